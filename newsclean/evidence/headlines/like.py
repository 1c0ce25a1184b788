"""Which lines may be a headline, by their shape alone, and where one is looked for."""

from __future__ import annotations

from newsclean.document import Kind
from newsclean.evidence.captions.marked import IMAGE_CAPTION, IMAGE_SOURCE
from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.headlines.text import is_pressing, points_on
from newsclean.evidence.headlines.told import TWO_SENTENCES
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["MAX_LENGTH", "MAX_WORDS", "SEARCH", "TITLES", "title_like"]

SEARCH = 40
"""Lines behind the player (or the top) among which the headline is looked for."""
MAX_WORDS = 32
"""Words. The longest headline in 600 station pages has 24."""
MAX_SAID = 24
"""Words of a headline that has the form of a sentence."""
MAX_LENGTH = 220
"""Characters of a headline."""
ENDS = frozenset("?!؟\"”’'»…)")
"""How a headline that has the form of a sentence ends, unless it is all in capitals."""

OF_PAGE = ("republished",)
"""Filters whose wording opens no headline."""
TITLES = frozenset({Form.TITLE, Form.LABEL, Form.NAME, Form.PROSE})
"""Shapes that a headline can have."""
NO_TITLES = frozenset({Kind.CODE, Kind.TABLE})
"""Kinds that a page's tags give to a line, and that no headline has."""
WEATHER = regex(r"(?:\S+ ){0,3}[-−]?\d{1,3} ?°(?: ?[CF])?(?: \S+){0,3}$")
"""What pages print beside their name: ``72°F Salt Bay``."""


def title_like(line: Line) -> bool:
    """May this line be a headline, by its shape alone?"""
    form, text, words = line.form, line.text, line.words
    if form not in TITLES and not (form is Form.TURN and is_pressing(text)):
        return False
    if words > MAX_WORDS or line.block.kind in NO_TITLES:
        return False
    last = text[-1]
    # most lines are paragraphs: they end at this question
    if form is Form.PROSE and (words > MAX_SAID or not (last in ENDS or text.isupper())):
        return False
    if last in ":,–—-/" or len(text) > MAX_LENGTH or points_on(text):
        return False
    if line.phrase is not None and (line.phrase.form != "start" or line.said_by(*OF_PAGE)):
        return False
    if "°" in text and WEATHER.match(text):
        return False
    if IMAGE_SOURCE.match(text) or IMAGE_CAPTION.match(text):
        return False
    if form is Form.TITLE:
        if "/" in text and trailing_credit(text) is not None:
            return False  # a caption whose credit hangs on its last word
        return text[0] != "#" or text.startswith(("# ", "## "))
    if form is Form.PROSE:
        return not TWO_SENTENCES.search(text) and trailing_credit(text) is None
    return True
