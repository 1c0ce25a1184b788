"""The weights of the families: data (``data/mark_weights.toml``), learned from pages.

Learned by ``tests/benchmarks/train_marks.py``: two logistic regressions, one for each look, in
which each value of each family is a feature that a line has or has not.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from newsclean.hints import words_in

__all__ = ["Look", "Weights", "weights"]

Family: TypeAlias = Mapping[str, float]
"""Value → the odds (natural logarithm) that it adds; what is missing adds nothing."""


class Look:
    """One look: what it begins with, and its families by name.

    It remembers what it said of names and places, which are the same again and again; both are pure
    functions of the weights.
    """

    def __init__(self, base: float, families: Mapping[str, Family]) -> None:
        self.base = base
        self.families = families
        self._called: dict[str, tuple[float, float]] = {}
        self._stands: dict[int, float] = {}

    def sum(self, asked: Iterable[tuple[str, str]]) -> float:
        """What some answers add, each given with its family."""
        families = self.families
        return sum([families.get(name, NONE).get(answer, 0.0) for name, answer in asked])

    def add(self, odds: list[float], answers: Mapping[str, Sequence[str]]) -> list[float]:
        """``odds`` of lines, with what the lines' answers to each family add.

        A family with one answer is about the page, and it is that of all its lines.
        """
        base = 0.0
        several: list[tuple[Callable[[str, float], float], Sequence[str]]] = []
        for name, column in answers.items():
            family = self.families.get(name, NONE)
            if len(column) == 1:
                base += family.get(column[0], 0.0)
            else:
                several.append((family.get, column))
        several += [(NONE.get, ONE * len(odds))] * (-len(several) % 3)
        # three at a time: the loop costs as much as what is done in it
        for (a, xs), (b, ys), (c, zs) in zip(*[iter(several)] * 3, strict=True):
            odds = [
                value + a(x, 0.0) + b(y, 0.0) + c(z, 0.0)
                for value, x, y, z in zip(odds, xs, ys, zs, strict=True)
            ]
        return [value + base for value in odds] if base else odds

    def called(self, names: str) -> tuple[float, float]:
        """What the names of an element add to all lines in it, and to those near."""
        found = self._called.get(names)
        if found is None:
            if len(self._called) >= MOST:
                self._called.clear()
            far, near = self.families.get("called", NONE), self.families.get("called near", NONE)
            words = words_in(names)
            found = sum([far.get(w, 0.0) for w in words]), sum([near.get(w, 0.0) for w in words])
            self._called[names] = found
        return found

    def stands(self, inside: int, ask: Callable[[int], Iterable[tuple[str, str]]]) -> float:
        """What the place of an element adds; ``ask`` gives its answers."""
        found = self._stands.get(inside)
        if found is None:
            found = self._stands[inside] = self.sum(ask(inside))
        return found


MOST = 20_000
"""Names that are remembered."""
NONE: Family = {}
ONE = ("",)


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
