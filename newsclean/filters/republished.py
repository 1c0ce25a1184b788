"""Removes notes on where a story was first published.

Sees: lines that the packs for this filter know; behind the end of the story also other wording of
the kind ("This report was produced with the Salt Courier").

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `This article was originally published on` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence
from newsclean.evidence.tail.found import tells_of_itself
from newsclean.filters.phrases import said_lines

__all__ = ["republished"]

NAME = "republished"
REASON = "says where the story was first published"


def republished(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops phrases of this filter, and behind the story lines that tell of the story itself."""
    yield from said_lines(doc, known, NAME, REASON)
    for line in known.lines[known.zones.tail :]:
        if tells_of_itself(line.text):
            yield Finding(NAME, line.block.id, Drop(), REASON, 0.8)
