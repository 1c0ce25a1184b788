"""How a line is worded: like what pages print, or like a story; words and pairs that were learned.

Groups of words (`newsclean.evidence.story.spoken`) say of what a line speaks, the packs say what
pages print; this knows by how much each word, each word behind another, each part of a word, and
each short line as a whole, speaks for one or the other. None decides: the sum is one of many signs
that trees weigh.

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

from newsclean.evidence.subject import SPACELESS
from newsclean.late import regex

__all__ = ["Lexicon", "as_lexicon", "grams", "lexicon_of", "parts"]

WORD = regex(r"\w+")
MOST = 60
"""Words of a line that are looked up."""
BEGIN, END = "^", "$"
"""Stand in pairs for the begin and the end of a line: as words they are never found in one."""
WHOLE = 8
"""Words of a line, up to which all of them together are looked up, too."""
STEM, LONG = 5, 7
"""Letters of the begin of a word that is known by it, and of the word, at the least: many languages
change the ends of words."""
CUT = "~"
"""Stands where the rest of a word is cut off, or before letters of a script without spaces."""
RUN = 80
"""Letters in a row of a script without spaces that are looked up."""


class Lexicon(NamedTuple):
    """What words and pairs of words speak for, and the odds of a line that has none of them."""

    base: float
    weights: Mapping[str, float]
    knows_parts: bool = False
    """Does it know :func:`parts` of words as well?"""

    def odds(self, text: str) -> float:
        """Odds (natural logarithm) that a line is the story's, by its words alone.

        The sum of the weights over the root of how many words, pairs and parts there are, so that
        a long line does not have more of everything.
        """
        found = grams(text)
        if self.knows_parts:
            found |= parts(text)
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


def parts(text: str) -> set[str]:
    """The begins of the long words of a line; of a script without spaces the letters, and each two.

    A language that changes the ends of its words says one thing with many words, and where none are
    parted a whole clause is one: few of either are known. In such scripts
    words alone hardly order lines better than chance (0.61 of the pairs of a page's line and a
    story's, on the one of six folds that was held out), the letters 0.87.

    Example:
        >>> sorted(parts("Subscribers of 山羊報"))
        ['subsc~', '~報', '~山', '~山羊', '~羊', '~羊報']
    """
    small = text.lower()
    words = WORD.findall(small)[:MOST]
    found: set[str] = set()
    if not small.isascii():
        for run in SPACELESS.findall(small):
            letters = run[:RUN]
            found.update([CUT + letter for letter in letters])
            found.update([CUT + first + second for first, second in pairwise(letters)])
        if found:
            words = [word for word in words if SPACELESS.search(word) is None]
    found.update([word[:STEM] + CUT for word in words if len(word) >= LONG and word.isalpha()])
    return found


@cache
def lexicon_of(file: str) -> Lexicon:
    """A lexicon that ships with newsclean (a file of ``data``), read when a page first needs it."""
    path = files("newsclean.evidence").joinpath("data", file)
    return as_lexicon(tomllib.loads(path.read_text("utf8")))


def as_lexicon(data: Mapping[str, Any]) -> Lexicon:
    """A lexicon as it is written: ``base``, ``parts``, and ``weights`` with the words of each.

    Words are parted by commas: to read them costs a quarter of what lists of TOML do.
    """
    rows = data["weights"].items()
    return Lexicon(
        float(data["base"]),
        {gram.strip(): float(weight) for weight, row in rows for gram in row.split(",")},
        bool(data.get("parts")),
    )
