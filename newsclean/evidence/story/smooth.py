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
    own = [o if -BOUND < o < BOUND else BOUND if o > 0 else -BOUND for o in odds]
    carried, said = 0.0, []
    for value in own:
        there = carried + value
        said.append(there)
        # what the odds of one line say about the next
        told = exp(there)
        carried = log((told + stay) / (1 + stay * told))
    carried = 0.0
    for i in range(len(own) - 1, -1, -1):
        said[i] += carried
        told = exp(carried + own[i])
        carried = log((told + stay) / (1 + stay * told))
    return said
