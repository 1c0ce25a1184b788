"""Paragraphs that open with words of the page and go on to tell.

``Subscribe to our newsletter: the words stood beside a box. On Thursday a court in Varne said that
this was no consent.`` No pack can know what stands behind its phrase; a box goes on to speak for
the page, a story tells what somebody said, or of what its other paragraphs tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.evidence.saying import SAID
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, pieces_of
from newsclean.evidence.voice import page_share, page_words, voices
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["goes_on_telling"]

LEAST = 24
"""Words of such a paragraph, at the least, …"""
SENTENCE = 10
"""… and of the sentence in it that tells. Pitches of boxes are shorter, or speak of "us"."""
OWN = 0.3
"""Share of words of pages of that sentence, at the most."""
SHARED = 2
"""Words that it has from other paragraphs, at the least, if nobody is said to speak in it."""
PARTS = regex(r"(?<=[^\W\d_]{2}[.!?:…]) (?=[\"'“„«]?[^\W\d_])")
"""Where a sentence ends, or what is quoted without marks."""


def goes_on_telling(known: Evidence, line: Line) -> bool:
    """Does a paragraph that begins as a phrase of a pack tell something behind it?"""
    if line.words < LEAST or line.phrase is None or line.text[-1] not in '.”"»“':
        return False
    found = [part for part in PARTS.split(line.text)[1:] if _may_tell(known, part)]
    if not found:
        return False
    if any(not SAID.isdisjoint(part.lower().split()) for part in found):
        return True
    others = (x.text for x in known.lines[known.zones.head :] if _is_told(x) and x.i != line.i)
    story = pieces_of(others)
    return any(len(pieces(part) & story) >= SHARED for part in found)


def _may_tell(known: Evidence, part: str) -> bool:
    """Is a sentence long, in nobody's voice, and of few words of pages?"""
    if part.count(" ") + 1 < SENTENCE or voices(part):
        return False
    words = page_words(known.phrases)
    own, count = page_share(part, words, OWN)
    return sum(words[word] for word in own) < OWN * max(1, count)


def _is_told(line: Line) -> bool:
    return line.phrase is None and line.form in (Form.PROSE, Form.TITLE)
