"""Dates of Persian pages, which count the years from the Hijra and by the sun."""

from __future__ import annotations

import re

from newsclean.late import regex

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
JALALI = regex(rf"(?<!\d){YEAR}")
"""A year of this count, in digits of any script: 1921 to 2120 of ours."""
NAMED = regex(
    rf"(?:{DAYS}[\s،,/|-]{{0,4}})?(?<!\d)(?P<day>\d\d?)\s?(?P<month>{'|'.join(MONTHS)})"
    rf"(?:\s?ماه)?[\s،,/-]{{1,3}}(?P<year>{YEAR})"
)
"""``چهارشنبه ۱۲ دی ۱۴۰۲``."""
NUMBERED = regex(
    rf"(?:{DAYS}[\s،,/|-]{{0,4}})?(?<!\d)(?P<year>{YEAR})(?P<sep>[/.-])(?P<month>\d\d?)(?P=sep)"
    r"(?P<day>\d\d?)(?!\d)"
)
"""``۱۴۰۲/۱۰/۱۲``."""


def in_our_count(text: str) -> str:
    """``text`` with its Persian days as others have them; those that do not exist stay.

    Example:
        >>> in_our_count("۱۴۰۲/۱۰/۱۲ ۰۹:۳۰")
        '2024-1-2 ۰۹:۳۰'
    """
    return NUMBERED.sub(_ours, NAMED.sub(_ours, text))


def _ours(found: re.Match[str]) -> str:
    from persiantools.jdatetime import JalaliDate  # slow to import, and few pages need it

    named = found["month"]
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named)
    try:
        day = JalaliDate(int(found["year"]), month, int(found["day"])).to_gregorian()
    except ValueError:
        return found[0]
    return f"{day.year}-{day.month}-{day.day}"
