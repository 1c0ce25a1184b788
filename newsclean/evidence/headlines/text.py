"""The text of a headline: without its mark and kicker, and what its printings have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsclean.evidence.shape import SHORT, Form, Line
from newsclean.late import regex
from newsclean.packs import fold

__all__ = ["counts", "is_pressing", "key", "points_on", "title_text"]

MARK = regex(r"^#{1,6} +")
KICKER = regex(
    r"^(?:\[(?:VIDEO|PODCAST|FOTOS?|AUDIO)\]\s*|(?:LIVE|RECIT|DIRECT|VIDEO|ENQUETE|FOTOS?)\s*[:.|]\s+"
    r"|(?:title|headline|titel|titre|t[ií]tulo|titolo)\s?:\s+)",
    re.I,
)
"""What is printed before a headline: what kind of report it is; in a record of labels, that it is
the headline."""
KICKERS = frozenset("LIVE RECI DIRE VIDE ENQU FOTO TITL HEAD TITE TITR TITU TÍTU TITO".split())
"""The first four letters of the words in :data:`KICKER`."""
SITE = regex(r"(?<=\S) \| [^|]{2,40}$")
"""The site's name behind a page title: ``Goats close Route 9 | The Salt Courier``."""
TRAILING = regex(r"\s+LIVE$")


def key(text: str) -> str:
    """What two printings of one headline have in common.

    Example:
        >>> key("# Goats close Route 9") == key("LIVE: Goats close Route 9 | The Salt Courier")
        True
    """
    return _short_key(text) if len(text) <= SHORT else fold(SITE.sub("", title_text(text)))


@lru_cache(maxsize=16384)
def _short_key(text: str) -> str:
    """:func:`key` of short lines, remembered: chrome is the same on every page."""
    return fold(SITE.sub("", title_text(text)))


def title_text(text: str) -> str:
    """A headline line without Markdown mark, kicker and the like.

    Example:
        >>> title_text("# LIVE: Goats close Route 9")
        'Goats close Route 9'
    """
    if text[0] == "#":
        text = MARK.sub("", text)
    if text[-4:] == "LIVE":
        text = TRAILING.sub("", text)
    if text[0] == "[" or text[:4].upper() in KICKERS:
        text = KICKER.sub("", text) or text
    return text


PRESSING = regex(
    r"(?:LIVE|WATCH|BREAKING|UPDATED?|EXCLUSIVE|ALERT|EN (?:DIRECT|DIRECTO|VIVO)|AO VIVO|DIRETTA"
    r"|EXCLUSIVO|ÚLTIMA HORA|ULTIM'ORA|URGENTE?|EILMELDUNG|LIVEBLOG|LIVETICKER|VIDEO"
    r"|TIMELINE|MAP|PHOTOS|GALLERY|EXPLAINER|FACT CHECK|CHRONOLOGIE|(?:FULL )?LIST|QUIZ|RECAP"
    r"|WATCH LIVE|JUST IN|DEVELOPING|EN IMAGES|INFOGRAPHIC|CARTE|TICKER): [^\W_]"
)
"""Words in capitals that press a headline; else a speaker stands before a colon."""


def is_pressing(text: str) -> bool:
    """Does a line open with ``LIVE:`` or the like?

    Example:
        >>> is_pressing("LIVE: Goats close Route 9"), is_pressing("TELLER: They closed it.")
        (True, False)
    """
    return PRESSING.match(text) is not None


def points_on(text: str) -> bool:
    """Does a line end in an arrow that no quotation opened: ``Salt Bay, ME »``?

    Example:
        >>> points_on("Salt Bay, ME »"), points_on("Die Ziegen: »Wir bleiben«")
        (True, False)
    """
    return text[-1] == "»" and "«" not in text


ORDINAL = regex(r"\d{1,3}\. [^\W_]")
NUMBERED, LIST = 4, 30
"""Words of a headline behind an ordinal; lines around it among which a list would go on."""


def counts(lines: Sequence[Line], line: Line) -> bool:
    """Is a line no item of a list, but a headline that opens with an ordinal?

    Turkish, German, Polish and others write ``41. gün``, ``2. Bundesliga``. No other number of a
    list stands near.
    """
    if line.form is not Form.ITEM or line.words < NUMBERED or line.text[-1] in ".:;,":
        return False
    if not ORDINAL.match(line.text):
        return False
    near = lines[max(0, line.i - LIST) : line.i + LIST]
    return not any(x.form is Form.ITEM and x is not line and x.text[0].isdigit() for x in near)
