"""Which lines that no filter knows are not the story's: a probability for each, learned.

On a page of some twenty lines, when all that is known by its wording or its form has gone, what is
left over is told by many small signs at once: what became of its neighbours, how short it is where
others are long, of what and to whom it speaks, how it is worded, which words it shares with the
story. Each line is asked for all of them (``own``, ``place``), and trees weigh the
answers together (`newsclean.evidence.learned.trees`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import Document
from newsclean.evidence.learned.trees import Trees, trees_of
from newsclean.evidence.leftover import own
from newsclean.evidence.leftover.left import Known, Left
from newsclean.evidence.leftover.own import agreement, around, looks, marks, wordings, words
from newsclean.evidence.leftover.place import apart, beside, neighbours, place
from newsclean.evidence.leftover.reasons import said
from newsclean.evidence.leftover.went import Fate, Taker, fates, takers
from newsclean.evidence.shape import Form
from newsclean.evidence.story.expected import GOES, page_matter
from newsclean.evidence.story.texts import QUESTIONS, remembered
from newsclean.evidence.voice import page_words, voices

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = [
    "Fate",
    "Known",
    "Left",
    "Leftover",
    "Taker",
    "fates",
    "features",
    "find_leftovers",
    "left_of",
    "takers",
]

STANDS = 0.072
"""How likely a line is the story's, at the least, to stand. Set by hand, where few lines of the
story go: a false removal is worse than a leftover (``train_leftover.py`` prints how many of both go
at which bound). With 0.08 ``tests/quality/test_stations.py`` finds 0.3 to 1.8 pages in a hundred
more that come out whole, by kind, and up to 1 more that loses a line."""
OF_SENTENCE = 0.053
"""The same of a sentence in which the page speaks neither of itself nor to its reader, and of a
dek: to lose one is worse than to lose a label."""
OF_ANSWER = 0.02
"""The same of a sentence right below a question of a talk, set by hand below the 0.04 that an
answer in ``tests/quality/corpus.jsonl`` has, …"""
ASKED = 3
"""… which has so many questions, at the least."""
DEK = 6
"""Words of the line right below the headline, from which on it may be the dek."""
ON_WHOLE_PAGE = 0.1
"""The same of another line on a page that was printed whole and weighed: what is left there was
doubted once."""
LEFT_OPEN = 0.2
"""The same of a line there that its weight is against, but not surely. Of such lines on pages of
news ``train_leftover.py`` lets 77 of 169 stand that are the story's, cross-validated, and 31 of 784
others; 0.12 would let 31 and 39 more stand."""
FEW_LINES = 100
"""Lines of a page, up to which such a line stands if it is one that is not asked, as of a row of
results: 99 % of the pages in ``tests/quality/stations.jsonl`` have no more; most dumps do."""
DOUBTED = 0.7
"""How likely a line is the story's, at the most, to be doubted."""
ROW = 3
"""Short lines in a row, from which on they stand or fall together: most lists are the story's, and
a name in one is like a name in a menu."""
ROUNDS = 3
"""Looks at a page, at the most."""
FIRST = 12
"""Trees that are asked first, …"""
CLEAR = 0.6
"""… and odds above which the others are not (``train_leftover.py`` prints how many lines end there,
and how many of those that may go)."""
REASONS = 3
"""Signs that a reason names."""


class Leftover(NamedTuple):
    """A line that may be left over."""

    line: int
    """Its index."""
    story: float
    """How likely it is the story's."""
    features: dict[str, float]
    least: float = STANDS
    """How likely it must be the story's to stand, on such a page."""

    @property
    def sure(self) -> float:
        """How sure it is that it is to go; two decimals."""
        return round(page_matter(self.story, self.least), 2)

    def tipped(self) -> dict[str, float]:
        """What tipped it, in plain words, with the odds (natural logarithm) that it added."""
        told = trees().told(self.features) if self.features else {}
        tipped: dict[str, float] = {}
        for part, feature, high in sorted((part, *key) for key, part in told.items() if part < 0):
            sign = said(feature, high=high)
            if sign is not None and (sign in tipped or len(tipped) < REASONS):
                tipped[sign] = round(tipped.get(sign, 0.0) - part, 2)
        return tipped


def trees() -> Trees:
    """The trees that ship with newsclean."""
    return trees_of("leftover_trees.toml")


class Row(dict[str, float]):
    """All that is asked of a line, by name.

    Most lines are told by what the first trees ask; the rest is looked up when a tree wants it.
    """

    __slots__ = ("_i", "_left")

    def __init__(self, left: Left, i: int) -> None:
        text = remembered(left.lines[i].text)
        super().__init__(_looks(left, i))
        self.update(agreement(left, i, text))
        self.update(place(left, i))
        self.update(apart(left, i))
        self._left: Left | None = left
        self._i = i

    def __missing__(self, name: str) -> float:
        self.complete()
        if name not in self:
            raise KeyError(name)
        return self[name]

    def complete(self) -> Row:
        """The row, with all that was not asked yet."""
        left, i = self._left, self._i
        if left is not None:
            line = left.lines[i]
            text = remembered(line.text)
            self.update(words(left, i, text))
            self.update(neighbours(left, i))
            self.update(beside(left, i, text.terms))
            self.update(marks(line.text))
            self._left = None
        return self


def _looks(left: Left, i: int) -> dict[str, float]:
    """How a line looks, and how it and those near are worded."""
    found = left.looks.get(i)
    if found is None:
        line = left.lines[i]
        found = left.looks[i] = looks(line, remembered(line.text), left.sizes[i])
        # by its module: learners put their own there
        found.update(wordings(around(left, i), own.worded))
    return found


def features(left: Left, i: int) -> dict[str, float]:
    """All that is asked of a line, by name."""
    return Row(left, i).complete()


def left_of(doc: Document, known: Evidence) -> Left:
    """What filters have left of a text, as ``doc`` is now."""
    headline, story = known.zones.headline, known.story
    told = Known(
        headline=headline.main if headline is not None else None,
        subheads=known.subheads,
        page_words=page_words(known.phrases),
        told=story.told if story is not None else None,
        captioned=known.captioned,
        left_open=known.left_open,
    )
    took = takers(known.lines, doc.ledger, known.captioned)
    return Left(known.lines, fates(known.lines, doc.live, doc.ledger), told, took)


def find_leftovers(left: Left, among: Container[int] | None = None) -> list[Leftover]:
    """The lines of a page that filters may have left over, with how likely each is the story's.

    What goes in one round tells of its neighbours in the next. ``among`` are the indices of the
    lines that are asked; ``None`` = all.
    """
    found: dict[int, Leftover] = {}
    for _ in range(ROUNDS):
        doubted = [x for x in _doubted(left) if among is None or x.line in among]
        found |= {leftover.line: leftover for leftover in doubted}
        gone = {leftover.line for leftover in doubted if leftover.sure >= GOES}
        if not gone:
            break
        left = left.without(gone)
    return list(found.values())


def _doubted(left: Left) -> list[Leftover]:
    """The lines that may be left over, as far as one look tells."""
    rows = {i: Row(left, i) for i in left.candidates()}
    shares = {
        i: 1 / (1 + exp(-trees().odds_if_unclear(row, FIRST, CLEAR))) for i, row in rows.items()
    }
    found = [
        Leftover(i, max(shares[i], _of_row(left, shares, i)), row, _least(left, i))
        for i, row in rows.items()
    ]
    return [
        *_by_weight(left, rows),
        *(leftover for leftover in found if leftover.story <= DOUBTED),
    ]


def _by_weight(left: Left, asked: Container[int]) -> Iterator[Leftover]:
    """The lines of a page of many that its weight alone decides, for they are not asked."""
    if len(left.lines) > FEW_LINES:
        for i, page in left.known.left_open.items():
            if left.stands[i] and i not in asked:
                yield Leftover(i, 1 - page, {}, GOES)


def _least(left: Left, i: int) -> float:
    """How likely a line must be the story's to stand."""
    if i in left.known.left_open:
        return LEFT_OPEN
    if _answers(left, i):
        return OF_ANSWER
    line = left.lines[i]
    headline = left.known.headline
    dek = headline is not None and i == headline + 1 and left.sizes[i] >= DEK
    if (dek or line.form is Form.PROSE) and not voices(line.text):
        return OF_SENTENCE
    return STANDS if left.known.told is None else ON_WHOLE_PAGE


def _answers(left: Left, i: int) -> bool:
    """Is a line a sentence right below a question of a talk?"""
    lines = left.lines
    if not i or lines[i].form is not Form.PROSE or not _asks(left, i - 1):
        return False
    asked = (k for k in range(i - 1) if _asks(left, k) and lines[k + 1].form is Form.PROSE)
    return next(islice(asked, ASKED - 2, None), None) is not None


def _asks(left: Left, i: int) -> bool:
    return left.stands[i] and left.lines[i].text[-1] in QUESTIONS


def _of_row(left: Left, shares: dict[int, float], i: int) -> float:
    """How likely the short lines in a row around a line are the story's, on average."""
    first, size = left.short_row[i]
    if size < ROW:
        return 0.0
    return sum(shares.get(k, 1.0) for k in range(first, first + size)) / size
