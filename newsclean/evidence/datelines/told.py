"""Datelines that their form alone does not give away: the story, or the custom of a language, does.

``Kaldorf – Eine Mure …``: any word may stand before a dash. It is a place if headline or lead say
so ("in Kaldorf"), or where every report of a language begins like that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from newsclean.evidence.datelines.forms import NO_PLACES
from newsclean.evidence.datelines.script import script_dateline, script_told
from newsclean.evidence.names.looks import is_name, is_outlet

__all__ = ["told_dateline"]

HEAD = 60
"""Characters among which such a dateline stands."""
CAPITAL = r"[^\W\da-z_]"
NAME = rf"{CAPITAL}[\w'’-]{{2,24}}(?: {CAPITAL}[\w'’-]{{2,24}}){{0,2}}"
STORY = rf"(?={CAPITAL}|[„“«\"»\d])"
"""How the story goes on behind it."""
PLAIN = re.compile(
    rf"(?P<place>{NAME})(?:(?P<area>, {NAME}) [–—] {STORY}"
    rf"|(?: \([^()]{{2,30}}\))?(?: [–—-] {STORY}|:$|: {STORY}))"
)
"""``Kaldorf – Eine Mure …``, ``Kaldorf: Eine Mure …``, or ``Kaldorf:`` on a line of its own."""
BEFORE_PLACES = r"\b(?:in|at|near|from|bei|aus|nach|en|à|em|a|di|da|w|we|v|ve|på|i|te) "
"""What stands before the name of a place."""
BEFORE_SPEAKERS = r"\b(?:in|at|near|bei|nach|en|i|w|we|v|ve|em) "
"""The same without words that stand before people, too: a speaker's name has a colon as well."""
PAIR = re.compile(
    rf"(?P<place>(?P<first>{CAPITAL}[\w'’-]{{3,24}})/{CAPITAL}[\w'’-]{{3,24}})"
    rf"(?P<dash> [–—-])? {STORY}"
)
"""``Kaldorf/Salzried – Die Mure …``: two places, and nothing else is written so; without the dash
the story says so of the first."""
BRACKETED = re.compile(rf"\[(?P<place>[^\W\da-z_][^\W\da-z_ .'’-]{{2,24}})\](?: [–—-])? {STORY}")
"""``[KALDORF] Eine Mure …``: headings of boxes stand in brackets, too."""
PARENTHESISED = re.compile(
    rf"\((?P<place>{CAPITAL}[\w'’.-]{{2,24}}(?:[ -][\w'’.-]{{1,24}}){{0,3}})\)"
    rf"(?P<dash> [–—-]{{1,2}})? {STORY}"
)
"""``(Saint-Clément) La ville …``, as papers in French print it."""
PARENTHESES = frozenset({"fr"})
"""Languages in which every report may begin so; elsewhere headline or lead must name the place."""
NOTES = frozenset(
    "photo photos vidéo video mise màj exclusif direct podcast infographie correction suite note "
    "avec entretien reportage analyse opinion archives publicité chronique".split()
)
"""Words in brackets that open lines and are no places."""
LATIN = "\u0590"
"""The first character behind the scripts in which capitals tell names."""
STOPPED = re.compile(
    rf"(?=[^.]{{4}})(?P<place>[^\W\da-z_]{{2}}[^\W\da-z_-]{{0,23}}"
    rf"(?: [^\W\da-z_]{{2,24}}){{0,3}})\. {STORY}"
)
"""``KALDORF. En mur …``, as papers in many languages but English open a report."""
NAMED = re.compile(
    rf"(?P<place>{CAPITAL}[\w'’-]{{3,24}}(?:[ /-]{CAPITAL}[\w'’-]{{2,24}}){{0,2}})"
    rf"(?:/[A-Z]{{2,4}})?\.(?: [–—])? {STORY}"
)
"""``Kaldorf. En mur …``, ``Groß Kaldorf. Die Mure …``, ``Kaldorf/ST. – Die Mure …``."""
BEFORE_PLACES_ONLY = r"\b(?:in|bei|aus|nach|zu) (?:[^\W\d_]+er )?"
SCRIPT = "\u0590-\u06ff\u0900-\u0dff"
UNCASED = re.compile(
    rf"(?P<place>[{SCRIPT}]{{2,14}}(?: [{SCRIPT}]{{2,14}}){{0,2}})(?P<mark> ?[–—-] |: |। )"
)
"""One to three words and a mark in a script without capitals."""
BEFORE_OUTLET = re.compile(rf"(?P<place>{NAME}), (?P<outlet>[^-–,()]{{3,30}}) [-–] {STORY}")
"""``Kaldorf, Salt Indonesia - Kapal …``: the paper behind the place."""
DASHED = frozenset({"id", "ms", "vi"})
"""Languages in which a report begins with a place and a dash; …"""
DASHED_UNCASED = frozenset({"ar"})
COLONS = frozenset({"hi", "mr", "bn", "gu", "ta", "te"})
"""… with a place and a colon."""
DASHES = re.compile(r" ?[–—-] ")
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
    if "/" in head:
        pair = PAIR.match(head)
        if pair is None:
            return _stopped(head, language, told)
        named = BEFORE_PLACES_ONLY + re.escape(pair["first"]) + r"\b"
        return pair["place"] if pair["dash"] or _is_said(named, told) else None
    found = BEFORE_OUTLET.match(head) if language in DASHED else None
    if found is not None and is_name(found["outlet"]):
        return found["place"]
    found = PLAIN.match(head)
    if found is not None:
        place = found["place"]
        if place in named:
            return place
        if language in DASHED and ":" not in found[0] and _is_one(text, found.end()):
            return place
        before = BEFORE_SPEAKERS if ": " in found[0] else BEFORE_PLACES
        said = _is_said(before + re.escape(place) + r"\b", told)
        return place + (found["area"] or "") if said else None
    return _stopped(head, language, told)


INFLECTED = re.compile(
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
    return found["place"] if _is_said(rf"\b{name}\b", told) else None


INSIDE = r"[^\W\d_A-Z]\)? "
"""What stands before a word inside a sentence."""
ENDING = 2
"""Letters of a place that change with its case (``Modranec``, ``z Modranca``), …"""
STEM = 4
"""… and those that stay, at the least."""
NOUNS = frozenset({"de", "lb"})
"""Languages that write all nouns with capitals, so that capitals tell no place."""


def _stopped(head: str, language: str | None, told: Iterable[str]) -> str | None:
    """``KALDORF. En mur …``, ``Kaldorf. En mur …``: in small letters the story must say it inside a
    sentence.
    """
    if language == "en" or ". " not in head:
        return None
    shouted = STOPPED.match(head)
    if shouted is not None and shouted["place"].isupper():
        return _shouted(shouted, told) or _alone(shouted, told)
    found = NAMED.match(head) if language is not None else None
    if found is None:
        return None
    place = found["place"]
    if language in NOUNS:  # any noun may stand there: a word that only places have before them
        return place if _is_said(BEFORE_PLACES_ONLY + re.escape(place) + r"\b", told) else None
    return place if " " not in place and _is_said(INSIDE + _stem(place), told) else None


def _stem(place: str) -> str:
    """The place in any case, as a pattern."""
    return re.escape(place[: max(STEM, len(place) - ENDING)]) + r"[^\W\d_]{0,4}\b"


def _is_said(pattern: str, told: Iterable[str]) -> bool:
    said = re.compile(pattern)
    return any(map(said.search, told))


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
        return place if _is_said(INSIDE + re.escape(place) + r"\b", told) else None
    return place if _is_said(BEFORE_PLACES + re.escape(place) + r"\b", told) else None


CODE = 4
"""Capitals up to which a word in brackets is an agency or a party."""


def _bracketed(head: str, told: Iterable[str]) -> str | None:
    found = BRACKETED.match(head)
    return _shouted(found, told) or (_alone(found, told) if found is not None else None)


def _shouted(found: re.Match[str] | None, told: Iterable[str]) -> str | None:
    """A place in capitals, of which the story speaks by the same name in small letters."""
    if found is None or not found["place"].isupper():
        return None
    place = found["place"]
    return place if _is_said(r"\b" + _stem(place.title()), told) else None


def _alone(found: re.Match[str], told: Iterable[str]) -> str | None:
    """A place in capitals that the story does not name again: nothing else of the page is in
    capitals there, and none of its words is one that the story uses in small letters.
    """
    place = found["place"]
    words = place.lower().split()
    if not place.isupper() or len(place) <= CODE or not LABELS.isdisjoint(words):
        return None
    if NO_PLACES & {*words} or NOTES & {*words}:
        return None
    texts = [*told]
    if sum(found.re.match(text[:HEAD]) is not None for text in texts if text[:2].isupper()) > 1:
        return None
    if _is_said(rf"\b{re.escape(place.lower())}\b", texts):
        return None
    return place


LABELS = frozenset(
    "opinión opinion opinione opinião análisis analisi análise analyse exclusiva exclusivo "
    "esclusiva exklusiv urgente vídeo video foto fotos galería entrevista intervista interview "
    "rozhovor wywiad reportaje reportage reportáž crónica cronaca editorial editoriale komentár "
    "komentář komentarz kommentar última ultim'ora aktualizované aktualizováno actualización "
    "aggiornamento agg update importante attenzione atención nota notas resumen contexto "
    "antecedentes fakta fakty faktaboks pozor breaking hírek exkluzív galerie galéria bildstrecke "
    "meinung glosse leitartikel bravo basta podcast directo diretta retransmisión sondaggio "
    "encuesta anketa ankieta uwaga ważne stop gol gallery sponsored".split()
)
"""Words in capitals that open paragraphs in many languages and are no places."""


def _uncased(text: str, language: str | None, told: Iterable[str]) -> str | None:
    """A place and the mark that its language has for one, in a script without capitals.

    An agency may stand in front (``وكالة - كالدورف - ``): then the story names the place again.
    """
    if language not in DASHED_UNCASED and language not in COLONS:
        return None
    found = UNCASED.match(text[:HEAD])
    if found is not None and found["mark"] == "। ":  # any two words may be a sentence
        return found["place"] if sum(found["place"] in x for x in told) > OWN else None
    if found is None or (found["mark"] == ": ") is not (language in COLONS):
        return None
    if _is_one(text, found.end()):
        return found["place"]
    then = UNCASED.match(text[found.end() : found.end() + HEAD])
    if then is None or then["mark"] != found["mark"]:
        return None
    return then["place"] if sum(then["place"] in other for other in told) > OWN else None


OWN = 1
"""The paragraph itself names its place."""
