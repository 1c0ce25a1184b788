"""How the lines of a whole-page dump follow each other: their lengths, beginnings and marks.

A story goes on from sentence to sentence; menus, teasers and lists of links beat time.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from newsclean.evidence.story.columns import Columns, Dump, Near, distances, flags
from newsclean.evidence.story.signs import SIGNS
from newsclean.evidence.story.spoken import calls

__all__ = ["rhythms"]

REACH = 4
"""Lines above and below a line that its surroundings are made of."""
AGAIN = 2
"""Lines above and below in which its first word may stand again."""
PARAGRAPH = 10
"""Words of prose from which on a line is a paragraph; the usual one is the page's median."""
USUAL = 20
"""Words of the usual paragraph, on a page that has none."""
MOST = 2.0
"""A line is no more usual paragraphs long than this."""


def rhythms(dump: Dump, looks: Columns) -> Columns:
    """Columns on the rhythm of the page; ``looks`` = what the lines look like themselves."""
    words, sizes = looks["words"], dump.sizes
    longest = max(words) or 1.0
    usual = median_low([size for size in dump.prose if size >= PARAGRAPH] or [USUAL])
    firsts, verbs = [text.first for text in dump.texts], calls()
    steps = [0.0, *(abs(below - above) for above, below in pairwise(words))]
    marks = zip(*(text.signs for text in dump.texts), strict=True)
    return {
        "words to those of the longest line": [own / longest for own in words],
        "words to those of a paragraph": [min(MOST, size / usual) for size in sizes],
        "lines since a colon": distances(text.colon > 0 for text in dump.texts),
        "begins with a call": flags(first in verbs for first in firsts),
        "steps in length near": Near(steps, REACH),
        "first word again near": Near(_again(firsts), REACH),
        "ends of sentences near": Near(looks["ends a sentence"], REACH),
        **{f"{sign} near": Near(column, REACH) for sign, column in zip(SIGNS, marks, strict=True)},
    }


def _again(firsts: Sequence[str]) -> list[float]:
    """1 for a line whose first word begins another line near it, else 0."""
    found = [0.0] * len(firsts)
    for by in range(1, AGAIN + 1):
        for i, (above, below) in enumerate(zip(firsts, firsts[by:], strict=False)):
            if above == below and above:
                found[i] = found[i + by] = 1.0
    return found
