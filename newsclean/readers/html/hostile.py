"""What no browser shows and would take a parser ages: very deep nesting, thousands of attributes.

For each tag the HTML standard has a parser look through the open elements, and for each attribute
through the others of its tag, so that time grows with the square of either (lexbor takes 1 s for
20,000 nested ``div``). Browsers nest 512 deep and no deeper.
"""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["tamed"]

UNCLOSED = 2_000
"""Opening tags more than closing ones from which on a page is looked at. Pages that leave out the
ends of paragraphs, items and cells have hundreds."""
ASSIGNED = 15_000
"""Equals signs of a page from which on its tags are looked at."""
DEEPEST = 500
"""Elements that may be open; those deeper go, their text stays."""
ATTRIBUTES = 500
"""Attributes of a tag; one with more loses all."""
TAG = regex(r"<(/?)([a-zA-Z][^\s/>]*)([^>]*)>")
"""Linear: what stands before ``>`` holds none."""
FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr "
    "p li dd dt td th tr tbody thead tfoot option optgroup rp rt".split()
)
"""Elements that hold nothing, or that end by themselves where the next one of them begins."""


def tamed(source: str) -> str:
    """The page itself, or one without what is too deep or too much."""
    opened = source.count("<")
    if opened >= UNCLOSED:
        opened -= 2 * source.count("</")
    if opened < UNCLOSED and source.count("=") < ASSIGNED:
        return source
    depth = skipped = 0

    def one(found: re.Match[str]) -> str:
        nonlocal depth, skipped
        closes, name, rest = found.groups()
        if name.lower() not in FLAT:
            if not closes:
                if depth >= DEEPEST:
                    skipped += 1
                    return ""
                depth += 1
            elif skipped:
                skipped -= 1
                return ""
            elif depth:
                depth -= 1
        return f"<{name}>" if rest.count("=") > ATTRIBUTES else found[0]

    return TAG.sub(one, source)
