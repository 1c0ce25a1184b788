"""Dates in the lines around the headline, beside other words: ``By Ana Teller | May 2, 2024``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.document import Block
from newsclean.evidence.names.looks import DIGIT
from newsclean.evidence.page.changes import changes
from newsclean.evidence.page.dates import DATE, Printed, iso_date
from newsclean.evidence.page.printed import LONGEST, lines_near
from newsclean.evidence.shape import Line
from newsclean.evidence.thread import HEADS_COMMENTS
from newsclean.late import regex

__all__ = ["dates_anywhere", "dates_in", "dates_near", "is_led_by_change", "is_readers"]


def is_led_by_change(lines: Sequence[Line], i: int) -> bool:
    """Does the line above line ``i`` announce the date of a change?"""
    return i > 0 and changes().alone.fullmatch(lines[i - 1].text) is not None


def dates_near(lines: Sequence[Line], main: int, language: str | None, known: Printed) -> Printed:
    """``known``, completed by the first dates in short lines near the headline."""
    published, updated = known
    for line in lines_near(lines, main):
        if DIGIT.search(line.text) is None or is_readers(lines, main, line.i):
            continue
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
        if HEADS_COMMENTS.fullmatch(block.text):
            break
        text = block.text
        if len(text) <= LONGEST and DIGITS.search(text) and not _is_comment(block):
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


DIGITS = regex(r"\d{2}")
UP = 2
"""Elements around a line whose classes are asked."""
MOST_DAYS = 2
"""A page that tells more days in this way lists other stories."""
DATED = frozenset(
    "date datetime pubdate published posted publish timestamp created dateline".split()
)
SAYS = regex(
    r"\W*(?:this (?:article|story|post|piece|page) (?:was |is )?)?"
    r"(?:(?:first |originally )?(?:published|posted|written|created)|"
    r"(?:post|publish|publication|release) (?:time|date)|date|veröffentlicht|"
    r"publicado|publié|publicato|pubblicato)\b",
    re.I,
)
"""How a line begins that tells when a story was published."""

CLOCK = regex(
    r"[ ,|·•–—-]{1,4}(?:(?:at|um|à|alle|ore|kl\.?) )?"
    r"(\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: (?:Uhr|UTC|GMT|[A-Z]{1,3}[SD]?T))?)(?![\w:])",
    re.I,
)
"""A time behind a date: ``05/02/2024 - 14:15``, ``2 Mai 2024 um 14:15 Uhr``."""
AROUND = 8
"""Elements around a line that are asked whether it is of a comment."""


def is_readers(lines: Sequence[Line], main: int, i: int) -> bool:
    """Is line ``i`` one of the comments below the story whose headline is line ``main``?"""
    if i <= main:
        return False
    return _is_comment(lines[i].block, lines[main].block) or any(map(_heads, lines[main + 1 : i]))


def _heads(line: Line) -> bool:
    return len(line.text) < HEAD and HEADS_COMMENTS.fullmatch(line.text) is not None


HEAD = 30
"""Characters of a heading of comments."""


def _is_comment(block: Block, headline: Block | None = None) -> bool:
    """Is the line one of what readers say? What holds the headline, too, holds more than that."""
    hints = block.hints
    if hints is None:
        return False
    whole = [*headline.hints.around()] if headline is not None and headline.hints else []
    for _, element in zip(range(AROUND), hints.around(), strict=False):
        if element.tag in ("body", "html", "main", "article") or element in whole:
            return False
        if not COMMENTS.isdisjoint(element.words):
            return True
    return False


COMMENTS = frozenset(
    "comment comments commentlist reply replies respond disqus kommentare kommentar comentarios "
    "commentaires commenti".split()
)
"""Names of what holds comments."""


def dates_in(text: str, language: str | None) -> Iterator[tuple[str, bool]]:
    """Each whole date in a line, with the time behind it, and whether it is one of a change."""
    for found in DATE.finditer(text):
        day = iso_date(found[0], language)
        if day:
            clock = CLOCK.match(text, found.end()) if len(day) == len("2024-05-02") else None
            timed = iso_date(f"{found[0]} {clock[1]}", language) if clock else None
            if timed is not None and timed.startswith(day):
                day = timed
            yield day, changes().before.search(text[: found.start()]) is not None
