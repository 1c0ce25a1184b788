"""How sentences end in scripts with stops of their own or none, and with a signature behind."""

from __future__ import annotations

from newsclean.late import regex

__all__ = [
    "COMMAS",
    "HALF_ENDS",
    "SCRIPT_ENDS",
    "SCRIPT_STOPS",
    "SIGNED",
    "STOPLESS",
    "is_signed_sentence",
    "is_stopless",
]

SCRIPT_STOPS = "।۔"
"""The danda of Hindi and Bengali, the full stop of Urdu."""
SCRIPT_ENDS = SCRIPT_STOPS + "؟"
"""These, and the question mark of Arabic, Persian and Urdu."""
COMMAS = frozenset(",،，、")
"""How the salutation of a letter, its closing and a verse end, and nothing of a page does."""
HALF_ENDS = frozenset("、をがにのは的在和与與")
"""How the first half of a sentence ends in Japanese and Chinese: a comma, particles."""
STOPLESS = 100
"""Characters of a paragraph in Thai or Lao, at the least; headlines are shorter."""


def is_stopless(text: str) -> bool:
    """Does a text end in Thai or Lao letters, the scripts whose sentences end without a stop?"""
    return "\u0e00" <= text[-1:] < "\u0f00"


SIGNED = regex(
    r" \([^()]{2,30}\)$"
    r"|(?<=[.!?…\"”’»。]) ?[-–—] ?(?:(?:with|mit|avec|con|com) )?"
    r"(?:[\w-]{3,20}\.[a-z]{2,8}|[^\W\d_a-z][\w.]{1,20})(?: [^\W\d_a-z][\w.-]{1,15}){0,2}$"
    r"|(?<=[.!?…\"”’»。]) (?:/|[-–—]{1,2} ?)[\w.]{2,16}$"
)
"""Who told it, behind the last sentence: ``(with AP)``, ``– salt.example``, ``—APT``, ``/mdt``."""
LONGEST = 64
"""Characters of a signature with what stands before it, at the most: it bounds the search."""
SENTENCE = 12
"""Words of a paragraph that ends so, at the least: headlines have brackets at their end, too."""
STOP = regex(r"[.!?][\"”’']?$")


def is_signed_sentence(text: str, words: int) -> bool:
    """Does a paragraph of so many words end with its stop and who signed it?"""
    if words < SENTENCE:
        return False
    end = text[-LONGEST:]
    signature = SIGNED.search(end)
    return signature is not None and STOP.search(end[: signature.start()]) is not None
