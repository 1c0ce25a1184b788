"""What the rest of a page tells of the names beside a picture.

A story says somebody's name in full once, where it brings him in, and the surname from there on. A
caption stands outside of it and says the name in full again. Who took the picture is no part of
what is told: his name stands below the picture and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line

__all__ = ["is_named_again", "is_said_elsewhere", "is_stranger"]

OPENING = 4
"""Words at the beginning of a caption among which the name stands of who is on the picture."""
REACH = 60
"""Lines above and below a picture in which its story is looked for."""
MOST_AGAIN = 2
"""Other lines that say a person's full name, at the most; names of places and boards recur."""
LEAST_NAME = 3
"""Letters of a surname that can be looked for."""
EDGES = ".,;:’'()"
PLACED = frozenset("in im at on en à au em na no a w we u у в во на på i op te bei vid hos".split())
"""Small words behind which the name of a place stands."""
TOLD = frozenset({Form.PROSE, Form.TURN, Form.ITEM})


def is_named_again(lines: list[Line], i: int, within: slice = slice(None)) -> bool:
    """Does line ``i`` open with a full name that the story brings in by itself ``within``?"""
    for first, last in _opening_names(lines[i].text):
        name = f"{first} {last}"
        told = [line.text for line in _around(lines, i) if last in line.text]
        again = sum(name in text for text in told)
        if 1 <= again <= MOST_AGAIN and any(
            name in line.text for line in lines[within] if line.i != i
        ):
            alone = re.compile(rf"(?<!{re.escape(first)} )\b{re.escape(last)}\b")
            if any(alone.search(text) for text in told):
                return True
    return False


def _opening_names(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of words in capitals near the beginning of a line, as names of people are."""
    words = text.split(" ", OPENING)[:OPENING]
    if words[0].lower() in PLACED:
        return
    for first, second in pairwise(words):
        last = second.removesuffix("’s").removesuffix("'s").strip(EDGES)
        if len(last) >= LEAST_NAME and first[-1] != "," and is_person(f"{first} {last}"):
            yield first, last


def _around(lines: list[Line], i: int) -> Iterator[Line]:
    """The lines of the story around line ``i``; those beside a credit are other pictures'."""
    for k in range(max(0, i - REACH), min(len(lines), i + REACH)):
        line = lines[k]
        if k == i or line.form not in TOLD or line.text[-1] in ")]":
            continue
        beside = lines[max(0, k - 1) : k + 2]
        if not any(other.form is Form.CREDIT and abs(other.i - i) > 1 for other in beside):
            yield line


def is_stranger(lines: list[Line], i: int) -> bool:
    """Is the surname of the person in line ``i`` said nowhere else on the page?"""
    last = lines[i].text.split()[-1].strip(EDGES)
    return len(last) >= LEAST_NAME and not is_said_elsewhere(lines, i, last)


def is_said_elsewhere(lines: list[Line], i: int, word: str) -> bool:
    """Does another line than ``i`` and its copies say a word?"""
    text = lines[i].text
    return any(word in line.text for line in lines if line.i != i and line.text != text)
