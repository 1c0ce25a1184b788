"""Does the page say that a name is a place? The rest of it names the place again, as places are.

A name that the story repeats may be a person, a team, a paper. It is a place behind the words that
stand before places (``in Kaldorf``, ``w Kaldorfie``), with the endings that some languages have in
their stead (``Kaldorfissa``), before what only places have (``Kaldorf villagers``), in an address,
in the weather.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsclean.evidence.datelines.capitals import CASES
from newsclean.late import regex

__all__ = ["is_article_noun", "is_called", "is_name_said", "is_place_said", "is_surname", "plain"]

_SLAVIC_SOUTH = "u|v|kod|pri|iz|kraj|blizu"
_NORDIC = "i|på|ved|nær|utenfor|udenfor|utanfor"
_MALAY = "di|ke|dari|desa|kampung"
_CZECH = "v|ve|vo|u|z|ze|do|obec|obce|obci"
_IBERIAN_NOUNS = "municipio|alcaldes?|alcaldesa|ciudad|pueblo|comunidad|vecinos|distrito"
BEFORE = {
    "en": "in|near|outside|across|around|(?:town|city|village|port|municipality|district) of",
    "no": _NORDIC,
    "nb": _NORDIC,
    "nn": _NORDIC,
    "da": _NORDIC,
    "sv": "i|på|vid|utanför|nära",
    "is": "í|á|við",
    "fo": "í|á|við",
    "de": "Gemeinde|Stadt|Ortsteil|Bürgermeister(?:in)? von",  # any noun has "in" before it
    "nl": "in|bij|naar|uit|te|gemeente",
    "af": "in|by|naby|te|uit",
    "fr": "à|près de|vers|(?:commune|ville|village|mairie|maire|gare) d(?:e |['’])?",
    "es": f"en|cerca de|desde|(?:{_IBERIAN_NOUNS}) de",
    "ca": "a|en|prop de|des de|(?:ajuntament|alcaldessa|municipi) de",
    "gl": "en|preto de|(?:concello|veciños) de",
    "pt": "em|perto de|(?:município|concelho|câmara|cidade|aldeia|freguesia|prefeitura) d[eoa]",
    "it": "a|ad|in|vicino a|(?:comune|sindaca|sindaco|città|borgo) di",
    "ro": "în|din|lângă|comuna|satul|orașul",
    "pl": "w|we|koło|pod|gmina|gminie|wsi",
    "cs": _CZECH,
    "sk": _CZECH,
    "hr": _SLAVIC_SOUTH,
    "sr": _SLAVIC_SOUTH,
    "bs": _SLAVIC_SOUTH,
    "sl": _SLAVIC_SOUTH,
    "ru": "в|во|под|из|города|городе|селе|посёлке|поселке",
    "be": "у|ў|пад|з",
    "uk": "у|в|під|біля|із|місті|селі|селищі",
    "bg": "в|във|край|от|село|град",
    "mk": "во|кај|од|село",
    "el": "στην|στη|στο|στον|στους|στις|στα",
    "id": _MALAY,
    "ms": _MALAY,
    "vi": "ở|tại|đến|xã|huyện|tỉnh|thị trấn|thành phố",
    "fil": "sa|bayan ng|lungsod ng",
    "sw": "mjini|huko|katika|kijijini|kijiji cha|wilayani|mji wa",
    "sq": "në|nga",
    "cy": "yn|ym|yng|o",
    "lt": "iš|į|prie",
    "lv": "no|uz|pie",
}
"""What stands before places and seldom before people, by language."""
UNTOLD = (
    "i|på|ved|vid|utanfor|í|á|við|v|ve|vo|u|pri|iz|z|iš|į|prie|no|uz|pie|in|en|à|bei|nach|ở|tại|sa|"
    "di"
)
"""The same where the language of a page is not told, which happens to the small ones."""
_FINNIC = "(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle)"
ENDINGS = {
    "fi": rf"[aeiouyäö]?{_FINNIC}\b",
    "et": r"[aeiou]?(?:s|st|sse|l|lt|le)\b",
    "hu": r"(?:[áéaeo]?(?:ban|ben|ból|ből|ról|ről|nál|nél|ba|be|ra|re|on|en|ön|n|i))\b",
    "tr": r"['’](?:[dt][ea]n?|[dt]eki|[dt]aki)\b",
    "lt": r"(?:oje|ėje|yje|uje|iuose|uose|e)\b",
    "lv": r"(?:ā|ē|ī|ū|ās|os)\b",
    "eu": r"(?:n|ko|tik)\b",
}
"""Endings that say where, for which these languages need no word in front."""
VOWELS = "aeiouyäöáéíóúāēīūėąęįų"
HARD_S = {"lt": 2, "lv": 1}
"""Letters of the first case that fall away before such an ending (``Kaldava``, ``Kaldavā``)."""
AFTER = {
    "en": r"(?: [a-z]+)? (?:villages?|villagers?|district|residents?|farmers?|growers?|town|"
    r"township|municipality|traders|fishers|fisherfolk|shopkeepers|commuters|households|wards?|"
    r"constituency)\b",
}
"""What only places have behind them."""
DEGREES = regex(r"\d ?°")
"""The weather of a place at the head or foot of its page."""
SHORT = 14
"""Words of a line that may be an address, or tell the weather, at the most."""
LEAST = 3
"""Letters of a word of the place that stay in all its cases, at the least; …"""
SINGLE = 4
"""… and of a place of one word."""
ENDING = 2
"""Letters that change with the case."""


def is_place_said(place: str, language: str | None, lines: Iterable[str]) -> bool:
    """Does some line name ``place`` (as in small letters) in the way of places?

    Args:
        place: the name as printed in front of the story.
        language: BCP 47 code of the page if known.
        lines: texts of the page, without the name in question.

    Example:
        >>> is_place_said("Solna Góra", "pl", ["Most w Solnej Górze jest stary."])
        True
        >>> is_place_said("Teller", "en", ["Mayor Ana Teller said so."])
        False
    """
    name = plain(place)
    said, first = _pattern(name, language), name[:LEAST].lower()
    for line in lines:
        if first in line.lower() and (said.search(line) or _is_address(name, line, language)):
            return True
    return False


@lru_cache(maxsize=64)
def _pattern(name: str, language: str | None) -> re.Pattern[str]:
    key = (language or "").split("-")[0]
    before = BEFORE.get(key) if key else UNTOLD
    ways = []
    if before is not None:
        ways.append(rf"(?<!\w)(?i:{before}) ?{_cased(name, key)}")
    if key in ENDINGS:
        ways.append(rf"(?<!\w){_bare(name, key)}{ENDINGS[key]}")
    if not key:  # Latvian, Lithuanian
        ways += [rf"(?<!\w){_bare(name, other)}{ENDINGS[other]}" for other in HARD_S]
    if key == "hu":  # "vízfalvi": of a place, in small letters
        ways.append(rf"(?<!\w){_bare(name, key).lower()}i\b")
    if key in AFTER:
        ways.append(rf"(?<!\w){re.escape(name)}{AFTER[key]}")
    return re.compile("|".join(ways) or r"(?!)")


def _cased(name: str, language: str) -> str:
    """The name in any case, word by word."""
    if language and language not in CASES:
        return re.escape(name) + r"(?![\w’'])"
    words = name.split()
    least = SINGLE if len(words) == 1 else LEAST
    return " ".join(re.escape(w[: max(least, len(w) - ENDING)]) + r"[^\W\d_]{0,4}" for w in words)


def _bare(name: str, language: str) -> str:
    """The name as it stands before an ending."""
    if language in HARD_S:
        return re.escape(name[: -HARD_S[language]].rstrip(VOWELS) if len(name) > SINGLE else name)
    return re.escape(name[:-1] if language in ("hu", "et") and name[-1] in "ae" else name)


def _is_address(name: str, line: str, language: str | None) -> bool:
    """``Mostowa 3, 00-000 Kaldorf``, ``Salt School, Kaldorf``; the weather of a place."""
    if line.count(" ") >= SHORT:
        return False
    if DEGREES.search(line):
        return re.search(_cased(name, (language or "").split("-")[0]), line) is not None
    at, end = line.rfind(name), len(line.rstrip(".)"))
    behind = line[at + len(name) : end]
    if at < ADDRESS or (behind and (behind[:2] != ". " or line[:at].count(" ") > FIRM)):
        return False
    before = line[:at].rstrip()
    return before[-1:].isdigit() or (before[-1:] == "," and line[:at] != before)


ADDRESS = 6
"""Characters before the place in an address, at the least."""
FIRM = 5
"""Words of an address with a sentence behind it, at the most: ``Salt Ltd, Kaldorf. All …``."""


def is_name_said(place: str, lines: Iterable[str]) -> bool:
    """Does some sentence use a place in capitals as a name, in small letters?

    Example:
        >>> is_name_said("KALDORF", ["The people of Kaldorf"]), is_name_said("FACTS", ["Facts"])
        (True, False)
    """
    inside = re.compile(rf"[^\W\d_A-Z][)”\"]? {re.escape(plain(place))}(?!\w)")
    return any(inside.search(line) is not None for line in lines)


def is_surname(name: str, lines: Iterable[str]) -> bool:
    """Does a first name, or a title, stand before it inside a sentence?

    Example:
        >>> is_surname("Teller", ["The ferry that Ana Teller steers"])
        True
    """
    person = re.compile(
        rf"[^\W\d_A-Z]\)? (?!St|San)(?P<first>[^\W\da-z_])[\w'’-]+ {re.escape(plain(name))}(?!\w)"
        rf"|(?i:\b(?:mr|mrs|ms|dr|herr|frau|señora?|signora?|monsieur|madame|pan|pani))\.? "
        rf"{re.escape(plain(name))}(?!\w)"
    )
    found = (match for line in lines for match in person.finditer(line))
    return any(match["first"] is None or match["first"].isupper() for match in found)


def is_called(name: str, lines: Iterable[str]) -> bool:
    """Is somebody of several names called by the last one alone, behind the full name?

    Example:
        >>> is_called("Ana Teller", ["Teller said so."])
        True
    """
    first, _, last = plain(name).rpartition(" ")
    alone = re.compile(rf"(?<!{re.escape(first)} )(?<!\w){re.escape(last)}(?!\w)")
    return any(alone.search(line) is not None for line in lines)


def is_article_noun(name: str, lines: Iterable[str]) -> bool:
    """Is it a German noun that has an article before it?"""
    noun = re.compile(
        rf"\b(?i:de[rmns]|die|das|ein(?:e[mnrs]?)?|im|am|vom|zum|zur|beim) {re.escape(name)}\b"
    )
    return any(noun.search(line) is not None for line in lines)


def plain(place: str) -> str:
    """The place in small letters: ``CAP-AUX-SELS`` → ``Cap-aux-Sels``, as the story writes it."""
    if not place.isupper():
        return place
    small = PIECES.sub(lambda m: m[0].capitalize(), place)
    return SMALL.sub(lambda m: m[0].lower(), small)


PIECES = regex(r"[^\W\d_]+")
SMALL = regex(
    r"(?<=[ -])(?:De|Del|Della|Di|Da|Do|Dos|Das|Du|Des|La|Las|Los|Le|Les|Aux|Au|Sur|Sous|En|Am|An|"
    r"Im|In|Der|Ob|Bei|Y|E|Og|Och|Aan|Den|Van)(?=[ -])"
)
"""Small words inside the names of places."""
