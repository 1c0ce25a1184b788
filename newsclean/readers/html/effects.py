"""What a tag does to the lines of a page, and what its attributes say of its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsclean.hints import Inside
from newsclean.readers.html.tags import LINES, NAMES, NO_TEXT, PARAGRAPHS, PICTURES, ROLES, SPANS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = [
    "BREAK", "LINE", "OWN", "PARAGRAPH", "PICTURE", "PLAIN", "SILENT", "SPAN",
    "TELLING",
    "known", "look_up", "names_of", "said_inside",
]  # fmt: skip

KNOWN_TAGS = 200
"""Tags with numbers below this are HTML's own; others are numbered anew in each document."""
BREAK, PICTURE, SILENT, PLAIN, SPAN, OWN, LINE, PARAGRAPH = range(8)
"""What a tag does: it is a line break; it shows a picture; its text is no text of the page;
nothing; it is kept as a span; it begins and ends a line, but not in running text; it does
everywhere; with a blank line."""

TELLING = frozenset({*NAMES, "hidden", "aria-hidden", "style"} - {"class"})
"""Attributes besides the class that say what an element is for, or whether it is seen."""

known: dict[int, tuple[str, int]] = {}
"""Number of a tag → its name, and what it does, as far as met (to ask for a name is slow)."""


def look_up(node: LexborNode, number: int) -> tuple[str, int]:
    """The name of a tag, and what it does."""
    tag = node.tag or ""
    if tag in PICTURES:
        does = PICTURE
    elif tag in NO_TEXT:
        does = SILENT
    elif tag in PARAGRAPHS:
        does = PARAGRAPH
    elif tag in LINES:
        does = LINE
    elif tag == "button" or "-" in tag:  # elements of the page's own have a hyphen
        does = OWN
    elif tag == "br":
        does = BREAK
    else:
        does = SPAN if tag in SPANS else PLAIN
    if number < KNOWN_TAGS:
        known[number] = tag, does
    return tag, does


def names_of(attributes: Mapping[str, str | None]) -> str:
    """What an element is called by."""
    return " ".join([value for name in NAMES if (value := attributes.get(name))])


def said_inside(attributes: Mapping[str, str | None]) -> int:
    """What attributes say of the place of an element, and whether it is seen."""
    role = attributes.get("role")
    inside = ROLES.get(role, 0) if role else 0
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        inside |= Inside.HIDDEN
    style = attributes.get("style")
    if style and "none" in style and "display:none" in style.replace(" ", "").lower():
        inside |= Inside.HIDDEN
    return inside
