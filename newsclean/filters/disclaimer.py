"""Removes disclaimers of transcripts and sites.

Sees: lines that the packs for this filter know; glued to the end of a line, the disclaimer alone is
cut. Below the last turn of a transcript what speaks of the transcript in its first words.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `NPR transcripts are created on a rush deadline` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Rewrite
from newsclean.evidence import Evidence, Form
from newsclean.evidence.transcript import behind_turns
from newsclean.late import regex

__all__ = ["disclaimer"]

NAME = "disclaimer"
ITSELF = regex(
    r"\W*(?!(?:the|his|her|an?|das|der|die|ein|une?|l[ae]|el|il|o|het|een) )"
    r"(?:[^\W\d_]+ ){0,3}(?:transcri|transkri|trascri|abschrift|afschrift|avskrift|udskrift|"
    r"verschriftlich|litterointi|стенограмм|расшифровк|транскри)",
    re.I,
)
"""``This transcript was made in a hurry``: the word is among the first ones of the line. *The*
transcript is one that somebody speaks of."""


def disclaimer(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops disclaimers, and cuts those that are glued to a line."""
    yield from _of_transcript(known)
    for line in known.said(NAME):
        if line.phrase is None:
            continue
        evidence = {"phrase": line.phrase.key}
        before = ""
        if line.phrase.form == "end":
            before = line.text[: -len(line.phrase.text)].rstrip()
        if before:
            yield Finding(
                NAME, line.block.id, Rewrite(before), "ends in a disclaimer", 1.0, evidence
            )
        else:
            yield Finding(NAME, line.block.id, Drop(), "is a disclaimer", 1.0, evidence)


def _of_transcript(known: Evidence) -> Iterator[Finding]:
    """What a transcript says of itself, below its last turn."""
    if not known.transcript:
        return
    for line in behind_turns(known.page):
        if line.phrase is None and line.form is not Form.NOTICE and ITSELF.match(line.text):
            yield Finding(NAME, line.block.id, Drop(), "speaks of the transcript above it", 0.9)
