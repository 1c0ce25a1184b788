"""Characters that cannot be seen and were not meant to be read.

Sees: Soft hyphens, zero-width spaces, byte order marks inside the text, word joiners, marks of
writing direction in text that runs left to right, control characters, terminal colours.

Why: They split words for every later look at the text, and for every reader of the output.

Leaves alone: Joiners inside emoji and in Arabic, Indic and other scripts that need them, variation
selectors, zero-width spaces between Thai, Khmer, Lao or Burmese words, direction marks in Hebrew
and Arabic text, U+FFFD, the tab.

Example: ``a soft{U+00AD}ware-free{U+200B} life`` → ``a software-free life``
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Drop, Finding, Rewrite
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["invisible"]

NAME = "invisible-characters"

CONTROLS = "".join(map(chr, [*range(9), *range(0x0E, 0x20), 0x7F]))
"""Control characters of ASCII but tab and the ends of lines."""

HIDDEN = (
    "\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb"
)
"""Format characters. Tag characters (U+E0000 …) only stand in flags of emoji and are left."""

HIGH = regex(f"[\x80-\x9f{HIDDEN}]")

SPACING_CONTROLS = "\x1c\x1d\x1e\x1f\x85"
"""Separators: a space takes their place."""

JOINERS = "\u200c\u200d"
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """A terminal colour, or one character to look at."""
    return re.compile(f"\x1b\\[[0-9;]{{0,16}}[A-Za-z]|[{CONTROLS}\x80-\x9f{HIDDEN}]")


@lru_cache(maxsize=1)
def _right_to_left() -> re.Pattern[str]:
    return re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")


def invisible(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Rewrite lines that hold invisible characters."""
    if not doc.ledger and not _holds(doc.source):
        return
    for block in doc.blocks:
        if _holds(block.text):
            yield from _cleaned(block)


def _holds(text: str) -> bool:
    """Does ``text`` hold a character to look at?

    28 searches for one character take 1 µs in 3 000 characters, one search for a set takes 8. None
    of the characters is printable, which for a single line is the fastest question.
    """
    if text.isprintable():
        return False
    for mark in CONTROLS:
        if mark in text:
            return True
    return not text.isascii() and HIGH.search(text) is not None


def _cleaned(block: Block) -> Iterator[Finding]:
    rtl = _right_to_left().search(block.text) is not None

    def seen(match: re.Match[str]) -> str:
        mark = match[0]
        if mark in SPACING_CONTROLS:
            return " "
        if mark in JOINERS or mark == "\u200b":
            text = match.string
            before, after = text[match.start() - 1 : match.start()], text[match.end() :][:1]
            return mark if _joins(mark, before, after) else ""
        return mark if rtl and mark in DIRECTIONS else ""

    text = _pattern().sub(seen, block.text)
    if not text or text.isspace():
        yield Finding(NAME, block.id, Drop(), "nothing but invisible characters")
    elif text != block.text:
        yield Finding(NAME, block.id, Rewrite(text), "invisible characters")


def _joins(mark: str, before: str, after: str) -> bool:
    """Does a joiner or a zero-width space do its work between these two characters?"""
    if not before or before < "\u0590":
        # an emoji of the early planes may stand before it, such as U+00A9
        return mark == "\u200d" and bool(after) and after >= "\u2190"
    if mark == "\u200b":
        return "\u0e00" <= before <= "\u109f" or "\u1780" <= before <= "\u17ff"
    if "\u0590" <= before <= "\u1cff" or "\ua800" <= before <= "\uabff":
        return True
    if mark == "\u200c":
        return False
    return before >= "\u2190" and bool(after) and after >= "\u2190"
