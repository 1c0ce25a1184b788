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
from newsclean.evidence.names import ROLE, is_name, is_person, name_case

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
        in_head = line.i < zones.body
        if line.form is Form.BYLINE:
            below = _second_line(lines, line)
            text = line.text + (" " + below.text if below else "")
            read = read_byline(text) or read_byline(line.text)
            if read is None:
                continue
            if below is not None:
                done.add(below.i)
            if in_head or line.i >= zones.tail:
                if not read.names:
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
            yield from _bare(known, line)
    if not named:
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
    """``By A,`` goes on with ``B`` in the next line."""
    if line.text[-1] != "," or line.i + 1 >= len(lines):
        return None
    below = lines[line.i + 1]
    return below if below.gap == 0 and is_name(below.text, 8) else None


def _bare(known: Evidence, line: Line) -> Iterator[Finding]:
    """A name alone above the date, or below a line that says only "By"."""
    lines, zones = known.lines, known.zones
    above = lines[line.i - 1]
    if zones.headline is not None and line.i <= zones.headline.main:
        return
    newsroom = _newsroom(lines, line)
    if newsroom is not None:
        text = f"{line.text}, {newsroom.text}"
        yield Finding(NAME, line.block.id, Lift("byline", text), "is a name over its newsroom")
        yield Finding(NAME, newsroom.block.id, Lift("byline"), "is the newsroom of the writer")
        yield Finding(NAME, line.block.id, Record("authors", (name_case(line.text),)), "name in it")
        return
    following = lines[line.i + 1] if line.i + 1 < len(lines) else None
    announced = above.said_by("byline-lead")
    dated = following is not None and following.form is Form.DATE and following.gap <= 1
    if above.form is Form.DATE and line.gap <= 1 and is_person(line.text):
        dated = dated or not (following is not None and following.form in (Form.MARK, Form.PROSE))
    agency = line.said_by(AGENCY) and line.i > (zones.headline.main if zones.headline else -1)
    if (announced or agency or (dated and is_person(line.text))) and is_name(line.text):
        if announced:
            yield Finding(NAME, above.block.id, Drop(), "announces the name of the writer")
        yield Finding(NAME, line.block.id, Lift("byline", line.text), "is the name of the writer")
        yield Finding(NAME, line.block.id, Record("authors", (name_case(line.text),)), "name in it")


def _newsroom(lines: list[Line], line: Line) -> Line | None:
    """The newsroom close below a person, in a stanza of their own that is no picture's credit."""
    stanza = lines[line.i + 1 : line.i + 3]
    if [other.gap > 0 for other in stanza] != [False, True] or line.gap == 0:
        return None
    below = stanza[0]
    if lines[line.i - 1].form is Form.PROSE or not is_person(line.text) or ROLE.search(line.text):
        return None
    return below if is_name(below.text) and ROLE.search(below.text) else None


def _agency_in_tail(known: Evidence) -> Iterator[Finding]:
    for line in known.lines[known.zones.tail :]:
        if line.said_by(AGENCY) and line.form in (Form.NAME, Form.LABEL):
            yield Finding(NAME, line.block.id, Lift("byline", line.text), "is the agency's byline")
            yield Finding(NAME, line.block.id, Record("authors", (line.text,)), "agency in it")
            return
