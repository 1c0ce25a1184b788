"""Lines of one make, and what the second look says of all of them together.

A list article says the same of one thing after the other: day, name, place, price. Of such a line
by itself little is sure; of forty, on the same page, much: they go together, or stand together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log2

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.columns import Columns

__all__ = ["alike"]

FEWEST = 4
"""Lines of one make, at the least."""
WORDS = 3
"""Words of a line that is told by its first two or its last two, at the least."""
BELOW = 3
"""Lines below one of a make whose place, too, is a make."""

Make = tuple[str, ...]


def alike(lines: Sequence[Line], odds: Sequence[float]) -> Columns:
    """Columns on the lines that are made like each line.

    Args:
        odds: those of the second look.
    """
    makes = _found(lines)
    makes |= _below(makes, len(lines))
    means, most = [0.0] * len(lines), [0.0] * len(lines)
    count = [0] * len(lines)
    for found in makes.values():
        total = sum([odds[i] for i in found])
        for i in found:
            means[i] += (total - odds[i]) / (len(found) - 1)
            count[i] += 1
            most[i] = max(most[i], log2(len(found)))
    return {
        "odds of its like": [mean / n if n else 0.0 for mean, n in zip(means, count, strict=True)],
        "lines of its like": most,
    }


def _found(lines: Sequence[Line]) -> dict[Make, list[int]]:
    """The makes of which a page has :data:`FEWEST` lines, with the indices of those."""
    makes: defaultdict[Make, list[int]] = defaultdict(list)
    for line in lines:
        for make in _makes(line):
            makes[make].append(line.i)
    return {make: found for make, found in makes.items() if len(found) >= FEWEST}


def _below(makes: Mapping[Make, Sequence[int]], end: int) -> dict[Make, list[int]]:
    """The lines that stand equally far below those of one make."""
    places: dict[Make, list[int]] = {}
    for make, found in makes.items():
        known = set(found)
        for far in range(1, BELOW + 1):
            below = [i + far for i in found if i + far < end and i + far not in known]
            if len(below) >= FEWEST:
                places[*make, str(far)] = below
    return places


def _makes(line: Line) -> Iterator[Make]:
    if line.form == Form.DATE:
        yield ("date",)
    words = line.text.split()
    if len(words) >= WORDS:
        yield ("first", words[0], words[1])
        yield ("last", words[-2], words[-1])
        if words[0][0].isdigit():
            yield ("number", words[1])
