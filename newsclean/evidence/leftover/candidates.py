"""Which lines may be left over, by what they are and how long their page is."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.prose import size
from newsclean.late import regex

__all__ = ["is_candidate", "may_be_left"]

CANDIDATE = 45
"""Words of the longest line that is weighed. Set by hand: longer ones are paragraphs, and what is
left over of those are mostly biographies."""
MOST_LINES = 400
"""Lines of the longest page on which some may be left over: longer ones are dumps or lists."""
ADDRESS = regex(r"https?://\S+$")
"""A line that is an address: none that boxes print, but what a report sends its reader to."""


def may_be_left(lines: Sequence[Line]) -> bool:
    """Is a page short enough for lines of it to be left over?"""
    return len(lines) <= MOST_LINES


def is_candidate(line: Line) -> bool:
    """May a line be left over, by its length and its form?"""
    short = size(line) <= CANDIDATE and line.form is not Form.TURN
    return short and ADDRESS.match(line.text) is None
