"""Removes the credits of a programme below its text.

Sees: lines that the packs for this filter know ("Intro Music: …"), standing by themselves, outside
sentences.

Why: they tell how the broadcast was made, not the story.

Leaves alone: the same words inside a sentence.

Example: `Intro Music: Slow Tide by The Kelp Lines` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["programme_credits"]


def programme_credits(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter."""
    yield from said_lines(doc, known, "programme-credits", "is a credit of the programme")
