"""Headings in a story: those right above a paragraph that stands, and beside it in its element.

The weights were learned of lines among their neighbours, so that a short heading below a row of
buttons looks like one of them. What heads a box of its own stands in it with what it heads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import Kind
from newsclean.evidence.marks.kin import APART, LINKED, parent_of
from newsclean.evidence.marks.page import PROSE_WORDS
from newsclean.evidence.shape import Form, Line

__all__ = ["headings_of_story"]

BELOW = 2
"""Lines below a heading of which one is the paragraph: between them stands who wrote it."""


def headings_of_story(
    page: Sequence[Line], stands: Sequence[bool], pages: Sequence[float], most: float
) -> Iterator[int]:
    """The headings, by index, that do not stand and should.

    Args:
        page: all lines of the page.
        stands: whether each of them stands, or is spared.
        pages: how sure it is that each is page matter; 1 of those that went before.
        most: up to which one may stand all the same.
    """
    for line in page:
        hints = line.block.hints
        if stands[line.i] or pages[line.i] >= most or line.block.kind is not Kind.HEADING:
            continue
        if hints is None or line.phrase is not None or hints.links >= LINKED:
            continue
        if hints.inside & APART:
            continue
        beside = hints.page[hints.at].parent
        for below in page[line.i + 1 : line.i + 1 + BELOW]:
            told = below.form is Form.PROSE and below.words >= PROSE_WORDS
            own = below.block.hints
            if own is None or below.block.kind is Kind.HEADING:
                break
            if told and stands[below.i] and own.links < LINKED and parent_of(own) == beside:
                yield line.i
                break
