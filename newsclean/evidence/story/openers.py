"""Short lines below the story that open what is not: comments, other stories, boxes of writers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import log2

from newsclean.evidence.story.columns import Columns, Dump, distances

__all__ = ["COUNTED", "INTERVIEW", "SINCE", "openers"]

SHORT = 6
"""Words of a line that can open something, at the most."""
LATE = 0.3
"""Share of the page's prose above it, at the least: the same words stand in menus."""
COUNTED = (
    "comments", "other stories", "writers", "contact", "sharing", "accounts", "buttons", "menus",
)  # fmt: skip
"""Groups of words (`newsclean.evidence.story.wording`) whose openers above a line are counted, …"""
SINCE = ("other stories", "writers", "sharing")
"""… and those from which the distance is measured."""
INTERVIEW = 3
"""Questions among prose, from which on a question opens nothing: somebody answers it. Set by hand;
4 gives the same F1."""


def openers(dump: Dump, groups: Columns) -> Columns:
    """Columns on openers above each line; ``groups`` = what the lines speak of."""
    mass = [0, *accumulate(dump.prose)]
    least = LATE * (mass[-1] or 1)
    late = [above > least for above in mass[:-1]]
    short = [there and size <= SHORT for there, size in zip(late, dump.sizes, strict=True)]

    def opened(group: str) -> list[bool]:
        return [there and value > 0 for there, value in zip(short, groups[group], strict=True)]

    asks = [text.asks > 0 for text in dump.texts]
    talk = sum(asks[dump.heart.first : dump.heart.last + 1]) >= INTERVIEW
    asked = [there and ask and not talk for there, ask in zip(late, asks, strict=True)]
    return {
        **{f"openers on {group} above": _counted(opened(group)) for group in COUNTED},
        **{f"since an opener on {group}": distances(opened(group)) for group in SINCE},
        "since a question": distances(asked),
        "questions above": _counted(asks),
    }


def _counted(found: Sequence[bool]) -> list[float]:
    """How many were found above each line, as logarithm."""
    return [log2(1 + count) for count in [0, *accumulate(found)][: len(found)]]
