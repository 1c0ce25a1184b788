"""What stands around a line of a whole-page dump."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import log2

from newsclean.evidence.story.columns import Columns, Dump, distances, logs, near, shifted
from newsclean.evidence.story.prose import size

__all__ = ["surroundings"]

SIGHT = 15
"""Lines above and below a line in which prose is counted. 2 and 5 were tried too: no gain."""
REACH = 5
"""Lines above and below a line that its surroundings are made of."""
LONG_PROSE = 20
"""Words of a paragraph that a distance to prose is measured from."""
BUTTON = 8
"""Words of a line, fewer than which may be a button that is printed with each comment."""
BUTTONS = 3
"""Copies of a button, at the least. Numbers in it may differ."""
BUTTONS_NEAR = 8
"""Lines above and below in which buttons are counted."""
GAPS = 0.02
"""Share of the lines with a blank line above, below which blank lines tell nothing."""
GROUP_WORDS = 3.0
"""Logarithm of words a line, on a page without blank lines (7 words)."""
NUMBER = re.compile(r"\d+")


def surroundings(dump: Dump, looks: Columns) -> Columns:
    """Columns on what stands near each line; ``looks`` = what the lines look like themselves."""
    copies = Counter(line.text for line in dump.lines)
    mass = [0, *accumulate(dump.prose)]
    n = len(dump.lines)
    return {
        "prose in 15 above": logs(mass[i] - mass[max(0, i - SIGHT)] for i in range(n)),
        "prose in 15 below": logs(mass[min(n, i + 1 + SIGHT)] - mass[i + 1] for i in range(n)),
        "prose in 3": near(looks["prose"], 3),
        "prose in 10": near(looks["prose"], 10),
        "words of prose in 5": logs(near(_prose_words(dump, looks), REACH)),
        "lines since prose": distances(words >= LONG_PROSE for words in dump.prose),
        "lines until prose": distances(w >= LONG_PROSE for w in dump.prose[::-1])[::-1],
        "run of short lines": _runs(dump.prose),
        "words of the heart share": _shares(dump),
        "copies": [log2(copies[line.text]) for line in dump.lines],
        "talk of readers near": near(looks["talk of readers"], REACH),
        "dates near": near(looks["date"], REACH),
        "known wording near": near(looks["known wording"], REACH),
        "capitals in the line above": shifted(looks["capitals share"], 1),
        "capitals in the line below": shifted(looks["capitals share"], -1),
        "line below begins small": shifted(looks["begins small"], -1),
        **_neighbours(looks),
        **_groups(dump),
        **_buttons(dump),
    }


def _prose_words(dump: Dump, looks: Columns) -> list[float]:
    pairs = zip(dump.lines, looks["prose"], strict=True)
    return [size(line) if prose else 0.0 for line, prose in pairs]


def _neighbours(looks: Columns) -> Columns:
    """The two lines above and the two below: how long, whether prose, whether they end."""
    found = {}
    for where, by in (("1 above", 1), ("2 above", 2), ("1 below", -1), ("2 below", -2)):
        found[f"words {where}"] = shifted(looks["words"], by)
        found[f"prose {where}"] = shifted(looks["prose"], by)
        found[f"stop {where}"] = shifted(looks["ends a sentence"], by)
    return found


def _groups(dump: Dump) -> Columns:
    """Lines that no blank line parts: how many, how long; where the page has blank lines."""
    gaps = [float(line.gap > 0) for line in dump.lines]
    n = len(gaps)
    usual = sum(gaps) / n
    lines, words = [0.0] * n, [GROUP_WORDS] * n
    if usual > GAPS:
        firsts = [0, *(i for i in range(1, n) if gaps[i]), n]
        for first, last in pairwise(firsts):
            count = last - first
            total = sum(size(line) for line in dump.lines[first:last])
            lines[first:last] = [log2(count)] * count
            words[first:last] = [log2(1 + total / count)] * count
    return {
        "blank line above": [gap - usual for gap in gaps],
        "blank line below": [gap - usual for gap in [*gaps[1:], 1.0]],
        "lines of its group": lines,
        "words a line of its group": words,
    }


def _buttons(dump: Dump) -> Columns:
    """Short lines that the page has again and again: "Reply", "Learn more", "3 comments"."""
    shapes = [NUMBER.sub("0", line.text.lower()) for line in dump.lines]
    copies = Counter(shapes)
    found = [
        float(copies[shape] >= BUTTONS and size(line) < BUTTON)
        for shape, line in zip(shapes, dump.lines, strict=True)
    ]
    return {
        "button": found,
        "buttons near": near(found, BUTTONS_NEAR),
        "buttons above": logs([0.0, *accumulate(found)][: len(found)]),
    }


def _runs(prose: Sequence[int]) -> list[float]:
    """How many lines without prose stand together, for each line; 0 for prose."""
    found = [0.0] * len(prose)
    first = 0
    for i, words in enumerate([*prose, 1]):
        if words:
            found[first:i] = [log2(1 + i - first)] * (i - first)
            first = i + 1
    return found


def _shares(dump: Dump) -> list[float]:
    """Share of a line's words that the heart has too, elsewhere than in this line."""
    inside = [
        dump.heart.first <= i <= dump.heart.last and words > 0 for i, words in enumerate(dump.prose)
    ]
    return shares(dump.terms, inside)


def shares(terms: Sequence[frozenset[str]], inside: Sequence[bool]) -> list[float]:
    """Share of each line's words that the lines ``inside`` have, elsewhere than in this line."""
    heard = Counter(
        word for words, told in zip(terms, inside, strict=True) if told for word in words
    )
    found = []
    for words, told in zip(terms, inside, strict=True):
        # a line that is inside has counted its own words once
        found.append(sum(heard[w] > told for w in words) / len(words) if words else UNKNOWN)
    return found


UNKNOWN = 0.5
"""Share of a line without long words."""
