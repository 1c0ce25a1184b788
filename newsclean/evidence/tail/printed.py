"""What programs print below a story: a scale of marks, a row of other titles.

``Rate this: 1 2 3 4 5`` · ``Other news: Goats win again | Otters close a quay | Bell found at sea``
Both are told by their form alone, in any language.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["prints_page_matter"]

SCALE = regex(r"\D{0,60}\b(?:1\W{1,3}2\W{1,3}3\W{1,3}4\W{1,3}5|5\W{1,3}4\W{1,3}3\W{1,3}2\W{1,3}1)")
"""The marks that readers may give, behind a few words."""
BAR = " | "
TITLES = 3
"""Titles in a row, at the least: two parts are a byline and its site."""
OF_TITLE = range(3, 15)
"""Words of each: fewer are names, places or values."""


def prints_page_matter(lines: Sequence[Line], i: int) -> bool:
    """Is a line below a story a scale of marks or a row of titles, and no row of a table?"""
    line = lines[i]
    text = line.text
    if line.form in (Form.TURN, Form.ITEM):
        return False
    if BAR in text:
        beside = [*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]]
        is_table = text[0] == "|" or any("|" in other.text for other in beside)
        return not is_table and _is_row_of_titles(text)
    return text[-1] in "15" and SCALE.fullmatch(text) is not None


def _is_row_of_titles(text: str) -> bool:
    """``Goats win | Otters …``: parts of a few words without a number, a stop or a label within."""
    first, *others = text.split(BAR)
    titles = [first.rpartition(": ")[2], *others]
    return len(titles) >= TITLES and all(
        len(title.split()) in OF_TITLE
        and ": " not in title
        and title[-1] not in ".!;"
        and not any(map(str.isdigit, title))
        for title in titles
    )
