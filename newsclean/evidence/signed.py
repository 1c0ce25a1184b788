"""Evidence: the lines that say who wrote a story and when, wherever the top of a page shows them.

A dek, a caption and a pitch may stand between the headline and them, so that the first sentence of
a page is not always its story's. What tells them from the lines of a story is that they are few, say
a whole date or a person, and stand above all but a few sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclean.evidence.bylines import read_byline
from newsclean.evidence.dates import date_line
from newsclean.evidence.names import is_person
from newsclean.evidence.shape import Form, Line

if TYPE_CHECKING:
    from newsclean.evidence.zones import Zones

__all__ = ["signed"]

REACH = 60
"""Lines below the headline among which they stand: galleries and pitches are long."""
SENTENCES = 5
"""Lines of prose that may stand above them: a dek, captions, notices. Chosen."""
LONGEST = 320
"""Characters of such a line; what is longer is the story's."""
STAMPS = 3
"""Dates of one sort from which on they are the stamps of a ticker or the heads of entries."""
BESIDE = 2
"""Lines between a bare date and the byline, at the most."""


def signed(lines: Sequence[Line], zones: Zones) -> frozenset[int]:
    """The indices of the bylines and date lines that stand below the first sentence of a page."""
    top = list(_top(lines, zones))
    dates = [line for line in top if line.form is Form.DATE and _is_whole(line)]
    bylines = [line for line in top if line.form is Form.BYLINE and _names_people(line)]
    labelled = [line for line in dates if _is_labelled(line)]
    if len(dates) - len(labelled) >= STAMPS or len(labelled) > STAMPS or len(bylines) > STAMPS:
        return frozenset()
    sure = {line.i for line in (*labelled, *bylines)}
    head = [line.i for line in lines[zones.head : zones.body] if line.form is Form.BYLINE]
    near = {
        line.i
        for line in dates
        if any(0 < abs(line.i - i) <= BESIDE for i in (*sure, *head))
        or any(is_person(other.text) for other in lines[line.i - 1 : line.i + 2])
    }
    return frozenset(i for i in sure | near if i >= zones.body)


def _top(lines: Sequence[Line], zones: Zones) -> Sequence[Line]:
    """The lines from the start of what was taken for the story to where its prose is dense."""
    first = zones.headline.last + 1 if zones.headline else zones.head
    prose = 0
    for line in lines[first : first + REACH]:
        if line.form is Form.PROSE:
            prose += 1
            if prose > SENTENCES or len(line.text) > LONGEST:
                return lines[zones.body : line.i]
        elif line.form in (Form.TURN, Form.CUE) and line.i >= zones.body:
            return lines[zones.body : line.i]
    return lines[zones.body : first + REACH]


def _is_whole(line: Line) -> bool:
    read = date_line(line.text)
    return read is not None and any(part.value for part in read.parts)


def _is_labelled(line: Line) -> bool:
    read = date_line(line.text)
    return read is not None and bool({"published", "updated"} & set(read.kinds))


def _names_people(line: Line) -> bool:
    read = read_byline(line.text)
    return read is not None and any(map(is_person, read.names))
