"""The headline by what it says: the line above the story that speaks of what the story tells.

Menus, slogans, appeals, buttons and headlines of other stories stand above a story as well and look
like its headline; of them its paragraphs say nothing. Of a headline and its dek, which both speak
of it, the first one is the headline.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest
from typing import TypeAlias

from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.credits.words import AGENCIES
from newsclean.evidence.page_shapes import is_page_shape, is_time, signs
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent, pieces
from newsclean.evidence.voice import voices
from newsclean.evidence.wording import Wording

__all__ = [
    "REACH",
    "TWO_SENTENCES",
    "Told",
    "ends_told",
    "is_kicker",
    "is_signed",
    "is_signed_by",
    "is_told",
    "may_head",
    "no_headline",
    "speaks",
    "told_headline",
]

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
SHARED = 2
SHARE = 0.2
"""Words, and share of its words, that a headline has in common with its story, at the least."""
FAIR = 6
"""Words of a line over a byline or date that is the headline if it has one word of the story."""
CLEAR = 0.5
"""Share of the words of a line that is the headline rather than one above it with a single word."""
MORE = 2
"""Words more in common with the story, for which a later line is the headline after all."""
NEAR = 4
"""Lines from a headline to its dek, at the most."""
REACH = 150
"""Lines of a page's top that are looked at: menus may be long."""
HEAD = 3
"""Words of a headline, at the least; …"""
NAMED = 5
"""… of one that may be a name or a label."""
KICKER = 6
"""Words of a kicker above a headline, at the most."""
WHOLE = 7
"""Words of a headline that stands above its dek, at the least: labels and slogans have fewer."""
GLUE = frozenset({" |", " -", " –", " —", " •", " ·"})
"""Between a headline and the name of its site."""
BOTH = frozenset({"us", "the reader"})
"""Voices that pages have, which speak of themselves and to their reader, and headlines have not."""
QUOTE = re.compile(r"[,.!?][\"”’»] [^\W\dA-Z_]|[\"”»], [^\W\dA-Z_]|」[，,]?[^\W\d_]{1,6}[說说]")
"""A quotation and who said it: ``"We kept it," she said``."""
QUESTION = frozenset({"a question"})
ROW = 5
"""Words of a headline in a menu, at the least; two such lines one below the other are headline and
dek, more are a menu."""

TWO_SENTENCES = re.compile(r"[^\W\d_]{3}\. [^\W_a-z]")
"""The stop of a first sentence, or of a dateline."""
Words: TypeAlias = frozenset[str]
SPOKEN = frozenset({Form.PROSE, Form.TURN, Form.TITLE, Form.LABEL})
"""Shapes of what is told; the last two where the stops of a script are no marks of sentences."""
STOPS = ".!?…。！？।॥؟۔"
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
        lead = [] if number is None else words.of(number, number + LEAD)
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


OPENING = 240
"""Characters of a sentence or paragraph whose words are compared."""
ENOUGH = 8
"""Sentences that are told, after which no headline is looked for."""


def _first(
    lines: Sequence[Line], said: Sequence[Line], told: Sequence[int], words: _Words
) -> int | None:
    """Which of the sentences begins the story.

    What stands above a byline or a date is a dek or a notice; consents and appeals speak to the
    reader, and of something else than what is told below them.
    """
    for n, behind in zip_longest(told, told[1:]):
        i = said[n].i
        end = len(lines) if behind is None else said[behind].i
        if any(map(is_signed_by, lines[i + 1 : min(end, i + 1 + SIGNED_REACH)])):
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


def told_headline(lines: Sequence[Line], told: Told, titles: Collection[int]) -> int | None:
    """The line among ``titles`` that speaks most plainly of the story; ``None`` if none does."""
    if told.first is None:
        return None
    best: int | None = None
    most, sure, plainly = 0, False, False
    for i in sorted(titles):
        if i >= told.first:
            break
        if not may_head(lines, lines[i]):
            continue
        shared, share = told.shared(lines[i])
        signed = is_signed(lines, i)
        plain = shared >= SHARED and share >= SHARE
        clear = shared >= SHARED and share >= CLEAR
        part = best is not None and _is_part(lines[best].text, lines[i].text)
        fair = shared and signed and extent(lines[i].text) >= FAIR
        if not (plain or fair or part):
            continue
        if best is not None and not (
            part
            or is_kicker(lines, best, i)
            or (clear and signed and not plainly)
            or (i > best + 1 and not sure and signed and shared >= most and _is_one(lines[i].text))
            or (i > best + NEAR and not sure and shared >= most + MORE)
        ):
            continue
        best, most, sure, plainly = i, shared, signed, plain
    return None if best is None else _over_dek(lines, told, titles, best)


def no_headline(text: str) -> bool:
    """Is a line a part of the page by its form, a single word, or a quotation and who said it?"""
    return extent(text) < 2 or is_page_shape(text) or _quotes(text)


def _quotes(text: str) -> bool:
    """Is a line a sentence that quotes somebody? A headline that does so has no stop."""
    return ends_told(text) and QUOTE.search(text) is not None


def _is_one(text: str) -> bool:
    """Is a line no dek: a single sentence without a stop?"""
    return text[-1] != "." and TWO_SENTENCES.search(text) is None


def may_head(lines: Sequence[Line], line: Line) -> bool:
    """Is a line long enough for a headline, no part of the page and no picture's words?"""
    size = extent(line.text)
    if size < HEAD or (line.form in (Form.NAME, Form.LABEL) and size < NAMED):
        return False
    if is_page_shape(line.text) or trailing_credit(line.text) is not None:
        return False
    if voices(line.text) >= BOTH or _quotes(line.text) or AGENCIES.search(line.text):
        return False
    if line.i and lines[line.i - 1].text == "/":
        return False
    if line.i + 1 == len(lines):
        return True
    below = lines[line.i + 1]
    pictured = line.i > 0 and lines[line.i - 1].form is Form.CREDIT and line.gap == 0
    return below.text != "/" and (not pictured or is_signed_by(below))


def is_signed(lines: Sequence[Line], i: int) -> bool:
    """Does a byline or a date stand close below a line?"""
    return any(map(is_signed_by, lines[i + 1 : i + 1 + NEAR]))


def is_signed_by(line: Line) -> bool:
    """Does a line tell who wrote a story or when?"""
    if line.form is Form.DATE:
        return not is_time(line.text)
    if line.form is Form.BYLINE:
        return True
    return line.form is not Form.PROSE and line.text[-1] not in ":." and signs(line.text)


def _over_dek(lines: Sequence[Line], told: Told, titles: Collection[int], dek: int) -> int:
    """The headline right above a line, if that line is its dek."""
    above = dek - 1
    if above not in titles or is_kicker(lines, above, dek):
        return dek
    if _is_part(lines[above].text, lines[dek].text):
        return dek
    tells = bool(TWO_SENTENCES.search(lines[dek].text)) and may_head(lines, lines[above])
    if not speaks(lines, told, above) and not (tells and extent(lines[above].text) >= ROW):
        return dek
    in_menu = above - 1 in titles and extent(lines[above - 1].text) >= ROW
    return dek if in_menu else above


def speaks(lines: Sequence[Line], told: Told, i: int) -> bool:
    """Is a line long enough for a headline, and has it a word in common with the story?"""
    line = lines[i]
    if extent(line.text) < WHOLE or not may_head(lines, line) or voices(line.text) - QUESTION:
        return False
    return told.shared(line)[0] > 0


def _is_part(whole: str, part: str) -> bool:
    """Is a headline printed again, with the site's name or a path glued to it?"""
    if whole == part:
        return False
    return whole.endswith(part) or (whole.startswith(part) and whole[len(part) :][:2] in GLUE)


def is_kicker(lines: Sequence[Line], kicker: int, i: int) -> bool:
    """Is a line right above the headline its kicker?"""
    above, line = lines[kicker], lines[i]
    if i > kicker + NEAR:
        return False
    if line.text.startswith(above.text + ":"):
        return True
    if (
        above.words > KICKER
        or i != kicker + 1
        or i + 1 == len(lines)
        or line.form is not Form.TITLE
    ):
        return False
    below = lines[i + 1]
    return below.form is Form.PROSE and below.words >= TOLD
