"""Does a note tell what was put right? Such a note is the story's, whatever else it tells of it."""

from __future__ import annotations

import re

from newsclean.late import regex

__all__ = ["corrects"]

RIGHTED = regex(
    r"\b(?:to (?:correct|clarify|reflect|fix|remove|restore)|correct(?:ed|s|ion)|clarif(?:ied|ies)"
    r"|misstated|misspelled|misidentified|korrigiert|berichtigt|corrigée?|rectifiée?|corregid[oa]"
    r"|rectificad[oa]|corrett[oa]|corrigid[oa]|gecorrigeerd|rättad|rettet|skorygowano)\b",
    re.I,
)
"""What says in a note that a fact of the story was wrong before."""


def corrects(text: str) -> bool:
    """Does a note on a story say what was wrong in it before?

    Example:
        >>> corrects("This story was first published May 9. It was updated to correct a name.")
        True
        >>> corrects("This story was first published May 9 by the Salt Bay Courier.")
        False
    """
    return RIGHTED.search(text) is not None
