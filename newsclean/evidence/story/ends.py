"""Where lines that stand meet lines that go: headings of nothing, halves of sentences and talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import COMMAS, HALF_ENDS
from newsclean.evidence.story.openers import INTERVIEW
from newsclean.evidence.story.prose import STOPS, size
from newsclean.evidence.story.texts import QUESTIONS
from newsclean.late import regex

__all__ = ["bare_headings", "half_answered", "is_begun"]

HEADINGS = frozenset({Form.TITLE, Form.LABEL, Form.NAME})
HEADING_WORDS = 8
"""Words of a heading, at the most."""
NOT_LAST = STOPS | frozenset(":：")
"""How a heading does not end."""
NUMBERED = regex(r"\w.* [^ \w]*\d[\d.,:]*%?(?: [\w.]{1,8})?$")
GONE = 2
"""Lines right below a heading that went, at the least."""
PARAGRAPH = 15
"""Words of a line with which the story ends at the latest. Of 700 pages, lines that were found so
were page matter in 5 of 7 cases; inside the story it would be 3 of 4, of three times as many."""


def bare_headings(lines: Sequence[Line], stands: Sequence[bool]) -> Iterator[Line]:
    """Headings at the end of a page of which nothing stands below.

    Args:
        lines: the lines of the page, in order.
        stands: whether each of them stands.
    """
    gone = 0
    for k in range(len(lines) - 1, -1, -1):
        line, there = lines[k], stands[k]
        words = size(line)
        if there and words >= PARAGRAPH:
            return
        row = k > 0 and stands[k - 1] and _are_rows(lines[k - 1], line)
        signed = k > 0 and stands[k - 1] and lines[k - 1].text[-1] in COMMAS
        if there and gone >= GONE and _is_heading(line, words) and not row and not signed:
            yield line
        elif there:
            gone = 0
            continue
        gone += 1


def _are_rows(above: Line, line: Line) -> bool:
    """Are two lines rows of a table, with a number at the end of both, or a word behind it?"""
    return all(NUMBERED.search(other.text) for other in (above, line))


def _is_heading(line: Line, words: int) -> bool:
    if words > HEADING_WORDS or line.form not in HEADINGS or line.text[-1] in NOT_LAST:
        return False
    if line.text[-1] in COMMAS or line.text[0] in SIGNS:
        return False
    return not (line.text[0] in OPENED and line.text[-1] in CLOSED)


OPENED, CLOSED = frozenset("(（"), frozenset(")）")
"""Brackets around a note on the text, ``（文中人物为化名）``, or an agency: no heading has them."""


SIGNS = frozenset("—–*†@")
"""What a signature (``— Hal``) or a footnote begins with: no heading does."""


NAME_WORDS = 3
"""Words of a link that may stand between the two halves of a sentence, at the most."""


def is_begun(lines: Sequence[Line], stands: Sequence[bool], k: int) -> bool:
    """Does line ``k`` begin a sentence that goes on in the next line that stands, or the one below?

    Programs that print one element a line break sentences at links: the first half by itself looks
    like a title.
    """
    last = lines[k].text[-1]
    if last in NOT_LAST:
        return False
    if last in HALF_ENDS:
        return k + 1 < len(lines) and stands[k + 1] and not lines[k + 1].gap
    below = range(k + 1, min(k + 3, len(lines)))
    for i in below:
        if not stands[i] or lines[i].gap:
            return False
        if lines[i].text[0].islower():
            return True
        if size(lines[i]) > NAME_WORDS or lines[i].text[-1] in NOT_LAST:
            return False
    return False


BOX = 4
"""Lines of a box that may stand between an answer and the next question."""


def half_answered(lines: Sequence[Line], stands: Sequence[bool]) -> list[int]:
    """The questions of an interview, close below a line that stands, that go or whose answer goes.

    Args:
        lines: the lines of the page, in order.
        stands: whether each of them stands.

    Returns:
        Places in ``lines``; the answer to each is the next line.
    """
    asks = [line.text[-1] in QUESTIONS for line in lines]
    if sum(compress(asks, stands)) < INTERVIEW:
        return []
    return [
        k
        for k in range(1, len(lines) - 1)
        if asks[k] and not (stands[k] and stands[k + 1]) and lines[k + 1].text[-1] in STOPS
        if any(stands[max(0, k - BOX) : k])
    ]
