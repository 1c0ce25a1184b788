"""The words that packs lead to other stories with."""

from __future__ import annotations

from functools import lru_cache

from newsclean.evidence.shape import Line
from newsclean.late import regex
from newsclean.packs import Phrases

__all__ = ["MARKS", "bare_leads", "is_whole", "leading_words"]

WORD = regex(r"[^\W\d_]+")
MARKS = " .:|…»"
"""What stands behind a lead."""
PACKS = 64
"""Packs of so many languages are remembered at once."""


def is_whole(line: Line) -> bool:
    """Is all of a line the phrase that a pack has?"""
    phrase = line.phrase
    if phrase is None or phrase.form == "whole":
        return phrase is not None
    return len(line.text.rstrip(MARKS)) <= len(phrase.text.rstrip(MARKS))


@lru_cache(maxsize=PACKS)
def bare_leads(phrases: Phrases) -> frozenset[str]:
    """The leads of packs that end in a mark, in small letters without it: ``read also``."""
    return frozenset(
        phrase.text.lower().rstrip(MARKS)
        for pack in phrases.packs
        if pack.filter == "teaser"
        for phrase in pack.phrases
        if phrase.form == "start" and phrase.text[-1] in MARKS and phrase.text.isprintable()
    )


TO_STORIES = frozenset({"teaser", "tail-heading"})
LEAD_WORDS = 3
"""Words of a phrase that leads to other stories; longer ones have words of all kinds."""


@lru_cache(maxsize=PACKS)
def leading_words(phrases: Phrases) -> tuple[frozenset[str], frozenset[str]]:
    """The first words and all words of the short leads of packs: ``Read also:``, ``Trending``."""
    texts = [
        WORD.findall(phrase.text.lower())
        for pack in phrases.packs
        if pack.filter in TO_STORIES
        for phrase in pack.phrases
        if phrase.text.count(" ") < LEAD_WORDS
    ]
    openers = frozenset(words[0] for words in texts if words and len(words[0]) > SHORT_WORD)
    return openers, frozenset(word for words in texts for word in words)


SHORT_WORD = 3
"""Letters of words that may be articles; no lead is known by them."""
