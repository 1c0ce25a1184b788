"""Credits that begin with the kind of a picture, and what looks like them: offers, buttons."""

from __future__ import annotations

import re

from newsclean.evidence.credits.words import ARCHIVES, FETCHED, PICTURED, SUPPLIED
from newsclean.evidence.names.looks import is_name, is_person
from newsclean.late import regex

__all__ = ["ASKED", "LABEL", "by_kind", "keeps_rights", "may_be_labelled"]

ASKED = frozenset(
    "Donate Pay Give Share Send Listen Watch Subscribe Sign Log Follow Order Buy Get Book Read "
    "Stream Download Contact Apply Register".split()
)
"""What buttons ask for: ``Donate via …``."""
GALLERY = frozenset({"Photos: ", "PHOTOS: "})
"""How credits of several pictures begin, and how galleries are offered: ``Photos: Fog on the
quay``."""
MOST = 8
"""Words of an owner behind such a word."""
FETCHED_WORDS = 12
"""Words of a credit with the day on which the picture was taken from elsewhere."""
WIRES = ("-Imagn Images", "-USA TODAY Sports", "-USA Today Sports", "-Reuters")
"""Agencies of sport that write the photographer and themselves with a hyphen."""
BARRED = regex(
    rf"(?:contexto|referencial|cedid[ao]|ilustrativ[ao]|captura|handout|{ARCHIVES}) ?\| ?(?=\S)",
    re.I,
)
"""``Contexto | Archivo Salt``: what kind of picture it is, and whose."""
FILED = regex(rf"\| ?(?:{ARCHIVES}|referencial|cedida)$", re.I)
"""``Salt Agency | Archivo``."""
HANDED = regex(r"(?:photo|picture|image|file|foto) / (?=\S)", re.I)
"""``Photo / Supplied``, ``File / Supplied by Ana Teller``. With "Photos" menus begin."""
LED = frozenset({"Foto ", "foto "})
SERVICE = regex(
    r"foto (?:d(?:i|ei|al|ai|alla) )?(?:vigili del fuoco|carabinieri|polizia(?: [a-z]+)?|questura|"
    r"guardia (?:costiera|di finanza)|soccorso alpino|protezione civile)",
    re.I,
)
"""``Foto vigili del fuoco``: services that Italian pages write small."""
LABEL = regex(
    rf"(?:(?:{PICTURED}) (?:credits?|courtesy(?: of)?)|(?:photo|picture) (?:source|copyright)"
    rf"|(?:credits?|cr[ée]dits?|cr[ée]ditos?|crediti) (?:de la |de |da |della )?(?:{PICTURED}))"
    r"(?:\s?[,，]\s+|\s[|–—-]\s)(?=\S)",
    re.I,
)
"""``Picture credit, Ana Teller``, ``Crédit photo – Ana Teller``: a picture's word and that of a
credit, which no sentence has side by side in front of a comma and a name."""
LABELLED = regex(r"cr[eé]d|courtesy|source|copyright", re.I)
"""Of these words :data:`LABEL` has one."""
RIGHTS = regex(r"(?:copyright|©) ?(?:(?:19|20)\d\d )?(?:by )?(?-i:[^\W\d_a-z])", re.I)


def may_be_labelled(text: str) -> bool:
    """Could :data:`LABEL` stand in a text? Told in a tenth of the time."""
    return LABELLED.search(text) is not None


def by_kind(text: str) -> bool | None:
    """Is a line a credit by the kind of its picture? ``None`` if it says no kind."""
    if text[:8] in GALLERY:
        return is_name(text[8:].replace("/", " ").replace(",", " "), MOST)
    label = LABEL.match(text)
    if label:
        return is_name(text[label.end() :].replace("/", " ").replace(",", " "), MOST)
    if text[:5] in LED and SERVICE.fullmatch(text):
        return True
    if FETCHED.match(text):
        return len(text.split()) <= FETCHED_WORDS and text[-1] != "."
    if text.endswith(WIRES) and is_person(text[: text.rindex("-")]):
        return True
    if "|" in text and BARRED.match(text):
        return is_name(text.partition("|")[2].strip(), 5)
    if "|" in text and FILED.search(text):
        return is_name(text.partition("|")[0].strip(), 5)
    handed = HANDED.match(text) if " / " in text else None
    if handed is not None:
        owner = text[handed.end() :]
        return owner.count(" ") < MOST and (
            SUPPLIED.match(owner) is not None or is_name(owner.replace("/", " "), MOST)
        )
    return None


def keeps_rights(inside: str) -> bool:
    """``Copyright 2024 by KTRN - All rights reserved.``, as stations print it below pictures."""
    return RIGHTS.match(inside) is not None
