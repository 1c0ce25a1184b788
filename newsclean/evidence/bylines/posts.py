"""Whom and as what somebody works, said in the same words as her name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.evidence.names.looks import (
    PARTICLES,
    ROLE,
    is_name,
    is_outlet,
    is_person,
    is_site,
    name_case,
)
from newsclean.late import regex

__all__ = [
    "ARTICLES",
    "DOTS",
    "FROM_PLACE",
    "JOB",
    "OF_PAPER",
    "PAPERS",
    "REGIONAL",
    "SHOUTED",
    "WHERE",
    "employed",
    "filed",
    "is_dotted_byline",
    "is_newsroom",
    "is_paper_with_agency",
    "is_staff",
    "parted",
    "stands_before_place",
]

EMPLOYED = regex(
    r"\s+(?:for|of|special (?:to|for)|pour|para|für|voor|för)\s+(?:the )?(?=[A-Z])"
    r"|\s+(?=(?:staff|senior|chief|contributing|associated) \w)",
    re.I,
)
"""Between a name and whom it works for or as what: ``Ines Corvo for KQRX``, ``… Staff Writer``."""
SHOUTED = regex(r"((?:[^\W\da-z_][^\W\da-z_.'’-]+ ){2,3})(?=[A-Z][a-z]|The )")
"""A name in capitals before words that are not: ``ANA TELLER Salt News``."""
PLACED = regex(
    r"([^,]{5,40}?) (?:in|à|en|aus|from|from the|em|avec|with|mit|con|com) ([^\W\da-z_][^,]{1,40})"
)
"""Where somebody wrote it, or with which agency: ``Ana Teller in Salt Bay``."""
NUMBERED = regex(r"([^\d,]{5,40}) (?=\d{2,4} [A-Z])")
"""A name before the frequency of a radio station: ``Ana Teller 630 KQRX``."""
NAME_AND_OUTLET = 4
"""Words of a person's name and an organisation's, at the least."""
OUTLET_ENDS = frozenset("news radio tv times post tribune".split())
SECTIONS = frozenset("Sports Features Opinion Books Politics Culture Business".split())
"""Sections that a paper prints behind a name: ``Ana Teller Sports``."""
CODE = regex(r"(?!II|IV|JR|SR|MD)[A-Z]{2}")
"""A paper by two letters, behind a name: ``Ana Teller SL``."""
STAFF = frozenset("staff correspondent contributor fellow".split())
"""Last words of whom somebody works for and as what, in two words: ``Ana Teller Globe Staff``."""
ANY_STAFF = frozenset("media web digital news online sports".split())
"""Words before them that name no paper: ``KQRX Digital Media Staff``."""
CALLS = regex(r"\b[A-Z]{3,5}\b")
"""A station's call sign."""
ARTICLES = frozenset("Le La Les El Los Il Lo O A Der Die Das De Het The".split())
"""First words of papers, which few names of people have."""
REGIONAL = regex(
    r"(?:Ouest|Sud|Nord|Est|Centre|Midi)[- ][^\W\da-z_]\w+ "
    r"(?=[^\W\d_]+ [^\W\da-z_ -]{2,}(?: [^\W\da-z_ -]+)?\.?$)"
)
"""A paper that calls itself by its region, before its writer: ``Sud-Marée Ana TELLER``."""
FROM_PLACE = regex(r"^Aus [^\W\da-z_][\w-]+ (?=[^\W\da-z_]\S+ [^\W\da-z_])")
"""``Aus Kaldorf Ana Teller``."""
WHERE = regex(
    r"(?:à|in|en|aus|em|w|da|i|de|from|pour|para|für|per|dallo) [^\W\da-z_]"
    r"|(?:especial|spécial|speciale?|nuestr[ao]|nostr[ao]) (?:para|pour|per|inviat|enviad)"
    r"|(?:notre )?(?:envoyée?s? spécia|correspondante?s? (?:à|au|en)\b)"
    r"|inviat[aoi] |corrispondente d|enviad[ao]s? especia|corresponsal en "
)
"""Where somebody wrote it, behind a comma."""
PAPERS = frozenset({"Le", "La", "Les", "The"})
"""Between a name and its paper: ``Ana Teller La Marée``."""
OF_PAPER = regex(
    r"(?:d[oa]s?|du|del|della|dell['’]|dal|dalla|vom|from the|of the) ?(?=[^\W\da-z_])"
)
"""For whom somebody works, behind a comma: ``do Portal do Sal``, ``vom Salzboten``."""
AGENCY_BESIDE = regex(r" (?:avec|with|mit|con|com|met|med) [A-Z]{2,6}$")
POSTED = regex(
    r"(?P<who>[^,]{5,40}?) (?P<post>(?:senior|deputy|chief|associate|assistant|special|foreign|"
    r"political|politics|health|science|education|environment|business|economics|city|crime|legal|"
    r"transport|sports?|arts|religion|royal|diplomatic|defen[cs]e|security|global|world|europe|asia|"
    r"africa|middle|north|south|east|west|wales|scotland|ireland|national|regional|local|social|"
    r"consumer|technology|culture|food|travel|property|energy|climate|courts?|community|county|news|"
    r"night|investigations|data)\b(?: [\w&-]+){0,4} ?"
    r"(?:correspondent|editor|reporter|writer|columnist|critic))",
    re.I,
)
"""A name and a post that begins with what it is about: ``Ana Teller North of Salt editor``."""
POST_ENDS = frozenset("trc")
"""The last letters of such a post; most pieces are told by them."""
CALLED = regex(r"([^\W\d,]+ [^\W\d,]+) (?=[A-Z]\w+ \d{1,4}(?:\.\d)?$)")
"""Two names before a station and its number: ``Ana Teller NewsRadio 1190``."""
JOB = regex(
    r"\b(?:reporter|correspondent|journalist|journaliste|giornalista|periodista|jornalista|editor|"
    r"staff writer|special to|columnist|redakteur|redakteurin|reportera?|repórter|redactora?|"
    r"verslaggever|verslaggeefster|redacteur|korrespondent|korrespondentin|korrespondentti|"
    r"toimittaja|reporterka|dziennikarka?|dziennikarz|journalistin|muhabir|muhabiri|"
    r"корреспондент(?:ка)?|журналист(?:ка)?|редактор|обозреватель|кореспондент(?:ка)?|журналіст(?:ка)?|"
    r"novinar(?:ka)?|novinářk?a?|redaktor(?:ka)?|újságíró|szerkesztő|δημοσιογράφος|jurnalist[ăa]?|"
    r"corresponsal|correspondente|corrispondente|korespondent(?:ka)?|wartawan|phóng viên)\b",
    re.I,
)
"""A journalist's job."""
NUMBER = regex(r" \d{1,2}\b")


FILED = regex(
    r"(?P<who>[^\W\d_][^,/()]{4,40}?) ?[-/–] ?[^\W\da-z_]{3,20}(?: ?\([^()/]{2,20}\))?"
    r",? ?\((?P<agency>[^\W\da-z_]{2,8})\)"
)
"""Who filed it, where, and for which agency: ``Ana Teller/SALZRIED (Tal), (DPX)``."""


def filed(text: str) -> str | None:
    """``Ana Teller, DPX`` for a line that says who filed a report, where, and for which agency."""
    found = FILED.fullmatch(text) if text[-1:] == ")" else None
    if found is None:
        return None
    several = found["who"].split("-")
    who = ", ".join(several) if all(map(is_person, several)) else found["who"]
    return f"{who}, {found['agency']}"


def stands_before_place(first: str, names: Sequence[str], place: str) -> bool:
    """``Por Ana Teller, Portal do Sal — Rio Sal``: is the second name, before the place, an outlet?

    What a dash parts from two writers is for whom they work; a word joins those.
    """
    if len(names) != TWO or first.casefold() != ", ".join(names).casefold():
        return False
    return is_name(place, 4) and not is_outlet(place)


TWO = 2
GLUED_POST = 4
"""Words of a job that stands behind a name with nothing between: ``Ana Teller Retail reporter``."""


def is_newsroom(text: str) -> bool:
    """Is this the newsroom of a station with a number, or of a site?

    ``Live 5 Web Staff``, ``kqrx.com News Staff``.
    """
    if ROLE.search(text) is None:
        return False
    site, _, rest = text.partition(" ")
    if rest and is_site(site):
        return is_name(rest)
    return NUMBER.search(text) is not None and is_name(NUMBER.sub("", text))


def employed(piece: str) -> tuple[str, str | None]:
    """A person, and whom or as what the same words say that they work."""
    shouted = SHOUTED.match(piece)
    if shouted and is_person(shouted[1].strip()) and not ROLE.search(shouted[1]):
        return shouted[1].strip(), piece[shouted.end() :].strip()
    posted = POSTED.fullmatch(piece) if piece[-1:] in POST_ENDS else None
    if posted and is_person(posted["who"]):
        return posted["who"], posted["post"]
    if piece[-1:] in POST_ENDS and JOB.search(piece, piece.rfind(" ") + 1):
        words = piece.split()
        person = " ".join(words[:2])
        if TWO < len(words) <= TWO + GLUED_POST and words[-1].islower() and is_person(person):
            return person, " ".join(words[2:])
    words = piece.split()
    last = _behind_name(piece, words)
    if last is not None:
        return last
    placed = PLACED.fullmatch(piece)
    if placed and is_person(placed[1]) and is_name(placed[2], 4):
        return placed[1], None
    person, *employer = EMPLOYED.split(piece, maxsplit=1)
    if employer and is_person(person):
        return person, employer[0]
    found = CALLED.match(piece) or NUMBERED.match(piece)
    if found and is_person(found[1].strip()) and not ROLE.search(found[1]):
        return found[1].strip(), piece[found.end() :].strip()
    if len(words) >= NAME_AND_OUTLET and words[-1].lower() in OUTLET_ENDS:
        person = " ".join(words[:-2])
        if is_person(person) and not ROLE.search(person) and not person.isupper():
            return person, " ".join(words[-2:])
    return piece, None


def _behind_name(piece: str, words: list[str]) -> tuple[str, str | None] | None:
    """What the last words of a piece tell: a paper's staff, its section, its letters, its name."""
    if len(words) <= TWO:
        return None
    if len(words) >= NAME_AND_OUTLET and words[-1].lower() in STAFF:
        person = " ".join(words[:-2])
        named = is_person(person) and ROLE.search(person) is None and not CALLS.search(person)
        if named and words[-2].lower() not in ANY_STAFF:
            return person, " ".join(words[-2:])
    code = CODE.fullmatch(words[-1]) and not piece.isupper()
    if (code or words[-1] in SECTIONS) and is_person(" ".join(words[:-1])):
        return " ".join(words[:-1]), None
    paper = len(words) >= NAME_AND_OUTLET and words[2] in PAPERS
    if paper and words[1].lower() not in PARTICLES and is_person(" ".join(words[:2])):
        return " ".join(words[:2]), " ".join(words[2:])
    return None


def is_paper_with_agency(who: str) -> bool:
    """``Le Littoral avec DPX``: a paper and its agency, and nobody by name."""
    return who.partition(" ")[0] in ARTICLES and AGENCY_BESIDE.search(who) is not None


def is_staff(piece: str) -> bool:
    """A newsroom that wrote it together with somebody: ``… and KQRX Staff``."""
    words = piece.split()
    return len(words) > 1 and words[-1].lower() in ROOMS


ROOMS = frozenset("staff newsroom desk".split())


def parted(text: str) -> tuple[str, ...]:
    """The writers of a line that parts them by slashes: ``Ana Teller / Dova Renn``.

    A paper stands behind a slash as well (``Ana Teller / El Faro``): there are no writers then.
    """
    several = text.split(" / ") if " / " in text else ()
    return tuple(map(name_case, several)) if several and all(map(_is_writer, several)) else ()


def _is_writer(text: str) -> bool:
    named = is_person(text) and not is_outlet(text) and ROLE.search(text) is None
    return named and text.split()[0] not in ARTICLES and not text.isupper()


DOTS = regex(r"\s*[·•|]\s*")


def is_dotted_byline(text: str) -> bool:
    """``Ansel Tudge · CBC News ·``: a person and an organisation, parted by dots."""
    if "·" not in text and "•" not in text:
        return False
    parts = [p for p in DOTS.split(text) if p]
    return (
        len(parts) == 2
        and is_person(parts[0])
        and bool(ROLE.search(parts[1]))
        and is_name(parts[1])
    )
