"""Dates of Persian pages, which count the years from the Hijra and by the sun."""

from __future__ import annotations

import re
from datetime import date, timedelta

__all__ = ["JALALI", "in_our_count"]

MONTHS = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)
DAYS = "(?:(?:یک|دو|سه|چهار|پنج)?[ \u200c]?شنبه|جمعه)"
YEAR = r"[1۱١][34۳۴٣٤]\d\d(?!\d)"
JALALI = re.compile(rf"(?<!\d){YEAR}")
"""A year of this count, in digits of any script: 1921 to 2120 of ours."""
NAMED = re.compile(
    rf"(?:{DAYS}[\s،,/|-]{{0,4}})?(?<!\d)(?P<day>\d\d?)\s?(?P<month>{'|'.join(MONTHS)})"
    rf"(?:\s?ماه)?[\s،,/-]{{1,3}}(?P<year>{YEAR})"
)
"""``چهارشنبه ۱۲ دی ۱۴۰۲``."""
NUMBERED = re.compile(
    rf"(?:{DAYS}[\s،,/|-]{{0,4}})?(?<!\d)(?P<year>{YEAR})(?P<sep>[/.-])(?P<month>\d\d?)(?P=sep)"
    r"(?P<day>\d\d?)(?!\d)"
)
"""``۱۴۰۲/۱۰/۱۲``."""
LONG = 6
"""Months of 31 days, with which a year begins; the others have 30."""
CYCLE, LEAPS = 33, frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Years after which leap years come again, and which of them are some (1343 to 1472)."""
FIRST_YEAR, FIRST_DAY = 1354, date(1975, 3, 21)
"""A year and the day on which it began."""


def in_our_count(text: str) -> str:
    """``text`` with its Persian days as others have them; those that do not exist stay.

    Example:
        >>> in_our_count("۱۴۰۲/۱۰/۱۲ ۰۹:۳۰")
        '2024-1-2 ۰۹:۳۰'
    """
    return NUMBERED.sub(_ours, NAMED.sub(_ours, text))


def _ours(found: re.Match[str]) -> str:
    named = found["month"]
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named)
    year, day = int(found["year"]), int(found["day"])
    if not (1 <= month <= len(MONTHS) and 1 <= day <= 30 + (month <= LONG)):
        return found[0]
    when = _new_year(year) + timedelta((month - 1) * 30 + min(month - 1, LONG) + day - 1)
    if month == len(MONTHS) and when >= _new_year(year + 1):
        return found[0]
    return f"{when.year}-{when.month}-{when.day}"


def _new_year(year: int) -> date:
    """The first day of a Persian year."""
    step = 1 if year >= FIRST_YEAR else -1
    days = 0
    for one in range(FIRST_YEAR, year, step):
        gone = one if step > 0 else one - 1
        days += step * (365 + (gone % CYCLE in LEAPS))
    return FIRST_DAY + timedelta(days)
