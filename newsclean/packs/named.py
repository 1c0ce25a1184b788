"""Beginnings of lines that open with a name: ``{NAME} is a nonprofit newsroom``.

No first word tells them, so they are filed under the first two words behind the name, which is
among the first few of a line. Nearly every line ends at the question whether one of those words is
such a first one.
"""

from __future__ import annotations

from newsclean.packs.folding import straight
from newsclean.packs.loader import Phrase
from newsclean.packs.placeholders import LONGEST, found_in

__all__ = ["Named"]

REACH = 9
"""Words of a line among which the wording behind its name begins."""
NO_NAME = frozenset(
    "the a an this that these our his her their my your its it he she they we you i who what "
    "and but if in on at for".split()
)
"""First words that are no name by themselves."""
QUOTES = frozenset("\"“„'‘«")
HEAD = 90
"""Characters in which they are looked for."""


class Named:
    """The phrases that open with a name, by the words behind it."""

    def __init__(self) -> None:
        self._behind: dict[str, list[tuple[str, Phrase]]] = {}

    def copy(self) -> Named:
        """The same phrases, to which others can be added."""
        more = Named()
        more._behind = {word: list(found) for word, found in self._behind.items()}
        return more

    def add(self, literal: str, phrase: Phrase) -> bool:
        """File a phrase under the wording behind its name, unless that has no word of its own."""
        words = straight(literal).lower().split()
        if literal[:1] != " ":
            words = words[1:]  # glued to the name: "'s coverage of"
        if not words:
            return False
        second = words[1] if len(words) > 1 else ""
        self._behind.setdefault(words[0], []).append((second, phrase))
        return True

    def match(self, text: str) -> Phrase | None:
        """The phrase with which a line begins, if any."""
        if text[:1] in QUOTES:
            return None
        head = text[:HEAD].lower().split(None, REACH + 1)[: REACH + 1]
        if self._behind.keys().isdisjoint(head[1:REACH]):
            return None  # most lines
        for k in range(2 if head[0] in NO_NAME else 1, min(REACH, len(head))):
            for second, phrase in self._behind.get(head[k], ()):
                if second and (k + 1 == len(head) or head[k + 1] != second):
                    continue
                if _opens(phrase, straight(text[:LONGEST])):
                    return phrase
        return None


def _opens(phrase: Phrase, text: str) -> bool:
    """Does a line begin with a phrase, and end its last word there?"""
    found = found_in(phrase.text, phrase.form, text)
    return found is not None and not text[found.end() : found.end() + 1].isalpha()
