"""What a text speaks of: its words that say something, whatever language it is in."""

from __future__ import annotations

import re

from newsclean.evidence.language import lexicon

__all__ = ["STEM", "WORD", "stems", "telling"]

WORD = re.compile(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")
STEM = 6
"""Letters of a word by which it is looked for elsewhere: endings change."""


def telling(text: str) -> list[str]:
    """The words of a text that say something, in small letters.

    Example:
        >>> telling("The goats' owner is not at the fair.")
        ['goats', 'owner', 'fair']
    """
    functional = lexicon().weights
    words = WORD.findall(text.lower().replace("’", "'").replace("'s", ""))
    return [word for word in words if word not in functional]


def stems(text: str) -> frozenset[str]:
    """The same without their endings, each once.

    Example:
        >>> sorted(stems("The owner owned an owl."))
        ['owl', 'owned', 'owner']
    """
    return frozenset([word[:STEM] for word in telling(text)])
