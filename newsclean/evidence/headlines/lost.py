"""Pages whose headline the scraper lost: a line in the midst of a story is none."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.prose import STOPS, size
from newsclean.evidence.voice import voices

__all__ = ["begins_with_story"]

WORDS = 7
"""Words of the paragraph that a story begins with, at the least. Of 5,400 made-up pages none with a
headline begins so."""
LONG = 15
"""Words of one that may speak of "us", or end in a quotation."""
QUOTES = frozenset('"”’»“')
TELLING = frozenset({Form.PROSE, Form.TURN})
SIGNED = frozenset({Form.BYLINE, Form.DATE})
ABOVE = SIGNED | {Form.CLOCK, Form.MARK}
"""Shapes of lines that stand above a story without being of it."""
REACH = 5
"""Lines below a headline within which its byline or date stands."""


def begins_with_story(lines: Sequence[Line], best: int) -> bool:
    """Does a text begin with a paragraph, so that what looks like its headline is a subhead?

    A headline has a byline or a date below it, is said again, or stands in the first line with the
    dek or a caption.

    Args:
        lines: the page.
        best: the line that looks like the headline.
    """
    first = next((k for k in range(best) if lines[k].form not in ABOVE), best)
    line, title = lines[first], lines[best]
    if line.block.hints is not None or line.phrase is not None:
        return False
    if first == best:
        opens = size(line) >= LONG and line.text[-2] in STOPS and line.text[-1] in QUOTES
    else:
        opens = _is_paragraph(line) and title.text.lower() not in line.text.lower()
    near = (*lines[first:best], *lines[best + 1 : best + REACH])
    return opens and not any(other.form in SIGNED for other in near)


def _is_paragraph(line: Line) -> bool:
    """Is a line a sentence that speaks for nobody, or so long that a story may say "we"?"""
    if line.form not in TELLING or not (line.text[-1] in STOPS or line.text[-1] in QUOTES):
        return False
    words = size(line)
    return words >= LONG or (words >= WORDS and not voices(line.text))
