"""What a line's text says of it, whatever stands around it: worked out once for all features.

Chrome is the same on every page of a site, so that of short lines it is remembered; all of it is a
pure function of the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsclean.evidence.story.prose import DENSE, STOPS
from newsclean.evidence.story.signs import signs
from newsclean.evidence.story.spoken import WORD, Spoken, spoken
from newsclean.late import regex

__all__ = ["BUTTON", "QUESTIONS", "Text", "read_text", "read_texts", "remembered"]

TERM_SIZE = 4
TERM = regex(rf"\w{{{TERM_SIZE},}}")
"""A word that says what a story is about; shorter ones stand in all stories."""
NUMBER = regex(r"\d+")
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
    first: str
    """Its first word, in small letters."""
    signs: tuple[float, ...]
    """See `newsclean.evidence.story.signs`."""


def read_texts(texts: Iterable[str]) -> list[Text]:
    """What each line's text says."""
    return [remembered(text) if len(text) <= SHORT else read_text(text) for text in texts]


def read_text(text: str) -> Text:
    """What a line's text says."""
    folded = text.lower()
    last = text[-1]
    words = text.count(" ") + 1
    if text.isascii():
        plain, straight, dense = text, folded, False
        commas = text.count(",")
    else:
        plain = _straight(text)
        straight = plain.lower()
        dense = len(text) > DENSE * words
        commas = sum(map(text.count, COMMAS))
    n, small, capital, digit = (_begins_ascii if plain.isascii() else _begins)(plain)
    found = (
        folded,
        NUMBER.sub("0", folded) if words < BUTTON else "",
        _pairs(folded) if dense else _terms(straight),
        spoken(straight),
        1.0 if last in STOPS else 0.0,
        1.0 if last in ":：" else 0.0,
        1.0 if last in QUESTIONS else 0.0,
        1.0 if text.lstrip()[0].islower() else 0.0,
        small / n,
        capital / n,
        digit / n,
        float(min(MOST_COMMAS, commas)),
        begin[0] if (begin := WORD.search(straight)) else "",
        signs(text),
    )
    # the fields as a tuple: half the time of a call of Text
    return tuple.__new__(Text, found)


remembered = lru_cache(maxsize=16384)(read_text)


def _sort(c: str) -> str:
    """What sort of character it is: white space, a small letter, a capital, a digit, any other."""
    tests = ((" ", c.isspace()), ("a", c.islower()), ("A", c.isupper()), ("0", c.isdigit()))
    return next((sort for sort, is_one in tests if is_one), ".")


SORTS = bytes(ord(_sort(chr(code))) if code < 128 else 0 for code in range(256))
"""Each character of ASCII → what sort of character it is."""
STRAIGHT = tuple(zip("“”‘’–—…", '"""\';;;', strict=True))
"""Marks → others that part words as they do; only the apostrophe stands within a word."""
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
    """A text with marks of ASCII for those others that most texts have: what is left is seldom."""
    for mark, plain in STRAIGHT:
        if mark in text:
            text = text.replace(mark, plain)
    return text


def _terms(text: str) -> frozenset[str]:
    if not text.isascii():
        return frozenset(TERM.findall(text))
    return frozenset([word for word in text.translate(PARTED).split() if len(word) >= TERM_SIZE])


def _pairs(text: str) -> frozenset[str]:
    return frozenset([text[k : k + 2] for k in range(len(text) - 1)])
