"""Which lines of a whole-page dump belong to the story: a probability for each.

Two questions. *Is it a dump?* Plain counting: many short lines outside the densest stretch of
prose, no radio player, no transcript. *Which lines are the story?* The numbers of
`newsclean.evidence.story_features` are weighted and added up (a logistic regression, its weights in
``data/story_weights.toml``, trained by ``tests/benchmarks/train_story.py``), and then smoothed:
lines stand in runs, so that each line's odds count for its neighbours too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp, log
from operator import mul
from typing import NamedTuple

from newsclean.evidence.player import Player
from newsclean.evidence.shape import Line
from newsclean.evidence.story_features import NAMES, rows
from newsclean.evidence.story_prose import Heart, find_heart, is_outside, told
from newsclean.evidence.zones import Zones

__all__ = ["Story", "find_story", "is_dump"]

DUMP_LINES = 30
"""Lines of a page that can be a dump."""
DUMP_OUTSIDE = 16
"""Short lines outside the heart of a dump, at the least."""
DUMP_ABOVE = 2
"""So many of them above the heart: every site has a menu. Measured, all three together: none of 600
station pages passes (without this number none either; the most that one without a player has is 15
lines outside); 94 in 100 whole pages do, and 3 in 100 texts that an extractor has cleaned."""

SWITCH = 2.0
"""Odds (natural logarithm) against a change between story and page from one line to the next.
Measured, cross-validated: 0 gives F1 0.913, 2 gives 0.920, 3 and 4 the same, more words lost."""
BOUND = 4.0
"""Odds that a single line may bring, so that no line alone outvotes its surroundings."""
LEAN = 0.5
"""Odds added for the story: a false removal is worse than a leftover."""


class Weights(NamedTuple):
    """A logistic regression: one weight for each feature, and what a feature usually is."""

    weights: tuple[float, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    intercept: float


class Story(NamedTuple):
    """What is known of the lines of a dump, by index."""

    odds: tuple[float, ...]
    """Logarithm of the odds that the line belongs to the story, its surroundings counted in."""
    rows: list[list[float]]

    def page(self, i: int) -> float:
        """Probability that a line is page matter."""
        return 1 / (1 + exp(self.odds[i]))

    def tipped(self, i: int, most: int) -> list[tuple[str, bool, float]]:
        """The features that speak most for page matter: names, whether each is high, and the odds
        (natural logarithm) that it adds for page matter.
        """
        model = weights()
        parts = []
        for name, x, weight, mean, scale in zip(
            NAMES, self.rows[i], model.weights, model.means, model.scales, strict=True
        ):
            parts.append((weight * (x - mean) / scale, name, x > mean))
        return [(name, high, -part) for part, name, high in sorted(parts)[:most] if part < 0]


@cache
def weights() -> Weights:
    """The weights that ship with newsclean, read when a page first needs them."""
    path = files("newsclean.evidence").joinpath("data", "story_weights.toml")
    data = tomllib.loads(path.read_text("utf8"))
    table = data["feature"]
    found = [table[name] for name in NAMES]
    return Weights(
        tuple(f["weight"] for f in found),
        tuple(f["mean"] for f in found),
        tuple(f["scale"] for f in found),
        data["intercept"],
    )


def is_dump(lines: Sequence[Line], heart: Heart) -> bool:
    """Are there many short lines outside the densest prose, and some of them above it?"""
    outside = [line.i for line in lines if is_outside(line, heart)]
    return len(outside) >= DUMP_OUTSIDE and outside[DUMP_ABOVE - 1] < heart.first


def find_story(
    lines: Sequence[Line], zones: Zones, player: Player | None, transcript: bool
) -> Story | None:
    """The story on a page that was printed whole; ``None`` on all others."""
    if (player and not player.masthead) or transcript or len(lines) < DUMP_LINES:
        return None
    prose = told(lines)
    heart = find_heart(lines, prose)
    if not is_dump(lines, heart):
        return None
    found = rows(lines, zones, heart, prose)
    return Story(tuple(smooth(line_odds(found))), found)


def line_odds(found: Sequence[Sequence[float]]) -> list[float]:
    """Odds of each line by itself."""
    model = weights()
    factors = [w / s for w, s in zip(model.weights, model.scales, strict=True)]
    base = model.intercept - sum(map(mul, factors, model.means)) + LEAN
    return [max(-BOUND, min(BOUND, base + sum(map(mul, factors, row)))) for row in found]


def smooth(odds: Sequence[float]) -> list[float]:
    """Odds of each line with what the lines above and below it say (two states, both ways)."""
    above, said = 0.0, []
    for own in odds:
        said.append(above + own)
        above = _carried(above + own)
    below = 0.0
    for i in range(len(odds) - 1, -1, -1):
        said[i] += below
        below = _carried(below + odds[i])
    return said


STAY = exp(-SWITCH)


def _carried(odds: float) -> float:
    """What the odds of one line say about the next."""
    there = exp(odds)
    return log((there + STAY) / (1 + STAY * there))
