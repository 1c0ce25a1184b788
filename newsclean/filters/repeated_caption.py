"""Removes the second copy of a caption, and alt text beside a caption.

Sees: within one caption unit, the lines that say the caption (or its credit) again, wholly, nearly,
or cut short, and the alt text that stands where the first copy would.

Why: member stations print a caption before and after the photographer's name.

Leaves alone: equal lines that belong to two units, refrains, a sentence repeated on purpose.

Example: `A goat on Route 9.` `Ana Teller` `/` `AP` `A goat on Route 9.` → the last line goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence

__all__ = ["repeated_caption"]


def repeated_caption(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the copies of each unit."""
    for unit in known.zones.captions:
        first = known.lines[unit.main].block.line
        for i in sorted(unit.copies):
            block = known.lines[i].block.id
            yield Finding(
                "repeated-caption", block, Drop(), f"says the caption of line {first} again"
            )
