"""Removes pull quotes that repeat a sentence of the story, and marks other quotes.

Sees: lines that begin with Markdown's ``>``; on HTML pages quotes, asides and parts called a quote,
with who said it.

Why: a pull quote says a sentence of the story twice.

Leaves alone: quotes whose words stand nowhere else (they become quote blocks).

Example: `> They asked for no permit.` above a paragraph with that sentence → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Kind, Relabel, Rewrite
from newsclean.evidence import Evidence
from newsclean.evidence.marks.quoted import pull_quotes
from newsclean.packs import fold

__all__ = ["pull_quote"]

NAME = "pull-quote"
AGAIN = "repeats a sentence of the story"


def pull_quote(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops quotes that repeat the story; relabels the others."""
    if known.boxes is not None:
        left = [line for line in known.lines if line.block.id in doc.live]
        for quoted in pull_quotes(known.boxes, left):
            for line in quoted.lines:
                yield Finding(NAME, line.block.id, Drop(), AGAIN, 0.9)
        return
    quotes = [b for b in doc.live.values() if b.text.startswith("> ")]
    if not quotes:
        return
    for block in quotes:
        words = block.text[2:].strip()
        said = fold(words)
        if any(said in fold(b.text) for b in doc.blocks if b.id != block.id):
            yield Finding(NAME, block.id, Drop(), AGAIN)
        else:
            yield Finding(NAME, block.id, Relabel(Kind.QUOTE), "is marked as a quote")
            yield Finding(NAME, block.id, Rewrite(words), "the mark is not text")
