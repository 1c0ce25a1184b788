"""Evidence: large first letters that stand apart from the word they begin.

Papers and magazines print the first letter of a story, or of each of its parts, three lines high.
On the page it is an element of its own, and a program that puts a space or a line break between
elements leaves ``T he`` or ``T`` / ``he``. The same is written on purpose: ``T cells``, ``A head``,
``H is for hawk``. What tells them apart is which words the text knows, and its language.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsclean.evidence.damage.layout import ends_sentence
from newsclean.evidence.language import detect, function_words
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.document import Block

__all__ = ["Initial", "cut_initials"]

QUOTES = frozenset("\"'“„«‘‹»¿¡(")
"""What may stand before a first letter."""

WORDS_ALONE = frozenset("aeiouyàáèéíóúöåøæœаеиоуябвжкс") | frozenset("іїєђљњ")
"""Letters that are a word in some language of news."""

ALONE_IN_ENGLISH = frozenset("ai")
"""Those of English, for which most is known."""

SHORT = 2
"""Letters that are left of a small word behind a letter that is a word of the language itself.
``A nd`` and ``I t`` are one word; ``A bout``, ``A part`` and ``A long`` may be two."""

COPULAS = {
    "en": "is", "de": "ist", "fr": "est", "es": "es", "it": "è", "pt": "é", "nl": "is", "sv": "är",
    "da": "er", "no": "er", "nb": "er", "nn": "er", "ca": "és", "gl": "é",
}  # fmt: skip
"""What a letter that is spoken of is followed by: ``H is for hawk``."""

PROSE = 8
"""Words of the sentence that goes on a word of one letter on a line of its own. Chosen: the text of
a link is shorter."""

LANGUAGE = 12
"""Longest lines that are asked for the language."""

WORD = regex(r"[^\W\d_]+")


class Initial(NamedTuple):
    """A first letter that stands apart, and what goes on behind it."""

    block: Block
    """The line of the letter."""
    rest: Block | None
    """The line that goes on, where the letter stands on one of its own; ``None`` = the same."""
    glue: str
    """What belongs between the two: nothing, or a space where the letter is a word."""
    word: str
    """The word that it begins."""


class _Place(NamedTuple):
    block: Block
    rest: Block | None
    letter: str
    piece: str
    """What is left of the word, as printed."""


def cut_initials(blocks: Sequence[Block]) -> Iterator[Initial]:
    """The first letters of a text that stand apart from their words."""
    places = list(_places(blocks))
    if not places:
        return
    longest = sorted((block.text for block in blocks), key=len, reverse=True)[:LANGUAGE]
    language = detect(longest)
    words = _Words(blocks, places, language)
    for place in places:
        glue = words.glue(place)
        if glue is not None:
            yield Initial(place.block, place.rest, glue, place.letter + glue + place.piece)


def _places(blocks: Sequence[Block]) -> Iterator[_Place]:
    """Where a line begins with a single letter, or is one."""
    for i, block in enumerate(blocks):
        text = block.text
        if len(text) > 2 and text[1] != " " and (text[2] != " " or text[0] not in QUOTES):
            continue  # nearly all lines
        at = 1 if text[0] in QUOTES else 0
        letter = text[at : at + 1]
        if not letter.isupper():
            continue
        rest = None
        if len(text) == at + 1:
            if i + 1 == len(blocks):
                continue
            rest = blocks[i + 1]
            found = WORD.match(rest.text)
        else:
            found = WORD.match(text, at + 2)
        if found is None or (found[0].isupper() and len(found[0]) < 2):
            continue
        if found[0].islower() or found[0].isupper():
            yield _Place(block, rest, letter, found[0])


class _Words:
    """The words that a text knows apart from those that may be cut."""

    def __init__(self, blocks: Sequence[Block], places: Sequence[_Place], language: str | None):
        self.known = Counter(word for b in blocks for word in WORD.findall(b.text.casefold()))
        for place in places:
            self.known.subtract((place.letter.casefold(), place.piece.casefold()))
        self.small = function_words(language)
        self.alone = ALONE_IN_ENGLISH if language == "en" else WORDS_ALONE
        self.copula = COPULAS.get(language or "")

    def glue(self, place: _Place) -> str | None:
        """What stood between a letter and what goes on; ``None`` = nothing is to be mended."""
        letter, piece = place.letter.casefold(), place.piece.casefold()
        if self._makes(letter, piece):
            return ""
        if place.rest is None or not place.piece.islower() or letter not in self.alone:
            return None
        return " " if self._knows(piece) and _is_prose(place.rest.text) else None

    def _makes(self, letter: str, piece: str) -> bool:
        """Are a letter and a piece one word, and no two?"""
        word = letter + piece
        if letter in self.alone:
            return len(piece) <= SHORT and word in self.small and not self._knows(piece)
        if letter in WORDS_ALONE and self._knows(piece):
            return False
        return piece != self.copula and self._knows(word)

    def _knows(self, word: str) -> bool:
        return word in self.small or self.known[word] > 0


def _is_prose(text: str) -> bool:
    """Is a line as long as a sentence, and does it end as one?"""
    return text.count(" ") >= PROSE - 1 and ends_sentence(text)
