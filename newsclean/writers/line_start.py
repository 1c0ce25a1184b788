"""What a line of Markdown must not begin with, if it is to be read as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["line_marks"]

MARKER = regex(r"#{1,6}(?=[ \t]|\Z)|>|[-+*](?=[ \t]|\Z)|`{3,}(?=[^`]*\Z)|~~~")
"""Begins a heading, a quote, an item or a fence at the start of a line."""

NUMBER = regex(r"([0-9]{1,9})([.)])(?:[ \t]+([^ \t])|[ \t]*\Z)")
"""Begins a numbered item: the number, its dot, the first character of the item."""

DELIMITERS = regex(r"[-|:][-|: \t]*\Z")
"""The row below the header of a table."""


def line_marks(text: str, breaks: Sequence[int], lead: str, *, wrapped: bool) -> Iterator[int]:
    """The characters to escape so that no line of a text begins a block.

    Args:
        text: the text.
        breaks: the offsets of the newlines that will stand as newlines.
        lead: the marker in front of the first line (``- ``).
        wrapped: the first line begins with emphasis marks, so it begins no block.

    Yields:
        Offsets, in order, one a line at most.
    """
    before = ""
    bounds = [*breaks, len(text)]
    for number, (start, end) in enumerate(zip([0, *(b + 1 for b in breaks)], bounds, strict=True)):
        line = text[start:end]
        if number > 0:
            at = _further(line, before)
        elif not wrapped:
            at = _first(line, lead)
        else:
            at = None
        if at is not None:
            yield start + at
        before = line


def _first(line: str, lead: str) -> int | None:
    """Where to escape the first line of a block, if it must be."""
    number = NUMBER.match(line)
    if number:
        return number.start(2)
    if MARKER.match(line) or _is_rule(line) or (lead and _is_rule(lead + line)):
        return 0
    return 0 if line[:1] == "<" and _is_html(line, first=True) else None


def _further(line: str, before: str) -> int | None:
    """Where to escape a further line of a paragraph: less may begin there, but it may underline."""
    number = NUMBER.match(line)
    if number:
        # only a list that counts from one, and holds something, may follow without a blank line
        return number.start(2) if int(number[1]) == 1 and number[3] else None
    if line[:1] in "+*" and not line[1:].strip(" \t"):
        return None
    if MARKER.match(line) or _is_rule(line) or _is_underline(line):
        return 0
    if "|" in before and "-" in line and DELIMITERS.match(line):
        return 0
    return 0 if line[:1] == "<" and _is_html(line, first=False) else None


def _is_rule(line: str) -> bool:
    """Three or more of ``-``, ``*`` or ``_`` and nothing else?"""
    mark = line[:1]
    return mark in ("-", "*", "_") and line.count(mark) >= 3 and not line.strip(mark + " \t")


def _is_underline(line: str) -> bool:
    """Would the line make a heading of those before it?"""
    bare = line.rstrip(" \t")
    return bare != "" and (bare.strip("=") == "" or bare.strip("-") == "")


def _is_html(line: str, *, first: bool) -> bool:
    """Does the line begin a block of HTML? The kinds that may interrupt a paragraph are fewer."""
    from markdown_it.rules_block.html_block import HTML_SEQUENCES

    kind = next((kind for kind in HTML_SEQUENCES if kind[0].search(line)), None)
    return kind is not None and (first or kind[2])
