"""Removes what the site prints above the headline and around it.

Sees: every line between the player (or the top) and the headline that is neither a picture's words
nor a date nor a byline; elsewhere only lines that a pack knows ("Skip to content", "Open Modal"),
and buttons that may also be words of a story ("Learn more", "Cancel") in rows with such lines;
below such a label the name of a gallery with its counter ("The new reading room 4 of 11").

Why: menus, slogans, section and programme labels, appeals and notices of the station stand there.

Leaves alone: lines below the headline that no pack knows; long paragraphs above it, and sentences
whose words the story has, where no player stands above; buttons by themselves, or beside an
advertisement's mark.

Example: `Local News` above the headline → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.captions.sure import ends_in_counter
from newsclean.evidence.told import Told, is_told
from newsclean.evidence.voice import voices

__all__ = ["page_furniture"]

NAME = "page-furniture"
FURNITURE = frozenset({NAME, "caption-mark"})
"""Filters whose packs hold the wording of furniture."""


BUTTON = "button"
ROW = 3
"""Lines of a row, one right behind the other, at the least. Chosen: a subhead that reads like a
button has a paragraph on one side, and there is seldom more than one line of the page beside it."""
PARAGRAPH = 40
"""Words of a paragraph that stands above a headline; set by hand, notices there have fewer."""
SHARED = 3
SHARE = 0.25
"""Words, and share of its words, that a sentence above a headline has in common with the story, if
it may be part of it. Chosen: consents and appeals have fewer."""
CONTROLS = frozenset(
    {NAME, "share-bar", "listen-line", "newsletter", "paywall-line", "player-block", "tail-heading"}
)
"""Filters whose phrases make a row with buttons one of the page."""


def page_furniture(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops lines above the headline, and known furniture anywhere outside prose."""
    zones = known.zones
    start = known.player.end if known.player else 0
    taken = known.captioned
    for line in known.lines:
        phrase = line.phrase
        if phrase is None and line.i >= zones.head:
            continue
        if line.i in taken:
            continue
        if phrase is not None and phrase.filter in FURNITURE:
            evidence = {"phrase": phrase.key}
            yield Finding(NAME, line.block.id, Drop(), "is page furniture", 1.0, evidence)
            below = known.lines[line.i + 1] if line.i + 1 < len(known.lines) else None
            if below is not None and below.phrase is None and ends_in_counter(below.text):
                yield Finding(NAME, below.block.id, Drop(), "names a gallery and counts it", 0.9)
        elif start <= line.i < zones.head and zones.headline is not None:
            if (
                line.form in (Form.DATE, Form.BYLINE, Form.NOTICE)
                or line.i in zones.headline.copies
            ):
                continue
            if _may_be_told(known, line):
                continue  # the headline may be a subhead
            if phrase is None or phrase.filter != "note":
                yield Finding(NAME, line.block.id, Drop(), "stands above the headline", 0.9)
    if buttons := {line.i for line in known.said(BUTTON)}:
        yield from _rows(known, buttons)


def _may_be_told(known: Evidence, line: Line) -> bool:
    """Is a line above the headline a long paragraph, or a sentence that the story speaks of?"""
    if line.form is Form.PROSE and line.words >= PARAGRAPH:
        return True
    headline = known.zones.headline
    if line.phrase is not None or not is_told(line) or known.player is not None:
        return False
    if headline is None or line.text.startswith(headline.text) or voices(line.text):
        return False
    shared, share = Told(known.lines, known.zones.head + 1, known.wording).shared(line)
    return shared >= SHARED and share >= SHARE


def _rows(known: Evidence, buttons: set[int]) -> Iterator[Finding]:
    """The buttons in rows of controls, by their indices."""
    controls = {line.i for name in CONTROLS for line in known.said(name)}
    both = buttons | controls
    lines = known.lines
    first = last = min(both)
    for i in sorted(both):
        if i > first and (i - 1 not in both or lines[i].gap > lines[first + 1].gap):
            yield from _row(known, range(first, last + 1), buttons, controls)
            first = i
        last = i
    yield from _row(known, range(first, last + 1), buttons, controls)


def _row(known: Evidence, row: range, buttons: set[int], controls: set[int]) -> Iterator[Finding]:
    """The buttons of one row."""
    below = known.lines[row.stop] if row.stop < len(known.lines) else None
    if below is not None and below.form is Form.PROSE and row[-1] in buttons:
        row = row[:-1]  # it may be the subhead of what is told below
    if len(row) < ROW or controls.isdisjoint(row):
        return
    for i in row:
        if i in buttons:
            yield Finding(
                NAME, known.lines[i].block.id, Drop(), "is a button in a row of them", 0.8
            )
