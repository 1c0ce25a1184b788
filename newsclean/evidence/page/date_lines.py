"""Dates in the lines around the headline, beside other words: ``By Ana Teller | May 2, 2024``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.document import Block
from newsclean.evidence.page.changes import changes
from newsclean.evidence.page.dates import Printed, iso_date
from newsclean.evidence.page.printed import LONGEST, lines_near
from newsclean.evidence.shape import Line

__all__ = ["dates_anywhere", "dates_in", "dates_near", "is_led_by_change"]

DATE = re.compile(
    r"(?:(?<!\w)|(?<=[a-z])(?=[A-Z\d]))(?:(?:[^\W\d_][^\W\d_A-Z]{2,11}|[A-ZÀ-Þ]{3,12})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|"
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.]{5,12}(?:Z|[-+]\d\d:?\d\d)?)?|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)"
)
"""What may be a whole date; a name or a label may stand right before it, as styles part them:
``Ana TellerMay 2, 2024``. Linear: every repetition is bounded."""


def is_led_by_change(lines: Sequence[Line], i: int) -> bool:
    """Does the line above line ``i`` announce the date of a change?"""
    return i > 0 and changes().alone.fullmatch(lines[i - 1].text) is not None


def dates_near(lines: Sequence[Line], main: int, language: str | None, known: Printed) -> Printed:
    """``known``, completed by the first dates in short lines near the headline."""
    published, updated = known
    for line in lines_near(lines, main):
        for day, change in dates_in(line.text, language):
            if change or (is_led_by_change(lines, line.i) and DATE.fullmatch(line.text)):
                updated = updated or day
            else:
                published = published or day
        if published:
            break
    return Printed(published, updated)


def dates_anywhere(blocks: Sequence[Block], language: str | None) -> Printed:
    """The date that a line tells by itself, with a word for it, or in an element for it.

    Nothing if there are several: they are of other stories.
    """
    published: list[str] = []
    updated: list[str] = []
    above = ""
    for block in blocks:
        text = block.text
        if len(text) <= LONGEST and DIGITS.search(text):
            for day, change in dates_in(text, language):
                if change or changes().alone.fullmatch(above):
                    updated.append(day)
                elif SAYS.match(text) or _is_marked(block) or DATE.fullmatch(text):
                    published.append(day)
        above = text
    few = len({*published, *updated}) <= MOST_DAYS
    return Printed(*(days[0] if days and few else None for days in (published, updated)))


def _is_marked(block: Block) -> bool:
    """Does an element around the block say that it holds a date?"""
    hints = block.hints
    if hints is None:
        return False
    around = zip(range(UP), hints.around(), strict=False)
    return any(not DATED.isdisjoint(element.words) for _, element in around)


DIGITS = re.compile(r"\d{2}")
UP = 2
"""Elements around a line whose classes are asked."""
MOST_DAYS = 2
"""A page that tells more days in this way lists other stories."""
DATED = frozenset(
    "date datetime pubdate published posted publish timestamp created dateline".split()
)
SAYS = re.compile(
    r"\W*(?:this (?:article|story|post|piece|page) (?:was |is )?)?"
    r"(?:(?:first |originally )?(?:published|posted|written|created)|"
    r"(?:post|publish|publication|release) (?:time|date)|date|veröffentlicht|"
    r"publicado|publié|publicato|pubblicato)\b",
    re.I,
)
"""How a line begins that tells when a story was published."""


def dates_in(text: str, language: str | None) -> Iterator[tuple[str, bool]]:
    """Each whole date in a line, and whether it is the date of a change."""
    for found in DATE.finditer(text):
        day = iso_date(found[0], language)
        if day:
            yield day, changes().before.search(text[: found.start()]) is not None
