"""Lines that surely are a credit, and the counters that galleries print in front of them."""

from __future__ import annotations

from newsclean.evidence.captions.unit import CREDITS, CaptionUnit
from newsclean.evidence.credits import is_credit, is_sign_credit
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = [
    "COUNTED",
    "COUNTER",
    "ends_in_counter",
    "is_counted",
    "is_counter",
    "is_sure_credit",
    "uncounted",
]

OF = "of|av|von|de|di|van|sur|z"
COUNTER = regex(rf"\d{{1,3}} (?:{OF}|/) \d{{1,3}}")
"""``2 of 3``, which galleries print beside each picture."""
COUNTED = regex(COUNTER.pattern + r"\s*[|•·–—-]\s*(?=\S)")
"""A counter in front of a credit."""


def is_sure_credit(line: Line) -> bool:
    """Is a line a credit by its form, by a pack, by its sign, or behind a counter?"""
    if line.said_by(CREDITS):
        return True
    if line.phrase is not None:
        return False
    if line.form is Form.NOTICE:
        return is_sign_credit(line.text)
    return line.form is Form.CREDIT or is_counted(line.text)


def is_counter(text: str) -> bool:
    """``2 of 3``, by itself or in front of a credit."""
    return text[0].isdigit() and (COUNTER.fullmatch(text) is not None or is_counted(text))


def ends_in_counter(text: str) -> bool:
    """``The new reading room 4 of 11``: the name of a gallery, and its counter."""
    return text[-1].isdigit() and ENDS_IN_COUNTER.search(text) is not None


ENDS_IN_COUNTER = regex(rf"[^\W\d_] {COUNTER.pattern}$")


def is_counted(text: str) -> bool:
    """``1 of 3 | Photo: Ana Teller``."""
    found = COUNTED.match(text) if text[0].isdigit() else None
    return found is not None and is_credit(text[found.end() :])


OF_GALLERY = regex(
    rf"\d{{1,3}} ?(?:{OF}|/) ?\d{{1,3}}(?:\s*[|•·:–—-]\s*|\s?)"
    r"(?=[\"“„«‘]?[^\W\d_a-z])"
)
"""The counter of a gallery in front of a caption: ``1/5 A goat``, with a word, ``2 of 3 — A goat``,
or without a blank, ``2of3A goat``."""


def uncounted(unit: CaptionUnit) -> CaptionUnit:
    """The unit without the counter of its gallery."""
    text = unit.text or ""
    counter = OF_GALLERY.match(text)
    return unit if counter is None else unit._replace(text=text[counter.end() :])
