"""The second look at a page's lines: each against the story that the first look found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp
from operator import mul
from typing import Any

from newsclean.evidence.marks.page import Page, all_steps, step, steps
from newsclean.evidence.marks.place import FAR
from newsclean.evidence.marks.questions import Answers, Asked, Question, answers
from newsclean.evidence.marks.weights import Look
from newsclean.evidence.story.smooth import smooth

__all__ = ["ask_second", "second_look"]

SWITCH = 2.0
"""See `newsclean.evidence.story.smooth`."""
REACH = 10
"""Lines above and below that are looked at."""
GAIN, COST, MOST_COST = 0.4, 2.0, 30
"""As in `newsclean.evidence.story.second`."""
LONG = 8
"""Words of a line that stands for the story."""
FINEST = 7.0
"""Odds of the first look count no more than this."""


def second_look(page: Page, first: Sequence[float], look: Look) -> list[float]:
    """The odds of each line."""
    return look.add([], _seen(page, first))


def ask_second(page: Page, first: Sequence[float]) -> Answers:
    """The answers of each line; ``first`` = its odds so far."""
    return answers(_seen(page, first))


def _seen(page: Page, first: Sequence[float]) -> Asked:
    """What is asked of each line, and what is seen of it."""
    smoothed = smooth(first, SWITCH)
    told = [1 / (1 + exp(-odds)) for odds in smoothed]
    words = page.words
    weight = list(map(mul, told, words))
    mass = [0.0, *accumulate(weight)]
    total = mass[-1] + 1
    begin, end = _main_run(told, words)
    far = all_steps(max(begin, len(words) - 1 - end))
    run = [
        *[ABOVE[k] for k in far[:begin][::-1]],
        *["in"] * (end + 1 - begin),
        *[BELOW[k] for k in far[: len(words) - 1 - end]],
    ]
    long = [p > 0.5 and w >= LONG for p, w in zip(told, words, strict=True)]
    since, until = _distances(long), _distances(long[::-1])[::-1]
    share = step((mass[end + 1] - mass[begin]) / total)
    return [
        (ODDS, list(zip(_halves(first), _halves(smoothed), strict=True))),
        (BESIDE, _beside(first)),
        (AROUND, _around(told, [int(9.99 * m / total) for m in mass[:-1]])),
        (RUN, list(zip(since, until, run, strict=True))),
        (PAGE, [(share, steps(total), step(total / (sum(words) + 1)))]),
        (TOGETHER, _together(page, weight, total)),
    ]


def _halves(odds: Sequence[float]) -> list[int]:
    """Odds in halves, within bounds, from 0."""
    return [int(2 * o + MIDDLE) if -FINEST < o < FINEST else (0 if o < 0 else LAST) for o in odds]


MIDDLE = 2 * FINEST + 0.5
LAST = int(4 * FINEST)


def _beside(first: Sequence[float]) -> list[tuple[int, int]]:
    """How likely the lines above and below are, each by itself, in tenths."""
    tenths = [int(9.99 / (1 + exp(-o))) if o > -30 else 0 for o in first]
    padded = [0, *tenths, 0]
    return list(zip(padded, padded[2:], strict=False))


def _around(told: Sequence[float], above: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """How much story there is near, in tenths."""
    n = len(told)
    sums = [0.0, *accumulate(told)]
    # with so much nothing before and after the page, so that slices need no bounds
    edge = REACH + 1
    padded = [*[0.0] * edge, *sums, *[sums[-1]] * edge]
    return [
        (int(1.427 * (b - a)), int(WIDE * (here - far)), int(WIDE * (end - behind)), share)
        for a, b, here, far, behind, end, share in zip(
            padded[edge - 3 : edge - 3 + n],
            padded[edge + 4 : edge + 4 + n],
            sums,
            padded[1:],
            sums[1:],
            padded[edge + 1 + REACH :],
            above,
            strict=False,
        )
    ]


WIDE = 9.99 / REACH


def _distances(found: Sequence[bool]) -> list[int]:
    far, column = FAR, []
    for here in found:
        column.append(far)
        far = 0 if here else min(FAR, far + 1)
    return column


def _together(page: Page, weight: Sequence[float], total: float) -> list[tuple[Any, ...]]:
    """How much of the story stands with a line: in its container, and under the same names."""
    containers: dict[int, list[float]] = {}
    names: dict[tuple[str, str, str], list[float]] = {}
    elements = page.elements
    found: list[tuple[list[float], list[float]]] = []
    for h, c, p, w in zip(page.hints, page.container, weight, page.words, strict=True):
        key = h.tag, elements[h.at].names, elements[c].names
        inner = containers.get(c)
        if inner is None:
            inner = containers[c] = [0.0, 0]
        alike = names.get(key)
        if alike is None:
            alike = names[key] = [0.0, 0]
        inner[0] += p
        inner[1] += w
        alike[0] += p
        alike[1] += w
        found.append((inner, alike))
    for sums in (*containers.values(), *names.values()):
        told, size = sums
        sums[:] = step(told / (size + 1)), step(told / total)
    return [
        (shape, inner[0], inner[1], alike[0], alike[1])
        for shape, (inner, alike) in zip(page.shapes, found, strict=True)
    ]


def _main_run(told: Sequence[float], words: Sequence[int]) -> tuple[int, int]:
    """The stretch of lines that holds most of the story, less what stands between."""
    best, run, total, first = 0.0, (0, -1), 0.0, 0
    for i, (p, w) in enumerate(zip(told, words, strict=True)):
        if total <= 0:
            total, first = 0.0, i
        total += (p - GAIN) * w if p > 0.5 else -(1 - p) * min(w, MOST_COST) - COST
        if total > best:
            best, run = total, (first, i)
    return run


# ---------------------------------------------------------------- the families

ABOVE, BELOW = [f"above {k}" for k in range(10)], [f"below {k}" for k in range(10)]


def _in_words(*seen: int) -> tuple[str, ...]:
    return tuple(map(str, seen))


def _answer_run(since: int, until: int, run: str) -> tuple[str, ...]:
    return str(steps(since)), str(steps(until)), run


def _answer_together(shape: str, inner: int, own: int, alike: int, named: int) -> tuple[str, ...]:
    return (
        f"{shape}{inner}", str(inner), str(own), f"{inner} {own}", str(alike), str(named),
        f"{alike} {named}",
    )  # fmt: skip


ODDS = Question(
    ("first", "smoothed"), lambda *halves: tuple([str(k - int(2 * FINEST)) for k in halves])
)
BESIDE = Question(("above", "below"), _in_words)
AROUND = Question(("near", "far above", "far below", "story above"), _in_words)
RUN = Question(("since the story", "until the story", "run"), _answer_run)
PAGE = Question(
    ("run's share", "page's story"), lambda share, story, dense: (str(share), f"{story} {dense}")
)
TOGETHER = Question(
    (
        "shape and container", "story in the container", "container's story", "container's both",
        "story under the names", "names' story", "names' both",
    ),
    _answer_together,
)  # fmt: skip
