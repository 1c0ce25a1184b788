"""Moves the tags below a story to the tags field.

Sees: a heading that a pack knows ("Tags", "Related Topics", "Filed under:") behind the story, and
the short lines below it, also when the tags are glued together, or stand behind it in its line;
such a heading with a colon and labels that fill all between the headline and the first paragraph.

Why: tags are data about the story.

Leaves alone: a paragraph that begins with "Tags".

Example: `Related Topics` `Swimming` `Aberfall` → tags ["Swimming", "Aberfall"].
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift
from newsclean.evidence import Evidence, Form, Line
from newsclean.late import regex

__all__ = ["tag_list"]

NAME = "tags"
MOST = 12
"""Lines of tags below one heading."""
TOPIC = 3
"""Words of a tag above the story, at the most."""
GLUED = regex(r"(?<=[a-zà-ÿ])(?=[A-Z])")
PARTED = regex(r"\s*[,|·•;](?!\d)|\s+[/#]")
"""Between tags behind their heading: ``Tags: Heating, Budget``."""
HEADING = 2
"""Words of a heading of tags in the story."""
LONGEST = 200
"""Characters of such a line."""
LABELS = (Form.LABEL, Form.NAME, Form.TITLE, Form.CREDIT)


def tag_list(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the tags below each heading."""
    for heading in known.said(NAME):
        if heading.i < known.zones.tail:
            if heading.text[-1] == ":" and known.zones.head < heading.i < known.zones.body:
                yield from _above_story(known, heading)
            else:
                yield from _inside(known, heading)
            continue
        _, colon, rest = heading.text.partition(":")
        if colon and rest.strip():
            if len(rest) <= LONGEST and heading.form is not Form.PROSE:
                tags = _linked(heading) or tuple(
                    t for part in PARTED.split(rest) if (t := part.strip(" #"))
                )
                yield Finding(NAME, heading.block.id, Lift("tags", tags), "is a line of tags")
            continue
        yield Finding(NAME, heading.block.id, Drop(), "is the heading of the tags")
        for line in _below(known.lines, heading.i + 1):
            tags = tuple(t.strip() for t in GLUED.split(line.text) if t.strip())
            yield Finding(NAME, line.block.id, Lift("tags", tags), "is a line of tags")


def _above_story(known: Evidence, heading: Line) -> Iterator[Finding]:
    """The topics between the byline and the story: ``TOPICS:`` and labels down to it."""
    below = known.lines[heading.i + 1 : known.zones.body]
    if not 0 < len(below) <= MOST or any(line.i in known.captioned for line in below):
        return
    if all(line.form in LABELS and line.words <= TOPIC for line in below):
        yield Finding(NAME, heading.block.id, Drop(), "is the heading of the tags")
        for line in below:
            yield Finding(NAME, line.block.id, Lift("tags", (line.text,)), "is a line of tags")


def _inside(known: Evidence, heading: Line) -> Iterator[Finding]:
    """A heading with its colon and one line of tags, where the story goes on below them."""
    i = heading.i + 1
    if (
        heading.text[-1] != ":"
        or heading.words > HEADING
        or not known.zones.body < i < len(known.lines)
    ):
        return
    line = known.lines[i]
    parts = [part.strip(" #") for part in PARTED.split(line.text)]
    if line.form in LABELS and line.phrase is None and len(parts) > 1:
        tags = tuple(part for part in parts if part)
        yield Finding(NAME, heading.block.id, Drop(), "is the heading of the tags", 0.8)
        yield Finding(NAME, line.block.id, Lift("tags", tags), "is a line of tags", 0.8)


def _linked(line: Line) -> tuple[str, ...]:
    """The tags of a line in which each is a link of its own."""
    hints, text = line.block.hints, line.text
    if hints is None or text != line.block.text:
        return ()
    links = [span for span in hints.spans if span.tag == "a"]
    tags = tuple(t for s in links if (t := text[s.start : s.end].strip(" #,")))
    return tags if len(tags) > 1 else ()


def _below(lines: list[Line], i: int) -> Iterator[Line]:
    for line in lines[i : i + MOST]:
        if line.form not in LABELS or line.phrase is not None or line.words > 16 or line.gap > 0:
            return
        following = lines[line.i + 1] if line.i + 1 < len(lines) else None
        if line.form is Form.NAME and following is not None and following.form is Form.PROSE:
            return  # a name over a biography
        yield line
