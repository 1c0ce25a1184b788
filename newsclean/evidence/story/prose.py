"""Where the prose of a whole-page dump is: its sentences, and the stretch that holds most of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS

__all__ = [
    "STOPS",
    "Heart",
    "find_heart",
    "is_dense",
    "sentences",
    "size",
    "told",
]

STOPS = frozenset('.!?。！？”"…' + SCRIPT_ENDS)
"""How a sentence ends."""

# The following were set by hand before anything was learned, and left as they were.
PROSE_WORDS = 10
"""Words of a sentence that counts as prose of some story."""
ITEM_WORDS = 15
"""Words of a list item, with a stop at its end, that does."""
DENSE = 14
"""Characters a word from which a line is in a script without spaces (Latin prose has 5 to 8)."""
DENSE_WORD = 3
"""Characters that count as a word there."""


class Heart(NamedTuple):
    """The densest stretch of prose on the page, as line indices, both ends inside."""

    first: int
    last: int


def told(lines: Sequence[Line], sizes: Sequence[int], wholes: Sequence[int]) -> list[int]:
    """Words of prose that each line holds; 0 if it is none.

    Where links broke a sentence into several lines, each of them is prose if the sentence is.

    Args:
        lines: the lines of the page.
        sizes: their words.
        wholes: the words of their :func:`sentences`.
    """
    return [
        own if whole >= PROSE_WORDS and _is_told(line, own, whole) else 0
        for line, own, whole in zip(lines, sizes, wholes, strict=True)
    ]


def _is_told(line: Line, own: int, whole: int) -> bool:
    """Is a line of a sentence of :data:`PROSE_WORDS` prose?"""
    if line.form is Form.ITEM:
        return line.text[-1] in STOPS and whole >= ITEM_WORDS
    return line.form in (Form.PROSE, Form.TURN, Form.CUE) or whole > own


def sentences(lines: Sequence[Line], sizes: Sequence[int]) -> list[int]:
    """Words of the sentence that a line belongs to: itself, and the lines that it goes on in."""
    found = list(sizes)
    first = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and lines[i].gap == 0 and goes_on(lines[i - 1], lines[i]):
            continue
        if i - first > 1 and lines[i - 1].text[-1] in STOPS:
            found[first:i] = [sum(found[first:i])] * (i - first)
        first = i
    return found


def goes_on(above: Line, line: Line) -> bool:
    """Is a line the rest of the sentence above it?"""
    first = line.text[0]
    return (first.islower() or first in ",.;:)’”") and above.text[-1] not in STOPS


def size(line: Line) -> int:
    """Words of a line, also in a script without spaces."""
    return len(line.text) // DENSE_WORD if is_dense(line) else line.words


def is_dense(line: Line) -> bool:
    """Is the line in a script without spaces?"""
    return len(line.text) > DENSE * line.words and not line.text.isascii()


GAP = 4.0
"""Words of prose that a line without prose costs the heart, and …"""
GAP_WORD = 0.3
"""… what each of its first :data:`GAP_WORDS` words costs."""
GAP_WORDS = 8


def find_heart(lines: Sequence[Line], prose: Sequence[int]) -> Heart:
    """The stretch with the most prose, less what stands between."""
    best, heart, total, first = 0.0, Heart(0, -1), 0.0, 0
    for i, words in enumerate(prose):
        if total <= 0:
            total, first = 0.0, i
        total += words or -GAP - GAP_WORD * min(lines[i].words, GAP_WORDS)
        if total > best:
            best, heart = total, Heart(first, i)
    return heart
