"""Dates as news pages print them → ISO 8601.

Two questions: is this text a date (:func:`read_date`), and is this line one that only tells when a
story was published, updated or broadcast (:func:`date_line`)? Every word must be one that dates are
written with (`data/dates.toml`), so prose that begins like a date does not match. A value is given
only when year, month and day are printed; nothing is guessed, and nothing depends on the clock of
the machine.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from newsclean.evidence.dates import beside, changes, expressions
from newsclean.evidence.dates.expressions import ENDS
from newsclean.evidence.dates.gates import TELLS, begins_otherwise, may_tell, tells
from newsclean.evidence.dates.parts import STATES, DateLine, DatePart
from newsclean.evidence.dates.plain import plain, plain_or_head
from newsclean.evidence.dates.values import DAY, YEAR, DateRead
from newsclean.evidence.dates.words import words
from newsclean.evidence.names.looks import DIGIT
from newsclean.late import regex

__all__ = [
    "DateLine",
    "DatePart",
    "DateRead",
    "date_line",
    "lead_kind",
    "looks_like_date_start",
    "read_date",
]

LONGEST = 140
"""Characters. The longest line seen that holds two dates with weekday, time and zone has 97."""


def looks_like_date_start(text: str) -> bool:
    """Could a date or date line begin so? Cheap (0.1 µs); most lines that may are none."""
    if not text[:1].isalnum():
        text = text.lstrip(" \t\ufeff\u200b-–•*·([|/")
    return text[:1].isdigit() or text[:3].lower() in words().starts


def date_line(text: str, language: str | None = None, day: str | None = None) -> DateLine | None:
    """What a line that only tells when says; ``None`` for every other line.

    Args:
        text: one line.
        language: BCP 47 code of the page if known; decides ``03/04/2024`` where nothing else does.
        day: ISO date that a time alone is of, for it stands in a line beside.

    Example:
        >>> date_line("Published March 3, 2024 at 5:00 AM EST").published
        '2024-03-03T05:00:00-05:00'
    """
    if not may_tell(text):
        return None
    text = beside.without_filing(text)
    if len(text) > LONGEST:
        return None
    if text[:3] in ("on ", "On "):
        text = text[3:]  # below "Written by: Ana Teller"
    if not looks_like_date_start(text):
        return _read_behind(text, language)
    return _read_line(text, language, day)


@lru_cache(maxsize=4096)
def _read_line(text: str, language: str | None, day: str | None) -> DateLine | None:
    """:func:`date_line` behind its gate; remembered, for shape and filter ask about one line."""
    otherwise = begins_otherwise(text)
    line, head = (None, "") if otherwise else plain_or_head(text)
    read = _read_plain(line, text, language, day) if line is not None else None
    if read is not None or (line and (words().lead.match(line) or not DIGIT.search(line))):
        return read
    if (otherwise or (line is None and not tells(text, head))) and not _fronts(text):
        return None  # neither is any part of it a date line
    return _read_beside(text, language) or _read_behind(text, language)


def _read_plain(line: str, text: str, language: str | None, day: str | None) -> DateLine | None:
    """What a line says that holds nothing but words of dates."""
    if not TELLS.search(line):
        return None
    leads = list(words().lead.finditer(line))
    head = line[: leads[0].start()] if leads else line
    parts: list[DatePart] = []
    short = SHORT_DAY.match(head) if leads else None
    year = WHOLE_YEAR.search(line, len(head)) if short is not None else None
    if short is not None and year is not None:
        head = f"{short[0]}{year[0]} {head[short.end() :]}"
    if head.strip(ENDS):
        parts += expressions.bare(head, text, language, day)
        if not parts and words().beside.sub(" ", head).strip(ENDS):
            return None
    ends = [*(lead.start() for lead in leads[1:]), len(line)]
    for lead, end in zip(leads, ends, strict=bool(leads)):
        rest = line[lead.end() : end]
        day = next((part.value[:DAY] for part in parts if part.value), day)
        told = (
            expressions.later(lead[1], rest, language, day)
            if day
            else expressions.told(lead[1], rest, language)
        )
        if not told:
            return None
        if (
            lead[1] in STATES
            and day
            and all(part.value and part.value[:DAY] >= day for part in told)
        ):
            told = [part._replace(kind="updated") for part in told]
        parts += told
    return DateLine(tuple(parts)) if parts else None


SHORT_DAY = regex(r"\d\d?\.\d\d?\.(?= )")
WHOLE_YEAR = regex(r"\b20\d\d\b")
"""A day without its year, which the date of a change in the same line has: ``4.1. 15:50 | Updated
4.1.2024 18:22``."""


def _read_beside(text: str, language: str | None) -> DateLine | None:
    """A date line that ends in a name, a place, or a second date in brackets."""
    timed = beside.in_time_of(text)
    read = date_line(timed, language) if timed is not None else None
    if read is not None and all(part.form == "datetime" or ":" in text for part in read.parts):
        return read
    read = _read_changed(text, language)
    if read is not None:
        return read
    when = beside.counted(text)
    if when is not None:
        return date_line(when, language)
    found = beside.behind(text.rstrip(" |"))
    if found is not None:
        read = date_line(found[0], language)
        return read and read._replace(beside=found[1])
    for when, name in chain(beside.signed(text), beside.placed(text)):
        read = None if name.lower() in words().zones else date_line(when, language)
        if read is None:
            continue
        stated = ", " in name and read.published is not None
        if stated or any(part.form == "datetime" for part in read.parts):
            return read._replace(beside=name)
    when = beside.over_section(text)
    read = date_line(when, language) if when is not None else None
    if read is None or not (read.published or read.parts[0].form == "relative"):
        return None
    return read


def _read_changed(text: str, language: str | None) -> DateLine | None:
    """A date, and behind it that of the change, be it with a word of the page's own."""
    read: dict[str, DateLine | None] = {}
    for when, then, worded in changes.changed(text):
        if when not in read:
            read[when] = date_line(when, language)
        first = read[when]
        if first is None or first.published is None or first.updated or first.beside is not None:
            continue
        day = first.published[:DAY]
        later = date_line(then, language, day)
        if worded and (later is None or later.parts[0].form == "partial"):
            later = date_line(f"{then} {day[:YEAR]}", language)  # "(checked again Oct. 31)"
        if later is None or later.kinds != ("bare",) or not later.published:
            continue
        told = later.published[:DAY] != day if worded else False
        if (told or len(first.published) > DAY) and first.published < later.published:
            return DateLine((*first.parts, later.parts[0]._replace(kind="updated")))
    return None


def _read_behind(text: str, language: str | None) -> DateLine | None:
    """A date line that begins with a place, a section or a site.

    ``Pune | Updated: May 4, 2026 11:30 IST``, ``AOSTA, 28 dicembre 2024, 14:51``. A time or a lead
    word must be there: a name and a day alone may be a headline.
    """
    for front, rest in _fronts(text):
        read = date_line(rest, language)
        if read is None or (read.beside is not None and rest.startswith(read.beside)):
            continue
        timed = any(
            part.form == "datetime"
            or (part.kind != "bare" and part.value)
            or (part.form == "date" and part.value is None and ":" in rest)  # 05/08/2024 | 19:21
            for part in read.parts
        )
        sure = timed or (read.published and beside.is_glued(front))
        return read._replace(beside=front) if sure else None
    return None


def _fronts(text: str) -> list[tuple[str, str]]:
    """What may stand before a date, and the rest that may be one, for each way to cut a line."""
    return [
        (front, rest)
        for front, rest, mark in beside.before(text)
        if looks_like_date_start(rest) and beside.is_front(front, mark)
    ]


def lead_kind(text: str) -> str | None:
    """``published``, ``updated`` or ``broadcast`` for a line that is only a lead word.

    Its date was lost, or stands on the next line (``Zuletzt aktualisiert:``).
    """
    if len(text) > 40 or not looks_like_date_start(text):
        return None
    line = plain(text)
    found = words().lead.match(line) if line else None
    if line is None or found is None:
        return None
    kind, codes = words().leads[found[1]]
    rest = line[found.end() :].strip(ENDS)
    joins = {j for entry in words().languages if entry.code in codes for j in entry.joins}
    return kind if not rest or rest in joins else None


def read_date(text: str, language: str | None = None) -> DateRead | None:
    """The date that the whole of ``text`` is, without a lead word; ``None`` if it is none.

    Args:
        text: such as ``Mon 19 Feb 2024 14.23 GMT``.
        language: BCP 47 code; decides ``03/04/2024`` (day first but in American English).

    Returns:
        ``None`` also for a date that does not exist, such as February 30.
    """
    if len(text) > LONGEST:
        return None
    line = plain(text)
    return expressions.expression(line, language, ()) if line else None
