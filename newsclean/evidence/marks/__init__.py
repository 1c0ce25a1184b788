"""Which lines of an HTML page belong to the story: a probability for each, from what its tags say.

The same question that `newsclean.evidence.story` answers from the words of a dump, and the same
kind of answer. Each line is weighed twice: the *first look* adds up what its element is and is
called, what stands in the same container, its form, its place, its neighbours (``first``); the
*second look* adds how it agrees with the story that the first one found (``second``). What is seen
falls into families, each with a few values, and each value has a weight, learned by
``tests/benchmarks/train_marks.py`` (``weights``). So a line costs some thirty look-ups and no
arithmetic worth mentioning: 10 µs, where the features of a dump take 80. Once the zones of the page
are known, the odds that its words give are added (:func:`with_words`).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from newsclean.evidence.marks import first as by_tags
from newsclean.evidence.marks.page import read_page
from newsclean.evidence.marks.second import second_look
from newsclean.evidence.marks.verdict import Marked
from newsclean.evidence.marks.weights import weights
from newsclean.evidence.shape import Line
from newsclean.evidence.story import first_look, odds_of
from newsclean.evidence.story.columns import read_dump
from newsclean.evidence.story.expected import best_f1
from newsclean.evidence.story.smooth import smooth
from newsclean.evidence.zones import Zones

__all__ = ["Marked", "find_marked", "with_words"]

FEWEST = 8
"""Lines of a page on which anything is said of lines; a shorter one is a piece of a page, such as
the field of a record that holds a few paragraphs."""
SWITCH = 0.6
"""See `newsclean.evidence.story.smooth`; the second look has seen the neighbours already. On every
third page, by site: 0.1 to 0.8 give F1 0.949, 1.5 gives 0.948, 2.2 gives 0.945."""
LEAN = 0.0
"""Odds added for the story. -0.3 to 0.3 give the same F1; with 0 it loses 0.018 of the words."""
SWITCH_BOTH, LEAN_BOTH = 1.0, 0.2
"""The same where words are asked as well."""
CALM = 0.8
"""What smoothed odds are worth: neighbours say much the same, and their sum promises too much."""
SURE, UNSURE = 0.5, 0.15
"""Between these lies the probability from which on a line stands (`_least`)."""


def find_marked(lines: Sequence[Line]) -> Marked | None:
    """The story of a page; ``None`` where no page says anything of its lines."""
    if len(lines) < FEWEST or any(line.block.hints is None for line in lines):
        return None
    page = read_page(lines)
    model = weights()
    first = by_tags.first_look(page, model.first)
    second = second_look(page, first.odds, model.second)
    told = _told(second, LEAN, SWITCH)
    return Marked(told, tuple(second), page, first, _least(told, page.words))


def with_words(marked: Marked, lines: Sequence[Line], zones: Zones) -> Marked:
    """The story of a page with what its words say, as on a page that came as text.

    The two know different things: tags tell menus and boxes, words tell comments and other stories.
    Their odds are added.
    """
    dump = read_dump(lines, zones)
    words = odds_of(dump, first_look(dump))[1]
    both = [tags + said for tags, said in zip(marked.odds, words, strict=True)]
    told = _told(both, LEAN_BOTH, SWITCH_BOTH)
    return marked._replace(told=told, least=_least(told, marked.seen.words))


def _told(odds: Sequence[float], lean: float, switch: float) -> tuple[float, ...]:
    """The probabilities of lines, each with its neighbours."""
    smoothed = smooth([value + lean for value in odds], switch)
    return tuple([1 / (1 + exp(-CALM * value)) for value in smoothed])


def _least(told: Sequence[float], words: Sequence[int]) -> float:
    """The probability from which on keeping a line makes the expected F1 of the page better.

    Half of the best F1 that can be expected (`newsclean.evidence.story.expected`).
    """
    return min(SURE, max(UNSURE, best_f1(told, words) / 2))
