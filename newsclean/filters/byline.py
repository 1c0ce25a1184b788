"""Moves bylines to the authors field.

Sees: lines between headline and story that say who wrote it ("By …", "STATION | By …", "Von …"),
in the tail also an agency that stands alone behind the copyright notice.

Why: names belong to the record, not to the text.

Leaves alone: sentences that begin with "By", bylines inside a digest's sections stay out of the
record but leave the text.

Example: `WZLQ | By Hollis Tarn` → authors ["Hollis Tarn"].
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift, Record
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.bylines import Byline, read_byline
from newsclean.evidence.names import is_name, is_person, name_case
from newsclean.evidence.names_beside import signatures

__all__ = ["byline"]

NAME = "byline"
AGENCY = "agency"
"""The filter whose packs hold the names of news agencies."""


def byline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the byline lines of the head; drops those of a digest's sections."""
    zones, lines = known.zones, known.lines
    done: set[int] = set()
    named = False
    written = [line.i for line in known.formed(Form.BYLINE)]
    for i in sorted({*written, *range(zones.head, zones.body)}):
        line = lines[i]
        if i in done or i in known.captioned:
            continue
        in_head = line.i < zones.body or line.i in known.signed.lines
        if line.form is Form.BYLINE:
            below = _second_line(lines, line)
            text = line.text + (" " + below.text if below else "")
            read = read_byline(text) or read_byline(line.text)
            if read is None:
                continue
            if below is not None:
                done.add(below.i)
            if in_head or line.i >= zones.tail:
                if named and not in_head:
                    yield Finding(NAME, line.block.id, Drop(), "is the byline of another story")
                elif not read.names:
                    yield Finding(NAME, line.block.id, Drop(), "is a byline that names nobody")
                else:
                    yield Finding(NAME, line.block.id, Lift("byline", text), "says who wrote it")
                    yield Finding(NAME, line.block.id, Record("authors", read.names), "names in it")
                    yield from _dates(line, read)
                    named = True
                if below is not None:
                    yield Finding(NAME, below.block.id, Lift("byline"), "goes on with the byline")
            elif known.wording.is_digest and line.gap == 0:
                yield Finding(NAME, line.block.id, Drop(), "is the byline of a section")
        elif in_head and line.i > 0 and not named:
            yield from _announced(known, line)
    if not named:
        yield from _unled(known)


def _unled(known: Evidence) -> Iterator[Finding]:
    """Names that no lead word announces: beside a date, over a role, or an agency in the tail."""
    zones = known.zones
    first = zones.headline.last + 1 if zones.headline else zones.head
    found = []
    if not known.transcript:
        found = signatures(known.lines, first, known.signed.end, known.captioned)
    for line, read, posts in found:
        block = line.block.id
        text = ", ".join([line.text, *(post.text for post in posts)])
        yield Finding(NAME, block, Lift("byline", text), "is the name of the writer")
        yield Finding(NAME, block, Record("authors", read.names), "name in it")
        for post in posts:
            yield Finding(NAME, post.block.id, Lift("byline"), "says what the writer is")
    if not found:
        yield from _agency_in_tail(known)


def _dates(line: Line, read: Byline) -> Iterator[Finding]:
    """The date in the line of a byline."""
    if read.dated is None:
        return
    for field in ("published", "updated"):
        value = getattr(read.dated, field)
        if value:
            yield Finding(NAME, line.block.id, Record(field, value), "and when")


def _second_line(lines: list[Line], line: Line) -> Line | None:
    """``By A,`` goes on with ``B`` in the next line, or ``By A`` with ``and B``."""
    if line.i + 1 >= len(lines):
        return None
    below = lines[line.i + 1]
    if below.gap:
        return None
    first, _, rest = below.text.partition(" ")
    if first in JOINS and is_person(rest):
        return below
    return below if line.text[-1] == "," and is_name(below.text, 8) else None


JOINS = frozenset("and und et y e og och en i &".split())
"""Words that a byline may go on with in the next line."""


def _announced(known: Evidence, line: Line) -> Iterator[Finding]:
    """A name below a line that says only "By"; an agency alone."""
    lines, zones = known.lines, known.zones
    if zones.headline is not None and line.i <= zones.headline.main:
        return
    above = lines[line.i - 1]
    announced = above.said_by("byline-lead")
    if not (announced or line.said_by(AGENCY)) or not is_name(line.text):
        return
    if announced:
        yield Finding(NAME, above.block.id, Drop(), "announces the name of the writer")
    yield Finding(NAME, line.block.id, Lift("byline", line.text), "is the name of the writer")
    yield Finding(NAME, line.block.id, Record("authors", (name_case(line.text),)), "name in it")


def _agency_in_tail(known: Evidence) -> Iterator[Finding]:
    for line in known.lines[known.zones.tail :]:
        if line.said_by(AGENCY) and line.form in (Form.NAME, Form.LABEL):
            yield Finding(NAME, line.block.id, Lift("byline", line.text), "is the agency's byline")
            yield Finding(NAME, line.block.id, Record("authors", (line.text,)), "agency in it")
            return
