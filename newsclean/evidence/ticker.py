"""The time stamps of a ticker on an HTML page: short lines of one sort, each over what it dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.evidence.shape import Form, Line

__all__ = ["ticker"]

STAMPS = 3
"""Different stamps of one sort, at the least."""
WHEN = frozenset({Form.DATE, Form.CLOCK})
HOUR = re.compile(r"\d[:.h]\d\d|\d ?(?:[ap]\.?m\b|uhr\b|h\b)", re.I)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BELOW = 2
"""Lines below a stamp of which one is told; a name or a heading may stand between."""


def ticker(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the stamps; none on texts without tags."""
    sorts: dict[tuple[str, bool], list[int]] = {}
    for line in lines:
        hints = line.block.hints
        if hints is None:
            return frozenset()
        if line.form in WHEN and HOUR.search(line.text) and _is_over_prose(lines, line.i):
            sorts.setdefault((hints.tag, YEAR.search(line.text) is not None), []).append(line.i)
    return frozenset(
        i
        for places in sorts.values()
        if len({lines[i].text for i in places}) >= STAMPS
        for i in places
    )


def _is_over_prose(lines: Sequence[Line], i: int) -> bool:
    return any(other.form is Form.PROSE for other in lines[i + 1 : i + 1 + BELOW])
