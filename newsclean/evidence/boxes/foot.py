"""The foot of a page: what still stands below the last paragraph of the story.

Read from the end up, to the first line that may be told. A short line proves nothing by itself: it
may end a list of the story. It goes with a line of the page that stands above it, for no story goes
on there; what stands between the story and the first such line must show itself what it is. A
sentence that has no word of the story goes with a line above it that ends stories, or with any of
the page if it has words of pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.lines import ASKS, is_short
from newsclean.evidence.boxes.shown import Foot, Shown, leads_to
from newsclean.evidence.boxes.surface import CHROME, Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stray.runs import is_in_run
from newsclean.evidence.subject import extent

__all__ = ["CLOSING", "Foot", "foot"]

CLOSING = (CHROME - {"advertisement", "listen-line", "player-block", "teaser"}) | {
    "biography",
    "contributors",
    "copyright",
    "half-box",
    "republished",
}
"""Filters below whose lines no list of a story goes on: the others also take from its middle."""
TELLING = CLOSING - {"half-box", "page-line", "story-tail", "stray-line"}
"""Those of them that take a line for what it says, so that a sentence below may belong to it."""
ENDING = frozenset(
    {"biography", "contributors", "copyright", "disclaimer", "paywall-line", "republished", "tags"}
)
"""Those of them that take nothing from above the end of a story."""
GONE = CLOSING | CHROME | {"byline", "date-line", "file-name", "page-writer", "programme-credits"}
"""Filters whose lines part nothing in the foot."""

TOLD, WORDS = 2, 24
"""Sentences above the foot, at the least, and words of all of them."""
MOST = 0.5
"""Words of what goes, for each word of the paragraphs above it, at the most: a page of little but
short lines has no foot."""
REACH = 6
"""Lines below one of the page within which a sentence may go with it."""
LABEL = 3
"""Words of a label in a row of them."""
ROW = 2
"""Labels of a row."""


def foot(page: Surface, known: Foot) -> Iterator[Found]:
    """The lines of the foot that still stand."""
    reading = Reading(page, known)
    end = reading.read()
    found = reading.found
    if not found:
        return
    lines = [line for line in page.lines[page.first : end] if page.stands(line.i)]
    told = [extent(line.text) for line in lines if line.form in (Form.PROSE, Form.TURN)]
    taken = sum(extent(one.line.text) for one in found)
    if len(told) >= TOLD and sum(told) >= WORDS and taken <= MOST * sum(told):
        yield from found


class Reading:
    """The lines of a page from its end up."""

    def __init__(self, page: Surface, known: Foot) -> None:
        self._page, self._known = page, known
        self._shown = Shown(page, known)
        self.found: list[Found] = []
        self._held: list[Line] = []
        """Lines that go with one of the page above them, the lowest first."""
        self._closed = False
        """Does a line of the page stand below?"""

    def read(self) -> int:
        """Finds what goes; the first line of the foot."""
        page = self._page
        for line in reversed(page.lines[page.first :]):
            goes_on = self._stood(line) if page.stands(line.i) else self._went(line)
            if not goes_on:
                self._row()
                return line.i + 1
        self.found.clear()
        return page.first

    def _went(self, line: Line) -> bool:
        """Reads a line that went; may the foot go on above it?"""
        taker = self._known.by.get(line.block.id, "half-box")
        if taker in CLOSING:
            self._closed = True
            return self._flush(taker)
        return taker in GONE  # else a caption: it may be of the story's last picture

    def _stood(self, line: Line) -> bool:
        """Reads a line that stands; may the foot go on above it?"""
        if line.said_by("note") or line.i in self._known.rows:
            return False  # a word on the story itself, the results of which it tells
        reason = self._shown.surely(line)
        if reason:
            self._flush()
        elif self._closed and not self._held:
            reason = self._shown.over_page(line)
        if reason:
            self.found.append(Found(line, reason, 0.6))
            self._closed = True
            return True
        if not is_short(line) and not (self._hangs(line) and self._shown.behind_the_end(line)):
            return False
        self._held.append(line)
        return True

    def _hangs(self, line: Line) -> bool:
        """Stands a line of the page a few lines above? Below most stories none does."""
        above = self._page.lines[max(self._page.first, line.i - REACH) : line.i]
        by = self._known.by
        if any(by.get(other.block.id) in CLOSING or "@" in other.text for other in above):
            return True
        return bool(above) and is_short(above[-1]) and bool(self._shown.surely(above[-1]))

    def _flush(self, taker: str = "") -> bool:
        """Takes what stands below a line of the page; must none of it stand?

        Without a filter that took it the line is one that ends stories.
        """
        if taker and taker not in ENDING:
            for k, line in enumerate(self._held):
                if not self._goes_with(line, taker):
                    del self._held[k:]
                    self._take()
                    return False
        self._take()
        return True

    def _goes_with(self, line: Line, taker: str) -> bool:
        """May a line go because one above it went, that may stand in the story as well?"""
        if is_short(line):
            asks = line.text[-1] in ASKS and self._page.tells(line)
            return not (asks or self._is_data(line))
        return taker in TELLING and self._shown.by_its_words(line)

    def _take(self) -> None:
        reason = "stands below a line of the page, behind the story"
        self.found += [Found(line, reason, 0.6) for line in self._held]
        self._held.clear()

    def _row(self) -> None:
        """Takes a row of labels right below the story, above what is the page's: its topics."""
        held, page = self._held, self._page
        if len(held) < ROW or not all(map(_is_label, held)):
            return
        below = held[0].i + 1
        if below >= len(page.lines) or leads_to(page, held[-1]):
            return
        if page.stands(below) and not (self.found and self.found[-1].line.i == below):
            return
        reason = "stands in a row of labels behind the story"
        self.found += [Found(line, reason, 0.6) for line in held]

    def _is_data(self, line: Line) -> bool:
        """May a short line be of a list of the story?"""
        page = self._page
        around = [
            page.lines[i] if page.stands(i) else None
            for i in (line.i - 1, line.i + 1)
            if i < len(page.lines)
        ]
        return line.form is Form.ITEM or is_in_run(line, around)


def _is_label(line: Line) -> bool:
    text = line.text
    return (
        line.words <= LABEL
        and text[0].isalpha()
        and not any(c.isdigit() or c in ",:" for c in text)
    )
