"""Which number of ``03/04/2024`` is the day on a page: by its other dates, else by its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newsclean.document import PageSays
from newsclean.evidence.page.dates import days_in_address
from newsclean.late import regex

__all__ = ["NUMERIC", "day_order"]

NUMERIC = regex(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
WHOLE = regex(r"\d{4}-\d\d-\d\d")
MONTHS = 12
DAY_FIRST, MONTH_FIRST = "en-GB", "en-US"
COUNTRIES = frozenset("uk ie au nz in pk bd lk za ng gh ke ug tz sg my hk mt cy eu".split())
"""Ends of domain names of countries that write English and the day first (Unicode CLDR)."""


def day_order(language: str | None, says: PageSays, texts: Iterable[str]) -> str | None:
    """The language by which to read the page's dates; English gets the region whose order it has.

    Args:
        language: BCP 47 code of the page, if known.
        says: what the page says.
        texts: lines of its text in which dates may stand.
    """
    if language is not None and language.partition("-")[0].lower() != "en":
        return language  # all others write the day first
    shown = next(_shown(says, texts), None)
    if shown is not None:
        return shown
    return DAY_FIRST if language in (None, "en") and _is_from_elsewhere(says) else language


def _shown(says: PageSays, texts: Iterable[str]) -> Iterator[str]:
    """The order that the dates have: one number is no month, or another source names the day."""
    values = [said.value for said in (*says.published, *says.updated)]
    whole = {day[0] for value in values if (day := WHOLE.search(value))}
    whole |= {said.value for said in days_in_address(says)}
    for value in (*values, *texts):
        for found in NUMERIC.finditer(value):
            first, second, year = found.groups()
            day_first = f"{year}-{second:0>2}-{first:0>2}" in whole
            month_first = f"{year}-{first:0>2}-{second:0>2}" in whole
            if int(first) > MONTHS or (day_first and not month_first):
                yield DAY_FIRST
            elif int(second) > MONTHS or (month_first and not day_first):
                yield MONTH_FIRST


def _is_from_elsewhere(says: PageSays) -> bool:
    """Is the site's domain one of a country that writes the day first?"""
    for said in says.urls:
        try:
            host = urlsplit(said.value).hostname or ""
        except ValueError:
            continue
        if host:
            return host.rpartition(".")[2] in COUNTRIES
    return False
