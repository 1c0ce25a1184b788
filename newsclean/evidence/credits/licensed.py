"""Photo credits with the terms of a free licence: ``(CC BY 2.0 Ana Teller)``, ``: Ana, CC BY 4.0``.

The terms of Creative Commons are printed behind works, and beside a name behind a caption they are
those of a picture.
"""

from __future__ import annotations

import re

from newsclean.evidence.credits.forms import Credit
from newsclean.late import regex

__all__ = ["licensed"]

TERMS = r"CC(?: BY(?:-(?:NC|SA|ND)){0,2}|0)(?: [1-4]\.0)?"
FIRST = regex(rf" \((?P<owner>{TERMS} (?=[^\W\d_a-z])[^()]{{3,60}})\)\.?$")
"""``… at dusk (CC BY 2.0 Ana Teller)``: the terms first."""
LAST = regex(
    rf"(?P<stop>[.!?…][”\"’»)]?|(?<=\w)) ?(?:: |(?:©|copyright|credit|photo|image|foto)s?\s?:? ?)"
    rf"(?P<owner>(?-i:[^\W\d_a-z])[^():]{{2,50}}?(?:, {TERMS}| \({TERMS}\)))\.?$",
    re.I,
)
"""``… at dusk. : Ana Teller, Flickr, CC BY 4.0``, ``… at dusk. Copyright: Ana Teller (CC BY 2.0)``.
"""


def licensed(text: str, near: int) -> Credit | None:
    """The credit at the end of a caption that holds the terms of its licence, as it is printed."""
    for pattern in (FIRST, LAST):
        found = pattern.search(text, near)
        if found is None or found.start() == 0:
            continue
        stop = found["stop"] if pattern is LAST else ""
        return Credit(text[: found.start()] + stop, found["owner"])
    return None
