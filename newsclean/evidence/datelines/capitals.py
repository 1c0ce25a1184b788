"""Datelines in capitals that no dash ends: an agency in brackets, a colon, a sentence right behind.

``KALDORF: Et ras …``, ``KALDORF Met een …``, ``Kaldorf (dpx). Die Mure …``. Capitals alone tell no
place: the story names it in small letters, or nothing else of the page is in capitals there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.evidence.datelines.forms import NO_PLACES
from newsclean.evidence.language import function_words
from newsclean.late import regex

__all__ = [
    "CAPITAL",
    "CODE",
    "NOTES",
    "STORY",
    "alone",
    "is_said",
    "place_in",
    "shouted",
    "stem",
    "unmarked",
    "with_agency",
]

HEAD = 120
"""Characters among which a place and an agency in brackets stand."""
OPENING = 60
"""Characters among which a place in capitals stands."""
CAPITAL = r"[^\W\da-z_]"
STORY = rf"(?={CAPITAL}|[„“«\"»\d])"
"""How the story goes on behind it."""
WITH_AGENCY = regex(
    rf"(?P<place>{CAPITAL}[\w'’-]{{2,24}}(?:[ /]{CAPITAL}[\w'’-]{{2,24}}){{0,2}})"
    rf" \((?P<who>[a-z]{{2,6}}(?:/[a-z]{{2,6}})?|[^\W\da-z_]{{2,6}}(?:-[^\W\da-z_]{{2,6}})?"
    rf"|[^()\d]{{5,40}})\)\. {STORY}"
)
"""``Kaldorf (dpx). Die Mure …``, ``KALDORF (Ana Teller, corresponsal). El puente …``."""


def with_agency(text: str) -> str | None:
    """The place before an agency, or a writer, in brackets with a stop behind them."""
    head = text[:HEAD]
    found = WITH_AGENCY.match(head) if "). " in head else None
    if found is None or not (found["place"].isupper() or " " not in found["who"]):
        return None
    return found["place"]


COLONED = regex(
    rf"(?P<place>[^\W\da-z_]{{2}}[^\W\da-z_-]{{2,23}}(?: [^\W\da-z_]{{2,24}}){{0,2}}): {STORY}"
)
"""``KALDORF: Et ras …``, as papers in the north print it."""
CAPITALS_AND_COLON = frozenset({"no", "nb", "nn", "da", "sv", "fo"})
RUN_ON = regex(
    rf"(?P<place>[^\W\da-z_]{{2}}[^\W\da-z_-]{{2,23}}(?: [^\W\da-z_]{{2,24}}){{0,2}})"
    rf" (?P<word>{CAPITAL}[^\W\dA-Z_]{{0,8}}) "
)
"""``KALDORF Met een …``, with nothing between."""


def unmarked(head: str, language: str | None, told: Iterable[str]) -> str | None:
    """A place in capitals before a colon in the languages that have it, or before a sentence that
    begins with one of the most frequent words.
    """
    if language is None or not head[:LEAST].isupper():
        return None
    if language in CAPITALS_AND_COLON:
        found = COLONED.match(head)
        if found is not None:
            return shouted(found, told)  # labels in captions are written so as well
    found = RUN_ON.match(head)
    if found is None or found["word"].lower() not in function_words(language):
        return None
    return shouted(found, told) or (alone(found, told) if language != "en" else None)


LEAST = 4
"""Letters of such a place, at the least."""


CASES = frozenset("cs sk pl hr sl sr uk ru bg lt lv fi et hu el".split())
"""Languages in which a place changes its last letters."""
ENDING = 2
"""Letters of a place that change with its case (``Modranec``, ``z Modranca``), …"""
STEM = 4
"""… and those that stay, at the least."""


def stem(place: str) -> str:
    """The place in any case, as a pattern."""
    return re.escape(place[: max(STEM, len(place) - ENDING)]) + r"[^\W\d_]{0,4}\b"


def place_in(place: str, language: str | None) -> str:
    """The place as a pattern; in any case, if its language has some."""
    return stem(place) if language in CASES else re.escape(place) + r"\b"


def is_said(pattern: str, told: Iterable[str]) -> bool:
    """Does some text have it?"""
    said = re.compile(pattern)
    return any(map(said.search, told))


def shouted(found: re.Match[str] | None, told: Iterable[str]) -> str | None:
    """A place in capitals, of which the story speaks by the same name in small letters."""
    if found is None or not found["place"].isupper():
        return None
    place = found["place"]
    return place if is_said(r"\b" + stem(place.title()), told) else None


def alone(found: re.Match[str], told: Iterable[str]) -> str | None:
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
    if sum(found.re.match(text[:OPENING]) is not None for text in texts if text[:2].isupper()) > 1:
        return None
    if is_said(rf"\b{re.escape(place.lower())}\b", texts):
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
    "encuesta anketa ankieta uwaga ważne stop gol gallery sponsored kommentar leder debatt debat "
    "meninger mening oppdatert opdateret uppdaterad uppdatering direkte insändare ledare".split()
)
"""Words in capitals that open paragraphs in many languages and are no places."""


NOTES = frozenset(
    "photo photos vidéo video mise màj exclusif direct podcast infographie correction suite note "
    "avec entretien reportage analyse opinion archives publicité chronique".split()
)
"""Words in brackets that open lines and are no places."""
CODE = 4
"""Capitals up to which a word in brackets is an agency or a party."""
