"""Which lines are captions that print no credit: a probability for each, learned.

A caption shows itself by its credit; one without has only how it reads and where it stands. It is
shorter than most paragraphs and longer than a subhead, and it tells what is to be seen. So lines
are asked how they are worded, how long they are, where they stand and what stands beside them
(``traits``), and trees weigh the answers (`newsclean.evidence.learned.trees`). With a stop at its
end a caption looks like the first sentence of a story, or a short paragraph: those must be surer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from newsclean.evidence.captions.bare.reasons import said
from newsclean.evidence.captions.bare.traits import Page, traits
from newsclean.evidence.captions.unit import CREDITS, MARKS, NEVER
from newsclean.evidence.learned.lexicons import Lexicon, lexicon_of
from newsclean.evidence.learned.trees import Trees, trees_of
from newsclean.evidence.leftover import Left
from newsclean.evidence.story.ends import is_begun
from newsclean.evidence.story.expected import page_matter
from newsclean.late import regex

__all__ = ["Bare", "asked", "find_bare", "trees", "words"]

LEAST = 0.87
"""How likely a line is a caption, at the least, to be taken for one. Set by hand:
``train_captions.py`` prints how many captions and how many lines of stories go at which bound."""
STOPPED = 0.97
"""The same for a line that ends with a stop, which looks like a short paragraph, too."""
DOUBTED = 0.5
"""How likely it is, at the least, to be proposed to a preset that takes more."""
WORDED, WORDED_STOPPED = -4.0, -2.0
"""Odds that a line is a caption by its words alone, below which nothing else is asked; the second
for lines that end with a stop."""
TOLD = regex(r"[.!?…][”\"’»]? \([^()]+\)$")
"""``… on Monday. (Salt Gazette)``: a caption that some outlet took, or a report from it."""
FEWEST, MOST = 3, 45
"""Words of a line that is asked."""
MOST_STOPPED = 35
"""Words of one that ends with a stop, at the most."""
MOST_LINES = 400
"""Lines of the longest page that is looked at: longer ones are dumps or lists."""
REASONS = 3
"""Signs that a reason names."""


class Bare(NamedTuple):
    """A line that may be a caption without a credit."""

    line: int
    """Its index."""
    caption: float
    """How likely it is one."""
    traits: dict[str, float]
    stopped: bool = False
    """Does it end with a stop, or with one and a bracket?"""

    @property
    def sure(self) -> float:
        """How sure it is that it is to go to the captions; two decimals."""
        least = STOPPED if self.stopped else LEAST
        return round(page_matter(1 - self.caption, 1 - least), 2)

    def tipped(self) -> dict[str, float]:
        """What tipped it, in plain words, with the odds (natural logarithm) that it added."""
        tipped: dict[str, float] = {}
        for part, trait, high in sorted(
            ((part, *key) for key, part in trees().told(self.traits).items() if part > 0),
            reverse=True,
        ):
            sign = said(trait, high=high)
            if sign in tipped or len(tipped) < REASONS:
                tipped[sign] = round(tipped.get(sign, 0.0) + part, 2)
        return tipped


def trees() -> Trees:
    """The trees that ship with newsclean."""
    return trees_of("caption_trees.toml")


def words() -> Lexicon:
    """The words that ship with newsclean; their odds are those of a caption."""
    return lexicon_of("caption_lexicon.toml")


def asked(left: Left) -> Iterator[int]:
    """Indices of the lines that may be captions without a credit."""
    headline = left.known.headline
    heads = Counter(_head(left.lines[i].text) for i in left.standing)
    for i in left.standing:
        line = left.lines[i]
        most = MOST_STOPPED if left.stops[i] else MOST
        if not FEWEST <= left.sizes[i] <= most or line.form in NEVER:
            continue
        if i == headline or not (line.phrase is None or line.said_by(MARKS, CREDITS)):
            continue
        if left.stops[i] and left.copies[left.small[i]] > 1:
            continue  # it is a caption elsewhere, and the first sentence here
        head = _head(line.text)
        if head is not None and heads[head] > 1:
            continue  # "Winter storm - Full coverage" / "Winter storm - Photos"
        if not is_begun(left.lines, left.stands, i):
            yield i


def _head(text: str) -> str | None:
    """What stands before the dash of a line; links to stories of one kind begin alike."""
    head, dash, _ = text.partition(" - ")
    return head if dash else None


def find_bare(left: Left) -> Sequence[Bare]:
    """The lines of a page that may be captions without a credit."""
    if len(left.lines) > MOST_LINES:
        return ()
    page, found = Page(left), []
    for i in asked(left):
        worded = words().odds(left.lines[i].text)
        if worded < (WORDED_STOPPED if left.stops[i] else WORDED):
            continue
        row = traits(page, i, worded)
        share = 1 / (1 + exp(-trees().odds(row)))
        if share >= DOUBTED:
            stopped = bool(left.stops[i]) or TOLD.search(left.lines[i].text) is not None
            found.append(Bare(i, share, row, stopped))
    return found
