"""Datelines: where a story was filed, in every form that opens a first paragraph.

In order: an agency in brackets and a dash (Italian), the place, its state or country, the day, the
agency, and a mark behind which the story begins. All but the place and the mark may be missing; how
much is there tells how sure it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.credits.words import AGENCIES
from newsclean.evidence.dates.printed import read_date
from newsclean.evidence.names.looks import DIGIT, PARTICLES, is_outlet, is_site
from newsclean.late import regex

__all__ = ["Dateline", "find_dateline"]

HEAD = 130
"""Characters among which a dateline stands."""

DASHES = "—–‒―"
"""Marks of one kind; some papers set the longest, some the one that is as long as a digit."""
LETTER = r"[^\W\d_]"
WORD = rf"{LETTER}[\w.'’-]*"
PLACE = (
    rf"(?P<city>{WORD}(?: {WORD}){{0,5}}?)"
    rf"(?P<region> \([^()\d]{{3,25}}\)| \[[^\[\]\d]{{3,25}}\])?"
    rf"(?P<area>(?:, {LETTER}[\w.'’ -]{{0,28}}?){{0,2}}?)"
)
DAY = (
    rf"(?:,? (?:le |den |am |el |il )?(?P<day>\d{{1,2}}\.? (?:de )?{LETTER}{{3,12}}\.?"
    rf"(?: (?:de )?\d{{4}})?|{LETTER}{{3,10}}\.? \d{{1,2}}(?:, \d{{4}})?))?"
)
WIRE = (
    r"(?P<wire>,?\s*\([^()]{2,40}\)|\s*\[[^\[\]]{2,40}\]|\s*/[^/]{2,30}/"
    rf"|\s*[{DASHES}-]{{1,2}}\s?\([^()]{{2,40}}\))?"
)
END = (
    rf"(?P<end>\s*(?:\.?\s?[{DASHES}]|\.?--|\.?-(?=\s)|\.-|\s[-_]\s)\s*|:\s|(?<=\)):(?=[^\W\da-z_])"
    r"| [a-z]{2,8} \|\s|(?<=[)\]])\s(?=[^\W\da-z_]))"
)
FORM = regex(rf"(?:\([A-Z][^()]{{1,20}}\)\s?[{DASHES}-]\s)?{PLACE}{DAY}{WIRE}{END}(?=\S)")
"""Linear on a bounded head: every repetition is bounded."""
STAMPED = regex(
    rf"(?P<place>{WORD}(?: {WORD}){{0,2}})[.,] (?P<day>\d{{1,2}} {LETTER}{{3,9}})\. "
    r"(?:/[^/]{2,30}/\.?|[^\W\da-zа-яґєії_][\w.-]{1,20}(?: [^\W\d_]\w+)?(?:\.| [-–—]|:))"
    r"\s(?=\S)"
)
"""``КАЛЬДОРФ, 3 мая. /АГС/. ``, ``Кальдорф. 3 травня. АГС. ``: with stops, as agencies in Russian
and Ukrainian print the place, the day and their name."""
BRACKETED = regex(
    rf"\((?P<place>{LETTER}[\w .'’-]{{2,30}}, {LETTER}[\w. ]{{1,20}})\)"
    rf"\s*(?:[{DASHES}]|-{{1,2}}(?=\s))\s*\S"
)
"""``(Washington, DC) – ``: all in brackets."""
MARKED = frozenset(f"-{DASHES}|)]_")
"""The characters that it has, which is cheaper to ask."""
MARKS = regex(rf"[{DASHES}]|-[ (-]| - |\.-| \||[)\]]:? |\):| _ ")
"""Some mark that can end a dateline."""
COLON = 40
"""Characters among which the colon behind a place stands."""
STATE = regex(r"(?:[A-Z]{2}|NSW|VIC|QLD|TAS|ACT|[A-Z][a-z]{1,5}\.)$")
"""A state's code (those of Australia have three letters) or its short name, behind a city that is
not in capitals."""
GLUED_STOP = regex(rf"\.\s?[{DASHES}-]")
"""``Ciudad de México.— ``: the stop and the dash of Spanish datelines."""
STOPPED = regex(r"\.[^\W\d_]$|, (?:[A-Z][a-z]{2,4}|Ga|Ky|La|Md|Mo|Pa|Va|Vt|W\. ?Va)$")
"""The end of a state written with a stop (``N.H.``, ``, Wash.``), which is not the dash's."""
NO_PLACES = frozenset(
    "update updated breaking watch exclusive opinion claim note correction review analysis listen "
    "read video photos live explainer warning q a answer question verdict assessment facts the "
    "fact part "
    "chapter related more go set ready advertisement editorial commentary column weather poll "
    "quiz recipe interview obituary when where what who why how tip tips step".split()
)
"""Words in capitals that open lines and are no places."""


class Dateline(NamedTuple):
    """A place, and whether more than its capitals tells that it is one."""

    place: str
    sure: bool
    colon: bool = False
    """A colon is all that parts it from the story (``LAHORE: ``)."""


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the start of ``text``, without agency, day and mark."""
    head = text[:HEAD]
    stamped = STAMPED.match(head) if not head.isascii() and ". " in head else None
    if stamped is not None and read_date(stamped["day"]) is not None:
        return Dateline(stamped["place"], sure=True)
    marked = not MARKED.isdisjoint(head) and MARKS.search(head) is not None
    if not marked and not (text[:1].isupper() and ": " in head[:COLON]):
        return None
    bracketed = BRACKETED.match(head)
    if bracketed:
        return Dateline(bracketed["place"], sure=True)
    found = FORM.match(head)
    if found is None or found["city"].lower().split()[0].strip(".") in NO_PLACES:
        return None
    if found["day"] is not None and read_date(found["day"]) is None:
        return None
    if found["wire"] is not None and found["wire"].strip(" ,()[]/").isdigit():
        return None  # "SALT BAY (51) — Teller 4 2-2 11": a team and its points
    read = _pieces(found)
    if read is None:
        return None
    city, parts, day, wire = read
    colon = ":" in found["end"]
    if day is not None and read_date(city) is not None:
        return None  # "MONDAY, May 6"
    if colon and day is not None:  # "SALT BAY, May 2: ", "Salt Bay, May 2 (Salt Newsroom): "
        if not _is_dated(city):
            return None
        colon = not city.isupper() and found["wire"] is None
    elif not _is_place(found, parts, sure=bool(day or wire)):
        return None
    place = ", ".join([city + _region(found), *parts])
    sure = bool(parts or day or wire) or "|" in found["end"]
    return Dateline(_trimmed(place, found), sure and not colon, colon)


class _Pieces(NamedTuple):
    """What stands before the mark: the place, the day and the agency."""

    city: str
    parts: list[str]
    """The state, the country."""
    day: str | None
    wire: str | None


def _pieces(found: re.Match[str]) -> _Pieces | None:
    """Sorts what was found; ``None`` for a site alone, which is no place."""
    city, day, wire = found["city"], found["day"], found["wire"]
    parts = [part for part in found["area"].split(", ") if part]
    if is_site(city):  # "SALTNEWS.COM, SALT BAY"
        if not parts:
            return None
        city, wire = parts.pop(0), city
    if len(parts) > 1 and parts[-1].isupper() and read_date(parts[-2]) is not None:
        wire = parts.pop()  # "Salt Bay, Oct. 3, GNA"
    while parts and is_site(parts[-1]):
        wire = parts.pop()  # "SALT BAY, SALTNEWS.com"
    while parts and _is_day(parts[-1]):  # "LONDON, Feb 18"
        day = parts.pop()
    if day is None and wire is not None and DIGIT.search(wire):  # "SALT BAY (March 18): "
        read = read_date(wire.strip(" ()[]"))
        day = wire if read is not None and read.form in ("date", "partial") else None
    return _Pieces(city, parts, day, wire)


def _is_dated(city: str) -> bool:
    """Is what stands before a day and a colon written as places are?

    ``MONDAY, JUNE 3: `` and ``Round 2, May 3: `` are not.
    """
    if DIGIT.search(city) or read_date(city) is not None:
        return False
    return all(word[:1].isupper() for word in city.split())


def _is_day(part: str) -> bool:
    """Is a part behind a place a day? ``Mo`` and ``Mar`` without a number are states as well."""
    return (len(part) >= WEEKDAY or DIGIT.search(part) is not None) and read_date(part) is not None


WEEKDAY = 5
"""Letters of a day's name that stands without a number (``KATHMANDU, Monday``), at the least."""


def _region(found: re.Match[str]) -> str:
    """The country in brackets behind a city; an agency stands there too, and is left out."""
    region = found["region"]
    if region is None or found["area"]:
        return ""
    name = region.strip(" ()[]")
    if (
        AGENCIES.search(name)
        or name.isupper()
        or not name[0].isupper()
        or (is_outlet(name) and not found["day"])
    ):
        return ""
    return str(region)


def _is_place(found: re.Match[str], area: list[str], *, sure: bool) -> bool:
    """Is what was found written as places are?

    Capitals are enough; a city in small letters needs an agency, a day or a state beside it, or the
    stop and dash of Spanish pages, or a particle that names have (``Marbach an der Donau – ``).
    """
    city, end = found["city"], found["end"]
    capitals = city.isupper() and sum(map(str.isalpha, city)) > 1
    rest = found.string[found.end() :]
    if ":" in end or not end.strip():
        if _names_agency(found):
            more = capitals or bool(area) or DIGIT.search(found[0]) is not None
            return (capitals or sure) if ":" in end else sure and more
        vowels = not city.isascii() or VOWELS.search(city) is not None
        told = rest[:1].islower() or rest[:1] in QUOTES
        return (
            capitals and vowels and not (sure or area or told) and ":" in end and len(city) > LEAST
        )
    if capitals:
        if rest[:1].islower() and not (sure or area):
            return False  # "NASA — which built it"
        if rest[:2].isupper() and SCORE.match(rest) is not None:
            return False
        return not (len(city) <= LEAST and city.isascii() and "-" in end and end.strip() == "-")
    if not all(w[0].isupper() or w in PARTICLES or w in PLACE_PARTICLES for w in city.split()):
        return False
    if not city[0].isupper():
        return False
    region = found["region"]
    if sure or (region is not None and not found["area"]):
        return True
    if area and STATE.match(area[-1] + ("." if found["end"].startswith(".") else "")):
        return True
    if GLUED_STOP.match(city[-1] + end.lstrip()) or GLUED_STOP.match(end):
        return rest[:1].isupper() or rest[:1] in '«“"¿¡'
    named = bool(set(city.split()) & PLACE_PARTICLES)
    return named and "–" in end and rest[:1].isupper() and "–" not in rest


SCORE = regex(r"(?:[^\W\da-z_][\w.'’-]+ ){1,3}\(?\d{1,3} ?[:–-] ?\d{1,3}\b")
"""``(KALDORF –) SALZRIED 4:2``: two sides and how they played."""


def _names_agency(found: re.Match[str]) -> bool:
    """Does an agency or a station stand in brackets behind the place?"""
    name = (found["wire"] or found["region"] or "").strip(" ()[]/")
    return bool(name) and (name.isupper() or AGENCIES.search(name) is not None)


QUOTES = "“„«\"'‘"
"""A quotation behind a colon is what somebody said."""
VOWELS = regex("[AEIOUY]")
"""A place has one, ``TLDR`` has not."""
LEAST = 3
"""Letters of a name in capitals up to which it may be an acronym."""
PLACE_PARTICLES = frozenset(
    "an am im in ob der bei auf sur sous les lès de del do da dos la".split()
)
"""Small words in the names of places."""


def _trimmed(place: str, found: re.Match[str]) -> str:
    """The place without the stop that belongs to the dash; a state keeps its own."""
    bare = place.strip(" .,-")
    end = place.endswith(".") or found["end"].lstrip().startswith(".")
    return bare + "." * (end and STOPPED.search(bare) is not None)
