"""Moves date lines to the published and updated fields.

Sees: lines that only say when, with or without a lead word ("Updated December 6, 2023 at 8:53 PM
ET", "Stand: 12.03.2024, 14:05 Uhr", "Published 2 hours ago"), above the story and below it, and
those that stand among the deks and captions at the top of it. A time on the next line belongs to
its date, a time alone ("Updated: 10:28 am") to the day above it.

Why: dates become ISO 8601, with the offset where a zone is named.

Leaves alone: sentences that begin with "Updated", corrections, time stamps inside the story; on
HTML pages a bare date with a stop ("6:40 a.m.") that is the first paragraph of the story.

Example: `Updated May 2, 2024 at 6:12 PM ET` → updated 2024-05-02T18:12:00-04:00.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from newsclean.document import Document, Drop, Finding, Lift, PageSays, Record
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.bylines.forms import Byline
from newsclean.evidence.bylines.lines import writer_beside
from newsclean.evidence.dates.again import dates_again
from newsclean.evidence.dates.printed import DateLine, date_line
from newsclean.evidence.dates.values import DAY, YEAR
from newsclean.evidence.marks.opening import opens_story
from newsclean.evidence.page.day_order import day_order

__all__ = ["date_lines"]

NAME = "date-line"
BULLETS = "-*•–· "
ENGLISH = "en"
FIELDS = ("published", "updated")
NEAR = 3
"""Lines between a day and the time alone that is of it, at the most."""
MASTHEAD = 2
"""Lines from a masthead's date to the headline, at the least; right above it stands its own."""


class Dated(NamedTuple):
    """A date line that was read, the lines above and below that belong to it."""

    line: Line
    read: DateLine
    others: tuple[tuple[Line, str], ...] = ()


def date_lines(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the date lines outside the story."""
    found = _with_years(_with_changes(known, list(_read(known))))
    headline = known.zones.headline
    main = headline.main if headline is not None else 0
    head = main, known.zones.tail
    chosen = {field: _chosen(found, field, head) for field in FIELDS}
    later = any(dated.read.parts and main < dated.line.i < head[1] for dated in found)
    if _is_masthead(doc, chosen["published"], main, later=later):
        chosen["published"] = None
    if not known.wording.is_live:
        untold = {f for f in FIELDS if chosen[f] is None and not _is_known(doc, f)}
        days = {v[:DAY] for v in _values(chosen.values())}
        for line, field, value in dates_again(known, days, untold=untold):
            if value is not None:
                yield Finding(NAME, line.block.id, Record(field, value), "says when")
            if line.form is Form.DATE:
                yield Finding(NAME, line.block.id, Drop(), "says again when")
    # a name in front of a date is a place where the writers are known
    signed = _is_known(doc, "authors")
    for dated in found:
        for other, reason in dated.others:
            yield Finding(NAME, other.block.id, Drop(), reason)
        if dated.read.parts:
            who = None if signed else writer_beside(known, dated.read.beside)
            yield from _findings(dated, chosen, who)


def _read(known: Evidence) -> Iterator[Dated]:
    """The date lines outside the story, each with the words or the time that stand beside it."""
    zones, lines = known.zones, known.lines
    language = None
    day: tuple[int, str] | None = None
    led: set[int] = set()
    for line in known.formed(Form.DATE):
        inside = zones.body <= line.i < zones.tail and line.i not in known.signed.lines
        if inside or line.i in led or line.i in known.stamps:
            continue
        if opens_story(known.lines, line.i):
            continue
        language = language or _language(known)
        text = line.text.lstrip(BULLETS)
        of = day[1] if day is not None and line.i - day[0] <= NEAR else None
        read = date_line(text, language, of)
        if read is not None and line.i >= zones.tail and text[0].isdigit() and _is_bare(read):
            continue  # a bare date behind the story is the date of another one
        if read is not None and line.i > zones.tail and _is_below_other(lines, line, read):
            continue
        below = _below(lines, line)
        others: tuple[tuple[Line, str], ...] = ()
        if read is None:  # a lead word alone; its date may stand on the next line
            read = (
                date_line(f"{text} {below.text}", language, of)
                if below and below.form in (Form.DATE, Form.CLOCK)
                else None
            )
            others = ((line, "announces a date"),)
            if read is None or below is None:
                yield Dated(line, DateLine(()), others)
                continue
            led.add(below.i)
            line, text = below, f"{text} {below.text}"
            below = lines[line.i + 1] if line.i + 1 < len(lines) else None
        whole = _with_time(text, read, below, language)
        if whole is not None and below is not None:
            led.add(below.i)
            read, others = whole, (*others, (below, "is the time of the date above"))
        value = read.published or read.updated
        if value is not None:
            day = line.i, value[:DAY]
        yield Dated(line, read, others)


def _below(lines: list[Line], line: Line) -> Line | None:
    """The next line, or the one behind a mark: ``27/02/2024`` / ``|`` / ``20:11``."""
    below = lines[line.i + 1 : line.i + 3]
    if len(below) > 1 and below[0].form is Form.MARK and below[1].form is Form.CLOCK:
        return below[1]
    return below[0] if below else None


def _is_known(doc: Document, field: str) -> bool:
    """Has a filter before this one recorded a field already, such as that of bylines?"""
    return any(type(f.action) is Record and f.action.field == field for f in doc.ledger)


def _values(found: Iterable[Dated | None]) -> Iterator[str]:
    """The values of the dates that were chosen."""
    for dated in found:
        read = dated.read if dated is not None else None
        yield from (v for v in (read and read.published, read and read.updated) if v)


def _is_below_other(lines: list[Line], line: Line, read: DateLine) -> bool:
    """Is a date that of the headline above it, behind the story?

    The date of the change stands below the other one there.
    """
    above = lines[line.i - 1]
    if above.form is Form.DATE and not _is_bare(read):
        above = lines[line.i - 2]
    elif not _is_bare(read):
        return False
    return above.form in (Form.TITLE, Form.NAME) and above.words >= OTHER


OTHER = 4
"""Words of the headline of another story, at the least."""


def _with_years(found: list[Dated]) -> list[Dated]:
    """Dates without a year get that of the date beside them: ``Publié le 3 mai`` / ``Mis à jour le
    4 mai 2024``.
    """
    for i, dated in enumerate(found):
        read = dated.read
        if not read.parts or read.published or read.updated or read.parts[0].form != "partial":
            continue
        for other in (*found[i + 1 : i + 2], *found[max(0, i - 1) : i]):
            value = other.read.published or other.read.updated
            if value is not None and abs(other.line.i - dated.line.i) <= NEAR:
                whole = date_line(f"{dated.line.text} {value[:YEAR]}")
                found[i] = dated._replace(read=whole or read)
                break
    return found


def _with_changes(known: Evidence, found: list[Dated]) -> list[Dated]:
    """Of two dates, each below the same byline, the later one tells of the change."""
    told = found[:1]
    for first, then in pairwise(found):
        if _is_change(known, first, then):
            then = then._replace(read=DateLine((then.read.parts[0]._replace(kind="updated"),)))
        told.append(then)
    return told


def _is_change(known: Evidence, first: Dated, then: Dated) -> bool:
    if not first.line.i or then.line.i >= known.zones.body:
        return False
    signed, again = (known.lines[dated.line.i - 1] for dated in (first, then))
    if signed.form not in SIGNED or signed.text != again.text:
        return False
    date, later = first.read.published, then.read.published
    bare = first.read.kinds == then.read.kinds == ("bare",)
    return bare and date is not None and later is not None and len(date) > DAY and date < later


SIGNED = frozenset({Form.BYLINE, Form.NAME})


def _with_time(
    text: str, read: DateLine, below: Line | None, language: str | None
) -> DateLine | None:
    """The date with the time that stands alone in the next line."""
    if below is None or below.gap > 1 or below.form not in (Form.CLOCK, Form.DATE):
        return None
    if len(read.parts) != 1 or read.parts[0].form != "date" or read.beside is not None:
        return None
    alone = date_line(below.text, language, read.parts[0].value) if below.words > 1 else None
    if below.words > 1 and (alone is None or alone.kinds != ("bare",)):
        return None
    whole = date_line(f"{text} {below.text}", language)
    return whole if whole is not None and whole.parts[0].form == "datetime" else None


def _language(known: Evidence) -> str | None:
    """The language by which to read 03/04/2024; English alone does not tell the order."""
    texts = (line.text for line in known.formed(Form.DATE))
    order = day_order(known.language, known.doc.page or PageSays(), texts)
    return None if order == ENGLISH else order


def _chosen(found: list[Dated], field: str, head: tuple[int, int]) -> Dated | None:
    """The line that says it best: the first one, or a later one that adds the time of day.

    What a lead word announces outweighs a bare date, and so does what stands with its time below
    the headline the date of a masthead; of one far above it any date above the story. ``head`` are
    the lines of the headline and of what follows the story.
    """
    main, tail = head
    best: Dated | None = None
    for dated in found:
        value = getattr(dated.read, field)
        if value is None:
            continue
        if best is None:
            best = dated
            continue
        first = getattr(best.read, field)
        timed = len(value) > DAY and len(first) == DAY
        timed = timed and not (dated.line.i >= tail and _is_bare(dated.read))
        near = dated.line.i - best.line.i <= NEAR and len(value) >= len(first)
        if field in dated.read.kinds and _is_bare(best.read) and near:
            best = dated  # "Feb 21, 2026 1:07 pm" / "Published Feb 21, 2026 12:31 pm"
            continue
        masthead = best.line.i + MASTHEAD <= main < dated.line.i
        far = best.line.i + FAR_ABOVE <= main <= dated.line.i + NEAR < tail
        if far and best.read.kinds[0] == "bare":
            best = dated
            continue
        announced = field in dated.read.kinds or masthead
        if timed and (value[:DAY] == first or (announced and _is_bare(best.read))):
            best = dated
    return best


def _is_masthead(doc: Document, published: Dated | None, main: int, *, later: bool) -> bool:
    """Is the day that was found a masthead's?

    Args:
        doc: tells what the byline said.
        published: the line of that day.
        main: the line of the headline.
        later: another line below it says when, be it "3 hours ago".
    """
    if published is None or not (later or _is_known(doc, "updated")):
        return False
    return _is_bare(published.read) and published.line.i + FAR_ABOVE <= main


FAR_ABOVE = 4
"""Lines from the date of a masthead to the headline, at the least, if no other day is printed."""


def _is_bare(read: DateLine) -> bool:
    return set(read.kinds) == {"bare"}


def _findings(
    dated: Dated, chosen: dict[str, Dated | None], who: Byline | None
) -> Iterator[Finding]:
    block, read = dated.line.block.id, dated.read
    if who is not None:
        yield Finding(NAME, block, Record("authors", who.names), "names the writer too")
    value = {field: getattr(read, field) for field in FIELDS}
    kept = {f: v if chosen[f] is dated else None for f, v in value.items()}
    if value["published"]:
        lift = Lift("published", kept["published"])
        yield Finding(NAME, block, lift, "says when it was published")
        if kept["updated"]:
            record = Record("updated", kept["updated"])
            yield Finding(NAME, block, record, "and when it was updated")
    elif value["updated"]:
        lift = Lift("updated", kept["updated"])
        yield Finding(NAME, block, lift, "says when it was updated")
    else:
        yield Finding(NAME, block, Drop(), "says when, but gives no date that could be kept")
