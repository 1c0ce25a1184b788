"""The weights of the families: data (``data/mark_weights.toml``), learned from pages.

Learned by ``tests/benchmarks/train_marks.py``: two logistic regressions, one for each look, in
which each value of each family is a feature that a line has or has not.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

__all__ = ["Look", "Weights", "weights"]

Family: TypeAlias = Mapping[str, float]
"""Value → the odds (natural logarithm) that it adds; what is missing adds nothing."""


class Look(NamedTuple):
    """One look: what it begins with, and its families by name."""

    base: float
    families: Mapping[str, Family]

    def family(self, name: str) -> Family:
        """The weights of a family."""
        return self.families.get(name, NONE)


NONE: Family = {}


class Weights(NamedTuple):
    """The weights of both looks."""

    first: Look
    second: Look


@cache
def weights() -> Weights:
    """The weights that ship with newsclean, read when a page first needs them."""
    path = files("newsclean.evidence").joinpath("data", "mark_weights.toml")
    data = tomllib.loads(path.read_text("utf8"))
    return Weights(*(Look(data[name]["base"], data[name]["family"]) for name in Weights._fields))
