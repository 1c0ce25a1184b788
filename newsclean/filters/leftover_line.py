"""Removes lines that other filters left over, by all that is known of them together.

Sees: the lines up to 45 words that stand when wording, boxes and strays have gone: what each looks
like, of what and to whom it speaks, which words it shares with the story and with what went, where
it stands and what became of its neighbours. Decision trees weigh that; what they weigh was learned
on pages with half of the known wording switched off. Three short lines or more in a row stand or
fall together.

Why: every site has lines of its own, and no list holds them.

Leaves alone: longer lines, speakers' turns, transcripts, digests, pages as HTML and dumps, of which
more is known; lists of which most is the story's.

Example: `Village Report's top stories, twice a day` between two paragraphs on goats → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence
from newsclean.evidence.leftover import Left, fates, find_leftovers
from newsclean.evidence.voice import page_words

__all__ = ["leftover_line"]

NAME = "leftover-line"


def leftover_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are left over."""
    if known.told is not None or known.transcript or known.wording.is_digest:
        return
    lines, headline = known.lines, known.zones.headline
    left = Left(
        lines,
        fates(lines, doc.live, doc.ledger),
        headline.main if headline else None,
        known.subheads,
        page_words(known.phrases),
    )
    for leftover in find_leftovers(left):
        block = lines[leftover.line].block.id
        if block in doc.live:
            reason = "; ".join(leftover.tipped) or "is like no line of the story"
            yield Finding(NAME, block, Drop(), reason, leftover.sure, leftover.tipped)
