"""The second look at a page's lines: each against the story that the first look found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp

from newsclean.evidence.marks.first import Answers, shapes_of
from newsclean.evidence.marks.page import Page, step, steps
from newsclean.evidence.marks.place import FAR
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
    return look.add([look.base] * len(first), ask_second(page, first))


def ask_second(page: Page, first: Sequence[float]) -> Answers:
    """The answers of each line; ``first`` = its odds so far."""
    smoothed = smooth(first, SWITCH)
    told = [1 / (1 + exp(-odds)) for odds in smoothed]
    alone = [1 / (1 + exp(-max(-30.0, min(30.0, odds)))) for odds in first]
    words = page.words
    weight = [p * w for p, w in zip(told, words, strict=True)]
    mass = [0.0, *accumulate(weight)]
    sums = [0.0, *accumulate(told)]
    total = mass[-1] + 1
    n = len(words)
    begin, end = _main_run(told, words)
    long = [p > 0.5 and w >= LONG for p, w in zip(told, words, strict=True)]
    # sums with so much nothing before and after the page, so that slices need no bounds
    edge = REACH + 1
    around = [*[0.0] * edge, *sums, *[sums[-1]] * edge]
    at = around[edge : edge + n]
    behind = around[edge + 1 : edge + 1 + n]
    wide = 9.99 / REACH
    return {
        "first": [FINE[int(2 * max(-FINEST, min(FINEST, odds)) + MIDDLE)] for odds in first],
        "smoothed": [FINE[int(2 * max(-FINEST, min(FINEST, o)) + MIDDLE)] for o in smoothed],
        "above": [TENTHS[int(9.99 * p)] for p in [0.0, *alone[:-1]]],
        "below": [TENTHS[int(9.99 * p)] for p in [*alone[1:], 0.0]],
        "near": [
            TENTHS[int(1.427 * (b - a))]
            for a, b in zip(around[edge - 3 :], around[edge + 4 : edge + 4 + n], strict=False)
        ],
        "far above": [
            TENTHS[int(wide * (b - a))] for a, b in zip(around[edge - REACH :], at, strict=False)
        ],
        "far below": [
            TENTHS[int(wide * (b - a))]
            for a, b in zip(behind, around[edge + 1 + REACH :], strict=False)
        ],
        "story above": [TENTHS[int(9.99 * m / total)] for m in mass[:n]],
        "since the story": [STEPS[far] for far in _distances(long)],
        "until the story": [STEPS[far] for far in _distances(long[::-1])[::-1]],
        "run": [
            *[f"above {steps(k)}" for k in range(begin, 0, -1)],
            *["in"] * (end + 1 - begin),
            *[f"below {steps(k)}" for k in range(1, n - end)],
        ],
        "run's share": [str(step((mass[end + 1] - mass[begin]) / total))],
        "page's story": [f"{steps(total)} {step(total / (sum(words) + 1))}"],
        **_together(page, weight, total),
    }


MIDDLE = 2 * FINEST + 0.5
FINE = [str(k - int(2 * FINEST)) for k in range(int(4 * FINEST) + 1)]
"""Odds in halves."""
TENTHS = [str(k) for k in range(10)]
STEPS = [str(steps(k)) for k in range(FAR + 1)]


def _distances(found: Sequence[bool]) -> list[int]:
    far, column = FAR, []
    for here in found:
        column.append(far)
        far = 0 if here else min(FAR, far + 1)
    return column


def _together(page: Page, weight: Sequence[float], total: float) -> Answers:
    """How much of the story stands with a line: in its container, and under the same names."""
    containers: dict[int, list[float]] = {}
    names: dict[tuple[str, str, str], list[float]] = {}
    keys = []
    elements = page.elements
    for i, c in enumerate(page.container):
        own, around = elements[page.hints[i].at], elements[c]
        key = (page.hints[i].tag, own.names, around.names)
        keys.append(key)
        for sums in (containers.setdefault(c, [0.0, 0]), names.setdefault(key, [0.0, 0])):
            sums[0] += weight[i]
            sums[1] += page.words[i]
    inner = {c: (str(step(s / (w + 1))), str(step(s / total))) for c, (s, w) in containers.items()}
    alike = {k: (str(step(s / (w + 1))), str(step(s / total))) for k, (s, w) in names.items()}
    shapes = shapes_of(page)
    return {
        "shape and container": [
            s + inner[c][0] for s, c in zip(shapes, page.container, strict=True)
        ],
        "story in the container": [inner[c][0] for c in page.container],
        "container's story": [inner[c][1] for c in page.container],
        "container's both": [" ".join(inner[c]) for c in page.container],
        "story under the names": [alike[k][0] for k in keys],
        "names' story": [alike[k][1] for k in keys],
        "names' both": [" ".join(alike[k]) for k in keys],
    }


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
