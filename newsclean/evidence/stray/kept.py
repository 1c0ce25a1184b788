"""What is the story's by what stands beside it, whatever it says."""

from __future__ import annotations

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stray.page import SENTENCE, STOPS, Page

__all__ = ["heads_told", "is_kept"]


def is_kept(page: Page, line: Line) -> bool:
    """Is a label the story's: a row of its data, or a subhead?"""
    return page.is_listed(line) or heads_told(page, line)


def heads_told(page: Page, line: Line) -> bool:
    """Is a line a subhead in a row of them, or over a list of sentences?"""
    below = page.standing(line.i + 1)
    if below is None:
        return False
    if line.i in page.subheads:
        return True
    return below.form is Form.ITEM and below.text[-1] in STOPS and below.words >= SENTENCE
