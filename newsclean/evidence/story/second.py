"""A second look at a whole-page dump: each line against the story that the first look found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log2
from statistics import median

from newsclean.evidence.story.around import shares
from newsclean.evidence.story.columns import Columns, Dump, distances, near
from newsclean.evidence.story.prose import Heart, size
from newsclean.evidence.story.smooth import smooth

__all__ = ["FIRST", "FIRST_SMOOTHED", "second_look"]

FIRST, FIRST_SMOOTHED = "odds at first", "odds at first, smoothed"
"""What the first look said: of the line by itself, and with its surroundings."""

SURE, SURE_SMOOTHED = 5.0, 6.0
"""Odds of the first look count no more than this."""
SWITCH = 2.0
"""See `newsclean.evidence.story.smooth`; set by hand for the first look."""
LONG = 8
"""Words of a line that stands for the story."""
REACH = 10
"""Lines above and below that are looked at."""
MEDIAN = 20
"""Words of a paragraph, on a page where the first look found none."""
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
    words = [size(line) for line in dump.lines]
    run = _main_run(told, words)
    mass = [0.0, *accumulate(p * w for p, w in zip(told, words, strict=True))]
    total = mass[-1] + 1
    n = len(words)
    sure = [p > 0.5 for p in told]
    long = [s and w >= LONG for s, w in zip(sure, words, strict=True)]
    inside = [float(run.first <= i <= run.last) for i in range(n)]
    behind = [float(i > run.last) for i in range(n)]
    share = (mass[run.last + 1] - mass[run.first]) / total
    usual = median([w for w, here in zip(words, long, strict=True) if here] or [MEDIAN])
    heard = shares(dump.terms, [s and i > 0 for s, i in zip(sure, inside, strict=True)])
    return {
        FIRST: [max(-SURE, min(SURE, odds)) for odds in first],
        FIRST_SMOOTHED: [max(-SURE_SMOOTHED, min(SURE_SMOOTHED, odds)) for odds in smoothed],
        "story share above": [m / total for m in mass[:-1]],
        "page story words": [log2(total)] * n,
        "page story share": [total / (sum(words) + 1)] * n,
        "story in 3": near(told, 3),
        "story in 10": near(told, REACH),
        "story in 10 above": [_mean(told[max(0, i - REACH) : i]) for i in range(n)],
        "story in 10 below": [_mean(told[i + 1 : i + 1 + REACH]) for i in range(n)],
        "lines since the story": distances(long),
        "lines until the story": distances(long[::-1])[::-1],
        "in the main run": inside,
        "behind the main run": behind,
        "lines behind the main run": [log2(1 + max(0, i - run.last)) for i in range(n)],
        "lines above the main run": [log2(1 + max(0, run.first - i)) for i in range(n)],
        "main run's share": [share] * n,
        "main run's share, in it": [share * i for i in inside],
        "main run's share, behind it": [share * b for b in behind],
        "words of the story share": heard,
        "words of the story near": near(heard, 3),
        "words against a paragraph's": [log2(1 + w) - log2(1 + usual) for w in words],
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


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
