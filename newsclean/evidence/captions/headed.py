"""Pictures above the headline, and between two printings of it."""

from __future__ import annotations

from newsclean.evidence.captions import find_captions
from newsclean.evidence.captions.beside import BESIDE
from newsclean.evidence.captions.unit import CaptionUnit
from newsclean.evidence.shape import Line

__all__ = ["above_headline", "between_headlines"]

PATH = 2
"""Slashes of a path of sections: ``News / Salt Bay / Ferries``; credits have one."""
LEAST = 3
"""Lines down to the second copy of a headline that may hold a picture."""


def above_headline(lines: list[Line], start: int, head: int) -> list[CaptionUnit]:
    """The captions with a credit from ``start`` up to the headline at ``head``.

    A name above a sentence is a section above the page's title here, and a line with several
    slashes is a path of sections.
    """
    if start >= head:
        return []
    units, _ = find_captions(lines, start, head, lambda _: False)
    return [
        unit
        for unit in units
        if unit.credit
        and unit.why != BESIDE
        and unit.lines[-1] < head
        and unit.credit.count("/") < PATH
    ]


def between_headlines(
    lines: list[Line], main: int, last: int, copies: frozenset[int]
) -> list[CaptionUnit]:
    """The captions with a credit between the headline and its last copy: some pages print the
    title above the picture, and below it that of the recording.
    """
    if last < main + LEAST:
        return []
    units, _ = find_captions(lines, main + 1, last, lambda _: False)
    return [unit for unit in units if unit.text and unit.credit and copies.isdisjoint(unit.lines)]
