"""A date expression, word by word → its ISO 8601 value.

The pieces are sorted by the words of one language; python-dateutil then reads the parts that are
there. It is never asked to complete a date: year, month and day must all be printed.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsclean.evidence.dates.fields import NAMED_HOURS, Fields, Token, fields_of, tokens_of
from newsclean.evidence.dates.words import Language, parser_for, words
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DAY", "YEAR", "DateRead", "Form", "read_expression"]

DAY = len("2024-05-02")
YEAR = len("2024")
"""Characters of a value that say the day, and the year; a value with its time is longer."""

Form: TypeAlias = Literal["datetime", "date", "time", "partial", "relative"]
"""``time``: a time alone; ``partial``: a weekday, or a day without its year; ``relative``: so long
ago, today, yesterday. Only the first two have a value, if it is clear which number is the day."""

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are misread numbers: no news page has them."""

CENTURY = 69
"""Two-digit years from here on are 19xx, those below 20xx, as in POSIX ``strptime`` (%y)."""
SHORTEST_YEAR = 10
"""A lone number below it beside a named month is no year: 3 may as well be a second day."""

NOWHEN = datetime(1904, 1, 1)
"""What dateutil completes a date from; never used, because only whole dates are given to it."""

OPEN: dict[str, Form] = {"no year": "partial", "no order": "date"}
"""Why a printed date has no value → its form. ``no order``: 03/04/2024 without a language."""

AMERICAN = frozenset({"en", "en-us", "en-ph", "fil"})
"""Languages whose numeric dates begin with the month (Unicode CLDR, short date formats)."""


YEAR_FIRST = frozenset({"ko", "ja", "zh"})
"""Languages that print the year first, be it with two digits: ``23.05.17 16:55``."""


class DateRead(NamedTuple):
    """A date as read: its ISO 8601 value (``None`` when it is not whole) and its form."""

    value: str | None
    form: Form


def read_expression(line: str, language: str | None, leads: Sequence[str]) -> DateRead | None:
    """The date that all of ``line`` is.

    Args:
        line: in lower case, single spaces.
        language: BCP 47 code of the page if known.
        leads: languages of the lead word before the expression, if there was one.
    """
    tokens = tokens_of(line)
    if tokens is None:
        return None
    english = _of_zone(tokens) if language is None else ()
    spoken: str | None
    if english and all(t.match[0] in _everywhere() for t in tokens if t.kind == "word"):
        leads = (*english, *leads)
    base = language.partition("-")[0].lower() if language else None
    languages = words().languages
    if base or leads:
        languages = tuple(sorted(languages, key=lambda e: (e.code != base, e.code not in leads)))
    said = {token.match[0] for token in tokens if token.kind == "word"}
    own = said - _everywhere() - EVERY_LANGUAGE
    for entry in languages:
        # most languages lack one of the words, and need not be tried
        fields = fields_of(tokens, entry) if own <= entry.single else None
        if fields is not None:
            if said - _everywhere():
                spoken = language or (english[0] if english and entry.code == "en" else entry.code)
            else:
                spoken = language or (leads[0] if leads else _of_clock(fields, line))
            return _value(fields, entry, spoken)
    return None


EVERY_LANGUAGE = frozenset({*NAMED_HOURS, "t"})
"""What `fields_of` takes in all languages."""


@cache
def _everywhere() -> frozenset[str]:
    """Words of zones, and ``h``: they tell no language."""
    return frozenset(word for zone in words().zones for word in zone.split()) | {"h"}


def _of_zone(tokens: Sequence[Token]) -> tuple[str, ...]:
    """American English or British, by the zone that is named: it tells which number is the day."""
    zones = words().zones
    found = next((zones[t.match[0]] for t in tokens if t.match[0] in zones), None)
    if not found:
        return ()  # UTC is printed everywhere
    if isinstance(found, str):
        return ("en",) if found.startswith("America/") else ("en-gb",)
    return ("en",) if found <= AMERICAN_HOURS else ("en-gb",)


def _of_clock(fields: Fields, line: str) -> str | None:
    """The language by the way in which the time is written: it tells which number is the day."""
    if fields.half:
        return "en"
    return "fr" if fields.clock and HOURS.search(line) else None


HOURS = regex(r"\d ?h ?\d\d\b")
"""``10h30``, as French, Portuguese and Spanish pages print a time; they all have the day first."""
AMERICAN_HOURS = -3.5
"""Hours from UTC: those of Newfoundland, the most eastern zone that writes the month first."""


def _value(fields: Fields, entry: Language, spoken: str | None) -> DateRead | None:
    """The value of what was printed; ``spoken`` is the language as far as it shows."""
    day = _named_day(fields, entry) if fields.month else _numeric_day(fields, spoken)
    if day is None or (fields.clock and _time(fields.clock, fields.half) is None):
        return None
    if day == "no year" and fields.day_word:
        return DateRead(None, "relative")  # "today, 12 January"
    if day:
        return DateRead(None, OPEN[day]) if day in OPEN else _read(fields, day, entry)
    if fields.day_word:
        return DateRead(None, "relative") if not fields.numbers else None
    if fields.weekday is not None or fields.short:
        return DateRead(None, "partial")
    return DateRead(None, "time") if fields.clock else None


def _named_day(fields: Fields, entry: Language) -> str | None:
    """Year, month and day as ISO; a key of :data:`OPEN` if one is missing."""
    numbers = fields.numbers
    if fields.numeric or fields.short or not 1 <= len(numbers) <= 2:
        return None
    years = [n for n in numbers if n > 99]
    days = [n for n in numbers if n <= 99]
    if len(years) > 1 or not all(FIRST_YEAR <= y <= LAST_YEAR for y in years):
        return None
    if not years and len(days) == 2:
        # "May 3 - 11" is a range, "3 May 11" a date, and "3 May 3" has no year that anyone wrote
        if fields.numbers_before_month != 1 or days[-1] < SHORTEST_YEAR:
            return None
        years = [_full(days.pop())]
    if days and not 1 <= days[0] <= 31:
        return None
    if not days or not years:
        return "no year"
    if fields.day_word:
        return None
    return f"{years[0]}-{entry.months[fields.month or '']:02}-{days[0]:02}"


def _numeric_day(fields: Fields, spoken: str | None) -> str | None:
    """Year, month and day as ISO; a key of :data:`OPEN`; empty if there is no date."""
    if fields.numbers:
        return None
    if fields.numeric is None:
        return ""
    if fields.short or fields.day_word:
        return None
    a, b, c = (fields.numeric[name] for name in "abc")
    if spoken is not None and spoken[:2] in YEAR_FIRST and len(a) == 2:
        year, month, day = _full(int(a)), int(b), int(c)
    elif len(a) == 4:
        year, month, day = int(a), int(b), int(c)
        if len(c) == 4:
            return None
    elif len(c) == 1:
        return None
    else:
        year = _full(int(c)) if len(c) < 3 else int(c)
        day, month = int(a), int(b)
        if fields.numeric["sep"] != "." and day <= 12 and month <= 12 and day != month:
            first = _weekday_of(fields.weekday, year, (month, day))
            if first is None and spoken is None:
                return "no order"
            if first is False or (first is None and str(spoken).lower() in AMERICAN):
                day, month = month, day
        elif month > 12:
            day, month = month, day
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return f"{year}-{month:02}-{day:02}"


def _weekday_of(weekday: int | None, year: int, numbers: tuple[int, int]) -> bool | None:
    """Is the first of two numbers the month, by the weekday that is printed? ``None`` = open."""
    if weekday is None:
        return None
    month, day = numbers
    fits = [date(year, *order).weekday() == weekday for order in ((month, day), (day, month))]
    return fits[0] if fits[0] is not fits[1] else None


def _full(year: int) -> int:
    return year + (1900 if year >= CENTURY else 2000)


def _read(fields: Fields, day: str, entry: Language) -> DateRead | None:
    """The value of a whole date; ``None`` if there is no such day."""
    try:
        when = parser_for(entry.code).parse(day, default=NOWHEN)
        if not fields.clock:
            return DateRead(when.date().isoformat(), "date")
        when = datetime.combine(when, _time(fields.clock, fields.half) or time())
        if fields.zone is not None:
            when = when.replace(tzinfo=_zone(fields.zone))
        return DateRead(when.isoformat(timespec="seconds"), "datetime")
    except (ValueError, OverflowError):
        return None


def _time(clock: str, half: str | None) -> time | None:
    """``h:mm:ss`` with ``am``, ``pm`` or neither; ``None`` if there is no such time."""
    hour, minute, second = map(int, clock.split(":"))
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif (half == "pm" and hour == 0) or (half == "am" and hour > 12):
        return None  # but "17:30 PM" and "0:15 AM" only say the same thing twice
    return time(hour, minute, second) if hour < 24 else None


def _zone(zone: str | float) -> tzinfo:
    """A zone by its name in the data base, or by its hours from UTC.

    Raises:
        ValueError: more than a day from UTC.
    """
    if isinstance(zone, str):
        from zoneinfo import ZoneInfo

        return ZoneInfo(zone)
    return timezone(timedelta(hours=zone))
