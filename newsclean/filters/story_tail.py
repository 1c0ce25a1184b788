"""Removes whatever else stands behind the end of the story.

Sees: the lines behind the first that opens a tail (a notice, "Related Content", a biography, tags,
comments), when no story follows: related headlines, lists of episodes, sign-up forms, other
stories.

Why: a scraper prints the page to its end.

Leaves alone: everything before the last paragraph of the story, also below a box of other headlines
that stands late in it; lists and votes that end a story, the card of a reviewed work.
On a page that was printed whole, the last paragraph is the last that `page-line` leaves; on a page
with tags, a list or a table right below it stands, too.

Example: `Most Read` `Farrow fair adds goat yoga` → nothing.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from newsclean.document import Document, Drop, Finding, Kind
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.marks import Marked
from newsclean.evidence.marks.kin import LINKED

__all__ = ["story_tail"]


def story_tail(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops what the other filters left of the tail."""
    live = doc.live
    first = known.zones.tail
    if known.told is not None:
        prose = (line.i for line in known.formed(Form.PROSE) if line.block.id in live)
        first = max([first, *(i + 1 for i in prose)])
    if isinstance(known.told, Marked):
        while first < len(known.lines) and _is_listed(known.lines[first], live):
            first += 1
    for line in known.lines[first:]:
        if line.block.id in live and line.form is not Form.NOTICE and line.i not in known.rows:
            yield Finding(
                "story-tail", line.block.id, Drop(), "stands behind the end of the story", 0.7
            )


def _is_listed(line: Line, live: Container[int]) -> bool:
    """Is a line, right below the story, of a list or a table that `page-line` left?"""
    block = line.block
    if block.id not in live or block.kind not in LISTS or line.phrase is not None:
        return False
    return block.hints is not None and block.hints.links < LINKED


LISTS = (Kind.LIST_ITEM, Kind.TABLE)
