"""A whole-page dump, and columns over it: one number for each of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import log2
from typing import NamedTuple, overload

from newsclean.evidence.shape import Line
from newsclean.evidence.story.prose import Heart, find_heart, sentences, size, told
from newsclean.evidence.story.texts import Text, read_texts
from newsclean.evidence.zones import Zones

__all__ = ["Columns", "Dump", "Near", "distances", "flags", "logs", "near", "read_dump", "shifted"]

Columns = dict[str, Sequence[float]]
"""Name of a feature → its value for each line."""

NEVER = 50
"""Lines. Farther away than this all is equally far."""


class Dump(NamedTuple):
    """A page that may have been printed whole."""

    lines: Sequence[Line]
    zones: Zones
    sizes: Sequence[int]
    """Words of each line, also in a script without spaces."""
    sentences: Sequence[int]
    """Words of the sentence that each line belongs to."""
    prose: Sequence[int]
    """Words of prose in each line."""
    heart: Heart
    texts: Sequence[Text]
    """What the text of each line says by itself."""
    terms: Sequence[frozenset[str]]
    """The long words of each line; in a script without spaces, its pairs of characters."""


def read_dump(lines: Sequence[Line], zones: Zones) -> Dump:
    """The page, with what all features look at."""
    sizes = list(map(size, lines))
    wholes = sentences(lines, sizes)
    prose = told(lines, sizes, wholes)
    texts = read_texts([line.text for line in lines])
    terms = [text.terms for text in texts]
    return Dump(lines, zones, sizes, wholes, prose, find_heart(lines, prose), texts, terms)


class Near(Sequence[float]):
    """As :func:`near`, worked out when it is asked for.

    To sum columns and then to take the mean of what is near gives the same as the other way about;
    so a model takes one mean of many columns (`newsclean.evidence.story.weights`).
    """

    __slots__ = ("column", "reach")

    def __init__(self, column: Sequence[float], reach: int) -> None:
        self.column = column
        self.reach = reach

    def __len__(self) -> int:
        return len(self.column)

    def __iter__(self) -> Iterator[float]:
        return iter(near(self.column, self.reach))

    @overload
    def __getitem__(self, i: int) -> float: ...
    @overload
    def __getitem__(self, i: slice) -> list[float]: ...
    def __getitem__(self, i: int | slice) -> float | list[float]:
        if isinstance(i, slice):
            return near(self.column, self.reach)[i]
        i = range(len(self.column))[i]
        return sum(self.column[max(0, i - self.reach) : i + self.reach + 1]) / (2 * self.reach + 1)


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
    if by < 0:
        return [*column[-by:], *[0.0] * min(-by, len(column))]
    return [*[0.0] * min(by, len(column)), *column[: max(0, len(column) - by)]]


def flags(found: Iterable[bool]) -> list[float]:
    """1 for what is so, 0 for what is not: numbers of one type are twice as fast as mixed ones."""
    return [1.0 if here else 0.0 for here in found]


def logs(column: Iterable[float]) -> list[float]:
    """Logarithms to the base 2 of one plus each value."""
    return [log2(1 + value) for value in column]
