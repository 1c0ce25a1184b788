"""How sentences end in scripts with stops of their own or none, and with a signature behind."""

from __future__ import annotations

import re

__all__ = ["SCRIPT_ENDS", "SCRIPT_STOPS", "STOPLESS", "is_signed_sentence", "is_stopless"]

SCRIPT_STOPS = "।۔"
"""The danda of Hindi and Bengali, the full stop of Urdu."""
SCRIPT_ENDS = SCRIPT_STOPS + "؟"
"""These, and the question mark of Arabic, Persian and Urdu."""
STOPLESS = 100
"""Characters of a paragraph in Thai or Lao, at the least; headlines are shorter."""


def is_stopless(text: str) -> bool:
    """Does a text end in Thai or Lao letters, the scripts whose sentences end without a stop?"""
    return "\u0e00" <= text[-1:] < "\u0f00"


SIGNED = 12
SIGNED_STOP = re.compile(r"[.!?][\"”’']? (?:/|[-–—]{1,2} ?|\()[\w.]{2,16}\)?$")
"""The stop of a paragraph of so many words, and who signed it behind: ``/mdt``, ``– Tell.com``."""
SIGNATURE = 24
"""Characters at the end of a paragraph that are looked at."""


def is_signed_sentence(text: str, words: int) -> bool:
    """Does a paragraph of so many words end with its stop and who signed it?"""
    return words >= SIGNED and SIGNED_STOP.search(text[-SIGNATURE:]) is not None
