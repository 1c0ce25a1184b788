"""The card of a work that a review ends with: title, author, publisher and price."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.evidence.shape import Form, Line, Lines
from newsclean.late import regex

__all__ = ["mark_works"]

TITLES = frozenset({Form.TITLE, Form.NAME, Form.LABEL})
PUBLISHED = regex(
    r"[$€£¥] ?\d|\d ?(?:€|(?:pages|pp|seiten|páginas|pagine|sider|sidor|stron|pagini|pagina)\b)",
    re.I,
)
"""A price, or how many pages it has."""
STORY = 12
"""Words of a paragraph below which a card may stand: above the story stands the story's byline."""


def mark_works(page: Lines) -> None:
    """Gives the bylines of works the form of a title: they are not the page's."""
    bylines = page.formed.get(Form.BYLINE, ())
    found = [line for line in bylines if _is_of_work(page.all, line.i)]
    if not found:
        return
    for line in found:
        line.form = Form.TITLE
    for form in (Form.BYLINE, Form.TITLE):
        page.formed[form] = [line for line in page.all if line.form is form]
    if not page.formed[Form.BYLINE]:
        del page.formed[Form.BYLINE]


def _is_of_work(lines: Sequence[Line], i: int) -> bool:
    """Does a byline stand below a title and over a publisher, below a story?"""
    if not 0 < i < len(lines) - 1:
        return False
    above, below = lines[i - 1], lines[i + 1]
    return (
        above.form in TITLES
        and above.phrase is None
        and below.form is not Form.PROSE
        and PUBLISHED.search(below.text) is not None
        and any(line.form is Form.PROSE and line.words >= STORY for line in lines[:i])
    )
