"""Datelines on a line of their own: above the first paragraph, among the signature, beside a date.

``WHITBY, Mass. —`` and ``KENMORE:`` are told by their mark. A place in capitals or small letters
has none: that it is one is told by where it stands, and by headline or lead, which name it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from newsclean.evidence.datelines.beside import beside_date, beside_writer, filed
from newsclean.evidence.datelines.capitals import place_in
from newsclean.evidence.datelines.forms import NO_PLACES, PLACE_PARTICLES, find_dateline
from newsclean.evidence.datelines.told import BEFORE_PLACES, NOUNS
from newsclean.evidence.names.looks import FIRST_OF_PLACES, ROLE, is_name, is_outlet
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["dateline_alone", "deks"]

LEAD = 60
"""Characters of the first paragraph, below such a line, at the least."""
PLACE = 4
"""Words of a place, its state included, at the most."""
TOLD = 4
"""Paragraphs of the story that name a place that stands among the signature."""
LEAST = 4
"""Letters of a place in capitals, at the least: shorter ones are acronyms."""
MARKED = regex(r"\s*[—–-]{1,2}$|\s*\([^()\d]{2,30}\)\s*[—–-]{0,2}$")
"""What a dateline ends with."""
NO_COLONS = NO_PLACES | frozenset(
    "background context summary overview key highlights introduction abstract results conclusion "
    "date location where time venue address ingredients method directions serves makes contact "
    "topline editor's update updates more related next also "
    "transcript credits guests guest details notes sources source caption in what's to".split()
)
"""Words that stand alone with a colon above a paragraph and are no places."""
WRITTEN = frozenset({Form.DATE, Form.BYLINE})


def dateline_alone(known: Evidence, signers: Collection[int]) -> tuple[Line, str] | None:
    """The line that holds the dateline of a story, and the place; ``None`` if there is none.

    Args:
        known: the page.
        signers: blocks of the lines that name the writers.
    """
    zones, lines = known.zones, known.lines
    if known.transcript or zones.headline is None:
        return None
    first = max(zones.headline.main + 1, zones.head)
    top = _top(known, first)
    told = _told(known, first)
    for line in top:
        reach = 2 if line.text[-1] == ")" else 1  # a subhead may stand below "Kaldorf (ots)"
        while lines[line.i + reach : line.i + reach + 1] and line.i + reach in known.captioned:
            reach += 1
        below = lines[line.i + 1 : line.i + 1 + reach]
        if line.i in known.captioned or not any(_is_long(known, x) for x in below):
            continue
        if line.form is Form.BYLINE:
            continue
        place = _marked(known, line) or _shouted(known, line, told)
        if place is not None:
            return line, place
    for line in top:
        if line.i in known.captioned or line.phrase is not None:
            continue
        place = filed(known, line) or beside_date(line, told)
        if place is None and line.block.id in signers:
            place = beside_writer(line, told)
        elif place is None:
            place = _signed(known, line, told, signers) or _glued(known, line, top)
        if place is not None:
            return line, place
    return None


def _top(known: Evidence, first: int) -> list[Line]:
    """The lines from the headline to the first paragraphs: a dek, a notice, the lead."""
    top: list[Line] = []
    long = 0
    for line in known.lines[first : min(first + REACH, known.zones.tail)]:
        top.append(line)
        long += _is_long(known, line)
        if long > DEKS:
            break
    return top


DEKS = 2
"""Paragraphs above the lead: a dek, words of the page."""
REACH = 40
"""Lines below the headline among which the story begins: buttons, pictures."""


def _is_long(known: Evidence, line: Line) -> bool:
    return line.form is Form.PROSE and len(line.text) >= LEAD and line.i not in known.captioned


def _told(known: Evidence, first: int) -> str:
    """The headline, and the first paragraphs."""
    headline = known.zones.headline
    prose = [x.text for x in known.lines[first : first + REACH] if _is_long(known, x)]
    return "\n".join([headline.text if headline else "", *prose[:TOLD], *deks(known, first)])


def deks(known: Evidence, first: int) -> list[str]:
    """Deks, and what tells what pictures show, from line ``first`` to the story."""
    head = known.lines[first : known.zones.body]
    return [x.text for x in head if x.words >= DEK and x.form in (Form.PROSE, Form.TITLE)]


DEK = 8
"""Words of a dek, or of what a picture shows, at the least."""


def _marked(known: Evidence, line: Line) -> str | None:
    """``WHITBY, Mass. —``; ``Kaldorf:`` in English, right above the story."""
    text = line.text
    if line.words > PLACE + 1:
        return None
    if ", " in text and text[-1].isdigit() and text[:2].isupper():  # "KENMORE, MAY 2"
        found = find_dateline(text + " — The")
        return found.place if found is not None and found.sure and found.place.isupper() else None
    if text[-1] in "—–-)" and MARKED.search(text):
        found = find_dateline(text.rstrip("—–- ") + " — The")
        return found.place if found is not None else None
    if text[-1] != ":" or known.language != "en":
        return None
    place = text[:-1].rstrip()
    first, _, rest = place.partition(" ")
    if not is_name(place) or first.lower() in NO_COLONS or ROLE.search(place):
        return None
    if not place.replace(" ", "").isalpha() or (rest and first.lower() not in BEFORE_NAMES):
        return None
    return None if _is_common(known, place) or _has_siblings(known, line) else place


BEFORE_NAMES = FIRST_OF_PLACES | frozenset("la el navi greater ho dar phnom".split())
"""First words of places that have two; labels of two words have others."""


def _is_common(known: Evidence, place: str) -> bool:
    """Does the story use its words in small letters?"""
    small = re.compile(rf"\b{re.escape(place.lower())}\b")
    return any(small.search(line.text) for line in known.lines)


def _has_siblings(known: Evidence, line: Line) -> bool:
    """Do other short lines of the story end with a colon?"""
    below = known.lines[line.i + 1 : known.zones.tail]
    return any(other.text[-1] == ":" and other.words < PLACE for other in below)


def _shouted(known: Evidence, line: Line, told: str) -> str | None:
    """``KENMORE BAY`` right above the story, which writes it in small letters."""
    text = line.text
    if not text.isupper() or line.phrase is not None:
        return None
    if line.form not in (Form.NAME, Form.LABEL, Form.TITLE) or line.words > PLACE:
        return None
    if len(text) < LEAST or text[-1] in ":?!.":
        return None
    if any(_is_like(known, x) for x in known.lines[line.i + 2 : line.i + 2 + REACH]):
        return None  # subheads
    return text if re.search(rf"\b{re.escape(text.title())}\b", told) else None


def _is_like(known: Evidence, line: Line) -> bool:
    """Do a few words in capitals stand between two paragraphs?"""
    around = known.lines[line.i - 1 : line.i + 2 : 2]
    return (
        line.text.isupper()
        and line.words <= PLACE
        and line.phrase is None
        and [other.form for other in around] == [Form.PROSE] * 2
        and _is_long(known, around[1])
    )


def _glued(known: Evidence, line: Line, top: list[Line]) -> str | None:
    """``Kaldorf`` glued to the first paragraph, where blank lines part all others.

    The headline begins with the place or names it behind a small word; a subhead stands alone.
    """
    text, headline = line.text, known.zones.headline
    below = known.lines[line.i + 1 : line.i + 3]
    if line.form not in (Form.NAME, Form.LABEL) or len(below) < PAIR or headline is None:
        return None
    if not line.gap or below[0].gap or not below[1].gap or not _is_long(known, below[0]):
        return None
    if any(_is_long(known, x) and x.gap for x in top if x.i < line.i):
        return None
    if line.words >= PLACE or text[-1] in ":?!." or not is_name(text) or ROLE.search(text):
        return None
    named = r"\b" + place_in(text, known.language)
    return text if re.search(named, headline.text) is not None else None


PAIR = 2


def _is_named(known: Evidence, place: str, told: str) -> bool:
    """Does headline or lead name a place, be it behind a word that only places have before them?"""
    name = re.escape(place) + r"\b"
    if known.language not in NOUNS and " " not in place:
        if known.language == "tr" and re.search("^" + name, told, re.M):
            return True  # no word stands before a place there: its case is an ending
        return re.search(r"[^\W\d_,]\)? " + place_in(place, known.language), told) is not None
    return re.search(f"(?:{BEFORE_PLACES}|{OF}){name}", told) is not None


OF = r"\b(?:of|de|di|do|da|du|von|van) "
"""What stands before a place as often."""


def _signed(known: Evidence, line: Line, told: str, signers: Collection[int]) -> str | None:
    """``Kaldorf`` right below the byline, or right above the date."""
    text = line.text
    dated = [x.form for x in known.lines[line.i + 1 : line.i + 2]] == [Form.DATE]
    if dated and known.lines[line.i - 1].block.id in signers and STATED.fullmatch(text):
        return text
    if line.form is Form.LABEL and UNCASED.fullmatch(text) is not None:
        return _uncased(known, line, told)
    if line.form not in (Form.NAME, Form.LABEL) or line.words > MOST or not text[0].isupper():
        return None
    if line.words >= PLACE and PLACE_PARTICLES.isdisjoint(text.split()):
        return None
    if line.words == 1 and text.isupper() and len(text) < LEAST:
        return None
    above, below = known.lines[line.i - 1], known.lines[line.i + 1 : line.i + 2]
    written = above.form in WRITTEN or above.block.id in signers
    if not (written or any(other.form is Form.DATE for other in below)):
        return None
    if text.isupper() and any(_is_long(known, other) for other in below):
        return None  # see :func:`_shouted`
    if not is_name(text) or ROLE.search(text) or is_outlet(text):
        return None
    if any(x.text == text for x in known.lines[: known.zones.head]):
        return None  # a section
    if any(text in x.text for x in known.lines[known.zones.tail :] if x.words <= SITE):
        return None  # the name of the site; headlines are longer
    named = _is_named(known, text.title() if text.isupper() else text, told)
    return text if named else None


STATED = regex(r"[^\W\da-z_][\w.'’ -]{2,30}, [A-Z][a-z]{1,5}\.")
"""``Tarn Quay, Ore.``, between the writer and the date."""
MOST = 5
"""Words of a place that has small words in it."""
SITE = 6
"""Words of a line with the name of the site, at the most."""
UNCASED = regex("[\u0900-\u0dff]{3,14}")
"""A single word of an Indic script."""
OFTEN = 2
"""How often headline and lead name a place that only its own line by the date tells."""


def _uncased(known: Evidence, line: Line, told: str) -> str | None:
    """``कालडोर्फ`` right above the date, in a script without capitals."""
    below = known.lines[line.i + 1 : line.i + 2]
    if not any(other.form is Form.DATE for other in below) or told.count(line.text) < OFTEN:
        return None
    above = known.lines[: known.zones.head]
    return None if any(other.text == line.text for other in above) else line.text
