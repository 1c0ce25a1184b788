"""Lines that name who worked for a story, one behind the other: no captions with a credit.

``Editing: R. Guidry. Data: Hal Lin. Illustration: Dee Marchand.``: the last of them made a picture,
and what stands in front of her is no caption.
"""

from __future__ import annotations

import re

from newsclean.evidence.names.looks import is_person
from newsclean.late import regex

__all__ = ["is_crew"]

WRITTEN = (
    r"words|story|report(?:ing|er|age)?|writer|written by|editing|editor|interview|research|data|"
    r"te(?:ks|x)ti?|texte?s?|texto|testo|te[kx]stas|текст|κείμενο|metin|văn bản|teks|naskah|"
    r"penulis|"
    r"regie|schnitt|director|producer|production|bericht|redaktion|recherche|redacción|redacteur|verslag"
)
"""What somebody did for a story that is no picture."""
WROTE = regex(rf"(?:{WRITTEN})\s?:?\s(?P<who>.+)", re.I)
"""``Text Ana Teller``, in front of ``bild Dova Renn``."""
WORK = regex(WRITTEN, re.I)
LABEL = regex(r"(?:^|[.;,] )[^\W\d_][^\W\d_]*(?: [^\W\d_]+){0,2}\s?: ")
"""``Editing: ``: what somebody did, at the beginning of a line or behind a stop."""
FEW = 6
"""Words of those who did it, at the most."""


def is_crew(said: str, *, below: bool) -> bool:
    """Is what stands in front of a credit who else worked for the story?

    Args:
        said: the line without the credit at its end.
        below: does the line stand below the story's first? Above it ``Pictured: Ana Teller.`` is
            more likely.
    """
    wrote = WROTE.fullmatch(said)
    if wrote is not None and is_person(wrote["who"].strip(" .,;")):
        return True
    if not below or LABEL.match(said) is None:
        return False
    labels = [found[0].strip(" .;,:") for found in LABEL.finditer(said)]
    if not any(map(WORK.fullmatch, labels)):
        return False  # "Left: Ana Teller. Right: Jan Pelski."
    return all(map(_names, LABEL.split(said)[1:]))


def _names(part: str) -> bool:
    """Are these a few words, of which no more than one begins small?"""
    words = part.split()
    small = [word for word in words if word[0].islower()]
    return 0 < len(words) <= FEW and len(small) <= 1
