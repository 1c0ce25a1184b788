"""Datelines beside a date or a writer in one line: ``ROMA, 28 marzo 2024, 20:31``, ``Ana TELLER /
KALDORF``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.evidence.bylines.forms import read_signature
from newsclean.evidence.bylines.leads import led
from newsclean.evidence.datelines.forms import NO_PLACES
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import ROLE, is_name, is_outlet
from newsclean.evidence.names.placed import before_dash, plain_case
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["beside_date", "beside_writer", "filed"]

PLACE = 4
"""Words of a place, its state included, at the most."""
LEAST = 4
"""Letters of a place in capitals, at the least: shorter ones are acronyms."""


def beside_writer(line: Line, told: str) -> str | None:
    """The place behind a writer, or in front of one, that headline or lead name.

    Example:
        ``Ana TELLER / KALDORF``, ``كالدورف - آنا تيلر``.
    """
    if led(line.text) is not None:
        return None  # what stands behind "By Ana Teller" is as often a paper
    read = before_dash(line.text) or read_signature(line.text)
    place = read.organisation if read is not None else None
    if place is None or len(place) < LEAST or is_outlet(place) or ROLE.search(place) is not None:
        return None
    if place.lower() in NO_PLACES or not (place.isupper() or not place[0].isupper()):
        return None
    return place if plain_case(place) in plain_case(told) else None


WRITER = regex(r"[^\W\d_]{2,4} [^-–]{3,60} [-–] ")
"""``Por Ana Teller – Repórter - Brasília``: a place behind the writer."""

FILED = regex(
    r"(?P<place>[^\W\d_a-z]{4,}(?: [^\W\d_a-z]{3,}){0,2}), \d{1,2} [^\W\d_]{3,9} \d{4}, \d"
)


def filed(known: Evidence, line: Line) -> str | None:
    """``ROMA, 28 marzo 2024, 20:31``: where an Italian agency filed it, be it from elsewhere."""
    if line.form is not Form.DATE or known.language != "it":
        return None
    found = FILED.match(line.text)
    return found["place"] if found is not None else None


def beside_date(line: Line, told: str) -> str | None:
    """``Villar del Monte (Soria) - 09 abr 2024 - 05:30``: the place beside a date."""
    if line.form is not Form.DATE:
        return None
    read = date_line(line.text)
    place = read.beside if read is not None else None
    if place is not None and " - " not in place and " – " not in place and led(place) is not None:
        return None  # "June 4, 2024 By Ana Teller"
    if place is not None and WRITER.match(place):
        place = re.split(r" [-–] ", place)[-1]
        return place if is_name(place, PLACE) and not ROLE.search(place) else None
    if place is None or not place[:1].isupper() or is_outlet(place) or ROLE.search(place):
        return None
    if place.isupper() and len(place) <= LEAST:
        return None
    bare = re.sub(r" ?\([^()]*\)", "", place)
    parts = re.split(r" / |, ", bare)
    return place if _is_told(parts[0], told) else None


def _is_told(place: str, told: str) -> bool:
    """Is the place named, and none of its words a common one: ``Council``, ``Updates``?"""
    word = rf"\b{re.escape(place)}\b"
    small = place.casefold()
    if small != place and re.search(rf"\b{re.escape(small)}\b", told) is not None:
        return False
    return re.search(word, told, re.I) is not None
