"""What it means that a line has much or little of a trait, in plain words."""

from __future__ import annotations

__all__ = ["said"]

SAID = {
    "worded like a caption": ("is worded like a story", "is worded like a caption"),
    "words": ("is short", "is long"),
    "characters a word": ("has short words", "has long words"),
    "capitals share": ("few words begin with a capital", "many words begin with a capital"),
    "digits share": ("no digits in it", "digits in it"),
    "a year": ("names no year", "names a year"),
    "colon": ("no colon in it", "a colon in it"),
    "begins with a quote": ("does not begin with a quotation", "begins with a quotation"),
    "ends with a credit": ("no credit at its end", "may end with a credit"),
    "printed again": ("is printed once", "is printed again"),
    "words of the story share": ("few words of the story", "many words of the story"),
    "words of the headline share": ("no words of the headline", "words of the headline"),
    "sentence": ("is no sentence", "is a sentence without a stop"),
    "title": ("is no headline", "looks like a headline"),
    "name": ("is no name", "looks like a name"),
    "from the headline": ("stands close to the headline", "stands far from the headline"),
    "lines above": ("stands close to the beginning", "stands far from the beginning"),
    "lines below": ("stands close to the end", "stands far from the end"),
    "paragraphs above": ("stands above the story", "stands in the story"),
    "paragraphs below": ("stands at the end", "paragraphs below it"),
    "lines that end with a stop": ("few lines end with a stop", "other lines end with a stop"),
    "odds by the whole page": ("the page is weighed against it", "the page is weighed for it"),
    "words above": ("a short line above it", "a long line above it"),
    "stop above": ("no sentence above it", "a sentence above it"),
    "prose above": ("no paragraph above it", "a paragraph above it"),
    "above touches": ("a field above it", "no field above it"),
    "words below": ("a short line below it", "a long line below it"),
    "stop below": ("no sentence below it", "a sentence below it"),
    "prose below": ("no paragraph below it", "a paragraph below it"),
    "below touches": ("a field below it", "no field below it"),
    "words 2 below": ("a short line 2 below it", "a long line 2 below it"),
    "stop 2 below": ("no sentence 2 below it", "a sentence 2 below it"),
    "prose 2 below": ("no paragraph 2 below it", "a paragraph 2 below it"),
    "2 below touches": ("a field near below it", "no field near below it"),
}
"""Trait → what it means that a line has little of it, and what that it has much."""


def said(trait: str, *, high: bool) -> str:
    """What a trait says of a line that has much of it (``high``) or little.

    Example:
        >>> said("prose below", high=True)
        'a paragraph below it'
    """
    return SAID[trait][high]
