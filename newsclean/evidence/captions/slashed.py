"""Credits on three lines: a name, a lone slash, an agency; with a caption above or below."""

from __future__ import annotations

from newsclean.evidence.captions.looks import GLUED_WORDS, is_scene, may_be_caption
from newsclean.evidence.captions.unit import (
    CREDITS,
    MARKS,
    NEVER,
    CaptionUnit,
    assemble,
    shows,
    similar,
)
from newsclean.evidence.credits import is_credit, slash_credit
from newsclean.evidence.names.looks import is_name
from newsclean.evidence.shape import Form, Line

__all__ = ["slash_is_near", "slashed"]

LEAN = 3
"""Lines between the first line of a unit and its slash at the most."""


def slash_is_near(lines: list[Line], i: int) -> bool:
    """Does a lone slash stand close enough below line ``i``?"""
    # a list and no generator: it takes a third of the time
    return "/" in [line.text for line in lines[i + 1 : i + 1 + LEAN]]


def slashed(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """``[caption or alt]`` · ``NAME`` · ``/`` · ``AGENCY`` · ``[caption]``."""
    for name in (i, i + 1, i + 2):
        if name == i + 2 and lines[i].form == Form.PROSE:
            return None  # only an alt text stands above the first copy
        if name + 1 >= len(lines) or lines[name].form in NEVER:
            return None
        apart = name > i and lines[name].gap > _step(lines, name + 1)
        if apart and (i >= head_end or name > i + 1 or not _is_caption_apart(lines, i)):
            return None
        if (
            name < i + 2
            and lines[name].phrase is not None
            and not lines[name].said_by(CREDITS, MARKS, "agency")
        ):
            return None
        if lines[name + 1].text == "/" and _close(lines, name + 1) and _credit_like(lines[name]):
            break
    else:
        return None
    slash = name + 1
    step = lines[slash].gap
    used = list(range(i, slash + 1))
    parts = [lines[name].text, "/"]
    after = slash + 1
    if after < len(lines) and lines[after].gap <= step and _agency_like(lines[after]):
        parts.append(lines[after].text)
        used.append(after)
        after += 1
    before = [lines[k] for k in range(i, name)]
    behind = lines[after] if after < len(lines) and lines[after].gap <= step else None
    if step and behind is not None and before and _is_told(before[-1], behind):
        behind = None
    if before and behind is not None and _is_flat(before, behind):
        # prose on both sides and no blank line: which is the caption, if any?
        if not shows(before[-1].text) and is_scene(behind, GLUED_WORDS):
            return CaptionUnit(
                behind.text, slash_credit(parts) or None, behind.i,
                (*used, behind.i), frozenset(line.i for line in before), WHY,
            )  # fmt: skip
        pictured = is_scene(before[-1]) or (i < head_end and may_be_caption(before[-1]))
        if not pictured:
            text = behind.text if is_scene(behind) else None
            used = [*used[len(before) :], *([behind.i] if text else [])]
            return CaptionUnit(
                text, slash_credit(parts) or None, used[-1] if text else used[0],
                tuple(used), frozenset(), WHY,
            )  # fmt: skip
        behind = None
    tight = after + 1 < len(lines) and lines[after + 1].gap == 0
    return assemble(before, behind, slash_credit(parts), used, WHY, tight=tight)


WHY = "a slash between two credit lines"


def _is_flat(before: list[Line], behind: Line) -> bool:
    """Do two different sentences stand close on both sides of a credit?"""
    above = before[-1]
    return (
        above.gap == 0 == behind.gap
        and above.form is Form.PROSE
        and behind.form is Form.PROSE
        and not similar(above.text, behind.text)
    )


def _is_told(above: Line, behind: Line) -> bool:
    """Is the caption above the credit, so that what stands behind a blank line is the story?"""
    return above.form is Form.PROSE and not similar(above.text, behind.text)


def _is_caption_apart(lines: list[Line], i: int) -> bool:
    """Is a line above the story a caption, though a blank line parts it from the credit?

    So it is if the page has shown its date, its byline or its buttons before.
    """
    line, above = lines[i], lines[i - 1] if i else None
    if above is None or not may_be_caption(line) or line.form is not Form.PROSE:
        return False
    return above.form in OVER or above.phrase is not None


OVER = frozenset({Form.DATE, Form.BYLINE, Form.CLOCK, Form.MARK})
"""Shapes of lines below the headline that stand above a picture."""


def _step(lines: list[Line], i: int) -> int:
    return lines[i].gap if i < len(lines) else 0


def _close(lines: list[Line], i: int) -> bool:
    """Is line ``i`` (a slash) as near to the line above as credit lines are?"""
    return lines[i].gap <= 1


def _credit_like(line: Line) -> bool:
    text = line.text
    if len(text) > 90 or line.form is Form.PROSE:
        return False
    return (
        line.form in (Form.NAME, Form.CREDIT, Form.LABEL)
        or line.said_by(CREDITS)
        or is_name(text, 8)
        or is_credit(text)
        or text.startswith("/")
    )


def _agency_like(line: Line) -> bool:
    if len(line.text) > 70 or line.form in (Form.TURN, Form.ITEM, Form.CUE):
        return False
    return (
        line.text in (".", "..")
        or _credit_like(line)
        or (line.words <= 6 and line.text[-1] not in ".!?")
    )
