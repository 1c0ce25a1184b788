"""Runs of lines of one make: ``1. …`` ``2. …``, ``A) …`` ``B) …``, ``Serves: 4`` ``Time: an hour``.

What one of them says is read with the others: three horses, one of them called Read More.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.evidence.shape import Line

__all__ = ["is_in_run"]

NUMBERED = re.compile(r"\(?(\d{1,3}|[A-Za-z])[.)] ")
LABELLED = re.compile(r"[^:]{2,24}: ")
VALUE = 6
"""Words behind the colon of a labelled line, at the most."""


def is_in_run(line: Line, neighbours: Iterable[Line | None]) -> bool:
    """Is a line of one make with one of its neighbours?"""
    return any(other is not None and _go_together(line.text, other.text) for other in neighbours)


def _go_together(one: str, other: str) -> bool:
    first, second = _mark(one), _mark(other)
    if first is not None and second is not None:
        return abs(first - second) == 1
    return _is_labelled(one) and _is_labelled(other)


def _mark(text: str) -> int | None:
    """The number of a line in a list; of a letter its place in the alphabet."""
    found = NUMBERED.match(text)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else ord(found[1])


def _is_labelled(text: str) -> bool:
    """Is a line a label and a short value?"""
    found = LABELLED.match(text)
    return found is not None and text.count(" ", found.end()) < VALUE
