"""Boxes that ask the reader, and tell what to do.

``Seen an otter?`` ``Send us your pictures.``: a question to somebody, and behind it a sentence that
speaks of "us" and to the reader, or bids the reader to write somewhere. In an interview there are
other questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.evidence.boxes.lines import ASKS, BRIEF, QUOTES, is_brief
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex

__all__ = ["asked"]

QUESTION = 14
"""Words of the question, at the most, …"""
BID = 24
"""… and of what follows."""
ENDED = regex(r"(?<=[?？؟]) +(?=[^\W\d_])")
"""Where a question ends within a line."""
ADDRESS = regex(r"\w@\w|\w\.[a-z]{2,8}(?:/|\b)")
"""A mail address, one on the web."""
OTHERS = 1
"""Other lines that ask, at the most: of an interview there are more."""


def asked(page: Surface) -> Iterator[Found]:
    """The questions of the page to its reader, with the sentence behind each, beside what went.

    Columns end with a question to their readers, too: one line alone has lines of the page above
    and below.
    """
    asking = [line for line in page.standing if _asks(line)]
    alone = sum(line.text[-1] in ASKS for line in asking) <= OTHERS + 1
    for line in asking:
        above = page.went_for_page(line.i - 1)
        if not page.stands(line.i):
            continue
        if line.text[-1] not in ASKS:
            question, _, rest = _parts(line.text)
            inside = above and (page.went_for_page(line.i + 1) or _hangs(page, line))
            if inside and _speaks_to_reader(page, question, rest):
                yield Found(line, "asks the reader, and tells where to answer", 0.7)
        elif alone and page.stands(line.i + 1):
            below = page.lines[line.i + 1]
            button = _button(page, below.i + 1)
            inside = above or button is not None or page.went_for_page(below.i + 1)
            told = below.form is not Form.PROSE or below.gap > line.gap
            speaks = not told and _speaks_to_reader(page, line.text, below.text)
            if (inside and speaks) or _is_closed(page, line, below):
                yield Found(line, "asks the reader, above where to answer", 0.7)
                yield Found(below, "tells the reader where to answer", 0.7)
                if button is not None:
                    yield Found(button, "is the button below where to answer", 0.7)


def _button(page: Surface, i: int) -> Line | None:
    """A line that is a few words, next to all of them of pages."""
    if not page.stands(i):
        return None
    line = page.lines[i]
    return line if is_brief(line) and page.share(line.text) >= ALL else None


def _is_closed(page: Surface, line: Line, below: Line) -> bool:
    """Are a question and a sentence with words of pages parted from the story by blank lines?"""
    if not (page.gapped and line.gap) or below.gap or line.words > BRIEF:
        return False
    after = below.i + 1
    if after < len(page.lines) and not page.lines[after].gap:
        return False
    bids = page.opens(SENTENCE.split(below.text)[-1])
    return bids and page.weighs(below.text, SOME) >= FEWEST


SENTENCE = regex(r"(?<=[.!?]) +")
ALL, SOME, FEWEST = 0.75, 0.3, 3
"""Share of words of pages of a button, and of a sentence below a question, and their number."""


def _hangs(page: Surface, line: Line) -> bool:
    """Stands a line close below one of the page, where blank lines part paragraphs?"""
    return line.gap == 0 and page.gapped


def _asks(line: Line) -> bool:
    """Does a line open with a short question, outside of quotations?"""
    text = line.text
    if line.form is not Form.PROSE or line.words > QUESTION + BID or text[0] in QUOTES:
        return False
    if text[-1] in ASKS:
        return line.words <= QUESTION and text[-1] not in "!！"
    return any(mark in text for mark in "?？؟") and _parts(text)[1] is not None


def _parts(text: str) -> tuple[str, re.Match[str] | None, str]:
    """A question, where it ends, and what follows in the line."""
    found = ENDED.search(text)
    if found is None or text.count(" ", 0, found.start()) >= QUESTION:
        return text, None, ""
    return text[: found.start()], found, text[found.end() :]


def _speaks_to_reader(page: Surface, question: str, rest: str) -> bool:
    """Does the page ask, and speak to its reader, and no one else?"""
    if not rest or rest.count(" ") >= BID or told_of_speech(rest) is not None:
        return False
    heard = voices(rest)
    if heard >= OF_PAGES or ("us" in heard and page.opens(rest)):
        return bool(page.weighs(question + " " + rest, 0.0))
    return page.opens(rest) and ADDRESS.search(rest) is not None
