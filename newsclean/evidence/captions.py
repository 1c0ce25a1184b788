"""Caption units: an image's caption, its credit, its second copy, its alt text.

Scrapers print a picture's words in a stanza of their own. What a unit may look like is told by
structure: the same sentence twice with credit lines between, a lone slash between two names, a
bracketed credit at the end, a lead word ("Image caption,"). A unit never takes a line that stands
among paragraphs without one of these witnesses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from newsclean.evidence.names import (
    TAIL,
    clean_credit,
    is_credit,
    is_name,
    may_end_in_credit,
    slash_credit,
    trailing_credit,
)
from newsclean.evidence.shape import Form, Line
from newsclean.packs import fold

__all__ = ["CaptionUnit", "find_captions"]

CREDITS = "credit-line"
"""The filter whose packs hold agencies and credit wording."""
MARKS = "caption-mark"
"""The filter whose packs hold "hide caption", "Image caption," and their like."""

NEAR = 6
"""Lines between a caption and its second copy at the most: name, slash, agency, two toggles."""
COPY_WORDS = 4
"""Words a repeated line must have to be taken for a caption: two-word lines repeat in prose."""
MAX_CAPTION = 600
"""Characters. The longest caption in 265 pages had 420."""


NEVER = frozenset(
    {Form.TURN, Form.CUE, Form.NOTICE, Form.CLOCK, Form.DATE, Form.BYLINE, Form.ITEM}
)
"""Shapes that no caption unit begins with."""


class CaptionUnit(NamedTuple):
    """Line indices of one image's words. ``text`` and ``credit`` are what the unit says."""

    text: str | None
    credit: str | None
    main: int
    """The line whose place in the text the caption takes."""
    lines: tuple[int, ...]
    copies: frozenset[int]
    """Lines that say the caption (or credit) again, or are its alt text."""
    why: str


def find_captions(lines: list[Line], first: int, stop: int, opens: Opens) -> tuple[list[CaptionUnit], int]:
    """The caption units from line ``first`` up to ``stop``, and where the story begins.

    Args:
        lines: the page.
        first: where the article's own lines begin (behind the player, at the headline).
        stop: the line before which the search ends.
        opens: does the story begin with this line, if it is not a picture's?

    Returns:
        The units in order, no line in two; and the index of the story's first line (``stop`` if
        there is none). Above that line single credits are expected, below it they need a witness.
    """
    near = _near_witnesses(lines, first, stop)
    units: list[CaptionUnit] = []
    behind = first
    body = stop
    for i in range(first, stop):
        if i < behind:
            continue
        if i in near:
            unit = _unit_at(lines, i, stop)
            if unit is not None:
                units.append(unit)
                behind = max(unit.lines) + 1
                continue
        if opens(lines[i]):
            body = i
            break
    for i in sorted(near):
        if i >= body and i >= behind:
            unit = _unit_at(lines, i, body)
            if unit is not None:
                units.append(unit)
                behind = max(unit.lines) + 1
    return units, body


LEAN = 3
"""Lines above a witness where its unit may begin: alt text, caption, name."""


def _near_witnesses(lines: list[Line], first: int, stop: int) -> set[int]:
    """Indices at which a unit may begin: only lines near a witness are worth a closer look."""
    near: set[int] = set()
    seen: dict[str, int] = {}
    above = ""
    for line in lines[first:stop]:
        text = line.text
        if line.form in WITNESSES or (line.phrase is not None and line.phrase.filter in WITNESS_FILTERS):
            near.update(range(max(first, line.i - LEAN), line.i + 1))
        elif len(text) <= MAX_CAPTION:
            before = seen.get(text)
            if before is not None and line.i - before <= NEAR:
                near.add(before)
            elif above[-12:] == text[-12:]:
                near.add(line.i - 1)
            seen[text] = line.i
            # most lines are paragraphs, and a sentence's end is no credit's end
            last = text[-1]
            if last in ".?!”\"" and text[-2:] != ").":
                if text[:5] in LEADS:
                    near.add(line.i)
            elif may_end_in_credit(text[-TAIL:]) or text[-7:] == "caption" or text[:5] in LEADS:
                near.add(line.i)
        above = text
    return near


WITNESSES = frozenset({Form.CREDIT, Form.FILE, Form.MARK, Form.NAME})
WITNESS_FILTERS = frozenset({CREDITS, MARKS, "agency"})
LEADS = frozenset({"Image", "Media", "Bildq", "image", "media"})
Opens: TypeAlias = Callable[[Line], bool]


def _unit_at(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    line = lines[i]
    if line.form in NEVER:
        return None
    return (
        _marked(lines, i)
        or (_slash_is_near(lines, i) and _slashed(lines, i))
        or _repeated(lines, i, head_end)
        or _credited(lines, i, head_end)
        or None
    )


# ------------------------------------------------------------------ said to be a caption


IMAGE_SOURCE = re.compile(r"^(?:image (?:source|copyright)|bildquelle)\b\s*[,:]?\s*", re.I)
IMAGE_CAPTION = re.compile(r"^(?:image|media) caption\b\s*[,:]?\s*", re.I)
TOGGLE = re.compile(r"\s*(?:hide|toggle) caption\b.*$", re.I)


def _marked(lines: list[Line], i: int) -> CaptionUnit | None:
    """Captions that a lead or a tail word announces."""
    text = lines[i].text
    if text[:5].lower() in ("image", "media", "bildq"):
        return _lead_marked(lines, i)
    if "caption" in text and TOGGLE.search(text):
        return _toggled(lines, i)
    return None


def _lead_marked(lines: list[Line], i: int) -> CaptionUnit | None:
    used, credit, text = [i], None, None
    source = IMAGE_SOURCE.match(lines[i].text)
    at = i
    if source:
        credit = lines[i].text[source.end() :].strip() or None
        at = i + 1
        if credit is None and at < len(lines):
            credit, at = lines[at].text, at + 1
            used.append(at - 1)
    caption = IMAGE_CAPTION.match(lines[at].text) if at < len(lines) else None
    if caption and (lines[at].gap <= 1 or not source):
        used.append(at)
        text = lines[at].text[caption.end() :].strip() or None
        if text is None and at + 1 < len(lines):
            text = lines[at + 1].text
            used.append(at + 1)
    if not source and not caption:
        return None
    return CaptionUnit(
        text, clean_credit(credit) if credit else None, max(used) if text else i,
        tuple(sorted(set(used))), frozenset(), "announced as an image's caption or source",
    )  # fmt: skip


def _toggled(lines: list[Line], i: int) -> CaptionUnit:
    """``C NAME/AP hide caption`` · ``toggle caption`` · ``NAME/AP`` · maybe ``C`` · ``NAME/AP``."""
    text = TOGGLE.sub("", lines[i].text).strip()
    used, copies = [i], []
    found = trailing_credit(text, loose=True)
    credit = found.credit if found else None
    k = i + 1
    while k < len(lines) and k <= i + NEAR:
        other = lines[k].text
        if TOGGLE.fullmatch(other) or other.lower() in ("toggle caption", "hide caption"):
            pass
        elif credit and fold(other) == fold(credit):
            pass
        elif credit is None and text.endswith(other) and is_name(other.split("/")[0], 8):
            credit = clean_credit(other)
        elif found is None and credit is None and (is_credit(other) or is_name(other)):
            credit = clean_credit(other)
        elif fold(other) == fold(found.text if found else text):
            pass
        else:
            break
        copies.append(k)
        used.append(k)
        k += 1
    if found:
        text = found.text
    elif credit and text.endswith(credit):
        text = text[: -len(credit)].rstrip()
    return CaptionUnit(
        text or None, credit, i, tuple(used), frozenset(copies), "marked with 'hide caption'"
    )


# ------------------------------------------------------------------ a lone slash between names


def _slash_is_near(lines: list[Line], i: int) -> bool:
    return any(line.text == "/" for line in lines[i + 1 : i + 1 + LEAN])


def _slashed(lines: list[Line], i: int) -> CaptionUnit | None:
    """``[caption or alt]`` · ``NAME`` · ``/`` · ``AGENCY`` · ``[caption]``."""
    for name in (i, i + 1, i + 2):
        if name == i + 2 and lines[i].form == Form.PROSE:
            return None  # only an alt text stands above the first copy
        if name + 1 >= len(lines) or lines[name].form in NEVER:
            return None
        if name > i and lines[name].gap > _step(lines, name + 1):
            return None
        if name < i + 2 and lines[name].phrase is not None and not lines[name].said_by(CREDITS, MARKS, "agency"):
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
    tight = after + 1 < len(lines) and lines[after + 1].gap == 0
    why = "a slash between two credit lines"
    return _assemble(before, behind, slash_credit(parts), used, why, tight=tight)


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
    return line.text in (".", "..") or _credit_like(line) or (line.words <= 6 and line.text[-1] not in ".!?")


def _assemble(
    before: list[Line],
    behind: Line | None,
    credit: str,
    used: list[int],
    why: str,
    *,
    tight: bool = False,
) -> CaptionUnit:
    """The unit from what stands above and below the credit: copies, alt text, the caption."""
    copies: set[int] = set()
    text = None
    main = used[0] if not before else used[len(before)]
    if behind is not None and _caption_like(behind):
        if before and not (tight and not _shows(behind.text)):
            text = behind.text
        elif behind.form == Form.PROSE and behind.words <= MAX_SINGLE and _shows(behind.text):
            text = behind.text
        if text is not None:
            used.append(behind.i)
            main = behind.i
    for line in before:
        if text is None and line.i == before[-1].i and _caption_like(line) and line.form is Form.PROSE:
            text, main = line.text, line.i
        else:
            copies.add(line.i)
    if text is not None and before and before[0].i != main and similar(before[0].text, text):
        main = before[0].i
        copies.discard(main)
        copies |= {k for k in used if k != main and k not in copies and lines_say(k, behind)}
    found = trailing_credit(text) if text else None
    if found and fold(found.credit) in fold(credit):
        text = found.text
    return CaptionUnit(text, credit or None, main, tuple(sorted(used)), frozenset(copies), why)


def _shows(text: str) -> bool:
    """Does a sentence name somebody, some place or some day, as captions do?"""
    words = text.split()
    return any(w[0].isupper() or w[0].isdigit() for w in words[1:])


def lines_say(i: int, line: Line | None) -> bool:
    return line is not None and line.i == i


def _caption_like(line: Line) -> bool:
    """Sentences, or title-like words, not too long, and nothing that has a form of its own."""
    return (
        line.form in (Form.PROSE, Form.TITLE)
        and line.words >= COPY_WORDS
        and len(line.text) <= MAX_CAPTION
        and (line.phrase is None or line.said_by(MARKS))
    )


def similar(one: str, other: str) -> bool:
    """Two printings of one caption: equal words, or one is the beginning of the other."""
    a, b = fold(one), fold(other)
    if a == b:
        return True
    if a.split(" ", 1)[0] != b.split(" ", 1)[0] and a.rsplit(" ", 1)[-1] != b.rsplit(" ", 1)[-1]:
        return False  # near copies share their first or their last word
    short, long = sorted((a.rstrip("… ."), b), key=len)
    if len(short) >= 12 and long.startswith(short):
        return True
    if DOUBLED_GAP.sub("", long) == DOUBLED_GAP.sub("", short + short):
        return True
    first, second = set(a.split()), set(b.split())
    return _numbers(first) == _numbers(second) and len(first & second) >= 0.8 * len(first | second)


DOUBLED_GAP = re.compile(r"[\s.]+")
"""What may stand between two copies that were glued into one line."""


def _numbers(words: set[str]) -> set[str]:
    """Words that tell two photographs apart: numbers, days, months stand with digits or alone."""
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    return {w for w in words if any(c.isdigit() for c in w) or w.strip(",.") in days}


# ------------------------------------------------------------------ printed twice


def _repeated(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """A sentence that comes again a few lines on, with nothing but credits between."""
    line = lines[i]
    if not _caption_like(line) and line.form is not Form.FILE:
        return None
    key = None
    for k in range(i + 1, min(i + 1 + NEAR, len(lines))):
        other = lines[k]
        between = lines[i + 1 : k]
        if other.words >= COPY_WORDS and abs(other.words - line.words) <= max(3, line.words // 2):
            key = key or fold(line.text)
            if fold(other.text) == key or (
                (between or other.words >= 6) and other.gap == 0 and similar(line.text, other.text)
            ):
                return _copy_unit(lines, i, k, head_end)
        if not (_between(other) or similar_start(line, other)):
            return None
    return None


def similar_start(line: Line, other: Line) -> bool:
    return other.form is Form.CREDIT and line.words > 0


def _between(line: Line) -> bool:
    """May this line stand between a caption and its second copy?"""
    return line.gap <= 1 and (
        line.form in (Form.NAME, Form.CREDIT, Form.MARK, Form.LABEL, Form.FILE)
        or line.said_by(CREDITS, MARKS)
        or (line.gap == 0 and is_name(line.text, 8))
    )


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


TRAILING_CLOCK = re.compile(r" \d{1,2}:\d\d$")
"""The length of a video, glued to its caption."""


def _copy_unit(lines: list[Line], i: int, k: int, head_end: int) -> CaptionUnit | None:
    first, second = lines[i], lines[k]
    between = lines[i + 1 : k]
    bracket = trailing_credit(first.text) or trailing_credit(second.text)
    if not between and bracket is None:
        # two equal lines with nothing between: a caption only where no writer repeats himself
        if second.gap > 0 or _in_verse(lines, first, k) or (first.words < 6 and i >= head_end):
            return None
    if between and not any(line.gap == 0 for line in [*between, second]) and i >= head_end:
        return None
    if second.form is Form.TITLE and not between and i < head_end and bracket is None and first.gap > 0 and second.gap > 0:
        return None
    text = TRAILING_CLOCK.sub("", second.text)
    credit = slash_credit([line.text for line in between if line.form is not Form.FILE]) if between else None
    if bracket is not None:
        text = bracket.text
        credit = credit or bracket.credit
    if len(first.text) > len(second.text) and fold(first.text).startswith(fold(second.text).rstrip("… .")) and second.text[-1] not in ".!?":
        text = first.text
    return CaptionUnit(
        text, credit or None, i, tuple(range(i, k + 1)), frozenset({k}),
        "the same sentence stands twice" + (", credit between" if between else ""),
    )  # fmt: skip


# ------------------------------------------------------------------ one credit, one caption


def _credited(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """A caption with its credit in the same line, or a credit line beside it or alone."""
    line = lines[i]
    if line.form in (Form.PROSE, Form.TITLE) and line.phrase is None:
        found = trailing_credit(line.text, loose=i < head_end)
        if found and len(line.text) <= MAX_CAPTION and found.credit:
            return CaptionUnit(
                found.text, found.credit, i, (i,), frozenset(), "ends in a photo credit"
            )
    stanza = _stanza(lines, i)
    if i < head_end and len(stanza) >= 2 and stanza[0].i == i:
        unit = _head_stanza(stanza)
        if unit:
            return unit
    following = lines[i + 1] if i + 1 < len(lines) else None
    if i < head_end and following is not None and line.form == Form.PROSE and line.gap > 0:
        # above the story: a sentence, and a credit by itself below it
        if following.form == Form.CREDIT and following.gap <= 1 and line.words <= MAX_SINGLE:
            return CaptionUnit(
                line.text, clean_credit(following.text), i, (i, i + 1), frozenset(),
                "a credit line below it",
            )  # fmt: skip
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        if line.phrase is not None and not line.said_by(CREDITS):
            return None
        return CaptionUnit(
            None, clean_credit(line.text) or None, i, (i,), frozenset(), "a photo credit without a caption"
        )
    return None


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
        if behind is not None and (behind.form != Form.PROSE or not _caption_like(behind)):
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
        return _assemble(before, behind, credit, used, "a credit line beside it")
    return None


MAX_SINGLE = 45
"""Words of a caption that is printed once, beside its credit; longer ones open the story."""


def _sure_credit(line: Line, at: int, stanza: list[Line]) -> bool:
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        return True
    return line.form is Form.NAME and at + 1 < len(stanza) and _caption_like(stanza[at + 1])


def lines_of(units: list[CaptionUnit]) -> Iterator[int]:
    """Every line index that a unit takes."""
    for unit in units:
        yield from unit.lines
