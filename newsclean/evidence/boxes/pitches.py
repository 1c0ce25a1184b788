"""Sentences between paragraphs in which the page speaks of itself: the pitch of a box without one.

Such a sentence is made of words of pages, speaks to the reader or of "us", and has at most one word
that the story has as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form
from newsclean.evidence.subject import pieces
from newsclean.evidence.voice import voices

__all__ = ["pitches"]

HALF = 0.5
"""Share of words of pages of such a sentence, …"""
ONE_IN = 5
"""… so many words of it for one of pages: about half of the words of a sentence tell something …"""
TELLING = 8
"""… its telling words, at the least, …"""
SHARED = 1
"""… and how many of them the story has, at the most. All were set by hand."""
LONGEST = 100
"""Words of it, at the most."""
QUOTES = frozenset("\"“'‘«„–—-")
SPOKEN = frozenset({Form.PROSE, Form.TURN, Form.ITEM})


def pitches(page: Surface) -> Iterator[Found]:
    """The sentences that speak for the page."""
    lines = [
        line
        for line in page.standing
        if line.form is Form.PROSE
        and TELLING <= line.words <= LONGEST
        and line.text[0] not in QUOTES
    ]
    found = [
        line
        for line in page.may_weigh(lines, ONE_IN)
        if page.stands(line.i) and voices(line.text) and page.weighs(line.text, HALF)
    ]
    if not found:
        return
    told = [
        pieces(other.text) for other in page.standing if other.form in SPOKEN and other not in found
    ]
    above = frozenset[str]().union(*told)
    for line in found:
        own = pieces(line.text)
        if len(own) >= TELLING and len(own & above) <= SHARED:
            yield Found(line, "speaks for the page, and of nothing that the story speaks of", 0.6)
