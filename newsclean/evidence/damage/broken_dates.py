"""Evidence: dates that a dump broke into several lines.

Pages print the parts of a date in elements of their own, and a program that prints each on a line
leaves ``September`` / ``2`` / ``,`` / ``2024``. No piece says when; all of them together do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsclean.evidence.damage.dumps import CLOSING
from newsclean.evidence.dates.printed import DateLine, date_line, looks_like_date_start
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.document import Block

__all__ = ["broken_dates", "date_glue"]

LONGEST = 24
"""Characters of a piece, at the most: ``, mis à jour le``, ``Wednesday``, ``08:02 Uhr MESZ``."""
MOST = 14
"""Pieces of a date at the most: two dates, each with lead word, day, month, year and time."""
LEAST = 3
"""Pieces of a date at the least. Two may be a date and the time below it, which stay two lines."""

PIECE = regex(r"\d{1,2}(?:st|nd|rd|th|er|º|ª)?[.,]?|\d{4}[.,]?|[,/.|–—·•-]|[^\W\d_]{2,}[.,]?")
"""A piece that says nothing: the number of a day or a year, a mark, a word."""
YEAR, DAY = regex(r"\d{4}"), regex(r"\d{1,2}")
LETTER = regex(r"[^\W\d_]")
WHOLE = frozenset({"date", "datetime"})


def broken_dates(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The lines of each date that is whole only if they are taken together, three or more."""
    i = 0
    while i + LEAST <= len(blocks):
        end = _end(blocks, i) if _may_begin(blocks[i].text) else i
        if end > i:
            yield tuple(blocks[i:end])
        i = max(end, i + 1)


def date_glue(below: str) -> str:
    """What stood in front of a piece of a date: a space, or nothing."""
    return "" if CLOSING.match(below) else " "


def _may_begin(text: str) -> bool:
    """Could a line be the first piece of a broken date?"""
    return len(text) <= LONGEST and looks_like_date_start(text)


def _end(blocks: Sequence[Block], i: int) -> int:
    """The line behind the last piece of the date that begins in line ``i``; ``i`` for none."""
    text, best = blocks[i].text, i
    pieces = [text]
    apart = int(_is_piece(text))  # of the pieces so far, how many say nothing
    for j in range(i + 1, min(i + MOST, len(blocks))):
        above, below = blocks[j - 1], blocks[j]
        if below.gap or above.line + above.size != below.line or len(below.text) > LONGEST:
            break
        pieces.append(below.text)
        text += date_glue(below.text) + below.text
        apart += _is_piece(below.text)
        if apart >= LEAST and LETTER.search(text) and _is_whole(date_line(text)):
            best = j + 1
    pieces = pieces[: best - i]
    if len(pieces) >= LEAST and YEAR.fullmatch(pieces[-2]) and DAY.fullmatch(pieces[-1]):
        return i  # "May" / "2024" / "2" / "comments"
    return best


def _is_piece(text: str) -> bool:
    """Does a piece of a date say nothing by itself?"""
    return PIECE.fullmatch(text) is not None


def _is_whole(read: DateLine | None) -> bool:
    """Does a line say a day of a year, and nothing but when?"""
    if read is None or read.beside is not None:
        return False
    return bool(read.published or read.updated) and all(p.form in WHOLE for p in read.parts)
