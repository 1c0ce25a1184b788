"""A caption and its credit on two lines, one below the other.

Which neighbour of a credit is its caption is told by the blank lines: the one that is glued to it,
if the other is not. With prose close on both sides, or blank lines on both, the credit stands alone
unless a line tells by its words that it is a picture's; above the story less is asked.
"""

from __future__ import annotations

import re

from newsclean.evidence.captions.again import is_named_again
from newsclean.evidence.captions.agencies import is_agency_picture, is_call_sign
from newsclean.evidence.captions.looks import (
    BRIEF,
    DATED,
    GLUED_WORDS,
    STOPS,
    goes_on,
    is_scene,
    is_single,
    is_worded,
    may_be_caption,
    opens_with_place,
)
from newsclean.evidence.captions.parts_of_page import are_apart
from newsclean.evidence.captions.photographer import SIGNED, is_photographer
from newsclean.evidence.captions.reach import is_of_page
from newsclean.evidence.captions.signed import credits_above, in_marks, is_marked
from newsclean.evidence.captions.stanza import is_brief_stanza
from newsclean.evidence.captions.sure import COUNTED, is_counter, is_sure_credit
from newsclean.evidence.captions.unit import MAX_SINGLE, CaptionUnit
from newsclean.evidence.credits import (
    clean_credit,
    is_agency,
    is_slashed,
    may_be_credit,
    trailing_credit,
)
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex

__all__ = ["paired", "shouted"]

BELOW = "a credit line below it"
ABOVE = "a credit line above it"
TEXT = (Form.PROSE, Form.TITLE, Form.TURN, Form.ITEM)
"""Shapes of what a credit may stand between."""


def paired(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    """Line ``i`` and those below it, if one is the caption and the others are its credit."""
    if i + 1 >= len(lines):
        return None
    line, below = lines[i], lines[i + 1]
    if below.gap > 1 or are_apart(line, below):
        return None
    in_head = i < head_end
    if may_be_caption(line):
        around = in_marks(lines, i)
        if around is not None:
            used = tuple(range(i, i + 1 + around))
            credit = " ".join(lines[k].text for k in used[1:])
            return CaptionUnit(line.text, clean_credit(credit), i, used, frozenset(), BELOW)
        if credits_above(lines, i, in_head) and _is_over_credit(lines, i, in_head):
            return _unit(line, below, i, BELOW)
        if below.form is Form.NAME and is_photographer(lines, i + 1, in_head):
            return _unit(line, below, i, "the name of a photographer below it")
    if below.gap == 0 and not in_head and is_brief_stanza(lines, i):
        return _unit(line, below, i, BELOW)
    if below.gap == 0 and _is_above_caption(lines, i, head_end):
        return _unit(below, line, i, ABOVE)
    if below.gap and _is_apart_above(lines, i, in_head):
        return _unit(below, line, i, ABOVE)
    agency = in_head and below.gap == 0 and (is_agency(line.text) or is_call_sign(lines, i))
    if agency and trailing_credit(below.text, loose=True) is None and is_agency_picture(lines, i):
        return _unit(below, line, i, ABOVE)
    return None


def _is_apart_above(lines: list[Line], i: int, in_head: bool) -> bool:
    """Does a credit belong to the line below it, though a blank line parts them?

    So it does if that line cannot be the story's: it stands above the byline or the date, or names
    in full whom the story brings in by itself.
    """
    credit, caption = lines[i], lines[i + 1]
    after = lines[i + 2] if i + 2 < len(lines) else None
    if after is None or not may_be_caption(caption):
        return False
    if not is_sure_credit(credit):
        given = credit.phrase is None and may_be_credit(credit.text)
        return given and is_named_again(lines, i + 1)
    if in_head and after.form in SIGNED and is_scene(caption, GLUED_WORDS):
        return True
    return after.gap > 0 and is_named_again(lines, i + 1)


def shouted(lines: list[Line], i: int) -> CaptionUnit | None:
    """``RARE SIGHT: A goat on Route 9.`` above its credit, as Nordic papers print captions."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or below.gap or not is_sure_credit(below) or lines[i].words > MAX_SINGLE:
        return None
    return _unit(lines[i], below, i, BELOW)


def _unit(caption: Line, credit: Line, i: int, why: str) -> CaptionUnit:
    said = clean_credit(COUNTED.sub("", credit.text, count=1))
    return CaptionUnit(caption.text, said or None, caption.i, (i, i + 1), frozenset(), why)


def _is_over_credit(lines: list[Line], i: int, in_head: bool) -> bool:
    """Does the credit below line ``i`` belong to it?"""
    line, below = lines[i], lines[i + 1]
    above = lines[i - 1] if i else None
    after = lines[i + 2] if i + 2 < len(lines) else None
    if voices(line.text) >= OF_PAGES:
        return False  # a pitch
    if below.gap == 0 and after is not None and after.gap == 0 and _goes_down(lines, i, in_head):
        return False
    if _is_caseless(line.text) and below.text[0] == "(" and line.text[-1] not in STOPS:
        return after is not None and after.form in TEXT
    step = after.gap if after is not None else 1
    if below.gap > step:
        return False  # the credit is glued to what stands below it
    signed = after is not None and after.form in SIGNED
    if below.gap == 0:
        told = after is not None and after.form in TEXT
        parted = (step > 0 or line.gap > 0 or not told) and goes_on(lines, i + 2)
        if in_head and (line.gap > 0 or step > 0 or not told or not _may_lead(lines, i)):
            return True
        if not in_head and parted and not signed:
            return True
        if SHOWN.match(line.text):
            return True
        if not _is_rather(lines, i):
            return False
        return is_scene(line, GLUED_WORDS) or is_worded(line) or is_named_again(lines, i)
    if in_head and after is not None and above is not None:
        filed = above.form is Form.FILE or opens_with_place(after.text)
        if filed or (signed and not _is_headline(above)):
            return True
    if line.form is not Form.PROSE or not _is_rather(lines, i):
        return False
    return is_scene(line) or is_named_again(lines, i)


def _is_caseless(text: str) -> bool:
    """Is a text in Hebrew or Arabic letters, where no capitals tell a name?"""
    return "\u0590" <= text[0] <= "\u06ff"


SHOWN = regex(
    r"in (?:this|an?) (?:[^,.]{0,30}, (?:(?:19|20)\d\d,? )?)?(?:\w+ ){0,2}"
    r"(?:photo|image|picture|photograph|frame grab|screenshot)\b|"
    r"(?:auf|in) (?:diesem|dieser) (?:\w+ )?(?:foto|bild|aufnahme)\b|"
    r"en esta (?:foto|imagen)\b|sur cette (?:photo|image)\b|n(?:esta|a) (?:foto|imagem)\b",
    re.I,
)
"""``In this undated photo provided by …,``: how agencies begin to tell what a picture shows."""


def _may_lead(lines: list[Line], i: int) -> bool:
    """May a line be the first paragraph of the story, and the credit below stand alone?

    On a page whose blank lines say nothing, with the date above it and the story below.
    """
    line, after = lines[i], lines[i + 2]
    if not i or lines[i - 1].form not in SIGNED or is_scene(line, GLUED_WORDS):
        return False
    if opens_with_place(after.text) or DATED.search(line.text):
        return False
    return not is_named_again(lines, i)


def _is_rather(lines: list[Line], i: int) -> bool:
    """Of the lines above and below a credit, is the one above rather the picture's?

    Not if the one below, no farther from the credit, names whom the story brings in by itself.
    """
    after = lines[i + 2] if i + 2 < len(lines) else None
    if after is None or after.gap > lines[i + 1].gap or not is_named_again(lines, i + 2):
        return True
    return is_named_again(lines, i)


def _is_headline(line: Line) -> bool:
    """May this line, above a sentence, be the headline? The sentence is the dek then."""
    return line.form not in SIGNED and (line.form is Form.TITLE or line.words >= HEADLINE_WORDS)


HEADLINE_WORDS = 5
"""Words of a line that is more than a label."""


def _goes_down(lines: list[Line], i: int, in_head: bool) -> bool:
    """Is the credit that is glued to line ``i`` and to the line below it the latter's?

    So it is if the first is an alt text, the headline or the dek.
    """
    line, after = lines[i], lines[i + 2]
    alt = line.form is Form.TITLE and line.text[-1] not in STOPS
    if in_head and is_agency(lines[i + 1].text) and not is_scene(after, GLUED_WORDS):
        return False
    if is_worded(line) and not is_scene(after):
        return False
    if after.form is Form.PROSE and alt and may_be_caption(after):
        return line.gap > 0 or in_head
    signed = i + 3 < len(lines) and lines[i + 3].form in SIGNED
    if not in_head or not may_be_caption(after):
        return False
    return (alt and after.form is Form.TITLE) or (after.form is Form.PROSE and signed)


def _is_above_caption(lines: list[Line], i: int, head_end: int) -> bool:
    """Does the credit at ``i`` belong to the line that is glued below it?"""
    credit, caption = lines[i], lines[i + 1]
    in_head = i < head_end
    if not may_be_caption(caption):
        return False
    if not is_sure_credit(credit) and trailing_credit(caption.text, loose=True) is not None:
        return False  # the caption has its own
    above = lines[i - 1] if i else None
    after = lines[i + 2] if i + 2 < len(lines) else None
    parted = after is None or after.gap > 0 or after.i == head_end
    opens = credit.gap > 0 or above is None or (in_head and is_of_page(above))
    if not is_sure_credit(credit):
        named = credit.form is Form.NAME and is_person(credit.text)
        given = credit.phrase is None and may_be_credit(credit.text)
        if in_head and (named or given) and after is not None and after.form is Form.BYLINE:
            return True  # who wrote it stands below: the name is the photographer's
        if in_head and named and _is_below_signature(lines, i):
            return is_scene(caption)
        if in_head and given and _is_no_text(above) and _is_no_text(after):
            return is_scene(caption, GLUED_WORDS)
        if given and is_named_again(lines, caption.i):
            return True
        marked = given and is_marked(credit.text)
        if marked and after is not None and _hangs(credit, caption, after):
            return True
        owned = in_head and is_slashed(credit.text)
        return given and opens and parted and (owned or is_scene(caption, GLUED_WORDS))
    if parted:
        # the end of a stanza: the caption, if the credit opens it or hugs no text above
        brief = caption.words <= GLUED_WORDS and is_single(caption.text)
        return brief and (opens or (in_head and _is_no_text(above)))
    assert after is not None
    closed = after.form not in TEXT or after.phrase is not None or is_counter(after.text)
    if is_named_again(lines, caption.i) or _hangs(credit, caption, after):
        return True
    if not in_head:
        return is_scene(caption, GLUED_WORDS) and (credit.gap > 0 or closed)
    headed = after.form is Form.TITLE or after.words <= BRIEF // 2
    if opens and headed and is_scene(caption, GLUED_WORDS):
        return True  # stories begin with more than a sentence above a heading
    if DATED.search(caption.text) and is_scene(caption, GLUED_WORDS):
        return True  # stories say "on Tuesday"
    brief = caption.form is Form.TITLE and caption.words <= BRIEF and _is_no_text(above)
    return closed or opens_with_place(after.text) or (brief and after.form is Form.PROSE)


def _is_below_signature(lines: list[Line], i: int) -> bool:
    """``Ana Teller, Editor • May 3, 2024`` / ``Dova Renn`` / a caption, as student papers print it.

    Whoever wrote it stands above, with the day; the story goes on below with two paragraphs.
    """
    above, below = lines[i - 1] if i else None, lines[i + 2 : i + 4]
    if (
        above is None
        or above.form not in SIGNED
        or len(below) < PAIR
        or not STAMP.search(above.text)
    ):
        return False
    return all(line.form is Form.PROSE and line.words >= PARAGRAPH for line in below)


STAMP = regex(r"\w [•|·] \D{3,9} ?\d")
"""A writer and the day, in one line."""
PAIR = 2


def _hangs(credit: Line, caption: Line, after: Line) -> bool:
    """Are words without a stop, between a credit and a paragraph, what the picture shows?"""
    told = after.form is Form.PROSE and after.words >= PARAGRAPH and after.phrase is None
    return told and credit.gap <= after.gap and is_worded(caption)


PARAGRAPH = 8
"""Words of a paragraph below a caption."""


def _is_no_text(line: Line | None) -> bool:
    return line is not None and (line.form not in TEXT or line.phrase is not None)
