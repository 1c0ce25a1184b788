"""The shape of a line of a page: its words, whether it ends as a sentence, how much is linked."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.shape import Line
from newsclean.evidence.story.prose import STOPS
from newsclean.hints import Hints

__all__ = ["shapes_of"]

WORDS = (1, 2, 3, 5, 8, 12, 18, 28, 45, 80)
"""Steps of a line's words: up to so many."""
_WORD_STEPS = [sum(n > most for most in WORDS) for n in range(WORDS[-1] + 1)]
MOST = WORDS[-1]
LETTERS = "abcdefghijk"
SHAPES = [[[f"{letter}{end}{link}" for link in "nsml"] for end in "-."] for letter in LETTERS]
"""The words of a line as a letter, whether it ends as a sentence does, how much of it is linked:
none, some, most, all."""


def shapes_of(lines: Sequence[Line], hints: Sequence[Hints], words: Sequence[int]) -> list[str]:
    """The shape of each line."""
    found = []
    for line, h, size in zip(lines, hints, words, strict=True):
        links = h.links
        link = 0 if links == 0 else 1 if links < 0.3 else 2 if links < 0.8 else 3
        large = _WORD_STEPS[size] if size <= MOST else len(WORDS)
        found.append(SHAPES[large][line.text[-1] in STOPS][link])
    return found
