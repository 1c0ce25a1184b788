"""What the words of a line speak of: groups of words that page matter is made of.

The groups are data (``data/story_words.toml``): privacy, accounts, sharing, comments … Single words
or pairs; a line has so much of a group as words of it, over the root of its length, so that a long
line does not have more of everything.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt
from string import ascii_lowercase

from newsclean.late import regex

__all__ = ["WORD", "Spoken", "calls", "groups", "spoken"]

WORD = regex(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
PLAIN_WORD = regex(r"[a-z]+(?:['-][a-z]+)*")
PARTED = {code: " " for code in range(128) if chr(code) not in ascii_lowercase}
"""All of ASCII but small letters → a space."""
BEGIN = 400
"""Characters of a line that are looked at."""
LONG = 40
"""Words of a line, more than which change nothing."""
MOST = 2.0
"""A line has no more of a group than this."""

CALLS = "calls"
"""The group that only the first word of a line is looked up in."""

Spoken = tuple[tuple[int, float], ...]
"""How much a line has of each group of which it has something, by number."""


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """Name of a group → its words and pairs of words."""
    return {name: words for name, words in _data().items() if name != CALLS}


@cache
def calls() -> frozenset[str]:
    """Verbs that tell the reader to do something, where a line begins with them."""
    return frozenset(_data()[CALLS])


@cache
def _data() -> dict[str, tuple[str, ...]]:
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


def spoken(folded: str) -> Spoken:
    """What a line in small letters speaks of; its apostrophes are straight."""
    singles, pairs = _singles(), _pairs()
    words = _parted(folded[:BEGIN])
    heard = [singles[word] for word in words if word in singles]
    heard += [
        pairs[first][second]
        for first, second in pairwise(words)
        if first in pairs and second in pairs[first]
    ]
    if not heard:
        return ()
    step = 1 / sqrt(max(1, min(LONG, len(words))))
    found: dict[int, float] = {}
    for numbers in heard:
        for number in numbers:
            found[number] = found.get(number, 0.0) + step
    return tuple([(number, min(MOST, much)) for number, much in found.items()])


def _parted(text: str) -> list[str]:
    """The words of a text, as :data:`WORD` has them; most texts are ASCII, and that is faster."""
    if not text.isascii():
        return WORD.findall(text)
    if "'" in text or "-" in text:
        return PLAIN_WORD.findall(text)
    return text.translate(PARTED).split()
