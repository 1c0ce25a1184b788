"""Who may own a picture: what stands where a credit would, by its form."""

from __future__ import annotations

import re

from newsclean.evidence.credits.line import KEPT, is_owner, is_passed_on, is_sent, is_slashed
from newsclean.evidence.credits.words import AGENCIES, SUPPLIED
from newsclean.evidence.names.looks import PARTICLES, ROLE, is_name, is_person
from newsclean.late import regex

__all__ = [
    "PAPERS",
    "STOCK",
    "is_alone",
    "is_bare",
    "is_labelled",
    "is_owned",
    "is_somebody",
    "is_sure_owner",
    "may_own_picture",
]


def is_labelled(inside: str, sentence: bool) -> bool:
    """``ABC West: Ana Teller``, ``9News``, ``FOX 34``: owners that are not written as names."""
    station, colon, name = inside.partition(": ")
    if colon:
        return is_name(station, 7) and is_person(name)
    bare = "".join(c for c in inside if not c.isdigit()).strip()
    return sentence and bare != inside and is_name(bare)


def is_somebody(inside: str, said: str) -> bool:
    """A name of a person, or two to five words of a script that has no capitals."""
    if is_person(inside):
        return ROLE.search(inside) is None
    if said[-1].isdigit():
        return False  # a time and where it holds
    words = inside.split()
    return 2 <= len(words) <= 5 and inside.upper() == inside.lower() and not _has_digit(inside)


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


MOST = 10
"""Words of a credit behind its lead."""
PLAIN = 3
"""Small words of a credit that are no particles of names: ``the writer``, ``dpa``, ``archive``."""


def may_own_picture(owner: str) -> bool:
    """Is what stands behind a lead word short, and no sentence?"""
    words = owner.split()
    small = [w for w in words if w[0].islower() and w not in PARTICLES and "/" not in w]
    return 1 <= len(words) <= MOST and len(small) <= PLAIN and owner[-1] not in "!?"


def is_sure_owner(owner: str) -> bool:
    """Is a source one of pictures: a person, an agency, a stock of pictures?"""
    known = STOCK.match(owner) or SUPPLIED.match(owner) or AGENCIES.search(owner)
    return bool(known) or is_person(owner) or is_slashed(owner)


def is_owned(rest: str) -> bool:
    """Is what stands behind a sentence a credit by its form?"""
    words = rest.split()
    if not words or len(words) > MOST or rest[0].islower():
        return False
    if AGENCIES.search(rest) and is_name(rest.replace("/", " "), 9):
        return True
    return is_slashed(rest) or is_sent(rest) or is_passed_on(rest) or _is_filed(rest)


def _is_filed(rest: str) -> bool:
    """``AFP/File``, ``Special to the Ledger``."""
    owner, slash, filed = rest.partition("/")
    if slash:
        return is_name(owner) and filed.strip().lower() in ("file", "file photo", "archive")
    return SPECIAL.match(rest) is not None


SPECIAL = regex(r"[Ss]pecial to (?:the |The )?[A-Z][^:]*$")
STOCK = regex(
    r"^(?:i ?Stock|Shutterstock|Alamy|Imago|Unsplash|Pexels|Pixabay|Keystone|Adobe Stock"
    r"|Depositphotos|Wikimedia|LaPresse|ANSA|Lusa|ANP|Belga|APA|TT|NTB|EPA|Scanpix|Ritzau|Getty"
    r"|PA Media|AAP|ANI|Fotogramma|Imagoeconomica|Eurokinissi|Profimedia|Freepik|NurPhoto"
    r"|Metro ?Creative|Bigstock|123RF|Vecteezy|Thinkstock|Canva|Envato"
    r"|Fotolia|Dreamstime|Flickr|Facebook|Instagram|YouTube|Twitter)\b",
    re.I,
)
"""Stocks of pictures, agencies, and sites that pictures are taken from."""


def is_bare(rest: str) -> bool:
    """A name, with or without an owner; capitals; somebody who gave the picture."""
    if STOCK.match(rest) or SUPPLIED.match(rest) or is_owner(KEPT.sub("", rest)):
        return len(rest.split()) <= MOST
    if _is_kept(rest) or _is_of_owners(rest):
        return True
    words = rest.split()
    capitals = 2 <= len(words) <= 7 and rest.isupper() and not _has_digit(rest)
    name, comma, site = rest.partition(", ")
    return capitals or (bool(comma) and is_person(name) and " " not in site and "." in site)


def is_alone(text: str) -> bool:
    """Does a line that holds nothing else look like whose picture it is: a name, capitals?"""
    named = is_person(text) or is_bare(text) or is_owned(text)
    return named or (text.isupper() and is_name(text))


def _is_kept(rest: str) -> bool:
    """``KD file``, ``Ledger archives``: a paper's own old pictures."""
    paper = KEPT.sub("", rest)
    return paper != rest and is_name(paper, KEEPER)


def _is_of_owners(rest: str) -> bool:
    """``SALT/Press service``, ``dpa Picture / Salt Alliance``: two owners, no person."""
    halves = [half.strip() for half in rest.split("/")]
    return len(halves) == PAIR and all(halves) and all(_may_be_half(half) for half in halves)


def _may_be_half(half: str) -> bool:
    """A name; an agency that writes itself small may stand in front of it."""
    first, _, last = half.partition(" ")
    return is_name(half, KEEPER) or (AGENCIES.fullmatch(first) is not None and is_name(last, 2))


KEEPER = 4
"""Words of a paper, or of one of two owners, at the most."""
PAIR = 2

PAPERS = regex(
    r"[\u3040-\u30ff\u3400-\u9fff々]{1,10}(?:新聞|日報|通信社?|放送|テレビ|通訊社|通讯社|"
    r"[報报社网網])(?:資料|资料)?"
)
"""Papers and agencies of East Asia by the ends of their names."""
