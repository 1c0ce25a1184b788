"""What the words of a line speak of: groups of words that page matter is made of.

The groups are data (``data/story_words.toml``): privacy, accounts, sharing, comments … Single words
or pairs; a line has so much of a group as words of it, over the root of its length, so that a long
line does not have more of everything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
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
def _singles() -> dict[str, list[int]]:
    """Word → the groups it belongs to, by number."""
    found: dict[str, list[int]] = {}
    for number, words in enumerate(groups().values()):
        for word in words:
            if " " not in word:
                found.setdefault(word, []).append(number)
    return found


@cache
def _pairs() -> dict[str, dict[str, list[int]]]:
    """First word of a pair → second word → the groups that the pair belongs to, by number."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, words in enumerate(groups().values()):
        for word in words:
            first, _, second = word.partition(" ")
            if second:
                found.setdefault(first, {}).setdefault(second, []).append(number)
    return found


OWN = ("accounts", "the law", "writers", "buttons", "pictures")
"""Groups whose words in the line itself are weighed, …"""
NEAR = (
    "privacy", "accounts", "contact", "buttons", "comments", "other stories", "pictures", "menus",
    "I", "we", "he or she",
)  # fmt: skip
"""… and those whose words near it are; the others were tried and tell nothing that these do not."""


def wordings(lines: Sequence[Line]) -> tuple[Columns, Columns]:
    """How much each line has of each group: the columns that are weighed, and all groups'."""
    columns = [[0.0] * len(lines) for _ in groups()]
    for i, line in enumerate(lines):
        for number, much in _spoken(line.text).items():
            columns[number][i] = min(MOST, much)
    every = dict(zip(groups(), columns, strict=True))
    found: Columns = {f"words on {name}": every[name] for name in OWN}
    found |= {f"words on {name} near": near(every[name], REACH) for name in NEAR}
    return found, every


def _spoken(text: str) -> dict[int, float]:
    """How much a line has of each group of which it has something, by number."""
    singles, pairs = _singles(), _pairs()
    words = WORD.findall(text[:BEGIN].lower().replace("’", "'"))
    step = 1 / sqrt(max(1, min(LONG, len(words))))
    found: dict[int, float] = {}
    seconds = NOTHING
    for word in words:
        if word in singles:
            for number in singles[word]:
                found[number] = found.get(number, 0.0) + step
        if word in seconds:
            for number in seconds[word]:
                found[number] = found.get(number, 0.0) + step
        seconds = pairs.get(word, NOTHING)
    return found


NOTHING: Mapping[str, list[int]] = {}
