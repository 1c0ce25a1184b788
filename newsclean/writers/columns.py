"""Text in the columns of a terminal: how wide it is, what of it is safe to print, where it breaks.

Wide characters take two columns and combining ones none (by wcwidth); what steers a terminal is
written out. Everything takes time linear in the length of the text, whatever the text is.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["cut", "visible", "width", "wrapped"]

HIDDEN = regex(r"[^ -~]")
"""What may have to be written out."""
JOINERS = "\u200c\u200d"
SCRIPTS = "\u0590"
"""From here on are scripts and pictograms in which joiners are part of the writing; before it are
Latin, Greek and Cyrillic."""
PIECES = regex(r"[^ ]+| +")
"""Words and what parts them, of a text on one line."""


def visible(text: str) -> str:
    r"""``text`` on one line, without anything that steers a terminal.

    >>> visible("a\tbell\x07")
    'a bell\\x07'
    """
    if text.isprintable():
        return text
    return HIDDEN.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character.isprintable() or (character in JOINERS and _joins(match)):
        return character
    if character in "\t\u00a0":
        return " "
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def _joins(match: re.Match[str]) -> bool:
    """Does a joiner stand between two characters that it may join?"""
    text, at = match.string, match.start()
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return len(around) == 2 and around.isprintable() and min(around) >= SCRIPTS


def width(text: str) -> int:
    """Columns that a visible text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


def cut(text: str, columns: int) -> str:
    """``text`` in at most ``columns``, the last of them an ellipsis where something was cut."""
    if width(text) <= columns:
        return text
    if columns < 1:
        return ""
    head = next(_broken(text, columns - 1))
    return f"{head}…" if width(head) < columns else "…"


def wrapped(text: str, columns: int, most: int | None = None) -> list[str]:
    """``text`` in rows of at most ``columns``, broken between words where that is possible.

    Args:
        text: on one line, as :func:`visible` leaves it.
        columns: at least 2, the width of the widest character.
        most: rows that there may be; the last ends in an ellipsis where something was left out.
    """
    if width(text) <= columns:
        return [text]
    rows = list(islice(_rows(text, columns), None if most is None else most + 1))
    if most is not None and len(rows) > most:
        rows[most - 1 :] = [cut(f"{rows[most - 1]} …", columns)]
    return rows


def _rows(text: str, columns: int) -> Iterator[str]:
    row, gap = "", ""
    for piece in PIECES.findall(text):
        if piece[0] == " ":
            gap = piece
            continue
        # measured as a whole: some marks take a column only behind what they combine with
        if row and width(row + gap + piece) > columns:
            yield row
            row, gap = "", ""
        if width(piece) > columns:
            *whole, piece = _broken(piece, columns)
            yield from whole
        row += gap + piece
    if row:
        yield row


def _broken(word: str, columns: int) -> Iterator[str]:
    """A word in pieces of at most ``columns``, no character parted from what combines with it."""
    from wcwidth import iter_graphemes

    piece = ""
    for character in (
        c for whole in iter_graphemes(word) for c in ([whole] if width(whole) <= columns else whole)
    ):
        # measured as a whole: some marks take a column only behind what they combine with
        if piece and width(piece + character) > columns:
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece
