"""Removes whatever else stands behind the end of the story.

Sees: the lines behind the first that opens a tail (a notice, "Related Content", a biography, tags,
comments), when no story follows: related headlines, lists of episodes, sign-up forms, other
stories.

Why: a scraper prints the page to its end.

Leaves alone: everything before the last paragraph of the story, also below a box of other headlines
that stands late in it; lists and votes that end a story, the card of a reviewed work.
On a page that was printed whole, the last paragraph is the last that `page-line` leaves.

Example: `Most Read` `Farrow fair adds goat yoga` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form

__all__ = ["story_tail"]


def story_tail(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops what the other filters left of the tail."""
    live = doc.live
    first = known.zones.tail
    if known.told is not None:
        prose = (line.i for line in known.formed(Form.PROSE) if line.block.id in live)
        first = max([first, *(i + 1 for i in prose)])
    for line in known.lines[first:]:
        if line.block.id in live and line.form is not Form.NOTICE and line.i not in known.rows:
            yield Finding(
                "story-tail", line.block.id, Drop(), "stands behind the end of the story", 0.7
            )
