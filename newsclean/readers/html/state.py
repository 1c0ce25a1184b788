"""The state that a page's program starts from: the JSON in its scripts and attributes.

Pages that a program draws in the browser hold their story there, and nowhere else. Each program
names things as it likes, so that the story is told by its shape: one long text, or a list of
paragraphs, in a thing that bears the page's own title.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from newsclean.late import regex
from newsclean.readers.html.flattened import unflattened
from newsclean.readers.html.flight import flight

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["reread", "states"]

LEAST, LARGEST = 120, 4_000_000
"""Characters of a script or an attribute that is looked at."""
TRIES = 12
"""Values of a program that are tried, at the most: most are no JSON."""
ASSIGNED = regex(r"=\s{0,8}(?=[{\[])")
PARSED = regex(
    r"""JSON\.parse\(\s{0,8}(?:decodeURIComponent\(\s{0,8})?"""
    r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""",
    re.S,
)
UNDEFINED = regex(r":\s?undefined\b")
DECODER = json.JSONDecoder(strict=False)


def states(tree: LexborHTMLParser) -> Iterator[Any]:
    """The values of a page's scripts and attributes that are JSON, the scripts first."""
    for node in tree.css("script"):
        text = node.text()
        kind = (node.attributes.get("type") or "").lower()
        if not LEAST <= len(text) <= LARGEST or "ld+json" in kind:
            continue
        if "json" in kind:
            yield from reread(text)
        elif kind in PROGRAMS:
            yield from _of_program(text)
    yield flight(node.text() for node in tree.css("script") if "__next_f" in node.text())
    for node in tree.css("[data-page],[data-props],[data-state],[data-react-props],[props]"):
        for value in node.attributes.values():
            if value and LEAST <= len(value) <= LARGEST and value.lstrip()[:1] in OPENS:
                yield from reread(value)


PROGRAMS = ("", "text/javascript", "application/javascript", "module")
OPENS = ("{", "[")


def reread(text: str) -> Iterator[Any]:
    """The value of a text that is JSON; nothing of any other."""
    text = text.strip()
    if text.startswith("%7B"):
        text = unquote(text)
    try:
        yield unflattened(DECODER.raw_decode(text)[0])
    except (ValueError, RecursionError):
        return


def _of_program(text: str) -> Iterator[Any]:
    """The values that a program assigns, and those that it has as text in text."""
    for parsed in islice(PARSED.finditer(text), TRIES):
        literal = _literal(parsed[1])
        if literal is not None:
            yield from reread(literal)
    text = UNDEFINED.sub(":null", text)
    tries = at = 0
    while tries < TRIES and (found := ASSIGNED.search(text, at)) is not None:
        tries += 1
        try:
            value, at = DECODER.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            at = found.end()
        else:
            yield unflattened(value)


def _literal(written: str) -> str | None:
    """The text of a literal, given with its quotes."""
    if written[0] == "'":
        written = '"' + written[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'
    try:
        value = DECODER.raw_decode(written)[0]
    except ValueError:
        return None
    return value if isinstance(value, str) else None
