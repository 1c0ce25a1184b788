"""How deep lines stand in text that keeps the layout of its page: columns of white space.

Text browsers set what stands within something further in. Paragraphs of one story stand equally
deep, and between them and what is not theirs a line stands further out. Text without layout has no
such lines; then all of it is 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from newsclean.evidence.story.columns import Columns, Dump, flags

__all__ = ["depths"]

DEPTHS = 3
"""Different depths on a page with a layout, at the least, …"""
SHARE = 0.1
"""… and the share of its lines that do not stand as deep as most do."""
MOST = 16
"""Columns, more than which change nothing."""
STEP = 4.0
"""Columns that count as one."""


def depths(dump: Dump) -> Columns:
    """Columns on the depth of each line, against the depth at which most prose stands."""
    found = [line.block.indent for line in dump.lines]
    lines = Counter(found)
    n = len(found)
    if len(lines) < DEPTHS or max(lines.values()) > (1 - SHARE) * n:
        return dict.fromkeys(NAMES, [0.0] * n)
    prose: Counter[int] = Counter()
    for depth, words in zip(found, dump.prose, strict=True):
        prose[depth] += words
    home = max(prose, key=lambda depth: (prose[depth], depth))
    total = prose.total() or 1
    heart = dump.heart
    above = [*accumulate(reversed(found[: heart.first + 1]), min)][:0:-1]
    below = [*accumulate(found[heart.last :], min)][1:]
    inside = [home] * (n - len(above) - len(below))
    ways = [*above, *inside, *below]
    columns = (
        _clipped(depth - home for depth in found),
        flags(depth == home for depth in found),
        [prose[depth] / total for depth in found],
        _clipped(max(0, home - way) for way in ways),
        [1.0] * n,
    )
    return dict(zip(NAMES, columns, strict=True))


def _clipped(columns: Iterable[int]) -> list[float]:
    return [max(-MOST, min(MOST, column)) / STEP for column in columns]


NAMES = (
    "deeper than prose",
    "as deep as prose",
    "prose as deep",
    "way out of the heart",
    "page has layout",
)
