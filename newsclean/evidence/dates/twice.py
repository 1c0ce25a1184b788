"""Expressions that hold two dates: the same said twice, one glued to another, one and how long ago.

Each function takes ``read``, which reads a whole expression as one date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from newsclean.evidence.dates.plain import WORD
from newsclean.evidence.dates.values import DAY, DateRead
from newsclean.evidence.dates.words import number_free, words
from newsclean.late import regex

__all__ = ["behind_relative", "glued", "said_twice"]

Read: TypeAlias = Callable[[str], DateRead | None]

GLUED = regex(r"(.{6,40}?\b(?:19|20)\d\d)(\s?)((?:[^\W\d_]|\d\d?[./-]).{5,40})")
"""``June 29, 2020November 12, 2021``: WordPress prints the day of the last change right behind the
day of publishing and hides it by a style sheet; other sites print a day in numbers and in words.
Linear: bounded."""


def glued(line: str, read: Read) -> tuple[DateRead, DateRead | None] | None:
    """Two dates that ran together: the first, and the second if it is of a later day.

    Behind a space the second must be of the same day; the longer one counts then.
    """
    found = GLUED.fullmatch(line)
    if found is None:
        return _stamps(line, read)
    first, then = read(found[1]), read(found[3])
    if first is None or then is None or not then.value:
        return None
    if not first.value:  # "06/10/2024June 10, 2024": open which number is the month
        return (then, None) if first.form == "date" else None
    if first.value[:DAY] == then.value[:DAY]:
        return (then if len(then.value) > len(first.value) else first), None
    return (first, then) if not found[2] and first.value < then.value else None


STAMP_END = regex(
    r"\d[:.]\d\d(?:\s?[ap]\.?\s?m\b\.?)?(?= )|(?<=\d [ap]m) [a-z]{2,4}(?= )|"
    r"(?<=m\.) [a-z]{2,4}(?= )|(?<=:\d\d) [a-z]{2,4}(?= )"
)
"""The end of a first time of the day, or of its zone, where another date may begin."""
STAMPED = len("2024-05-02T10")
"""Characters of a value with a time, at the least."""


def _stamps(line: str, read: Read) -> tuple[DateRead, DateRead | None] | None:
    """Two whole dates with their times behind each other: ``July 12, 2024, 3:32 pm July 13, …``.

    The second is not earlier.
    """
    for end in STAMP_END.finditer(line, 0, LONGEST):
        first = read(line[: end.end()])
        if first is None or not first.value or len(first.value) < STAMPED:
            continue
        then = read(line[end.end() :])
        if then is None or not then.value or len(then.value) < STAMPED:
            continue
        if then.value == first.value:
            return first, None
        return (first, then) if first.value < then.value else None
    return None


LONGEST = 60
"""Characters of the first of two dates, at the most."""


def said_twice(line: str, read: Read) -> DateRead | None:
    """``June 30, 2025 at 5:00 a.m. EDT Yesterday at 5:00 a.m. EDT``: the same said twice.

    So too ``Thu 6 Apr 2023 at 5:31am Thursday 6 Apr 2023 at 5:31am``, for small screens and large.
    """
    for found in WORD.finditer(line, 1):
        if found[0] in words().names_of_days:
            first = read(line[: found.start()])
            again = read(line[found.start() :])
            if first is not None and again is not None and (first.value or first.form == "partial"):
                return first
    return None


def behind_relative(line: str, read: Read) -> DateRead | None:
    """``5 hours ago Jan 19, 2026 10:30 AM``, ``Jan 19, 2026 (5 hours ago)``: the date."""
    free = number_free(line)
    for wording in _longest_first():
        if wording in free:
            pattern = re.escape(wording).replace(r"\{N\}", r"\d+")
            found = read(re.sub(rf"(?<!\w){pattern}(?!\w)", " ", line, count=1))
            if found is not None and found.value is not None:
                return found
    return None


@cache
def _longest_first() -> tuple[str, ...]:
    """The wordings for "some time ago"."""
    return tuple(sorted(words().relative, key=lambda wording: (-len(wording), wording)))
