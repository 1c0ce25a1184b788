"""Datelines that their form alone does not give away: the story, or the custom of a language, does.

``Kaldorf – Eine Mure …``: any word may stand before a dash. It is a place if headline or lead say
so ("in Kaldorf"), or where every report of a language begins like that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from newsclean.evidence.datelines.capitals import (
    CAPITAL,
    CODE,
    NOTES,
    STORY,
    alone,
    is_said,
    place_in,
    shouted,
    stem,
    unmarked,
    with_agency,
)
from newsclean.evidence.datelines.forms import NO_PLACES
from newsclean.evidence.datelines.script import script_dateline, script_told
from newsclean.evidence.names.looks import is_name, is_outlet
from newsclean.late import regex

__all__ = ["DASHED", "told_dateline"]

HEAD = 60
"""Characters among which such a dateline stands."""
NAME = (
    rf"{CAPITAL}[\w'’-]{{2,24}}"
    rf"(?: (?:(?:d[aeo]s?|del|la|am|im|bei|sur|ob der|an der) )?{CAPITAL}[\w'’-]{{2,24}}){{0,3}}"
)
PLAIN = regex(
    rf"(?P<place>{NAME})(?:(?P<area>, {NAME}) [–—] {STORY}"
    rf"|(?: \([^()]{{2,30}}\))?(?: [–—-] {STORY}|—(?={CAPITAL})|:$|: {STORY}))"
)
"""``Kaldorf – Eine Mure …``, ``Kaldorf: Eine Mure …``, or ``Kaldorf:`` on a line of its own."""
BEFORE_PLACES = r"\b(?:in|at|near|from|bei|im|aus|nach|en|à|em|a|di|da|w|we|v|ve|på|i|te) "
"""What stands before the name of a place."""
BEFORE_SPEAKERS = r"\b(?:in|at|near|bei|nach|en|i|w|we|v|ve|em) "
"""The same without words that stand before people, too: a speaker's name has a colon as well."""
PAIR = regex(
    rf"(?P<place>(?P<first>{CAPITAL}[\w'’-]{{3,24}})/{CAPITAL}[\w'’-]{{3,24}})"
    rf"(?P<dash> [–—-])? {STORY}"
)
"""``Kaldorf/Salzried – Die Mure …``: two places, and nothing else is written so; without the dash
the story says so of the first."""
BRACKETED = regex(rf"\[(?P<place>[^\W\da-z_][^\W\da-z_ .'’-]{{2,24}})\](?: [–—-])? {STORY}")
"""``[KALDORF] Eine Mure …``: headings of boxes stand in brackets, too."""
PARENTHESISED = regex(
    rf"\((?P<place>{CAPITAL}[\w'’.-]{{2,24}}(?:[ -][\w'’.-]{{1,24}}){{0,3}})\)"
    rf"(?P<dash> [–—-]{{1,2}})? {STORY}"
)
"""``(Saint-Clément) La ville …``, as papers in French print it."""
PARENTHESES = frozenset({"fr"})
"""Languages in which every report may begin so; elsewhere headline or lead must name the place."""
LATIN = "\u0590"
"""The first character behind the scripts in which capitals tell names."""
STOPPED = regex(
    rf"(?=[^.]{{4}})(?P<place>[^\W\da-z_]{{2}}(?:[^\W\da-z_]|[-/]){{0,29}}"
    rf"(?: [^\W\da-z_]{{2,24}}){{0,3}})\. {STORY}"
)
"""``KALDORF. En mur …``, as papers in many languages but English open a report."""
NAMED = regex(
    rf"(?P<place>{CAPITAL}[\w'’-]{{3,24}}(?:[ /-]{CAPITAL}[\w'’-]{{2,24}}){{0,2}})"
    rf"(?:/[A-Z]{{2,4}})?\.(?: [–—])? {STORY}"
)
"""``Kaldorf. En mur …``, ``Groß Kaldorf. Die Mure …``, ``Kaldorf/ST. – Die Mure …``."""
BEFORE_PLACES_ONLY = r"\b(?:in|bei|aus|nach|zu) (?:[^\W\d_]+er )?"
SCRIPT = "\u0590-\u06ff\u0900-\u0dff"
UNCASED = regex(
    rf"(?P<place>[{SCRIPT}]{{2,14}}(?: [{SCRIPT}]{{2,14}}){{0,2}})"
    rf"(?: \([{SCRIPT}]{{2,14}}(?: [{SCRIPT}]{{2,14}})?\))?"
    rf"(?P<mark> ?[–—-] |(?:, [{SCRIPT}]{{2,14}}(?: [{SCRIPT}]{{2,14}}){{0,2}})? ?: |। )"
)
"""One to three words and a mark in a script without capitals; the writer may stand between."""
BEFORE_OUTLET = regex(rf"(?P<place>{NAME}), (?P<outlet>[^-–,()]{{3,30}}) [-–] {STORY}")
"""``Kaldorf, Salt Indonesia - Kapal …``: the paper behind the place."""
DASHED = frozenset({"id", "ms", "vi"})
"""Languages in which a report begins with a place and a dash; …"""
DASHED_UNCASED = frozenset({"ar"})
COLONS = frozenset({"hi", "mr", "bn", "gu", "ta", "te"})
"""… with a place and a colon."""
DASHES = regex(r" ?[–—-] ")
FAR = 160
"""Characters within which a second dash makes the first one part of a sentence."""


def told_dateline(
    text: str, language: str | None, told: Iterable[str], named: Collection[str] = ()
) -> str | None:
    """The place at the start of a first paragraph, if ``told`` or the language tell that it is one.

    Args:
        text: the paragraph.
        language: BCP 47 code of the page if known.
        told: headline and first paragraphs.
        named: what stands beside the writers and the date in their lines, which may be the place.

    Example:
        >>> told_dateline("Kaldorf – Eine Mure ist abgegangen.", "de", ["Mure in Kaldorf"])
        'Kaldorf'
    """
    head = text[:HEAD]
    if head[0] > LATIN or (head[0] in "([（〔" and head[1:2] > LATIN):
        place = script_dateline(text) or script_told(text, told)
        if place is not None:
            return place
    if not head[:1].isalpha():
        if head[:1] == "(":
            return _parenthesised(head, language, told)
        return _bracketed(head, told) if head[:1] == "[" else None
    if not head[0].isupper():
        return _uncased(text, language, told)
    if language == "tr":
        place = _inflected(head, told)
        if place is not None:
            return place
    place = with_agency(text)
    if place is not None:
        return place
    if "/" in head:
        pair = PAIR.match(head)
        if pair is None:
            return _stopped(head, language, told)
        named = BEFORE_PLACES_ONLY + re.escape(pair["first"]) + r"\b"
        return pair["place"] if pair["dash"] or is_said(named, told) else None
    found = BEFORE_OUTLET.match(head) if language in DASHED else None
    if found is not None and is_name(found["outlet"]):
        return found["place"]
    place = _plain(text, language, told, named)
    return place or _stopped(head, language, told) or unmarked(head, language, told)


def _plain(
    text: str, language: str | None, told: Iterable[str], named: Collection[str]
) -> str | None:
    """A place in small letters and a dash, or a colon."""
    found = PLAIN.match(text[:HEAD])
    if found is None:
        return None
    place = found["place"]
    spoken = ": " in found[0]
    dashed = language in DASHED and ":" not in found[0] and _is_one(text, found.end())
    if place in named or dashed:
        return place
    name = place_in(place, None if spoken else language)
    before = BEFORE_SPEAKERS if spoken else BEFORE_PLACES
    return place + (found["area"] or "") if is_said(before + name, told) else None


INFLECTED = regex(
    r"(?P<place>[A-ZÇĞİÖŞÜ]{3,16}(?: [A-ZÇĞİÖŞÜ]{3,16})?)"
    r"['’](?:n?[ıiuü]n|[dt][ea]n?|[yn]?[aeıiuü])\b"
)
"""``KALDORF'un Salzried ilçesinde …``: Turkish reports begin with their place in capitals."""


def _inflected(head: str, told: Iterable[str]) -> str | None:
    found = INFLECTED.match(head)
    if found is None:
        return None
    words = found["place"].replace("İ", "i").replace("I", "ı").lower().split()
    name = " ".join(word[:1].upper().replace("ı", "I") + word[1:] for word in words)
    if words[0][0] == "i":
        name = "İ" + name[1:]
    return found["place"] if is_said(rf"\b{name}\b", told) else None


INSIDE = r"[^\W\d_A-Z]\)? "
"""What stands before a word inside a sentence."""
NOUNS = frozenset({"de", "lb"})
"""Languages that write all nouns with capitals, so that capitals tell no place."""


def _stopped(head: str, language: str | None, told: Iterable[str]) -> str | None:
    """``KALDORF. En mur …``, ``Kaldorf. En mur …``: in small letters the story must say it inside a
    sentence.
    """
    if language == "en" or ". " not in head:
        return None
    stopped = STOPPED.match(head)
    if stopped is not None and stopped["place"].isupper():
        return shouted(stopped, told) or alone(stopped, told)
    found = NAMED.match(head) if language is not None else None
    if found is None:
        return None
    place = found["place"]
    if language in NOUNS:  # any noun may stand there: a word that only places have before them
        return place if is_said(BEFORE_PLACES_ONLY + re.escape(place) + r"\b", told) else None
    return place if " " not in place and is_said(INSIDE + stem(place), told) else None


def _is_one(text: str, end: int) -> bool:
    """Does no second dash follow close behind the first?"""
    return DASHES.search(text[end:FAR]) is None


def _parenthesised(head: str, language: str | None, told: Iterable[str]) -> str | None:
    """A place in brackets, by the custom of a language or because the story names it."""
    found = PARENTHESISED.match(head)
    if found is None:
        return None
    place = found["place"]
    first = place.lower().split()[0]
    if first in NO_PLACES or first in NOTES or (place.isupper() and len(place) <= CODE):
        return None
    if language in PARENTHESES:
        return place
    if found["dash"] and not place.isupper() and not is_outlet(place):
        # an agency stands there as well, and no story of its own speaks of it
        return place if is_said(INSIDE + re.escape(place) + r"\b", told) else None
    return place if is_said(BEFORE_PLACES + re.escape(place) + r"\b", told) else None


def _bracketed(head: str, told: Iterable[str]) -> str | None:
    found = BRACKETED.match(head)
    return shouted(found, told) or (alone(found, told) if found is not None else None)


def _uncased(text: str, language: str | None, told: Iterable[str]) -> str | None:
    """A place and the mark that its language has for one, in a script without capitals.

    An agency may stand in front (``وكالة - كالدورف - ``): then the story names the place again.
    """
    if language not in DASHED_UNCASED and language not in COLONS:
        return None
    found = UNCASED.match(text[:HEAD])
    if found is not None and found["mark"] == "। ":  # any two words may be a sentence
        return found["place"] if sum(found["place"] in x for x in told) > OWN else None
    if found is None or (found["mark"][-2:] == ": ") is not (language in COLONS):
        return None
    if _is_one(text, found.end()):
        return found["place"]
    then = UNCASED.match(text[found.end() : found.end() + HEAD])
    if then is None or then["mark"] != found["mark"]:
        return None
    return then["place"] if sum(then["place"] in other for other in told) > OWN else None


OWN = 1
"""The paragraph itself names its place."""
