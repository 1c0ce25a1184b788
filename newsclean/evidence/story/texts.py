"""What a line's text says of it, whatever stands around it: worked out once for all features.

Chrome is the same on every page of a site, so that of short lines it is remembered; all of it is a
pure function of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsclean.evidence.story.prose import DENSE, STOPS
from newsclean.evidence.story.spoken import Spoken, spoken

__all__ = ["BUTTON", "Text", "read_text", "read_texts"]

TERM_SIZE = 4
TERM = re.compile(rf"\w{{{TERM_SIZE},}}")
"""A word that says what a story is about; shorter ones stand in all stories."""
NUMBER = re.compile(r"\d+")
SHORT = 48
"""Characters of a line that is remembered."""
BUTTON = 8
"""Words of a line, fewer than which may be a button that is printed with each comment."""
COMMAS = ",，、"
MOST_COMMAS = 4
QUESTIONS = "?？"


class Text(NamedTuple):
    """One line's text."""

    folded: str
    """In small letters."""
    shape: str
    """The same, with all numbers alike; of lines that may be buttons, else empty."""
    terms: frozenset[str]
    """Its long words; in a script without spaces, its pairs of characters."""
    spoken: Spoken
    stops: float
    """1 = it ends as a sentence does, else 0; so it is with the next three."""
    colon: float
    asks: float
    small: float
    """It begins with a small letter."""
    smalls: float
    """Share of its words that do, …"""
    capitals: float
    """… that begin with a capital, …"""
    numbers: float
    """… and with a digit."""
    commas: float


def read_texts(texts: Iterable[str]) -> list[Text]:
    """What each line's text says."""
    return [remembered(text) if len(text) <= SHORT else read_text(text) for text in texts]


def read_text(text: str) -> Text:
    """What a line's text says."""
    folded = text.lower()
    last = text[-1]
    words = text.count(" ") + 1
    straight = folded
    if text.isascii():
        n, small, capital, digit = _begins_ascii(text)
        commas = text.count(",")
        terms = _terms(folded)
    else:
        n, small, capital, digit = _begins(text)
        commas = sum(map(text.count, COMMAS))
        straight = _straight(folded)
        dense = len(text) > DENSE * words
        terms = _pairs(folded) if dense else _terms(straight)
    found = (
        folded,
        NUMBER.sub("0", folded) if words < BUTTON else "",
        terms,
        spoken(straight),
        1.0 if last in STOPS else 0.0,
        1.0 if last in ":：" else 0.0,
        1.0 if last in QUESTIONS else 0.0,
        1.0 if text.lstrip()[0].islower() else 0.0,
        small / n,
        capital / n,
        digit / n,
        float(min(MOST_COMMAS, commas)),
    )
    # the fields as a tuple: half the time of a call of Text
    return tuple.__new__(Text, found)


remembered = lru_cache(maxsize=16384)(read_text)

SORTS = (
    "".join(
        " "
        if c.isspace()
        else "a"
        if c.islower()
        else "A"
        if c.isupper()
        else "0"
        if c.isdigit()
        else "."
        for c in map(chr, range(128))
    )
    .encode()
    .ljust(256)
)
"""Each character of ASCII → what sort of character it is."""
MARKS = "“”‘–—…"
PARTED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
"""What parts words → a space, in ASCII."""


def _begins_ascii(text: str) -> tuple[int, int, int, int]:
    """As :func:`_begins`, in a fifth of the time."""
    sorts = (b" " + text.encode()).translate(SORTS)
    small, capital, digit = sorts.count(b" a"), sorts.count(b" A"), sorts.count(b" 0")
    return small + capital + digit + sorts.count(b" ."), small, capital, digit


def _begins(text: str) -> tuple[int, int, int, int]:
    """How many words there are, and how many begin with a small letter, a capital, a digit."""
    firsts = "".join([word[0] for word in text.split()])
    small, capital = sum(map(str.islower, firsts)), sum(map(str.isupper, firsts))
    return len(firsts), small, capital, sum(map(str.isdigit, firsts))


def _straight(text: str) -> str:
    """A text whose apostrophes are straight, without the marks that most often are not ASCII."""
    for mark in MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    return text.replace("’", "'")


def _terms(text: str) -> frozenset[str]:
    if not text.isascii():
        return frozenset(TERM.findall(text))
    return frozenset([word for word in text.translate(PARTED).split() if len(word) >= TERM_SIZE])


def _pairs(text: str) -> frozenset[str]:
    return frozenset([text[k : k + 2] for k in range(len(text) - 1)])
