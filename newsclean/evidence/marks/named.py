"""What the element of a line is and is called, with those around it."""

from __future__ import annotations

from newsclean.evidence.marks.page import Page
from newsclean.evidence.marks.questions import Said
from newsclean.evidence.marks.weights import Look
from newsclean.hints import Inside

__all__ = ["named", "of_element"]

REGIONS = (
    (Inside.MAIN, "main"), (Inside.ARTICLE, "article"), (Inside.NAV, "nav"),
    (Inside.HEADER, "header"), (Inside.FOOTER, "footer"), (Inside.ASIDE, "aside"),
    (Inside.FORM, "form"), (Inside.DIALOG, "dialog"), (Inside.HIDDEN, "hidden"),
)  # fmt: skip
PARTS = (
    (Inside.QUOTE, "quote"), (Inside.FIGURE, "figure"), (Inside.CAPTION, "caption"),
    (Inside.TABLE, "table"), (Inside.LIST, "list"), (Inside.CODE, "code"),
    (Inside.HEADING, "heading"), (Inside.BUTTON, "button"), (Inside.TITLE, "title"),
    (Inside.SAID, "said"),
)  # fmt: skip
NEAR = 3
"""Innermost elements whose words count as the line's own."""


def of_element(page: Page, at: int) -> Said:
    """What an element is and is called, with those around it."""
    found = of_place(page.elements[at].inside)
    depth, e = 0, at
    while e >= 0:
        element = page.elements[e]
        found += [("called", word) for word in element.words]
        if depth < NEAR:
            found += [("called near", word) for word in element.words]
        depth += 1
        e = element.parent
    return found


def of_place(inside: int) -> Said:
    """What an element stands in; ``inside`` = bits of `newsclean.hints.Inside`."""
    regions = [name for bit, name in REGIONS if inside & bit]
    found = [("inside", name) for name in regions]
    found += [("inside", name) for bit, name in PARTS if inside & bit]
    return [*found, ("regions", "+".join(regions))]


def named(page: Page, look: Look) -> list[float]:
    """What :func:`of_element` says of each line's element, weighed.

    What elements have in common is weighed once.
    """
    elements, called, placed = page.elements, look.called, look.weighed(of_place)
    # what the names of an element and all those around it add, and those of the innermost 1 and 2
    known: dict[int, tuple[float, float, float]] = {-1: (0.0, 0.0, 0.0)}
    found: dict[int, float] = {}
    for h in page.hints:
        at = h.at
        if at in found:
            continue
        path = []
        e = at
        while e not in known:
            path.append(e)
            e = elements[e].parent
        for e in reversed(path):
            _, parent, _, names, _ = elements[e]
            far, one, _ = known[parent]
            if names:
                all_, near = called[names]
                known[e] = far + all_, near, near + one
            else:
                known[e] = far, 0.0, one
        _, parent, _, _, inside = elements[at]
        found[at] = known[at][0] + known[at][1] + known[parent][2] + placed[(inside,)]
    return [found[h.at] for h in page.hints]
