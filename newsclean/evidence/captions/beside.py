"""One caption and one credit: in one line, side by side, or a credit alone."""

from __future__ import annotations

from newsclean.evidence.bylines import read_signature
from newsclean.evidence.captions.marked import IMAGE_SOURCE
from newsclean.evidence.captions.unit import (
    CREDITS,
    MAX_CAPTION,
    MAX_SINGLE,
    NEVER,
    CaptionUnit,
    assemble,
    caption_like,
    similar,
)
from newsclean.evidence.credits import clean_credit, trailing_credit
from newsclean.evidence.names import ROLE, is_person
from newsclean.evidence.shape import Form, Line

__all__ = ["BESIDE", "beside"]

BESIDE = "a credit line beside it"


def beside(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """A caption with its credit in the same line, or a credit line beside it or alone."""
    line = lines[i]
    if line.form in (Form.PROSE, Form.TITLE) and line.phrase is None:
        found = trailing_credit(line.text, loose=i < head_end)
        if found and len(line.text) <= MAX_CAPTION and found.credit:
            return CaptionUnit(
                found.text, found.credit, i, (i,), frozenset(), "ends in a photo credit"
            )
    if i < head_end and i + 1 < len(lines):
        unit = _above_story(lines, i)
        if unit:
            return unit
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        if line.phrase is not None and not line.said_by(CREDITS):
            return None
        return CaptionUnit(
            None,
            clean_credit(line.text) or None,
            i,
            (i,),
            frozenset(),
            "a photo credit without a caption",
        )
    return None


def _above_story(lines: list[Line], i: int) -> CaptionUnit | None:
    """A stanza with a credit in it, or a sentence and a credit by itself below it."""
    line, below = lines[i], lines[i + 1]
    if below.gap == 0 and not _is_signed(lines, i):
        unit = _head_stanza(_stanza(lines, i))
        if unit:
            return unit
    pictured = line.form is Form.PROSE and line.gap > 0 and line.words <= MAX_SINGLE
    credited = below.form is Form.CREDIT or below.said_by(CREDITS)
    if pictured and credited and below.gap <= 1:
        return CaptionUnit(
            line.text, clean_credit(below.text), i, (i, i + 1), frozenset(),
            "a credit line below it",
        )  # fmt: skip
    return None


def _is_signed(lines: list[Line], i: int) -> bool:
    """Is this the name of a writer: right below the date, or over a role?"""
    line = lines[i]
    if line.form is Form.NAME and i and lines[i - 1].form is Form.DATE and line.gap == 0:
        return is_person(line.text)
    return ROLE.search(lines[i + 1].text) is not None and read_signature(line.text) is not None


OWN_STANZA = 4
"""Lines of a picture's own stanza: alt text, credit, caption, and a line to spare."""


def _stanza(lines: list[Line], i: int) -> list[Line]:
    """The lines from ``i`` on that follow without a blank line."""
    end = i + 1
    while end < len(lines) and lines[end].gap == 0 and end - i < 6:
        end += 1
    return lines[i:end]


def _head_stanza(stanza: list[Line]) -> CaptionUnit | None:
    """``[alt or short caption]`` · ``CREDIT`` · ``[caption]`` above the story."""
    for at, line in enumerate(stanza[:2]):
        if not _sure_credit(line, at, stanza) or IMAGE_SOURCE.match(line.text):
            continue
        behind = stanza[at + 1] if at + 1 < len(stanza) else None
        before = stanza[:at]
        if behind is not None and (behind.form != Form.PROSE or not caption_like(behind)):
            behind = None
        if not before and behind is None:
            return None
        if any(b.form in NEVER or b.phrase for b in before):
            return None
        if (
            before
            and behind is not None
            and before[0].form == Form.PROSE
            and not similar(before[0].text, behind.text)
        ):
            return None
        if behind is not None and behind.words > MAX_SINGLE:
            return None
        used = [b.i for b in stanza[: at + 1]]
        credit = clean_credit(line.text)
        return assemble(before, behind, credit, used, BESIDE)
    return None


def _sure_credit(line: Line, at: int, stanza: list[Line]) -> bool:
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        return True
    # a name above a sentence: only in a stanza of its own, elsewhere it is a subhead
    alone = len(stanza) <= OWN_STANZA
    return (
        alone and line.form is Form.NAME and at + 1 < len(stanza) and caption_like(stanza[at + 1])
    )
