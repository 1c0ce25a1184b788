"""A third look at a whole-page dump: what two sums of weights say of a line, asked by trees.

Sums take a short line below a paragraph for the same wherever it stands. Trees ask one thing after
the other: the last sentence over a footer, the label over a list of the story. Where the second
look left no doubt, it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.story.columns import Columns, shifted
from newsclean.evidence.trees import Trees

__all__ = ["CLEAR", "ODDS", "third_look", "with_odds"]

ODDS = "odds"
"""The feature that holds what the second look says."""

CLEAR = 4.0
"""Odds of the second look, both ways, beyond which no tree is asked: of such lines the trees turn
one in four thousand, and nearly half of all lines are such."""
REACH = 3
"""Lines above and below whose odds are looked at."""


def with_odds(columns: Columns, odds: Sequence[float]) -> Columns:
    """The columns of both looks, and the odds that the second gives to the lines and those near."""
    found = {**columns, ODDS: odds}
    for lines in range(1, REACH + 1):
        found[f"{ODDS} {lines} above"] = shifted(odds, lines)
        found[f"{ODDS} {lines} below"] = shifted(odds, -lines)
    return found


def third_look(columns: Columns, odds: Sequence[float], grown: Trees) -> list[float]:
    """The odds of each line by itself.

    Args:
        columns: as :func:`with_odds` gives them.
        odds: those of the second look.
    """
    names = grown.features
    rows = zip(*[columns[name] for name in names], strict=True)
    return [
        grown.odds(dict(zip(names, row, strict=True))) if -CLEAR < value < CLEAR else value
        for value, row in zip(odds, rows, strict=True)
    ]
