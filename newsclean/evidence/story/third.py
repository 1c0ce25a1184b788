"""A third look at a whole-page dump: what two sums of weights say of a line, asked by trees.

Sums take a short line below a paragraph for the same wherever it stands. Trees ask one thing after
the other: the last sentence over a footer, the label over a list of the story. They also know how
the line and those near are worded. Where the second look left no doubt, it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.learned.lexicons import Lexicon
from newsclean.evidence.learned.trees import Trees
from newsclean.evidence.story.columns import Columns, Near, shifted

__all__ = ["CLEAR", "ODDS", "WORDED", "third_look", "with_odds", "with_words"]

ODDS = "odds"
"""The feature that holds what the second look says."""
WORDED = "worded like a story"
"""The feature that holds what the words of the line say."""

CLEAR = 4.0
"""Odds of the second look, both ways, beyond which no tree is asked: of such lines the trees turn
one in four thousand, and nearly half of all lines are such."""
REACH = 3
"""Lines above and below whose odds are looked at."""
NEARBY, AROUND = 3, 10
"""Lines above and below whose words are looked at together."""


def with_odds(columns: Columns, odds: Sequence[float]) -> Columns:
    """The columns of both looks, and the odds that the second gives to the lines and those near."""
    found = {**columns, ODDS: odds}
    for lines in range(1, REACH + 1):
        found[f"{ODDS} {lines} above"] = shifted(odds, lines)
        found[f"{ODDS} {lines} below"] = shifted(odds, -lines)
    return found


def with_words(texts: Sequence[str], odds: Sequence[float], words: Lexicon) -> Columns:
    """The columns on how the lines are worded, and those near.

    Words are looked up near lines that are in doubt only; of all others nobody asks.
    """
    asked = [False] * len(texts)
    for i, value in enumerate(odds):
        if -CLEAR < value < CLEAR:
            first, end = max(0, i - AROUND), i + AROUND + 1
            asked[first:end] = [True] * len(asked[first:end])
    said = [words.odds(text) if ask else 0.0 for text, ask in zip(texts, asked, strict=True)]
    return {
        WORDED: said,
        f"{WORDED}, 1 above": shifted(said, 1),
        f"{WORDED}, 1 below": shifted(said, -1),
        f"{WORDED}, near": Near(said, NEARBY),
        f"{WORDED}, around": Near(said, AROUND),
    }


def third_look(columns: Columns, odds: Sequence[float], grown: Trees) -> list[float]:
    """The odds of each line by itself.

    Args:
        columns: as :func:`with_odds` gives them, and those of :func:`with_words`.
        odds: those of the second look.
    """
    names = grown.features
    rows = zip(*[columns[name] for name in names], strict=True)
    return [
        grown.odds(dict(zip(names, row, strict=True))) if -CLEAR < value < CLEAR else value
        for value, row in zip(odds, rows, strict=True)
    ]
