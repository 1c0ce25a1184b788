"""A whole-page dump, and columns over it: one number for each of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import log2
from typing import NamedTuple

from newsclean.evidence.shape import Line
from newsclean.evidence.story.prose import Heart, find_heart, is_dense, size, told
from newsclean.evidence.zones import Zones

__all__ = ["Columns", "Dump", "distances", "logs", "near", "read_dump", "shifted"]

Columns = dict[str, list[float]]
"""Name of a feature → its value for each line."""

NEVER = 50
"""Lines. Farther away than this all is equally far."""


TERM = re.compile(r"\w{4,}")
"""A word that says what a story is about; shorter ones stand in all stories."""


class Dump(NamedTuple):
    """A page that may have been printed whole."""

    lines: Sequence[Line]
    zones: Zones
    sizes: Sequence[int]
    """Words of each line, also in a script without spaces."""
    prose: Sequence[int]
    """Words of prose in each line."""
    heart: Heart
    terms: Sequence[frozenset[str]]
    """The long words of each line; in a script without spaces, its pairs of characters."""


def read_dump(lines: Sequence[Line], zones: Zones) -> Dump:
    """The page, with what all features look at."""
    prose, sizes = told(lines), list(map(size, lines))
    return Dump(lines, zones, sizes, prose, find_heart(lines, prose), list(map(_terms, lines)))


def _terms(line: Line) -> frozenset[str]:
    text = line.text.lower()
    if is_dense(line):
        return frozenset(text[k : k + 2] for k in range(len(text) - 1))
    return frozenset(TERM.findall(text))


def near(column: Sequence[float], reach: int) -> list[float]:
    """Mean of the lines up to ``reach`` above and below; outside of the page there is nothing."""
    sums = [*[0.0] * (reach + 1), *accumulate(column)]
    sums += sums[-1:] * reach
    full = 2 * reach + 1
    return [(below - above) / full for above, below in zip(sums, sums[full:], strict=False)]


def distances(found: Iterable[bool]) -> list[float]:
    """Lines since the last one that was found, as logarithm to the base 2 of one plus it."""
    far, column = NEVER, []
    for here in found:
        column.append(LOGS[far])
        far = 0 if here else far + 1 if far < NEVER else NEVER
    return column


LOGS = tuple(log2(1 + lines) for lines in range(NEVER + 1))


def shifted(column: Sequence[float], by: int) -> list[float]:
    """The value of the line ``by`` lines above (below, if negative); 0 outside of the page."""
    n = len(column)
    return [column[i - by] if 0 <= i - by < n else 0.0 for i in range(n)]


def logs(column: Iterable[float]) -> list[float]:
    """Logarithms to the base 2 of one plus each value."""
    return [log2(1 + value) for value in column]
