"""Decision trees whose leaves add up to the odds that a line is the story's (gradient boosting).

Trees see what no sum of weights can say: a short line without a stop is a subhead between
paragraphs and a button between buttons.

They are data (``data/*_trees.toml``), grown by the scripts ``train_*.py`` of ``tests/benchmarks/``.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import inf
from typing import Any, NamedTuple

__all__ = ["Node", "Trees", "as_trees", "trees_of"]


class Node(NamedTuple):
    """A question: is a feature of the line at most so much?"""

    feature: str
    most: float
    mean: float
    """Odds of the lines that come this far; what an answer adds to it is what it tells."""
    low: Node | float
    """What follows if it is; a number is a leaf, the odds that the tree adds."""
    high: Node | float
    """What follows if it is not."""


@dataclass(frozen=True)
class Trees:
    """All trees, and the odds (natural logarithm) before any of them."""

    base: float
    roots: tuple[Node, ...]

    @cached_property
    def features(self) -> tuple[str, ...]:
        """Names of the features that any tree asks for, in alphabetical order."""
        return tuple(sorted(set().union(*map(_asked, self.roots))))

    def odds(self, row: Mapping[str, float]) -> float:
        """Odds that a line is the story's; ``row`` = its features, by name."""
        return self.base + _sum(self.roots, row)

    def odds_if_unclear(self, row: Mapping[str, float], first: int, clear: float) -> float:
        """The same; infinite where the ``first`` trees alone give odds above ``clear``."""
        total = self.base + _sum(self.roots[:first], row)
        return inf if total > clear else total + _sum(self.roots[first:], row)

    def told(self, row: Mapping[str, float]) -> dict[tuple[str, bool], float]:
        """What each feature, low or high, adds to the odds of a line, over those of most lines.

        An answer adds what the lines that gave it have more than those that were asked
        (Saabas 2014, "Interpreting random forests").
        """
        found: dict[tuple[str, bool], float] = {}
        for root in self.roots:
            node: Node | float = root
            while isinstance(node, Node):
                high = row[node.feature] > node.most
                below = node.high if high else node.low
                odds = below.mean if isinstance(below, Node) else below
                key = node.feature, high
                found[key] = found.get(key, 0.0) + odds - node.mean
                node = below
        return found


def _asked(node: Node | float) -> set[str]:
    """The features that a tree asks for."""
    if not isinstance(node, Node):
        return set()
    return {node.feature} | _asked(node.low) | _asked(node.high)


def _sum(roots: Iterable[Node], row: Mapping[str, float]) -> float:
    """What the leaves of some trees add up to."""
    total = 0.0
    for node in roots:
        while type(node) is Node:
            node = node[3] if row[node[0]] <= node[1] else node[4]  # type: ignore[assignment]
        total += node  # type: ignore[operator]
    return total


@cache
def trees_of(file: str) -> Trees:
    """The trees that ship in a file of ``data``, read when a page first needs them."""
    path = files("newsclean.evidence").joinpath("data", file)
    data = tomllib.loads(path.read_text("utf8"))
    # JSON within TOML: `json` reads nested arrays in 4 ms for which `tomllib` takes 60
    grown = json.loads(f"[{','.join(data['trees'].splitlines())}]")
    return as_trees(data | {"trees": grown})


def as_trees(data: Mapping[str, Any]) -> Trees:
    """Trees as they are grown: ``base``, and ``trees`` of nested nodes."""
    return Trees(float(data["base"]), tuple(map(_node, data["trees"])))


def _node(data: list[Any]) -> Node:
    feature, most, mean, low, high = data
    return Node(feature, float(most), float(mean), _branch(low), _branch(high))


def _branch(data: list[Any] | float) -> Node | float:
    return _node(data) if isinstance(data, list) else float(data)
