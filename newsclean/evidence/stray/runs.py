"""Runs of lines of one make: ``1. …`` ``2. …``, ``A) …`` ``B) …``, ``Serves: 4`` ``Time: an hour``.

What one of them says is read with the others: three horses, one of them called Read More.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.evidence.shape import Line
from newsclean.late import regex

__all__ = ["PARTED", "is_in_run", "label_of"]

NUMBERED = regex(r"\(?(\d{1,3}|[A-Za-z])[.)] ")
LABELLED = regex(r"[^:]{2,24}: ")
PARTED = regex(r"[^\W\d_]{2}[.!?]['\"’”»]? ['\"‘“«]?[^\W\d_]")
"""The end of a sentence within a line: headlines have none."""
VALUE = 6
"""Words behind the colon of a labelled line, at the most."""


def is_in_run(line: Line, neighbours: Iterable[Line | None]) -> bool:
    """Is a line of one make with one of its neighbours?"""
    return any(other is not None and _go_together(line.text, other.text) for other in neighbours)


def _go_together(one: str, other: str) -> bool:
    first, second = _mark(one), _mark(other)
    if first is not None and second is not None:
        return abs(first - second) == 1
    return label_of(one) is not None and label_of(other) is not None


def _mark(text: str) -> int | None:
    """The number of a line in a list; of a letter its place in the alphabet."""
    found = NUMBERED.match(text)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else ord(found[1])


def label_of(text: str) -> str | None:
    """The label of a line that is one and a short value."""
    found = LABELLED.match(text)
    return found[0] if found and text.count(" ", found.end()) < VALUE else None
