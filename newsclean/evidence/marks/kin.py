"""Lists and tables that stand among a story's paragraphs: children of the same element.

The weights were learned of lines among their neighbours, so that the short items of a last list,
above a footer, look like the footer. What a page prints around its story stands in elements of its
own; where a list is a child of the element whose children the paragraphs are, right below one of
them, whoever wrote these wrote it, too.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.evidence.marks.page import PROSE_WORDS
from newsclean.evidence.shape import Form, Line
from newsclean.hints import Element, Hints, Inside

__all__ = ["APART", "LINKED", "lists_of_story", "parent_of"]

FEWEST = 3
"""Paragraphs of a story that stand in one element, at the least."""
LISTS = frozenset({"ul", "ol", "dl", "table"})
RUNNING = frozenset({"p", "span", "b", "strong", "em", "i", "a", "font"})
"""Elements within a paragraph, and itself, where they have names."""
LINKED = 0.5
"""Share of a line in links from which on it leads elsewhere."""
APART = Inside.NAV | Inside.FORM | Inside.ASIDE | Inside.FOOTER | Inside.BUTTON | Inside.HIDDEN
LONGEST, MOST = 40, 200
"""Words of an item, and lines of a list, at the most: comments are longer."""
NAMED = 0.4
"""Odds by which the names of a list may speak less for a story than those of its paragraphs:
of lists of tags by 0.45 …"""
FIGURED = 1.0
"""… and those of a figure, which is known for its pictures: of one with a table by 0.5."""
HEADED = 0.97
"""Probability of page matter up to which the heading of such a list stands."""


def lists_of_story(
    page: Sequence[Line], stands: Sequence[bool], named: Sequence[float], pages: Sequence[float]
) -> set[int]:
    """The lines of such lists, and their headings, by index.

    Args:
        page: all lines of the page.
        stands: whether each of them stands, or is spared.
        named: the odds of each that the names of its elements give.
        pages: how sure it is that each is page matter; 1 of those that went before.
    """
    bodies = _bodies(page, stands, named)
    found: set[int] = set()
    for (child, parent), lines in _children(page, bodies):
        body = bodies[parent]
        if lines[0].i < body.first or all(stands[line.i] for line in lines):
            continue
        least = body.named - (FIGURED if lines[0].stands_in(Inside.FIGURE) else NAMED)
        # what other filters took of it they know
        if not all(named[line.i] >= least and pages[line.i] < 1 for line in lines):
            continue
        if not _is_list(lines, child):
            continue
        above = page[lines[0].i - 1]
        heads = above.block.kind is Kind.HEADING and above.phrase is None
        if heads and not stands[above.i] and pages[above.i] < HEADED:
            found |= {above.i} if stands[above.i - 1] or above.i - 1 in found else set()
        if stands[above.i] or above.i in found or lines[-1].i < body.last:
            found.update(line.i for line in lines)
    return {i for i in found if not stands[i]}


class Body(NamedTuple):
    """An element with paragraphs of the story: the first, the last, and the odds of their names."""

    first: int
    last: int
    named: float


def _bodies(
    page: Sequence[Line], stands: Sequence[bool], named: Sequence[float]
) -> dict[int, Body]:
    """The elements whose children paragraphs that stand are."""
    told: dict[int, list[int]] = {}
    for line in page:
        hints = line.block.hints
        is_told = line.form is Form.PROSE and line.words >= PROSE_WORDS
        if stands[line.i] and is_told and hints and hints.links < LINKED:
            told.setdefault(parent_of(hints), []).append(line.i)
    told.pop(-1, None)
    return {
        parent: Body(own[0], own[-1], median(named[i] for i in own))
        for parent, own in told.items()
        if len(own) >= FEWEST
    }


def parent_of(hints: Hints) -> int:
    """The element that a line's paragraph is a child of."""
    at = hints.at
    while at >= 0 and hints.page[at].tag in RUNNING:
        at = hints.page[at].parent
    return at


def _children(
    page: Sequence[Line], bodies: Container[int]
) -> Iterator[tuple[tuple[int, int], list[Line]]]:
    """The children of the elements with the story, each with its number, its parent, its lines."""

    def child(line: Line) -> tuple[int, int]:
        hints = line.block.hints
        at = hints.at if hints is not None else -1
        while hints is not None and at >= 0:
            parent = hints.page[at].parent
            if parent in bodies:
                return at, parent
            at = parent
        return -1, -1

    for key, lines in groupby(page, child):
        if key[0] >= 0:
            yield key, [*lines]


def _is_list(lines: Sequence[Line], child: int) -> bool:
    """Are the lines of an element those of a list of short items that lead nowhere?"""
    if len(lines) > MOST:
        return False
    for line in lines:
        hints = line.block.hints
        if hints is None or line.phrase is not None or line.form is Form.BYLINE:
            return False
        if line.words > LONGEST or hints.links >= LINKED or hints.inside & APART:
            return False
        if not any(element.tag in LISTS for element in _within(hints, child)):
            return False
    return True


def _within(hints: Hints, child: int) -> Iterator[Element]:
    """The elements around a line up to one of them."""
    at = hints.at
    while at >= child:
        yield hints.page[at]
        at = hints.page[at].parent
