"""What stands in the container of a line, and in the one around it."""

from __future__ import annotations

from typing import Any

from newsclean.evidence.marks.page import Page, step, steps
from newsclean.evidence.marks.place import FAR
from newsclean.evidence.marks.questions import Question

__all__ = ["CONTAINER", "seen_of"]


def seen_of(page: Page, c: int) -> tuple[Any, ...]:
    """What is seen of a container."""
    words, linked, prose, lines = page.sums
    total, element = page.total, page.elements[c]
    parent = element.parent
    outer: tuple[int | None, ...] = None, None, None
    if parent >= 0:
        outer = (
            step(prose[parent] / total),
            step(linked[parent] / (words[parent] or 1)),
            step(prose[parent] / (words[parent] or 1)),
        )
    return (
        step(page.direct[c] / total),
        step(prose[c] / total),
        step(linked[c] / (words[c] or 1)),
        steps(lines[c]),
        step(prose[c] / (words[c] or 1)),
        element.tag,
        *outer,
        *_kin(page, c),
    )


def _kin(page: Page, c: int) -> tuple[int, int]:
    """How far a container is from the one with the most prose, up and down the tree."""
    levels = page.levels
    down, e = 0, c
    while e >= 0 and e not in levels:
        e = page.elements[e].parent
        down += 1
    return min(12, levels.get(e, FAR)), min(8, down)


def _answer(*seen: Any) -> tuple[str | None, ...]:
    *of_both, up, down = seen
    answers = [None if value is None else str(value) for value in of_both]
    return *answers, str(up), str(down), f"{min(8, up)} {min(5, down)}"


CONTAINER = Question(
    (
        "container's own prose",
        "container's prose",
        "container's links",
        "container's lines",
        "prose in the container",
        "container",
        "outer prose",
        "outer links",
        "prose in the outer",
        "levels up",
        "levels down",
        "levels",
    ),
    _answer,
)
