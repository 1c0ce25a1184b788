"""The first look at a page's lines: elements, containers, form, place, neighbours.

A family is a question with a few answers; every line has one answer to each of the line's own
families, and those of its element and of its container, which are asked once for all their lines.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from newsclean.document import Kind
from newsclean.evidence.marks.page import Page, step, steps
from newsclean.evidence.marks.place import FAR, places
from newsclean.evidence.marks.weights import Look
from newsclean.evidence.story.prose import STOPS
from newsclean.hints import Inside

__all__ = ["Answers", "First", "ask_first", "first_look", "shapes_of"]

Answers = dict[str, list[str]]
"""Family → the answer of each line; a single one = that of the page."""

WORDS = (1, 2, 3, 5, 8, 12, 18, 28, 45, 80)
"""Steps of a line's words: up to so many."""
_WORD_STEPS = [sum(n > most for most in WORDS) for n in range(WORDS[-1] + 2)]
LETTERS = "abcdefghijk"
SHAPES = [[[f"{letter}{end}{link}" for link in "nsml"] for end in "-."] for letter in LETTERS]
"""The words of a line as a letter, whether it ends as a sentence does, how much of it is linked:
none, some, most, all."""
OUTSIDE = "x"
"""The answer of a line beyond the first and the last one."""
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


class First(NamedTuple):
    """What the first look found, for each line, by groups of families."""

    odds: list[float]
    named: list[float]
    """What its elements are and are called."""
    among: list[float]
    """What stands in its container."""


def first_look(page: Page, look: Look) -> First:
    """The odds of each line."""
    named = _named(page, look)
    of_containers = {c: look.sum(_of_container(page, c)) for c in set(page.container)}
    among = [of_containers[c] for c in page.container]
    odds = [look.base + a + b for a, b in zip(named, among, strict=True)]
    return First(look.add(odds, _of_lines(page)), named, among)


def _named(page: Page, look: Look) -> list[float]:
    """What :func:`_of_element` says, weighed; what elements have in common is weighed once."""
    elements, called = page.elements, look.called
    far: dict[int, float] = {-1: 0.0}  # what an element and all those around it are called
    found: dict[int, float] = {}
    for h in page.hints:
        at = h.at
        if at in found:
            continue
        path = []
        e = at
        while e not in far:
            path.append(e)
            e = elements[e].parent
        for e in reversed(path):
            element = elements[e]
            far[e] = far[element.parent] + (called(element.names)[0] if element.names else 0.0)
        odds = far[at] + look.stands(elements[at].inside, _of_place)
        e = at
        for _ in range(NEAR):
            element = elements[e]
            if element.names:
                odds += called(element.names)[1]
            e = element.parent
            if e < 0:
                break
        found[at] = odds
    return [found[h.at] for h in page.hints]


Asked: TypeAlias = list[tuple[str, str]]
"""Answers of one element or container, each with its family; one may stand there twice."""


def ask_first(page: Page) -> tuple[Answers, dict[int, Asked], dict[int, Asked]]:
    """The answers of the lines, of the elements that they begin in, and of their containers: what
    :func:`first_look` weighs, for whoever learns the weights.
    """
    elements = {at: _of_element(page, at) for at in {h.at for h in page.hints}}
    containers = {c: _of_container(page, c) for c in set(page.container)}
    return _of_lines(page), elements, containers


def _of_lines(page: Page) -> Answers:
    """One answer of each line to each family."""
    shapes = shapes_of(page)
    pairs = list(zip(page.lines, page.hints, strict=True))
    return {
        "shape": shapes,
        "kind": [_kind(line.block.kind, h.level) for line, h in pairs],
        "tag and shape": [h.tag + " " + s for h, s in zip(page.hints, shapes, strict=True)],
        "form": [line.form for line in page.lines],
        "phrase": [line.phrase.filter if line.phrase else "none" for line in page.lines],
        "begins with": [_begin(line.text[0]) for line in page.lines],
        "ends with": [_end(line.text[-1]) for line in page.lines],
        "copies": _copies(page),
        "blank line": [str(min(1, line.gap)) for line in page.lines],
        **_neighbours(page, shapes),
        **places(page, shapes),
    }


def shapes_of(page: Page) -> list[str]:
    """How long each line is, whether it ends as a sentence does, how much of it is linked."""
    found = []
    for line, h, words in zip(page.lines, page.hints, page.words, strict=True):
        links = h.links
        link = 0 if links == 0 else 1 if links < 0.3 else 2 if links < 0.8 else 3
        size = _WORD_STEPS[words] if words <= WORDS[-1] else len(WORDS)
        found.append(SHAPES[size][line.text[-1] in STOPS][link])
    return found


KINDS = {kind: kind.value for kind in Kind}
HEADINGS = [f"heading {level}" for level in range(7)]


def _kind(kind: Kind, level: int) -> str:
    return HEADINGS[min(6, level)] if kind is Kind.HEADING else KINDS[kind]


def _begin(first: str) -> str:
    if first.islower():
        return "small"
    if first.isalpha():
        return "capital"
    return "digit" if first.isdigit() else "quote" if first in '"“„«‘' else "sign"


def _end(last: str) -> str:
    if last.isalpha():
        return "letter"
    return "digit" if last.isdigit() else last if last in '.!?:…,"”»)' else "sign"


def _copies(page: Page) -> list[str]:
    """Whether a line stands on the page once, and if not, whether it has come before."""
    seen: set[str] = set()
    found = []
    for line in page.lines:
        text = line.text
        found.append("again" if text in seen else "first")
        seen.add(text)
    if len(seen) == len(found):
        return ["once"] * len(found)
    copies = page.copies
    return [
        "once" if copies[line.text] == 1 else said
        for line, said in zip(page.lines, found, strict=True)
    ]


# ---------------------------------------------------------------- of elements and containers


def _of_element(page: Page, at: int) -> Asked:
    """What an element is and is called, with those around it."""
    found = _of_place(page.elements[at].inside)
    depth, e = 0, at
    while e >= 0:
        element = page.elements[e]
        found += [("called", word) for word in element.words]
        if depth < NEAR:
            found += [("called near", word) for word in element.words]
        depth += 1
        e = element.parent
    return found


def _of_place(inside: int) -> Asked:
    """What an element stands in; ``inside`` = bits of `newsclean.hints.Inside`."""
    regions = [name for bit, name in REGIONS if inside & bit]
    found = [("inside", name) for name in regions]
    found += [("inside", name) for bit, name in PARTS if inside & bit]
    return [*found, ("regions", "+".join(regions))]


def _of_container(page: Page, c: int) -> Asked:
    """What stands in a container, and in the one around it."""
    words, linked, prose, lines = page.sums
    total = page.total
    found = [
        ("container's own prose", str(step(page.direct[c] / total))),
        ("container's prose", str(step(prose[c] / total))),
        ("container's links", str(step(linked[c] / (words[c] or 1)))),
        ("container's lines", str(steps(lines[c]))),
        ("prose in the container", str(step(prose[c] / (words[c] or 1)))),
        ("container", page.elements[c].tag),
    ]
    parent = page.elements[c].parent
    if parent >= 0:
        found += [
            ("outer prose", str(step(prose[parent] / total))),
            ("outer links", str(step(linked[parent] / (words[parent] or 1)))),
            ("prose in the outer", str(step(prose[parent] / (words[parent] or 1)))),
        ]
    return [*found, *_kin(page, c)]


def _kin(page: Page, c: int) -> Asked:
    """How far a container is from the one with the most prose, up and down the tree."""
    levels = page.levels
    down, e = 0, c
    while e >= 0 and e not in levels:
        e = page.elements[e].parent
        down += 1
    up = levels.get(e, FAR)
    return [
        ("levels up", str(min(12, up))),
        ("levels down", str(min(8, down))),
        ("levels", f"{min(8, up)} {min(5, down)}"),
    ]


# ---------------------------------------------------------------- around a line


def _neighbours(page: Page, shapes: list[str]) -> Answers:
    """The two lines above and below, and whether they stand in the same container."""
    n = len(shapes)
    padded = [OUTSIDE, OUTSIDE, *shapes, OUTSIDE, OUTSIDE]
    same = [a == b for a, b in zip(page.container, page.container[1:], strict=False)]
    above, below = [False, *same], [*same, False]
    tags = [h.tag for h in page.hints]
    return {
        "2 above": padded[:n],
        "1 above": padded[1 : n + 1],
        "1 below": padded[3 : n + 3],
        "2 below": padded[4:],
        "same container": [SAME[a][b] for a, b in zip(above, below, strict=True)],
        "tag above": [t + TOGETHER[s] for t, s in zip([OUTSIDE, *tags], above, strict=False)],
        "tag below": [t + TOGETHER[s] for t, s in zip([*tags[1:], OUTSIDE], below, strict=True)],
    }


SAME = (("neither", "below"), ("above", "both"))
TOGETHER = (" apart", " together")
