"""Headlines that ran together where their tags were: ``Ferry sails at dawnGoats close Route 9``."""

from __future__ import annotations

from newsclean.late import regex

__all__ = ["GLUE", "is_glued"]

GLUE = regex(r"[a-z?!’”\"][A-Z][a-z]")
GLUED = 4
"""Places in a line where a capital follows a small letter: headlines that ran together. Names such
as McKay or YouTube come once or twice."""
GLUED_WORDS = 16
"""Words between two such places on average, at the most: headlines are no longer."""


def is_glued(text: str) -> bool:
    """Is a line a row of headlines that ran together where their tags were?"""
    found = GLUE.findall(text)
    return len(found) >= GLUED and len(found) * GLUED_WORDS >= text.count(" ")
