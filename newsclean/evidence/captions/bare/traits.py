"""What a line that may be a caption looks like, where it stands, and what stands beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from math import log, log2

from newsclean.evidence.asked import once
from newsclean.evidence.captions.bare.credit import parted
from newsclean.evidence.leftover import Fate, Left
from newsclean.evidence.shape import Form
from newsclean.evidence.story.expected import odds
from newsclean.evidence.story.texts import remembered

__all__ = ["Page", "traits"]

LONG = 8
"""Words of a line that should end with a stop if it is a sentence."""
OPENING = 60
"""Characters at the beginning of a caption in which a colon stands behind a label or a place."""
ABOVE, BELOW = 5, 30
"""Lines above and below the headline, more than which change nothing; so with the next two."""
NO_HEADLINE = -9.0
MOST_LINES = 10
MOST_PARAGRAPHS = 8
UNKNOWN = 0.5
"""Share of the words that are known, of a line without long words."""
QUOTES = frozenset("\"“‘„«'–—")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
FORMS = {"sentence": Form.PROSE, "title": Form.TITLE, "name": Form.NAME}


class Page:
    """A page of which other filters have taken what they know, with what all lines share."""

    def __init__(self, left: Left) -> None:
        self.left = left

    @once
    def there(self) -> list[int]:
        """Indices of the lines that went to no field: a field stands nowhere."""
        return [i for i, fate in enumerate(self.left.fates) if fate is not Fate.LIFTED]

    @once
    def stopped(self) -> float:
        """Share of the longer lines that stand which end as sentences do."""
        left = self.left
        long = [left.stops[i] for i in left.standing if left.sizes[i] >= LONG]
        return sum(long) / len(long) if long else 1.0

    def beside(self, i: int, by: int) -> int | None:
        """The line so many lines above (below 0) or below line ``i``, without those of fields."""
        k = bisect_left(self.there, i) + by
        return self.there[k] if 0 <= k < len(self.there) else None


def traits(page: Page, i: int, worded: float) -> dict[str, float]:
    """All that is asked of a line, by name; ``worded`` = odds that it is a caption by its words."""
    return {"worded like a caption": worded} | _looks(page.left, i) | _place(page, i)


def _looks(left: Left, i: int) -> dict[str, float]:
    """What a line looks like, and who else on the page has its words."""
    line = left.lines[i]
    shown = line.text
    said, terms = shown.split(), remembered(shown).terms
    found = {
        "words": log2(1 + left.sizes[i]),
        "characters a word": len(shown) / len(said),
        "capitals share": sum([word[0].isupper() for word in said]) / len(said),
        "digits share": sum(map(str.isdigit, shown)) / len(shown),
        "a year": 1.0 if YEAR.search(shown) else 0.0,
        "colon": 1.0 if ":" in shown[:OPENING] else 0.0,
        "begins with a quote": 1.0 if shown[0] in QUOTES else 0.0,
        "ends with a credit": 0.0 if parted(shown)[1] is None else 1.0,
        "printed again": 1.0 if left.copies[left.small[i]] > 1 else 0.0,
        "words of the story share": UNKNOWN,
        "words of the headline share": 0.0,
    }
    for name, form in FORMS.items():
        found[name] = 1.0 if line.form is form else 0.0
    if terms:
        known = sum([left.tells(word, i) for word in terms])
        found["words of the story share"] = known / len(terms)
        titled = sum([word in left.title for word in terms])
        found["words of the headline share"] = titled / len(terms)
    return found


def _place(page: Page, i: int) -> dict[str, float]:
    """Where a line stands."""
    left = page.left
    headline, rank = left.known.headline, left.rank[i]
    below = len(left.standing) - rank - 1
    told = left.known.told
    found = {
        "from the headline": NO_HEADLINE
        if headline is None
        else float(max(-ABOVE, min(BELOW, i - headline))),
        "lines above": float(min(MOST_LINES, rank)),
        "lines below": float(min(MOST_LINES, below)),
        "paragraphs above": float(min(MOST_PARAGRAPHS, left.told[i])),
        "paragraphs below": float(min(MOST_PARAGRAPHS, left.told[-1] - left.told[i + 1])),
        "lines that end with a stop": page.stopped,
        "odds by the whole page": 0.0 if told is None else log(odds(told[i])),
    }
    for side, by in (("above", -1), ("below", 1), ("2 below", 2)):
        k = page.beside(i, by)
        found[f"words {side}"] = 0.0 if k is None else log2(1 + left.sizes[k])
        found[f"stop {side}"] = 0.0 if k is None else left.stops[k]
        prose = k is not None and left.lines[k].form is Form.PROSE
        found[f"prose {side}"] = 1.0 if prose else 0.0
        found[f"{side} touches"] = 1.0 if k == i + by else 0.0
    return found
