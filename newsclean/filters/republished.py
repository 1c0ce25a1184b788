"""Removes notes on where a story was first published.

Sees: lines that the packs for this filter know, standing by themselves.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `This article was originally published on` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["republished"]


def republished(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter."""
    yield from said_lines(doc, known, "republished", "says where the story was first published")
