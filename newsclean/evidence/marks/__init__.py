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

from newsclean.evidence.marks import first as by_tags
from newsclean.evidence.marks.page import read_page
from newsclean.evidence.marks.second import second_look
from newsclean.evidence.marks.verdict import Marked, Marks, probabilities
from newsclean.evidence.marks.weights import weights
from newsclean.evidence.shape import Line
from newsclean.evidence.story import first_look, odds_of
from newsclean.evidence.story.columns import read_dump
from newsclean.evidence.story.expected import best_f1
from newsclean.evidence.zones import Zones

__all__ = ["Marked", "Marks", "find_marked", "with_words"]

FEWEST = 8
"""Lines of a page on which anything is said of lines; a shorter one is a piece of a page, such as
the field of a record that holds a few paragraphs."""
SWITCH, LEAN = 1.0, 1.5
"""Odds against a change from one line to the next (`newsclean.evidence.story.smooth`), and odds
added for the story, set by hand: up to 1.8 F1 stays as it is and fewer words are lost."""
SURE, UNSURE = 0.5, 0.15
"""Between these lies the probability from which on a line stands (`_least`)."""


def find_marked(lines: Sequence[Line]) -> Marks | None:
    """What the tags of a page say of its lines; ``None`` where no page says anything of them."""
    if len(lines) < FEWEST or any(line.block.hints is None for line in lines):
        return None
    page = read_page(lines)
    model = weights()
    first = by_tags.first_look(page, model.first)
    return Marks(second_look(page, first.odds, model.second), page, first)


def with_words(marks: Marks, lines: Sequence[Line], zones: Zones) -> Marked:
    """The story of a page with what its words say, as on a page that came as text.

    The two know different things: tags tell menus and boxes, words tell comments and other stories.
    Their odds are added.
    """
    dump = read_dump(lines, zones)
    words = odds_of(dump, first_look(dump))[1]
    both = [tags + said + LEAN for tags, said in zip(marks.odds, words, strict=True)]
    told = probabilities(both, SWITCH)
    return Marked(told, _least(told, marks.seen.words), marks)


def _least(told: Sequence[float], words: Sequence[int]) -> float:
    """The probability from which on keeping a line makes the expected F1 of the page better.

    Half of the best F1 that can be expected (`newsclean.evidence.story.expected`).
    """
    return min(SURE, max(UNSURE, best_f1(told, words) / 2))
