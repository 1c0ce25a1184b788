"""Where a line of a whole-page dump stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import log2

from newsclean.evidence.story.columns import Columns, Dump, Near

__all__ = ["places"]

PARAGRAPH = 20
"""Words of a line that is a paragraph."""
SHORT = 8
"""Words of a line, fewer than which make it short."""
TITLE_REACH = 5
"""Lines above and below a line that are its surroundings."""
TITLE_WORDS = range(2, 31)
"""Words of a line that says the page's title again."""
TITLE_SHARE = 0.6
"""Share of its long words that the title has too, and …"""
TITLE_TERMS = 8
"""… long words of the title, at the most, of which half must be there."""
STORY_LINES = 40
"""Lines below a title within which its story has most of its prose, and …"""
STORY_WORDS = 40
"""… words of prose there, at the least, …"""
MOST_WORDS = 400
"""… and at the most that count. All set by hand, once."""


def places(dump: Dump, looks: Columns) -> Columns:
    """Columns on the place of each line; ``looks`` = what the lines look like by themselves."""
    heart, sizes = dump.heart, dump.sizes
    n = len(sizes)
    mass = [0, *accumulate(dump.prose)]
    total = mass[-1] or 1
    small = sum(looks["begins small"]) / n
    inside = [1.0 if heart.first <= i <= heart.last else 0.0 for i in range(n)]
    paragraphs = sum(words >= PARAGRAPH for words in dump.prose)
    return {
        "page share above": [i / n for i in range(n)],
        "prose share above": [above / total for above in mass[:-1]],
        "in the heart": inside,
        "short line in the heart": [
            here if size < SHORT else 0.0 for here, size in zip(inside, sizes, strict=True)
        ],
        "lines behind the heart": [log2(1 + max(0, i - heart.last)) for i in range(n)],
        "prose above times prose below": [
            above / total * (1 - above / total) for above in mass[:-1]
        ],
        "behind the tail": [1.0 if i >= dump.zones.tail else 0.0 for i in range(n)],
        "page prose": [log2(1 + total)] * n,
        "page paragraphs": [log2(1 + paragraphs)] * n,
        "page broken sentences share": [small] * n,
        **_below_title(dump, mass),
    }


def _below_title(dump: Dump, mass: Sequence[int]) -> Columns:
    """Columns on the page's title: its first line, where that is said again above a story."""
    n = len(dump.lines)
    title = dump.terms[0]
    again = _title_again(dump, mass)
    shares = [len(terms & title) / len(terms) if terms else 0.0 for terms in dump.terms]
    if again is None:
        none = [0.0] * n
        above, below = none, none
    else:
        above = [1.0 if i < again else 0.0 for i in range(n)]
        below = [log2(1 + max(0, i - again)) for i in range(n)]
    return {
        "above the title": above,
        "lines below the title": below,
        "words of the title near": Near(shares, TITLE_REACH),
    }


def _title_again(dump: Dump, mass: Sequence[int]) -> int | None:
    """The line that says the first line of the page again and has the most prose below it."""
    title = dump.terms[0]
    if not title:
        return None
    whole = min(len(title), TITLE_TERMS)
    best, most = None, 0.0
    for line, terms in zip(dump.lines[1:], dump.terms[1:], strict=True):
        shared = len(terms & title)
        if 2 * shared < whole or shared <= TITLE_SHARE * len(terms):
            continue
        below = mass[min(len(dump.lines), line.i + STORY_LINES)] - mass[line.i]
        points = shared / whole * min(MOST_WORDS, below)
        if dump.sizes[line.i] in TITLE_WORDS and below >= STORY_WORDS and points > most:
            best, most = line.i, points
    return best
