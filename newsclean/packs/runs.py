"""Rows of share buttons in one line: names of services, glued or not, and the words around them.

``Facebook Twitter Email Copy link``, ``FacebookXLinkedIn``, ``Share on WhatsApp (Opens in new
window)``: the order differs from site to site, so that no pack can hold the lines. The names and
the words are data (``[cues]`` of the packs for ``share-bar``): a name weighs 1, as does "share on";
a button that may also be a word of a story ("Print") half, a word between names nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsclean.late import regex
from newsclean.packs.loader import Phrase

__all__ = ["Runs"]

ROW = 2.0
"""Weights of a row, at the least: two names, a name behind "share on", or four other buttons. One
name alone is left to the packs."""
MAX_ROW = 120
"""Characters of the longest row."""
LONGEST_WORD = 32
"""Characters of the longest name or word; packs hold none that is longer."""

BETWEEN = regex(r"[\s|•·/+()\[\]>‹›«»→-]+")
"""What stands between buttons. No comma and no stop: "Facebook, Instagram and Reddit." is told."""


ROW_OF_BUTTONS = Phrase("share-services", "share-bar", "row", "whole", "", (), ())
"""What a row counts as: a phrase without a wording of its own."""


class Runs:
    """Knows rows of share buttons by the names and words in them."""

    def __init__(self, cues: Mapping[str, float]) -> None:
        self._weights = {BETWEEN.sub("", word): weight for word, weight in cues.items()}
        self._openings = frozenset(word.split(" ")[0] for word in cues)
        self._initials = frozenset(word[0] for word in self._weights)

    @property
    def openings(self) -> frozenset[str]:
        """The first words of rows, in lower case."""
        return self._openings

    def match(self, text: str) -> Phrase | None:
        """The phrase that stands for all rows, if a line is one."""
        if len(text) > MAX_ROW or text[:1].lower() not in self._initials:
            return None
        first, space, _ = text.partition(" ")
        if space and first.lower() not in self._openings:
            return None  # nearly every line ends here
        return ROW_OF_BUTTONS if self._weighed(BETWEEN.sub("", text.lower())) >= ROW else None

    def _weighed(self, glued: str) -> float:
        """The weights of a line that is nothing but names and words, the longest first; else 0."""
        total, i = 0.0, 0
        while i < len(glued):
            for end in range(min(len(glued), i + LONGEST_WORD), i, -1):
                weight = self._weights.get(glued[i:end])
                if weight is not None:
                    total += weight
                    i = end
                    break
            else:
                return 0.0
        return total
