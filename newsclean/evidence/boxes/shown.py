"""What shows a line to be the page's, where everything below it is the page's as well."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newsclean.evidence.asked import once
from newsclean.evidence.boxes.lines import is_machine, is_short
from newsclean.evidence.boxes.notes import Writers
from newsclean.evidence.boxes.surface import Surface
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, telling
from newsclean.evidence.tail.found import tells_of_itself
from newsclean.evidence.tail.signs import ends_story
from newsclean.evidence.voice import COMMON, OF_PAGES, voices
from newsclean.late import regex

__all__ = ["Foot", "Shown", "leads_to"]

CONTACT = regex(
    r"@\w{3,}|[\w.+-]+@[\w-]+(?:\.[\w-]+){1,3}|\[email.protected\]"
    r"|(?:https?://)?[\w-]{3,}(?:\.[\w-]{2,})?(?:\.[a-z]{2,8})",
    re.I,
)
"""An address, a handle or a site by itself."""
BUTTON = regex(r"[\[【［][^\W\d_]{2,10}[\]】］]")
"""A word in brackets: a button of pages that have no other sign for one."""
HALF = 0.45
"""Share of words of pages of a sentence to the reader. Set by hand."""
ALL = 0.75
"""The same of one that bids the reader to do something: it opens with a word of pages."""
BID = 14
"""Words of it, at the most."""
FEWEST = 4
"""Telling words of a sentence to the reader, at the least."""
MOST, MANY = 0.66, 8
"""Share of words of pages of a longer one that bids so, and its telling words."""
LONGEST = 120
"""Words of any of these, at the most: rules for comments are long."""
QUOTES = frozenset("\"“'‘«„>”’»")

SOME, OWN, LABELLED = 0.2, 0.33, 0.5
"""Share of words of pages of what has no word of the story: of a long sentence below a line of the
page, of a shorter one, of a line without a stop. Set by hand."""
LONG, WORDS, SEVERAL = 9, 5, 3
"""Telling words of the first two, and of a sentence below a line that ends stories, or more."""
SERVICE = regex(r"\bat \d|\d[:.]\d\d|\d{3}.\d|\d ?(?:[ap]\.?m\b|Uhr\b)|@")
"""A time, a number to call, an address: a story may end with what its readers can do."""
SITE = regex(r"(?<![@\w.])\w[\w-]+(?:\.\w[\w-]+){1,3}/\w")
"""A page on the web: its own page no page needs to spell out."""

NOTED = 3
"""Lines below a correction within which who speaks of "us" to the reader speaks for the page."""
GREETING = 2
"""Words of a greeting."""

TELLING = frozenset({Form.PROSE, Form.TURN, Form.ITEM})


class Foot(NamedTuple):
    """What is known of the page beside its boxes."""

    by: dict[int, str]
    """Block → the filter that dropped or lifted it."""
    writers: Writers
    """Who wrote the story."""
    head: int
    """The headline's index."""
    tells_of_writer: Callable[[Line], bool]
    """Does a line tell who somebody of the press is?"""
    rows: frozenset[int]
    """Lines that are results of which the story tells."""


class Shown:
    """Asks of lines of the foot, from the end of a page up, whether they are the page's."""

    def __init__(self, page: Surface, known: Foot) -> None:
        """``known`` is of the whole page."""
        self._page, self._known = page, known

    def surely(self, line: Line) -> str:
        """Why a line is surely the page's; empty = it may be the story's."""
        short = line.form is not Form.PROSE or line.words <= BID
        if short and (reason := self._by_form(line)):
            return reason
        known = self._known
        if known.writers.signed(line) or known.tells_of_writer(line):
            return "tells of the writer, behind the story"
        if line.form is not Form.PROSE or line.text[0] in QUOTES:
            return ""
        if tells_of_itself(line.text) or (
            FUNDED.search(line.text) and self.is_foreign(line, WORDS)
        ):
            return "tells where the story comes from or who paid for it, behind the story"
        above = self._page.lines[max(0, line.i - NOTED) : line.i]
        if voices(line.text) >= OF_PAGES and any(other.said_by("note") for other in above):
            return "speaks to the reader below a note that ends the story"
        if _is_said(self._page, line):
            return "speaks of the page to its reader, behind the story"
        return ""

    def _is_of_pages(self, text: str) -> bool:
        """``[Applause]`` is what was heard; words of scripts without spaces are not counted."""
        return text[0] != "[" or self._page.share(text) >= HALF

    def _by_form(self, line: Line) -> str:
        """Why a short line is surely the page's."""
        text, lines = line.text, self._page.lines
        if line.form is Form.MARK or is_machine(line):
            return "is a mark or a counter behind the story"
        if CONTACT.fullmatch(text):
            return "" if leads_to(self._page, line) else "is an address by itself, behind the story"
        if text[0] in "[【［" and BUTTON.fullmatch(text) and self._is_of_pages(text):
            return "is a button in brackets, behind the story"
        if ends_story(lines, line.i, self._known.head) or _asks_for_mail(line):
            return "is none that stories are told with, behind the story"
        return ""

    def over_page(self, line: Line) -> str:
        """Why a line right above lines of the page is one; empty = it may be the story's."""
        if line.words <= GREETING and line.text[-1] == "!" and self._greets(line):
            return "greets the reader of the line below it, behind the story"
        if line.form is Form.PROSE:
            spoken = voices(line.text) & OF_PAGES and self._page.weighs(line.text, SOME)
            whole = spoken and self.is_foreign(line, LONG)
            return "speaks of the page, right above lines of it" if whole else ""
        if not is_short(line) or leads_to(self._page, line):
            return ""
        if line.form is Form.LABEL and line.text.isalpha() and line.text.islower():
            return "is a word in small letters, behind the story"
        if line.form is Form.NAME and _is_signed(line.text):
            return "names somebody of an agency, behind the story"
        if self.is_foreign(line, 2) and self._page.weighs(line.text, LABELLED):
            return "is made of words of pages, behind the story"
        return ""

    def _greets(self, line: Line) -> bool:
        """Does a sentence to the reader, that is the page's, stand close below a line?"""
        below = self._page.lines[line.i + 1 : line.i + 2]
        return any(
            other.gap == 0 and self._page.taken_by(other.i) and voices(other.text) - COMMON
            for other in below
        )

    def is_foreign(self, line: Line, least: int) -> bool:
        """Has a line so many telling words, and none of them with the lines above it?"""
        if line.text[0] in QUOTES or line.form is Form.TURN:
            return False
        if told_of_speech(line.text) is not None:
            return False
        own = pieces(line.text)
        return len(own) >= least and all(own.isdisjoint(words) for words in self._above(line))

    def _above(self, line: Line) -> list[frozenset[str]]:
        return [words for i, words in self._told if i < line.i]

    @once
    def _told(self) -> list[tuple[int, frozenset[str]]]:
        """Index and words of the sentences and items that stand, and of the headline."""
        page = self._page
        head = page.lines[self._known.head : self._known.head + 1]
        told = [line for line in page.standing if line.form in TELLING]
        return [(line.i, pieces(line.text)) for line in (*head, *told)]

    def by_its_words(self, line: Line) -> bool:
        """Has a sentence below a line of the page words of pages, and none of the story?"""
        if SERVICE.search(line.text) or not self._page.weighs(line.text, SOME):
            return False
        return self.is_foreign(line, LONG if not self._page.weighs(line.text, OWN) else WORDS)

    def behind_the_end(self, line: Line) -> bool:
        """Has a sentence below a line that ends stories no word of the story?"""
        return self.is_foreign(line, SEVERAL)


FUNDED = regex(
    r"\b(?:coverage|reporting|journalism)\b[^.!?]{0,60}"
    r"\b(?:made possible|supported|funded|underwritten)\b[^.!?]{0,24} by\b"
)
"""Who paid for the work of the press."""


def leads_to(page: Surface, line: Line) -> bool:
    """Does the line above end in a colon, so that the story goes on with this one?"""
    return page.lines[line.i - 1].text[-1] == ":"


def _asks_for_mail(line: Line) -> bool:
    """Does a line without a stop speak to the reader and end with an address?"""
    last = line.text.rpartition(" ")[2]
    return "@" in last and CONTACT.fullmatch(last) is not None and bool(voices(line.text))


def _is_said(page: Surface, line: Line) -> bool:
    """Is a sentence made of words of pages, and speaks to the reader or opens with such a word?"""
    if line.words > LONGEST:
        return False
    if voices(line.text) - COMMON:
        least, fewest = HALF, FEWEST
    elif page.opens(line.text) and not SERVICE.search(line.text):
        least, fewest = (ALL, 2) if line.words <= BID else (MOST, MANY)
    else:
        return False
    if not page.owns(line.text, least) or len(telling(line.text)) < fewest:
        return False
    return voices(line.text) >= OF_PAGES or not (page.tells(line) or SITE.search(line.text))


def _is_signed(text: str) -> bool:
    """Is a line a person and an agency: ``Ana Tell, APT``?"""
    name, _, house = text.rpartition(", ")
    return house.isupper() and len(house) <= HOUSE and is_person(name)


HOUSE = 5
"""Letters of an agency."""
