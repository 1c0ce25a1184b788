"""The contents of a story: its subheads in a list, each printed again over what it heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.lines import is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["contents"]

FEWEST = 3
"""Subheads in the list, at the least."""
STRANGE = 1
"""Entries that stand nowhere else, at the most: what heads a box at the end."""
WORDS = 14
"""Words of an entry."""
HEADING = 4
"""Words of the heading of the list: ``In this article``."""
BULLET = regex(r"^(?:[•‣▪●◦∙*–-]|\d{1,2}[.)])\s*")
TOLD = frozenset({Form.PROSE, Form.TURN, Form.ITEM})


def contents(page: Surface) -> Iterator[Found]:
    """The lists of the subheads of a story, with their headings.

    A list that is told again, item for item, in the same order, each over a paragraph.
    """
    short = [line for line in page.lines if page.is_left(line.i) and _may_be_entry(line)]
    places: dict[str, list[int]] = {}
    for line in short:
        places.setdefault(_entry(line), []).append(line.i)
    if sum(len(same) > 1 for same in places.values()) < FEWEST:
        return  # next to all pages
    for run in _runs(short):
        again = [_told_below(page, places[_entry(line)], run[-1].i) for line in run]
        first = next((k for k, i in enumerate(again) if i is not None), len(run))
        there = [i for i in again if i is not None]
        if len(there) < FEWEST or len(there) < len(run) - first - STRANGE:
            continue
        if there != sorted(there):
            continue
        if first and run[first - 1].words <= HEADING and run[first - 1].text[-1] != ")":
            yield Found(run[first - 1], "heads the contents of the story", 0.7)
        for line, place in zip(run, again, strict=True):
            if place is not None:
                yield Found(line, "is in the contents of the story, its subheads", 0.7)


def _may_be_entry(line: Line) -> bool:
    return line.words <= WORDS and is_short(line) and line.text[-1] != ":"


def _entry(line: Line) -> str:
    return BULLET.sub("", line.text).casefold()


def _runs(short: Sequence[Line]) -> Iterator[list[Line]]:
    """The short lines, those together that stand one right below the other.

    The first subhead of the story, right below them, is one of them again.
    """
    run: list[Line] = []
    seen = set[str]()
    for line in short:
        entry = _entry(line)
        if run and (line.i != run[-1].i + 1 or entry in seen):
            yield run
            run = []
            seen.clear()
        run.append(line)
        seen.add(entry)
    if run:
        yield run


def _told_below(page: Surface, same: Sequence[int], last: int) -> int | None:
    """The first place below a list where an entry stands over a paragraph."""
    for i in same:
        if i > last and i + 1 < len(page.lines) and page.lines[i + 1].form in TOLD:
            return i
    return None
