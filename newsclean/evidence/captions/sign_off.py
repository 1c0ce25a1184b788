"""What looks like a caption with its credit, and is the end of a story with who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.evidence.captions.unit import CaptionUnit
from newsclean.evidence.credits.words import EDGE, NOTED
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["without_sign_offs"]

BRACKET = regex(r"[.!?…。][”\"’»)]? ?[(\[（](?P<inside>[^()\[\]（）]+)[)\]）]\.?$")
"""A bracket behind a sentence, at the very end of a line."""
PICTURED = regex(rf"(?<![^\W_])(?:{NOTED}){EDGE}", re.I)
PARAGRAPH = 8
"""Words of a line that tells, at the least."""
STORY = 3
"""Such lines above, at the least: below fewer a last one may well be a picture's."""


def without_sign_offs(
    units: Sequence[CaptionUnit], lines: Sequence[Line], body: int, stop: int
) -> Iterator[CaptionUnit]:
    """The units but for the story's last sentence: ``… by Monday. (Ana Teller/Salt Ledger)``.

    Args:
        units: the captions that were found.
        lines: the page.
        body: the first line of the story.
        stop: the line before which it ends.
    """
    owners = [unit.credit for unit in units]
    for unit in units:
        if owners.count(unit.credit) > 1 or not _signs_off(unit, lines, body, stop):
            yield unit


def _signs_off(unit: CaptionUnit, lines: Sequence[Line], body: int, stop: int) -> bool:
    """Is it one line that ends the story, and names no picture behind its last stop?"""
    line = lines[unit.main]
    if unit.lines != (line.i,) or line.i < body or not _tells(line):
        return False
    bracket = BRACKET.search(line.text)
    if bracket is None or PICTURED.search(bracket["inside"]):
        return False
    below, above = lines[line.i + 1 : stop], lines[body : line.i]
    return not any(map(_tells, below)) and sum(map(_tells, above)) >= STORY


def _tells(line: Line) -> bool:
    return line.form is Form.PROSE and line.words >= PARAGRAPH
