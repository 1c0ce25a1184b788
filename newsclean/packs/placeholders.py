"""The places in a phrase where any name, date, number or words may stand, as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.late import regex
from newsclean.packs.folding import straight

__all__ = ["LONGEST", "PLACEHOLDER", "found_in", "pattern"]

CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u024f\u0386-\u03ab\u0400-\u042f]"
DATE_WORD = (
    r"(?:\d[\d.,:/]*(?:st|nd|rd|th|am|pm)?|[^\W\d_a-z][^\W\d_]{2,9}\.?|[A-Z]{2,4}"
    r"|[ap]\.m\.|at|de|of)"
)
"""A number, a capitalised word (a month, a day), a zone, or a small word of dates."""
WORD = rf"{CAPITAL}[\w.'’+-]*"
BETWEEN = "(?:and |& |of |of the |for |for the |the |on )?"
"""Small words inside a name: ``Voice of the Valley``."""
SITE = r"[a-z\d][\w-]{1,30}\.(?:com|org|net|co\.\w\w|[a-z]{2})"
"""An outlet that is called like its address."""
TOLD = r" (?:said|says|told|asked|wrote|added)\b"
"""Words with which somebody says what stands before them: no page's."""
US = r"US (?:ON|AT|VIA|FOR)\b"
"""No name: ``FOLLOW US ON``."""
PLACEHOLDERS = {
    "{NAME}": (
        rf"(?:(?!{US})(?:\d{{1,3}} ?)?{WORD}(?:[ ,]+{BETWEEN}(?:{WORD}|\d{{1,4}}\b)){{0,5}}|{SITE})"
    ),
    "{ANY}": rf"(?:(?!{TOLD})[^\n\"“”;]){{1,160}}?",
    "{DATE}": rf"(?=[^\n]{{0,30}}\d){DATE_WORD}(?:[ ,]+{DATE_WORD}){{0,7}}",
    "{N}": r"\d[\d,.:]*",
}
LONGEST = 600
"""Characters of a line in which a beginning with placeholders ends, at the most."""
PLACEHOLDER = regex(r"\{(?:NAME|DATE|N|ANY)\}")


@lru_cache(maxsize=1024)
def pattern(template: str, form: str) -> re.Pattern[str]:
    """A phrase with placeholders as a regex; capital letters count in names only."""
    parts = PLACEHOLDER.split(straight(template))
    slots = PLACEHOLDER.findall(template)
    found = f"(?i:{re.escape(parts[0].lstrip())})"
    for slot, part in zip(slots, parts[1:], strict=True):
        found += PLACEHOLDERS[slot] + f"(?i:{re.escape(part)})"
    before = "" if form == "end" else r"^[\W_]*"
    after = "" if form == "start" else r"[\W_]*$"
    return re.compile(before + found + after)


def found_in(template: str, form: str, text: str) -> re.Match[str] | None:
    """Where a phrase with placeholders stands in a line, with straight quotes and dashes.

    Most lines lack one of its wordings, which is told before the regex is compiled and asked; only
    of ASCII, where small letters are all that case can change.
    """
    if text.isascii():
        small = text.lower()
        for wording in _wordings(template):
            if wording not in small:
                return None
    return pattern(template, form).search(text)


@lru_cache(maxsize=1024)
def _wordings(template: str) -> tuple[str, ...]:
    """What stands before, between and behind the placeholders, as :func:`pattern` has it."""
    parts = PLACEHOLDER.split(straight(template))
    return tuple(part.lower() for part in (parts[0].lstrip(), *parts[1:]) if part)
