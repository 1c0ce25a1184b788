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

from newsclean.evidence.dates import beside, changes, twice
from newsclean.evidence.dates.parts import STATES, DateLine, DatePart, Kind
from newsclean.evidence.dates.plain import plain
from newsclean.evidence.dates.values import DAY, YEAR, DateRead, read_expression
from newsclean.evidence.dates.words import number_free, words
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

TELLS = regex(r"\d|\b(?:ago|now|eben|vor|il y a|hace|há|fa|geleden)\b")
"""A line without one of these tells no time."""

STAMP = regex(r"\d\d?\s?[./]\s?\d\d?\.?,? \d\d?[:.]\d\d|\d{1,2}\.? [^\W\da-z_]{3,12},? \d\d?:\d\d")
"""A day without its year, and a time, as pages in many languages print them: ``10.6. 10:00``, ``10
червня, 10:00``. In plain form; the name of a month in other letters than Latin ones."""

TIME_MARK = regex(r"\d\s?[ap]\.?\s?m\b|\d\s?uhr\b")
"""What makes a time alone one that pages print; ``12:30`` may be a score or a length."""

ENDS = " \t.,;:|•·/()[]–—-*_"
"""Cut around a part of a line: separators, brackets, bullets."""


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
    line = plain(text)
    read = _read_plain(line, text, language, day) if line is not None else None
    if read is not None or (line and (words().lead.match(line) or not DIGIT.search(line))):
        return read
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
        parts += _bare(head, text, language, day)
        if not parts and words().beside.sub(" ", head).strip(ENDS):
            return None
    ends = [*(lead.start() for lead in leads[1:]), len(line)]
    for lead, end in zip(leads, ends, strict=bool(leads)):
        rest = line[lead.end() : end]
        day = next((part.value[:DAY] for part in parts if part.value), day)
        told = _later(lead[1], rest, language, day) if day else _told(lead[1], rest, language)
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
    for front, rest, fits in beside.before(text):
        if not looks_like_date_start(rest):
            continue
        read = date_line(rest, language) if fits else None
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
    return _expression(line, language, ()) if line else None


def _bare(line: str, text: str, language: str | None, day: str | None) -> list[DatePart]:
    """A date that no lead word announces; it must be whole, or a form that only pages write."""
    read = _expression(line, language, ())
    if text.rstrip().endswith(":"):
        return []  # "2020-05-27:" is the head of an entry
    if read is None:
        return _doubled("bare", line, language, ())
    if read.form == "partial" and not STAMP.fullmatch(line.strip(ENDS)):
        return []
    if read.form == "relative" and text[:1].isupper() and not DIGIT.search(line):
        return []  # "A year ago" may be a line of a poem; pages write "1 year ago"
    if read.form == "time" and day:
        read = _expression(f"{day} {line}", language, ()) or read
    if read.form == "time" and not TIME_MARK.search(line):
        return []
    return [DatePart("bare", *read)]


def _told(lead: str, rest: str, language: str | None) -> list[DatePart]:
    """What a lead word and the text up to the next one tell; nothing if that is no date."""
    kind, codes = words().leads[lead]
    read = _expression(rest, language, codes)
    return [DatePart(kind, *read)] if read else _doubled(kind, rest, language, codes)


def _doubled(kind: Kind, line: str, language: str | None, codes: tuple[str, ...]) -> list[DatePart]:
    """The dates of an expression that holds two."""

    def read(part: str) -> DateRead | None:
        return _expression(part, language, codes)

    both = twice.glued(line, read)
    if both is not None:
        parts = [DatePart(kind, *both[0])]
        if both[1] is not None:
            parts.append(DatePart("updated", *both[1]))
        return parts if both[1] is None or kind in ("bare", "published") else []
    one = twice.said_twice(line, read) or twice.behind_relative(line, read)
    return [DatePart(kind, *one)] if one is not None else []


def _later(lead: str, rest: str, language: str | None, day: str) -> list[DatePart]:
    """What a lead word tells of a time alone, or of a day without its year, behind a whole date."""
    told = _told(lead, rest, language)
    if not told or told[0].form not in ("time", "partial"):
        return told
    if told[0].form == "time":
        return _told(lead, f"{day} {rest}", language) or told
    year = day[:YEAR]
    for whole in (f"{year}/{rest.strip(ENDS)}", f"{rest.strip(ENDS)} {year}"):
        then = _told(lead, whole, language)
        value = then[0].value if then else None
        if value is not None and value[:DAY] >= day:
            return then
    return told


def _expression(line: str, language: str | None, codes: tuple[str, ...]) -> DateRead | None:
    """A date in plain form; ``codes`` are the languages of its lead word."""
    known = words()
    text = line.strip(ENDS)
    if number_free(text) not in known.relative:
        if known.beside.search(line):
            text = known.beside.sub(" ", line).strip(ENDS)
        if number_free(text) not in known.relative:
            return read_expression(text, language, codes) if text else None
    return DateRead(None, "relative")
