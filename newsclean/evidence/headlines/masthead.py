"""The headline below a menu, where the name or the slogan of the site above the menu was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsclean.evidence.bylines.leads import FIRST
from newsclean.evidence.page_shapes import is_page_shape, is_time
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent, pieces, pieces_of
from newsclean.late import regex

__all__ = ["below_masthead"]

TOP = 3
"""Lines of a page among which its name and its slogan stand."""
ROW, ROWS = 4, 3
"""Words of a line of a menu, at the most; and lines of a menu right below a name, at the least."""
LEAST, MOST = 5, 18
"""Words of the headline; longer sentences above a signature are deks and first paragraphs."""
SHARED = 2
"""Words that it has in common with its story, at the least."""
TOLD, OPENING = 8, 10
"""Words of a paragraph, and paragraphs whose words are compared."""
REACH = 24
"""Lines below the signature among which they stand."""
FREQUENCY = regex(r"\b\d{2,3}[.,]\d ?(?:FM|MHz)\b|\blogo$", re.I)
"""``KTRN 90.1 FM Listener Radio``, ``Salt Courier logo``: of stations and pictures, not of news."""
ROWED = frozenset({Form.LABEL, Form.NAME})
WRITTEN = frozenset({Form.BYLINE, Form.DATE})


def below_masthead(
    lines: Sequence[Line], best: int | None, is_title: Callable[[Line], bool]
) -> int | None:
    """The headline right over its signature, if the line above the whole menu was found.

    A headline at the very top may have buttons below it, and its dek over the signature: the story
    speaks of the headline more, then.
    """
    if best is None or best >= TOP:
        return None
    i = _below_menu(lines, best + 1)
    if i is None or not LEAST <= extent(lines[i].text) <= MOST or lines[i].phrase is not None:
        return None
    sentence = lines[i].form is Form.PROSE
    if not (sentence or is_title(lines[i])) or not _is_signed(lines, i):
        return None
    below = lines[i + 2 : i + REACH]
    told = [x.text for x in below if x.form is Form.PROSE and x.words >= TOLD and not x.phrase]
    said = pieces_of(told[:OPENING])
    here, above = (len(pieces(lines[n].text) & said) for n in (i, best))
    if FREQUENCY.search(lines[best].text):
        return i if here else None
    return i if here >= SHARED and here > above else None


def _below_menu(lines: Sequence[Line], first: int) -> int | None:
    """The line below a menu that begins right below a name, or below the day under it."""
    i = first
    while i < len(lines) and lines[i].form is Form.DATE and i == first:
        i += 1
    rows = 0
    while i < len(lines) and (_is_row(lines[i]) or (rows >= ROWS and is_page_shape(lines[i].text))):
        if lines[i].said_by("share-bar"):
            return None
        rows += 1
        i += 1
    return i if rows >= ROWS and i + 1 < len(lines) else None


def _is_row(line: Line) -> bool:
    if line.words > ROW or line.form in WRITTEN:
        return False
    return line.form in ROWED or line.form is Form.TITLE or line.phrase is not None or _asks(line)


def _asks(line: Line) -> bool:
    return line.form is Form.PROSE and line.text[-1] == "?"


def _is_signed(lines: Sequence[Line], i: int) -> bool:
    """Does a byline, a date, or a name over either stand right below a line?"""
    below = lines[i + 1]
    if below.form in WRITTEN:
        return not is_time(below.text)
    if below.text.rstrip(":").lower() in FIRST:
        return True
    named = below.form is Form.NAME and i + 2 < len(lines)
    return named and lines[i + 2].form in WRITTEN
