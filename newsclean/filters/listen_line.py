"""Removes lines that offer the audio.

Sees: lines that the packs for this filter know, and outside the story a duration alone (`06:32`);
on transcripts also the clock of the recording in brackets (`[06:31:58]`); right above such a line
what bids the reader watch or listen and ends in a colon. Anywhere a player at its beginning (`0:00
/ 6:31`) with what bids the reader listen above it, and such a bid with a duration behind it (`Hear
the talk - 4:52`).

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence, times that are part of a story, programmes in which
more than one line ends with an hour.

Example: `Listen • 5:08` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.shape import CLOCK
from newsclean.evidence.story.prose import STOPS
from newsclean.filters.phrases import said_lines
from newsclean.late import regex

__all__ = ["listen_line"]

NAME = "listen-line"
BIDDEN = 14
"""Words of a line that bids the reader watch, at the most."""
BIDS = frozenset(
    "watch see hear listen bekijk kijk zie beluister luister sehen sieh schauen hören hör regardez "
    "voir écoutez écouter mira mire vea ve escucha escuche escuchar guarda ascolta ascoltare veja "
    "assista ouça ouvir se hør lyssna lytt katso kuuntele zobacz obejrzyj posłuchaj słuchaj slyš "
    "poslechněte ascultă смотрите слушайте послушайте слушать дивіться слухайте послухайте".split()
)
"""First words of such a line."""
HEARD = frozenset(
    "hören anhören nachhören anschauen ansehen beluisteren bekijken dinle izle".split()
)
"""Last words of such a line, in languages that end with them: ``Gespräch anhören``."""
OFFER = 8
"""Words of a bid with a duration behind or below it, at the most."""
TIMED = regex(r"([^\d.!?:;,]{3,60}) ?[-–—•·|(\[] ?(?:\d{1,2}:)?\d{1,2}:\d\d[)\]]?")
"""``Hear the talk - 4:52``: a few words, a mark, a duration."""
ENDS_TIMED = regex(r"\d:\d\d[)\]]?$")
AT_ZERO = regex(r"0?0:00 ?/ ?(?:\d{1,2}:)?\d{1,2}:\d\d")
"""A player that was not begun, and its length."""
TIMED_ENDS = frozenset("0123456789)]")
SPEED = regex(r"\d(?:\.\d+)?[x×]")
"""The speed of a player: ``1x``, ``1.25x``."""


def listen_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops phrases of this filter, durations, and clocks of a recording."""
    yield from said_lines(doc, known, NAME, "offers the audio")
    zones = known.zones
    for line in known.formed(Form.CLOCK):
        outside = not (zones.body <= line.i < zones.tail or line.i in known.ticker)
        if outside or AT_ZERO.fullmatch(line.text):
            yield Finding(NAME, line.block.id, Drop(), "is the duration of a recording")
            yield from _controls(known, line.i)
            yield from _led(known, line)
    for line in known.lines:
        if _is_timed(known, line):
            yield Finding(NAME, line.block.id, Drop(), "offers a recording and says its duration")
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


def _is_timed(known: Evidence, line: Line) -> bool:
    """``Hear the talk - 4:52``, by itself: more lines with an hour at their end are a programme."""
    if line.words > OFFER or line.form is Form.ITEM or line.text[-1] not in TIMED_ENDS:
        return False
    found = TIMED.fullmatch(line.text)
    if found is None or not _offers(found[1]):
        return False
    beside = known.lines[max(0, line.i - 1) : line.i + 2]
    return not any(other is not line and ENDS_TIMED.search(other.text) for other in beside)


def _led(known: Evidence, clock: Line) -> Iterator[Finding]:
    """What bids the reader listen, right above a player."""
    if not clock.i or clock.gap > 0:
        return
    above, headline = known.lines[clock.i - 1], known.zones.headline
    is_headline = headline is not None and above.i in {headline.main, *headline.copies}
    if above.phrase is None and above.words <= OFFER and not is_headline and _offers(above.text):
        yield Finding(NAME, above.block.id, Drop(), "offers the recording below it")


def _offers(text: str) -> bool:
    """``Hear the talk``, ``Gespräch anhören``: begins or ends with what bids the reader listen."""
    words = text.lower().split()
    return text[-1] not in STOPS and (words[0] in BIDS or words[-1] in HEARD)


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
