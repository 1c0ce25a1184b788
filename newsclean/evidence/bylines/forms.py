"""Bylines: who wrote it, in every form that pages print."""

from __future__ import annotations

import re

from newsclean.evidence.bylines.han import names_in_script
from newsclean.evidence.bylines.leads import asks, in_roles, in_slug, led
from newsclean.evidence.bylines.makers import text_makers
from newsclean.evidence.bylines.people import Byline, people
from newsclean.evidence.bylines.pieces import SEPARATORS
from newsclean.evidence.bylines.posts import (
    DOTS,
    FROM_PLACE,
    JOB,
    REGIONAL,
    SHOUTED,
    filed,
    is_dotted_byline,
    is_paper_with_agency,
    parted,
)
from newsclean.evidence.bylines.script import dated_in_script, fielded_in_script
from newsclean.evidence.bylines.segments import segmented
from newsclean.evidence.bylines.trim import GAP, STATION, UNDER, trimmed, unbracketed
from newsclean.evidence.dates.printed import (
    DateLine,
    date_line,
    looks_like_date_start,
)
from newsclean.evidence.names.looks import (
    DIGIT,
    FIRST_OF_PLACES,
    PARTICLES,
    ROLE,
    is_led_caseless,
    is_name,
    is_person,
    name_case,
)
from newsclean.late import regex

__all__ = ["Byline", "is_dotted_byline", "is_signed_post", "read_byline", "read_signature"]


def read_byline(text: str, *, lead: bool = True) -> Byline | None:
    """What a byline line says.

    Args:
        text: the line.
        lead: a lead word ("By", "Von" …) is required.

    Returns:
        ``None`` when the line is no byline; names may be empty ("by (WMFE)").
    """
    if len(text) > 140:
        return None
    if text[:2] == "/ ":
        text = text[2:]  # "Salt Radio" / "/ By Ana Teller"
    whole = _whole(text)
    if whole is not None:
        return whole
    return _read_names(text, lead=lead) or segmented(text)


def _read_names(text: str, *, lead: bool) -> Byline | None:
    """What a line says by a lead word, or by a name and a date."""
    found = led(text)
    if found is None and is_dotted_byline(text):
        name, org = (p for p in DOTS.split(text) if p)
        return Byline((name_case(name),), org)
    if found:
        who, org = found
        bare, when = _undated(who) if org is None and not who.isascii() else ("", None)
        if bare and is_led_caseless(trimmed(bare)):
            return Byline((trimmed(bare),), None, when)
        if org is not None and not (is_name(org, 7) or STATION.fullmatch(org)):
            return None
    elif lead:
        return _signed(text)
    else:
        who, org = text, None
    if who[-1] in "!?:" or (who[-1] == "." and len(who.rsplit(None, 1)[-1]) > 4 and not lead):
        return None
    placed = found is not None and found.org is None
    who, dated = _undated(who)
    who = trimmed(who)
    if who[-1:] == "." and len(who.rsplit(None, 1)[-1]) > 4:
        if found is None or not all(map(is_person, SEPARATORS.split(who[:-1])[::2])):
            return None
        who = who[:-1]
    if is_paper_with_agency(who):
        return Byline((), who)
    who, bracket = unbracketed(who)
    read = people(who, org or bracket, placed=placed)
    return read and read._replace(dated=dated)


def _whole(text: str) -> Byline | None:
    """What a line says that has one of the forms which need no other look."""
    names = in_roles(text) or names_in_script(text) or asks(text) or in_slug(text)
    names = names or text_makers(text)
    if names:
        return Byline(names, None)
    dated = fielded_in_script(text) or dated_in_script(text)
    return Byline(dated[0], None, dated[1]) if dated is not None else None


POST = regex(
    r"(?P<who>[^,–—|/]{5,40})(?:(?:,| [–—|-])\s|\s?/\s?)(?P<post>(?:[\w&/.'’-]+ ){0,5}"
    r"(?:reporter|correspondent|editor|writer|columnist|journalist|redakteurin|redakteur|"
    r"The Canadian Press|The Associated Press|Associated Press Writer))",
    re.I,
)
"""A person and a mark, and as what she works for a paper, and no more."""


POST_ENDS = frozenset("rtns")
"""Last letters of the words above: most lines are told by them."""


TEXTED = regex(
    r"(?:, | \()(?:te(?:ks|x)ti?|texte|te[sx]to|te(?:ks|x)t o(?:ch|g) foto|kuvat|"
    r"teksti ja kuvat)\)?$",
    re.I,
)
"""What somebody made, behind her name: ``Ana Teller, text``, ``Ana Teller (teksti)``."""


def is_signed_post(text: str) -> bool:
    """``Ana Teller, Features Editor``: needs no lead word and no date."""
    if filed(text) is not None or TEXTED.search(text) is not None:
        return read_signature(text) is not None
    if text[-1:].lower() not in POST_ENDS or not text[:1].isupper():
        return False
    found = POST.fullmatch(text)
    return found is not None and read_signature(text) is not None


def read_signature(text: str) -> Byline | None:
    """The people of a line that no lead word opens; ``None`` if it may be anything else.

    To be asked only of lines beside a date, or between a headline and its story.
    """
    text = filed(text) or TEXTED.sub("", text)
    text = FROM_PLACE.sub("", REGIONAL.sub("", text)).rstrip(",")
    text = _unled(text)
    several = parted(text)
    if several:
        return Byline(several, None)
    if INNER_SLASH.search(text):
        found = POST.fullmatch(text)
        if found is None:
            return None
        text = f"{found['who']}, {found['post']}"
    bare = text.rstrip(". ")
    read = read_byline(bare, lead=False) if bare else None
    if read is None or not read.names:
        return None
    if not all(is_person(name) and not ROLE.search(name) for name in read.names):
        return None
    if ":" in read.names[0]:
        return None  # a label that is not known, and a name
    return None if CALL_SIGN.match(text) and not SHOUTED.match(text) else read


def _unled(text: str) -> str:
    """The names behind what announces them only where they are expected: ``Words Ana Teller``."""
    lead, _, rest = text.partition(" ")
    job = JOB.fullmatch(lead) and rest.partition(" ")[0].lower() not in PARTICLES
    if lead.lower() in WEAK_LEADS or job:
        first = PIECE.split(rest, maxsplit=1)[0]
        return rest if is_person(first) else text
    agency = AGENCY_FIRST.match(text)
    if agency is not None and is_person(text[agency.end() :]):
        return text[agency.end() :]
    return text


WEAK_LEADS = frozenset(
    "de na ni nina від от από του της των from with text texte texto testo tekst teksti words "
    "autor autorin autora auteur author автор авторка текст laporan theo per informa escribe "
    "redatto ditulis oleh meteorologist producer host مراسلنا از نوشته द्वारा".split()
)
"""Lead words that announce a name only where one is expected."""
PIECE = regex(r",| (?:and|und|et|y|e|i|og|och|en|in|и|та|at) ")
AGENCY_FIRST = regex(r"(?:[^\W\da-z_]{2,6}|dpa|sda|apa|ritzau)(?:\s?[/–|]\s?|, | - )(?=[^\W\d_])")
"""An agency before its writer: ``dpa/Ana Teller``, ``PAP / Ana Teller``."""
INNER_SLASH = regex(r"\w/\w")
"""``Native C/C++``: between a name and an outlet the slash stands free, or no name is certain."""
CALL_SIGN = regex(r"[A-ZА-Я]{3,} [A-ZА-Я][a-zа-я]")
"""``CBS Chicago``: of a person both names are in capitals, or none."""


SIGNED = regex(r"\s*[|•·–—/]\s*(?=[^\W_])|\s+-\s+(?=[^\W_])|\s+(?=[^\W_])")
"""A mark between them, that makes a line of names a byline where no word leads; a space will do
before a whole date."""
FIRST_MARK = 4
"""Characters of a name, at the least."""


def _signed(text: str) -> Byline | None:
    """``Ana Teller | May 2, 2024``: people, a mark and a date, with an organisation between."""
    if not text[:1].isupper() or not DIGIT.search(text):
        return None
    for mark in SIGNED.finditer(text, FIRST_MARK):
        rest = text[mark.end() :]
        if not looks_like_date_start(rest):
            continue
        when = date_line(rest)
        if when is not None and _fronted(rest, when):
            when = None
        marked = bool(mark[0].strip())
        if when is None or when.broadcast or not (marked or _is_whole(when)):
            if marked:
                return None
            continue
        who = text[: mark.start()].rstrip()
        if not marked and (who[-1] == "." or CALL_SIGN.match(text)):
            return None  # the state of a place
        if not marked and who[-1] == ",":
            if not (_is_timed(when) and _is_no_place(who[:-1])):
                return None
            who = who[:-1].rstrip()
        read = people(who, None, placed=False)
        if read is None or not read.names or not all(map(is_person, read.names)):
            return None
        first, _, rest = read.names[0].partition(" ")
        return None if first == rest else read._replace(dated=when)  # "News News | May 2, 2024"
    return None


WHOLE = frozenset({"date", "datetime", "relative"})


def _is_whole(when: DateLine) -> bool:
    """Is a day of a year printed, be it open which number is the month, or so long ago?"""
    return any(part.value is not None or part.form in WHOLE for part in when.parts)


def _is_timed(when: DateLine) -> bool:
    return any(part.form == "datetime" for part in when.parts)


def _is_no_place(name: str) -> bool:
    """Is a name before a comma and a date one that no place has: ``New Salt``, ``SALT BAY``?"""
    return is_person(name) and not name.isupper() and name.split()[0].lower() not in FIRST_OF_PLACES


def _fronted(text: str, read: DateLine) -> bool:
    """Does a name stand before this date: the rest of a name, or whom somebody works for?"""
    return read.beside is not None and text.startswith(read.beside)


def _undated(who: str) -> tuple[str, DateLine | None]:
    """The names without the date behind them, and that date, if it is whole."""
    if not DIGIT.search(who):
        return who, None
    for gap in GAP.finditer(who):
        rest = who[gap.end() :]
        if looks_like_date_start(rest):
            read = date_line(rest) or date_line(UNDER.sub("", rest))
            if read is not None and (read.published or read.updated) and not _fronted(rest, read):
                return who[: gap.start()], read
    return who, None
