"""Escapes for Markdown: as few as a CommonMark parser needs to read the same text back.

Ordinary prose passes a cheap gate and stays as it is. What holds a suspicious character is marked
by rule where a line would begin a block, and shown to markdown-it for everything inside a line:
whatever the parser takes for markup is escaped, and nothing else. Once nothing is taken for markup
any more, the text reads back as it was.

Markdown cannot hold three things: NUL and lone surrogates become U+FFFD, and a vertical tab at the
very edge of a text is left out (CommonMark trims it, and no entity stands for it).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.late import regex
from newsclean.writers.inline_markup import build, defines_link, quiet, quiet_marks
from newsclean.writers.line_start import line_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["flow_marks", "flow_text", "one_line", "speakable"]

ANYWHERE = regex("[\\\\`*_<&\n\r\0\ud800-\udfff]|\\]\\(")
"""What may be markup inside a line, or cannot stand there as it is."""

AT_START = regex(r"[-+#>~\[]|[0-9]{1,9}[.)](?:[ \t]|\Z)")
"""What may begin a block at the start of a text, besides what :data:`ANYWHERE` finds."""

TRIMMED = "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
TRIMMED += "\u2028\u2029\u202f\u205f\u3000"
"""White space that markdown-it cuts from both ends of a block."""

MARK = "\ufeff"
"""At the head of a file it is a byte order mark and not part of the text."""

UNSPEAKABLE = regex("[\0\ud800-\udfff]")

SURROGATE = regex("[\ud800-\udfff]")


def speakable(text: str) -> str:
    """``text`` with what Markdown cannot hold replaced or left out."""
    if UNSPEAKABLE.search(text):
        text = UNSPEAKABLE.sub("\ufffd", text)
    return text.strip("\v")


def flow_text(
    text: str, *, lead: str = "", newline: str = "\n", wraps: Mapping[int, str] | None = None
) -> str:
    r"""A text that stands in a block of its own, as Markdown.

    Args:
        text: the text, speakable and not empty; its newlines stay newlines where they can.
        lead: the marker in front of the first line (``- ``), which may change how that is read.
        newline: how a newline is written: ``"\n"``, or ``"\\\n"`` for a hard break.
        wraps: offset → emphasis marks (``*``, ``**``) to be put before that character.

    Returns:
        The text without ``lead``; no line of it begins or ends in a space or a tab.
    """
    wraps = wraps or {}
    marks = flow_marks(text, lead, newline, wraps)
    return build(text, marks, wraps).text if marks or wraps else text


def flow_marks(text: str, lead: str, newline: str, wraps: Mapping[int, str]) -> dict[int, str]:
    """Offset → what is written for that character, as :func:`flow_text` does it."""
    begins = text[0] == MARK or (AT_START.match(text) and not wraps)
    if not (begins or ANYWHERE.search(text) or text[0] in TRIMMED or text[-1] in TRIMMED):
        return {}
    marks = _newlines(text, newline)
    breaks = [at for at, mark in marks.items() if mark == newline]
    _white_space(text, marks, breaks)
    # a character that is written as an entity begins no block, and ends none
    lines = build(text, {at: "&" for at, mark in marks.items() if mark != newline}, {}).text
    for at in line_marks(lines, breaks, "" if wraps else lead, wrapped=bool(wraps)):
        marks.setdefault(at, "\\" + text[at])
    if text[0] == "[" and not wraps and defines_link(quiet(text, dict(marks), wraps)):
        marks[0] = "\\["
    return quiet_marks(text, marks, wraps)


def one_line(text: str) -> str:
    """A text that has to stay on one line (a heading, a cell), as Markdown.

    Args:
        text: the text, speakable and not empty.
    """
    if not ANYWHERE.search(text) and text[0] not in TRIMMED and text[-1] not in TRIMMED:
        return text
    marks = {m.start(): "&#10;" for m in re.finditer("\n", text)}
    _white_space(text, marks, ())
    return quiet(text, marks, {})


def _newlines(text: str, newline: str) -> dict[int, str]:
    """How each newline is written.

    One behind an empty line, or at the end, cannot stand as a line break and becomes an entity.
    """
    last = len(text) - 1
    marks: dict[int, str] = {}
    at = text.find("\n")
    while at >= 0:
        alone = at in (0, last) or text[at - 1] == "\n"
        marks[at] = "&#10;" if alone else newline
        at = text.find("\n", at + 1)
    return marks


def _white_space(text: str, marks: dict[int, str], breaks: Iterable[int]) -> None:
    """Marks the white space that a parser would cut from the text or from one of its lines."""
    edges = [0, len(text) - 1]
    for at in breaks:
        edges += [p for p in (at - 1, at + 1) if text[p] in " \t"]
    if text[0] == MARK:
        marks[0] = "&#65279;"
    for at in edges:
        if text[at] in TRIMMED:
            marks.setdefault(at, f"&#{ord(text[at])};")
    if "\r" in text:
        marks.update((m.start(), "&#13;") for m in re.finditer("\r", text))
