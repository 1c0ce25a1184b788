"""Where each line of a page stands: beside prose, in the heart of the page, below the title."""

from __future__ import annotations

from itertools import accumulate

from newsclean.document import Kind
from newsclean.evidence.marks.page import Page, all_steps, step, steps
from newsclean.evidence.marks.questions import Asked, Question
from newsclean.hints import Inside
from newsclean.late import regex

__all__ = ["FAR", "places"]

FAR = 50
"""Lines from which on all is equally far."""
LONG_PROSE = 20
"""Words of a paragraph that a distance to prose is measured from."""
TERM = regex(r"\w{4,}")
STORY_LINES, STORY_WORDS, MOST_WORDS = 40, 40, 400
"""As in `newsclean.evidence.story.place`."""


def places(page: Page) -> Asked:
    """Where each line stands."""
    n, (first, last), total = len(page.lines), page.heart, page.total
    mass = [0, *accumulate(page.prose)]
    since = _distances(page.prose)
    until = _distances(page.prose[::-1])[::-1]
    behind = max(0, n - 1 - last)
    heart = [
        *[BEFORE] * first, *[IN] * (last + 1 - first),
        *[BEHIND[k] for k in all_steps(behind)],
    ]  # fmt: skip
    tags = [h.tag for h in page.hints]
    forms = [line.form for line in page.lines]
    above = [10 * m // total for m in mass[:n]]
    lines = [10 * i // n for i in range(n)]
    whole = steps(total), steps(n), step(total / (sum(page.words) or 1))
    return [
        (PROSE, list(zip(since, until, strict=True))),
        (HEART, list(zip(heart, page.shapes, tags, forms, strict=True))),
        (TITLE, list(zip(above, lines, _below_title(page, mass), strict=True))),
        (WHOLE, [whole]),
    ]


BEFORE, IN = "before", "in "
BEHIND = [f"aft {k}" for k in range(10)]


def _answer_prose(since: int, until: int) -> tuple[str, ...]:
    a, b = steps(since), steps(until)
    return str(a), str(b), f"{min(4, a)} {min(4, b)}"


def _answer_heart(heart: str, shape: str, tag: str, form: str) -> tuple[str, ...]:
    where = heart[:3]
    return heart, where + shape, where + tag, where + form


PROSE = Question(("lines since prose", "lines until prose", "between prose"), _answer_prose)
HEART = Question(("heart", "heart and shape", "heart and tag", "heart and form"), _answer_heart)
TITLE = Question(
    ("prose above", "lines above", "title"),
    lambda prose, lines, title: (str(prose), str(lines), title),
)
WHOLE = Question(
    ("page's prose", "page's lines", "page's share of prose"), lambda *steps: tuple(map(str, steps))
)


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
    above = [ABOVE[k] for k in all_steps(at)[::-1]]
    return [*above, "is it", *[BELOW[k] for k in all_steps(n - 1 - at)]]


ABOVE, BELOW = [f"above {k}" for k in range(10)], [f"below {k}" for k in range(10)]


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
