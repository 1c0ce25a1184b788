"""Cuts a page's head that was printed on one line into its pieces.

Sees: one line that holds three or more of the player's controls one after the other ("… Donate Play
Live Radio Next Up: 0:00 0:00 Available On Air Stations On Air Now Playing WQZL …").

Why: some extractors drop every line break of a page's head; cut at the controls, it is a player
block like any other.

Leaves alone: lines with fewer controls: a story about radio may name two.

Example: `Donate Play Live Radio Next Up: 0:00 Available On Air Stations Goats close Route 9` → five
lines and the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newsclean.document import Document, Finding, Split
from newsclean.evidence import Evidence
from newsclean.packs import Phrases

__all__ = ["one_line_player"]

NAME = "one-line-player"
PLAYER = "player-block"
"""The filter whose packs hold the controls."""
CONTROLS = 3
"""Different controls in one line, from which it is the head of a page."""
CLOCKS = r"0:00(?: 0:00)*"


def one_line_player(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Splits the line before and behind each control."""
    for block in doc.blocks:
        text = block.text
        if "0:00" not in text and "Now Playing" not in text:
            continue
        found = list(_controls(known.phrases).finditer(text))
        if len({m[0] for m in found if m[0][0] != "0"}) < CONTROLS:
            continue
        cuts = sorted({0, len(text), *(at for m in found for at in m.span())})
        pieces = []
        for start, end in pairwise(cuts):
            piece = text[start:end]
            if piece.strip():
                pieces.append(
                    (start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
                )
        last = found[-1].end()
        gaps = tuple(int(start >= last) for start, _ in pieces)
        yield Finding(NAME, block.id, Split(tuple(pieces), gaps), "the head of a page on one line")


@lru_cache(maxsize=8)
def _controls(phrases: Phrases) -> re.Pattern[str]:
    """The wording of the controls, longest first, and clocks at zero; whole words."""
    words = {
        phrase.text
        for pack in phrases.packs
        if pack.filter == PLAYER
        for phrase in pack.phrases
        if phrase.form == "whole" and "{" not in phrase.text and " " in phrase.text
    }
    ordered = [*map(re.escape, sorted(words, key=lambda text: (-len(text), text))), CLOCKS]
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)")
