"""Evidence: the first sentences of a page's story, and the lines that say who wrote it and when.

A story opens with the first sentence below which it goes on: what stands above a byline or a date
is a dek or a notice, consents and appeals speak to the reader, and of something else than what is
told below them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeAlias

from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.page_shapes import is_time, signs
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.evidence.subject import extent, pieces
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.evidence.wording import Wording

__all__ = ["NEAR", "REACH", "TOLD", "Told", "ends_told", "is_signed", "is_signed_by", "is_told"]

SAID = 5
"""Words of a sentence whose words count."""
TOLD = 12
"""Words of a sentence as stories open with, at the least."""
LONG = 25
"""Words from which on a line is told without a stop at its end: some scripts have none."""
LEAD = 12
"""Sentences whose words a headline's are held against. Chosen: the first ones say what it is all
about, of whole stories nearly any line has some words in common."""
SIGNED_REACH = 8
"""Lines from a dek to the byline or the date below it, at the most."""
SAME = 2
OWN = 0.1
"""Words, and share of its words, that the first paragraph has in common with those below it.
Consents to cookies, appeals and notices have less."""
NEAR = 4
"""Lines from a headline to its dek, at the most."""
REACH = 150
"""Lines of a page's top that are looked at: menus may be long."""
OPENING = 240
"""Characters of a sentence or paragraph whose words are compared."""
ENOUGH = 8
"""Sentences that are told, after which no headline is looked for."""
Words: TypeAlias = frozenset[str]
SPOKEN = frozenset({Form.PROSE, Form.TURN, Form.TITLE, Form.LABEL})
"""Shapes of what is told; the last two where the stops of a script are no marks of sentences."""
STOPS = frozenset(".!?…。！？॥" + SCRIPT_ENDS)
CLOSING = "\"'”’»«›“)]」』）】 "


def ends_told(text: str) -> bool:
    """Does a line end as a sentence, whatever closes behind its stop?"""
    return text.rstrip(CLOSING)[-1:] in STOPS


def _is_said(line: Line, wording: Wording) -> bool:
    """Is a line a sentence, and no words of a picture or of an appeal?"""
    if line.phrase is not None or line.form not in SPOKEN:
        return False
    size = extent(line.text)
    if size < SAID or not (size >= LONG or ends_told(line.text)):
        return False
    return trailing_credit(line.text) is None and not wording.appeals(line)


def is_told(line: Line) -> bool:
    """Is a line a sentence as long as those that stories open with?"""
    return line.form in SPOKEN and extent(line.text) >= TOLD and ends_told(line.text)


class Told:
    """The sentences of a page, and how much a line above them has in common with them."""

    def __init__(self, lines: Sequence[Line], start: int, wording: Wording) -> None:
        said, told = _said(lines[start : start + REACH], wording)
        words = _Words(said)
        number = _first(lines, said, told, words)
        self.first = None if number is None else said[number].i
        """Index of the first line that is told and of the story; ``None`` if there is none."""
        lead = [] if number is None else words.of(_opened(lines, said, number), number + LEAD)
        self._told = [] if number is None else [said[n].i for n in told if n >= number]
        self._words = frozenset[str]().union(*lead)

    def above(self, i: int) -> int:
        """How many paragraphs of the story stand above a line."""
        return sum(told < i for told in self._told)

    def shared(self, line: Line) -> tuple[int, float]:
        """How many words a line has in common with the story, and which share of its own."""
        own = pieces(line.text)
        same = len(own & self._words)
        return same, same / (len(own) or 1)


class _Words:
    """The words of some lines, each worked out when it is first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.known: dict[int, Words] = {}

    def of(self, first: int, end: int) -> list[Words]:
        """The words of the lines from number ``first`` up to ``end``."""
        return [self[n] for n in range(first, min(end, len(self.lines)))]

    def __getitem__(self, n: int) -> Words:
        if n not in self.known:
            self.known[n] = pieces(self.lines[n].text[:OPENING])
        return self.known[n]


def _opened(lines: Sequence[Line], said: Sequence[Line], number: int) -> int:
    """Which sentence the story opens with, if short ones stand above number ``number``.

    They are the story's if they stand below its byline or its date; long ones are captions there.
    """
    opened = number
    while opened and extent(said[opened - 1].text) < TOLD:
        opened -= 1
    if opened == number:
        return number
    first = said[number].i
    signed = [line.i for line in lines[max(0, first - SIGNED_REACH) : first] if is_signed_by(line)]
    while opened < number and not (signed and said[opened].i > signed[-1]):
        opened += 1
    return opened


def _said(lines: Sequence[Line], wording: Wording) -> tuple[list[Line], list[int]]:
    """The sentences of a page's top, and the numbers of those that are long enough to be told."""
    said: list[Line] = []
    told: list[int] = []
    for line in lines:
        if _is_said(line, wording):
            if extent(line.text) >= TOLD:
                told.append(len(said))
            said.append(line)
            if len(told) == ENOUGH:
                break
    return said, told


def _first(
    lines: Sequence[Line], said: Sequence[Line], told: Sequence[int], words: _Words
) -> int | None:
    """Which of the sentences begins the story."""
    for n, behind in zip_longest(told, told[1:]):
        i = said[n].i
        end = len(lines) if behind is None else said[behind].i
        if any(map(is_signed_by, lines[i + 1 : min(end, i + 1 + SIGNED_REACH)])):
            continue
        if behind is not None and _heads_dek(lines, said, told, n, behind):
            continue
        if _is_of_page(lines, i) or _asks(lines, i):
            continue
        below = frozenset[str]().union(*words.of(n + 1, n + 1 + LEAD))
        same = len(words[n] & below)
        if same >= SAME and same >= OWN * len(words[n]):
            return n
        spoken = bool(voices(said[n].text))
        if any(map(is_signed_by, lines[max(0, i - SIGNED_REACH) : i])) and (same or not spoken):
            return n
        if not spoken and i + 1 < len(lines) and ends_told(lines[i + 1].text):
            return n
    return next((n for n in told if not voices(said[n].text)), None)


def _is_of_page(lines: Sequence[Line], i: int) -> bool:
    """Does a page speak for itself to its reader, above the line that signs its story?"""
    if not voices(lines[i].text) >= OF_PAGES:
        return False
    above = any(map(is_signed_by, lines[max(0, i - SIGNED_REACH) : i]))
    return not above and any(map(is_signed_by, lines[i + 1 : i + 1 + NOTICES]))


NOTICES = 24
"""Lines from a notice that stands above headline and dek to the byline or date of the story."""


def _asks(lines: Sequence[Line], i: int) -> bool:
    """Is a question the headline, over a line that is no sentence? Paragraphs stand over others."""
    if lines[i].text[-1] != "?" or i + 1 == len(lines) or extent(lines[i].text) > HEADED:
        return False
    below = lines[i + 1]
    return below.gap == 0 and below.form not in (Form.PROSE, Form.ITEM)


def _heads_dek(
    lines: Sequence[Line], said: Sequence[Line], told: Sequence[int], n: int, dek: int
) -> bool:
    """Is a sentence the headline right above its dek, and that one over a byline or date?

    A short report may be signed below its second paragraph: a story goes on below the signature.
    """
    at = told.index(dek)
    i = said[dek].i
    if said[n].i + 1 != i or extent(said[n].text) > HEADED:
        return False
    if at + 1 < len(told) and said[told[at + 1]].i == i + 1 and extent(said[dek].text) <= HEADED:
        at += 1  # a notice of the page above both
        i += 1
    later = told[at + 1 :]
    if len(later) < GOES_ON:
        return False
    return any(map(is_signed_by, lines[i + 1 : min(said[later[0]].i, i + 1 + SIGNED_REACH)]))


HEADED = 24
"""Words of a headline that has the form of a sentence, at the most."""
GOES_ON = 3
"""Sentences below a signature that stands above its story, at the least."""


def is_signed(lines: Sequence[Line], i: int) -> bool:
    """Does a byline or a date stand close below a line?"""
    return any(map(is_signed_by, lines[i + 1 : i + 1 + NEAR]))


def is_signed_by(line: Line) -> bool:
    """Does a line tell who wrote a story or when?"""
    if line.form is Form.DATE:
        return not is_time(line.text)
    if line.form is Form.BYLINE or (line.words == 1 and "@" in line.text[1:-1]):
        return True
    return line.form is not Form.PROSE and line.text[-1] not in ":." and signs(line.text)
