"""Where a line that was left stands: on the page, in its row, and between its neighbours."""

from __future__ import annotations

from collections.abc import Collection
from math import log, log2

from newsclean.evidence.leftover.left import BLANK, Left
from newsclean.evidence.leftover.went import Fate, Taker
from newsclean.evidence.shape import Form
from newsclean.evidence.story.expected import odds

__all__ = ["apart", "beside", "neighbours", "place"]

MOST_LINES = 10
"""Lines to either end of what stands, more than which are alike; so it is with the next three."""
MOST_PARAGRAPHS = 8
MOST_ALIKE = 8
MOST_HEADS = 6
SIGHT = 4
"""Lines above and below in which those are counted that went."""
FAR = 9
"""Lines that stand since one that ends with a colon: farther is never."""


def place(left: Left, i: int) -> dict[str, float]:
    """Where a line stands among those that stand, and how many of them are like it."""
    total, lines = left.above[-1] or 1, len(left.standing)
    rank = left.rank[i]
    like = left.alike[left.shape(i)]
    row, short = left.row[i], left.short_row[i]
    mean = total / lines
    return {
        "story share above": left.above[i] / total,
        "story share below": 1 - left.above[i + 1] / total,
        "lines above": float(min(MOST_LINES, rank)),
        "lines below": float(min(MOST_LINES, lines - rank - 1)),
        "paragraphs above": float(min(MOST_PARAGRAPHS, left.told[i])),
        "paragraphs below": float(min(MOST_PARAGRAPHS, left.told[-1] - left.told[i + 1])),
        "lines of the story": log2(1 + lines),
        "words of all": log2(1 + total),
        "page share that went": left.gone[-1] / len(left.lines),
        "short lines share": left.short / lines,
        "words to those of a line": log2((1 + left.sizes[i]) / (1 + mean)),
        "lines in a row": log2(1 + row.size),
        "short lines in a row": float(short.size),
        "row below a colon": _is_led(left, i),
        "lines since a colon": float(_since_colon(left, i)),
        "lines of its shape": float(min(MOST_ALIKE, like - 1)),
        "lines of its shape share": like / lines,
        "subhead in a row": 1.0 if i in left.known.subheads else 0.0,
        "whole page": 0.0 if left.known.told is None else 1.0,
        "odds by the whole page": _weighed(left, i),
        "other heads": float(min(MOST_HEADS, left.all_heads - left.heads[i])),
    }


def _weighed(left: Left, i: int) -> float:
    """Odds (natural logarithm) that a whole page gives a line to be the story's; others give 0."""
    told = left.known.told
    return 0.0 if told is None else log(odds(told[i]))


def _is_led(left: Left, i: int) -> float:
    """Does a colon lead to the row of short lines that a line stands in?"""
    row = left.short_row[i]
    first = row.first
    if not row.size:
        return 0.0
    return left.colons[first] or (left.colons[first - 1] if first else 0.0)


def _since_colon(left: Left, i: int) -> int:
    """Lines that stand above a line, down from one that ends with a colon."""
    k = left.rank[i]
    for back in range(min(k, FAR)):
        if left.colons[left.standing[k - 1 - back]]:
            return back
    return FAR


def neighbours(left: Left, i: int) -> dict[str, float]:
    """What stands, or stood, right above and below a line."""
    found: dict[str, float] = {}
    for side, k, beyond in (("above", i - 1, i - 2), ("below", i + 1, i + 2)):
        fate = left.fate(k)
        stands = fate is Fate.STANDS
        there = fate is not Fate.OUTSIDE
        line = left.lines[k] if there else None
        found[f"line {side} stands"] = 1.0 if stands else 0.0
        found[f"line {side} went"] = 1.0 if fate is Fate.GONE else 0.0
        found[f"nothing {side}"] = 0.0 if there else 1.0
        found[f"2 {side} stands"] = 1.0 if left.fate(beyond) is Fate.STANDS else 0.0
        found[f"words {side}"] = log2(1 + left.sizes[k]) if there else 0.0
        found[f"sentence {side}"] = left.stops[k] if there else 0.0
        found[f"item {side}"] = 1.0 if line is not None and line.form is Form.ITEM else 0.0
        found[f"prose {side}"] = 1.0 if stands and left.lines[k].form is Form.PROSE else 0.0
        found[f"short line {side}"] = 1.0 if stands and left.shorts[k] else 0.0
    n = len(left.lines)
    found["went above"] = float(left.gone[i] - left.gone[max(0, i - SIGHT)])
    found["went below"] = float(left.gone[min(n, i + 1 + SIGHT)] - left.gone[i + 1])
    return found


def apart(left: Left, i: int) -> dict[str, float]:
    """What parts a line from those above and below, and how far it is from the headline."""
    headline = left.known.headline
    above, below = left.blanks(i)
    usual = min(BLANK, left.gap)
    return {
        "blank lines above": above,
        "blank lines below": below,
        "blank lines above to those of others": above - usual,
        "blank lines below to those of others": below - usual,
        "from the headline": NO_HEADLINE
        if headline is None
        else float(max(-ABOVE, min(BELOW, i - headline))),
    }


def beside(left: Left, i: int, terms: Collection[str]) -> dict[str, float]:
    """Who took the lines right above and below, and what they share with a line.

    Args:
        left: the page.
        i: index of the line.
        terms: its longer words.
    """
    lines = left.lines
    n, first = len(lines), lines[i].text.split(None, 1)[0]
    found: dict[str, float] = {}
    for side, k in (("above", i - 1), ("below", i + 1)):
        there = 0 <= k < n
        taker = left.took[k] if there and left.fates[k] is not Fate.STANDS else Taker.NOBODY
        for name in TAKERS:
            found[f"{name} {side}"] = 1.0 if taker is name else 0.0
        shared = sum([word in left.small[k] for word in terms]) if there and terms else 0
        found[f"words of the line {side} share"] = shared / len(terms) if shared else 0.0
        same = there and lines[k].text.split(None, 1)[0] == first
        found[f"begins like the line {side}"] = 1.0 if same else 0.0
    return found


TAKERS = (Taker.BOX, Taker.BUTTON, Taker.PAGE, Taker.CAPTION, Taker.FIELD)
ABOVE, BELOW = 5, 40
"""Lines above and below the headline, more than which change nothing."""
NO_HEADLINE = -9.0
