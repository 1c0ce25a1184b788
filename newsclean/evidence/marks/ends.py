"""Headings of an HTML page of which nothing is left but themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.evidence.shape import Line

__all__ = ["emptied_headings"]


class Section(NamedTuple):
    """What is below a heading."""

    level: int
    stands: bool
    gone: bool


def emptied_headings(lines: Sequence[Line], stands: Sequence[bool]) -> Iterator[Line]:
    """Headings that stand though all below them went, up to the next heading of their rank.

    Args:
        lines: the lines of the page, in order; some may be missing that went before.
        stands: whether each of them stands.
    """
    below: list[Section] = []  # the sections behind, the nearest last
    there, gone = False, True  # behind the last line was the page's end
    behind = -1
    for line, stood in zip(reversed(lines), reversed(stands), strict=True):
        block, hints = line.block, line.block.hints
        gone = gone or block.id + 1 < behind
        behind = block.id
        if block.kind is not Kind.HEADING or hints is None:
            there, gone = there or stood, gone or not stood
            continue
        while below and below[-1].level > hints.level:
            deeper = below.pop()
            there, gone = there or deeper.stands, gone or deeper.gone
        if stood and gone and not there:
            yield line
        below.append(Section(hints.level, there, gone))
        there = gone = False
