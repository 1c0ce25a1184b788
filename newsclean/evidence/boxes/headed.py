"""Boxes of other stories under a label that a story may have as well: ``Other News``.

A subhead of that wording has a paragraph below it. Where two headlines or more stand there, and
behind them the story goes on or a line of the page follows, the label and they are a box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.headlines import headlines
from newsclean.evidence.boxes.lines import is_paragraph
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent

__all__ = ["headed"]

FEWEST = 2
"""Headlines in such a box, …"""
WORDS = 4
"""… and the words of each, at the least."""
TITLES = frozenset({Form.TITLE, Form.PROSE})


def headed(page: Surface, buttons: Sequence[Line]) -> Iterator[Found]:
    """The labels among ``buttons`` that head other stories, and the headlines below them."""
    for label in buttons:
        if not page.stands(label.i) or label.text.lower().rstrip(": ") not in page.heads:
            continue
        found = headlines(page.lines, label.i + 1)
        if len(found) < FEWEST or not all(_is_other(page, line) for line in found):
            continue
        below = found[-1].i + 1
        ended = below == len(page.lines) or bool(page.taken_by(below))
        if not ended and not is_paragraph(page.lines[below]):
            continue
        yield Found(label, "is the heading of a box of other stories", 0.6)
        for line in found:
            yield Found(line, "is a headline in a box of other stories", 0.6)


def _is_other(page: Surface, line: Line) -> bool:
    return page.stands(line.i) and extent(line.text) >= WORDS and line.form in TITLES
