"""How sentences end in scripts that have stops of their own, for all that look for ends."""

from __future__ import annotations

__all__ = ["SCRIPT_ENDS", "SCRIPT_STOPS", "STOPLESS", "is_stopless"]

SCRIPT_STOPS = "।۔"
"""The danda of Hindi and Bengali, the full stop of Urdu."""
SCRIPT_ENDS = SCRIPT_STOPS + "؟"
"""These, and the question mark of Arabic, Persian and Urdu."""
STOPLESS = 100
"""Characters of a paragraph in Thai or Lao, at the least; headlines are shorter."""


def is_stopless(text: str) -> bool:
    """Does a text end in Thai or Lao letters, the scripts whose sentences end without a stop?"""
    return "\u0e00" <= text[-1:] < "\u0f00"
