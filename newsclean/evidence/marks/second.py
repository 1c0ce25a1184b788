"""The second look at a page's lines: each against the story that the first look found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp

from newsclean.evidence.marks.first import FAR, Answers
from newsclean.evidence.marks.page import Page, step, steps
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
    return {
        "first": [_fine(odds) for odds in first],
        "smoothed": [_fine(odds) for odds in smoothed],
        "above": [TENTHS[int(9.99 * p)] for p in [0.0, *alone[:-1]]],
        "below": [TENTHS[int(9.99 * p)] for p in [*alone[1:], 0.0]],
        "near": [TENTHS[int(9.99 * _mean(sums, i - 3, i + 4, n))] for i in range(n)],
        "far above": [TENTHS[int(9.99 * _mean(sums, i - REACH, i, n))] for i in range(n)],
        "far below": [TENTHS[int(9.99 * _mean(sums, i + 1, i + 1 + REACH, n))] for i in range(n)],
        "story above": [TENTHS[int(9.99 * m / total)] for m in mass[:n]],
        "since the story": [str(steps(far)) for far in _distances(long)],
        "until the story": [str(steps(far)) for far in _distances(long[::-1])[::-1]],
        "run": [
            "in" if begin <= i <= end else f"above {steps(begin - i)}" if i < begin
            else f"below {steps(i - end)}" for i in range(n)
        ],
        "run's share": [str(step((mass[end + 1] - mass[begin]) / total))] * n,
        "page's story": [f"{steps(total)} {step(total / (sum(words) + 1))}"] * n,
        **_together(page, weight, total),
    }  # fmt: skip


TENTHS = [str(k) for k in range(10)]


def _fine(odds: float) -> str:
    return str(round(2 * max(-FINEST, min(FINEST, odds))))


def _mean(sums: Sequence[float], first: int, end: int, n: int) -> float:
    first, end = max(0, first), min(n, end)
    return (sums[end] - sums[first]) / (end - first) if end > first else 0.0


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
    return {
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
