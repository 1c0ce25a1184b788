"""Lines that are a photo credit only where they stand beside a caption."""

from __future__ import annotations

import re

from newsclean.evidence.credits.leads import SHORT_LEAD
from newsclean.evidence.credits.line import (
    MOST,
    is_credit,
    is_employer,
    is_owner,
    is_sent,
    is_slashed,
    may_own,
)
from newsclean.evidence.credits.signs import is_sign_credit
from newsclean.evidence.credits.words import AGENCIES, LEGAL, SOURCED, SUPPLIED
from newsclean.evidence.names.looks import ROLE, is_name, is_person, is_site
from newsclean.late import regex

__all__ = ["is_agency", "is_passed_on_by", "may_be_credit", "names_photographer", "names_source"]


def may_be_credit(text: str) -> bool:
    """Could this line be a credit, if it stands right below a caption above the story?"""
    if len(text) > 70 or text[-1] in ".!?:;…" or ", (" in text or LEGAL.search(text):
        return False
    if text[:3] in WRITTEN:
        return False  # "By Ana Teller / Friday"
    if ": " in text:
        owner = _behind_source(text)
        return AGENCIES.search(owner) is not None or (is_person(owner) and not ROLE.search(owner))
    if names_photographer(text):
        return True
    if text[-1] == ")" and is_passed_on_by(text):
        return True
    if is_credit(text) or is_sign_credit(text) or is_slashed(text) or is_sent(text):
        return True
    if SUPPLIED.match(text) and len(text.split()) <= MOST:
        return True
    name, comma, owner = text.partition(", ")
    if comma:
        if not is_person(name) or not is_name(owner.removesuffix(" staff")):
            return False
        # of a name in capitals whatever stands behind it in small letters is a paper
        shouted = name.isupper() and not owner.isupper() and ROLE.search(owner) is None
        return shouted or is_employer(owner.removesuffix(" staff"))
    halves = BAR.split(text)
    if len(halves) == 2:
        shouted = halves[0].isupper() and halves[0].count(" ") > SHOUTED
        return is_person(halves[0]) and is_name(halves[1]) and not shouted
    if is_site(text):
        return True
    halves = [half.strip() for half in text.split("/") if half.strip()]
    return (
        len(halves) > 1
        and any(is_name(half) for half in halves)
        and all(may_own(half) for half in halves)
    )


WRITTEN = frozenset({"By ", "BY ", "by "})
SHOUTED = 2
"""Spaces in the name of a person in capitals, at the most; headings of boxes have more."""


def names_source(text: str) -> bool:
    """``Źródło: Kontakt 27``: a word for a source, and who it is."""
    owner = _behind_source(text)
    owners = [one.strip('«»“”„" ') for one in owner.split(" / ")]
    return all(is_name(one.rstrip("0123456789 "), 4) for one in owners) or is_site(owner)


def _behind_source(text: str) -> str:
    """What stands behind a word for a source; nothing if a line does not begin with one."""
    source = SOURCE.match(text)
    return text[source.end() :] if source is not None else ""


def names_photographer(text: str) -> bool:
    """``foto Ana Teller``: a picture's word, and who took it."""
    lead = SHORT_LEAD.match(text) if len(text) <= SIGNED else None
    return lead is not None and text[lead.end()].isupper() and is_owner(text[lead.end() :])


SIGNED = 50
"""Characters of such a line."""
BAR = regex(" [|•·] ")
SOURCE = regex(rf"(?:{SOURCED})\s?[:：] ?", re.I)


def is_passed_on_by(text: str) -> bool:
    """``ANA TELLER (EFE)``: a person, and the agency that passes the picture on."""
    name, _, agency = text[:-1].rpartition(" (")
    if not is_person(name):
        return False
    return agency.isupper() or AGENCIES.search(agency) is not None or is_agency(agency)


def is_agency(text: str) -> bool:
    """``ANP``, ``(Ansa)``, ``(efe)``: an agency's name and nothing else."""
    if len(text) > AGENCY:
        return False
    if text.islower():
        return any(AGENCIES.fullmatch(bare) for bare in (text, text.upper(), text.title()))
    return AGENCIES.fullmatch(text.strip("()")) is not None


AGENCY = 18
"""Characters of an agency's name in brackets, at the most."""
