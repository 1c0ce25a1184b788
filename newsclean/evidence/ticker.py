"""The time stamps of a ticker: short lines of one sort, each over what it dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["posted", "stamps", "ticker", "timed", "times_over_prose"]

STAMPS = 3
"""Different stamps of one sort, at the least."""
WHEN = frozenset({Form.DATE, Form.CLOCK})
HOUR = regex(r"\d{1,2}[:.h]\d\d|\d{1,2} ?(?:[ap]\.?m\b|uhr\b|h\b)", re.I)
YEAR = regex(r"\b(?:19|20)\d\d\b")
BELOW = 2
"""Lines below a stamp of which one is told; a name or a heading may stand between."""


def stamps(lines: Sequence[Line], dates: Sequence[Line]) -> list[Line]:
    """Those of some dates that no other one follows: what stands in a row is a timetable, or says
    when a story was published and when it was changed.
    """
    end = len(lines) - 1
    return [line for line in dates if line.i == end or lines[line.i + 1].form is not line.form]


def ticker(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the stamps; none on texts without tags."""
    sorts: dict[tuple[str, bool], list[int]] = {}
    for line in lines:
        hints = line.block.hints
        if hints is None:
            return frozenset()
        if line.form in WHEN and HOUR.search(line.text) and _is_over_prose(lines, line.i):
            sorts.setdefault((hints.tag, YEAR.search(line.text) is not None), []).append(line.i)
    return frozenset(
        i
        for places in sorts.values()
        if len({lines[i].text for i in places}) >= STAMPS
        for i in places
    )


def posted(dates: Sequence[Line]) -> frozenset[int]:
    """Indices of three times of one day or more in the same words: ``Posted at 17:52``."""
    times: dict[str, dict[str, int]] = {}
    for line in dates if len(dates) >= STAMPS else ():
        if _is_posted(line.text):
            times.setdefault(NUMBER.sub("0", line.text), {})[line.text] = line.i
    several = [same.values() for same in times.values() if len(same) >= STAMPS]
    return frozenset(chain.from_iterable(several))


def timed(lines: Sequence[Line]) -> frozenset[int]:
    """Indices of headings of entries with their times, each over what is told.

    ``7:12 p.m.: Curfew begins at 8`` ``14:05 Uhr: Brücke gesperrt``
    """
    found = [
        line.i
        for line in lines[:-1]
        if line.text[0].isdigit()
        and line.form is Form.TITLE  # the log of the police has sentences behind its times
        and lines[line.i + 1].form is Form.PROSE
        and TIMED.match(line.text)
        and line.words <= HEADING
    ]
    return frozenset(found if len(found) >= STAMPS else ())


TIMED = regex(r"\d{1,2}(?:[:.h]\d\d)?(?: ?(?:[ap]\.?m\b\.?|uhr\b|h\b))?(?: ?[:–—]| -) (?=\S)", re.I)
HEADING = 14
"""Words of such a heading, at the most."""


def _is_posted(text: str) -> bool:
    """Is a line a few words and a time of the day?"""
    if text[0].isdigit() or text.count(" ") > POSTED:
        return False
    return len(NUMBER.findall(text)) == HOUR_AND_MINUTE and HOUR.search(text) is not None


NUMBER = regex(r"\d+")
HOUR_AND_MINUTE = 2
POSTED = 3
"""Words before a time of the day, at the most."""


def times_over_prose(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of times of the day, each over a paragraph; none if they are too few."""
    found = [
        line
        for line in lines
        if line.form in WHEN and HOUR.match(line.text) and len(line.text) <= TIME
        if _is_over_prose(lines, line.i)
    ]
    several = len({line.text for line in found}) >= STAMPS
    return frozenset([line.i for line in found] if several else ())


TIME = 12
"""Characters of a time of the day: ``12:20 p.m.``."""


def _is_over_prose(lines: Sequence[Line], i: int) -> bool:
    return any(other.form is Form.PROSE for other in lines[i + 1 : i + 1 + BELOW])
