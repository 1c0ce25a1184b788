"""Removes disclaimers of transcripts and sites.

Sees: lines that the packs for this filter know; glued to the end of a line, the disclaimer alone is
cut.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence.

Example: `NPR transcripts are created on a rush deadline` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Rewrite
from newsclean.evidence import Evidence

__all__ = ["disclaimer"]

NAME = "disclaimer"


def disclaimer(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops disclaimers, and cuts those that are glued to a line."""
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
