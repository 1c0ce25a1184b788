"""The shape of a line: what it looks like by itself, told once for all filters.

One pass over the blocks, no regex on long prose: this is where most of the time of a document goes
(about 3 µs a line). Wording is looked up in the packs; everything else is form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from newsclean.document import Block
from newsclean.evidence.bylines.forms import is_dotted_byline, is_signed_post, read_byline
from newsclean.evidence.bylines.han import names_in_script
from newsclean.evidence.credits import is_credit, is_signed_picture
from newsclean.evidence.dates.printed import date_line, lead_kind
from newsclean.evidence.names.looks import is_name
from newsclean.evidence.notices import is_notice, is_rights_line
from newsclean.evidence.stops import SCRIPT_ENDS, STOPLESS, is_signed_sentence, is_stopless
from newsclean.late import regex
from newsclean.packs import Phrase, Phrases

__all__ = ["Form", "Line", "Lines", "read_lines"]


class Form:
    """What a line looks like, by itself.

    Plain strings and no enum: filters ask for shapes some fifty times a line, and to look a member
    up in an enum costs 50 ns, four times as much as in a class (CPython 3.11).
    """

    PROSE = "prose"
    """One or more sentences."""
    TITLE = "title"
    """Three words or more without a stop at the end: a headline, a subhead, a teaser."""
    LABEL = "label"
    """One or two words without a stop."""
    NAME = "name"
    """Capitalised words that could be a person or an organisation."""
    TURN = "turn"
    """``SPEAKER:`` and speech."""
    CUE = "cue"
    """A line wholly in brackets."""
    CLOCK = "clock"
    """``0:00``, ``06:32``, ``0:00 / 3:12``."""
    DATE = "date"
    """Only says when."""
    BYLINE = "byline"
    """Says who wrote it."""
    NOTICE = "notice"
    """A copyright notice."""
    CREDIT = "credit"
    """A photo credit by its form."""
    MARK = "mark"
    """No letter and no digit."""
    FILE = "file"
    """A file name, an address of the web."""
    ITEM = "item"
    """Begins with a bullet or a number of a list."""


class Line:
    """One block with its shape. ``i`` is its index among the lines of the document."""

    __slots__ = ("block", "form", "gap", "i", "phrase", "text", "words")

    i: int
    block: Block
    text: str
    gap: int
    form: str
    phrase: Phrase | None
    words: int

    def said_by(self, *filters: str) -> bool:
        """Is this line a phrase of one of these filters?"""
        return self.phrase is not None and self.phrase.filter in filters

    def stands_in(self, parts: int) -> bool:
        """Does a page say that this line stands in one of these parts (bits of `Inside`)?"""
        hints = self.block.hints
        return hints is not None and bool(hints.inside & parts)

    def __repr__(self) -> str:
        return f"<{self.i} {self.form} {self.text[:40]!r}>"


LONG = 260
"""Characters. Longer lines are prose whatever else they look like: of the 600 station pages no
headline, caption label, byline or notice line is longer."""

SENTENCE_END = frozenset(".!?…\"”’'»)。！？」』】:;" + SCRIPT_ENDS)
FULL = frozenset(".!?。" + SCRIPT_ENDS)
"""Ends of a sentence, be it of one word."""
LOW_CLOSING = frozenset("“‘")
"""What closes a quotation that opened below the line: a sentence has its stop before it, and a
headline none (``Broda: „Das ist ein Kühlschrank“``)."""
CLOCK = regex(r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:(?: ?/ ?| )(?:\d{1,2}:)?\d{1,2}:\d\d)*$")
FILE = regex(
    r"(?:https?://|www\.)\S+$|\S*[\w-]+\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|m4a|pdf)$"
    r"|[\w -]{1,60}\.(?:jpe?g|png|gif|webp|svg|mp3)$"
    r"|(?:shutterstock|istock|gettyimages|img|dsc)[_ -]?\d\S*$"
    r"|(?=\S*\d)(?=\S*[a-z])(?:[a-z0-9]+[-_]){2,}[a-z0-9]+$",
    re.I,
)
ITEM = regex(r"(?:[•‣▪●◦∙]|[-*–](?= )|\d{1,3}[.)](?= ))\s*")
TITLED = regex(r"(?:author|autora?|auteur|autore),\s", re.I)
BARE_BULLET = frozenset("•‣▪●◦∙-*–—")
TURN = regex(
    r"(?:(?:Mr|Ms|Mrs|Dr)\. )?(?:[^\W\da-z_]|[A-Z])(?:[^\W\da-z_]|[ .'’#\d-]|\bMc(?=[A-Z])){0,38}?"
    r"(?:, [^:.!?—–]{2,60}| \([^):]{2,60}\)| #\d+)?:(?=\s|$)"
)
"""A speaker in capitals, maybe with a role, and a colon."""
MAX_LABEL = 5
"""Words of a speaker's label without a role: "UNIDENTIFIED NATIONAL GUARD MEMBER #1"."""


def is_turn(text: str) -> bool:
    """Does the line begin with a speaker's label in capitals?"""
    found = TURN.match(text)
    if found is None:
        return False
    label = found[0]
    if not label.isascii() and any(map(str.islower, label[: label.find(":")].split(",")[0])):
        return False  # "Автор:": small letters of other alphabets
    if " BY:" in label or (text[:8] == "WRITER: " and is_name(text[8:])):
        return False  # "POSTED BY: ANA TELLER"
    return "," in label or "(" in label or label.count(" ") < MAX_LABEL


class Lines(NamedTuple):
    """The lines of a document in order, and the same by their shape and by what packs say."""

    all: list[Line]
    formed: dict[str, list[Line]]
    said: dict[str, list[Line]]
    """Filter → the lines that are phrases of its packs."""
    works: frozenset[int] = frozenset()
    """Indices of the titles and bylines of works that the story lists."""


def read_lines(blocks: Iterable[Block], phrases: Phrases) -> Lines:
    """The lines of a document, each with its shape."""
    lines: list[Line] = []
    formed: dict[str, list[Line]] = {}
    said: dict[str, list[Line]] = {}
    match = phrases.match
    new = object.__new__
    for i, block in enumerate(blocks):
        text = block.text
        size = len(text)
        words = text.count(" ") + 1
        if size <= SHORT:
            form = short_form(text)
        elif size <= LONG:
            form = _form(text, words)
        elif ":" in text[:100] and is_turn(text):
            form = Form.TURN
        else:
            form = _long_form(text)
        phrase = match(text)
        # set here and not in __init__: a call of a class costs 0.3 µs, this 0.1
        line = new(Line)
        line.i = i
        line.block = block
        line.text = text
        line.gap = block.gap
        line.form = form
        line.phrase = phrase
        line.words = words
        lines.append(line)
        if form in formed:
            formed[form].append(line)
        else:
            formed[form] = [line]
        if phrase is not None:
            said.setdefault(phrase.filter, []).append(line)
            if phrase.filter == BUTTON:
                line.phrase = None
    plain = len(lines) >= SPREAD and lines[1].gap > 0 and lines[0].block.hints is None
    if plain and all(map(GAP, lines[1:])):
        for line in lines:
            line.gap = 0
    return Lines(lines, formed, said)


GAP = attrgetter("gap")
SPREAD = 9
"""Lines of a text that has a blank line between any two of them: there it says no more of what
belongs together than where there is none at all, and the page is read as one without."""


BUTTON = "button"
"""What packs hold wording for that may be a button or a word of a story ("Learn more", "Cancel").
By itself such a line says nothing: it is listed, and has no phrase."""

SHORT = 48
"""Characters. The shapes of lines this short are remembered: chrome is the same on every page."""


@lru_cache(maxsize=16384)
def short_form(text: str) -> str:
    """:func:`_form`, remembered. A pure function of the line, so that memory changes no result."""
    return _form(text, text.count(" ") + 1)


def _long_form(text: str) -> str:
    """Long lines are prose, but for list items and long notices."""
    first = text[0]
    if first in "•‣▪●◦∙-*–123456789" and ITEM.match(text):
        return Form.ITEM
    if is_rights_line(text[:LONG]):
        return Form.NOTICE
    if first in "Cc©[(" and text[:40].lower().startswith(("copyright ©", "copyright 20", "© ")):
        return Form.NOTICE
    return Form.PROSE


SENTENCES = 18
"""Words of a line that is prose if it ends like a sentence: no date line or byline is as long."""


def _form(text: str, words: int) -> str:
    """The shape of a line of up to :data:`LONG` characters."""
    first = text[0]
    if words >= SENTENCES and text[-1] in ".?!" and first.isupper() and first != "C":
        return _sentences_form(text)
    if not first.isalpha():
        found = _by_first_mark(text, first)
        if found is not None:
            return found
    elif first in "Cc" and text[:9].lower() == "copyright" and is_notice(text):
        return Form.NOTICE
    if is_rights_line(text):
        return Form.NOTICE
    if date_line(text) is not None or (words <= 4 and lead_kind(text) is not None):
        return Form.DATE
    if first.isupper() and ":" in text[:100] and text[:4] != "BY: " and is_turn(text):
        return Form.CREDIT if words <= 10 and is_credit(text) else Form.TURN
    if words <= 24 and (  # two days in French have so many
        read_byline(text) is not None or is_dotted_byline(text) or is_signed_post(text)
    ):
        return Form.BYLINE
    if words <= 4 and FILE.match(text):
        return Form.FILE
    last = text[-2] if text[-1] in LOW_CLOSING else text[-1]
    if last in SENTENCE_END and (words >= 4 or last in FULL):
        if words <= 9 and last not in "?!:" and (is_credit(text) or is_name(text)):
            return Form.CREDIT if is_credit(text) else Form.NAME
        return Form.PROSE
    if (words <= 10 or "tyling by " in text) and is_credit(text):
        return Form.CREDIT
    if 2 <= words <= 6 and is_name(text):
        return Form.NAME
    told = is_signed_sentence(text, words) or (is_stopless(text) and len(text) >= STOPLESS)
    title = Form.PROSE if told else Form.TITLE
    return title if words >= 3 or len(text) > 24 else Form.LABEL


def _sentences_form(text: str) -> str:
    """The shape of a line that is longer than any date line or byline and ends as sentences do."""
    if ":" in text[:100] and is_turn(text):
        return Form.TURN
    return Form.NOTICE if is_rights_line(text) else Form.PROSE


def _by_first_mark(text: str, first: str) -> str | None:
    """The shape of a line that does not begin with a letter, where that decides."""
    if first.isdigit():
        if CLOCK.match(text):
            return Form.CLOCK
    elif first in "©[(&" and is_notice(text):
        shown = "/" in text and is_credit(text)
        return Form.CREDIT if shown or is_signed_picture(text) else Form.NOTICE
    elif first == "©" and ("|" in text or "/" in text):
        return Form.CREDIT
    if not any(c.isalnum() for c in text):
        return Form.ITEM if text in BARE_BULLET else Form.MARK
    item = ITEM.match(text)
    if item:
        rest = text[item.end() :]
        if TITLED.match(rest) and read_byline(rest) is not None:  # "- Author, Ana Teller"
            return Form.BYLINE
        dated = date_line(rest) is not None or lead_kind(rest) is not None
        dated = dated or (first.isdigit() and date_line(text) is not None)  # "3. November 2024"
        return Form.DATE if dated else Form.ITEM
    if first in "([" and text[-1] in ")]" and not any(c in text[1:-1] for c in "()[]"):
        if date_line(text) is not None and any(map(str.isdigit, text)):  # "(Updated: 4 May 2026)"
            return Form.DATE
        if not text.isascii() and names_in_script(text):  # "[홍길동 기자]"
            return Form.BYLINE
        return Form.CREDIT if is_credit(text) else Form.CUE
    if first == "#" and text.lstrip("#")[:1] == " ":
        return Form.TITLE
    return None
