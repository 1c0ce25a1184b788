"""Joins the lines of a stanza to one block of verse.

Sees: two or more short lines without a blank line between, one of them ending in a comma and most
of them without a stop, none of them a list item, a name or a turn, in the body.

Why: line breaks are part of a poem; a paragraph break between its lines is not.

Leaves alone: recipes and votes (blank lines between), lists, whatever a page marks as one,
one-line-a-paragraph pages.

Example: `Oh, roll the river down,` `And if the river will not roll,` … → one verse block.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Join, Kind, Relabel
from newsclean.evidence import Evidence, Form, Line

__all__ = ["verse"]

NAME = "verse"
MAX_LINE = 60
"""Characters of a line of verse."""
MIN_LINES = 2


def verse(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Joins each stanza to its first line."""
    live = doc.live
    zones = known.zones
    run: list[Line] = []
    for line in [*known.lines[zones.body : zones.tail], None]:
        fits = line is not None and _may_be(line) and line.block.id in live
        if fits and line is not None and run and line.gap == 0:
            run.append(line)
            continue
        if len(run) >= MIN_LINES and _is_verse(run):
            first = run[0].block.id
            yield Finding(NAME, first, Relabel(Kind.VERSE), f"is a stanza of {len(run)} lines")
            for other in run[1:]:
                yield Finding(NAME, other.block.id, Join(first, "\n"), "is a line of verse")
        run = [line] if fits and line is not None else []


def _may_be(line: Line) -> bool:
    return (
        3 <= line.words <= MAX_LINE  # a word has a letter and a space
        and len(line.text) <= MAX_LINE
        and (line.form is Form.PROSE or line.form is Form.TITLE)
        and line.phrase is None
        and line.block.kind is Kind.PARAGRAPH
    )


def _is_verse(run: list[Line]) -> bool:
    """Verse breaks its sentences at line ends; one-line paragraphs do not."""
    open_ends = sum(line.text[-1] in ",;:" or line.text[-1].isalnum() for line in run[:-1])
    commas = sum(line.text[-1] in ",;" for line in run[:-1])
    return commas >= 1 and open_ends >= 0.5 * (len(run) - 1)
