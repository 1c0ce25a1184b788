"""What no date line is, told without reading it.

Nearly all lines that are asked are none: they have no number, or begin with a word that no date
begins with. What is said here of a line must be so of all parts that a date line may end with
(a name, a place, a count): they are cut off, and the rest is asked again.
"""

from __future__ import annotations

from newsclean.evidence.dates.words import words
from newsclean.evidence.names.looks import DIGIT
from newsclean.late import regex

__all__ = ["TELLS", "begins_otherwise", "may_tell", "tells"]

TELLS = regex(r"\d|\b(?:ago|now|eben|vor|il y a|hace|há|fa|geleden)\b")
"""A line in plain form without one of these tells no time."""
MAY_TELL = regex(
    "ago|now|eben|vor|il\\s|hace|há|ha\u0301|fa|geleden"
    "|[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]"
)
"""The same in small letters before it is brought into plain form, which may lose a mark within a
word, and part two words."""
BESIDE_LETTERS = r"\x00-@\[-`{-~"
"""All of ASCII but letters."""
BEGINS = regex(rf"([{BESIDE_LETTERS}]*)([A-Z]?[a-z]+|[A-Z]+|$)(?=[\x00-/:-@\[-`{{-\x7f]|$)")
"""The first word, which the plain form of the line has, too: in letters that nothing is put
between, and nothing that belongs to it behind."""
NUMBERS = regex(r"\d\s*[./:-]\s*\d")
"""A day or a time in numbers: without a word nothing else says when."""


def may_tell(text: str) -> bool:
    """Could a line, or a part of it, tell when? It has a number, or a word for long ago."""
    return DIGIT.search(text) is not None or MAY_TELL.search(text.lower()) is not None


def begins_otherwise(text: str) -> bool:
    """Does a line begin as no date does: with a word that is in none, and no numbers before?

    A line without a word, and without a day or a time in numbers, is no date, either.
    """
    found = BEGINS.match(text)
    if found is None or found[2].lower() in words().known:
        return False
    return NUMBERS.search(found[1]) is None


LATIN = regex("[\x00-\u024f\u2010-\u203a]*")
"""A line in which no part of a date is put elsewhere, as `dates.scripts` does."""


def tells(text: str, head: str) -> bool:
    """Could a part of a line tell when, all whose words are ones of dates?

    Args:
        text: the line.
        head: its plain form up to the first other word, and that word.
    """
    return TELLS.search(head) is not None or LATIN.fullmatch(text) is None
