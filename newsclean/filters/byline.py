"""Moves bylines to the authors field.

Sees: lines between headline and story that say who wrote it ("By …", "STATION | By …", "Von …"),
in the tail also an agency that stands alone behind the copyright notice; where papers sign there,
the name on a line of its own behind the last paragraph. Of a byline that is printed again below,
both go.

Why: names belong to the record, not to the text.

Leaves alone: sentences that begin with "By", bylines inside a digest's sections stay out of the
record but leave the text.

Example: `WZLQ | By Hollis Tarn` → authors ["Hollis Tarn"].
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import Document, Drop, Finding, Lift, Record
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.byline_leads import is_lead_alone, led
from newsclean.evidence.bylines import Byline, read_byline, read_signature
from newsclean.evidence.dates import date_line
from newsclean.evidence.datelines_script import script_writers
from newsclean.evidence.names import is_name, is_person, name_case
from newsclean.evidence.names_announced import (
    JOINS,
    announced_names,
    joined_names,
    posted_below,
)
from newsclean.evidence.names_behind import name_behind, named_by_job, names_of
from newsclean.evidence.names_beside import Signature, signatures

__all__ = ["byline"]

NAME = "byline"
BULLETS = "-*•–· "
AGENCY = "agency"
"""The filter whose packs hold the names of news agencies."""


def byline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the byline lines of the head; drops those of a digest's sections, and copies."""
    found = [*_bylines(known)]
    yield from found
    taken = {finding.block for finding in found}
    said = [finding.action.value for finding in found if type(finding.action) is Lift]
    # a bare name may be whose turn it is to speak
    lifted = {text for text in said if text is not None and "," in text}
    for line in known.lines[known.zones.body :] if lifted else ():
        block = line.block.id
        if line.text in lifted and block in doc.live and block not in taken:
            yield Finding(NAME, block, Drop(), "says the byline again", 0.9)


def _bylines(known: Evidence) -> Iterator[Finding]:
    zones, lines = known.zones, known.lines
    done: set[int] = set()
    signing = _signatures(known)
    named = False
    written = [line.i for line in known.formed(Form.BYLINE)]
    top = _above_headline(known, written)
    for i in sorted({*written, *range(zones.head, zones.body)}):
        line = lines[i]
        if i in done or i in known.captioned:
            continue
        in_head = line.i < zones.body or line.i in known.signed.lines
        if line.form is Form.BYLINE:
            below = _second_line(lines, line)
            own = line.text.lstrip(BULLETS)
            text = own + (" " + below.text if below else "")
            read = read_byline(text) or read_byline(own) or read_signature(own)
            if read is None or (signing and not any(map(is_person, read.names))):
                continue
            if i < top and read.dated is not None and led(own) is None:
                if not _is_dated(known):  # a programme and its day, above a story that is signed
                    yield from _dates(known, line, read)
                continue
            read = _without_place(known, read, text)
            if below is not None:
                done.add(below.i)
            if in_head or line.i >= zones.tail:
                if (named and not in_head) or (not in_head and signing):
                    yield Finding(NAME, line.block.id, Drop(), "is the byline of another story")
                elif not read.names:
                    yield Finding(NAME, line.block.id, Drop(), "is a byline that names nobody")
                else:
                    yield Finding(NAME, line.block.id, Lift("byline", text), "says who wrote it")
                    yield Finding(NAME, line.block.id, Record("authors", read.names), "names in it")
                    if in_head or not _is_dated(known):
                        yield from _dates(known, line, read)
                    named = True
                if below is not None:
                    yield Finding(NAME, below.block.id, Lift("byline"), "goes on with the byline")
            elif known.wording.is_digest and line.gap == 0:
                yield Finding(NAME, line.block.id, Drop(), "is the byline of a section")
        elif in_head and line.i > 0 and (not named or lines[i - 1].said_by("byline-lead")):
            announced = tuple(_announced(known, line, signing))
            named = named or any(type(found.action) is Lift for found in announced)
            yield from announced
        elif in_head and named and line.i > 0:
            more = posted_below(lines, line)
            if more is not None:
                yield Finding(NAME, line.block.id, Lift("byline", line.text), "says who wrote it")
                yield Finding(NAME, line.block.id, Record("authors", more.names), "names in it")
    if not named:
        yield from _unled(known, signing)


def _without_place(known: Evidence, read: Byline, text: str) -> Byline:
    """``By Ana Teller, Marlow Bay``: what headline and first paragraphs name is no second writer."""
    if len(read.names) != PAIR or f", {read.names[1]}" not in text:
        return read
    headline = known.zones.headline
    told = [line.text for line in known.lines[known.zones.body : known.zones.body + OPENING]]
    place = read.names[1]
    if not any(place in text for text in (headline.text if headline else "", *told)):
        return read
    return read._replace(names=read.names[:1], organisation=place)


PAIR = 2


def _above_headline(known: Evidence, written: Sequence[int]) -> int:
    """The lines up to here stand above a headline that has a byline below it; 0 if it has none."""
    headline = known.zones.headline
    if headline is None or not any(headline.main < i < known.zones.body for i in written):
        return 0
    return headline.main - DATED_ABOVE


DATED_ABOVE = 2
"""Lines above a headline on pages that print a name and a date there."""


def _signatures(known: Evidence) -> list[Signature]:
    """The names at the top that no lead word announces."""
    if known.transcript:
        return []
    headline = known.zones.headline
    first = headline.last + 1 if headline else known.zones.head
    if headline is not None and headline.main >= DATED_ABOVE:
        above = known.lines[headline.main - DATED_ABOVE : headline.main]
        for name, date in (above, above[::-1]):
            if name.form is Form.NAME and date.form is Form.DATE and is_person(name.text):
                first = name.i
    return signatures(known.lines, first, known.zones.body, known.signed, known.captioned)


def _unled(known: Evidence, found: Sequence[Signature]) -> Iterator[Finding]:
    """Names that no lead word announces: beside a date, over a role, or an agency in the tail."""
    for line, read, posts in found:
        block = line.block.id
        text = ", ".join([line.text, *(post.text for post in posts)])
        yield Finding(NAME, block, Lift("byline", text), "is the name of the writer")
        yield Finding(NAME, block, Record("authors", read.names), "name in it")
        for post in posts:
            yield Finding(NAME, post.block.id, Lift("byline"), "says what the writer is")
    if found:
        return
    announced = next(_announced_below(known), None)
    if announced is not None:
        yield from announced
        return
    pair = None
    if not known.transcript:
        pair = named_by_job(known.lines, known.zones.body, known.zones.tail)
    if pair is not None:
        name, job = pair
        yield Finding(NAME, name.block.id, Lift("byline", name.text), "is the writer's name")
        yield Finding(NAME, name.block.id, Record("authors", (name.text,)), "name in it")
        yield Finding(NAME, job.block.id, Lift("byline"), "says what the writer is")
        return
    filed = next(_filed(known), None)
    if filed is not None:
        yield filed
        return
    behind = _behind(known)
    if behind is None:
        yield from _agency_in_tail(known)
        return
    yield Finding(NAME, behind.block.id, Lift("byline", behind.text), "signs the story")
    yield Finding(NAME, behind.block.id, Record("authors", names_of(behind)), "name in it")


def _filed(known: Evidence) -> Iterator[Finding]:
    """The writers whom the first words of a report in Chinese or Korean name; they stay there."""
    for line in known.lines[known.zones.body : known.zones.body + OPENING]:
        names = () if line.text.isascii() else script_writers(line.text)
        if names:
            yield Finding(NAME, line.block.id, Record("authors", names), "says who filed it")


OPENING = 8
"""Lines among which a report begins with its dateline."""
SIGNS_BEHIND = frozenset("vi it pl cs sk hu ro el sr hr bg uk".split())
"""Languages whose papers sign there. In English it would be the name of a letter or of a poem, and
where all nouns have capitals other words look like a name."""


def _behind(known: Evidence) -> Line | None:
    """The name below the last paragraph."""
    zones = known.zones
    if known.language not in SIGNS_BEHIND or known.transcript or zones.headline is None:
        return None
    found = name_behind(known.lines, zones.body, zones.tail, known.captioned)
    return None if found is None or found.i in known.captioned else found


def _is_dated(known: Evidence) -> bool:
    """Does the head of the page say when? What stands behind the story is of another one then."""
    return any(line.i < known.zones.tail for line in known.formed(Form.DATE))


def _dates(known: Evidence, line: Line, read: Byline) -> Iterator[Finding]:
    """The date in the line of a byline."""
    if read.dated is None:
        return
    dated = read.dated
    if any(part.value is None and part.form == "date" for part in dated.parts):  # 09-11-23 is read by the language of the page
        dated = date_line(line.text.partition(read.names[-1])[2].strip(), known.language) or dated
    for field in ("published", "updated"):
        value = getattr(dated, field)
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


def _announced(known: Evidence, line: Line, signing: Sequence[Signature]) -> Iterator[Finding]:
    """A name below a line that says only "By"; an agency alone, if nobody signs for it."""
    lines, zones = known.lines, known.zones
    if zones.headline is not None and line.i <= zones.headline.main:
        return
    above = lines[line.i - 1]
    announced = above.said_by("byline-lead") or is_lead_alone(above.text)
    names = announced_names(line) if announced else ()
    if not line.said_by(AGENCY) and not names:
        return
    if announced:
        yield Finding(NAME, above.block.id, Drop(), "announces the name of the writer")
    if signing and line.said_by(AGENCY):
        yield Finding(NAME, line.block.id, Drop(), "is the agency of the writer named below")
        return
    yield Finding(NAME, line.block.id, Lift("byline", line.text), "is the name of the writer")
    names = names or (name_case(line.text),)
    yield Finding(NAME, line.block.id, Record("authors", names), "name in it")
    for other, name in joined_names(lines, line.i) if announced else ():
        if name is None:
            yield Finding(NAME, other.block.id, Drop(), "joins the names of the writers")
            continue
        yield Finding(NAME, other.block.id, Lift("byline", other.text), "is the name of the writer")
        yield Finding(NAME, other.block.id, Record("authors", (name,)), "name in it")


def _announced_below(known: Evidence) -> Iterator[tuple[Finding, ...]]:
    """``Authors`` on a line of its own behind the story, with their names in the next one."""
    alone = [x for x in known.lines[known.zones.body + 1 :] if is_lead_alone(x.text)]
    for above in (*known.said("byline-lead"), *alone):
        below = known.lines[above.i + 1 : above.i + 2]
        read = read_signature(below[0].text) if below and below[0].gap <= above.gap else None
        if above.i > known.zones.body and read is not None and below[0].phrase is None:
            block = below[0].block.id
            yield (
                Finding(NAME, above.block.id, Drop(), "announces the name of the writer"),
                Finding(NAME, block, Lift("byline", below[0].text), "is the name of the writer"),
                Finding(NAME, block, Record("authors", read.names), "names in it"),
            )


def _agency_in_tail(known: Evidence) -> Iterator[Finding]:
    for line in known.lines[known.zones.tail :]:
        if line.said_by(AGENCY) and line.form in (Form.NAME, Form.LABEL):
            yield Finding(NAME, line.block.id, Lift("byline", line.text), "is the agency's byline")
            yield Finding(NAME, line.block.id, Record("authors", (line.text,)), "agency in it")
            return
