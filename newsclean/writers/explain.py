"""Explanation for pipes and files: one row a line, nothing folded or cut, so that `grep` finds it.

    3  removed      1.00  player-block: is part of the radio player   0:00 / 0:00
    7  field:title  1.00  headline: is the headline                   Goats close Route 9
    9  kept                                                           A herd of goats …

The columns: number of the line, verdict, how sure the filter was that decided, filters and reasons,
the line as it stood in the input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.writers.columns import padded, visible, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsclean.writers.verdicts import Line

__all__ = ["plain"]

WIDEST_WHY = 60
"""Columns that reasons are padded to at most, so that one long reason does not move all lines."""


def plain(lines: Iterable[Line]) -> str:
    """The explanation, one row a line."""
    rows = [_row(line) for line in lines]
    widths = [max((width(row[i]) for row in rows), default=0) for i in range(4)]
    widths[3] = min(widths[3], WIDEST_WHY)
    return "".join(_aligned(row, widths) for row in rows)


def _row(line: Line) -> tuple[str, str, str, str, str]:
    whys = "; ".join(f"{why.filter}: {why.reason}" for why in line.whys)
    sure = "" if line.confidence is None else f"{line.confidence:.2f}"
    return str(line.number), line.label, sure, visible(whys), visible(line.text)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    number, *cells, text = row
    left = [number.rjust(widths[0])]
    left += [padded(cell, size) for cell, size in zip(cells, widths[1:], strict=True) if size]
    return "  ".join([*left, text]).rstrip() + "\n"
