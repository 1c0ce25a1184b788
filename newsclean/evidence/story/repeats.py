"""What a whole-page dump says more than once: lines, and shapes of lines.

A list of contents says the headings of the story above it; pages that are made for small screens
too hold their story twice; lists of teasers and threads of comments repeat one shape.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log2

from newsclean.evidence.shape import Line
from newsclean.evidence.story.columns import Columns, Dump, Near, flags
from newsclean.evidence.story.prose import STOPS, size

__all__ = ["STRETCH", "repeats", "said_again"]

COPY_WORDS = 3
"""Words of a line that counts when it is said again: shorter ones are buttons."""
MOST_WORDS = 40
"""Words of such a line, more than which change nothing."""
REACH = 3
"""Lines above and below a line that are its surroundings, for copies, …"""
SHAPES = 5
"""… and for shapes."""
SIZES = (3, 8, 20)
"""Words from which on a line is longer by shape; the longest are paragraphs, which a story has in
a row too. All of the above were set by hand, once."""


def repeats(dump: Dump) -> Columns:
    """Columns on copies of lines above and below, and on equal shapes side by side."""
    folded = [text.folded for text in dump.texts]
    total, seen = Counter(folded), dict.fromkeys(folded, 0)
    above, below = [], []
    for text, words in zip(folded, dump.sizes, strict=True):
        times = seen[text] = seen[text] + 1
        counts = words >= COPY_WORDS
        above.append(1.0 if counts and times > 1 else 0.0)
        below.append(1.0 if counts and total[text] > times else 0.0)
    long = [log2(1 + min(words, MOST_WORDS)) for words in dump.sizes]
    shapes = list(map(_shape, dump.lines, dump.sizes))
    same = flags(
        shape == below and words < SIZES[-1]
        for shape, below, words in zip(shapes, shapes[1:], dump.sizes[1:], strict=False)
    )
    return {
        "copies": [log2(total[text]) for text in folded],
        "said above": above,
        "words said above": [w * there for w, there in zip(long, above, strict=True)],
        "words said below": [w * there for w, there in zip(long, below, strict=True)],
        "said above near": Near(above, REACH),
        "said below near": Near(below, REACH),
        "same shape near": Near([*same, 0.0], SHAPES),
    }


def _shape(line: Line, words: int) -> tuple[str, int, bool]:
    return line.form, bisect_right(SIZES, words), line.text[-1] in STOPS


STRETCH = 60
"""Words of a stretch of lines that were all said above, and …"""
LONGEST = 8
"""… of its longest line, at the least: names, talk and sentences that matter may well come twice.
20 to 120 and 5 to 12 give the same F1; the fewer the words, the more false removals."""
TWICE = 2
"""Times that a page says what it holds twice; what it says more often is a refrain, or the same day
of each week in a plan. More times give the same F1, and more of the words are lost."""


def said_again(
    lines: Sequence[Line], sure: Sequence[bool] | None = None, least: int = STRETCH
) -> Iterator[Line]:
    """The lines in stretches that say again, word for word and in order, what stands above.

    Args:
        lines: those that stand.
        sure: whether each of them stands for sure: of one that may still go nothing is a copy.
        least: words of a stretch, at the least.
    """
    texts = [line.text.lower() for line in lines]
    times = Counter(texts)
    first: dict[str, int] = {}
    stretch: list[Line] = []
    before = -1
    for k, (line, text) in enumerate(zip(lines, texts, strict=True)):
        there = first.get(text, k)
        if there == k and (sure is None or sure[k]):
            first[text] = k
        again = there < k and times[text] == TWICE
        if not again or there != before + 1:
            yield from _long(stretch, least)
            stretch = []
        if again:
            stretch.append(line)
        before = there if again else -1
    yield from _long(stretch, least)


def _long(stretch: Sequence[Line], least: int) -> Sequence[Line]:
    words = list(map(size, stretch))
    return stretch if sum(words) >= least and max(words) >= LONGEST else ()
