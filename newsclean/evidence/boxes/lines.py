"""What a line of a box looks like by itself."""

from __future__ import annotations

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS, is_stopless
from newsclean.evidence.voice import COMMON, voices
from newsclean.late import regex

__all__ = [
    "ASKS",
    "BRIEF",
    "MACHINE_CHARACTERS",
    "OF_BOX",
    "QUOTED",
    "QUOTES",
    "TOLD_CHARACTERS",
    "is_brief",
    "is_dense",
    "is_headline",
    "is_machine",
    "is_paragraph",
    "is_short",
    "speaks",
]

TOLD = 12
"""Words of a sentence from which on it is a paragraph of a story."""
TOLD_CHARACTERS = 90
"""Characters of such a sentence, in scripts that part no words."""
DENSE, DENSE_TOLD = 14, 18
"""Characters a word from which on a script parts none, and of a paragraph there."""
HEADLINE = 24
"""Words of a headline of another story, at the most, …"""
HEADLINE_CHARACTERS = 140
"""… and characters."""
BRIEF = 6
"""Words of a button, a title of a box."""
SPOKEN = 45
"""Words of the longest sentence of a box that speaks to the reader."""
STOPS = frozenset(".。…;，" + SCRIPT_ENDS) - {"؟"}
CLOSING = "\"'”’“‘»)"
SENTENCE = regex(r"\w{5}[.。] \W*\w|\d\. [–—]")
"""A stop inside of a line, behind no abbreviation."""
TWO = regex(r"[^\W\d_a-z][^.!?…:;]{8,70}\. [^\W\d_a-z][^.!?…:;]{6,60}")
"""Two sentences, the second without its stop."""
CREDITED = regex(r"[.!?…][\"'”’“»]* \([^()]{2,24}\)$")
"""A stop before an agency in brackets."""
QUOTES = frozenset("\"“'‘«„>”’»")
QUOTED = frozenset('"“”„«»')
"""Double quotation marks: apostrophes are none."""
OF_BOX = frozenset({Form.PROSE, Form.TITLE, Form.LABEL})
"""Shapes of the lines of boxes that no program prints."""
DASHES = frozenset("–—")
"""What opens a turn of a conversation."""
NOT_OURS = QUOTES | DASHES
"""What opens the words of somebody else."""
OPENING = frozenset("\"“„«‘'-–—")
ASKS = frozenset("?!？！؟")

MACHINE = regex(
    r"\(?\d{1,4}\)?|[·•|/]|[\[(]?(?:\d{1,3} ?[a-z]{1,7}\.? ?){1,3}[\])]?|\d?\d:\d\d"
    r"|\(\d{1,2}:\d\d\)|\d{1,2} / \d{1,2}|\d{3,4}p \| [\d.,]+ ?[KMG]B|or"
    r"|[A-Z][a-z]{3,11}(?:\.\.\.|…)"
)
"""What a program prints beside its buttons: a counter, a length, a size, dots while it works."""


def is_paragraph(line: Line) -> bool:
    """Is a line a sentence long enough to be told as part of a story?"""
    if line.form is not Form.PROSE and line.form is not Form.TURN:
        return False
    return line.words >= TOLD or len(line.text) >= TOLD_CHARACTERS


def is_dense(line: Line) -> bool:
    """Is a line a sentence in a script that parts no words?"""
    size = len(line.text)
    return line.form is Form.PROSE and size >= DENSE_TOLD and size > DENSE * line.words


def is_short(line: Line) -> bool:
    """Does a line end without a stop, as labels and headlines do, and is it as short?"""
    text = line.text
    if line.words > HEADLINE or len(text) > HEADLINE_CHARACTERS:
        return False
    if line.form is Form.PROSE and is_stopless(text):
        return False
    if text[-1] in STOPS or text.rstrip(CLOSING)[-1:] in STOPS or SENTENCE.search(text):
        return False
    if text[-1] == ")" and CREDITED.search(text):
        return False
    return text[0] not in OPENING or text[-1] not in QUOTES


def is_brief(line: Line) -> bool:
    """Is a line as short as a button, and no sentence?"""
    return line.words <= BRIEF and is_short(line) and line.form is not Form.PROSE


def is_headline(line: Line) -> bool:
    """May a line be a headline, or the writer or the time that a list of headlines has for each?

    A headline may have two sentences (``Goats close Route 9. The mayor laughs``).
    """
    if line.form is Form.TITLE and line.words <= TOLD and TWO.fullmatch(line.text):
        return True
    if not is_short(line) or line.form is Form.CUE or line.text[0] in DASHES:
        return False
    return line.form is not Form.PROSE or line.text[-1] in ASKS or line.text[-1] in QUOTES


def is_machine(line: Line) -> bool:
    """Is a line a counter, a length, a size, dots while a player loads?"""
    return len(line.text) <= MACHINE_CHARACTERS and MACHINE.fullmatch(line.text) is not None


MACHINE_CHARACTERS = 24


def speaks(line: Line) -> bool:
    """Does a line speak to the reader, or call out, outside of quotations?"""
    if line.words > SPOKEN or line.text[0] in NOT_OURS or line.form is Form.TURN:
        return False
    return bool(voices(line.text) - COMMON)
