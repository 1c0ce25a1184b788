"""What stands around a line of a whole-page dump."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain, compress, pairwise
from math import log2

from newsclean.evidence.story.columns import (
    Columns,
    Dump,
    Near,
    distances,
    logs,
    near,
    shifted,
)
from newsclean.evidence.story.texts import BUTTON

__all__ = ["surroundings"]

SIGHT = 15
"""Lines above and below a line in which prose is counted. 2 and 5 were tried too: no gain."""
REACH = 5
"""Lines above and below a line that its surroundings are made of."""
LONG_PROSE = 20
"""Words of a paragraph that a distance to prose is measured from."""
MOST_WORDS = 60.0
"""Words of a line, more than which change nothing."""
WIDE = 10
"""Lines above and below in which words are counted."""
BUTTONS = 3
"""Copies of a button, at the least. Numbers in it may differ."""
BUTTONS_NEAR = 8
"""Lines above and below in which buttons are counted."""
GAPS = 0.02
"""Share of the lines with a blank line above, below which blank lines tell nothing."""
GROUP_WORDS = 3.0
"""Logarithm of words a line, on a page without blank lines (7 words)."""


def surroundings(dump: Dump, looks: Columns) -> Columns:
    """Columns on what stands near each line; ``looks`` = what the lines look like themselves."""
    mass = [0, *accumulate(dump.prose)]
    n = len(dump.lines)
    words = [float(size) if size < MOST_WORDS else MOST_WORDS for size in dump.sizes]
    return {
        "prose in 15 below": logs(mass[min(n, i + 1 + SIGHT)] - mass[i + 1] for i in range(n)),
        "words near": Near(words, WIDE),
        "words of prose in 5": logs(near(_prose_words(dump, looks), REACH)),
        "lines since prose": distances(words >= LONG_PROSE for words in dump.prose),
        "words of the heart near": Near(_shares(dump), REACH),
        "dates near": Near(looks["date"], REACH),
        "known wording near": Near(looks["known wording"], REACH),
        "capitals in the line above": shifted(looks["capitals share"], 1),
        "capitals in the line below": shifted(looks["capitals share"], -1),
        "words 2 above": shifted(looks["words"], 2),
        "words 2 below": shifted(looks["words"], -2),
        "prose 1 below": shifted(looks["prose"], -1),
        **_groups(dump),
        **_buttons(dump),
    }


def _prose_words(dump: Dump, looks: Columns) -> list[float]:
    pairs = zip(dump.sizes, looks["prose"], strict=True)
    return [size if prose else 0.0 for size, prose in pairs]


def _groups(dump: Dump) -> Columns:
    """Lines that no blank line parts: how many, how long; where the page has blank lines."""
    n = len(dump.lines)
    firsts = [0, *(i for i, line in enumerate(dump.lines) if i and line.gap > 0), n]
    lines, words = [0.0] * n, [GROUP_WORDS] * n
    if len(firsts) - 2 > GAPS * n:
        for first, last in pairwise(firsts):
            count = last - first
            lines[first:last] = [log2(count)] * count
            words[first:last] = [log2(1 + sum(dump.sizes[first:last]) / count)] * count
    return {"lines of its group": lines, "words a line of its group": words}


def _buttons(dump: Dump) -> Columns:
    """Short lines that the page has again and again: "Reply", "Learn more", "3 comments"."""
    shapes = [
        text.shape if size < BUTTON else ""
        for text, size in zip(dump.texts, dump.sizes, strict=True)
    ]
    copies = Counter(shapes)
    found = [1.0 if shape != "" and copies[shape] >= BUTTONS else 0.0 for shape in shapes]
    return {
        "buttons near": Near(found, BUTTONS_NEAR),
        "buttons above": logs([0.0, *accumulate(found)][: len(found)]),
    }


def _shares(dump: Dump) -> list[float]:
    """Share of a line's words that the heart has too, elsewhere than in this line."""
    inside = [
        dump.heart.first <= i <= dump.heart.last and words > 0 for i, words in enumerate(dump.prose)
    ]
    return shares(dump.terms, inside)


def shares(terms: Sequence[frozenset[str]], inside: Sequence[bool]) -> list[float]:
    """Share of each line's words that the lines ``inside`` have, elsewhere than in this line."""
    heard = Counter(chain.from_iterable(compress(terms, inside)))
    once = frozenset(heard)
    # a line that is inside has counted its own words once
    twice = frozenset(word for word, count in heard.items() if count > 1)
    return [
        len(words & (twice if told else once)) / len(words) if words else UNKNOWN
        for words, told in zip(terms, inside, strict=True)
    ]


UNKNOWN = 0.5
"""Share of a line without long words."""
