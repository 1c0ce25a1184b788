"""What a line of a whole-page dump shows: plain numbers, each with a name.

A page that was printed whole (menus, teasers, the article, comments, a footer) is told apart line
by line. A row holds what the line looks like itself (:data:`OWN`), where it stands
(:data:`PLACE`), what stands around it (:data:`AROUND`), and a few of these together
(:data:`PAIRS`). Counts are logarithms to the base 2 of one plus the count, unless their name
says share.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import log2

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story_prose import STOPS, Heart, is_dense, is_outside, sentences, size
from newsclean.evidence.zones import Zones

__all__ = ["NAMES", "rows"]

OWN = (
    "words",
    "words of its sentence",
    "word length",
    "ends a sentence",
    "ends with a colon",
    "begins small",
    "small letters share",
    "capitals share",
    "digit share",
    "prose",
    "title",
    "label",
    "name",
    "item",
    "mark",
    "known wording",
    "tail heading",
    "share button",
    "furniture",
    "talk of readers",
    "date",
)
PLACE = (
    "page share above",
    "prose share above",
    "in the heart",
    "behind the heart",
    "lines behind the heart",
    "behind the tail",
    "lines below the headline",
    "tail headings above",
    "page prose",
    "page short lines outside the heart",
    "page broken sentences share",
)
AROUND = (
    "prose in 15 above",
    "prose in 15 below",
    "lines since prose",
    "lines until prose",
    "run of short lines",
    "words of the heart share",
    "copies",
    "talk of readers near",
    "dates near",
    "known wording near",
    "capitals in the line above",
    "capitals in the line below",
    "line below begins small",
)
PAIRS = (
    ("prose", "in the heart"),
    ("words", "in the heart"),
    ("page broken sentences share", "in the heart"),
    ("page short lines outside the heart", "in the heart"),
    ("page short lines outside the heart", "behind the heart"),
    ("words of the heart share", "in the heart"),
    ("run of short lines", "in the heart"),
    ("run of short lines", "behind the heart"),
    ("lines since prose", "in the heart"),
    ("lines since prose", "behind the heart"),
    ("lines since prose", "lines until prose"),
    ("copies", "in the heart"),
    ("words", "ends a sentence"),
    ("tail headings above", "behind the heart"),
    ("tail headings above", "in the heart"),
)
SINGLE = (*OWN, *PLACE, *AROUND)
NAMES = (*SINGLE, *(f"{a} × {b}" for a, b in PAIRS))
PAIRED = tuple((SINGLE.index(a), SINGLE.index(b)) for a, b in PAIRS)

TAIL = frozenset({"tail-heading", "tags", "disclaimer", "republished"})
SHARE = frozenset({"share-bar", "listen-line"})
FURNITURE = frozenset({"page-furniture", "newsletter", "appeal", "advertisement"})
"""Filters whose phrases say what kind of page matter a line is."""

READERS = re.compile(r"\bago\b|\bmin read\b|\breply\b|comment|\blikes?\b|\b(?:19|20)\d\d\b", re.I)
"""Words of comment threads, and of teasers with their dates."""
TALK_WORDS = 14
"""Words of a line, at the most, in which :data:`READERS` tells what the line is."""
TERM = re.compile(r"\w{4,}")
"""A word that says what a story is about; shorter ones stand in all stories."""
LONGEST_WORD = 15.0
"""Characters a word. An address of the web counts no more than this."""
SIGHT = 15
"""Lines above and below a line in which prose is counted. 2 and 5 were tried too: no gain."""
REACH = 5
"""Lines above and below a line that its surroundings are made of."""
NEVER = 50
"""Lines. Farther away than this all is equally far."""
TAIL_SHARE = 0.3
"""Share of the page's prose above a tail heading; the same words stand in menus."""
LONG_PROSE = 20
"""Words of a paragraph that a distance to prose is measured from."""


def rows(
    lines: Sequence[Line], zones: Zones, heart: Heart, prose: Sequence[int]
) -> list[list[float]]:
    """One row of numbers for each line, in the order of :data:`NAMES`."""
    own = [_own(line, whole) for line, whole in zip(lines, sentences(lines), strict=True)]
    place = _places(lines, own, zones, heart, prose)
    around = _around(lines, own, heart, prose)
    found = []
    for parts in zip(own, place, around, strict=True):
        row = [*parts[0], *parts[1], *parts[2]]
        row += [row[a] * row[b] for a, b in PAIRED]
        found.append(row)
    return found


def _own(line: Line, whole: int) -> list[float]:
    """What a line looks like by itself; ``whole`` = words of its sentence."""
    text, form = line.text, line.form
    firsts = [word[0] for word in text.split()]
    n = len(firsts)
    last = text[-1]
    said = line.phrase.filter if line.phrase else ""
    return [
        log2(size(line) + 1),
        log2(whole + 1),
        min(len(text) / n, LONGEST_WORD),
        last in STOPS,
        last in ":：",
        firsts[0].islower(),
        sum(map(str.islower, firsts)) / n,
        sum(map(str.isupper, firsts)) / n,
        sum(map(str.isdigit, firsts)) / n,
        form is Form.PROSE,
        form is Form.TITLE,
        form is Form.LABEL,
        form is Form.NAME,
        form is Form.ITEM,
        form is Form.MARK,
        said != "",
        said in TAIL,
        said in SHARE,
        said in FURNITURE,
        n < TALK_WORDS and READERS.search(text) is not None,
        form is Form.DATE,
    ]


def _places(
    lines: Sequence[Line],
    own: Sequence[Sequence[float]],
    zones: Zones,
    heart: Heart,
    prose: Sequence[int],
) -> list[list[float]]:
    """Where each line stands on the page."""
    n = len(own)
    mass = [0, *accumulate(prose)]
    total = mass[-1] or 1
    page = [
        log2(1 + total),
        log2(1 + sum(is_outside(line, heart) for line in lines)),
        sum(_column(own, "begins small")) / n,
    ]
    main = zones.headline.main if zones.headline else n
    tail_heading = OWN.index("tail heading")
    tails, found = 0, []
    for i, row in enumerate(own):
        found.append(
            [
                i / n,
                mass[i] / total,
                heart.first <= i <= heart.last,
                i > heart.last,
                log2(1 + max(0, i - heart.last)),
                i >= zones.tail,
                log2(1 + max(0, i - main)),
                log2(1 + tails),
                *page,
            ]
        )
        if row[tail_heading] and mass[i] > TAIL_SHARE * total:
            tails += 1
    return found


def _around(
    lines: Sequence[Line], own: Sequence[Sequence[float]], heart: Heart, prose: Sequence[int]
) -> list[list[float]]:
    """What stands around each line."""
    n = len(lines)
    mass = [0, *accumulate(prose)]
    copies = Counter(line.text for line in lines)
    capitals = [0.0, *_column(own, "capitals share"), 0.0]
    columns = [
        [log2(1 + mass[i] - mass[max(0, i - SIGHT)]) for i in range(n)],
        [log2(1 + mass[min(n, i + 1 + SIGHT)] - mass[i + 1]) for i in range(n)],
        _distances(prose),
        _distances(prose[::-1])[::-1],
        _runs(prose),
        _shares(lines, heart, prose),
        [log2(copies[line.text]) for line in lines],
        _near(_column(own, "talk of readers")),
        _near(_column(own, "date")),
        _near(_column(own, "known wording")),
        capitals[:n],
        capitals[2:],
        [*_column(own, "begins small")[1:], 0.0],
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _column(own: Sequence[Sequence[float]], name: str) -> list[float]:
    index = OWN.index(name)
    return [row[index] for row in own]


def _distances(prose: Sequence[int]) -> list[float]:
    """Lines since the last long paragraph, for each line."""
    far, found = NEVER, []
    for words in prose:
        found.append(log2(1 + far))
        far = 0 if words >= LONG_PROSE else min(NEVER, far + 1)
    return found


def _runs(prose: Sequence[int]) -> list[float]:
    """How many lines without prose stand together, for each line; 0 for prose."""
    found = [0.0] * len(prose)
    first = 0
    for i, words in enumerate([*prose, 1]):
        if words:
            found[first:i] = [log2(1 + i - first)] * (i - first)
            first = i + 1
    return found


def _shares(lines: Sequence[Line], heart: Heart, prose: Sequence[int]) -> list[float]:
    """Share of a line's words that the heart has too, elsewhere than in this line."""
    terms = [_terms(line) for line in lines]
    inside = range(heart.first, heart.last + 1)
    heard = Counter(word for i in inside if prose[i] for word in terms[i])
    found = []
    for i, words in enumerate(terms):
        own = 1 if prose[i] and i in inside else 0
        found.append(sum(heard[word] > own for word in words) / len(words) if words else 0.5)
    return found


def _terms(line: Line) -> set[str]:
    """The long words of a line; in a script without spaces, its pairs of characters."""
    text = line.text.lower()
    if is_dense(line):
        return {text[k : k + 2] for k in range(len(text) - 1)}
    return set(TERM.findall(text))


def _near(shown: Sequence[float]) -> list[float]:
    """Share of the lines up to :data:`REACH` above and below that show one thing."""
    sums = [0.0, *accumulate(shown)]
    n = len(shown)
    full = 2 * REACH + 1
    return [(sums[min(n, i + REACH + 1)] - sums[max(0, i - REACH)]) / full for i in range(n)]
