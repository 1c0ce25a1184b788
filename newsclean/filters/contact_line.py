"""Removes lines that tell how to reach the newsroom.

Sees: lines that the packs for this filter know ("Have questions, comments or tips?", an address
that a shield against robots has eaten), standing by themselves, outside sentences.

Why: they are the page speaking, not the story.

Leaves alone: phone numbers and addresses that are news ("Call 555-0142 if your well is dry.").

Example: `Reach her at [email protected].` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["contact_line"]

NAME = "contact-line"
REASON = "tells how to reach the newsroom"
ADDRESSED = re.compile(
    r"(?:.{0,60}[?.!] )?(?:e-?mail|contact|reach|write to|questions)\b[^@]{0,60}\S@\S+\W*$", re.I
)
"""A short line that begins with such a word and ends with an address."""
MAX_WORDS = 14


def contact_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops phrases of this filter, and short lines that give an address of the newsroom."""
    yield from said_lines(doc, known, NAME, REASON)
    if "@" not in doc.source:
        return
    for line in known.lines[known.zones.head :]:
        if line.words <= MAX_WORDS and "@" in line.text and ADDRESSED.match(line.text):
            yield Finding(NAME, line.block.id, Drop(), REASON, 0.8)
