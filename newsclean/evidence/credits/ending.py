"""May a line end in a photo credit? The cheap question, before the forms are asked one by one."""

from __future__ import annotations

from newsclean.evidence.credits.forms import TAKERS
from newsclean.evidence.credits.words import may_hold_lead

__all__ = ["CLOSING", "TAIL", "may_end_in_credit"]

CLOSING = frozenset(")]）］〕】>〉")
"""Brackets that close."""
LEADS = ("hoto", "mage by ", "ideo by ", ". Courtesy ", ". Supplied ", ". Retrieved ")
"""Words of a credit that may end in a stop."""
LAST = frozenset("日图圖")
"""Signs with which a day and the word for a picture end."""
MARKS = frozenset(":：,")
"""What stands in front of a picture's word, or behind it."""
TAIL = 100
"""Characters at the end of a line in which its credit stands."""


def may_end_in_credit(end: str) -> bool:
    """The cheap question before :func:`trailing_credit`: brackets, slash, colon, ©, no stop?

    What ends in a stop needs a picture's word in front of it; what does not end like a sentence
    may hold a sentence's end.
    """
    last = end[-1:]
    if last == ".":
        return (
            end[-2:] in (").", "].")
            or "/" in end
            or " | " in end
            or (end[-2:-1].isupper() and end[-3:-2] in ". ")  # initials
            or (": " in end and may_hold_lead(end))
            or any(map(end.__contains__, LEADS))
        )
    return (
        last in CLOSING
        or " | " in end
        or "/" in end
        or "©" in end
        or (not MARKS.isdisjoint(end) and may_hold_lead(end))
        or "PHOTO" in end
        or "Fot. " in end
        or "." in end
        or "—" in end
        or " - " in end
        or "tock" in end
        or "Getty" in end
        or " for " in end
        or "eeld " in end
        or "oto " in end
        or "pecial to" in end
        or end.count(end[end.rfind(" ") :]) > 1
        or end.endswith(TAKERS)
        or last in LAST
        or end[-3:].isupper()
    )
