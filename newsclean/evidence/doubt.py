"""How far to trust the body: one minus the doubts that the page leaves.

Each doubt is a plain fact with a weight; none needs another look at the text. The weights are round
numbers, set by hand so that both the texts that another extractor had cleaned and pages with a
leftover in the body come first when sorted by confidence (``train_story.py`` prints the share for
the former). On a page that was printed whole the probabilities of its lines say more than most.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Drop, Kind, Lift, Record, Settle
from newsclean.evidence.shape import Form, Line

if TYPE_CHECKING:
    from newsclean.evidence import Evidence
    from newsclean.evidence.marks import Marked
    from newsclean.evidence.story import Story

__all__ = ["confidence"]

FEW_PARAGRAPHS = 0.2
"""Fewer than :data:`ENOUGH` paragraphs in the body."""
ENOUGH = 3
FEW_WORDS = 0.15
"""Fewer than :data:`WORDS` words in the body."""
WORDS = 60
PIECE = 0.5
"""Times the share of :data:`WHOLE` words that a body lacks, if the text has none of :data:`FRAME`:
then nothing shows that it is more than a piece of a story."""
WHOLE = 500
FRAME = frozenset(
    {"authors", "byline", "published", "updated", "dateline", "captions", "copyright"}
)
"""What stands at the beginning, beside the pictures and at the end of a story."""
LOOSE = 0.2
"""Times the share of short lines that are neither sentences, turns nor list items."""
BESIDE = 0.05
"""For each of these, up to :data:`MOST_BESIDE`, that stands beside a line which is none of the
body's: what was taken for a subhead may be more of the same."""
MOST_BESIDE = 5
LEFT = 0.2
"""Times how many of the lines that stand are no story's, to be expected, up to :data:`MOST_LEFT`
(`newsclean.evidence.leftover`). Where half of the wording is forgotten, it puts more of the bodies
that are not exact below one that is (``train_leftover.py`` prints how many, with and without)."""
MOST_LEFT = 3.0
RISK = 2.0
"""Times what a whole-page dump lacks of an expected F1 of 1: other pages hold less that could go
wrong, so that their doubts weigh less. With 1, pages that are no dumps fill the lowest tenth."""
UNSURE = 0.5
"""Times the mean doubt of the removals (one minus the confidence of the filter), times the share of
the words that are none of the body's: where little went, little can have been lost."""


def confidence(doc: Document, known: Evidence) -> float:
    """How far to trust the body of a cleaned document, 0 to 1, two decimals."""
    if doc.settled:
        return 1.0
    if not doc.live:
        return 0.0
    loose = _loose(doc, known)
    doubt = BESIDE * min(MOST_BESIDE, _beside_removed(loose, known, doc.live))
    if known.told is not None:
        doubt += RISK * (1 - _expected(doc, known, known.told))
    else:
        doubt += LOOSE * len(loose) / len(doc.live) + _thin(doc, len(doc.live) - len(loose))
        doubt += _unsure(doc, known) + LEFT * min(MOST_LEFT, _left(doc, known))
    return round(max(0.05, 0.99 - doubt), 2)


def _words(doc: Document) -> int:
    return sum(block.text.count(" ") + 1 for block in doc.live.values())


def _loose(doc: Document, known: Evidence) -> list[Line]:
    """The short lines of the body that are neither sentences, turns nor list items."""
    lines = (known.by_block.get(b.id) for b in doc.live.values() if b.kind is Kind.PARAGRAPH)
    return [line for line in lines if line is not None and line.form not in SAID]


def _beside_removed(loose: list[Line], known: Evidence, live: Mapping[int, Block]) -> int:
    """How many of these lines stand right beside one that is none of the body's."""
    lines = known.lines
    return sum(
        any(other.block.id not in live for other in lines[max(0, line.i - 1) : line.i + 2])
        for line in loose
    )


def _thin(doc: Document, told: int) -> float:
    """The doubt that a body with this many paragraphs is all of a story."""
    words, doubt = _words(doc), 0.0
    if told < ENOUGH:
        doubt += FEW_PARAGRAPHS
    if words < WORDS:
        doubt += FEW_WORDS
    if words < WHOLE and not _framed(doc):
        doubt += PIECE * (1 - words / WHOLE)
    return doubt


def _left(doc: Document, known: Evidence) -> float:
    """How many lines of the body are none of the story's, to be expected."""
    return sum(
        1 - leftover.story
        for leftover in known.doubted
        if known.lines[leftover.line].block.id in doc.live
    )


def _unsure(doc: Document, known: Evidence) -> float:
    drops = [f.confidence for f in doc.ledger if type(f.action) is Drop]
    if not drops:
        return 0.0
    gone = max(0.0, 1 - _words(doc) / (1 + sum(line.words for line in known.lines)))
    return UNSURE * gone * (1 - sum(drops) / len(drops))


def _framed(doc: Document) -> bool:
    """Was anything of :data:`FRAME` found, in the text or in what the page says of itself?"""
    return any(
        isinstance(found.action, Lift | Record | Settle) and found.action.field in FRAME
        for found in doc.ledger
    )


def _expected(doc: Document, known: Evidence, story: Marked | Story) -> float:
    """The F1 of the body's words that the probabilities of the lines promise.

    Measured on 791 whole pages by ``tests/benchmarks/train_story.py``, cross-validated by site: see
    there for the share of the bad pages that the tenth with the lowest confidence holds.
    """
    kept = right = missed = 0.0
    for line in known.lines:
        told = line.words * story.told[line.i]
        if line.block.id in doc.live:
            kept += line.words
            right += told
        else:
            missed += told
    return 2 * right / (kept + right + missed) if kept else 0.0


SAID = frozenset({Form.PROSE, Form.TURN, Form.CUE, Form.ITEM})
