"""The first look at a page's lines: elements, containers, form, place, neighbours.

A family is a question with a few answers; every line has one answer to each of the line's own
families, and those of its element and of its container, which are asked once for all their lines.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.evidence.marks.containers import CONTAINER, seen_of
from newsclean.evidence.marks.named import named, of_element
from newsclean.evidence.marks.page import Page
from newsclean.evidence.marks.place import places
from newsclean.evidence.marks.questions import Answers, Asked, Memory, Question, Said, answers
from newsclean.evidence.marks.weights import Look

__all__ = ["First", "ask_first", "first_look"]

OUTSIDE = "x"
"""The answer of a line beyond the first and the last one."""


class First(NamedTuple):
    """What the first look found, for each line, by groups of families."""

    odds: list[float]
    named: list[float]
    """What its elements are and are called."""
    among: list[float]
    """What stands in its container."""


def first_look(page: Page, look: Look) -> First:
    """The odds of each line."""
    of_elements = named(page, look)
    weighed = look.weighed(CONTAINER)
    of_containers = {c: weighed[seen_of(page, c)] for c in set(page.container)}
    among = [of_containers[c] for c in page.container]
    return First(look.add([of_elements, among], _seen(page)), of_elements, among)


def ask_first(page: Page) -> tuple[Answers, dict[int, Said], dict[int, Said]]:
    """The answers of the lines, of the elements that they begin in, and of their containers: what
    :func:`first_look` weighs, for whoever learns the weights.
    """
    elements = {at: of_element(page, at) for at in {h.at for h in page.hints}}
    containers = {c: CONTAINER(*seen_of(page, c)) for c in set(page.container)}
    return answers(_seen(page)), elements, containers


def _seen(page: Page) -> Asked:
    """What is asked of each line, and what is seen of it."""
    return [(OWN, _own(page)), *_neighbours(page), *places(page)]


# ---------------------------------------------------------------- of a line by itself


def _own(page: Page) -> list[tuple[str, ...]]:
    """What each line looks like."""
    return [
        (
            shape,
            HEADINGS[min(6, h.level)] if (kind := line.block.kind) is HEADING else kind.value,
            h.tag,
            line.form,
            line.phrase.filter if line.phrase else "none",
            BEGINS[line.text[0]],
            ENDS[line.text[-1]],
            copies,
            "1" if line.gap else "0",
        )
        for line, h, shape, copies in zip(
            page.lines, page.hints, page.shapes, _copies(page), strict=True
        )
    ]


def _answer_own(*seen: str) -> tuple[str, ...]:
    shape, kind, tag, *others = seen
    return shape, kind, f"{tag} {shape}", *others


OWN = Question(
    (
        "shape", "kind", "tag and shape", "form", "phrase", "begins with", "ends with", "copies",
        "blank line",
    ),
    _answer_own,
)  # fmt: skip
HEADING = Kind.HEADING
HEADINGS = [f"heading {level}" for level in range(7)]


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


BEGINS, ENDS = Memory(_begin), Memory(_end)


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


# ---------------------------------------------------------------- around a line


def _neighbours(page: Page) -> Asked:
    """The two lines above and below, and whether they stand in the same container."""
    n = len(page.shapes)
    padded = [OUTSIDE, OUTSIDE, *page.shapes, OUTSIDE, OUTSIDE]
    same = [a == b for a, b in pairwise(page.container)]
    tags = [OUTSIDE, *[h.tag for h in page.hints], OUTSIDE]
    beside = zip([False, *same], [*same, False], tags, tags[2:], strict=False)
    return [
        (ABOVE, list(pairwise(padded[: n + 1]))),
        (BELOW, list(pairwise(padded[3:]))),
        (BESIDE, list(beside)),
    ]


def _answer_beside(above: bool, below: bool, upper: str, lower: str) -> tuple[str, ...]:
    return SAME[above][below], upper + TOGETHER[above], lower + TOGETHER[below]


ABOVE = Question(("2 above", "1 above"), lambda *shapes: shapes)
BELOW = Question(("1 below", "2 below"), lambda *shapes: shapes)
BESIDE = Question(("same container", "tag above", "tag below"), _answer_beside)
SAME = (("neither", "below"), ("above", "both"))
TOGETHER = (" apart", " together")
