"""How much a page tells in what it shows, and whether that says a text already."""

from __future__ import annotations

from newsclean.hints import Inside
from newsclean.late import regex
from newsclean.readers.html.walk import Walk

__all__ = ["STORY", "extent", "shows", "tells_story"]

STORY = 60
"""Words in sentences below which the visible text of a page is no story, so that another is looked
for. The shortest story of the pages that this was tried on has 58, beside 200 words of chrome."""
SENTENCE = 8
"""Words of a line that counts for :data:`STORY`."""
UNSEEN = Inside.HIDDEN | Inside.TITLE
DENSE = regex("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]")
SPACELESS = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
PER_WORD = 2
"""Ideograms of a word, about; of other scripts without spaces twice as many letters."""
EDGE = 40
"""Letters at both ends of a text by which it is found again: no two stories share them."""


def extent(text: str) -> int:
    """How many words a text has, about, whether or not spaces part them."""
    words = text.count(" ") + 1
    if words >= SENTENCE or text.isascii():
        return words
    dense, letters = len(DENSE.findall(text)), len(SPACELESS.findall(text))
    return max(words, dense // PER_WORD + letters // (2 * PER_WORD))


def tells_story(walk: Walk) -> bool:
    """Are there :data:`STORY` words of visible sentences?"""
    total = 0
    for line in walk.lines.done:
        words = extent(line.text)
        if words >= SENTENCE and not walk.elements[line.at].inside & UNSEEN:
            total += words
            if total >= STORY:
                return True
    return False


def shows(walk: Walk, text: str) -> bool:
    """Does the page show a text already, from its beginning to its end?

    A teaser above a paywall is only the beginning.
    """
    letters = _letters(text)
    seen = [line.text for line in walk.lines.done if not walk.elements[line.at].inside & UNSEEN]
    shown = _letters("".join(seen))
    return letters[:EDGE] in shown and letters[-EDGE:] in shown


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
