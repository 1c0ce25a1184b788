"""Odds of lines that stand in runs: each line counts for its neighbours too."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

__all__ = ["smooth"]

BOUND = 4.0
"""Odds (natural logarithm) that a single line may bring, so that none outvotes its surroundings."""


def smooth(odds: Sequence[float], switch: float) -> list[float]:
    """Odds of each line with what the lines above and below say (two states, both ways).

    Args:
        odds: natural logarithms of the odds of each line by itself.
        switch: odds against a change of state from one line to the next.
    """
    stay = exp(-switch)
    own = [max(-BOUND, min(BOUND, value)) for value in odds]
    above, said = 0.0, []
    for value in own:
        said.append(above + value)
        above = _carried(above + value, stay)
    below = 0.0
    for i in range(len(own) - 1, -1, -1):
        said[i] += below
        below = _carried(below + own[i], stay)
    return said


def _carried(odds: float, stay: float) -> float:
    """What the odds of one line say about the next."""
    there = exp(odds)
    return log((there + stay) / (1 + stay * there))
