"""Names of writers in a stack of short lines: over a place and a date, or over an agency."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.dates import date_line
from newsclean.evidence.names import is_person
from newsclean.evidence.shape import Form, Line

__all__ = ["over_place_and_date", "tops_stack"]

STACK = 4
"""Lines from a name to the date of its story, at the most; …"""
STACKED = 4
"""… and the words of each."""


def over_place_and_date(
    lines: Sequence[Line], i: int, first: int, taken: frozenset[int]
) -> list[Line]:
    """Names on lines of their own, right above ``Salt Bay - 21 may 2024 - 05:30 CEST``.

    If a sentence that is no dek stands above them, the first one is who took the picture of which
    it tells.
    """
    if lines[i].form is not Form.NAME or (i and lines[i - 1].form is Form.NAME):
        return []
    end = i
    while end < len(lines) and lines[end].form is Form.NAME:
        end += 1
    if end == len(lines) or lines[end].form is not Form.DATE or end - i > STACK:
        return []
    read = date_line(lines[end].text)
    names = [line for line in lines[i:end] if is_person(line.text) and line.i not in taken]
    if read is None or read.beside is None or len(names) != end - i:
        return []
    told = i - 1 > first and lines[i - 1].form is Form.PROSE and lines[i - 1].gap == lines[i].gap
    return names[1:] if told else names


def tops_stack(lines: Sequence[Line], i: int) -> bool:
    """A name right below the headline, over an agency or a place that stand above the date."""
    for line in lines[i + 1 : i + 1 + STACK]:
        if line.form is Form.DATE:
            return True
        short = line.words <= STACKED and line.text[-1].isalnum()
        if line.gap or not short or not (line.phrase is None or line.said_by("agency")):
            return False
    return False
