"""Paragraphs that were broken into lines of a fixed width.

Sees: A text (or a part of one) whose lines were wrapped at 45 to 120 columns: the lines of a
paragraph are joined. A word that was broken with a hyphen is made whole.

Why: Everything that comes later takes a line for a paragraph.

Leaves alone: Texts in which a line break is a paragraph's end. In wrapped ones: headings, bylines,
verse, credits, lists and tables (a line that had room for the next word was ended on purpose), a
line with a deeper indent (it begins a paragraph), the hyphen of ``well-known``; in scripts without
spaces any indented line, and texts of which many lines are longer than the width.

Example: ``The mill race in Penrose ran backward for an hour on`` / ``Thursday after a gate stuck.``
→ one line.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Finding, Join
from newsclean.evidence.damage.layout import (
    SPACELESS,
    Break,
    Wrapping,
    begins,
    ends_sentence,
    goes_on,
    is_item,
    line_break,
    wrapping,
)
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["hard_wrap"]

NAME = "hard-wrap"

ROOM = 0.5
"""A line in mid-sentence is joined although a word had room, from this share of the width on.
Not measured: chosen so that lines typed by hand are met and credits are not."""

OUTGROWN = 1.2
"""Times the width from which on a line was never wrapped, though it had a space to be broken at: a
dek below a headline that is as long as a wrapped line. Lines of a wrapped text may be a word longer
than the width that was found, which is the least that fits."""

HYPHENS = "-\u2010"

_HEADS = (
    "all anti bi co counter cross double ex far first five four full half hard high ill inter left "
    "long low mid multi near new non off old one open over part post pre pro re right second self "
    "semi seven short six so soft sub super tele ten third three two ultra under up vice well year"
)
HEADS = frozenset(_HEADS.split())
"""First halves of words that are written with a hyphen."""

TAILS = regex(
    r"(?:[a-z]{0,3}(?:tions?|sions?|ments?|ness|nes|ings?|able|ible|ity|ities|ally|ously|lich|keit|"
    r"heit|ungen|ung|ções|ção|ciones|ción|mente)|[a-z]?(?:ed|er|ers|es|ly|al|en|ic|ical|ous|ive))$"
)
"""Second halves that are no words of their own."""

OFTEN = 0.08
"""Share of wrapped lines that end in a hyphen, from which on the text was hyphenated by a program
and not only broken at hyphens that were there. Not measured: the dev bench has no such text."""

OFTEN_AT_LEAST = 3


def hard_wrap(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Join the lines of wrapped paragraphs."""
    wrapped = wrapping(doc.blocks)
    if wrapped is None:
        return
    joins = list(_joins(doc, wrapped))
    hyphenated = [b for _, b in joins if _broken_word(b)]
    often = len(hyphenated) >= max(OFTEN_AT_LEAST, OFTEN * len(joins))
    words = _words(doc.source) if hyphenated else Counter()
    for head, line in joins:
        glue, cut = _seam(doc.source, line, words, often)
        reason = f"line broken at {wrapped.width} columns"
        yield Finding(NAME, line.after.id, Join(head.id, glue, cut), reason)


def _joins(doc: Document, wrapped: Wrapping) -> Iterator[tuple[Block, Break]]:
    """The breaks to undo, each with the first block of its paragraph."""
    blocks = doc.blocks
    often = Counter(b.text for b in blocks)
    head = blocks[0]
    joined = False
    for number in range(1, len(blocks)):
        before, after = blocks[number - 1], blocks[number]
        then = blocks[number + 1] if number + 1 < len(blocks) else None
        line = line_break(before, after)
        joins = (
            not after.gap
            and before.line + before.size == after.line
            and _is_inside(line, head, wrapped)
            and (
                joined
                or not ends_sentence(before.text)
                or goes_on(after.text)
                or _is_prose(line, then, often, wrapped)
            )
        )
        if joins:
            yield head, line
        else:
            head = after
        joined = joins


def _is_inside(line: Break, head: Block, wrapped: Wrapping) -> bool:
    """Is this break in the middle of a paragraph, by its columns and its words?"""
    before, after = line.before, line.after
    if is_item(after.text) or (after.indent and begins(after)):
        return False
    if len(after.text) > OUTGROWN * wrapped.width and " " in after.text[: wrapped.width]:
        return False
    if is_item(head.text):
        # the lines of an item hang below its text
        if after.indent <= head.indent and not wrapped.width < line.reach:
            return False
        if after.indent > head.indent and goes_on(after.text):
            return True
    elif after.indent > before.indent or (wrapped.first_indent and after.indent > wrapped.indent):
        return False
    if line.length <= wrapped.width < line.reach:
        return ends_sentence(before.text) or _is_text(line)
    if line.length > wrapped.width:
        # a word that is longer than a line, such as an address
        return " " not in before.text and goes_on(after.text)
    if _broken_word(line) and goes_on(after.text):
        return True
    return line.mid_sentence and line.length >= ROOM * wrapped.width


def _is_text(line: Break) -> bool:
    """Are these two lines running text, and not two names or a heading and a name?"""
    return goes_on(line.after.text) or " " in line.before.text


def _is_prose(line: Break, then: Block | None, often: Counter[str], wrapped: Wrapping) -> bool:
    """Is a new sentence at the start of a second line part of the first line's paragraph?

    Two finished lines, one below the other, may as well be a caption and a credit. They are prose
    if the second is full as well, or is a finished sentence; and if both stand here only.
    """
    after = line.after
    if often[line.before.text] > 1 or often[after.text] > 1:
        return False
    if then is not None and not then.gap and not is_item(then.text):
        follows = line_break(after, then)
        return follows.length <= wrapped.width < follows.reach
    return ends_sentence(after.text)


# ------------------------------------------------------------------ hyphens


def _broken_word(line: Break) -> bool:
    """Does the line end in a hyphen behind a letter, and the next begin with one?"""
    text = line.before.text
    return (
        text[-1] in HYPHENS and text[-2:-1].isalpha() and line.after.text[0].isalpha()
    )  # fmt: skip


def _seam(source: str, line: Break, words: Counter[str], often: bool) -> tuple[str, int]:
    """The glue between two lines, and how many characters the first one loses."""
    before, after = line.before.text, line.after.text
    if SPACELESS.match(after) and SPACELESS.match(before[-1]):
        return "", 0
    if source[line.before.end - 1 : line.before.end] == "\xad":
        return "", 0  # a soft hyphen that invisible-characters took away
    if not _broken_word(line):
        compound = before[-1] in HYPHENS and before[-2:-1].isalnum() and after[0].isalnum()
        return ("" if compound else " "), 0
    return "", int(_was_one_word(before, after, words, often))


def _was_one_word(before: str, after: str, words: Counter[str], often: bool) -> bool:
    """Was the word written without the hyphen at the end of the line?"""
    left = re.split(r"[^\w-]+", before[:-1])[-1]
    right = re.split(r"[^\w]+", after)[0]
    if words[(left + right).lower()]:
        return True
    if words[f"{left}-{right}".lower()] or not right[0].islower() or not left[-1].islower():
        return False
    last = left.rpartition("-")[2].lower()
    if last in HEADS or (left[0].isupper() and "-" in left):
        return False
    if words[last] > 1 and words[right.lower()] > 1:
        return False
    return often or TAILS.match(right) is not None


def _words(source: str) -> Counter[str]:
    """How often each word stands in the text, with and without hyphens inside."""
    lowered = source.lower()
    found = Counter(re.findall(r"\w+(?:-\w+)+|\w+", lowered))
    found.update(re.findall(r"(?<=-)\w+|\w+(?=-\w)", lowered))
    return found
