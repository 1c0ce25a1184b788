"""Marks in a line that tell running text from what a page offers, whatever its words are."""

from __future__ import annotations

from math import log2

from newsclean.late import regex

__all__ = ["SIGNS", "signs"]

AMOUNTS = "$%€£¥"
SET_QUOTES = "“’"
"""As a writer's program sets them; menus and buttons of the same page are typed."""
CUT_OFF = ("…", "...", "»", "→", "›", ">")
"""How teasers end: cut off, or with an arrow."""
NUMBERED = regex(r"#?\d{1,2}[.):]?\s")
STOPS = (". ", "! ", "? ", "。", "！", "？")

SIGNS = (
    "sentences", "colons inside", "set quotes", "amounts", "numbered lines", "brackets",
    "exclamations", "ampersands", "lines cut off",
)  # fmt: skip
"""What :func:`signs` tells of a line, in its order."""
SENTENCES = tuple(log2(1 + count) for count in range(8))
"""Logarithm to the base 2 of one plus the sentences; seven or more are alike."""


def signs(text: str) -> tuple[float, ...]:
    """What a line has of each of :data:`SIGNS`: 1 or 0, but for its sentences."""
    ends = sum(map(text.count, STOPS)) + (text[-1] in ".!?")
    return (
        SENTENCES[min(ends, len(SENTENCES) - 1)],
        1.0 if ": " in text else 0.0,
        0.0 if text.isascii() else 1.0 if any(map(text.__contains__, SET_QUOTES)) else 0.0,
        1.0 if any(map(text.__contains__, AMOUNTS)) else 0.0,
        1.0 if text[0] in "#0123456789" and NUMBERED.match(text) else 0.0,
        1.0 if "(" in text else 0.0,
        1.0 if "!" in text else 0.0,
        1.0 if "&" in text else 0.0,
        1.0 if text.endswith(CUT_OFF) else 0.0,
    )
