"""What the words of a line speak of: groups of words that page matter is made of.

The groups are data (``data/story_words.toml``): privacy, accounts, sharing, comments … Single words
or pairs; a line has so much of a group as words of it, over the root of its length, so that a long
line does not have more of everything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import sqrt
from string import ascii_lowercase

__all__ = ["Spoken", "groups", "spoken"]

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
PLAIN_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
PARTED = {code: " " for code in range(128) if chr(code) not in ascii_lowercase}
"""All of ASCII but small letters → a space."""
BEGIN = 400
"""Characters of a line that are looked at."""
LONG = 40
"""Words of a line, more than which change nothing."""
MOST = 2.0
"""A line has no more of a group than this."""

Spoken = tuple[tuple[int, float], ...]
"""How much a line has of each group of which it has something, by number."""


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """Name of a group → its words and pairs of words."""
    path = files("newsclean.evidence").joinpath("data", "story_words.toml")
    return {name: tuple(words) for name, words in tomllib.loads(path.read_text("utf8")).items()}


@cache
def _words() -> tuple[dict[str, list[int]], dict[str, dict[str, list[int]]], frozenset[str]]:
    """The groups, by number, of single words and, by first and second word, of pairs; and all words
    that either begins with.
    """
    singles: dict[str, list[int]] = {}
    pairs: dict[str, dict[str, list[int]]] = {}
    for number, words in enumerate(groups().values()):
        for word in words:
            first, _, second = word.partition(" ")
            if second:
                pairs.setdefault(first, {}).setdefault(second, []).append(number)
            else:
                singles.setdefault(word, []).append(number)
    return singles, pairs, frozenset({*singles, *pairs})


def spoken(folded: str) -> Spoken:
    """What a line in small letters speaks of; its apostrophes are straight."""
    singles, pairs, known = _words()
    words = _parted(folded[:BEGIN])
    if known.isdisjoint(words):
        return ()
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
    return tuple([(number, min(MOST, much)) for number, much in found.items()])


def _parted(text: str) -> list[str]:
    """The words of a text, as :data:`WORD` has them; most texts are ASCII, and that is faster."""
    if not text.isascii():
        return WORD.findall(text)
    if "'" in text or "-" in text:
        return PLAIN_WORD.findall(text)
    return text.translate(PARTED).split()


NOTHING: Mapping[str, list[int]] = {}
