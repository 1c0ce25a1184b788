"""Moves date lines to the published and updated fields.

Sees: lines that only say when, with or without a lead word ("Updated December 6, 2023 at 8:53 PM
ET", "Stand: 12.03.2024, 14:05 Uhr", "Published 2 hours ago"), above the story and below it.

Why: dates become ISO 8601, with the offset where a zone is named.

Leaves alone: sentences that begin with "Updated", corrections, time stamps inside the story; on
HTML pages a bare date with a stop ("6:40 a.m.") that is the first paragraph of the story.

Example: `Updated May 2, 2024 at 6:12 PM ET` → updated 2024-05-02T18:12:00-04:00.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift, Record
from newsclean.evidence import Evidence, Form
from newsclean.evidence.bylines import read_byline
from newsclean.evidence.dates import DateLine, date_line
from newsclean.evidence.marks.opening import opens_story
from newsclean.evidence.names import ROLE, is_person

__all__ = ["date_lines"]

NAME = "date-line"
BULLETS = "-*•–· "


def date_lines(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the date lines outside the story."""
    zones = known.zones
    led: set[int] = set()
    for line in known.formed(Form.DATE):
        if zones.body <= line.i < zones.tail or line.i in led or line.i in known.ticker:
            continue
        if opens_story(known.lines, line.i):
            continue
        text = line.text.lstrip(BULLETS)
        read = date_line(text)
        if read is not None and line.i >= zones.tail and text[0].isdigit():
            continue  # a bare date behind the story is the date of another one
        if read is None:  # a lead word alone; its date may stand on the next line
            below = known.lines[line.i + 1] if line.i + 1 < len(known.lines) else None
            read = date_line(f"{text} {below.text}") if below and below.form == Form.DATE else None
            yield Finding(NAME, line.block.id, Drop(), "announces a date")
            if read is None or below is None:
                continue
            led.add(below.i)
            line = below
        yield from _findings(line.block.id, read)


def _findings(block: int, read: DateLine) -> Iterator[Finding]:
    who = read_byline(read.beside or "-", lead=False)
    if who and who.names and (is_person(who.names[0]) and not ROLE.search(who.names[0])):
        yield Finding(NAME, block, Record("authors", who.names), "names the writer too")
    if read.published and read.updated:
        yield Finding(NAME, block, Lift("published", read.published), "says when it was published")
        yield Finding(NAME, block, Record("updated", read.updated), "and when it was updated")
    elif read.published:
        yield Finding(NAME, block, Lift("published", read.published), "says when it was published")
    elif read.updated:
        yield Finding(NAME, block, Lift("updated", read.updated), "says when it was updated")
    else:
        yield Finding(NAME, block, Drop(), "says when, but gives no date that could be kept")
