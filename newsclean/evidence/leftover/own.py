"""What a line that was left looks like by itself, and how its words agree with the story's."""

from __future__ import annotations

from math import log2

from newsclean.evidence.leftover.left import Left
from newsclean.evidence.shape import Form
from newsclean.evidence.story.signs import SIGNS
from newsclean.evidence.story.spoken import calls, groups
from newsclean.evidence.subject import telling
from newsclean.evidence.voice import voices

__all__ = ["looks", "words"]

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
WEIGHED_SIGNS = ("sentences", "exclamations", "set quotes", "brackets", "lines cut off")
PERSONS = ("I", "we", "he or she")
"""Groups of words that stories have more of than pages."""
ALONE = ("accounts", "sharing", "privacy", *PERSONS)
"""Groups that are weighed by themselves; of the others, only how much there is of all of them."""
KNOWN_BY_ONE = 1
"""Lines that have a word which only the line itself has."""
UNKNOWN = 0.5
"""Share of the words that are known, of a line without long words."""


def looks(left: Left, i: int) -> dict[str, float]:
    """What a line looks like. Counts are logarithms to the base 2 of one plus the count."""
    line, text = left.lines[i], left.texts[i]
    shown, signs = line.text, dict(zip(SIGNS, text.signs, strict=True))
    found = {
        "words": log2(1 + left.sizes[i]),
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
    for sign in WEIGHED_SIGNS:
        found[sign] = signs[sign]
    return found


def words(left: Left, i: int) -> dict[str, float]:
    """What the words of a line speak of, to whom, and who else on the page has them."""
    text, heard = left.texts[i], left.heard
    spoken = dict(text.spoken)
    much = {name: spoken.get(number, 0.0) for number, name in enumerate(groups())}
    voice = voices(left.lines[i].text)
    known = sum(heard[word] > KNOWN_BY_ONE for word in text.terms)
    new = len(text.terms) - known
    of_page = sum(heard[word] <= KNOWN_BY_ONE for word in text.terms if word in left.of_page)
    title = left.texts[left.headline].terms if left.headline is not None else frozenset[str]()
    count = len(text.terms)
    tells = telling(left.lines[i].text)
    known_words = left.page_words
    return {
        "page words share": sum(map(known_words.__contains__, tells)) / len(tells)
        if tells
        else 0.0,
        "begins with a page word": 1.0 if tells and tells[0] in known_words else 0.0,
        "words of pages": sum(much.values()) - sum(much[name] for name in PERSONS),
        **{f"words on {name}": much[name] for name in ALONE},
        "speaks of us": 1.0 if "us" in voice else 0.0,
        "speaks to the reader": 1.0 if "the reader" in voice else 0.0,
        "words of the story share": known / count if count else UNKNOWN,
        "words of the story": log2(1 + known),
        "words of its own": log2(1 + new),
        "words of the headline share": len(text.terms & title) / count if count else 0.0,
        "words of what went share": of_page / count if count else 0.0,
        "printed again": 1.0 if left.folded[text.folded] > 1 else 0.0,
    }
