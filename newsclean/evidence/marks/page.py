"""A page's lines and the elements that they stand in, with sums over each element."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.evidence.marks.shapes import shapes_of
from newsclean.evidence.shape import Line
from newsclean.evidence.story.prose import STOPS, size
from newsclean.hints import Element, Hints, Inside

__all__ = ["Page", "Sums", "all_steps", "read_page", "step", "steps"]

PROSE_WORDS = 10
"""Words of a sentence that counts as prose."""
OPEN_WORDS = 25
"""Words of a line without a stop at its end that does."""
LINKED = 0.5
"""Share of a line in links from which on it does not."""
GAP, GAP_WORD, GAP_WORDS = 4.0, 0.3, 8
"""What lines without prose cost the heart, as in `newsclean.evidence.story.prose`."""


class Sums(NamedTuple):
    """Over each element, with all that is in it."""

    words: list[float]
    linked: list[float]
    prose: list[float]
    lines: list[int]


class Page(NamedTuple):
    """What all families look at."""

    lines: Sequence[Line]
    hints: list[Hints]
    elements: tuple[Element, ...]
    words: list[int]
    """Of each line."""
    shapes: list[str]
    """Of each line (`newsclean.evidence.marks.shapes`)."""
    prose: list[int]
    """Words of prose of each line."""
    sums: Sums
    container: list[int]
    """Of each line, the nearest element with more in it than this line."""
    direct: list[int]
    """Of each element, the words of prose of the lines whose container it is."""
    levels: dict[int, int]
    """The element with the most prose of its own and those around it → how far up they are."""
    heart: tuple[int, int]
    """The first and the last line of the densest stretch of prose."""
    total: int
    """Words of prose of the page, at least 1."""
    copies: Counter[str]


def read_page(lines: Sequence[Line]) -> Page:
    """The page, with what all families look at."""
    hints = [line.block.hints for line in lines]
    found = [h for h in hints if h is not None]
    elements = found[0].page
    words = [size(line) for line in lines]
    shapes = shapes_of(lines, found, words)
    prose = [
        _prose(line, h, w) if w >= PROSE_WORDS else 0
        for line, h, w in zip(lines, found, words, strict=True)
    ]
    sums = _sums(elements, found, words, prose)
    container, direct = _containers(elements, found, sums, prose)
    copies = Counter([line.text for line in lines])
    heart = _heart(words, prose)
    levels: dict[int, int] = {}
    e = direct.index(max(direct))
    while e >= 0:
        levels[e] = len(levels)
        e = elements[e].parent
    return Page(
        lines, found, elements, words, shapes, prose, sums, container, direct, levels, heart,
        sum(prose) or 1, copies,
    )  # fmt: skip


def _prose(line: Line, hints: Hints, words: int) -> int:
    """The words of a line that is prose, else 0; it has :data:`PROSE_WORDS` or more."""
    if hints.links >= LINKED or line.block.kind is Kind.HEADING:
        return 0
    if hints.inside & Inside.TITLE:
        return 0
    return words if words >= OPEN_WORDS or line.text[-1] in STOPS else 0


def _sums(
    elements: tuple[Element, ...], hints: list[Hints], words: list[int], prose: list[int]
) -> Sums:
    n = len(elements)
    sums = Sums([0.0] * n, [0.0] * n, [0.0] * n, [0] * n)
    all_words, linked, all_prose, count = sums
    for h, w, p in zip(hints, words, prose, strict=True):
        at = h.at
        all_words[at] += w
        linked[at] += w * h.links
        all_prose[at] += p
        count[at] += 1
    for e in range(n - 1, 0, -1):  # parents have smaller numbers than their children
        if count[e]:
            parent = elements[e].parent
            if parent >= 0:
                all_words[parent] += all_words[e]
                linked[parent] += linked[e]
                all_prose[parent] += all_prose[e]
                count[parent] += count[e]
    return sums


def _containers(
    elements: tuple[Element, ...], hints: list[Hints], sums: Sums, prose: list[int]
) -> tuple[list[int], list[int]]:
    direct = [0] * len(elements)
    found = []
    count = sums.lines
    for h, p in zip(hints, prose, strict=True):
        at = h.at
        while count[at] <= 1 and elements[at].parent >= 0:
            at = elements[at].parent
        found.append(at)
        direct[at] += p
    return found, direct


def _heart(words: list[int], prose: list[int]) -> tuple[int, int]:
    """The stretch with the most prose, less what stands between."""
    best = total = 0.0
    heart, first = (0, -1), 0
    for i, p in enumerate(prose):
        if total <= 0:
            total, first = 0.0, i
        total += p or COSTS[min(GAP_WORDS, words[i])]
        if total > best:
            best, heart = total, (first, i)
    return heart


COSTS = [-GAP - GAP_WORD * words for words in range(GAP_WORDS + 1)]

_STEPS = [min(9, int(log2(n + 1))) for n in range(1024)]


def steps(n: float) -> int:
    """A count as a step of its logarithm: 0, 1, 3, 7 … begin one."""
    return _STEPS[int(n)] if n < 1023 else 9


def all_steps(n: int) -> list[int]:
    """The steps of 1, 2, 3 … up to ``n``."""
    return [*_STEPS[1 : n + 1], *[9] * (n + 1 - len(_STEPS))]


def step(share: float) -> int:
    """A share, 0 to 1, as one of seven steps: none, up to 2, 10, 30, 60, 90 per cent, and all."""
    if share <= 0.1:
        return 0 if share <= 0 else 1 if share < 0.02 else 2
    return 3 if share < 0.3 else 4 if share < 0.6 else 5 if share < 0.9 else 6
