"""Alt texts that a page prints between two printings of the picture's owner.

``Orrin Council A heron stands in a ditch.Orrin Council``, and right below it the caption.
"""

from __future__ import annotations

from newsclean.evidence.captions.unit import MAX_SINGLE, CaptionUnit
from newsclean.evidence.shape import Form, Line

__all__ = ["alt_between", "owner_around"]

OWNER_WORDS = 5
"""Words of an owner's name at the most, …"""
OWNER = 2
"""… and its characters, at the least: ``A heron …`` in capitals may end in an A."""


def owner_around(text: str) -> str | None:
    """The words with which a line both opens and, glued to a stop or a word, ends."""
    words = text.split(" ", OWNER_WORDS)
    for count in range(min(OWNER_WORDS, len(words) - 1), 0, -1):
        owner = " ".join(words[:count])
        if text.endswith(owner) and len(text) > 3 * len(owner) and owner[:1].isupper():
            return owner if len(owner) >= OWNER and _is_glued(text[-len(owner) - 1]) else None
    return None


def _is_glued(before: str) -> bool:
    """Does a name begin behind this character? Within a word in capitals none does."""
    return not (before.isspace() or before.isupper())


def alt_between(lines: list[Line], i: int) -> CaptionUnit | None:
    """An alt text with its owner on both sides, and the caption that is glued below it."""
    owner = owner_around(lines[i].text)
    below = lines[i + 1] if i + 1 < len(lines) else None
    if owner is None:
        return None
    why = "an alt text between two printings of its owner"
    if below is None or below.gap or below.form not in (Form.PROSE, Form.TITLE):
        return CaptionUnit(None, owner, i, (i,), frozenset(), why)
    if below.words > MAX_SINGLE or below.phrase is not None:
        return CaptionUnit(None, owner, i, (i,), frozenset(), why)
    return CaptionUnit(below.text, owner, i + 1, (i, i + 1), frozenset({i}), why)
