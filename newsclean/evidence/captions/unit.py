"""A caption unit, and what its forms have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.headlines.text import points_on
from newsclean.evidence.shape import Form, Line
from newsclean.hints import Inside
from newsclean.late import regex
from newsclean.packs import fold

__all__ = ["CaptionUnit", "assemble", "caption_like", "each_once", "shows", "similar"]

CREDITS = "credit-line"
"""The filter whose packs hold agencies and credit wording."""
MARKS = "caption-mark"
"""The filter whose packs hold "hide caption", "Image caption," and their like."""

NEAR = 6
"""Lines between a caption and its second copy at the most: name, slash, agency, two toggles."""
COPY_WORDS = 4
"""Words a repeated line must have to be taken for a caption: two-word lines repeat in prose."""
MAX_CAPTION = 600
"""Characters. The longest caption in 265 pages had 420."""


IN_FIGURE = Inside.FIGURE | Inside.CAPTION
"""Parts of an HTML page that hold a picture's words."""

NEVER = frozenset({Form.TURN, Form.CUE, Form.NOTICE, Form.CLOCK, Form.DATE, Form.BYLINE, Form.ITEM})
"""Shapes that no caption unit begins with."""


class CaptionUnit(NamedTuple):
    """Line indices of one image's words. ``text`` and ``credit`` are what the unit says."""

    text: str | None
    credit: str | None
    main: int
    """The line whose place in the text the caption takes."""
    lines: tuple[int, ...]
    copies: frozenset[int]
    """Lines that say the caption (or credit) again, or are its alt text."""
    why: str


def each_once(units: Iterable[CaptionUnit]) -> Iterator[CaptionUnit]:
    """The units; one that says the caption of an earlier one again is all copies of that."""
    seen: dict[str, CaptionUnit] = {}
    for unit in units:
        text = fold(unit.text) if unit.text else ""
        first = seen.setdefault(text, unit) if text else unit
        if first is unit or not _is_same(first.credit, unit.credit):
            yield unit
        else:
            yield unit._replace(main=first.main, copies=frozenset(unit.lines))


def _is_same(one: str | None, other: str | None) -> bool:
    return not (one and other) or fold(one) == fold(other)


MAX_SINGLE = 45
"""Words of a caption that is printed once, beside its credit; longer ones open the story."""


def assemble(
    before: list[Line],
    behind: Line | None,
    credit: str,
    used: list[int],
    why: str,
    *,
    tight: bool = False,
) -> CaptionUnit:
    """The unit from what stands above and below the credit: copies, alt text, the caption."""
    copies: set[int] = set()
    text = None
    main = used[0] if not before else used[len(before)]
    if behind is not None and caption_like(behind):
        if (before and not (tight and not shows(behind.text))) or (
            behind.form == Form.PROSE and behind.words <= MAX_SINGLE and shows(behind.text)
        ):
            text = behind.text
        if text is not None:
            used.append(behind.i)
            main = behind.i
    for line in before:
        if (
            text is None
            and line.i == before[-1].i
            and caption_like(line)
            and (line.form is Form.PROSE or behind is None)
        ):
            text, main = line.text, line.i
        elif text is None:
            used.remove(line.i)  # what says no caption again is no copy
        else:
            copies.add(line.i)
    if text is not None and before and before[0].i != main and similar(before[0].text, text):
        main = before[0].i
        copies.discard(main)
        if behind is not None:
            copies.add(behind.i)
    found = trailing_credit(text) if text else None
    if found and fold(found.credit) in fold(credit):
        text = found.text
    return CaptionUnit(text, credit or None, main, tuple(sorted(used)), frozenset(copies), why)


def shows(text: str) -> bool:
    """Does a sentence name somebody, some place or some day, as captions do?"""
    words = text.split()
    return any(w[0].isupper() or w[0].isdigit() for w in words[1:])


def caption_like(line: Line) -> bool:
    """Sentences, or title-like words, not too long, and nothing that has a form of its own."""
    return (
        line.form in (Form.PROSE, Form.TITLE)
        and line.words >= COPY_WORDS
        and len(line.text) <= MAX_CAPTION
        and not points_on(line.text)
        and (line.phrase is None or line.said_by(MARKS))
    )


def similar(one: str, other: str) -> bool:
    """Two printings of one caption: equal words, or one is the beginning of the other."""
    a, b = fold(one), fold(other)
    if a == b:
        return True
    if a.split(" ", 1)[0] != b.split(" ", 1)[0] and a.rsplit(" ", 1)[-1] != b.rsplit(" ", 1)[-1]:
        return False  # near copies share their first or their last word
    short, long = sorted((a.rstrip("… ."), b), key=len)
    if len(short) >= 12 and long.startswith(short):
        return True
    if DOUBLED_GAP.sub("", long) == DOUBLED_GAP.sub("", short + short):
        return True
    first, second = set(a.split()), set(b.split())
    return _numbers(first) == _numbers(second) and len(first & second) >= 0.8 * len(first | second)


DOUBLED_GAP = regex(r"[\s.]+")
"""What may stand between two copies that were glued into one line."""


def _numbers(words: set[str]) -> set[str]:
    """Words that tell two photographs apart: numbers, days, months stand with digits or alone."""
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    return {w for w in words if any(c.isdigit() for c in w) or w.strip(",.") in days}
