"""Removes share bars and buttons to save or print.

Sees: lines that the packs for this filter know, standing by themselves.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `Facebook` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["share_bar"]


def share_bar(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter."""
    yield from said_lines(doc, known, "share-bar", "is a share button")
