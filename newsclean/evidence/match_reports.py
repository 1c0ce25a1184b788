"""What stands over the report of a match: results, and which round or group it was.

``Marlow – Cotter 2:1`` right below the headline looks like two names, ``Marlow 2, Cotter 1`` like
the alt text of a picture. The story names at least one of those who played, in its headline or its
paragraphs; with it stand the other results of the day.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from newsclean.evidence.boxes.lines import is_dense, is_paragraph
from newsclean.evidence.results import SCORE, is_result
from newsclean.evidence.rows import is_row
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["report_results"]

REACH = 30
"""Lines below the headline among which the first paragraph stands."""
NAME = regex(r"[^\W\d_]{2,}")
STEM = 5
"""Characters by which a name is looked for: its endings change, and sides are called by towns
(``Dereköy``, ``Dereköyspor``)."""
NUMBERS = 2
"""Numbers of a row below a label, at the least: the runs by innings."""
LABEL = 24
"""Characters of a label over results."""
LABELS = frozenset({Form.LABEL, Form.TITLE, Form.NAME})
NOT_RESULTS = frozenset({Form.BYLINE, Form.CLOCK, Form.DATE, Form.NOTICE})
ROUND = regex(r"[^\w\s#]|.*\d|.* [A-Z]$")
"""``▽3回戦``, ``Round 4``, ``Gruppe B``: a mark, a number or a single letter, which sections of a
page have not."""


def report_results(lines: Sequence[Line], first: int, taken: Set[int]) -> frozenset[int]:
    """Indices of the results above the first paragraph, and of the labels over them.

    Args:
        lines: all lines of the page.
        first: the first line below the headline.
        taken: the lines of captions.
    """
    head = _head(lines, first)
    results = [
        line
        for line in head
        if line.form not in NOT_RESULTS
        and line.i not in taken
        and line.phrase is None
        and is_result(line.text)
    ]
    found = set[int]()
    if results:
        told = [x.text for x in lines[first:] if x.form is Form.PROSE and x not in results]
        if _are_named(results, "\n".join([lines[first - 1].text, *told])):
            found.update(line.i for line in results)
    found.update(
        line.i
        for line, below in pairwise(head)
        if _is_round(line) and line.i not in taken and (below.i in found or _is_row(below))
    )
    return frozenset(found)


def _head(lines: Sequence[Line], first: int) -> Sequence[Line]:
    """The lines between the headline and the first paragraph; none if there is no such one."""
    for line in lines[first : first + REACH]:
        if line.phrase is None and _tells(line):
            return lines[first : line.i]
    return ()


def _tells(line: Line) -> bool:
    """Is a line a paragraph, and no result with its sets behind it?"""
    return (is_paragraph(line) or is_dense(line)) and not is_result(line.text)


def _are_named(results: Sequence[Line], said: str) -> bool:
    """Does the story name one of those who played; two words of a line alone without a score?

    ``Season 2, Episode 4`` is made as a result is.
    """
    if len(results) == 1 and SCORE.search(results[0].text) is None:
        return _named(results[0].text, said) > 1
    return any(_named(line.text, said) for line in results)


def _named(text: str, said: str) -> int:
    """How many words of a line the story has as they are written, or without its capitals."""
    names = [name for name in NAME.findall(text) if not name[0].islower()]
    return sum(name[:STEM] in said or name.title()[:STEM] in said for name in names)


def _is_row(line: Line) -> bool:
    return is_row(line, NUMBERS) or (line.phrase is None and is_result(line.text))


def _is_round(line: Line) -> bool:
    """Does a label say which round or group it was?"""
    if line.form not in LABELS or line.phrase is not None or len(line.text) > LABEL:
        return False
    return ROUND.match(line.text) is not None
