"""What the lines around the headline of a page name: authors by class, by link and by "By"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.document import Said
from newsclean.evidence.page.people import ONLY_LEAD, names_in
from newsclean.evidence.shape import Form, Line

__all__ = ["blocks_near", "headline_line", "lines_near", "named_near"]

ABOVE, BELOW = 4, 12
"""Lines above and below the headline that are near it (on 800 pages nine in ten of the dates and
bylines that only the text shows stand there)."""
LONGEST = 140
"""Characters of a line that names somebody or tells a date beside little else."""
SENTENCE = 16
"""Words of a line that is prose even though it is short."""
WORD = re.compile(r"\w+")

NAMED = frozenset({"author", "authors", "authorname", "byline", "bylines", "writer"})
"""Words of the class of an element that holds who wrote it."""
BESIDE = frozenset(
    "avatar image img photo bio biography description desc about social title job role followers "
    "count form comment comments position credentials reviewer editor related card cards".split()
)
"""Words of the class of what stands beside an author's name, or names another author."""
UP = 3
"""Elements around a line whose classes are asked."""
PERSON_PAGE = re.compile(
    r"/(?:authors?|writers?|contributors?|producers?|columnists?|reporters?|journalists?|staff|"
    r"byline|team)/[^/?#]+/?(?:[?#]|\Z)",
    re.I,
)
"""The address of a page about one person."""


def headline_line(lines: Sequence[Line], title: str) -> int:
    """The number of the line that shows the headline: the same words, best as a heading.

    Without one that does, the first heading of the first level, else the first line.
    """
    wanted = WORD.findall(title.lower())
    best, most = 0, 0
    for line in lines:
        hints = line.block.hints
        if hints is None or hints.tag == "title":
            continue
        same = bool(wanted) and WORD.findall(line.text.lower()) == wanted
        worth = 4 * same + 2 * (hints.level == 1) + (hints.level > 0)
        if worth > max(most, 2):
            best, most = line.i, worth
    return best


def lines_near(lines: Sequence[Line], main: int) -> Iterator[Line]:
    """The short lines below and above the headline, which is line ``main``; the nearest first."""
    below, above = lines[main + 1 : main + 1 + BELOW], lines[max(0, main - ABOVE) : main][::-1]
    for line in (*below, *above):
        if len(line.text) <= LONGEST and (line.form is not Form.PROSE or line.words < SENTENCE):
            yield line


def blocks_near(lines: Sequence[Line], main: int) -> frozenset[int]:
    """The ids of the blocks that are near the headline."""
    return frozenset(line.block.id for line in lines[max(0, main - ABOVE) : main + 1 + BELOW])


def named_near(lines: Sequence[Line], main: int) -> Iterator[Said]:
    """Who is named near the headline, in the words of the page."""
    for line in lines_near(lines, main):
        hints = line.block.hints
        if hints is None:
            continue
        for _, element in zip(range(UP), hints.around(), strict=False):
            words = set(element.words)
            if words & NAMED and not words & BESIDE:
                yield Said(line.text, "class author")
                break
        else:
            if names_in(line.text)[1]:
                yield Said(line.text, "class author")
            elif ONLY_LEAD.fullmatch(line.text.strip(" :")) and line.i + 1 < len(lines):
                yield Said(f"By {lines[line.i + 1].text}", "class author")
        for span in hints.spans:
            if span.tag == "a" and PERSON_PAGE.search(span.value):
                yield Said(line.text[span.start : span.end], "author link")
