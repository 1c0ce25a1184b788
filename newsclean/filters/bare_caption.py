"""Moves captions that print no credit to the captions field.

Sees: lines that are worded like captions and stand like them: below the headline, between the
fields and the story, or alone between two paragraphs. Words, length, place and neighbours are
weighed together by decision trees; what ends with a stop must be surer. What stands in a bracket at
the end is looked at once more, and is the credit if it names somebody; so is a line right below
that holds nothing but a name, or one right above in capitals.

Why: where nothing names the photographer, a caption looks like a sentence that was cut off, or like
a short paragraph, and would stand in the middle of the story.

Leaves alone: longer sentences, and what another caption says; list items, turns, rows of results,
notes, subheads in rows; the headline and its copies; transcripts and digests; pages as HTML, where
tags tell.

Example: `Dova Renn lifts the bell of the harbor ferry at the coal pier in Port Ellery` → a caption.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Caption, Document, Finding, Lift
from newsclean.evidence import Evidence
from newsclean.evidence.captions.bare.beside import credit_beside
from newsclean.evidence.captions.bare.credit import is_rank, parted

__all__ = ["bare_caption"]

NAME = "bare-caption"


def bare_caption(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts lines that are captions by how they read and where they stand."""
    for bare in known.bare(doc):
        line = known.lines[bare.line]
        value = Caption(*parted(line.text))
        if value.credit is not None and is_rank(value.text or ""):
            continue  # "Prof. Dr. Ana Teller": a name, and no caption of hers
        beside = credit_beside(doc, known, line.i) if value.credit is None else None
        if beside is not None:
            value = value._replace(credit=beside[1])
        tipped = bare.tipped()
        reason = "; ".join(tipped)
        yield Finding(NAME, line.block.id, Lift("captions", value), reason, bare.sure, tipped)
        if beside is not None and beside[0].block.id in doc.live:
            credit = beside[0].block.id
            yield Finding(NAME, credit, Lift("captions"), "is the credit of a caption", bare.sure)
