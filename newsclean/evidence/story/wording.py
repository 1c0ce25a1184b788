"""What the words of a line speak of: groups of words that page matter is made of.

The groups are data (``data/story_words.toml``): privacy, accounts, sharing, comments … Single words
or pairs; a line has so much of a group as words of it, over the root of its length, so that a long
line does not have more of everything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt

from newsclean.evidence.shape import Line
from newsclean.evidence.story.columns import Columns, near

__all__ = ["groups", "wordings"]

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
BEGIN = 400
"""Characters of a line that are looked at."""
LONG = 40
"""Words of a line, more than which change nothing."""
MOST = 2.0
"""A line has no more of a group than this."""
REACH = 4
"""Lines above and below a line that are its surroundings."""


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """Name of a group → its words and pairs of words."""
    path = files("newsclean.evidence").joinpath("data", "story_words.toml")
    return {name: tuple(words) for name, words in tomllib.loads(path.read_text("utf8")).items()}


@cache
def _group_of() -> dict[str, list[int]]:
    """Word or pair → the groups it belongs to, by number."""
    found: dict[str, list[int]] = {}
    for number, words in enumerate(groups().values()):
        for word in words:
            found.setdefault(word, []).append(number)
    return found


def wordings(lines: Sequence[Line]) -> Columns:
    """Two columns for each group: the line's own words, and those near it."""
    rows = [_row(line.text) for line in lines]
    found: Columns = {}
    for name, column in zip(groups(), zip(*rows, strict=True), strict=True):
        found[f"words on {name}"] = list(column)
        found[f"words on {name} near"] = near(column, REACH)
    return found


def _row(text: str) -> list[float]:
    """How much a line has of each group."""
    group_of = _group_of()
    words = WORD.findall(text[:BEGIN].lower().replace("’", "'"))
    step = 1 / sqrt(max(1, min(LONG, len(words))))
    row = [0.0] * len(groups())
    for word in words:
        for number in group_of.get(word, ()):
            row[number] += step
    for first, second in pairwise(words):
        for number in group_of.get(f"{first} {second}", ()):
            row[number] += step
    return [min(MOST, value) for value in row]
