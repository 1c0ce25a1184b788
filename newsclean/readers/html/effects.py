"""What a tag does to the lines of a page, and what its attributes say of its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.hints import Element, Inside
from newsclean.readers.html.tags import (
    INSIDE,
    LINES,
    NAMES,
    NO_TEXT,
    PARAGRAPHS,
    PICTURES,
    ROLES,
    SPANS,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = [
    "BREAK",
    "LINE",
    "NOTE",
    "OWN",
    "PARAGRAPH",
    "PICTURE",
    "PLAIN",
    "SIGN",
    "SILENT",
    "SPAN",
    "TELLING",
    "heading_level",
    "is_sign",
    "is_unseen",
    "known",
    "look_up",
    "names_of",
    "said_inside",
]  # fmt: skip

KNOWN_TAGS = 200
"""Tags with numbers below this are HTML's own; others are numbered anew in each document."""
BREAK, PICTURE, SILENT, PLAIN, SPAN, OWN, LINE, PARAGRAPH = range(8)
"""What a tag does: it is a line break; it shows a picture; its text is no text of the page;
nothing; it is kept as a span; it begins and ends a line, but not in running text; it does
everywhere; with a blank line."""

STANDS_IN = frozenset({"placeholder", "fallback"})
"""Attributes of what an AMP page shows as long as, or where, a browser cannot show its player."""
TELLING = frozenset({*NAMES, *STANDS_IN, "hidden", "aria-hidden", "style"} - {"class"})
"""Attributes besides the class that say what an element is for, or whether it is seen."""

UNSEEN_NAMES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text usa-sr-only".split()
)
"""Class names by which common style sheets keep text for readers of screens."""
SIGN = 4
"""Characters of a sign in running text: a letter shown twice, the number of a note."""
NOTE = 80
"""Characters of a note for readers of screens ("opens in a new tab"), at the most; longer hidden
text may be the rest of a paragraph that a button opens."""
UNKNOWN_LEVEL = 2
"""The level of a heading that only its role makes one; the HTML standard has the same."""

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
    if not attributes.keys().isdisjoint(STANDS_IN):
        inside |= Inside.HIDDEN
    if _is_undisplayed(attributes.get("style")):
        inside |= Inside.HIDDEN
    return inside


def _is_undisplayed(style: str | None) -> bool:
    return (
        style is not None and "none" in style and "display:none" in style.replace(" ", "").lower()
    )


def is_sign(node: LexborNode, tag: str, text: str) -> bool:
    """Is an element's short text no part of a sentence: a great first letter for the eye alone,
    which the next element says again, the number of a note, or the sign at the end of a heading
    that links to itself?
    """
    if tag == "span":
        again = node.next
        shown = again.first_child if again is not None else None
        seen_only = shown is not None and node.attributes.get("aria-hidden") == "true"
        return seen_only and shown is not None and shown.text_content == text
    if tag == "a" and text.strip("[]*").isdigit():
        around = node.parent
        return around is not None and around.tag == "sup"
    return tag == "a" and _is_permalink(node, text.strip())


def _is_permalink(node: LexborNode, text: str) -> bool:
    if len(text) != 1 or text.isalnum() or node.next is not None or node.prev is None:
        return False
    around = node.parent
    heads = around is not None and INSIDE.get(str(around.tag), 0) & Inside.HEADING > 0
    return heads and (node.attributes.get("href") or "")[:1] == "#"


def is_unseen(attributes: Mapping[str, str | None]) -> bool:
    """Does a page hide an element's text from the eye, for good or but for readers of screens?"""
    names = attributes.get("class")
    if names and not UNSEEN_NAMES.isdisjoint(names.split()):
        return True
    return "hidden" in attributes or _is_undisplayed(attributes.get("style"))


def heading_level(elements: Sequence[Element], at: int) -> int:
    """The level of the heading around element ``at``."""
    while at >= 0:
        tag, at = elements[at][:2]
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return int(tag[1])
    return UNKNOWN_LEVEL
