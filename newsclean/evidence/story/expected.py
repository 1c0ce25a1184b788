"""What the probabilities of its lines promise for a page: the best F1, and which lines go."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["GOES", "best_f1", "odds", "page_matter"]

GOES = 0.5
"""How sure it must be that a line is page matter for it to go, if no preset says otherwise."""
TINY = 1e-6
"""Probability as close to 0 or 1 as counts."""


def page_matter(told: float, least: float) -> float:
    """How sure it is that a line is page matter; from :data:`GOES` on it is to go.

    Args:
        told: how likely it is the story's.
        least: the probability from which on a line of this page stands.

    Example:
        >>> page_matter(0.2, least=0.2)
        0.5
    """
    return 1 / (1 + odds(told) * (1 - least) / least)


def odds(told: float) -> float:
    """How many times likelier a line of this probability is the story's than not."""
    told = min(1 - TINY, max(TINY, told))
    return told / (1 - told)


def best_f1(told: Sequence[float], words: Sequence[int]) -> float:
    """The F1, in words, that keeping the likeliest lines promises, if their number is well chosen.

    Half of it is the probability from which on keeping a line makes it better (Ye, Chai, Lee and
    Chieu 2012, "Optimizing F-measure"): on a page where little is sure, a doubtful line is worth
    keeping.

    Args:
        told: for each line, how likely it is the story's.
        words: for each line, how many it has.

    Example:
        >>> best_f1([1.0, 0.0], [10, 30])
        1.0
    """
    pairs = sorted(zip(told, words, strict=True), reverse=True)
    wanted = sum([p * w for p, w in pairs])
    right = kept = best = 0.0
    for p, w in pairs:
        right += p * w
        kept += w
        best = max(best, 2 * right / (kept + wanted))
    return best
