"""What is the story's by what stands beside it, whatever it says."""

from __future__ import annotations

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stray.page import ADDRESS, SENTENCE, STOPS, Page
from newsclean.evidence.stray.runs import label_of
from newsclean.evidence.voice import voices

__all__ = ["gives_address", "heads_told", "is_kept", "is_labelled"]

HALF = 0.5
"""Share of page words above which a label is one of the page: ``Running time: 2 hours`` has less,
``Posted in: News`` has more."""


def is_kept(page: Page, line: Line) -> bool:
    """Is a label the story's: a row of its data, or a subhead?"""
    return page.is_listed(line) or is_labelled(page, line) or heads_told(page, line)


def is_labelled(page: Page, line: Line) -> bool:
    """Is a line a label and a short value, in no voice, and the label none of pages?"""
    label = label_of(line.text)
    return label is not None and not voices(line.text) and page.own(label, HALF)[0] <= HALF


def gives_address(page: Page, text: str) -> bool:
    """Does a sentence give an address or a number, and speak of what the story speaks of?

    That of the page's own is given by "us".
    """
    return ADDRESS.search(text) is not None and "us" not in voices(text) and page.knows(text)


def heads_told(page: Page, line: Line) -> bool:
    """Is a line a subhead in a row of them, or over a table, or over a list of sentences?"""
    below = page.standing(line.i + 1)
    if below is None:
        return False
    if line.i in page.subheads or _is_table(page, below):
        return True
    return below.form is Form.ITEM and below.text[-1] in STOPS and below.words >= SENTENCE


def _is_table(page: Page, line: Line) -> bool:
    """Does a line begin a table of labels and values?"""
    return is_labelled(page, line) and page.is_listed(line)
