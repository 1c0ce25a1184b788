"""How the features of a line are weighed: two logistic regressions, one for each look.

The weights are data (``data/story_weights.toml``), learned by ``tests/benchmarks/train_story.py``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newsclean.evidence.story.columns import Columns

__all__ = ["Factor", "Model", "Weights", "weights"]


class Factor(NamedTuple):
    """What one feature adds to the odds: ``weight * (value - mean) / scale``."""

    weight: float
    mean: float
    scale: float

    def part(self, value: float) -> float:
        """What ``value`` adds, natural logarithm."""
        return self.weight * (value - self.mean) / self.scale


class Model(NamedTuple):
    """A logistic regression."""

    intercept: float
    factors: Mapping[str, Factor]
    """By the name of the feature."""

    def odds(self, columns: Columns) -> list[float]:
        """Odds (natural logarithm) that each line belongs to the story.

        Features that the model does not know change nothing.
        """
        slopes = {name: f.weight / f.scale for name, f in self.factors.items()}
        base = self.intercept - sum(slopes[name] * f.mean for name, f in self.factors.items())
        found = [base] * len(next(iter(columns.values())))
        for name, slope in slopes.items():
            if slope:
                column = columns[name]
                found = [odds + slope * x for odds, x in zip(found, column, strict=True)]
        return found


class Weights(NamedTuple):
    """The models of the two looks."""

    first: Model
    second: Model


@cache
def weights() -> Weights:
    """The weights that ship with newsclean, read when a page first needs them."""
    path = files("newsclean.evidence").joinpath("data", "story_weights.toml")
    data = tomllib.loads(path.read_text("utf8"))
    return Weights(*(_model(data[look]) for look in Weights._fields))


def _model(data: Mapping[str, Mapping[str, list[float]]]) -> Model:
    return Model(
        float(data["intercept"]),  # type: ignore[arg-type]
        {name: Factor(*numbers) for name, numbers in data["feature"].items()},
    )
