"""Removes lines that offer the audio.

Sees: lines that the packs for this filter know, and outside the story a duration alone (`06:32`);
on transcripts also the clock of the recording in brackets (`[06:31:58]`); right above such a line
what bids the reader watch or listen and ends in a colon.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence, times that are part of a story.

Example: `Listen • 5:08` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.shape import CLOCK
from newsclean.filters.phrases import said_lines
from newsclean.late import regex

__all__ = ["listen_line"]

NAME = "listen-line"
BIDDEN = 14
"""Words of a line that bids the reader watch, at the most."""
BIDS = frozenset(
    "watch see hear listen bekijk kijk zie beluister luister sehen sieh schauen hören hör regardez "
    "voir écoutez mira mire vea ve escucha escuche guarda ascolta veja assista ouça se hør lyssna "
    "katso kuuntele zobacz obejrzyj posłuchaj смотрите дивіться".split()
)
"""First words of such a line."""
SPEED = regex(r"\d(?:\.\d+)?[x×]")
"""The speed of a player: ``1x``, ``1.25x``."""


def listen_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops phrases of this filter, durations, and clocks of a recording."""
    yield from said_lines(doc, known, NAME, "offers the audio")
    zones = known.zones
    for line in known.formed(Form.CLOCK):
        if not (zones.body <= line.i < zones.tail or line.i in known.ticker):
            yield Finding(NAME, line.block.id, Drop(), "is the duration of a recording")
            yield from _controls(known, line.i)
    for line in known.said(NAME):
        above = known.lines[line.i - 1] if line.i else None
        if above is not None and above.text[-1] == ":" and _bids(above):
            yield Finding(NAME, above.block.id, Drop(), "bids the reader watch what follows")
    for line in known.formed(Form.CUE) if known.transcript else ():
        if CLOCK.match(line.text.strip("[]()")):
            yield Finding(NAME, line.block.id, Drop(), "is the clock of the recording")


def _bids(line: Line) -> bool:
    """``See here how the crews went to work:``, right above a player."""
    return line.words <= BIDDEN and line.text.split(" ", 1)[0].lower() in BIDS


def _controls(known: Evidence, clock: int) -> Iterator[Finding]:
    """What a player prints close to a clock: the slash before its length, its speed."""
    lines = known.lines
    if clock and lines[clock].gap == 0 and SPEED.fullmatch(lines[clock - 1].text):
        yield Finding(NAME, lines[clock - 1].block.id, Drop(), CONTROL)
    for line in lines[clock + 1 :]:
        if line.gap > 0 or not (line.text == "/" or SPEED.fullmatch(line.text)):
            return
        yield Finding(NAME, line.block.id, Drop(), CONTROL)


CONTROL = "is a part of a player"
