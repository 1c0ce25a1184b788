"""What a page meant as empty and a parser takes for open: ``<iframe src="…"/>``, ``<!-- ad``.

XHTML let any element end in ``/>``; HTML has no such thing, and all that stands behind a ``script``
or an ``iframe`` written so is its content, down to the end of the page. The same holds for a
comment that is never closed. A browser shows nothing of it either, but whoever wrote the page meant
it to.
"""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["closed"]

NAMES = "iframe|script|style|title|textarea|select|video|audio|object|noscript|canvas|a"
"""Elements whose text is not read, or that say something of all that is in them, as links do."""
RAW = frozenset({"iframe", "script", "style", "title", "textarea"})
"""Elements in which no tag is one but that which ends them."""
EMPTY = regex(rf"<(?:{NAMES})(?:\s[^<>]*)?/>", re.I)
"""Linear: what stands before ``/>`` holds no other tag."""
BEGINNINGS = frozenset(name[:2] for name in NAMES.split("|"))
LONGEST = 2000
"""Characters of a tag that is looked at."""
TAG = regex(rf"<(/?)({NAMES})(?:\s[^<>]*)?>", re.I)
SCRIPT = regex("<(/?)script", re.I)
COMMENT = 30
"""Unclosed comments that are looked at: each ends what stood behind it, so there is but one, and
those that it held."""


def closed(source: str) -> str:
    """The page with such elements ended where they begin, and such a comment taken out."""
    if _has_empty(source):
        source = _ended(source)
    if source.find("<!--", source.rfind("-->") + 1) >= 0:
        source = _uncommented(source)
    return source


def _has_empty(source: str) -> bool:
    """Does one of :data:`NAMES` end in ``/>``? One pattern takes four times as long to say so."""
    for piece in source.split("/>")[:-1]:
        start = piece.rfind("<", -LONGEST)
        if piece[start + 1 : start + 3].strip().lower() in BEGINNINGS and EMPTY.match(
            f"{piece[start:]}/>"
        ):
            return True
    return False


def _ended(source: str) -> str:
    """The page with an end for each element that is meant to be empty.

    One is meant so if it ends in ``/>`` and no end of its own comes before the next of its name.
    """
    tags = list(TAG.finditer(source))
    ends_next: list[bool] = []
    coming: dict[str, bool] = {}  # name → whether the next tag of this name ends one
    for tag in reversed(tags):
        name = tag[2].lower()
        ends_next.append(coming.get(name, False))
        coming[name] = bool(tag[1])
    ends_next.reverse()
    parts: list[str] = []
    done, within = 0, ""
    for tag, ends in zip(tags, ends_next, strict=True):
        name = tag[2].lower()
        if within:
            within = "" if tag[1] and name == within else within
        elif not tag[1]:
            if tag[0].endswith("/>") and not ends:
                parts += [source[done : tag.end() - 2], f"></{name}>"]
                done = tag.end()
            elif name in RAW:
                within = name
    return "".join([*parts, source[done:]])


def _uncommented(source: str) -> str:
    """The page without the words of comments that are never closed, up to the next tag."""
    at = source.rfind("-->") + 1
    for _ in range(COMMENT):
        at = source.find("<!--", at)
        if at < 0 or source.find("--!>", at) >= 0:  # ended in a way of its own
            break
        if _is_program(source, at):
            at += 4  # there it is none
            continue
        behind = source.find("<", at + 4)
        if behind < 0:
            break
        source = source[:at] + source[behind:]
    return source


def _is_program(source: str, at: int) -> bool:
    """Does a place stand in a script?"""
    opens = False
    for tag in SCRIPT.finditer(source, 0, at):
        opens = not tag[1]
    return opens
