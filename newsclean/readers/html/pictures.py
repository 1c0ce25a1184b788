"""Small containers that hold a picture and the few lines of text that belong to it.

Captions are seldom marked as such: a ``div`` around a picture and a sentence says the same. Which
lines stand in such a container is asked for each picture, at the end of the walk.
"""

from __future__ import annotations

from newsclean.hints import Element, Inside
from newsclean.readers.html.lines import Gathered
from newsclean.readers.html.tags import PHRASES

__all__ = ["Pictures"]

UP = 4
"""Elements around a picture that may be its container: the picture's own box, and that of both."""
LINES = 4
"""Lines beside a picture at the most: caption, credit, a button, a counter."""
LONGEST = 600
"""Characters of all of them."""
MOST = 400
"""Pictures of a page that are asked for; more are icons."""


class Pictures:
    """The pictures that a walk has met: the element around each, and the line it stands before."""

    def __init__(self) -> None:
        self.before = -1
        """The number of the line right behind the last picture."""
        self._met: list[tuple[int, int]] = []

    def meet(self, at: int, before: int) -> None:
        """A picture in element ``at``, with ``before`` lines above it."""
        self.before = before
        if at >= 0 and len(self._met) < MOST:
            self._met.append((at, before))

    def mark(self, elements: list[Element], lines: list[Gathered]) -> None:
        """Says of all elements in the containers what they stand in."""
        done = -1
        for at, before in self._met:
            if at <= done:
                continue
            found = _container(elements, lines, at, before)
            if found is not None:
                done = _mark_all(elements, found)


def _container(elements: list[Element], lines: list[Gathered], at: int, before: int) -> int | None:
    """The innermost small element around a picture that has text behind the picture."""
    for _ in range(UP):
        element = elements[at]
        if element.tag in PHRASES:
            return None  # a picture in running text
        first, end = before, before
        while (
            first > 0 and before - first <= LINES and _stands_in(elements, lines[first - 1].at, at)
        ):
            first -= 1
        while end < len(lines) and end - first <= LINES and _stands_in(elements, lines[end].at, at):
            end += 1
        if end - first > LINES or sum(len(line.text) for line in lines[first:end]) > LONGEST:
            return None
        if end > before:
            return at
        at = element.parent
        if at < 0:
            return None
    return None


def _stands_in(elements: list[Element], at: int, container: int) -> bool:
    while at > container:
        at = elements[at].parent
    return at == container


def _mark_all(elements: list[Element], at: int) -> int:
    """Marks an element and all in it, which come right behind it; the number of the last."""
    end = at
    while end == at or (end < len(elements) and elements[end].parent >= at):
        tag, parent, depth, names, inside = elements[end]
        fields = (tag, parent, depth, names, inside | Inside.PICTURED)
        elements[end] = tuple.__new__(Element, fields)
        end += 1
    return end - 1
