"""Marks a transcript's turns and cues.

Sees: on pages that are transcripts, lines `SPEAKER: words` and sound cues in brackets.

Why: a transcript is read by its speakers; repeated turns are speech and stay.

Leaves alone: pages with fewer than three turns, labels such as RELATED.

Example: `FENN: Right.` → turn.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Kind, Record, Relabel
from newsclean.evidence import Evidence, Form

__all__ = ["turn"]

NAME = "turn"


def turn(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Relabels turns and cues and flags the page as a transcript."""
    if not known.transcript:
        return
    flagged = False
    for block in doc.blocks:
        line = known.line(block.id)
        if line is None:
            continue
        if line.form is Form.TURN:
            yield Finding(NAME, block.id, Relabel(Kind.TURN), "is a speaker's turn")
            if not flagged:
                yield Finding(
                    NAME, block.id, Record("flags", "transcript"), "the page is a transcript"
                )
                flagged = True
        elif line.form is Form.CUE:
            yield Finding(NAME, block.id, Relabel(Kind.CUE), "is a cue")
