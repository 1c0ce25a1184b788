"""Moves the headline to the title field.

Sees: the title-like line that is printed again, stands behind the player, above the byline, the
date or the first picture (`newsclean.evidence.headlines.found` weighs the witnesses), and before
all these the line above the story whose words its first sentences have
(`newsclean.evidence.headlines.told`).

Why: the headline is a field of its own; in the body it would stand twice.

Leaves alone: a first line that is already the story, when the scraper lost the headline; lines
below two paragraphs of it; paths through the site, time stamps, reading times.

Example: `# Beavers reopen a lost creek` → title "Beavers reopen a lost creek".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Lift
from newsclean.evidence import Evidence

__all__ = ["headline"]


def headline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the headline."""
    found = known.zones.headline
    if found is not None:
        block = known.lines[found.main].block.id
        yield Finding("headline", block, Lift("title", found.text), "is the headline")
