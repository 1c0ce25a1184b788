"""How a line is worded: like what pages print, or like a story; words and pairs that were learned.

Groups of words (`newsclean.evidence.story.spoken`) say of what a line speaks, the packs say what
pages print; this knows by how much each word, each word behind another, and each short line as a
whole, speaks for one or the other. None decides: the sum is one of many signs that trees weigh.

The weights are data (``data/*_lexicon.toml``), learned by the scripts ``train_*.py`` of
``tests/benchmarks/`` from the lines that their trees are asked about, the page's and the story's.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import fsum, sqrt
from typing import Any, NamedTuple

from newsclean.late import regex

__all__ = ["Lexicon", "as_lexicon", "grams", "lexicon_of"]

WORD = regex(r"\w+")
MOST = 60
"""Words of a line that are looked up."""
BEGIN, END = "^", "$"
"""Stand in pairs for the begin and the end of a line: as words they are never found in one."""
WHOLE = 8
"""Words of a line, up to which all of them together are looked up, too."""


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
        # in whatever order words come out of a set, the exact sum is the same
        total = fsum([weights[gram] for gram in found if gram in weights])
        return self.base + total / sqrt(len(found) or 1)


def grams(text: str) -> set[str]:
    """The words of a line in small letters, each two in a row, and a short line as a whole.

    The begin and the end of the line count as words in pairs.

    Example:
        >>> sorted(grams("More news, more"))
        ['^ more', '^ more news more $', 'more', 'more $', 'more news', 'news', 'news more']
    """
    words = [BEGIN, *WORD.findall(text.lower())[:MOST], END]
    found = {*words[1:-1], *[f"{first} {second}" for first, second in pairwise(words)]}
    if len(words) <= WHOLE + 2:
        found.add(" ".join(words))
    return found


@cache
def lexicon_of(file: str) -> Lexicon:
    """A lexicon that ships with newsclean (a file of ``data``), read when a page first needs it."""
    path = files("newsclean.evidence").joinpath("data", file)
    return as_lexicon(tomllib.loads(path.read_text("utf8")))


def as_lexicon(data: Mapping[str, Any]) -> Lexicon:
    """A lexicon as it is written: ``base``, and under ``weights`` each weight with its words.

    Words are parted by commas: to read them costs a quarter of what lists of TOML do.
    """
    rows = data["weights"].items()
    return Lexicon(
        float(data["base"]),
        {gram.strip(): float(weight) for weight, row in rows for gram in row.split(",")},
    )
