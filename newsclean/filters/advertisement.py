"""Removes advertising and sponsor lines.

Sees: lines that the packs for this filter know, standing by themselves.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `Story continues below advertisement` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["advertisement"]


def advertisement(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter."""
    yield from said_lines(doc, known, "advertisement", "marks an advertisement")
