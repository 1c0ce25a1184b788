"""An agency's name in the head of a page: whose picture it is, or who wrote the story?"""

from __future__ import annotations

import re

from newsclean.evidence.captions.looks import GLUED_WORDS, SCENE_WORDS, is_scene
from newsclean.evidence.names.looks import CALL_SIGN
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["CALLED", "ends_in_station", "is_agency_below", "is_agency_picture", "is_call_sign"]


def is_agency_picture(lines: list[Line], i: int) -> bool:
    """``ANP`` above a few words without a stop, and the story: whose picture it is.

    As a byline it stands beside the date; here the date stood above already.
    """
    caption, after = lines[i + 1], lines[i + 2] if i + 2 < len(lines) else None
    if after is not None and after.form in WRITTEN and is_call_sign(lines, i):
        return is_scene(caption, GLUED_WORDS)
    if after is None or after.form is not Form.PROSE or after.words < LEAD_WORDS:
        return False
    if caption.form is not Form.TITLE or caption.phrase is not None:
        return False
    if caption.words > SCENE_WORDS or caption.text[-1] in ":?!":
        return False
    return is_dated(lines, i) or (lines[i].gap > 0 and caption.gap == 0 and after.gap > 0)


def is_agency_below(lines: list[Line], i: int) -> bool:
    """``ANP`` glued below line ``i``, what a picture shows: does the agency own the picture?

    The page is dated above, or says who wrote it in a stanza below.
    """
    after = lines[i + 2] if i + 2 < len(lines) else None
    if after is None:
        return False
    if after.form is Form.PROSE and f"({lines[i + 1].text})" in after.text[:OPENING]:
        return True  # "SALT BAY, Maine (KTRN) -- …"
    if after.form in SIGNERS:
        return after.gap > 0
    return is_dated(lines, i)


def is_call_sign(lines: list[Line], i: int) -> bool:
    """``KTRN``: is a line the call sign of a station, and names the page that one elsewhere?"""
    text = lines[i].text
    if lines[i].form is not Form.LABEL or CALLED.fullmatch(text) is None:
        return False
    own = re.compile(rf"\b{text}\b")
    return any(other.i != i and other.words > 1 and own.search(other.text) for other in lines)


def ends_in_station(lines: list[Line], i: int) -> bool:
    """``… outside the court. (9News)`` above a paragraph: a report that ends so is its last one."""
    if lines[i].text[-1] != ")" or CHANNEL.search(lines[i].text) is None or i + 1 == len(lines):
        return False
    return lines[i + 1].form is Form.PROSE and lines[i + 1].words >= LEAD_WORDS


CHANNEL = regex(
    r"[.!?”] \((?:\d{1,2} ?(?:News|NEWS)(?: [A-Z]\w+)?"
    r"|(?:ABC|NBC|CBS|FOX|CW|CTV) ?\d{1,2}(?: News)?)\)$"
)
"""Stations by their channel: ``(9News)``, ``(FOX 34)``."""
CALLED = regex(CALL_SIGN)
OPENING = 80
"""Characters of a paragraph that opens with its place and its station."""
WRITTEN = (Form.BYLINE, Form.DATE)
SIGNERS = (Form.BYLINE, Form.DATE, Form.NAME)


def is_dated(lines: list[Line], i: int) -> bool:
    """Does the date stand close above line ``i``?"""
    return any(line.form is Form.DATE for line in lines[max(0, i - DATE_ABOVE) : i])


LEAD_WORDS = 12
"""Words of the first paragraph of a story, at the least."""
DATE_ABOVE = 6
"""Lines above an agency within which the date stands."""
