"""Another line is the headline than the one that rules have chosen, for it has clearly more.

Rules find the headline of most pages (`found`). Where a page has a masthead, a slogan, a kicker or
a dek that looks like one, they may take that. So all lines that could be it are asked (`weighed`),
and trees weigh the answers (`newsclean.evidence.learned.trees`).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.headlines.like import title_like
from newsclean.evidence.headlines.weighed import SIGNED, Head, traits
from newsclean.evidence.learned.lexicons import Lexicon, lexicon_of
from newsclean.evidence.learned.trees import Trees, trees_of
from newsclean.evidence.shape import Form, Line

__all__ = ["reconsidered", "trees", "words"]

CHOSEN = 1.5
"""Odds (natural logarithm) that the line which rules have chosen has before the others. Set by
hand: ``train_headlines.py`` prints how many headlines get right and how many get wrong."""
CLEAR = 1.0
"""Odds of that line, above which no other is asked."""
LEAST = -2.0
"""Odds below which no other line is taken: nothing says that it is a headline. Of 328 that are
taken on our own pages without this bound, 4 have less, and 2 of them are right."""
REACH = 2
"""Lines below it, labels and buttons between them not counted, that may be its dek."""
LIKE_ONE = -2.0
"""Odds of the line that was chosen, above which it looks like a headline by itself …"""
DEK, UNLIKE_ONE = 2.05, 0.5
"""… and odds that a line which may be its dek must then have more than others, and else. A slogan
has no dek. The two that are asked in ``tests/golden/byline`` and by the tests of buttons bound the
first from below, a kicker's headline from above."""
LONG, LONGER = 13, 0.5
"""Words of a headline, and odds that a dek must have more for each word beyond them: the longer
of two lines is the dek. Of 313 headlines that get right on our own pages 4 do so no more."""


def trees() -> Trees:
    """The trees that ship with newsclean."""
    return trees_of("headline_trees.toml")


def words() -> Lexicon:
    """The words that ship with newsclean; their odds are those of a headline."""
    return lexicon_of("headline_lexicon.toml")


def reconsidered(lines: Sequence[Line], chosen: int, start: int) -> int:
    """The headline: the line that rules have ``chosen``, or another that has clearly more.

    Args:
        lines, start: as of :class:`Head`.
        chosen: index of the line.
    """
    head = Head(lines, start)
    at = chosen - start
    others = [k for k in head.asked if k != at]
    if at not in head.asked or not others:
        return chosen
    most = _odds(head, at)
    if most > CLEAR:
        return chosen
    below = head.at(at + 1)
    signed = below is not None and below.form in SIGNED
    like_one = most > LIKE_ONE
    best, most = at, max(LEAST, most + CHOSEN)
    for k in others:
        line = head.lines[k]
        if line.form is Form.PROSE and not title_like(line):
            continue
        if lines[chosen].text in line.text or (signed and k > at):
            continue  # a path that ends with the headline; what stands below its byline
        odds = _odds(head, k) - _as_dek(head, at, k, like_one=like_one)
        if odds > most and not _is_credited(line.text):
            best, most = k, odds
    return best + start


def _is_credited(text: str) -> bool:
    """Is a line a caption with its credit?

    What stands behind a stop is a bare name only with a slash: ``Coal Pier Sinks. Now It Feeds
    the Town`` is a headline, ``… they sank. Tove Marrin/Gazette`` is none.
    """
    _, stop, behind = text.rpartition(". ")
    return trailing_credit(text, loose=bool(stop) and "/" in behind) is not None


def _as_dek(head: Head, at: int, k: int, *, like_one: bool) -> float:
    """The odds that a line must have more because it may be the dek of the line ``at``."""
    between = [line for line in head.lines[at + 1 : k] if line.form is not Form.LABEL]
    if k < at or len(between) >= REACH:
        return 0.0
    longer = max(0, head.sizes[k] - max(LONG, head.sizes[at]))
    return (DEK if like_one else UNLIKE_ONE) + LONGER * longer


def _odds(head: Head, k: int) -> float:
    """The odds that a line is the headline."""
    return trees().odds(traits(head, k, words().odds(head.lines[k].text)))
