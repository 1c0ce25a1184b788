"""What stands together between two blank lines, and whether any of it is the page's."""

from __future__ import annotations

from newsclean.evidence.shape import Line
from newsclean.evidence.stray.page import Page

__all__ = ["below_in_block", "goes_on_list", "is_whole_block"]

BLOCK = 40
"""Lines of a block, at the most; longer ones are pages without blank lines."""


def below_in_block(page: Page, line: Line) -> list[Line]:
    """What stands below a line that opens a block, up to the next blank line.

    Empty if a line of the block is the page's.
    """
    found: list[Line] = []
    for i in range(line.i + 1, line.i + 1 + BLOCK if line.gap else 0):
        other = page.standing(i)
        if other is None:
            gone = page.chrome(i)
            return [] if gone is not None and gone.gap == 0 else found
        if other.gap:
            return found
        found.append(other)
    return []


def is_whole_block(page: Page, line: Line) -> bool:
    """Stands a line in a block of which none is the page's?"""
    first: Line | None = line
    while first is not None and first.gap == 0 and line.i - first.i < BLOCK:
        first = page.standing(first.i - 1)
    return first is not None and line in below_in_block(page, first)


def goes_on_list(page: Page, line: Line) -> bool:
    """Stands a line in one block with short lines of the story right above it: results?"""
    if line.gap:
        return False
    above = [page.standing(line.i - n) for n in range(1, ROWS + 1)]
    short = all(other is not None and other.words <= ROW_WORDS for other in above)
    return short and is_whole_block(page, line)


ROWS = 4
"""Short lines above a heading in the same block, at the least, …"""
ROW_WORDS = 12
"""… and the words of each, at the most."""
