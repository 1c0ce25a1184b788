"""Photo credits behind the last stop of a caption: ``… on Route 9. Ana Teller for The Ledger``."""

from __future__ import annotations

import re

from newsclean.evidence.credits.forms import Credit
from newsclean.evidence.credits.line import clean_credit
from newsclean.evidence.credits.owners import is_bare, is_owned
from newsclean.evidence.names.looks import is_name
from newsclean.evidence.stops import SCRIPT_STOPS
from newsclean.late import regex

__all__ = ["LEAST", "behind_stop", "in_title_case"]

STOP = regex(
    rf"(?:[^\W_]{{3}}|\d|[”\"’»)])[.!?…{SCRIPT_STOPS}][”\"’»)]?\s?[—–|/•·-]{{0,2}}\s?(?=[^\W_])"
)
"""A stop with something behind it, no initial's: the credit may begin there."""
TITLES = regex(
    r"(?:sen|rep|gov|rev|sgt|capt|prof|gen|hon|col|cpl|det|supt|mrs|dra|sra|mgr|insp|amb)\.$", re.I
)
"""Short forms in front of a name, whose stop ends no sentence."""


RANK = regex(r"(?:^|[:;,] )\d{1,2}\.$")
"""``Senior boys: 3.``: the rank of who is named behind it."""


TITLE_WORDS = 7
"""Words from which capitals say that a line is a heading and no caption."""
LEAST = 8
"""Characters of a caption in front of its last stop."""


def in_title_case(text: str, least: int) -> bool:
    """Are most of ``least`` words or more capitals, as in headings and buttons?"""
    words = [w for w in text.split() if w[0].isalpha()]
    return len(words) >= least and sum(w[0].isupper() for w in words) > 0.8 * len(words)


SPOKEN = frozenset("\"“„«‘'")
"""Marks that open a quotation: a name behind its end is the speaker's."""


def behind_stop(text: str, near: int, loose: bool) -> Credit | None:
    """``… on Route 9. Ana Teller for The Ledger``: the last stop is not the end of the line."""
    if text[0] in SPOKEN or text[-1] in "!?…":
        return None
    stopped = text[-1] == "."
    if stopped:
        if text[-3:-2] in ". ":
            return None
        text = text[:-1]  # "… on Monday. THE CANADIAN PRESS/Ana Teller."
    for found in STOP.finditer(text, near):
        stop = found[0].rstrip(" —–|/•·-")
        said = text[: found.start()] + stop
        if found.start() < LEAST or TITLES.search(said) or RANK.search(said):
            continue
        rest = RESOLD_BY.sub("", text[found.end() :]).rstrip(" )")
        if stopped and "/" not in text[near:]:
            owned = loose and GIVEN.match(rest) is not None
        else:
            owned = is_owned(rest) or (loose and stop[-1] != "?" and is_bare(rest))
            owned = owned or (loose and stop[-1] == "." and _is_of_house(rest, found[0]))
        if owned:
            return None if in_title_case(said, TITLE_WORDS) else Credit(said, clean_credit(rest))
    return None


def _is_of_house(rest: str, stop: str) -> bool:
    """``… on Monday.—Salt``, ``…, 1938. State Archive of Salt``: a house behind a dash that hangs
    on the stop, or one that keeps pictures.
    """
    return (stop[-1] == "—" and is_name(rest, 3)) or (
        HOUSE.search(rest) is not None and is_name(rest, 8)
    )


HOUSE = regex(
    r"\b(?:archives?|museum|library|historical society|university|gallery|collection|"
    r"police(?: service| department)?|fire (?:department|service|brigade)|coast ?guard|"
    r"muse[ou]|musée|muzeum|bibliothèque|biblioteca|archivo|archivio|arquivo|universi\w{2,5})\b",
    re.I,
)
"""Who keeps pictures or gives them away."""
GIVEN = regex(
    r"(?:courtesy(?: of)?|supplied by|submitted by|provided by|retrieved from|photo courtesy of)"
    r" (?:the )?(?=[^\W\d_])(?-i:[^\W\d_a-z])[^.,;]{2,50}$",
    re.I,
)
"""``… in May. Retrieved from Salt Foods.``"""
RESOLD_BY = regex(r"\s*(?:Purchase Licensing Rights\b.*|\S+@\S+)$")
"""Terms of sale, or an address, behind a credit."""
