"""The dates of a page: when it was published and updated, from what its sources say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import NamedTuple

from newsclean.document import PageSays, Said
from newsclean.evidence.dates.printed import date_line, read_date
from newsclean.evidence.dates.words import words
from newsclean.evidence.page.changes import changes
from newsclean.late import regex

__all__ = ["DATE", "Dates", "Printed", "days_in_address", "iso_date", "page_dates"]

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""There was no page before, and what lies behind is a mistake; 1970 is an empty clock."""

ISO = regex(r"\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d.*)?\Z")
COMPACT = regex(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\Z")
BASIC = regex(r"(?:19|20)\d{6}T\d{4}(?:\d\d)?(?:Z|[+-]\d\d:?(?:\d\d)?)?\Z")
"""ISO 8601 without marks: ``20240502T181200Z``."""
NAMED_ZONE = regex(
    r"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?([A-Za-z_/+-]{3,40})\Z"
)
"""A moment with the name of its zone: ``2024-05-02 18:12:00 UTC``, ``… America/New_York``."""
SLASHED = regex(r"((?:19|20)\d\d)[/.](\d\d?)[/.](\d\d?)\b")
EPOCH = regex(r"\d{10}(?:\d{3})?\Z")
MOST_DAYS = 2
"""Days that elements near the headline may tell: with more they are of a list of stories."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
IN_URL = regex(
    r"/((?:19|20)\d\d)[/-]?(?:([01]\d)|(" + "|".join(MONTHS) + r")[a-z]{0,6})[/-]?([0-3]\d)"
    r"(?=[/_-]|\b)",
    re.I,
)
"""The day in an address: ``/2024/05/02/``, ``/2024-05-02-``, ``/20240502``, ``/2024/may/02/``."""
ODD = regex(r"\d")
LABELLED = "time labelled"
"""A ``time`` element near the headline with its label before it: ``Updated: <time>…``."""
GUESSED = ("time", LABELLED, "class date")
"""Sources that may as well date something else on the page."""
DATE = regex(
    r"(?:(?<!\w)|(?<=[a-z])(?=[A-Z\d]))(?:(?:[^\W\d_][^\W\d_A-Z]{2,11}|[A-ZÀ-Þ]{3,12})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|"
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.]{5,12}(?:Z|[-+]\d\d:?\d\d)?)?|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)"
)
"""What may be a whole date; a name or a label may stand right before it, as styles part them:
``Ana TellerMay 2, 2024``. Linear: every repetition is bounded."""
LONGEST = 80
"""Characters of a value that is a date and nothing else."""


def iso_date(value: str, language: str | None = None) -> str | None:
    """A date as a page writes it → ISO 8601; a day alone stays a day. ``None`` if it is none.

    Args:
        value: such as ``2024-05-02T18:12:00Z``, ``May 2, 2024``, ``20240502``, ``1714673520``.
        language: BCP 47 code of the page; decides ``03/04/2024``.
    """
    value = value.strip()
    if not value or len(value) > LONGEST or not ODD.search(value):
        return None
    return _read(value, language)


@lru_cache(maxsize=64)
def _read(value: str, language: str | None) -> str | None:
    found = (
        _from_iso(value)
        or _from_digits(value)
        or _from_words(value, language)
        or _from_odd_form(value)
    )
    return found if found and FIRST_YEAR <= int(found[:4]) <= LAST_YEAR else None


def _from_iso(value: str) -> str | None:
    if not ISO.match(value):
        return None
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        day = _day(*value[:10].split("-")) if len(value) >= 10 else None
        return _from_named_zone(value) or day
    if len(value) <= 10:
        return value if len(value) == 10 else None
    return when.replace(microsecond=0).isoformat()


def _from_named_zone(value: str) -> str | None:
    """A moment whose zone is named, by a name that is known."""
    found = NAMED_ZONE.match(value)
    zone = (_zone(found[2], None) or _zone_of_place(found[2])) if found else None
    if found is None or zone is None:
        return None
    try:
        return datetime.fromisoformat(found[1]).replace(tzinfo=zone).isoformat()
    except ValueError:
        return None


def _zone_of_place(name: str) -> tzinfo | None:
    """The zone that the IANA database has under a name such as ``America/New_York``."""
    from zoneinfo import ZoneInfo

    if "/" not in name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def _from_digits(value: str) -> str | None:
    if BASIC.match(value):
        with suppress(ValueError):
            return datetime.fromisoformat(value).isoformat()
    found = COMPACT.match(value) or SLASHED.match(value)
    if found:
        return _day(*found.groups())
    if EPOCH.match(value):
        when = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(value[:10]))
        return when.isoformat()
    return None


def _from_words(value: str, language: str | None) -> str | None:
    read = read_date(value, language)
    if read is not None:
        return read.value
    line = date_line(value, language)
    return (line.published or line.updated) if line is not None else None


def _from_odd_form(value: str) -> str | None:
    """By dateutil, if year, month and day are all there: two defaults must give one result."""
    from dateutil.parser import parse

    both = []
    for default in (datetime(1904, 1, 1), datetime(1912, 11, 30)):
        try:
            both.append(parse(value, default=default, tzinfos=_zone))
        except (ValueError, OverflowError):
            return None
    if both[0].date() != both[1].date():
        return None
    timed = both[0].time() == both[1].time() and ":" in value
    return both[0].replace(microsecond=0).isoformat() if timed else both[0].date().isoformat()


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """The zone that dateutil found by name or offset; of an unknown name none."""
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    zone = words().zones.get((name or "").lower())
    if isinstance(zone, str):
        from zoneinfo import ZoneInfo

        return ZoneInfo(zone)
    return None if zone is None else timezone(timedelta(hours=zone))


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return datetime(int(year), int(month), int(day)).date().isoformat()
    except ValueError:
        return None


class Printed(NamedTuple):
    """The dates that the text shows, as ISO 8601."""

    published: str | None = None
    updated: str | None = None


class Dates(NamedTuple):
    """The two dates, each with the source that it is from."""

    published: Said | None
    updated: Said | None


def page_dates(says: PageSays, printed: Printed, language: str | None) -> Dates:
    """When the page was published and updated.

    Args:
        says: what the page says.
        printed: what its text shows.
        language: BCP 47 code of the page, as it says.
    """
    said = [*_dated(says.published, language)]
    changes = [Said(printed.updated, "text")] if printed.updated else []
    changes += [s for s, change in said if change]
    changes += [s for s, _ in _dated(says.updated, language)]
    # what is printed is what the editors mean; machines also note that a comma was moved
    changes.sort(key=lambda s: s.source not in (*GUESSED, "text"))
    published = _published([s for s, change in said if not change], printed.published, says)
    if published is None and not printed.updated:
        # the only date: many sites print "Updated" above one that nothing precedes
        published = _published([s for s, _ in said if s.source == LABELLED], None, says)
    changes = [c for c in changes if _is_change(c.value, published)]
    return Dates(published, _timed(changes))


def _timed(changes: Sequence[Said]) -> Said | None:
    """The first change; if it is a day without a time, one on that day that has it."""
    first = next(iter(changes), None)
    if first is None or len(first.value) > len("2024-05-02"):
        return first
    same = [c for c in changes if c.value.startswith(first.value) and MIDNIGHT not in c.value]
    return max(same, key=_telling)


MIDNIGHT = "T00:00:00"
"""The time of a day without one."""


def _published(said: Sequence[Said], printed: str | None, says: PageSays) -> Said | None:
    """The date of the surest source, unless what is printed beside the headline is earlier."""
    sure = [s for s in said if not s.source.startswith(GUESSED)]
    near = [s for s in said if s.source in GUESSED]
    if len({s.value[:10] for s in near}) > MOST_DAYS:
        near = []  # a list of other stories
    near += [Said(printed, "text")] if printed else []
    first = next(iter([*sure, *near, *days_in_address(says), *said]), None)
    if first is None:
        return None
    days = [s.value[:10] for s in near]
    earlier = sure and days and first.value[:10] not in days and days[0] < first.value[:10]
    best = near[0] if earlier else first
    return max([best, *(s for s in said if _is_same(s.value, best.value))], key=_telling)


def _is_same(one: str, other: str) -> bool:
    """Do both mean the same day, or the same moment?"""
    if one[:10] == other[:10]:
        return True
    a, b = instant(one), instant(other)
    return a.tzinfo is not None and b.tzinfo is not None and a == b


def _telling(said: Said) -> tuple[bool, bool, bool]:
    """How much a date tells: a time, a zone, the zone of the place."""
    value = said.value
    zoned = value[19:]
    return len(value) > 10, bool(zoned), zoned not in ("", "+00:00")


def _is_change(value: str, published: Said | None) -> bool:
    """Is this date later than that of publishing? Nothing is updated before it is there."""
    if published is None:
        return True
    one, two = instant(value), instant(published.value)
    if (
        len(value) == 10
        or len(published.value) == 10
        or (one.tzinfo is None) != (two.tzinfo is None)
    ):
        return value[:10] > published.value[:10]
    return one > two


def instant(value: str) -> datetime:
    """An ISO 8601 value as a point in time."""
    return datetime.fromisoformat(value)


def _dated(said: Iterable[Said], language: str | None) -> Iterator[tuple[Said, bool]]:
    """Those candidates that are dates, as ISO 8601, and whether they are of a change."""
    for value, source in said:
        iso = iso_date(value, language)
        if iso is None and source.startswith("time") and (day := DATE.search(value)):
            iso = iso_date(value[day.start() :], language)  # behind its label
        if iso:
            yield Said(iso, source), changes().begins.match(value) is not None


def days_in_address(says: PageSays) -> Iterator[Said]:
    """The day that the page's address names."""
    for said in says.urls:
        if found := IN_URL.search(said.value):
            year, month, named, day = found.groups()
            iso = _day(year, month or str(MONTHS.index(named.lower()) + 1), day)
            if iso:
                yield Said(iso, "address")
