r"""Explanation for pipes and files: one row a line, its columns parted by tabs, nothing cut.

    3 → removed     → 1.00 → player-block → is part of the radio player → 0:00 / 0:00
    7 → field:title → 1.00 → headline     → is the headline             → Goats close Route 9
    9 → kept        → -    → -            → -                           → A herd of goats …

(→ stands for a tab.) The columns are the same on every page, so that `cut -f 2,6` and
`awk -F '\t'` find what they look for: number of the line, verdict, how sure the filter was that
decided, the filters that did something, their reasons, the line as it stood in the input. There is
no tab in any of them, and where there is nothing to say stands ``-``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.writers.columns import visible
from newsclean.writers.screen import COLOURS, DIM, RESET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.writers.verdicts import Line

__all__ = ["NOTHING", "rows"]

NOTHING = "-"
"""What stands in a column that has nothing to say."""


def rows(lines: Iterable[Line], *, coloured: bool = False) -> str:
    """The explanation, one row a line; colours change no column."""
    return "".join(_row(line, coloured) for line in lines)


def _row(line: Line, coloured: bool) -> str:
    """A row. Filters stand once each; there is a reason for everything that was done."""
    filters = ",".join(dict.fromkeys(visible(why.filter) for why in line.whys))
    reasons = "; ".join(visible(why.reason) for why in line.whys)
    sure = "" if line.confidence is None else f"{line.confidence:.2f}"
    cells = [str(line.number), visible(line.label), sure, filters, reasons, visible(line.text)]
    cells = [cell or NOTHING for cell in cells]
    if coloured:
        verdict = COLOURS[line.verdict]
        paint = (DIM, verdict, DIM, verdict, DIM, DIM if line.verdict == "removed" else "")
        cells = [f"{p}{cell}{RESET}" if p else cell for p, cell in zip(paint, cells, strict=True)]
    return "\t".join(cells) + "\n"
