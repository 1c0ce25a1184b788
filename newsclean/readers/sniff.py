"""What a text is if it is none: an HTML page, by how it begins or by its name, or JSON."""

from __future__ import annotations

import json
import re
from itertools import islice

from newsclean.late import regex

__all__ = ["ENDINGS", "is_json", "is_page"]

ENDINGS = (".html", ".htm", ".xhtml")
"""How the names of pages end."""
BEGIN = 2048
"""Characters at the beginning that are looked at; comments may stand before the first tag."""
PAGE = regex(
    r"(?:\s+|<!--(?:(?!-->).){0,1000}-->|<\?xml[^>]{0,200}>){0,9}<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
"""Bounded everywhere, so that no text takes long. A piece of markup without ``html`` or ``body``
may be text in which markup was left over, and is read as such."""


def is_page(text: str) -> bool:
    r"""Does a text begin as an HTML page does?

    >>> is_page("\ufeff \n<!DOCTYPE html><p>Goats"), is_page("<p>Goats</p>"), is_page("html")
    (True, False, False)
    """
    return "<" in text[:BEGIN] and PAGE.match(text[:BEGIN].removeprefix("\ufeff")) is not None


RECORDS = 50
"""Lines that are looked at for records, blank ones aside."""


def is_json(raw: bytes) -> bool:
    r"""Is an input JSON, or JSON Lines? A story below a line of JSON that a page left is neither.

    >>> is_json(b'{"text": "Goats"}\n\n{"text": "Sheep"}\n'), is_json(b'[{"text":\n "Goats"}]')
    (True, True)
    >>> is_json(b'{"@type": "NewsArticle"}\nGoats close Route 9'), is_json(b'["Goats", 9]')
    (False, False)
    """
    begin = raw[:BEGIN].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not begin.startswith((b"{", b"[")) or b'"' not in begin:
        return False
    lines = (line for line in raw.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip())
    if all(_is_record(line) for line in islice(lines, RECORDS)):
        return True
    return _is_record(raw)


def _is_record(raw: bytes) -> bool:
    """Is this one JSON object with something in it, or a list of such?"""
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return False
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, dict) and bool(first)
