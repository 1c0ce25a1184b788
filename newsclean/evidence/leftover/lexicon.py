"""How a line is worded: like what pages print, or like a story; words and pairs that were learned.

Groups of words (`newsclean.evidence.story.spoken`) say of what a line speaks, the packs say what
pages print; this knows by how much each word, and each word behind another, speaks for one or the
other. No word decides: the sum is one of many signs that trees weigh.

The weights are data (``data/leftover_words.toml``), learned by
``tests/benchmarks/train_leftover.py`` from the lines that are left over where phrases are
forgotten, and from the story's beside them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt
from typing import Any, NamedTuple

__all__ = ["Lexicon", "as_lexicon", "grams", "lexicon", "worded"]

WORD = re.compile(r"\w+")
MOST = 60
"""Words of a line that are looked up."""
REMEMBERED = 4096
"""Lines whose sum is kept: a page is looked at more than once, and sites print the same again."""


class Lexicon(NamedTuple):
    """What words and pairs of words speak for, and the odds of a line that has none of them."""

    base: float
    weights: Mapping[str, float]

    def odds(self, text: str) -> float:
        """Odds (natural logarithm) that a line is the story's, by its words alone.

        The sum of the weights over the root of how many words and pairs there are, so that a long
        line does not have more of everything.
        """
        found = grams(text)
        weights = self.weights
        total = sum([weights[gram] for gram in found if gram in weights])
        return self.base + total / sqrt(len(found) or 1)


def grams(text: str) -> set[str]:
    """The words of a line in small letters, and each two in a row.

    Example:
        >>> sorted(grams("More news, more"))
        ['more', 'more news', 'news', 'news more']
    """
    words = WORD.findall(text.lower())[:MOST]
    return {*words, *[f"{first} {second}" for first, second in pairwise(words)]}


@lru_cache(maxsize=REMEMBERED)
def worded(text: str) -> float:
    """Odds that a line is the story's, by the words that ship with newsclean."""
    return lexicon().odds(text)


@cache
def lexicon() -> Lexicon:
    """The weights that ship with newsclean, read when a page first needs them."""
    path = files("newsclean.evidence").joinpath("data", "leftover_words.toml")
    return as_lexicon(tomllib.loads(path.read_text("utf8")))


def as_lexicon(data: Mapping[str, Any]) -> Lexicon:
    """A lexicon as it is written: ``base``, and under ``weights`` each weight with its words."""
    rows = data["weights"].items()
    return Lexicon(
        float(data["base"]), {gram: float(weight) for weight, row in rows for gram in row}
    )
