"""Words for a picture that lead a line which is only a credit: ``Фото: …``, ``foto Ana Teller``."""

from __future__ import annotations

import re

from newsclean.evidence.credits.words import PICTURED
from newsclean.late import regex

__all__ = ["LEADED_LINE", "SHORT_LEAD", "is_led"]

LEADED_LINE = regex(
    rf"^(?:{PICTURED}|video|courtesy|screen(?:shot|grab))\s?[:：]\s?(?=\S)|^(?:사진|写真)\s?[=＝]"
    r"|^عکس از (?=\S+ \S+(?: \S+)?$)",
    re.I,
)
"""``Фото: …``, ``عکس: …``: a picture's word and a colon."""
LEADS_WITH = frozenset(":：=＝ک")
"""Of these a line that begins so has one: cheap, before its many words are tried."""
SHORT_LEAD = regex(rf"^(?:{PICTURED}) (?:di |de |von |by |par )?", re.I)
"""``foto Ana Teller``, in brackets."""


def is_led(text: str) -> bool:
    """Does a line begin with a picture's word and a colon?"""
    return not LEADS_WITH.isdisjoint(text) and LEADED_LINE.match(text) is not None
