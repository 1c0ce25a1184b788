"""Dates that a page prints again behind its story, and the first one of a changed story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsclean.evidence.dates.printed import DateLine, date_line
from newsclean.evidence.dates.values import DAY
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["dates_again"]


def dates_again(
    known: Evidence, days: set[str], *, untold: set[str]
) -> Iterator[tuple[Line, str, str | None]]:
    """Lines above the tail that say again when the story was published or updated.

    They stand below its last paragraphs. A bare day is one of them beside another one; alone it may
    head what happened then.

    Args:
        known: the page.
        days: the days that its head told.
        untold: what the head does not tell, ``published`` or ``updated``, so that such a line may.

    Yields:
        Each line, a field, and its date if the line is the first to tell it. A line that is no
        date line tells it in words and has no other use here.
    """
    said: dict[int, tuple[Line, DateLine]] = {}
    for line in known.formed(Form.DATE):
        inside = known.zones.body < line.i < known.zones.tail
        read = date_line(line.text) if inside and line.i not in known.signed.lines else None
        values = {part.value[:DAY] for part in read.parts if part.value} if read else set()
        if read and values and values <= days:
            said[line.i] = line, read
    for line, read in said.values():
        if line.i - 1 in said or line.i + 1 in said or set(read.kinds) != {"bare"}:
            told = {"published": read.published, "updated": _timed(read.updated)}
            field = next((f for f, value in told.items() if value and f in untold), None)
            untold = untold - {field or ""}
            yield line, field or "published", told[field] if field else None
    if "published" in untold and not days:
        for line, when in _published_in(known):
            yield line, "published", when
    if "published" in untold and days:
        for line, when in _first_published(known, max(days)):
            yield line, "published", when


def _timed(value: str | None) -> str | None:
    """The value if it tells the time of the day."""
    return value if value is not None and len(value) > DAY else None


FIRST = regex(
    r"(?:(?:this|the) (?:story|article|report|column|post) (?:was|were) )?"
    r"(?:first|originally|initially) (?:published|posted|appeared)(?: (?:on|at))?:? "
    r"(?P<when>.{8,60}?)\.?"
    r"|(?:première publication|erstmals (?:veröffentlicht|erschienen)|erstveröffentlichung|"
    r"publicado (?:por primera vez|originalmente)|prima pubblicazione|"
    r"oorspronkelijk gepubliceerd)"
    r"(?: (?:le|am|el|em|il|op))?:? (?P<then>.{8,60}?)\.?",
    re.I,
)
"""``This story was originally published May 2, 2024, 5:00 AM.``"""
SHORT = 120
"""Characters of such a line, at the most."""


PRINTED = regex(
    r"(?:(?:first|originally) )?(?:published|printed|aired|broadcast) (?:in|on) (?:the )?"
    r"[A-Z][^\d,()]{2,40}(?: (?:issue )?#\d{1,5}\b)?(?:, | \()(?P<when>[^()]{8,40})(?:\)|\.|$)",
    re.I,
)
"""``Published in Salt Courier, October 5th, 2024``, ``First aired on Tide, Monday 20 May 2024``."""


def _published_in(known: Evidence) -> Iterator[tuple[Line, str]]:
    """When a paper printed a story or a station aired it, if nothing else tells when."""
    for line in known.lines[known.zones.body + 1 :]:
        said = PRINTED.match(line.text) if line.text[:1].lower() in "fopab" else None
        read = date_line(said["when"]) if said is not None else None
        if read is not None and read.published:
            yield line, read.published
            return


def _first_published(known: Evidence, last: str) -> Iterator[tuple[Line, str]]:
    """When a story was first published, as a line behind it tells, not later than the change."""
    for line in known.lines[known.zones.body + 1 :]:
        said = FIRST.fullmatch(line.text) if len(line.text) <= SHORT else None
        read = date_line(said["when"] or said["then"]) if said is not None else None
        if read is not None and read.published and read.published[:DAY] <= last:
            yield line, read.published
            return
