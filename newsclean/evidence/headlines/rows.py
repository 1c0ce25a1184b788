"""Lines right above a headline that are not its headline: a menu in one row, a kicker.

Nor is the name right below `by`.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.page_shapes import BYWORDS
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent
from newsclean.evidence.told import Told
from newsclean.late import regex

__all__ = ["has_topic", "is_led", "is_menu", "is_row"]

MENU = frozenset("home homepage accueil startseite inicio início forsiden hjem etusivu".split())
"""What a menu in one line begins with."""
ROW = 5
"""Names of sections in a menu in one row, at the least."""
SHARED, CLEAR = 2, 0.5
"""Words that the headline below such a menu shares with its story, and their share."""
MANY = 4
"""So many times more words of the headline than of a row are in the story, at the least."""
KICKER = 7
"""Words of a kicker above a topic and its headline, at the most."""
TOPIC = regex(r"[^\W_]: [^\W_]")
"""``Goat trial: court hears the ferryman``."""


def is_row(text: str) -> bool:
    """Is a line nothing but names in a row: ``News Farms Ferries Goats Puzzles Weather``?

    Example:
        >>> is_row("News Farms Ferries Goats Puzzles Weather"), is_row("Goats close Route 9")
        (True, False)
    """
    return text.count(" ") >= ROW and all(word[0].isupper() for word in text.split())


def is_menu(lines: Sequence[Line], told: Told, menu: int, i: int) -> bool:
    """Is a line above the headline a whole menu, of which the story says a word by chance?"""
    text = lines[menu].text
    homed = text.partition(" ")[0].lower() in MENU
    if not (homed or is_row(text)) or lines[i].text[-1] == ".":
        return False
    shared, share = told.shared(lines[i])
    said = told.shared(lines[menu])[0]
    by_chance = said < SHARED if homed else MANY * said <= shared
    return shared > SHARED and share >= CLEAR and by_chance


def has_topic(lines: Sequence[Line], kicker: int | None, i: int) -> bool:
    """Is a line a topic and its headline, right below a kicker of a few words?

    A dek stands there as well; it has no topic before a colon.
    """
    if kicker is None or i != kicker + 1 or lines[i].form is not Form.TITLE:
        return False
    above = extent(lines[kicker].text)
    return above <= min(KICKER, extent(lines[i].text) - 1) and bool(TOPIC.search(lines[i].text))


def is_led(lines: Sequence[Line], line: Line) -> bool:
    """Is a line the name below ``by:``?"""
    if not line.i or line.form is not Form.NAME:
        return False
    return lines[line.i - 1].text.rstrip(" :").lower() in BYWORDS
