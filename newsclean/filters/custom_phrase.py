"""Removes the lines that your own phrase packs name.

Sees: lines that are a phrase of a pack given with `--pack` (or written by `learn`) that names no
other filter.

Why: every archive has wording of its own.

Leaves alone: the same words inside a longer line, unless the phrase says `start` or `end`.

Example: `whole = "Harbor FM, the voice of the coast"` → that line goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["custom_phrase"]


def custom_phrase(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of custom packs."""
    yield from said_lines(doc, known, "custom-phrase", "is a phrase of a pack")
