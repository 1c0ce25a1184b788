"""Dates in the lines around the headline, beside other words: ``By Ana Teller | May 2, 2024``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.document import Block
from newsclean.evidence.page.dates import Printed, iso_date
from newsclean.evidence.page.printed import LONGEST, lines_near
from newsclean.evidence.shape import Line

__all__ = ["dates_anywhere", "dates_in", "dates_near"]

DATE = re.compile(
    r"(?<!\w)(?:[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|"
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.]{5,12}(?:Z|[-+]\d\d:?\d\d)?)?|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)"
)
"""What may be a whole date. Linear: every repetition is bounded."""
CHANGE = re.compile(
    r"\b(?:updated?|modified|revised|aktualisiert|actualizad[oa]|mis à jour|atualizad[oa]|"
    r"aggiornato|stand|last)\b[^\d]{0,20}\Z",
    re.I,
)
"""What stands before the date of a change."""


def dates_near(lines: Sequence[Line], main: int, language: str | None, known: Printed) -> Printed:
    """``known``, completed by the first dates in short lines near the headline."""
    published, updated = known
    for line in lines_near(lines, main):
        for day, change in dates_in(line.text, language):
            if change:
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
    for block in blocks:
        text = block.text
        if len(text) <= LONGEST and DIGITS.search(text):
            for day, change in dates_in(text, language):
                if change:
                    updated.append(day)
                elif SAYS.match(text) or _is_marked(block) or DATE.fullmatch(text):
                    published.append(day)
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
    r"\W*(?:(?:first |originally )?(?:published|posted|written|created)|date|veröffentlicht|"
    r"publicado|publié|publicato|pubblicato)\b",
    re.I,
)
"""How a line begins that tells when a story was published."""


def dates_in(text: str, language: str | None) -> Iterator[tuple[str, bool]]:
    """Each whole date in a line, and whether it is the date of a change."""
    for found in DATE.finditer(text):
        day = iso_date(found[0], language)
        if day:
            yield day, CHANGE.search(text[: found.start()]) is not None
