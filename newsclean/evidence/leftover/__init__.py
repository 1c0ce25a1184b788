"""Which lines that no filter knows are not the story's: a probability for each, learned.

On a page of some twenty lines, when all that is known by its wording or its form has gone, what is
left over is told by many small signs at once: what became of its neighbours, how short it is where
others are long, of what and to whom it speaks, which words it shares with the story. Each line is
asked for all of them (``own``, ``place``), and trees weigh the answers together (``trees``).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import NamedTuple

from newsclean.evidence.leftover.left import Fate, Left, fates
from newsclean.evidence.leftover.own import looks, words
from newsclean.evidence.leftover.place import neighbours, place
from newsclean.evidence.leftover.reasons import said
from newsclean.evidence.leftover.trees import Trees, trees
from newsclean.evidence.story.expected import GOES

__all__ = ["Fate", "Left", "Leftover", "fates", "features", "find_leftovers"]

LEAN = 2.6
"""Odds (natural logarithm) that are taken off those of a leftover: a false removal is worse. What
comes out at even odds was, of lines on pages without which the trees were grown, the story's in one
of twenty; with 2 it is one in ten, with 3 one in forty."""
ROW = 3
"""Short lines in a row, from which on they stand or fall together: most lists are the story's, and a
name in one is like a name in a menu."""
LEAST = 0.2
"""How sure a leftover is, at the least, to be told of: no preset removes more."""
ROUNDS = 3
"""Looks at a page, at the most."""
REASONS = 3
"""Signs that a reason names."""


class Leftover(NamedTuple):
    """A line that was left over."""

    line: int
    """Its index."""
    sure: float
    tipped: dict[str, float]
    """What tipped it, in plain words, with the odds (natural logarithm) that it added."""


def features(left: Left, i: int) -> dict[str, float]:
    """All that is asked of a line, by name."""
    return looks(left, i) | words(left, i) | place(left, i) | neighbours(left, i)


def find_leftovers(left: Left) -> Iterator[Leftover]:
    """The lines of a page that filters left over.

    What goes in one round tells of its neighbours in the next.
    """
    gone: set[int] = set()
    for last in [False] * (ROUNDS - 1) + [True]:
        doubted = list(_doubted(left))
        sure = [leftover for leftover in doubted if leftover.sure >= GOES]
        last = last or not sure
        yield from doubted if last else sure
        if last:
            return
        gone.update(leftover.line for leftover in sure)
        left = left.without(gone)


def _doubted(left: Left) -> Iterator[Leftover]:
    """The lines that may be left over, as far as one look tells."""
    grown = trees()
    rows = {i: features(left, i) for i in left.candidates()}
    shares = {i: _story(grown, row) for i, row in rows.items()}
    for i, row in rows.items():
        sure = _sure(max(shares[i], _of_row(left, shares, i)))
        if sure >= LEAST:
            yield Leftover(i, sure, _tipped(grown, row))


def _story(grown: Trees, row: dict[str, float]) -> float:
    """How likely a line is the story's."""
    return 1 / (1 + exp(-grown.odds(row)))


def _of_row(left: Left, shares: dict[int, float], i: int) -> float:
    """How likely the short lines in a row around a line are the story's, on average."""
    first, size = left.short_row[i]
    if size < ROW:
        return 0.0
    return sum(shares.get(k, 1.0) for k in range(first, first + size)) / size


def _sure(story: float) -> float:
    """How sure a filter may be of a line that is so likely the story's."""
    return round(1 / (1 + story / (1 - story) * exp(LEAN)), 2)


def _tipped(grown: Trees, row: dict[str, float]) -> dict[str, float]:
    """What tipped a line, the strongest sign first."""
    parts = sorted((part, *key) for key, part in grown.told(row).items() if part < 0)
    tipped: dict[str, float] = {}
    for part, feature, high in parts:
        sign = said(feature, high=high)
        if sign is not None and (sign in tipped or len(tipped) < REASONS):
            tipped[sign] = round(tipped.get(sign, 0.0) - part, 2)
    return tipped
