"""Parts of a page that its tags part: no line of one is the credit of a line of another."""

from __future__ import annotations

from newsclean.evidence.captions.unit import IN_FIGURE
from newsclean.evidence.shape import Line
from newsclean.hints import Inside

__all__ = ["are_apart"]

PARTS = frozenset({"main", "article", "footer"})
"""Tags of the parts of a page that hold a story and its pictures whole."""


def are_apart(line: Line, other: Line) -> bool:
    """Do tags say that two lines stand in two parts of the page, such as a story and the footer?"""
    if line.block.hints is None or other.block.hints is None:
        return False
    if line.stands_in(IN_FIGURE) and other.stands_in(IN_FIGURE):
        return False
    if line.stands_in(Inside.FOOTER) != other.stands_in(Inside.FOOTER):
        return True
    return _part(line) != _part(other)


def _part(line: Line) -> int:
    """The number of the innermost part of the page that a line stands in; -1 = none."""
    hints = line.block.hints
    at = hints.at if hints is not None else -1
    while hints is not None and at >= 0 and hints.page[at].tag not in PARTS:
        at = hints.page[at].parent
    return at
