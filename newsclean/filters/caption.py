"""Moves image captions and their credits to the captions field.

Sees: a caption with its credit in whatever shape the page prints them: the caption twice with the
photographer between, `NAME` `/` `AGENCY` on three lines, a credit in brackets, "Image caption,",
"hide caption", a credit behind the last stop; a credit line above or below its caption, or by
itself; the counter beside or in front of it ("2 of 3"), a button behind its credit. With prose on
both sides a credit stands alone. On an HTML page also what stands in a `figcaption`, beside a
picture in a small container, or in an element called a caption.

Why: captions interrupt the story; as a field each stands once, with its credit.

Leaves alone: a caption whose words are also a paragraph of the story (the story keeps its own), two
pictures whose captions differ in a word, and the last sentence of a story with who wrote it in a
bracket behind it.

Example: `A goat on Route 9.` `Ana Teller` `/` `AP` → {"text": "A goat on Route 9.", "credit": "Ana
Teller / AP"}.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Caption, Document, Drop, Finding, Lift
from newsclean.evidence import Evidence
from newsclean.evidence.captions.bare.credit import parted
from newsclean.evidence.captions.sure import COUNTER

__all__ = ["caption"]

NAME = "caption"


def caption(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts one line of each unit as the caption, its credit lines as part of it."""
    for unit in known.zones.captions:
        value = Caption(unit.text, unit.credit)
        if unit.text is not None and unit.credit is None:
            value = Caption(*parted(unit.text))
        first, last = unit.lines[0], unit.lines[-1]
        for line in (*known.lines[max(0, first - 1) : first], *known.lines[last + 1 : last + 2]):
            if COUNTER.fullmatch(line.text) and line.block.id in doc.live:
                yield Finding(NAME, line.block.id, Drop(), "counts the pictures")
        if not any(value):
            for i in unit.lines:
                reason = f"has no words of a caption: {unit.why}"
                yield Finding(NAME, known.lines[i].block.id, Drop(), reason)
            continue
        for i in unit.lines:
            block = known.lines[i].block.id
            if i == unit.main:
                yield Finding(NAME, block, Lift("captions", value), f"is a caption: {unit.why}")
            elif i not in unit.copies:
                yield Finding(NAME, block, Lift("captions"), "is the credit of a caption")
