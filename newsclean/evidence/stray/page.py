"""What is left of a page when known wording has gone, and what its lines look like beside it."""

from __future__ import annotations

from collections.abc import Container, Sequence, Set
from typing import NamedTuple

from newsclean.evidence.asked import once
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.evidence.stray.runs import is_in_run
from newsclean.evidence.subheads import find_subheads
from newsclean.evidence.subject import telling, telling_small
from newsclean.evidence.tail.last import is_finished
from newsclean.evidence.voice import (
    begins_with_one,
    may_speak,
    page_share,
    page_words,
    says,
    voices,
)
from newsclean.late import regex
from newsclean.packs import Phrases

__all__ = [
    "ADDRESS",
    "BRIEF",
    "EDGE",
    "LABELLED",
    "LED",
    "MARKS",
    "MAY_LEAD",
    "QUOTES",
    "SAID",
    "SENTENCE",
    "STOPS",
    "Page",
    "Stray",
    "is_open",
    "is_sentence",
    "is_told",
]


class Stray(NamedTuple):
    """A line that is the page's."""

    line: Line
    reason: str
    sure: float


TOLD = 12
"""Words of a sentence from which on it is part of the story, unless its voice is the page's."""
SENTENCE = 5
"""Words of a sentence that shows in which voices a story is told."""
SAID = 40
"""Words of the longest line that is weighed."""
BRIEF = 14
"""Words of a sentence of the page between two paragraphs, at the most."""
EDGE = 4
"""Lines at either end that may be longer sentences of the page."""
LED = 3
"""Words of a headline of another story, at the least."""
HALF = 0.5
"""Share of page words of a label from which on it counts against the row that it stands in."""
SOME = 0.34
"""Share of page words of a line at either end from which on its voice may be the page's."""

STOPS = frozenset('.!?…。！？;”"»’' + SCRIPT_ENDS)
QUOTES = frozenset("\"“'‘«„>")
MARKS = frozenset("↓↑→←›»▶►▼*|")
"""What a button or a field of a form ends with."""
OPEN = frozenset({Form.TITLE, Form.LABEL, Form.NAME, Form.CREDIT, Form.ITEM})
"""Shapes of lines without a stop."""
MAY_LEAD = OPEN | {Form.TURN}
LEADING = 6
"""Words of a line that leads to what stands below it by its colon."""
LABELLED = 2
"""Words of a label in a row of them."""
WAITING = 3
"""Words of a line that ends with dots and is no sentence: ``Loading...``"""


def is_told(line: Line) -> bool:
    """Is a line a sentence as stories are told in?"""
    return line.words >= TOLD and (line.form is Form.PROSE or line.form is Form.TURN)


def is_open(line: Line) -> bool:
    """Does a line end without a stop, as labels and headlines do?"""
    text = line.text
    if line.form in OPEN:
        return text[-1] not in STOPS
    if line.form is not Form.PROSE or line.words > LEADING:
        return False
    return text[-1] == ":" or (line.words <= WAITING and text.endswith(("...", "…")))


def is_sentence(line: Line) -> bool:
    """Does a line end as sentences do?"""
    return line.form is Form.PROSE and not is_open(line)


class Page:
    """What is left of a page below its headline."""

    def __init__(
        self,
        lines: Sequence[Line],
        head: int,
        live: Container[int],
        pictured: Set[int],
        phrases: Phrases,
    ) -> None:
        """``lines`` are those of the whole page, ``head`` is the index of the headline, ``live``
        holds the ids of the blocks that stand, ``pictured`` the indices of words of pictures.
        """
        self._lines = lines
        self._head = head
        self._live = live
        self._pictured = pictured
        self.rest = [
            line for line in lines[head + 1 :] if line.block.id in live and line.i not in pictured
        ]
        """The lines below the headline that stand, in order."""
        self.labels = [line for line in self.rest if line.form in MAY_LEAD and line.words <= SAID]
        """Those of them that may be labels, headlines or leads to something."""
        self._known = page_words(phrases)

    def chrome(self, i: int) -> Line | None:
        """The line of an index, if it is below the headline and known to be the page's."""
        line = self._below(i)
        return None if line is None or line.block.id in self._live else line

    def standing(self, i: int) -> Line | None:
        """The line of an index, if it is below the headline and no filter took it."""
        line = self._below(i)
        return line if line is not None and line.block.id in self._live else None

    def _below(self, i: int) -> Line | None:
        if not self._head < i < len(self._lines) or i in self._pictured:
            return None
        return self._lines[i]

    @once
    def _told(self) -> list[int]:
        """Places of the paragraphs."""
        return [
            k for k, line in enumerate(self.rest) if line.words >= SENTENCE and is_sentence(line)
        ]

    @once
    def _paragraphs(self) -> list[str]:
        """The paragraphs of the story and its headline, in small letters with a space before."""
        texts = [*(self.rest[k].text for k in self._told), self._lines[self._head].text]
        return [f" {text.lower()}" for text in texts]

    def _is_story(self, number: int) -> bool:
        """Is a paragraph surely part of the story, and no appeal?"""
        if number == len(self._told):
            return True  # the headline
        k = self._told[number]
        line = self.rest[k]
        if line.words > SAID:
            return True
        if self.is_inside(k):
            return line.words > BRIEF or not voices(line.text)
        return line.words >= TOLD and not voices(line.text)

    def is_inside(self, k: int) -> bool:
        """Is a line of the rest well inside of it?"""
        return EDGE <= k < len(self.rest) - EDGE

    def own(self, text: str, least: float) -> tuple[float, int]:
        """The share of a line's words that are the page's own, and of how many it is the share.

        A share below ``least`` may come out as 0. A word that is shouted is the page's also where
        the story has it.
        """
        words, count = page_share(text, self._known, least)
        shouted = text.isupper()
        own = [word for word in words if shouted or self._is_foreign(word, text)]
        return sum(self._known[word] for word in own) / (count or 1), count

    def may_tell(self, text: str) -> bool:
        """Is a sentence in nobody's voice, and has next to no words of pages?"""
        return not voices(text) and is_finished(text, self._known)

    def opens(self, text: str) -> bool:
        """Is the first word of a line one of pages?"""
        return begins_with_one(text, self._known)

    def may_own(self, text: str) -> bool:
        """Is the page's own share of a sentence worth working out? Cheap to ask."""
        return may_speak(text, self._known)

    def knows(self, text: str) -> bool:
        """Does the story have a word of a line that says something?"""
        return not all(self._is_foreign(word, text) for word in telling(text))

    def tells(self, text: str) -> bool:
        """Has a line a word of the story, and none of pages, that begins small?"""
        words = [word for word in telling_small(text) if word not in self._known]
        return any(not self._is_foreign(word, text) for word in words)

    def _is_foreign(self, word: str, line: str) -> bool:
        """Does no word of the story begin like this one, but for the line that it is from?"""
        here = f" {line.lower()}"
        return not any(
            says(text, word) and text != here and self._is_story(k)
            for k, text in enumerate(self._paragraphs)
        )

    def strange_voices(self, line: Line) -> frozenset[str]:
        """The voices of a line that the story has not: advice and columns speak to readers too."""
        heard = voices(line.text)
        for k in self._told:
            if not heard:
                break
            other = self.rest[k]
            if other.i != line.i and (same := heard & voices(other.text)):
                longer = other.words > SAID or self.is_inside(k)
                if longer or self.own(other.text, SOME)[0] < SOME:
                    heard -= same
        return heard

    def is_among_chrome(self, line: Line) -> bool:
        """Is the page's what stands above, and below or close by? By itself it may be a subhead."""
        if self.chrome(line.i - 1) is None:
            return False
        return self.hugs(line) or self.chrome(line.i + 1) is not None

    def heads_chrome(self, line: Line) -> bool:
        """Is a line the first of several without a blank line, and the others are the page's?"""
        if line.gap == 0 or not self._gapped:
            return False
        i = line.i + 1
        while i < len(self._lines) and self._lines[i].gap == 0:
            if self.chrome(i) is None:
                return False
            i += 1
        return i > line.i + 1

    def is_listed(self, line: Line) -> bool:
        """Does a line stand in a run of numbered, lettered or labelled lines that stand?"""
        return is_in_run(line, (self.standing(line.i - 1), self.standing(line.i + 1)))

    @once
    def subheads(self) -> frozenset[int]:
        """Indices of the subheads in rows, if not most of them, in capitals all, are the page's."""
        found = find_subheads(self._lines, self._head + 1, self._pictured)
        row = [line for line in self.rest if line.i in found]
        own = sum(self.own(line.text, HALF)[0] > HALF for line in row)
        most = len(row) - 1 if all(line.text.isupper() for line in row) else len(row) / 2
        return frozenset([line.i for line in row] if own <= most else ())

    def hugs(self, line: Line) -> bool:
        """Does a line follow that above without a blank line, where paragraphs do not?"""
        return line.gap == 0 and self._gapped

    @once
    def _gapped(self) -> bool:
        told = [line for line in self.rest if is_told(line)]
        return sum(line.gap > 0 for line in told) > len(told) / 2

    @once
    def clock(self) -> int | None:
        """Index of the only line that is a label with a clock; more of them are a timetable."""
        short = [line for line in self.labels if line.words <= CLOCKED and line.text[-1].isdigit()]
        found = [line.i for line in short if CLOCK.match(line.text)]
        return found[0] if len(found) == 1 else None

    def is_data(self, line: Line) -> bool:
        """Does a line give an address, or stand in a table of ``What: …`` ``Where: …``?"""
        text = line.text
        if ADDRESS.search(text):
            return True
        return ": " in text and any(
            abs(other.i - line.i) == 1 and ": " in other.text and is_open(other)
            for other in self.rest
        )


CLOCK = regex(r"[^\W\d_][^\d:.,]{1,30}[^\d:.,]\d{1,2}:\d\d(?::\d\d)?$")
CLOCKED = 5
"""Words of a button to play, with its length."""
ADDRESS = regex(r"\w\.[a-z]{2,}\b|\d{5}|\d{3}.\d{2}")
"""An address on the web, a long number: what a story wants its reader to know."""
