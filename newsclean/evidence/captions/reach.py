"""How far down the head of a page reaches for its pictures.

The first sentence below a headline may be the page's own: a dek, an offer, a notice of cookies. The
picture stands below it all the same, and the story begins below the picture. So the head reaches
down to the first paragraph that is followed by another one, with nothing of the page between.
"""

from __future__ import annotations

from newsclean.evidence.captions.sure import is_sure_credit
from newsclean.evidence.captions.unit import CREDITS, IN_FIGURE, MARKS
from newsclean.evidence.credits import may_be_credit
from newsclean.evidence.shape import Form, Line

__all__ = ["head_reach", "is_of_page"]

MOST = 30
"""Lines below the first sentence within which the story must go on."""
PARAGRAPH, NEXT = 10, 6
"""Words of the first paragraph of a story, and of the one below it."""
SOON = 2
"""Lines below it within which that stands: a subhead may come between."""
OF_PAGE = frozenset({Form.DATE, Form.BYLINE, Form.CLOCK, Form.MARK, Form.FILE, Form.NOTICE})
"""Shapes of lines that no story holds."""
TOLD = (Form.PROSE, Form.TURN)


def head_reach(lines: list[Line], body: int, stop: int) -> int:
    """The line at which the story surely begins; ``body`` if the page shows nothing above it."""
    passed = False
    for line in lines[body : min(stop, body + MOST)]:
        if _is_paragraph(lines, line.i, PARAGRAPH) and _goes_on(lines, line.i, stop):
            return line.i if passed else body
        passed = passed or (is_of_page(line) and not _is_of_picture(line))
    return body


def _is_of_picture(line: Line) -> bool:
    """A slash, a file, a button beside a picture, an agency: those stand in stories as well."""
    return line.form in (Form.MARK, Form.FILE) or line.said_by(CREDITS, MARKS, "agency")


def is_of_page(line: Line) -> bool:
    """Is a line the page's by its shape or its wording?"""
    return line.phrase is not None or line.form in OF_PAGE


def _is_paragraph(lines: list[Line], i: int, least: int) -> bool:
    line = lines[i]
    if line.form not in TOLD or line.words < least or line.phrase is not None:
        return False
    if line.stands_in(IN_FIGURE):
        return False
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or below.gap > 0:
        return True
    barred = " | " in below.text and may_be_credit(below.text)
    return not (barred or is_sure_credit(below) or below.form is Form.NAME)


def _goes_on(lines: list[Line], i: int, stop: int) -> bool:
    """Does another paragraph follow, with no line of the page between?"""
    for line in lines[i + 1 : min(stop, i + 2 + SOON)]:
        if is_of_page(line):
            return False
        if _is_paragraph(lines, line.i, NEXT):
            return True
    return False
