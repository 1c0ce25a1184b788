"""Captions of a photographer whom the byline names, or that a label or their photographer opens.

``Mara Lobo (text) and Ana Teller (photos)``: below a caption, or at its end, the name by itself
says who took the picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.evidence.captions.again import is_said_elsewhere
from newsclean.evidence.captions.sure import is_sure_credit
from newsclean.evidence.captions.unit import MAX_SINGLE, CaptionUnit
from newsclean.evidence.credits import clean_credit, may_be_credit
from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = [
    "LABELS",
    "announced",
    "barred_first",
    "of_photographer",
    "photographers",
    "slashed_first",
]

LONGEST = 140
"""Characters of a byline that names a photographer, too."""
PICTURES = (
    r"(?:photograph(?:y|s|ies?)?|photos?|pictures|fotos?|foto['’]s|fotografi[aes]|fotografía|bild(?:er)?|"
    r"beeld|zdjęcia|kuvat?|фото)"
)
NAME = (
    r"[^\W\d_a-z][\w.'’-]+(?: (?:(?:de|da|do|dos|del|la|van|von|der) )*[^\W\d_a-z][\w.'’-]+){1,3}"
)
BEHIND = regex(rf"(?P<name>{NAME}) \((?:[^\W\d_]+ (?:e|y|und|et|and|en|i|&) )?{PICTURES}\)")
"""``Ana Teller (fotografia)``, ``Ana Teller (texto e fotos)``."""
FRONT = regex(rf"\b(?i:{PICTURES})(?: by| von| de| di| par| por| av|\s?:)+ (?P<name>{NAME})")
"""``photography by Ana Teller``, ``Fotos: Ana Teller``."""


def photographers(lines: Iterable[Line]) -> tuple[str, ...]:
    """Who took the pictures, by the bylines among ``lines``; longer names first."""
    found: set[str] = set()
    for line in lines:
        text = line.text
        if len(text) > LONGEST or not ("oto" in text or "ild" in text or "ictures" in text):
            continue
        for pattern in (BEHIND, FRONT):
            for match in pattern.finditer(text):
                if is_person(match["name"]):
                    found |= {match["name"], match["name"].upper()}
    return tuple(sorted(found, key=len, reverse=True))


WORDS = 3
"""Words of a caption, at the least."""
LINKS = frozenset("by by: von de di par por av and y e und et & text texto words".split())
"""What stands in front of a name in a byline."""


def of_photographer(lines: list[Line], i: int, names: tuple[str, ...]) -> CaptionUnit | None:
    """A caption above the photographer's name, or one that ends in it."""
    line = lines[i]
    if line.form not in (Form.PROSE, Form.TITLE) or not WORDS <= line.words <= MAX_SINGLE:
        return None
    if line.phrase is not None:
        return None
    below = lines[i + 1] if i + 1 < len(lines) else None
    why = "the byline's photographer took it"
    if below is not None and below.gap == 0 and below.text in names:
        if line.text[-1] == ":" or any(map(_signs, lines[i + 2 : i + 4])):
            return None
        return CaptionUnit(line.text, below.text, i, (i, i + 1), frozenset(), why)
    for name in names:
        if line.text.endswith(f" {name}"):
            said = line.text[: -len(name)].rstrip(" |/–—-")
            if said.count(" ") < WORDS - 1 or said[said.rfind(" ") + 1 :].lower() in LINKS:
                return None
            if said[-1] in ":," or len(line.text) > len(said) + len(name) + WORDS:
                return None
            return CaptionUnit(said, name, i, (i,), frozenset(), why)
    return None


def _signs(line: Line) -> bool:
    """Is a line below a name a date, a byline, or what its bearer is: does he sign the story?"""
    return line.form in (Form.BYLINE, Form.DATE) or (
        line.words <= OFFICE and ROLE.search(line.text) is not None
    )


OFFICE = 6
"""Words of an office: ``Reporter, Salt Radio``."""


LABELS = frozenset(
    "foto photo image imagen imagem immagine bild beeld kuva фото zdjęcie fotó foto: photo:".split()
)
"""Words that some pages print above a picture."""


def announced(lines: list[Line], i: int) -> CaptionUnit | None:
    """``Foto`` · the caption · the name of who took it."""
    if lines[i].text.lower() not in LABELS or i + 2 >= len(lines):
        return None
    caption, owner = lines[i + 1 : i + 3]
    if caption.gap or owner.gap or caption.form not in (Form.PROSE, Form.TITLE):
        return None
    if not WORDS <= caption.words <= MAX_SINGLE or caption.text[-1] in ":?":
        return None
    if not (is_person(owner.text) or is_sure_credit(owner) or may_be_credit(owner.text)):
        return None
    why = "announced as a picture"
    return CaptionUnit(
        caption.text, clean_credit(owner.text), i + 1, (i, i + 1, i + 2), frozenset(), why
    )


LED_BAR = regex(
    r"(?:©|\(c\)|(?:photograph|photo|foto|image)s?:)\s?(?P<owner>[^|]{2,50}) \| "
    r"(?P<said>[^|]{3,120})$",
    re.I,
)
"""``©Ana Teller | The market at dawn``: the owner first."""
SMALL = 3
"""Words in small letters that no owner has."""
WORD = regex(r"[^\W\d_]+")
TELLING = 5
"""Letters of a word that tells of what a page speaks."""


def _is_spoken_of(lines: list[Line], i: int, words: str) -> bool:
    """Does the page say one of these words elsewhere?"""
    long = [word for word in WORD.findall(words) if len(word) >= TELLING]
    return any(is_said_elsewhere(lines, i, word) for word in long)


LED_SLASH = regex(
    r"(?:[A-Z][\w’'-]+ ){0,3}(?:(?:staff|file|courtesy|submitted|contributed) )?photos? "
    r"(?:by|courtesy of) (?P<owner>[A-Z][\w.'’ -]{3,40}?) / (?P<said>[A-Z].{20,400}[.!?])$",
    re.I,
)
"""``Ledger photo by Ana Teller / The market opens at dawn on Tuesday.``: the owner first."""


def slashed_first(line: Line) -> CaptionUnit | None:
    """A caption behind its credit and a slash; the person is named in it."""
    found = LED_SLASH.match(line.text)
    if found is None or not is_person(found["owner"]) or not found["said"][0].isupper():
        return None
    why = "stands behind a photo credit"
    return CaptionUnit(found["said"], found["owner"], line.i, (line.i,), frozenset(), why)


def barred_first(lines: list[Line], i: int) -> CaptionUnit | None:
    """A caption behind its credit and a bar; else the bar parts a name and an agency.

    The caption names what the page speaks of.
    """
    found = LED_BAR.match(lines[i].text)
    if found is None:
        return None
    said = found["said"]
    told = sum(word[0].islower() for word in said.split()) >= SMALL
    if not told and (_is_spoken_of(lines, i, found["owner"]) or not _is_spoken_of(lines, i, said)):
        return None
    why = "stands behind a photo credit"
    return CaptionUnit(said, clean_credit(found["owner"]), i, (i,), frozenset(), why)
