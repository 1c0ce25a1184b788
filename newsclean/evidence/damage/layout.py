"""Evidence: at which column the lines of a text were wrapped, if they were.

A program that wraps lines puts as many words on a line as fit. So every line break inside a wrapped
paragraph says two things about the width: it is at least the length of the line, and less than that
length plus a space and the first word of the next line. Breaks that an author made say such a thing
by chance only, and each another one. The width that fits the most breaks is the width of the text
(or of the part of it that is wrapped), if enough breaks agree.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.document import Block

__all__ = [
    "Break",
    "Wrapping",
    "begins",
    "breaks",
    "columns",
    "ends_sentence",
    "goes_on",
    "is_item",
    "wrapping",
]

MIN_WIDTH, MAX_WIDTH = 45, 120
"""Columns. Wrapped news is 55 to 100 columns wide; shorter lines are verse, lists, addresses."""

MIN_BREAKS = 3
"""Fewest breaks in mid-sentence that must agree on one width. Of 583 pages of the dev bench that
are not wrapped, one had a single break in mid-sentence and none had more; 15 of 17 wrapped ones had
4 or more."""

FULL_WIDTH = 55
"""Columns. One or two breaks suffice if they are this far right and no line of the whole page is
longer than they allow: a page of short paragraphs may hold one wrapped line."""

AGREEMENT = 0.6
"""Share of all breaks in mid-sentence (of lines of such a length) that must agree. Wrapped texts
of the dev bench reach 1.0; text typed by hand is ragged."""

SENTENCE_END = regex(rf"[.!?…。！？{SCRIPT_ENDS}]['\"’”»)\]」』]*$|[:：]$")
ITEM = regex(r"(?:[-•*–—·▪◦‣]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s|[・※◆■▼●○]")
WIDE = regex("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
SPACELESS = regex("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")
"""Scripts without spaces between words; Korean, which has them, is not among these."""


SPACELESS_REACH = 5
"""Columns: the next character, and one more that may be carried over with a mark that must not
begin a line."""


QUOTES = "「『【〔"
"""What a paragraph begins with, and a line of a wrapped one seldom."""


class Break(NamedTuple):
    """A single line break between two blocks, and what it says."""

    before: Block
    after: Block
    length: int
    """Columns of the line before it, indent included."""
    reach: int
    """The line's columns with a space and the next word on it."""
    mid_sentence: bool


class Wrapping(NamedTuple):
    """How a text is wrapped."""

    width: int
    """Columns that a line may have."""
    indent: int
    """Columns before a line that goes on a paragraph."""
    first_indent: bool
    """Paragraphs begin with a deeper indent."""


def wrapping(blocks: Sequence[Block]) -> Wrapping | None:
    """The wrapping of a text or of a part of it; ``None`` = its line breaks are the author's."""
    found = breaks(blocks)
    middle = [b for b in found if b.mid_sentence]
    if not middle:
        return None
    if len(middle) < MIN_BREAKS:
        longest = max(map(columns, blocks))
        if longest < FULL_WIDTH or any(not b.length <= longest < b.reach for b in middle):
            return None
        return _described(longest, middle)
    # any break may give the width, but those in mid-sentence prove that lines were wrapped at all
    width = _most_met(found)
    agreeing = [b for b in middle if b.length <= width < b.reach]
    if len(agreeing) < max(MIN_BREAKS, AGREEMENT * len(middle)):
        width = _most_met(middle)
        agreeing = [b for b in middle if b.length <= width < b.reach]
        if len(agreeing) < max(MIN_BREAKS, AGREEMENT * len(middle)):
            return None
    return None if _is_outgrown(blocks, width, len(agreeing)) else _described(width, agreeing)


def _is_outgrown(blocks: Sequence[Block], width: int, agreeing: int) -> bool:
    """Are as many lines without spaces longer than a width as speak for it?

    Any two such lines one below the other look like one that was broken.
    """
    longer = (b for b in blocks if SPACELESS.match(b.text) and columns(b) > width)
    return sum(1 for _ in longer) >= agreeing


def _described(width: int, agreeing: Sequence[Break]) -> Wrapping:
    """The wrapping at ``width``, with the indents of the breaks that agree on it."""
    indents = sorted(b.after.indent for b in agreeing)
    deeper = any(b.before.indent > b.after.indent for b in agreeing)
    return Wrapping(width, indents[len(indents) // 2], deeper)


def breaks(blocks: Sequence[Block]) -> list[Break]:
    """The single line breaks after lines that are long enough to have been wrapped."""
    found: list[Break] = []
    for before, after in pairwise(blocks):
        if after.gap:
            continue
        length = len(before.text) if before.text.isascii() else columns(before)
        if MIN_WIDTH <= length <= MAX_WIDTH:
            found.append(line_break(before, after))
    return found


def line_break(before: Block, after: Block) -> Break:
    """What the line break between two blocks says."""
    length = columns(before)
    text = after.text
    if SPACELESS.match(text):
        word = SPACELESS_REACH
    else:
        first = text.split(None, 1)[0]
        word = len(first) + 1
    same = before.line + before.size == after.line and not is_item(text)
    middle = same and goes_on(text) and not ends_sentence(before.text) and not begins(after)
    return Break(before, after, length, length + word, middle)


def begins(block: Block) -> bool:
    """Does a line in a script without spaces begin as its paragraphs do: indented, or quoting?"""
    text = block.text
    return (block.indent > 0 or text[0] in QUOTES) and SPACELESS.match(text) is not None


def columns(block: Block) -> int:
    """How far a line reaches to the right; wide characters take two columns."""
    text = block.text
    extra = 0 if text.isascii() else len(WIDE.findall(text))
    return block.indent + len(text) + extra


def ends_sentence(text: str) -> bool:
    """Does a line end as a sentence does?"""
    return SENTENCE_END.search(text[-8:]) is not None


def goes_on(text: str) -> bool:
    """Does a line begin as one does that goes on a sentence?"""
    return text[0].islower() or SPACELESS.match(text) is not None


def is_item(text: str) -> bool:
    """Does a line begin with a bullet or a number, as a list item?"""
    return ITEM.match(text) is not None


def _most_met(found: Sequence[Break]) -> int:
    """The width that the most breaks allow; of several the smallest."""
    steps = sorted([(b.length, 1) for b in found] + [(b.reach, -1) for b in found])
    best = count = most = 0
    for at, step in steps:
        count += step
        if count > most:
            best, most = at, count
    return best
