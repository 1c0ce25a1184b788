"""What a line that may be a caption looks like, where it stands, and what stands beside it."""

from __future__ import annotations

from bisect import bisect_left
from math import log, log2

from newsclean.evidence.asked import once
from newsclean.evidence.captions.bare.credit import parted
from newsclean.evidence.credits import is_credit
from newsclean.evidence.credits.owners import is_alone
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.leftover import Fate, Left
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.expected import odds
from newsclean.evidence.story.texts import remembered
from newsclean.late import regex

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
YEAR = regex(r"\b(?:1[89]|20)\d\d\b")
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

    def near(self, i: int, by: int) -> int | None:
        """The line above (-1) or below (1) line ``i`` that is no caption's."""
        captioned = self.left.known.captioned
        k = i + by
        while k in captioned:
            k += by
        return k if 0 <= k < len(self.left.lines) else None

    def captions_beside(self, i: int) -> int:
        """How many lines of captions the page has, without those that touch line ``i``."""
        captioned = self.left.known.captioned
        first, last = i, i
        while first - 1 in captioned:
            first -= 1
        while last + 1 in captioned:
            last += 1
        return len(captioned) - sum([k in captioned for k in range(first, last + 1)])


def traits(page: Page, i: int, worded: float) -> dict[str, float]:
    """All that is asked of a line, by name; ``worded`` = odds that it is a caption by its words."""
    worded_like = {"worded like a caption": worded}
    return worded_like | _looks(page.left, i) | _place(page, i) | _beside(page, i)


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
        "stop": left.stops[i],
        "dateline": 0.0 if find_dateline(shown) is None else 1.0,
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


def _beside(page: Page, i: int) -> dict[str, float]:
    """What stands right beside a line, be it a field or gone, but no caption: those have a unit."""
    left = page.left
    lines, terms = left.lines, remembered(left.lines[i].text).terms
    above, below_it = left.blanks(i)
    found = {
        "blank lines above": above,
        "blank lines below": below_it,
        "captions on the page": float(min(CAPTIONS, page.captions_beside(i))),
        "dateline 1 below": 0.0,
        "words of the next share": 0.0,
    }
    below = page.beside(i, 1)
    if below is not None:
        told = find_dateline(lines[below].text) is not None
        found["dateline 1 below"] = 1.0 if told else 0.0
        if terms:
            again = sum([word in left.small[below] for word in terms])
            found["words of the next share"] = again / len(terms)
    for side, by in (("above", -1), ("below", 1)):
        k = page.near(i, by)
        fate = Fate.OUTSIDE if k is None else left.fates[k]
        found[f"field {side}"] = 1.0 if fate is Fate.LIFTED else 0.0
        found[f"gone {side}"] = 1.0 if fate is Fate.GONE else 0.0
        found[f"owner {side}"] = 0.0 if k is None or not _is_owner(lines[k]) else 1.0
        found[f"date or writer {side}"] = 1.0 if k is not None and lines[k].form in SIGNS else 0.0
    return found


CAPTIONS = 5
"""Lines of other captions, more than which change nothing."""
SIGNS = frozenset({Form.DATE, Form.BYLINE, Form.CLOCK})
OWNER = 8
"""Words of a line that says whose picture it is, at the most."""


def _is_owner(line: Line) -> bool:
    """Does a line by itself look like whose picture it is?"""
    return line.words <= OWNER and (is_alone(line.text) or is_credit(line.text))
