"""A second look at a whole-page dump: each line against the story that the first look found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp

from newsclean.evidence.story.around import shares
from newsclean.evidence.story.columns import Columns, Dump, Near
from newsclean.evidence.story.prose import Heart
from newsclean.evidence.story.smooth import smooth
from newsclean.evidence.story.weights import FIRST_SMOOTHED

__all__ = ["second_look"]

SURE = 6.0
"""Odds of the first look count no more than this."""
SWITCH = 2.0
"""See `newsclean.evidence.story.smooth`; set by hand for the first look."""
REACH = 10
"""Lines above and below that are looked at."""
GAIN = 0.4
"""Probability from which on a line of the story adds to its run (times its words), …"""
COST = 2.0
"""… and what every other line costs it, besides its words."""
MOST_COST = 30
"""Words of such a line, at the most. The three were set by hand, once."""


def second_look(dump: Dump, first: Sequence[float]) -> Columns:
    """Columns on each line and the story that ``first``, the odds of each line, promise."""
    smoothed = smooth(first, SWITCH)
    told = [1 / (1 + exp(-odds)) for odds in smoothed]
    words = dump.sizes
    run = _main_run(told, words)
    mass = [0.0, *accumulate(p * w for p, w in zip(told, words, strict=True))]
    total = mass[-1] + 1
    n = len(words)
    inside = [1.0 if run.first <= i <= run.last else 0.0 for i in range(n)]
    share = (mass[run.last + 1] - mass[run.first]) / total
    heard = shares(dump.terms, [p > 0.5 and i > 0 for p, i in zip(told, inside, strict=True)])
    sums = [0.0, *accumulate(told)]
    return {
        FIRST_SMOOTHED: [max(-SURE, min(SURE, odds)) for odds in smoothed],
        "story share above": [m / total for m in mass[:-1]],
        "story in 3": Near(told, 3),
        "story in 10 above": [_mean(sums, max(0, i - REACH), i) for i in range(n)],
        "story in 10 below": [_mean(sums, i + 1, min(n, i + 1 + REACH)) for i in range(n)],
        "in the main run": inside,
        "main run's share": [share] * n,
        "main run's share, in it": [share * i for i in inside],
        "main run's share, behind it": [share if i > run.last else 0.0 for i in range(n)],
        "words of the story share": heard,
        "words of the story near": Near(heard, 3),
    }


def _mean(sums: Sequence[float], first: int, end: int) -> float:
    return (sums[end] - sums[first]) / (end - first) if end > first else 0.0


def _main_run(told: Sequence[float], words: Sequence[int]) -> Heart:
    """The stretch of lines that holds most of the story, less what stands between."""
    best, run, total, first = 0.0, Heart(0, -1), 0.0, 0
    for i, (p, w) in enumerate(zip(told, words, strict=True)):
        if total <= 0:
            total, first = 0.0, i
        total += (p - GAIN) * w if p > 0.5 else -(1 - p) * min(w, MOST_COST) - COST
        if total > best:
            best, run = total, Heart(first, i)
    return run
