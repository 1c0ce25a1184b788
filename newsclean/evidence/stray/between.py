"""Strays between paragraphs, where subheads look like buttons and the most must be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsclean.evidence.saying import is_quoted
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.texts import QUESTIONS
from newsclean.evidence.stray.kept import is_kept
from newsclean.evidence.stray.page import (
    BRIEF,
    MARKS,
    MAY_LEAD,
    QUOTES,
    SAID,
    Page,
    Stray,
    is_open,
)
from newsclean.evidence.voice import COMMON, voices

__all__ = ["between", "judged"]

HALF = 0.5
"""Share of a line that is the page's own words, if something else agrees, …"""
MOST = 0.66
"""… or if something does that is less sure, …"""
ALL = 0.75
"""… or if nothing else does. Set by hand, on pages written for it."""
FEWEST = 4
"""Words that say something, of a sentence that is weighed: stories say "Here is what you need to
know." too."""


def between(
    page: Page, printed: Mapping[int, tuple[str, float]], first: int, last: int
) -> Iterator[Stray]:
    """The strays among the lines of the rest from ``first`` to ``last``."""
    rest = page.rest
    box: Line | None = None
    for k in range(first, last + 1):
        line = rest[k]
        found: Stray | None = None
        if line.words > SAID or (line.words > BRIEF and line.form is Form.PROSE):
            box = None
            continue
        if line.i in printed:
            found = Stray(line, *printed[line.i])
        elif line.words <= BRIEF or line.form in MAY_LEAD:
            if box is not None and _is_in_box(page, line):
                found = Stray(line, "stands in a box of the page", 0.6)
            else:
                found = _inside(page, line, rest[k + 1] if k + 1 < len(rest) else None)
        box = line if found else None
        if found:
            yield found


def _is_in_box(page: Page, line: Line) -> bool:
    """Does a line go with the stray above it?"""
    return is_open(line) and page.hugs(line) and not page.is_listed(line)


def _inside(page: Page, line: Line, below: Line | None) -> Stray | None:
    """A line between two paragraphs that is the page's."""
    text = line.text
    if text[0] in QUOTES:
        return None
    if is_open(line):
        return judged(page, line, below)
    if line.form is not Form.PROSE or not voices(text) - COMMON:
        return None
    least = HALF if page.is_among_chrome(line) else MOST
    share, count = page.own(text, least)
    if count < FEWEST or share < least:
        return None
    if share >= ALL or page.strange_voices(line) - COMMON:
        return Stray(line, "speaks in the voice of the page", 0.6)
    return None


def judged(page: Page, line: Line, below: Line | None) -> Stray | None:
    """A line without a stop between two paragraphs that is the page's."""
    if is_kept(page, line) or is_quoted(line.text):
        return None
    if page.heads_chrome(line) and page.strange_voices(line):
        return Stray(line, "is the heading of a box", 0.6)
    share, count = page.own(line.text, HALF)
    if share < HALF:
        return None
    if line.i == page.clock:
        return Stray(line, "is a button with its length", 0.6)
    last = line.text[-1]
    if last == ":":
        if page.chrome(line.i + 1) and (count > 1 or page.opens(line.text)):
            return Stray(line, "is the heading of a box", 0.6)
        return None
    if last in MARKS or (count > 1 and page.strange_voices(line)):
        return Stray(line, "is a button", 0.6)
    if below is not None and below.text[-1] in QUESTIONS:
        return None  # a subhead over questions
    titled = line.text.istitle() or page.is_among_chrome(line)
    if (count > 1 and share >= MOST and titled) or (count > 2 and share >= ALL):
        return Stray(line, "names a part of the page", 0.6)
    return None
