"""What a line that was left looks like by itself, and how its words agree with the story's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from math import log2

from newsclean.evidence.learned.lexicons import lexicon_of
from newsclean.evidence.leftover.left import Left
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.signs import SIGNS
from newsclean.evidence.story.spoken import calls, groups
from newsclean.evidence.story.texts import Text
from newsclean.evidence.subject import telling
from newsclean.evidence.voice import voices
from newsclean.late import regex

__all__ = ["agreement", "around", "looks", "marks", "worded", "wordings", "words"]

FORMS = {
    "prose": Form.PROSE,
    "title": Form.TITLE,
    "label": Form.LABEL,
    "name": Form.NAME,
    "item": Form.ITEM,
    "brackets around": Form.CUE,
}
QUOTES = '"“”„«»'
BEGIN_QUOTES = frozenset("\"“‘„«'–—")
OF_FIELDS = frozenset(
    {Form.DATE, Form.BYLINE, Form.CREDIT, Form.NOTICE, Form.CLOCK, Form.FILE, Form.MARK}
)
"""Shapes of lines that stories seldom have."""
WEIGHED_SIGNS = tuple(
    (SIGNS.index(name), name)
    for name in ("sentences", "exclamations", "set quotes", "brackets", "lines cut off")
)
"""Marks that are weighed, and their numbers; the others tell nothing here."""
ALONE = {
    name: number
    for number, name in enumerate(groups())
    if name in ("accounts", "sharing", "privacy", "I", "we", "he or she")
}
"""Groups of words that are weighed by themselves, and their numbers; of the others, how much there
is of all together."""
BARS = regex("[|•·»›→←▶▸►✓✔★☆⭐❯>]")
MOST_MARKS = 4
HOUR = regex(r"\d[:.]\d\d|\d ?[ap]\.?m")
ADDRESS = regex(r"@|https?:|www\.|\.(?:com|org|net)\b")
YEAR = regex(r"\b20\d\d\b")
UNKNOWN = 0.5
"""Share of the words that are known, of a line without long words."""
NEAR = 3
"""Lines above and below a line whose words are looked at together. 1 and 2 catch less."""
NOTHING = 0.0
"""Odds of a line that is not there."""
REMEMBERED = 4096
"""Lines whose words are remembered: a page is looked at more than once, and sites print the same
again."""


def looks(line: Line, text: Text, words: int) -> dict[str, float]:
    """What a line of so many words looks like; counts are logarithms to the base 2 of one more.

    Args:
        line: the line.
        text: what its text says by itself.
        words: how many it has.
    """
    shown = line.text
    found = {
        "words": log2(1 + words),
        "characters a word": len(shown) / line.words,
        "ends a sentence": text.stops,
        "ends with a colon": text.colon,
        "begins small": text.small,
        "small letters share": text.smalls,
        "capitals share": text.capitals,
        "numbers share": text.numbers,
        "digits share": sum(map(str.isdigit, shown)) / len(shown),
        "commas": text.commas,
        "quotes": 1.0 if any(map(shown.__contains__, QUOTES)) else 0.0,
        "begins with a quote": 1.0 if shown[0] in BEGIN_QUOTES else 0.0,
        "ends with a bracket": 1.0 if shown[-1] in ")]）" else 0.0,
        "shape of a field": 1.0 if line.form in OF_FIELDS else 0.0,
        "begins with a call": 1.0 if text.first in calls() else 0.0,
    }
    for name, form in FORMS.items():
        found[name] = 1.0 if line.form is form else 0.0
    for number, name in WEIGHED_SIGNS:
        found[name] = text.signs[number]
    return found


def marks(text: str) -> dict[str, float]:
    """What of a line stories seldom have: bars and arrows, hours, addresses, shares, a cut end."""
    return {
        "bars and arrows": float(min(MOST_MARKS, len(BARS.findall(text)))),
        "an hour": 1.0 if HOUR.search(text) else 0.0,
        "an address": 1.0 if ADDRESS.search(text) else 0.0,
        "a share": 1.0 if "%" in text else 0.0,
        "cut at its end": 1.0 if text[-1] == "…" or text[-3:] == "..." else 0.0,
        "a question": 1.0 if text[-1] in "?？" else 0.0,
        "a year": 1.0 if YEAR.search(text) else 0.0,
    }


def agreement(left: Left, i: int, text: Text) -> dict[str, float]:
    """To whom the words of a line speak, and how many of them the story has."""
    voice = voices(left.lines[i].text)
    count = len(text.terms)
    new = [word for word in text.terms if not left.tells(word, i)]
    known = count - len(new)
    return {
        "speaks of us": 1.0 if "us" in voice else 0.0,
        "speaks to the reader": 1.0 if "the reader" in voice else 0.0,
        "words of the story share": known / count if count else UNKNOWN,
        "words of the story": log2(1 + known),
        "words of its own": log2(1 + len(new)),
        "words of what went share": _share(new, left.page),
    }


def words(left: Left, i: int, text: Text) -> dict[str, float]:
    """What the words of a line speak of, and who else on the page has them."""
    tells = telling(left.lines[i].text)
    of_pages = sum(map(left.known.page_words.__contains__, tells))
    found = {
        "page words share": of_pages / len(tells) if tells else 0.0,
        "begins with a page word": 1.0 if tells and tells[0] in left.known.page_words else 0.0,
        "words of the headline share": _share(text.terms, left.title),
        "printed again": 1.0 if left.copies[left.small[i]] > 1 else 0.0,
    }
    spoken = dict(text.spoken)
    for name, number in ALONE.items():
        found[f"words on {name}"] = spoken.pop(number, 0.0)
    found["words of pages"] = sum(spoken.values())
    return found


def around(left: Left, i: int) -> list[str]:
    """The texts from `NEAR` lines above a line to as many below; ``""`` beyond the page's ends."""
    lines, n = left.lines, len(left.lines)
    return [lines[k].text if 0 <= k < n else "" for k in range(i - NEAR, i + NEAR + 1)]


def wordings(texts: Sequence[str], odds: Callable[[str], float]) -> dict[str, float]:
    """How a line and those near are worded: a menu is worded like one all over.

    Args:
        texts: as :func:`around` gives them.
        odds: tells how likely a line is the story's by its words alone (natural logarithm).
    """
    said = [odds(text) if text else NOTHING for text in texts]
    above, below = said[:NEAR], said[NEAR + 1 :]
    return {
        "worded like a story": said[NEAR],
        "above worded like a story": above[-1],
        "below worded like a story": below[0],
        "lines above worded like a story": sum(above) / NEAR,
        "lines below worded like a story": sum(below) / NEAR,
    }


@lru_cache(maxsize=REMEMBERED)
def worded(text: str) -> float:
    """Odds that a line is the story's, by its words alone."""
    return lexicon_of("leftover_lexicon.toml").odds(text)


def _share(terms: Collection[str], there: str) -> float:
    """The share of some words that a text has."""
    return sum([word in there for word in terms]) / len(terms) if terms else 0.0
