"""Datelines with a mark that any word may have: ``Kaldorf. Nach …``, ``KALDORF / Los …``.

The form is read here, with all that may stand beside the place. What is beside it (an agency, a
day, a country) or what the rest of the page says of it (`said`) decides whether it is a place; the
mark alone never does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsclean.evidence.credits.words import AGENCIES
from newsclean.evidence.datelines.areas import is_area
from newsclean.evidence.datelines.capitals import CAPITAL, LABELS, NOTES
from newsclean.evidence.datelines.forms import DASHES, NO_PLACES
from newsclean.evidence.datelines.said import (
    is_article_noun,
    is_called,
    is_name_said,
    is_place_said,
    is_surname,
    plain,
)
from newsclean.evidence.datelines.script import script_told
from newsclean.evidence.datelines.told import NOUNS
from newsclean.evidence.dates.printed import read_date
from newsclean.evidence.names.looks import ROLE, is_outlet
from newsclean.late import regex

__all__ = ["led_dateline", "weak_dateline"]

HEAD = 120
"""Characters among which such a dateline stands."""
SENTENCE = 25
"""Characters of the story behind it, at the least."""
FAR = 160
"""Characters within which a second dash makes the first one part of a sentence."""
SMALL = (
    r"(?:am|an|auf|aux|bei|d[aeiou]s?|de la|de los|de las|degli|del|della|den|der|du|en|im|in|la|"
    r"las|le|les|los|nad|ob der|op|pod|sous|sur|u|y|и|на|над)"
)
WORD = rf"{CAPITAL}[\w'’-]{{1,30}}"
NAME = rf"(?:{CAPITAL}[^\W\d_]{{1,2}}\. )?{WORD}(?: (?:{SMALL} )?{WORD}){{0,4}}"
CODE = r"[^\W\da-z_]{2,8}"
LETTER = r"[^\W\d_]"
DAY = (
    rf"(?:{LETTER}{{2,12}} )?(?:\d{{1,2}}[./]\d{{1,2}}\.?"
    rf"|\d{{1,2}}\.? (?:de |d['’])?{LETTER}{{3,12}}\.??"
    rf"|{LETTER}{{3,12}}\.? \d{{1,2}}\.?(?: d\.)?)(?:,? (?:de )?\d{{4}})?"
)
PLACED = (
    rf"(?P<open>[(\[])?(?P<place>{NAME})(?P<area>, {NAME}| \({NAME}\))?(?:,? (?P<day>{DAY}))?"
    rf"(?P<wire>,? ?\([^()]{{2,40}}\)| ?/[^/ ]{{2,30}}/| ?\[[^\[\]]{{2,40}}\]|/{CODE}|, {CODE})?"
    rf"(?P<close>[)\]])?"
    rf"(?P<mark> ?: |\.? ?(?:[{DASHES}]{{1,2}}|--) ?|\.-{{1,2}} ?| - |\. | [/|»•·] | )"
    rf"(?={CAPITAL}|[„“«\"»¿¡‘'\d])"
)
FORM = regex(PLACED)
"""Linear on a bounded head: every repetition is bounded, and words are parted by single spaces."""
LED = regex(
    rf"(?:\((?P<in>{CODE})\) ?(?:[{DASHES}-] )?|(?P<who>{CODE})(?: ?[{DASHES}-] |/)){PLACED}"
)
"""``DPX – Kaldorf – ``, ``(DPX) - Kaldorf - ``: the agency in front."""
RUN_ON = regex(
    rf"(?P<place>{CAPITAL}{{2}}[^\W\da-z_’'-]{{2,29}}(?: {CAPITAL}{{2,24}}){{0,2}})"
    rf" {CAPITAL}[^\W\dA-Z_]*(?:-[^\W\d_]+)? [^\W\d_]"
)
"""``KALDORF Vägen …``: nothing stands between."""
LONG = 5
"""Letters of such a place, at the least."""
NORTH = frozenset({"no", "nb", "nn", "da", "sv", "is", "fo", "fi"})
"""Languages whose agencies write ``Kaldorf (DPX): ``."""
PARTIES = frozenset(
    "ap sp sv krf frp mdg rv inp sf df la kd sd mp ms sdp kok kesk ps vas vihr rkp sfp spd cdu csu "
    "fdp afd bsw svp fpö övp pp psoe vox".split()
)
"""Parties, which stand in brackets behind a speaker."""
OWN = regex(
    r"(?i:\b(?:eigener|eigenem|eig\.|eigenbericht|bericht|ber\.|mitarbeiter|korr\w*\.?|rapport|"
    r"corresponsal|redacci[óo]n|correspondant|corrispondente|correspondente|medarbei?der|"
    r"medarbetare|red\.?|own correspondent|vores|vår))"
)
"""``Kaldorf (eigener Bericht). ``: the paper itself."""
LOOKS = regex(
    r"(?:Saint|Sainte|Saints|Sankt|San|Santa|Santo|São|St\.|Sveti|Bad|Villa|Vila|Aldeia|Ciudad|"
    r"Puerto|Kampung|Barangay)(?:-| (?:d[aeo]s? )?)[^\W\da-z_]"
    r"|[^\W\d_]+-(?:sur|sous|lès|les|aux|du)-"
)
"""First words, and particles, that places have; …"""
GERMAN = regex(
    r"[^\W\da-z_][^\W\d_]{2,}(?:dorf|hausen|ingen|stedt|kirchen|büttel|moor|leben|weiler|hofen)\Z"
)
"""… and last syllables, in German."""


def weak_dateline(
    text: str, language: str | None, lines: Sequence[str], named: Collection[str] = ()
) -> str | None:
    """The place in front of a first paragraph, whatever the mark behind it.

    Args:
        text: the paragraph.
        language: BCP 47 code of the page if known.
        lines: what else the page says.
        named: what stands beside the writers and the date.

    Example:
        >>> weak_dateline("KALDORF / Los vecinos volvieron a casa.", "es", ["Agua en Kaldorf"])
        'KALDORF'
    """
    head = text[:HEAD]
    key = (language or "").split("-")[0] or None
    if head[:1] == "【":
        return script_told(text, lines)
    if not (head[:1].isupper() or head[:1] in "(["):
        return None
    found = FORM.match(head)
    place = _placed(text, found, key, lines, named) if found is not None else None
    return place or led_dateline(text, language, lines) or _run_on(head, key, lines)


def led_dateline(text: str, language: str | None, lines: Sequence[str]) -> str | None:
    """The place behind an agency: ``DPX – Kaldorf – Die Mure …``.

    Example:
        >>> led_dateline("DPX - Kaldorf - The ferry stops on Friday.", "en", ["Fog in Kaldorf"])
        'Kaldorf'
    """
    found = LED.match(text[:HEAD])
    key = (language or "").split("-")[0] or None
    return _placed(text, found, key, lines, ()) if found is not None else None


def _placed(
    text: str,
    found: re.Match[str],
    language: str | None,
    lines: Sequence[str],
    named: Collection[str],
) -> str | None:
    """The place of such a form, if something beside it or on the page tells that it is one."""
    place, area = found["place"], found["area"] or ""
    if not _is_form(found) or len(text) - found.end() < SENTENCE:
        return None
    if not _can_be(place, language, lines) or _is_inserted(text, found):
        return None
    lines = [*lines, text[found.end() :]]
    state = bool(area) and is_area(area.strip(" ,()"))
    if (
        _is_filed(found, language)
        or state
        or place in named
        or is_place_said(place, language, lines)
        or (place.isupper() and language not in NOUNS and is_name_said(place, lines))
    ):
        if not place.isupper() and not state and is_surname(place, lines):
            return None
        if ":" in found["mark"] and " " in place and is_called(place, lines):
            return None
        return place + (area if state or area[:1] == "," else "")
    return place if _looks(place, found["mark"], language) else None


def _is_form(found: re.Match[str]) -> bool:
    """Do the brackets close, is the day one, and does a mark stand behind the place?"""
    opened, mark = found["open"], found["mark"]
    if found.string[found.end() : found.end() + 1].islower():
        return False
    if (opened is None) is not (found["close"] is None):
        return False
    day = found["day"]
    if day is not None and NUMBERS.fullmatch(day) is None and read_date(day) is None:
        return False
    return mark != " " or opened is not None or _wire(found) != ""


NUMBERS = regex(r"(?:[12]?\d|3[01])[./](?:0?\d|1[012])\.?")
"""``5.3.``: a day and a month."""


def _wire(found: re.Match[str]) -> str:
    """The agency behind the place; what stands in brackets without a day may be a state as well."""
    wire = found["wire"] or ""
    area = found["area"] or ""
    if not wire and area[:2] == " (" and not is_area(area[2:-1]):
        wire = area
    return str(wire).strip(" ,()[]/")


def _can_be(place: str, language: str | None, lines: Sequence[str]) -> bool:
    """Is it no label, no day, no paper and no noun?"""
    if not place[:1].isupper() or not place.split()[-1][:1].isupper():
        return False
    words = {word.strip(".").lower() for word in place.split()}
    if not words.isdisjoint(NO_PLACES) or not words.isdisjoint(NOTES | LABELS | NAMES):
        return False
    if len(place) < LEAST or read_date(place) is not None or is_outlet(place) or ROLE.search(place):
        return False
    return language not in NOUNS or not is_article_noun(place, lines)


LEAST = 3
"""Letters of a place, at the least."""


NAMES = frozenset(
    "facebook twitter instagram tiktok youtube whatsapp telegram google brexit covid "
    "christmas easter ramadan weihnachten ostern pfingsten noël pâques navidad pascua semana "
    "natale pasqua natal páscoa julen jul påske påsk påsken kerst pasen wielkanoc vánoce "
    "velikonoce joulu "
    "karácsony húsvét пасха рождество великдень ramazan "
    "parliament congress senate bundestag bundesrat landtag sejm senat riksdagen stortinget "
    "folketinget eduskunta senado congreso parlamento parlament госдума рада duma "
    "sport sports sporten deportes esportes calcio fútbol futebol football fußball fotboll fotball "
    "kultur cultura culture politik política politica politique politics economía economia "
    "wirtschaft sociedad société wetter météo tiempo väder vær høyre venstre".split()
)
"""Names that have the same words before them and are no places: networks, feasts, parliaments,
sections of papers."""


def _is_inserted(text: str, found: re.Match[str]) -> bool:
    """Does a second dash follow within the same sentence?"""
    if not set(found["mark"]) & {"–", "—"}:
        return False
    sentence = text[found.end() : FAR].partition(". ")[0]
    return " – " in sentence or " — " in sentence


def _is_filed(found: re.Match[str], language: str | None) -> bool:
    """Does an agency or a day stand beside it?"""
    mark, place = found["mark"], found["place"]
    shouted = place.isupper()
    if found["day"] is not None and (shouted or ":" not in mark):
        return True
    lead = found.groupdict().get("in") or found.groupdict().get("who")
    who = _wire(found) or lead
    if not who:
        return False
    if AGENCIES.search(who) is not None or OWN.match(who) is not None:
        return mark != " " or shouted
    if ":" in mark:
        north = language in NORTH and " " not in place
        return north and who.isupper() and len(who) > 1 and who.lower() not in PARTIES
    return False


def _looks(place: str, mark: str, language: str | None) -> bool:
    """Is it written as only places are, before a dash or a stop?"""
    if ":" in mark or mark == " " or (place.isupper() and language == "en"):
        return False
    return LOOKS.match(plain(place)) is not None or (
        language in NOUNS and mark == ". " and GERMAN.match(place) is not None
    )


def _run_on(head: str, language: str | None, lines: Sequence[str]) -> str | None:
    """A place in capitals before a sentence, with nothing between."""
    found = RUN_ON.match(head) if language != "en" else None
    if found is None or len(found["place"]) < LONG:
        return None
    place = found["place"]
    if not _can_be(place, language, lines):
        return None
    if language not in NOUNS and is_name_said(place, lines):
        return place
    return place if is_place_said(place, language, lines) else None
