"""Photo credits behind the sign of copyright: ``© Ana Teller | Salt``."""

from __future__ import annotations

from newsclean.evidence.credits.leads import LEADED_LINE
from newsclean.evidence.credits.line import clean_credit, may_own_part
from newsclean.evidence.credits.words import LEGAL
from newsclean.evidence.names.looks import is_name, is_person
from newsclean.late import regex

__all__ = ["is_sign_credit", "is_signed_picture"]


def is_sign_credit(text: str) -> bool:
    """Is a line with the sign a credit (``© Ana Teller | Salt``): no year and no legal words?"""
    if text[0] != "©" or len(text) > 70:
        return False
    rest = clean_credit(text)
    if not rest or LEGAL.search(rest):
        return False
    halves = PARTED.split(rest)
    named = len(halves) > 1 and any(map(is_person, halves)) and all(map(may_own_part, halves))
    return named or is_name(PARTED.sub(" ", rest), 9)


def is_signed_picture(text: str) -> bool:
    """``© Фото: Ana Teller``: the sign, and the word for a picture."""
    return text[0] == "©" and LEADED_LINE.match(text.lstrip("© ")) is not None


PARTED = regex(r"\s*[/|,]\s*")
