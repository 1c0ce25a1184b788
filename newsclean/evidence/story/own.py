"""What a line of a whole-page dump looks like by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log2

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.prose import STOPS, sentences, size

__all__ = ["OWN", "own_looks"]

OWN = (
    "words",
    "words of its sentence",
    "word length",
    "ends a sentence",
    "ends with a colon",
    "ends with a question",
    "begins small",
    "begins with a quote",
    "small letters share",
    "capitals share",
    "digit share",
    "digits",
    "commas",
    "signs",
    "prose",
    "title",
    "label",
    "name",
    "item",
    "mark",
    "date",
    "known wording",
    "tail heading",
    "share button",
    "furniture",
    "talk of readers",
)
"""Counts are logarithms to the base 2 of one plus the count, but for commas and signs."""

TRAINED = frozenset(
    """
    ads-other ads agencies appeals biographies byline-lead caption-marks captions contacts
    contributed credits disclaimers en-share furniture glued-disclaimers listen newsletters notes
    paywalls player programme-credits republished tags tail-headings teasers
    """.split()
)
"""The packs whose phrases the weights have seen, and are shown. With more known lines on a page
than they were trained on they take more of its story for page matter: with those of 2,700 later
phrases 8 words in 100 of the quality corpus, without 4. Training anew may add packs here."""

TAIL = frozenset({"tail-heading", "tags", "disclaimer", "republished"})
SHARE = frozenset({"share-bar", "listen-line"})
FURNITURE = frozenset({"page-furniture", "newsletter", "appeal", "advertisement"})
"""Filters whose phrases say what kind of page matter a line is."""

READERS = re.compile(r"\bago\b|\bmin read\b|\breply\b|comment|\blikes?\b|\b(?:19|20)\d\d\b", re.I)
"""Words of comment threads, and of teasers with their dates."""
TALK_WORDS = 14
"""Words of a line, at the most, in which :data:`READERS` tells what the line is."""
LONGEST_WORD = 15.0
"""Characters a word. An address of the web counts no more than this."""
QUOTES = frozenset('"“„«‘')
COMMAS = frozenset(",，、")
MOST_COMMAS = 4
SIGNS = frozenset("|•·/›»→>&@#")
"""Signs of menus, paths, and addresses."""


def own_looks(lines: Sequence[Line]) -> dict[str, list[float]]:
    """One column for each of :data:`OWN`."""
    rows = [_row(line, whole) for line, whole in zip(lines, sentences(lines), strict=True)]
    return {name: list(column) for name, column in zip(OWN, zip(*rows, strict=True), strict=True)}


def _row(line: Line, whole: int) -> list[float]:
    """What a line looks like; ``whole`` = words of its sentence."""
    text, form = line.text, line.form
    firsts = [word[0] for word in text.split()]
    n = len(firsts)
    last = text[-1]
    said = line.phrase.filter if line.phrase and line.phrase.pack in TRAINED else ""
    return [
        log2(size(line) + 1),
        log2(whole + 1),
        min(len(text) / n, LONGEST_WORD),
        last in STOPS,
        last in ":：",
        last in "?？",
        firsts[0].islower(),
        text[0] in QUOTES,
        sum(map(str.islower, firsts)) / n,
        sum(map(str.isupper, firsts)) / n,
        sum(map(str.isdigit, firsts)) / n,
        sum(map(str.isdigit, text)) / len(text),
        min(MOST_COMMAS, sum(map(COMMAS.__contains__, text))),
        sum(map(SIGNS.__contains__, text)) / n,
        form is Form.PROSE,
        form is Form.TITLE,
        form is Form.LABEL,
        form is Form.NAME,
        form is Form.ITEM,
        form is Form.MARK,
        form is Form.DATE,
        said != "",
        said in TAIL,
        said in SHARE,
        said in FURNITURE,
        n < TALK_WORDS and READERS.search(text) is not None,
    ]
