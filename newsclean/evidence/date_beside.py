"""What stands beside a date in the same line: a writer, a place, a section, a site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.evidence.names import is_name, is_person, is_site

__all__ = ["before", "behind", "signed"]

BEHIND = re.compile(
    r"\s*[|/•·‧]\s*(?=[^|/•·‧]{3,50}$)|\s+[|•·-]?\s*(?=(?:by|heard on) [A-Z])"
    r"|\s*(?=(?:来源|來源|출처)\s?[:：])",
    re.I,
)
"""Before the name behind a date: ``May 2, 2024 / 5:00 AM / Salt News``, ``May 2, 2024 By …``."""
LED = re.compile(r"(?:by|heard on) |(?:来源|來源|출처)\s?[:：]\s?", re.I)
"""What may stand before the name."""


def behind(text: str) -> tuple[str, str] | None:
    """A line that ends in a name: what stands before it, and the name."""
    found = BEHIND.search(text)
    if found is None or not found.start():
        return None
    name = text[found.end() :]
    bare = LED.sub("", name, count=1)
    if not is_name(bare) and (bare == name or not bare.isalpha() or bare.isascii()):
        return None
    return text[: found.start()], name


def signed(text: str) -> Iterator[tuple[str, str]]:
    """A line that ends in a person with no mark before: ``4 May 2026, 09:42 Ana Peck``."""
    if BEHIND.search(text):
        return
    for words in (2, 3):
        when, *name = text.rsplit(None, words)
        if len(name) == words and is_person(" ".join(name)):
            yield when, " ".join(name)


FRONT = re.compile(r"\s*(?:[|/•·—]|(?<=\s)[–-](?=\s))\s*|,\s+|\s+")
"""What stands between a place, a section or a site and the date behind it."""
WHOLE = re.compile(r"\d{4}|\d[:.]\d\d|\d[/.]\d")
"""A year, a time or a date in numbers: without any of them no such line is read."""
ONE_DIGIT = re.compile(r"\d")
"""Most lines have none, and to look for one takes a sixth of the time."""
FRONT_REACH = 40
"""Characters of what stands there, at the most."""


def before(text: str) -> Iterator[tuple[str, str, bool]]:
    """The ways to cut a line: what stands first, the rest, and if the first may stand there."""
    if text[:1].isalpha() and ONE_DIGIT.search(text) and WHOLE.search(text):
        for mark in FRONT.finditer(text, 2, FRONT_REACH):
            front = text[: mark.start()]
            yield front, text[mark.end() :], _is_front(front, mark[0].strip())


def _is_front(front: str, mark: str) -> bool:
    """May these words stand before a date, with this mark between?"""
    if is_person(front) and mark in ("", ","):
        return False  # that is a byline
    if mark == ",":
        return front.isupper() and is_name(front)
    if mark == "":
        return front.isalpha() and front.istitle()
    return is_name(front) or is_site(front)
