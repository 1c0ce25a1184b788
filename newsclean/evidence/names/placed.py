"""Names of writers with a place, a paper or a site in the same line, and no lead word."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.bylines.forms import Byline
from newsclean.evidence.bylines.trim import trimmed
from newsclean.evidence.names.looks import ROLE, is_caseless_person, is_outlet, is_person
from newsclean.evidence.shape import Form, Line

__all__ = ["before_dash", "is_filed", "is_placed", "plain_case"]


def is_placed(below: Sequence[Line]) -> bool:
    """Does a line hold a place and a writer, in a script without capitals?"""
    place, dash, name = below[0].text.partition(" – ") if below else ("", "", "")
    return bool(dash) and place.isalpha() and is_caseless_person(name)


def before_dash(text: str) -> Byline | None:
    """``Ana Teller - saltnews``: a name and a site, or a place where nothing has capitals."""
    if not text.isascii():
        text = trimmed(text)
    for mark in MARKS:
        name, found, where = text.partition(mark)
        if not found:
            continue
        if where.count(" ") >= WHERE:
            return None
        site = mark == MARKS[0] and where.islower() and where.isalpha() and is_person(name)
        if site or is_caseless_person(name):
            return Byline((name,), where)
        placed = " " not in name and not name.isascii() and is_caseless_person(where)
        return Byline((where,), name) if placed else None
    return None


MARKS = (" - ", " – ", "، ", ", ", " / ")
"""Between a name and a site or a place."""
WHERE = 3
"""Spaces in the name of a place from which on it is something else."""


def is_filed(lines: Sequence[Line], line: Line, read: Byline) -> bool:
    """Is what stands beside the name a place, which the first paragraph below names?

    ``Ana TELLER / KALDORF``, with buttons and captions between.
    """
    place = read.organisation
    if place is None or len(place) < LEAST or is_outlet(place) or ROLE.search(place) is not None:
        return False
    below = (x for x in lines[line.i + 1 : line.i + REACH] if x.form is Form.PROSE)
    lead = next((x.text for x in below if len(x.text) >= LEAD), "")
    return plain_case(place) in plain_case(lead)


def plain_case(text: str) -> str:
    """Small letters in which Turkish capitals have lost their dots, too."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


LEAST = 4
"""Letters of such a place, at the least."""
REACH = 8
"""Lines below the name among which the story begins."""
LEAD = 60
"""Characters of its first paragraph, at the least."""
