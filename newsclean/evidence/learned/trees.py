"""Decision trees whose leaves add up to the odds that a line is the story's (gradient boosting).

Trees see what no sum of weights can say: a short line without a stop is a subhead between
paragraphs and a button between buttons.

They are data (``data/*_trees.toml``), grown by the scripts ``train_*.py`` of ``tests/benchmarks/``.

All trees are asked at once, feature by feature: a leaf is a bit, and a value above a bound strikes
the leaves below it out of all trees in one ``&`` (QuickScorer: Lucchese et al. 2015). That takes a
third to two thirds of the time in which one walks through them node by node.
"""

from __future__ import annotations

import json
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import inf
from sys import byteorder
from typing import Any, Literal, NamedTuple, TypeAlias

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

    @cached_property
    def _grove(self) -> Grove:
        return Grove(self.roots)

    @cached_property
    def _paths(self) -> tuple[tuple[Mapping[int, Path], ...], list[tuple[str, bool]]]:
        """For each tree, by bit of the leaf, the answers that lead there; and what they are of.

        An answer is told by its number: of those a dict knows the place without hashing a name.
        """
        answers = [(name, high) for name in self.features for high in (False, True)]
        number = {answer: k for k, answer in enumerate(answers)}
        trees = [{1 << k: path for k, path in enumerate(_paths(r, number, ()))} for r in self.roots]
        return tuple(trees), answers

    @cached_property
    def _parted(self) -> dict[int, tuple[Grove, Grove]]:
        return {}

    def odds(self, row: Mapping[str, float]) -> float:
        """Odds that a line is the story's; ``row`` = its features, by name."""
        return self.base + self._grove.total(row)

    def odds_if_unclear(self, row: Mapping[str, float], first: int, clear: float) -> float:
        """The same; infinite where the ``first`` trees alone give odds above ``clear``."""
        parts = self._parted.get(first)
        if parts is None:
            parts = Grove(self.roots[:first]), Grove(self.roots[first:])
            self._parted[first] = parts
        total = self.base + parts[0].total(row)
        return inf if total > clear else total + parts[1].total(row)

    def told(self, row: Mapping[str, float]) -> dict[tuple[str, bool], float]:
        """What each feature, low or high, adds to the odds of a line, over those of most lines.

        An answer adds what the lines that gave it have more than those that were asked
        (Saabas 2014, "Interpreting random forests").
        """
        trees, answers = self._paths
        found: dict[int, float] = {}
        get = found.get
        for paths, leaf in zip(trees, self._grove.leaves(row), strict=True):
            for answer, odds, mean in paths[leaf]:
                found[answer] = get(answer, 0.0) + odds - mean
        return {answers[answer]: part for answer, part in found.items()}


Path: TypeAlias = tuple[tuple[int, float, float], ...]
"""The answers from the root of a tree to a leaf: the number of the answer, the odds of the lines
that gave it, and of those that were asked."""


class Grove:
    """Some trees, laid out to be asked together.

    Each has a field of bits in one number, a bit for each leaf, the lowest for that where all
    answers are low. The answer "high" strikes out the leaves that are reached by "low"; of those
    that are left in the end the lowest is the one that the answers lead to.
    """

    __slots__ = ("all", "code", "many", "ones", "single", "size", "values")

    def __init__(self, roots: Sequence[Node | float]) -> None:
        leaves = [tuple(_leaves(root)) for root in roots]
        most = max(map(len, leaves), default=1)
        wide, self.code = next((bits, code) for bits, code in FIELDS if bits >= most)
        self.size = len(roots) * wide // 8
        self.values = tuple({1 << k: odds for k, odds in enumerate(tree)} for tree in leaves)
        self.all = sum(((1 << len(tree)) - 1) << i * wide for i, tree in enumerate(leaves))
        self.ones = sum(1 << i * wide for i in range(len(roots)))
        nodes: list[tuple[Node, int]] = []
        for i, root in enumerate(roots):
            _strike(root, 1 << i * wide, nodes)
        struck: dict[str, dict[float, int]] = {}
        for node, low in nodes:
            bounds = struck.setdefault(node.feature, {})
            bounds[node.most] = bounds.get(node.most, 0) | low
        self.single = tuple(
            (name, bound, self.all & ~low)
            for name, bounds in struck.items()
            if len(bounds) == 1
            for bound, low in bounds.items()
        )
        self.many = tuple(
            (name, *_masks(bounds, self.all)) for name, bounds in struck.items() if len(bounds) > 1
        )

    def leaves(self, row: Mapping[str, float]) -> memoryview:
        """The bit of the leaf of each tree that a line comes to."""
        left = self.all
        for name, bound, mask in self.single:
            if row[name] > bound:
                left &= mask
        for name, bounds, masks in self.many:
            above = bisect_left(bounds, row[name])
            if above:
                left &= masks[above]
        lowest = left & ~(left - self.ones)  # of each field at once: none is empty
        return memoryview(lowest.to_bytes(self.size, byteorder)).cast(self.code)

    def total(self, row: Mapping[str, float]) -> float:
        """What the leaves add up to."""
        total = 0.0
        for values, leaf in zip(self.values, self.leaves(row), strict=True):
            total += values[leaf]
        return total


FIELDS: tuple[tuple[int, Literal["B", "H", "I", "Q"]], ...] = (
    (8, "B"),
    (16, "H"),
    (32, "I"),
    (64, "Q"),
)
"""Bits of a field, and the letter of `struct` that reads it. Trees of more leaves are not grown."""


def _asked(node: Node | float) -> set[str]:
    """The features that a tree asks for."""
    if not isinstance(node, Node):
        return set()
    return {node.feature} | _asked(node.low) | _asked(node.high)


def _leaves(node: Node | float) -> Iterator[float]:
    """The odds of the leaves of a tree, from low to high."""
    if isinstance(node, Node):
        yield from _leaves(node.low)
        yield from _leaves(node.high)
    else:
        yield node


def _paths(
    node: Node | float, number: Mapping[tuple[str, bool], int], path: Path
) -> Iterator[Path]:
    """The answers that lead to each leaf of a tree, from low to high."""
    if not isinstance(node, Node):
        yield path
        return
    for below, high in ((node.low, False), (node.high, True)):
        odds = below.mean if isinstance(below, Node) else below
        answer = number[node.feature, high], odds, node.mean
        yield from _paths(below, number, (*path, answer))


def _strike(node: Node | float, first: int, struck: list[tuple[Node, int]]) -> int:
    """Notes each node of a tree with the bits of the leaves that "high" strikes out.

    Args:
        node: the root.
        first: the bit of its first leaf.
        struck: takes the nodes.

    Returns:
        The bit behind that of its last leaf.
    """
    if not isinstance(node, Node):
        return first << 1
    high = _strike(node.low, first, struck)
    struck.append((node, high - first))
    return _strike(node.high, high, struck)


def _masks(struck: Mapping[float, int], mask: int) -> tuple[list[float], list[int]]:
    """The bounds of a feature in order, and what is left below the first and above each of them."""
    bounds, masks = sorted(struck), [mask]
    for bound in bounds:
        mask &= ~struck[bound]
        masks.append(mask)
    return bounds, masks


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
