"""Evidence: the lines that say who wrote a story and when, wherever the top of a page shows them.

A dek, a caption and a pitch may stand between the headline and them, so that the first sentence of
a page is not always its story's. What tells them from the lines of a story is that they are few,
say a whole date or a person, and stand above all but a few sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclean.evidence.bylines.forms import read_byline, read_signature
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.ticker import stamps
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence.zones import Zones

__all__ = ["Signed", "signed"]

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


class Signed(NamedTuple):
    """What says who wrote a story and when, below the first sentence of a page."""

    lines: frozenset[int] = frozenset()
    """Indices of its bylines and date lines."""
    end: int = 0
    """Index of the line at which the top of the page ends."""


def signed(lines: Sequence[Line], zones: Zones) -> Signed:
    """The bylines and date lines that stand below the first sentence of a page."""
    end = max(zones.body, min(_end(lines, zones), zones.tail))
    top = lines[zones.body : end]
    dates = [line for line in top if line.form is Form.DATE]
    bylines = [line for line in top if line.form is Form.BYLINE and _names_people(line)]
    labelled = [line for line in dates if _is_labelled(line)]
    bare = [line for line in stamps(lines, dates) if line not in labelled]
    if len(bare) >= STAMPS or len(labelled) > STAMPS or len(bylines) > STAMPS:
        return Signed(end=zones.body)
    entries = [line for line in lines[zones.body : zones.tail] if _heads_entry(lines, line)]
    if len(entries) >= ENTRIES:
        return Signed(end=zones.body)
    sure = {line.i for line in bylines}
    sure |= {line.i for line in dates if _has_value(line) and (line in labelled or _is_timed(line))}
    above = [line.i for line in lines[zones.head : zones.body] if line.form in WRITTEN]
    sure |= {
        line.i
        for line in dates
        if (_has_value(line) or line in labelled)
        and (
            any(0 < abs(line.i - i) <= BESIDE for i in (*sure, *above))
            or any(map(_goes_with_date, lines[max(0, line.i - 1) : line.i + 2]))
        )
    }
    return Signed(frozenset(sure), end)


ENTRIES = 2
"""Dates between paragraphs from which on they head the entries of a report."""


def _heads_entry(lines: Sequence[Line], line: Line) -> bool:
    """Does a date stand right between two paragraphs?"""
    around = lines[line.i - 1 : line.i + 2 : 2] if line.i else ()
    return line.form is Form.DATE and [other.form for other in around] == [Form.PROSE] * 2


WHOLE = frozenset({"date", "datetime"})
WRITTEN = frozenset({Form.BYLINE, Form.DATE})


def _goes_with_date(line: Line) -> bool:
    """A writer, the newsroom, an update without a day, a button: what stands beside a date."""
    if line.form is Form.DATE:
        return _is_labelled(line) and not _has_value(line)
    newsroom = line.words <= NEWSROOM and line.form is Form.NAME and ROLE.search(line.text)
    return line.said_by("share-bar") or bool(newsroom) or read_signature(line.text) is not None


NEWSROOM = 3
"""Words of a line that names nobody but the newsroom: ``Staff Report``."""


def _end(lines: Sequence[Line], zones: Zones) -> int:
    """Where the prose grows dense, below what was taken for the start of the story."""
    first = zones.headline.last + 1 if zones.headline else zones.head
    prose = 0
    for line in lines[first : first + REACH]:
        if line.form is Form.PROSE and not _is_of_page(line):
            prose += 1
            if prose > SENTENCES or len(line.text) > LONGEST:
                return max(zones.body, line.i)
    return max(zones.body, min(first + REACH, len(lines)))


SHORT = 12
"""Words of a sentence in which a page speaks, at the most."""


def _is_of_page(line: Line) -> bool:
    """Does a short sentence speak of the page: a phrase, a call to its reader?"""
    return line.phrase is not None or (line.words <= SHORT and PAGE.search(line.text) is not None)


PAGE = regex(
    r"\b(?:this (?:article|audio|story|page)|listen to|summary|click|tap|"
    r"diesen? artikel|cet article|este artículo|questo articolo|dit artikel)\b",
    re.I,
)
"""What such sentences speak of."""


def _has_value(line: Line) -> bool:
    read = date_line(line.text)
    return read is not None and any(part.form in WHOLE for part in read.parts)


def _is_timed(line: Line) -> bool:
    read = date_line(line.text)
    return read is not None and any(part.form == "datetime" for part in read.parts)


def _is_labelled(line: Line) -> bool:
    read = date_line(line.text)
    return read is not None and bool({"published", "updated"} & set(read.kinds))


def _names_people(line: Line) -> bool:
    read = read_byline(line.text)
    return read is not None and any(map(is_person, read.names))
