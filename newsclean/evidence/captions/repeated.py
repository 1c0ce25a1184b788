"""Captions that are printed twice, with nothing but credits between the copies."""

from __future__ import annotations

from newsclean.evidence.captions.marked import TOGGLE
from newsclean.evidence.captions.sure import is_sure_credit
from newsclean.evidence.captions.unit import (
    COPY_WORDS,
    CREDITS,
    MARKS,
    MAX_SINGLE,
    NEAR,
    CaptionUnit,
    caption_like,
    similar,
)
from newsclean.evidence.credits import (
    clean_credit,
    is_agency,
    may_be_credit,
    slash_credit,
    trailing_credit,
)
from newsclean.evidence.credits.owners import STOCK
from newsclean.evidence.names.looks import is_name
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex
from newsclean.packs import fold, last_letter

__all__ = ["repeated"]


def repeated(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """A sentence that comes again a few lines on, with nothing but credits between."""
    line = lines[i]
    if not caption_like(line) and line.form is not Form.FILE:
        return None
    for k in range(i + 1, min(i + 1 + NEAR, len(lines))):
        other = lines[k]
        if (
            other.words >= COPY_WORDS
            and abs(other.words - line.words) <= max(3, line.words // 2)
            and (
                _equal(line.text, other.text)
                or (
                    (k > i + 1 or other.words >= 6)
                    and other.gap == 0
                    and similar(line.text, other.text)
                )
            )
        ):
            return _copy_unit(lines, i, k, head_end)
        if not (_between(other) or other.form == Form.CREDIT):
            return None
    return None


def _equal(one: str, other: str) -> bool:
    """Are two lines equal when folded?"""
    return last_letter(one) == last_letter(other) and fold(one) == fold(other)


def _between(line: Line) -> bool:
    """May this line stand between a caption and its second copy?"""
    if line.said_by("teaser", "tail-heading"):
        return False  # "Read more" between two printings of another story's headline
    return line.gap <= 1 and (
        _is_control(line)
        or line.form in (Form.NAME, Form.CREDIT, Form.MARK, Form.LABEL, Form.FILE)
        or line.said_by(CREDITS, MARKS)
        or (line.gap == 0 and is_name(line.text, 8))
    )


def _is_control(line: Line) -> bool:
    """``hide caption``, ``Enlarge this image``: a button beside a picture."""
    return line.said_by(MARKS, "page-furniture") or TOGGLE.fullmatch(line.text) is not None


VERSE = 10
"""Words of a line of verse at the most."""


def _in_verse(lines: list[Line], first: Line, second: int) -> bool:
    """Do two equal lines stand in a stanza of short lines? Then they are a refrain."""
    if first.text[-1] == ",":
        return True
    below = lines[second + 1] if second + 1 < len(lines) else None
    return (
        below is not None
        and below.gap == 0
        and first.words <= VERSE
        and below.words <= VERSE
        and below.form in (Form.PROSE, Form.TITLE)
    )


TRAILING_CLOCK = regex(r" \d{1,2}:\d\d$")
"""The length of a video, glued to its caption."""


def _is_video(lines: list[Line], first: Line, second: Line) -> bool:
    """Do two equal lines without a stop stand right above how long a video is?"""
    i = second.i + 1
    if i == len(lines) or lines[i].form is not Form.CLOCK or second.i != first.i + 1:
        return False
    return first.form is Form.TITLE and lines[i].gap == second.gap == 0


def _signs(below: Line, between: list[Line], credit: str | None) -> bool:
    """Does the credit of two copies stand below the second: once more, or there only?"""
    if below.gap or not between:
        return False
    if credit:
        return fold(clean_credit(below.text)) == fold(credit)
    return is_sure_credit(below) or (below.phrase is None and may_be_credit(below.text))


def _is_owner(line: Line) -> bool:
    """Is a line between two copies a credit, and no button?"""
    if _is_control(line) or line.text.isdigit():
        return False
    return is_sure_credit(line) or line.form is Form.NAME or may_be_credit(line.text)


def _is_section(between: list[Line]) -> bool:
    """Does nothing but one word that is no owner stand between two equal lines?"""
    if len(between) != 1 or between[0].form is not Form.LABEL:
        return False
    word = between[0].text
    return word.istitle() and word.isalpha() and not is_agency(word) and STOCK.match(word) is None


def _copy_unit(lines: list[Line], i: int, k: int, head_end: int) -> CaptionUnit | None:
    first, second = lines[i], lines[k]
    between = lines[i + 1 : k]
    bracket = trailing_credit(first.text) or trailing_credit(second.text)
    # two equal lines with nothing between: a caption only where no writer repeats himself
    if (
        not between
        and bracket is None
        and (
            second.gap > 0
            or first.words > MAX_SINGLE
            or _in_verse(lines, first, k)
            or (first.words < 6 and i >= head_end)
        )
    ):
        return None
    if between and not any(line.gap == 0 for line in [*between, second]) and i >= head_end:
        return None
    if i >= head_end and first.text[-1] not in ".!?”" and _is_section(between):
        why = "the headline of another story, twice with its section between"
        return CaptionUnit(None, None, i, tuple(range(i, k + 1)), frozenset(), why)
    if (
        second.form is Form.TITLE
        and not between
        and i < head_end
        and bracket is None
        and first.gap > 0
        and second.gap > 0
    ):
        return None
    if _is_video(lines, first, second):
        why = "the title of a video, twice above its length"
        return CaptionUnit(None, None, i, (i, k), frozenset(), why)
    text = TRAILING_CLOCK.sub("", second.text)
    longer = second.text.startswith(f"{first.text} (") or bool(between)
    if bracket is None and longer and second.text[-1] == ")" and not any(map(_is_owner, between)):
        bracket = trailing_credit(second.text, loose=True)
    named = [x.text for x in between if x.form is not Form.FILE and not _is_control(x)]
    named = [text for text in named if not text.isdigit()]  # how many pictures there are
    credit = slash_credit(named) if named else None
    below = lines[k + 1] if k + 1 < len(lines) else None
    end = k
    if below is not None and _signs(below, between, credit):
        credit, end = credit or clean_credit(below.text), k + 1
    if bracket is not None:
        text = bracket.text
        if not any(map(_is_owner, between)):
            credit = bracket.credit or credit
    if (
        len(first.text) > len(second.text)
        and fold(first.text).startswith(fold(second.text).rstrip("… ."))
        and second.text[-1] not in ".!?"
    ):
        text = first.text
    copies = frozenset({k, end} if named else {k})
    return CaptionUnit(
        text, credit or None, i, tuple(range(i, end + 1)), copies,
        "the same sentence stands twice" + (", credit between" if between else ""),
    )  # fmt: skip
