"""Whether a text is an HTML page, by how it begins or by its name; needs no parser."""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["ENDINGS", "is_page"]

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
