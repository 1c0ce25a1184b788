"""Lines of several parts with marks between: who wrote it, when, for whom, how often it was read.

``06 March 2024 | Ana Teller | 14``, ``Published: 3.5.2024 / By: Ana Teller``: each part is one of
the things that stand between a headline and its story, in any order and number.
"""

from __future__ import annotations

from newsclean.evidence.bylines.leads import led
from newsclean.evidence.bylines.people import Byline
from newsclean.evidence.bylines.pieces import pieces
from newsclean.evidence.bylines.trim import trimmed
from newsclean.evidence.dates.parts import DateLine, DatePart
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import (
    DIGIT,
    ROLE,
    is_caseless_person,
    is_outlet,
    is_person,
    name_case,
)
from newsclean.late import regex

__all__ = ["segmented"]

MARK = regex(r"\s*[|•·‧]\s*|\s+[/—]\s+")
LONGEST = 170
"""Characters of such a line, at the most."""
FEWEST, MOST = 2, 6
"""Parts of such a line."""
COUNT = regex(
    r"\(?\d[\d .,]{0,8}\)?(?: ?[^\W\d_]{1,20}\.?){0,3}|[^\W\d_]{3,20}:? \d{1,6}(?: ?min\.?)?"
)
"""``14``, ``4.812 keer gelezen``, ``Lecture 4 min.``."""
SMALL = 4
"""Words of any other part, at the most: a section, an outlet, a place."""


def segmented(text: str) -> Byline | None:
    """Who and when, of a line of several parts of which one at least is a whole date.

    Example:
        >>> segmented("06 March 2024 | Ana Teller | 14").names
        ('Ana Teller',)
    """
    if len(text) > LONGEST or not DIGIT.search(text) or not MARK.search(text):
        return None
    parts = [part for part in MARK.split(text) if part]
    if not FEWEST <= len(parts) <= MOST:
        return None
    dates: list[DatePart] = []
    others: list[str] = []
    for part in parts:
        read = date_line(part)
        if read is not None and read.parts and read.beside is None:
            dates += read.parts
        elif COUNT.fullmatch(part) is None:
            others.append(part)
    if not any(part.value or part.form == "date" for part in dates):
        return None
    names, rest = _named(others)
    if not names or any(part.count(" ") >= SMALL for part in rest):
        return None
    return Byline(names, rest[0] if rest else None, DateLine(tuple(dates)))


def _named(others: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The writers among the parts that are no dates, and the parts that name none."""
    for i, part in enumerate(others):
        said = led(part)
        who = trimmed(said.who) if said is not None and said.org is None else part
        named = tuple(name for name, _ in pieces(who))
        if said is None and (ROLE.search(part) or is_outlet(part)):
            continue
        if named and all(is_person(x) or is_caseless_person(x) for x in named):
            return tuple(map(name_case, named)), others[:i] + others[i + 1 :]
    return (), others
