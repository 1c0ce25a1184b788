"""Which lines of a whole-page dump belong to the story: a probability for each.

Each line is weighed twice. The *first look* adds up what it looks like by itself (``own``), what
its words speak of (``wording``), where it stands (``place``), and what stands around it
(``around``, ``repeats``, ``openers``, ``rhythm``, ``depth``). The *second look* adds how it
agrees with the story that the first one found (``second``). Where that leaves doubt, a *third
look* asks trees (``third``). Odds are smoothed, since lines stand in runs (``smooth``). Weights
and trees are data, learned by ``tests/benchmarks/train_story.py`` (``weights``).

A page is taken for a dump if so many of its lines turn out to be page matter; on all other pages
nothing is said of any line.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from newsclean.evidence.learned.lexicons import Lexicon, lexicon_of
from newsclean.evidence.learned.trees import Trees, trees_of
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Line
from newsclean.evidence.story.around import surroundings
from newsclean.evidence.story.columns import Columns, Dump, read_dump
from newsclean.evidence.story.depth import depths
from newsclean.evidence.story.expected import best_f1, page_matter
from newsclean.evidence.story.openers import openers
from newsclean.evidence.story.own import SERVING, own_looks
from newsclean.evidence.story.place import places
from newsclean.evidence.story.repeats import repeats
from newsclean.evidence.story.rhythm import rhythms
from newsclean.evidence.story.second import second_look
from newsclean.evidence.story.smooth import smooth
from newsclean.evidence.story.third import CLEAR, ODDS, third_look, with_odds, with_words
from newsclean.evidence.story.weights import weighed, weights
from newsclean.evidence.story.wording import wordings
from newsclean.evidence.zones import Zones

__all__ = ["Story", "find_story", "first_look", "odds_of", "weigh"]

DUMP_LINES = 30
"""Lines of a page that can be a dump."""
DUMP_PAGE = 24
"""Lines of page matter on a dump, at the least: of 600 station pages without a player none of 30
lines or more has over 18."""
PAGE = -1.0
"""Odds below which a line counts for :data:`DUMP_PAGE`."""

SWITCH = 1.0
"""See `newsclean.evidence.story.smooth`. 0, 1 and 2 give 0.002, 0.000 and 0.001 less F1."""
LEAN = 0.5
"""Odds added for the story. Set by hand: a false removal is worse than a leftover, and
`leftover-line` looks at what stands; with less, more news stories lose their last lines."""
CALM = 0.6
"""What smoothed odds are worth: neighbours say much the same, so that their sum promises too much.
0.35 to 0.7 give the same F1; with 0.6 pages are as good as promised."""
SURE, UNSURE = 0.5, 0.1
"""Between these lies the probability from which on a line stands (`_least`)."""
DOUBT = 3
"""Power of the F1 that can be expected, by which that probability falls: on pages where little is
sure more stands. With 1, the F1 is the same, and pages of a short story lose a tenth of it."""


class Story(NamedTuple):
    """What is known of the lines of a dump, by index."""

    told: tuple[float, ...]
    """Probability that the line belongs to the story."""
    least: float
    """Probability from which on a line stands."""
    columns: Columns
    """The features of all lines, all looks."""

    def page(self, i: int) -> float:
        """How sure it is that a line is page matter (`expected.page_matter`)."""
        return page_matter(self.told[i], self.least)

    def telling(self) -> list[tuple[str, float, float, Sequence[float]]]:
        """The features that say most: name, slope, mean, and the values of all lines."""
        return [(*row, self.columns[row[0]]) for row in weights().telling]

    def turned(self, i: int) -> dict[tuple[str, bool], float]:
        """What each feature, low or high, adds to the odds of a line that the third look turned.

        Nothing of a line for which the second look is against the story, or leaves no doubt.
        """
        if not 0 < self.columns[ODDS][i] < CLEAR:
            return {}
        return trees().told({name: self.columns[name][i] for name in trees().features})


def find_story(
    lines: Sequence[Line], zones: Zones, player: Player | None, transcript: bool
) -> Story | None:
    """The story on a page that was printed whole; ``None`` on all others."""
    if (player and not player.masthead) or transcript or len(lines) < DUMP_LINES:
        return None
    dump = read_dump(lines, zones)
    columns, odds = weigh(dump, first_look(dump))
    if sum(value < PAGE for value in odds) < DUMP_PAGE:
        return None
    told = tuple(1 / (1 + exp(-CALM * value)) for value in odds)
    return Story(told, _least(told, dump.sizes), columns)


def first_look(dump: Dump) -> Columns:
    """All that is seen of the lines before anything is known of the story."""
    looks = own_looks(dump)
    wording, groups = wordings(dump)
    found = {
        **looks,
        **wording,
        **places(dump, looks),
        **surroundings(dump, looks),
        **repeats(dump),
        **openers(dump, groups),
        **rhythms(dump, looks),
        **depths(dump),
    }
    for name in SERVING:
        del found[name]
    return found


def weigh(dump: Dump, columns: Columns) -> tuple[Columns, list[float]]:
    """All features of the lines, and the odds of each with its surroundings."""
    columns, odds = odds_of(dump, columns)
    worded = with_words([line.text for line in dump.lines], odds, words())
    columns = with_odds(columns, odds) | worded
    odds = third_look(columns, odds, trees())
    return columns, smooth([value + LEAN for value in odds], SWITCH)


def trees() -> Trees:
    """The trees that ship with newsclean."""
    return trees_of("story_trees.toml")


def words() -> Lexicon:
    """The words that ship with newsclean."""
    return lexicon_of("story_lexicon.toml")


def odds_of(dump: Dump, columns: Columns) -> tuple[Columns, list[float]]:
    """The features of both looks, and the odds (natural logarithm) that they give to each line."""
    first, second = weights().first, weights().second
    # what is seen first is weighed for both looks at once
    odds, half = weighed(columns, first, second)
    again = second_look(dump, [first.base + value for value in odds])
    rest = weighed(again, second)[0]
    return columns | again, [second.base + a + b for a, b in zip(half, rest, strict=True)]


def _least(told: Sequence[float], words: Sequence[int]) -> float:
    """The probability from which on keeping a line makes the expected F1 of the page better.

    That is half of the best F1 that can be expected (`expected`). Since a false removal is worse
    than a leftover, it falls faster than that (:data:`DOUBT`).
    """
    return min(SURE, max(UNSURE, best_f1(told, words) ** DOUBT / 2))
