"""What it means that a line has much or little of a trait, in plain words."""

from __future__ import annotations

from newsclean.evidence.leftover.reasons import SAID as OF_LEFTOVERS

__all__ = ["SAID", "said"]

SHARED = (
    "words", "characters a word", "capitals share", "digits share", "begins with a quote", "title",
    "name", "printed again", "words of the story share", "words of the headline share",
    "lines above", "lines below", "paragraphs above", "paragraphs below", "odds by the whole page",
    "words above", "words below", "prose above", "prose below",
)  # fmt: skip
"""Traits that lines are also asked for when the other filters are done."""
SAID = {trait: OF_LEFTOVERS[trait] for trait in SHARED} | {
    "worded like a caption": ("is worded like a story", "is worded like a caption"),
    "a year": ("names no year", "names a year"),
    "colon": ("no colon in it", "a colon in it"),
    "ends with a credit": ("no credit at its end", "may end with a credit"),
    "sentence": ("is no sentence", "is a sentence without a stop"),
    "from the headline": ("close to the headline", "far from the headline"),
    "lines that end with a stop": ("few lines end with a stop", "other lines end with a stop"),
    "stop above": ("no sentence above", "a sentence above"),
    "above touches": ("a field above", "no field above"),
    "stop below": ("no sentence below", "a sentence below"),
    "below touches": ("a field below", "no field below"),
    "words 2 below": ("a short line 2 below", "a long line 2 below"),
    "stop 2 below": ("no sentence 2 below", "a sentence 2 below"),
    "prose 2 below": ("no paragraph 2 below", "a paragraph 2 below"),
    "2 below touches": ("a field near below", "no field near below"),
    "stop": ("ends without a stop", "ends with a stop"),
    "dateline": ("has no dateline", "has a dateline"),
    "dateline 1 below": ("no dateline below", "a dateline below"),
    "words of the next share": ("few words of the next line", "many words of the next line"),
    "blank lines above": ("no blank line above", "blank lines above"),
    "blank lines below": ("no blank line below", "blank lines below"),
    "captions on the page": ("no other captions", "other captions on the page"),
    "field above": ("no field right above", "a field right above"),
    "field below": ("no field right below", "a field right below"),
    "gone above": ("no line of the page above", "a line of the page above"),
    "gone below": ("no line of the page below", "a line of the page below"),
    "owner above": ("nobody named above", "somebody named above"),
    "owner below": ("nobody named below", "somebody named below"),
    "date or writer above": ("no date or writer above", "a date or a writer above"),
    "date or writer below": ("no date or writer below", "a date or a writer below"),
}
"""Trait → what it means that a line has little of it, and what that it has much."""


def said(trait: str, *, high: bool) -> str:
    """What a trait says of a line that has much of it (``high``) or little.

    Example:
        >>> said("prose below", high=True)
        'a paragraph below'
    """
    return SAID[trait][high]
