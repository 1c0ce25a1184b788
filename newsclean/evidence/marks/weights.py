"""The weights of the families: data (``data/mark_weights.toml``), learned from pages.

Learned by ``tests/benchmarks/train_marks.py``: two logistic regressions, one for each look, in
which each value of each family is a feature that a line has or has not.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeAlias

from newsclean.evidence.marks.questions import Asked, Memory, Said
from newsclean.hints import words_in

__all__ = ["Look", "Weights", "weights"]

Family: TypeAlias = Mapping[str, float]
"""Value → the odds (natural logarithm) that it adds; what is missing adds nothing."""


class Look:
    """One look: what it begins with, and its families by name.

    It remembers what it said of what it saw; that is a pure function of the weights.
    """

    def __init__(self, base: float, families: Mapping[str, Family]) -> None:
        self.base = base
        self.families = families
        self.called = Memory(self._called)
        """What the names of an element add to all lines in it, and to those near."""
        self._weighed = Memory(self._memory)

    def sum(self, said: Iterable[tuple[str, str]]) -> float:
        """What some answers add, each given with its family."""
        families = self.families
        return sum([families.get(name, NONE).get(answer, 0.0) for name, answer in said])

    def weighed(self, ask: Callable[..., Said]) -> Memory[tuple[Any, ...], float]:
        """What is seen → what the answers of ``ask``, a pure function of that, add."""
        return self._weighed[ask]

    def add(self, parts: Iterable[Iterable[float]], asked: Asked) -> list[float]:
        """The odds of lines: ``parts`` of them, and what all that was asked adds."""
        base, columns = self.base, list(parts)
        for question, seen in asked:
            weighed = self.weighed(question)
            if len(seen) == 1:
                base += weighed[seen[0]]
            else:
                columns.append(map(weighed.__getitem__, seen))
        return [base + sum(row) for row in zip(*columns, strict=True)]

    def _memory(self, ask: Callable[..., Said]) -> Memory[tuple[Any, ...], float]:
        return Memory(lambda seen: self.sum(ask(*seen)))

    def _called(self, names: str) -> tuple[float, float]:
        far, near = self.families.get("called", NONE), self.families.get("called near", NONE)
        words = words_in(names)
        return sum([far.get(w, 0.0) for w in words]), sum([near.get(w, 0.0) for w in words])


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
