"""Removes lines that tell how to reach the newsroom.

Sees: lines that the packs for this filter know ("Have questions, comments or tips?", an address
that a shield against robots has eaten), standing by themselves, outside sentences.

Why: they are the page speaking, not the story.

Leaves alone: phone numbers and addresses that are news ("Call 555-0142 if your well is dry.").

Example: `Reach her at [email protected].` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["contact_line"]


def contact_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter."""
    yield from said_lines(doc, known, "contact-line", "tells how to reach the newsroom")
