"""The text of a headline: without its mark and kicker, and what its printings have in common."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.evidence.shape import SHORT
from newsclean.packs import fold

__all__ = ["key", "title_text"]

MARK = re.compile(r"^#{1,6} +")
KICKER = re.compile(
    r"^(?:\[(?:VIDEO|PODCAST|FOTOS?|AUDIO)\]\s*|(?:LIVE|RECIT|DIRECT|VIDEO|ENQUETE|FOTOS?)\s*[:.|]\s+)",
    re.I,
)
KICKERS = frozenset({"LIVE", "RECI", "DIRE", "VIDE", "ENQU", "FOTO"})
"""The first four letters of the words in :data:`KICKER`."""
SITE = re.compile(r"(?<=\S) \| [^|]{2,40}$")
"""The site's name behind a page title: ``Goats close Route 9 | The Salt Courier``."""
TRAILING = re.compile(r"\s+LIVE$")


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
