"""What a line of a whole-page dump looks like by itself."""

from __future__ import annotations

from math import log2

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.columns import Columns, Dump
from newsclean.evidence.story.prose import STOPS, sentences

__all__ = ["OWN", "SERVING", "own_looks"]

OWN = (
    "words of its sentence",
    "ends a sentence",
    "ends with a colon",
    "begins small",
    "small letters share",
    "digit share",
    "commas",
    "8 to 19 words",
    "50 words or more",
    "label",
    "name",
    "item",
    "mark",
)
"""Counts are logarithms to the base 2 of one plus the count, but for commas."""
SERVING = ("words", "capitals share", "prose", "date", "known wording")
"""What is seen of a line and only serves the columns on its neighbours."""

SHORT_PROSE = range(8, 20)
LONG_PROSE = 50
"""Words. Few lines of a page have 8 to 19 and are a paragraph; hardly any with 50 is none."""
COMMAS = ",，、"
MOST_COMMAS = 4


def own_looks(dump: Dump) -> Columns:
    """One column for each of :data:`OWN`, and for each of :data:`SERVING`."""
    whole = sentences(dump.lines)
    rows = [_row(*line) for line in zip(dump.lines, dump.sizes, whole, strict=True)]
    columns = zip(*rows, strict=True)
    return {name: list(column) for name, column in zip(OWN + SERVING, columns, strict=True)}


def _row(line: Line, size: int, whole: int) -> tuple[float, ...]:
    """What a line of ``size`` words looks like; ``whole`` = words of its sentence."""
    text, form = line.text, line.form
    firsts = [word[0] for word in text.split()]
    n = len(firsts)
    last = text[-1]
    return (
        log2(whole + 1),
        last in STOPS,
        last in ":：",
        firsts[0].islower(),
        sum(map(str.islower, firsts)) / n,
        sum(map(str.isdigit, firsts)) / n,
        min(MOST_COMMAS, sum(map(text.count, COMMAS))),
        size in SHORT_PROSE,
        size >= LONG_PROSE,
        form is Form.LABEL,
        form is Form.NAME,
        form is Form.ITEM,
        form is Form.MARK,
        log2(size + 1),
        sum(map(str.isupper, firsts)) / n,
        form is Form.PROSE,
        form is Form.DATE,
        line.phrase is not None,
    )
