"""Where each line of a page stands: beside prose, in the heart of the page, below the title."""

from __future__ import annotations

import re
from itertools import accumulate

from newsclean.document import Kind
from newsclean.evidence.marks.page import Page, step, steps
from newsclean.hints import Inside

__all__ = ["FAR", "places"]

FAR = 50
"""Lines from which on all is equally far."""
LONG_PROSE = 20
"""Words of a paragraph that a distance to prose is measured from."""
TERM = re.compile(r"\w{4,}")
STORY_LINES, STORY_WORDS, MOST_WORDS = 40, 40, 400
"""As in `newsclean.evidence.story.place`."""


def places(page: Page, shapes: list[str]) -> dict[str, list[str]]:
    """Where each line stands."""
    n, (first, last) = len(shapes), page.heart
    mass = [0, *accumulate(page.prose)]
    since = _distances(page.prose)
    until = _distances(page.prose[::-1])[::-1]
    heart = [
        "in " if first <= i <= last else "before" if i < first else BEHIND[steps(i - last)]
        for i in range(n)
    ]
    total = page.total
    constant = [
        str(steps(total)), str(steps(n)), str(step(total / (sum(page.words) or 1)))
    ]  # fmt: skip
    return {
        "lines since prose": [str(steps(far)) for far in since],
        "lines until prose": [str(steps(far)) for far in until],
        "between prose": [BETWEEN[a][b] for a, b in zip(since, until, strict=True)],
        "heart": heart,
        "heart and shape": [h[:3] + s for h, s in zip(heart, shapes, strict=True)],
        "heart and tag": [h[:3] + x.tag for h, x in zip(heart, page.hints, strict=True)],
        "heart and form": [h[:3] + x.form for h, x in zip(heart, page.lines, strict=True)],
        "prose above": [str(10 * m // total) for m in mass[:n]],
        "lines above": [str(10 * i // n) for i in range(n)],
        "title": _below_title(page, mass),
        "page's prose": constant[:1],
        "page's lines": constant[1:2],
        "page's share of prose": constant[2:],
    }


BEHIND = [f"aft {k}" for k in range(10)]
BETWEEN = [
    [f"{min(4, steps(a))} {min(4, steps(b))}" for b in range(FAR + 1)] for a in range(FAR + 1)
]
"""Lines since and until prose, together."""


def _distances(prose: list[int]) -> list[int]:
    """Lines since the last paragraph."""
    far, found = FAR, []
    for words in prose:
        found.append(far)
        far = 0 if words >= LONG_PROSE else min(FAR, far + 1)
    return found


def _below_title(page: Page, mass: list[int]) -> list[str]:
    """How far each line is from the heading over the story."""
    at = _title(page, mass)
    n = len(page.lines)
    if at is None:
        return ["none"] * n
    above = [f"above {steps(at - i)}" for i in range(at)]
    return [*above, "is it", *(f"below {steps(i - at)}" for i in range(at + 1, n))]


def _title(page: Page, mass: list[int]) -> int | None:
    """The heading that says the page's title again, or the first one, above prose."""
    n = len(page.lines)
    said = page.hints[0].inside & Inside.TITLE if n else 0
    title = set(TERM.findall(page.lines[0].text.lower())) if said else set()
    best, most = None, 0.0
    for i, line in enumerate(page.lines):
        if line.block.kind is not Kind.HEADING:
            continue
        below = mass[min(n, i + STORY_LINES)] - mass[i]
        if below < STORY_WORDS:
            continue
        terms = set(TERM.findall(line.text.lower()))
        shared = len(terms & title) / len(terms) if terms else 0.0
        points = (shared + (page.hints[i].level == 1)) * min(MOST_WORDS, below)
        if points > most:
            best, most = i, points
    return best
