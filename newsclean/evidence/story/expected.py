"""The best F1 that can be expected of a page, from the probabilities of its lines."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["best_f1"]


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
