"""A few lines among the page's own below the story, on a page that was printed whole.

There weights tell of each line, and of some they are too unsure. No list of a story begins below
the page's furniture.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from newsclean.evidence.boxes.lines import is_dense, is_paragraph, is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.tail.signs import ends_story

__all__ = ["footer"]

RUN = 4
"""Lines that stand together, at the most."""
MOST = 0.4
"""How many lines stand below the story, for each one there that went, at the most, …"""
FEWEST = 4
"""… and of those there are so many."""
WORDS = 14
"""Words of a line that ends stories by its form: ``Editor: A.T.``"""
OURS = frozenset({"page-furniture", "page-line", "share-bar", "story-tail"})
"""Filters whose lines part the foot of a page from its story, as boxes within it do not."""
CUT_OFF = ("...", "…")
"""How the sentence of a teaser ends."""


def footer(page: Surface, rows: Set[int], head: int) -> Iterator[Found]:
    """The short lines between lines of the page, below the last paragraph.

    ``rows`` are results that the story tells of, ``head`` is the headline's index.
    """
    end = max((line.i for line in page.standing if _is_told(page, line)), default=-1)
    if end < 0:
        return
    below = page.lines[end + 1 :]
    standing = [line for line in below if page.stands(line.i)]
    went = sum(page.taken_by(line.i) in OURS for line in below)
    if not standing or went < FEWEST or len(standing) > MOST * went:
        return
    for line in standing:
        if line.words <= WORDS and line.i not in rows and ends_story(page.lines, line.i, head):
            page.drop(line)
            yield Found(line, "is none that stories are told with, behind the story", 0.6)
    standing = [line for line in standing if page.stands(line.i)]
    run: list[Line] = []
    for line in standing:
        if run and line.i != run[-1].i + 1:
            yield from _of_page(page, run, rows)
            run = []
        run.append(line)
    yield from _of_page(page, run, rows)


def _is_told(page: Surface, line: Line) -> bool:
    if not page.stands(line.i) or line.text.endswith(CUT_OFF):
        return False
    return is_paragraph(line) or is_dense(line) or line.form is Form.TURN


def _of_page(page: Surface, run: list[Line], rows: Set[int]) -> Iterator[Found]:
    """The lines of a run between two of the page."""
    if not run:
        return
    above, below = run[0].i - 1, run[-1].i + 1
    closed = below == len(page.lines) or page.taken_by(below) in OURS
    if len(run) > RUN or not closed or page.taken_by(above) not in OURS:
        return
    if all(is_short(line) or line.text.endswith(CUT_OFF) for line in run):
        for line in run:
            if line.i not in rows:
                yield Found(line, "stands among lines of the page, below the story", 0.6)
