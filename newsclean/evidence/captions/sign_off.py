"""What looks like a caption with its credit, and is the end of a story with who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.evidence.captions.unit import CaptionUnit
from newsclean.evidence.credits import is_agency
from newsclean.evidence.credits.words import EDGE, NOTED
from newsclean.evidence.shape import Form, Line
from newsclean.hints import Inside
from newsclean.late import regex

__all__ = ["without_sign_offs"]

BRACKET = regex(r"[.!?…。][”\"’»)]? ?[(\[（](?P<inside>[^()\[\]（）]+)[)\]）]\.?$")
"""A bracket behind a sentence, at the very end of a line."""
PICTURED = regex(rf"(?<![^\W_])(?:{NOTED}){EDGE}", re.I)
SIGNED = regex(r"[.!?…][”\"’»]? ?[—–©-] ?(?P<owner>[^\W\d_][^.!?©—–()]{1,30})$")
"""An agency behind a dash or a sign."""
SHARED = regex(r" ?/ ?")
"""Between an agency and another, or the sign of one of its own: ``dpa/lni``."""
BESIDE_PICTURE = Inside.PICTURED | Inside.FIGURE | Inside.CAPTION
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
    if unit.lines != (line.i,) or line.i < body or any(map(_tells, lines[line.i + 1 : stop])):
        return False
    if sum(map(_tells, lines[body : line.i])) < STORY:
        return False
    bracket = BRACKET.search(line.text)
    if bracket is not None and _tells(line) and not PICTURED.search(bracket["inside"]):
        return True
    return _is_filed(lines, line.i, bracket["inside"] if bracket is not None else "")


def _is_filed(lines: Sequence[Line], i: int, inside: str) -> bool:
    """``Nobody was hurt. (dpa)``: does a line of a few words tell, and end in whose report it is?

    On a page it is a paragraph like those around it, with no picture beside it. In text the
    bracket holds an agency and nothing else, and paragraphs stand right above.
    """
    line, above = lines[i], lines[max(0, i - STORY) : i]
    hints = line.block.hints
    if hints is None:
        return line.form is Form.PROSE and is_agency(inside) and all(map(_tells, above))
    if hints.tag != "p" or line.stands_in(BESIDE_PICTURE) or hints.level:
        return False
    owner = inside
    if not owner and (signed := SIGNED.search(line.text)):
        owner = signed["owner"]
    return any(map(is_agency, SHARED.split(owner)))


def _tells(line: Line) -> bool:
    return line.form is Form.PROSE and line.words >= PARAGRAPH
