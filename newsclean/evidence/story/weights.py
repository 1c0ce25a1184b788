"""How the features of a line are weighed: two logistic regressions, one for each look.

The weights are data (``data/story_weights.toml``), learned by ``tests/benchmarks/train_story.py``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from operator import add, mul
from typing import NamedTuple

from newsclean.evidence.story.columns import Columns, Near, near

__all__ = ["FIRST_SMOOTHED", "Factor", "Model", "Weights", "weighed", "weights"]


class Factor(NamedTuple):
    """What one feature adds to the odds: ``weight * (value - mean) / scale``."""

    weight: float
    mean: float
    scale: float

    @property
    def slope(self) -> float:
        """What one more of the feature adds."""
        return self.weight / self.scale


@dataclass(frozen=True)
class Model:
    """A logistic regression."""

    intercept: float
    factors: Mapping[str, Factor]
    """By the name of the feature."""

    @cached_property
    def slopes(self) -> dict[str, float]:
        """The slope of each factor."""
        return {name: factor.slope for name, factor in self.factors.items()}

    @cached_property
    def base(self) -> float:
        """Odds of a line of which every feature is 0."""
        return self.intercept - sum(f.slope * f.mean for f in self.factors.values())


SEVERAL = 3
"""Columns of what is near that are worth a sum of their own."""


def weighed(columns: Columns, *models: Model) -> list[list[float]]:
    """What ``columns`` add to the odds of each line, by each of ``models``."""
    alone: list[str] = []
    spread: dict[int, list[str]] = {}
    for name, column in columns.items():
        if type(column) is Near:
            spread.setdefault(column.reach, []).append(name)
        else:
            alone.append(name)
    for reach in [reach for reach, names in spread.items() if len(names) < SEVERAL]:
        alone += spread.pop(reach)
    found = _sums([columns[name] for name in alone], alone, models)
    for reach, names in spread.items():
        some = [column.column for name in names if type(column := columns[name]) is Near]
        for total, part in zip(found, _sums(some, names, models), strict=True):
            total[:] = map(add, total, near(part, reach))
    return found


def _sums(
    columns: Sequence[Sequence[float]], names: Sequence[str], models: Sequence[Model]
) -> list[list[float]]:
    """Columns, added up line by line as each model weighs them."""
    slopes = [[model.slopes.get(name, 0.0) for name in names] for model in models]
    rows = list(zip(*columns, strict=True))
    return [[sum(map(mul, own, row)) for row in rows] for own in slopes]


@dataclass(frozen=True)
class Weights:
    """The models of the two looks."""

    first: Model
    second: Model

    @cached_property
    def telling(self) -> tuple[tuple[str, float, float], ...]:
        """The features that say most, both looks together: name, slope, mean.

        What a feature adds to the first look comes to the second through the odds of the first.
        """
        first, second = self.first.factors, self.second.factors
        carried = second[FIRST_SMOOTHED].slope if FIRST_SMOOTHED in second else 0.0
        found = []
        for name in dict.fromkeys([*first, *second]):
            factors = [(first.get(name), carried), (second.get(name), 1.0)]
            known = [(factor, share) for factor, share in factors if factor]
            if known and name != FIRST_SMOOTHED:
                slope = sum(share * factor.slope for factor, share in known)
                found.append((abs(slope) * known[0][0].scale, name, slope, known[0][0].mean))
        return tuple(row[1:] for row in sorted(found, reverse=True)[:TELLING])


FIRST_SMOOTHED = "odds at first, smoothed"
"""What the first look said of a line with its surroundings. What it said of the line by itself is
no feature: that is the sum of the others, and what else it holds tells the folds apart."""
TELLING = 16
"""Features that a reason is made of: the others hardly ever tip a line."""


@cache
def weights() -> Weights:
    """The weights that ship with newsclean, read when a page first needs them."""
    path = files("newsclean.evidence").joinpath("data", "story_weights.toml")
    data = tomllib.loads(path.read_text("utf8"))
    return Weights(_model(data["first"]), _model(data["second"]))


def _model(data: Mapping[str, Mapping[str, list[float]]]) -> Model:
    return Model(
        float(data["intercept"]),  # type: ignore[arg-type]
        {name: Factor(*numbers) for name, numbers in data["feature"].items()},
    )
