"""Where the radio player stands: the block of stream controls that station pages print on top.

Two witnesses are asked. *Form*: clock lines that stand at zero, near the top, among short lines.
*Wording*: lines that a pack knows as player controls. Either is enough; page after page the lines
between and around them in the same stanza (lines without a blank line between) belong to the block.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.shape import Form, Line, Lines

__all__ = ["Player", "find_player", "is_flat"]

ZERO_CLOCK = re.compile(r"0:00(?: 0:00)*$")
PLAYER = "player-block"
"""The filter whose packs hold the wording of players."""

SEARCH = 60
"""Lines. The block of all 102 pages seen began within the first 20; menus above it may be long."""
REACH = 6
"""Lines between two witnesses of one block: lists of streams are up to seven entries long."""
SHORT = 8
"""Words. Controls and stream names are no longer."""


class Player(NamedTuple):
    """Line indices: the block itself, and where what follows it in the same breath ends."""

    first: int
    last: int
    end: int
    """The line behind the last line of the stanza in which the block stands."""


def find_player(page: Lines) -> Player | None:
    """The player block of a page, or ``None``."""
    lines = page.all
    witnesses = {line.i for line in page.said.get(PLAYER, ()) if line.i < SEARCH}
    for line in page.formed.get(Form.CLOCK, ()):
        if line.i < SEARCH and ZERO_CLOCK.match(line.text):
            witnesses.add(line.i)
    if not witnesses:
        return None
    first = last = min(witnesses)
    for i in sorted(witnesses)[1:]:
        if i - last > REACH or any(_is_prose(lines[k]) for k in range(last + 1, i)):
            break
        last = i
    named = sum(line.said_by(PLAYER) for line in lines[first : last + 1])
    zeros = last - first + 1 - named
    if named + zeros < 2 or (not named and not _stanza_of_controls(lines, first, last)):
        return None
    if is_flat(lines):
        return Player(first, last, last + 1)
    return Player(first, last, _stanza_end(lines, last))


def is_flat(lines: list[Line]) -> bool:
    """Is every line a paragraph, with hardly a blank line on the page? Then stanzas say nothing."""
    gaps = sum(line.gap > 0 for line in lines)
    return gaps * FLAT < len(lines)


FLAT = 12
"""A page with fewer than one blank line in this many lines is flat."""


def _is_prose(line: Line) -> bool:
    return line.form is Form.PROSE and line.words > SHORT


def _stanza_of_controls(lines: list[Line], first: int, last: int) -> bool:
    """Without known wording: short lines above and below the clocks, all in one stanza."""
    above = first > 0 and lines[first].gap == 0 and lines[first - 1].words <= SHORT
    below = last + 1 < len(lines) and lines[last + 1].gap == 0 and lines[last + 1].words <= SHORT
    return above and below


def _stanza_end(lines: list[Line], last: int) -> int:
    end = last + 1
    while end < len(lines) and lines[end].gap == 0:
        end += 1
    return end
