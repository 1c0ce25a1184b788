"""Is a line that was left one of several of one make? Such lines are not asked one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.prose import STOPS
from newsclean.evidence.stray.runs import is_in_run

__all__ = ["is_listed"]

LABELLED = ": "
"""What stands between a label and its value."""
TABLE = 3
"""Lines with labels in a row, from which on they are a table of the story also below its last
paragraph. Two there are as often the page's (``More: Goats win | Otters lose``, ``Your morning: the
news by mail``): of 60 invented pages they are on four, on none as a part of the story."""


def is_listed(lines: Sequence[Line], stands: Sequence[bool], i: int, *, ends: bool) -> bool:
    """Is a line one of several of one make: numbered, labelled, or with a number at the end?

    Args:
        lines: the lines of the page.
        stands: which of them stand.
        i: index of the line.
        ends: does no paragraph stand below it?
    """
    beside = [lines[k] for k in (i - 1, i + 1) if 0 <= k < len(lines) and stands[k]]
    text = lines[i].text
    if text[-1].isdigit() and any(line.text[-1].isdigit() for line in beside):
        return True
    if LABELLED in text and any(LABELLED in line.text for line in beside):
        return not ends or _is_in_table(lines, stands, i)
    return is_in_run(lines[i], beside) or _is_told_item(lines[i], beside)


def _is_in_table(lines: Sequence[Line], stands: Sequence[bool], i: int) -> bool:
    """Does a line with a label stand in a row of `TABLE` or more?"""

    def has_label(k: int) -> bool:
        return stands[k] and LABELLED in lines[k].text

    above = takewhile(has_label, range(i, max(-1, i - TABLE), -1))
    below = takewhile(has_label, range(i + 1, min(len(lines), i + TABLE)))
    return len([*above, *below]) >= TABLE


def _is_told_item(line: Line, beside: Sequence[Line]) -> bool:
    """Is a line an item beside another, both sentences? Those of a page's lists are titles."""
    told = [other.form is Form.ITEM and other.text[-1] in STOPS for other in beside]
    return any(told) and line.form is Form.ITEM and line.text[-1] in STOPS
