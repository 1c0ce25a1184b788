"""What stands beside a date in the same line: a writer, a place, a section, a site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.evidence.credits.words import SOURCE_WORDS
from newsclean.evidence.names.looks import (
    CALL_SIGN,
    DIGIT,
    OUTLET_WORDS,
    is_name,
    is_person,
    is_site,
)
from newsclean.late import regex

__all__ = [
    "before",
    "behind",
    "counted",
    "in_time_of",
    "is_front",
    "is_glued",
    "over_section",
    "placed",
    "signed",
    "without_filing",
]

BEHIND = regex(
    r"\s*[|/•·‧]\s*(?=[^|/•·‧]{3,50}$)|\s+[|•·-]?\s*(?=(?:by|heard on) [A-Z])"
    r"|\s*(?=(?:来源|來源|출처)\s?[:：])",
    re.I,
)
"""Before the name behind a date: ``May 2, 2024 / 5:00 AM / Salt News``, ``May 2, 2024 By …``."""
LED = regex(r"(?:by|heard on) |(?:来源|來源|출처)\s?[:：]\s?", re.I)
"""What may stand before the name."""
ISSUE = regex(r"\s*[•|]\s*aus [^\W\da-z_][^\d|•]{2,30} \d{1,2}/\d{4}$")
"""``• aus DER LOTSE 24/2024``: the issue in which it was printed."""
HAN = "\u3400-\u9fff"
REPORTER = regex(
    rf"(?<=\d)\s+(?:[{HAN}]{{2,8}}[／/]\s?)?(?P<who>(?:記者|记者)[{HAN}]{{2,4}}[／/][{HAN}]{{2,12}})$"
)
"""``2024-06-10 06:00 鹽灣日報／記者林大明／鹽灣報導``: a paper and its reporter."""
AGENCY = regex(r"\s*[|•·]\s*([a-z]{2,5}(?:/[a-z]{2,5})?)$")
"""``| dpa/lsw``: agencies in small letters."""
AUTHOR = r"[^\W\d_]{0,9}autor[^\W\d_]{0,2}|author|auteur|autrice|автор"
"""Labels of a writer: ``Autor``, ``Autorin``, ``Gastautor`` …"""
SOURCED = regex(
    rf"\s*[|•·]\s*(?P<said>(?:{SOURCE_WORDS}|sources|lähde|forrás|sursă|izvor|vir|източник|πηγή|"
    rf"{AUTHOR}):\s?[^:|]{{2,60}})$",
    re.I,
)
"""``| Zdroj: ČTK``: whence it comes, or who wrote it."""
LABELLED = regex(
    rf"\s+(?P<said>(?:{AUTHOR}|redaktor|reporter):\s?(?-i:[^\W\da-z_])[^:|\d]{{2,50}})$",
    re.I,
)
"""``Date: 4 June 2024 Author: Ana Teller``."""
BY = "by|por|par|von|door|av|af|di"
WRITTEN = regex(
    rf"\s*[|•·,-]?\s(?P<said>(?:{BY}) (?-i:[^\W\da-z_])[^\d:|]{{3,90}})$",
    re.I,
)
"""``14:07 Por Ana Teller – Repórter da Agência - Brasília``: a byline with posts and places."""
GLUED = regex(
    r"(?<=\d [AP]M)(?P<who>[A-Z][^\W\d_]+(?: [^\d/|,]{2,30}?)?)(?:(?:/| - )[^\d/|]{3,40})?$"
)
"""A writer glued to the time: ``12:06 AMAna Teller/Business Reporter``."""
LOGIN = regex(r"[a-z][a-z0-9._-]{2,20}")
"""``by admin``: nobody's name."""


def behind(text: str) -> tuple[str, str] | None:
    """A line that ends in a name: what stands before it, and the name."""
    reporter = REPORTER.search(text)
    if reporter is not None:
        return text[: reporter.start()], reporter["who"]
    agency = AGENCY.search(text)
    if agency is not None and agency[1].partition("/")[0] in OUTLET_WORDS:
        return text[: agency.start()], agency[1]
    glued = GLUED.search(text)
    if glued is not None and is_person(glued["who"]):
        return text[: glued.start()], glued["who"]
    issue = ISSUE.search(text)
    if issue is not None:
        return text[: issue.start()], ""
    sourced = SOURCED.search(text) or LABELLED.search(text)
    if sourced is not None:
        return text[: sourced.start()], sourced["said"]
    written = WRITTEN.search(text)
    if written is not None:
        said = written["said"]
        if " - " in said.replace("–", "-") or is_person(said.partition(" ")[2]):
            return text[: written.start()], said
    found = BEHIND.search(text)
    if found is None or not found.start():
        return None
    name = text[found.end() :]
    bare = LED.sub("", name, count=1)
    if bare != name and LOGIN.fullmatch(bare):
        return text[: found.start()], ""
    room = bare != name and bare.rpartition(" ")[2] in ROOMS
    if not (is_name(bare) or room) and (bare == name or not bare.isalpha() or bare.isascii()):
        return None
    return text[: found.start()], name


ROOMS = frozenset("staff contributors reporters readers editors team".split())
"""Last words of those who are named together: ``By Courier contributors``."""
GLUED_SECTIONS = regex(
    r"(?:[A-Z][a-z]{2,} )?[A-Z][a-z]{3,}[A-Z][a-z]{2,}(?: (?:[A-Z][a-z]+|&)){0,3}"
)
RELEASE = regex(
    r"(?:news|press|media) release|pressemitteilung|medienmitteilung|communiqué(?: de presse)?|"
    r"comunicado(?: de (?:prensa|imprensa))?|comunicato stampa|pressmeddelande|pressemelding|"
    r"(?:vol(?:ume|\.)? ?\d{1,3},? )?(?:no\.?|issue|nr\.?) ?\d{1,5}",
    re.I,
)
"""``NEWS RELEASE``, ``Vol. 12 No. 3``: what kind of text it is, or in which issue it stands."""
SOURCED_FRONT = regex(r"(?:来源|來源|稿源|出处|출처)\s?[:：]\s?\S{2,20}")
"""``来源：盐湾网``."""


def is_glued(front: str) -> bool:
    """``NewsPublic Affairs``, ``Press release``: which no headline looks like."""
    return GLUED_SECTIONS.fullmatch(front) is not None or RELEASE.fullmatch(front) is not None


def signed(text: str) -> Iterator[tuple[str, str]]:
    """A line that ends in a person with no mark before: ``4 May 2026, 09:42 Ana Peck``."""
    if BEHIND.search(text):
        return
    for words in (2, 3):
        when, *name = text.rsplit(None, words)
        if len(name) == words and "," not in "".join(name) and is_person(" ".join(name)):
            yield when, " ".join(name)


PLACES = (" - ", " – ", ", ", " ")
"""What stands between a time and a place behind it."""
STATED_PLACE = regex(
    r"[^\W\da-z_][\w.'’-]+(?: [\w.'’-]+){0,3}, [^\W\da-z_][\w.'’-]+(?: [^\W\da-z_][\w.'’-]+){0,2}"
)
"""``Tarn Quay, New Salt``: behind a dash it needs no time."""
DASHED = 3
"""Characters of a dash and its spaces."""
CODE = 4
"""Capitals of a country, an agency or a zone that nobody knows: ``14:26, UK``,
``12:10 a.m. AR``."""


def placed(text: str) -> Iterator[tuple[str, str]]:
    """A line that ends in a place: ``May 3, 2024 7:51 am IST - KOCHI``, ``14:26, 3 May 2024, UK``.

    Only behind a time of the day; whoever asks must see that there is one.
    """
    if not (text[-1].isalpha() and DIGIT.search(text)):
        return
    for mark in PLACES:
        when, found, place = text.rpartition(mark)
        if found and STATED_PLACE.fullmatch(place) and len(mark) == DASHED:
            yield when, place
            return
        if not found or not is_name(place, 3):
            continue
        code = place.isupper() and len(place) <= CODE
        if code or (mark.strip() and (place.isupper() or "-" in mark or "–" in mark)):
            yield when, place


TIME_OF = regex(
    r"(?<=\d)(?: ?[ap]\.?m\.?| ?(?:uhr|hrs?|h|horas)\.?)?,? ?"
    r"\((?:(?-i:[A-Z]{2,6}|[^\W\da-z_][^\W\d_]{2,14})"
    r"|(?:hora|heure|ora|horário|horario) [^()\d]{3,24}|(?:[^\W\d_]{3,14} ){1,2}time|ortszeit)\)$",
    re.I,
)
"""``19:12 (hora de Madrid)``, ``7:12 pm (Manila)``: behind a time, where the clock stands."""


def in_time_of(text: str) -> str | None:
    """A line that ends in a time and in brackets a place: what stands before the brackets."""
    found = TIME_OF.search(text) if text[-1:] == ")" else None
    return text[: text.rindex("(")].rstrip(" ,") if found is not None else None


WHEN = regex(r"\d[:.h]\d\d(?: ?[ap]\.?m\b\.?)?(?!\d)|\b(?:19|20)\d\d\b\.?(?=\s?[|•·])")
"""The end of a date in front of counts: a time, or a year and a mark."""
COUNTED = regex(
    r"\d[\d \u00a0.,]{0,9} ?[^\W\d_]{3,20}(?: [^\W\d_]{3,20})?"
    r"|[^\W\d_]{3,20} ?: ?\d[\d \u00a0.,]{0,9}"
)
"""``1 257 views``, ``8 comments``, ``Views: 1,284``."""
VIEWS = regex(r"(?P<when>.{0,40}\b(?:19|20)\d\d\b.{0,6} \d\d?:\d\d) +\d{1,3}(?:[ .,]?\d{3})?")
"""``20 червня 2024, 19:18 6 733``: a count without a word, behind a day and a time."""


def counted(text: str) -> str | None:
    """What stands before the counts of readers and comments at the end of a date line.

    Each is a number and a word or two, in any language; ``None`` if there are none.
    """
    ends = [found.end() for found in WHEN.finditer(text)] if DIGIT.search(text) else []
    for end in ends:
        rest, count = COUNTED.subn("", text[end:])
        if count and text[end] in " |•·," and not rest.strip(" |•·,"):
            return text[:end]
    alone = VIEWS.fullmatch(text)
    return alone["when"] if alone is not None else None


def over_section(text: str) -> str | None:
    """``19 hours ago - Politics & Policy``, ``May 2, 2024 - News``: what stands before a section.

    Whoever asks must see that it is so long ago, or a whole date.
    """
    when, dash, section = text.partition(" - ")
    if not dash or section.isupper() or not DIGIT.search(when):
        return None
    return when if all(map(_is_section, section.replace(" and ", " & ").split(" & "))) else None


def _is_section(text: str) -> bool:
    return text.istitle() and (text.isalpha() or is_name(text, 3)) and not is_person(text)


FILED = regex(
    r"(?<=\w)(?: [–—|/•·-])? (?:(?:Filed|Posted) (?:Under|under|in): [^:]{2,160}|\d{1,4} Comments?"
    r"|(?:Leave|Add) a [Cc]omment|Loading comments|[Ss]ee all updates|\d[\d,]{2,5} words)$"
    r"|(?:(?<=\d)| [–—|/•·-]) \d{1,2}[ -][Mm]in(?:ute)?s?(?: [Rr]ead)?$"
    r"|(?:(?<=\w) |(?<=[^\W\d_]))\d{1,2}[ -][Mm]in(?:ute)?s? [Rr]ead$"
    r"|(?<=\b20\d\d) (?:(?:BY|By)|\(\d{1,2} [Mm]in\))$"
)
"""What pages print behind day and writer: ``Filed Under: Farms, Ferries``, ``2 Comments``, ``5 min
read``, ``See all updates``, ``BY`` with the writer in the next line."""


FILED_ENDS = tuple("omment omments updates words in ins inute inutes ead BY By )".split())
FILED_INSIDE = "iled ", "osted "
"""What a line ends with, or has inside, that :data:`FILED` cuts: it tries every place, and lines
without are told in a tenth of the time."""
POSTED = frozenset({"submitted by", "published by"})
SUBMITTED = regex(r"^(?:submitted|published) by [a-z][\w.-]{2,20} on (?=\S)", re.I)
"""``Submitted by admin on Mon, 11/04/2024 - 2:37pm``."""


def without_filing(text: str) -> str:
    """A line without the section, the comments and the account that pages print beside its date."""
    if text[:1].isalnum() and (
        text.rstrip().endswith(FILED_ENDS) or FILED_INSIDE[0] in text or FILED_INSIDE[1] in text
    ):
        text = FILED.sub("", text)
    return SUBMITTED.sub("", text) if text[:12].lower() in POSTED else text


FRONT = regex(r"\s*(?:[|/•·—]|(?<=\s)[–-](?=\s))\s*|,\s+|\s+")
"""What stands between a place, a section or a site and the date behind it."""
WHOLE = regex(r"\d{4}|\d[:.]\d\d|\d[/.]\d")
"""A year, a time or a date in numbers: without any of them no such line is read."""
FRONT_REACH = 40
"""Characters of what stands there, at the most."""


def before(text: str) -> Iterator[tuple[str, str, str]]:
    """The ways to cut a line: what stands first, the rest, and the mark between."""
    text = text.removeprefix("/ ")
    if text[:1].isalpha() and DIGIT.search(text) and WHOLE.search(text):
        for mark in FRONT.finditer(text, 2, FRONT_REACH):
            yield text[: mark.start()], text[mark.end() :], mark[0].strip()


STATED = regex(r"(?:[^\W\da-z_]|[ .'’-]){3,24}, [A-Z][a-z]{1,5}\.")
"""``TARN QUAY, Ore.``"""
STATION = regex(CALL_SIGN)
"""A station by its call sign: ``KQRX Updated: 6:30 PM EST May 2, 2024``."""
WRITES = frozenset(BY.split("|"))
"""Words that a byline begins with."""


def is_front(front: str, mark: str) -> bool:
    """May these words stand before a date, with this mark between?"""
    if is_glued(front) or SOURCED_FRONT.fullmatch(front) is not None:
        return True
    if mark in ("", ",") and STATED.fullmatch(front) is not None:
        return True
    if is_person(front) and mark in ("", ","):
        return False  # that is a byline
    if mark == ",":
        return (front.isupper() and is_name(front)) or is_site(front)
    if mark == "" and STATION.fullmatch(front) is not None:
        return True
    if mark == "":
        shouted = front.isupper() and len(front) > CODE
        return front.isalpha() and (front.istitle() or shouted) and front.lower() not in WRITES
    if all(map(is_name, front.split(" / "))):
        return front.partition(" ")[0].lower().rstrip(":") not in WRITES
    return is_site(front)
