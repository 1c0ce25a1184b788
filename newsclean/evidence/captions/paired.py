"""A caption and its credit on two lines, one below the other.

Which neighbour of a credit is its caption is told by the blank lines: the one that is glued to it,
if the other is not. With prose close on both sides, or blank lines on both, the credit stands alone
unless a line tells by its words that it is a picture's; above the story less is asked.
"""

from __future__ import annotations

import re

from newsclean.evidence.captions.looks import is_scene, may_be_caption, opens_with_place
from newsclean.evidence.captions.unit import CREDITS, CaptionUnit
from newsclean.evidence.credits import clean_credit, is_sign_credit, may_be_credit
from newsclean.evidence.shape import Form, Line

__all__ = ["BELOW", "COUNTER", "is_sure_credit", "paired"]

COUNTER = re.compile(r"\d{1,3} (?:of|av|von|de|di|van|sur|z|/) \d{1,3}")
"""``2 of 3``, which galleries print beside each picture."""
BELOW = "a credit line below it"
ABOVE = "a credit line above it"
TEXT = (Form.PROSE, Form.TITLE, Form.TURN, Form.ITEM)
"""Shapes of what a credit may stand between."""


def is_sure_credit(line: Line) -> bool:
    """Is a line a credit by its form, by a pack, or by its sign?"""
    if line.said_by(CREDITS):
        return True
    if line.phrase is not None:
        return False
    return line.form is Form.CREDIT or (line.form is Form.NOTICE and is_sign_credit(line.text))


def paired(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """Line ``i`` and the next, if one is the caption and the other its credit."""
    if i + 1 >= len(lines):
        return None
    line, below = lines[i], lines[i + 1]
    after = lines[i + 2] if i + 2 < len(lines) else None
    if below.gap > 1:
        return None
    in_head = i < head_end
    if _credits(line, below, after, in_head) and _is_over_credit(line, below, after, in_head):
        return _unit(line, below, i, BELOW)
    if below.gap == 0 and is_sure_credit(line) and _is_under_credit(lines, i, in_head):
        return _unit(below, line, i, ABOVE)
    return None


def _unit(caption: Line, credit: Line, i: int, why: str) -> CaptionUnit:
    return CaptionUnit(
        caption.text, clean_credit(credit.text) or None, caption.i, (i, i + 1), frozenset(), why
    )


def _credits(line: Line, below: Line, after: Line | None, in_head: bool) -> bool:
    """Is the line below a credit, by itself or because it is glued to a caption?"""
    if is_sure_credit(below):
        return True
    if below.phrase is not None or below.gap or line.form not in (Form.PROSE, Form.TITLE):
        return False
    if below.form in (Form.BYLINE, Form.DATE, Form.PROSE, Form.TURN, Form.CUE):
        return False
    parted = line.gap > 0 and (after is None or after.gap > 0)
    return (in_head or parted) and may_be_credit(below.text)


def _is_over_credit(line: Line, below: Line, after: Line | None, in_head: bool) -> bool:
    """Does the credit below a line belong to it?"""
    if not may_be_caption(line):
        return False
    step = after.gap if after is not None else 1
    if below.gap > step:
        return False  # the credit is glued to what stands below it
    told = after is not None and after.form in TEXT
    if below.gap == 0 and (step > 0 or line.gap > 0 or not told or in_head):
        return True
    return is_scene(line)


def _is_under_credit(lines: list[Line], i: int, in_head: bool) -> bool:
    """Does the credit at ``i`` belong to the line that is glued below it?"""
    caption = lines[i + 1]
    if not may_be_caption(caption):
        return False
    above = lines[i - 1] if i else None
    after = lines[i + 2] if i + 2 < len(lines) else None
    if after is None or after.gap > 0:
        # the end of a stanza: the caption, if the credit opens it or hugs no text above
        return lines[i].gap > 0 or above is None or (in_head and above.form not in TEXT)
    if not in_head:
        return lines[i].gap > 0 and is_scene(caption)
    return after.form not in TEXT or after.phrase is not None or opens_with_place(after.text)
