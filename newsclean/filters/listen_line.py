"""Removes lines that offer the audio.

Sees: lines that the packs for this filter know, standing by themselves.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `Listen • 5:08` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["listen_line"]


def listen_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter."""
    yield from said_lines(doc, known, "listen-line", "offers the audio")
