"""The foot of a page: what still stands below the last paragraph of the story.

Read from the end up, to the first line that may be told. A short line proves nothing by itself: it
may end a list of the story. It goes with a line of the page that stands above it, for no story goes
on there; what stands between the story and the first such line must show itself what it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsclean.evidence.boxes.surface import (
    CHROME,
    Found,
    Surface,
    is_machine,
    is_paragraph,
    is_short,
)
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stray.runs import is_in_run
from newsclean.evidence.subject import telling
from newsclean.evidence.tail_signs import ends_story
from newsclean.evidence.voice import COMMON, voices
from newsclean.evidence.wording import VERBS

__all__ = ["CLOSING", "Foot", "foot", "notes"]

CLOSING = (CHROME - {"advertisement", "listen-line", "player-block", "teaser"}) | {
    "biography",
    "contributors",
    "copyright",
    "half-box",
    "republished",
}
"""Filters below whose lines no list of a story goes on: the others also take from its middle."""
GONE = CLOSING | CHROME | {"byline", "date-line", "page-writer", "programme-credits"}
"""Filters whose lines part nothing in the foot."""

TOLD = 2
"""Paragraphs above the foot, at the least."""
MOST = 0.5
"""Words of what goes, for each word of the paragraphs above it, at the most: a page of little but
short lines has no foot."""

CONTACT = re.compile(r"@\w{3,}|[\w.+-]+@[\w-]+(?:\.[\w-]+){1,3}|\[email.protected\]", re.I)
"""An address or a handle by itself."""
HALF = 0.45
"""Share of words of pages of a sentence to the reader. Set by hand."""
LONGEST = 120
"""Words of a rule for comments, at the most."""
ALL = 0.75
"""The same of one that bids the reader to do something: it opens with a word of pages."""
BID = 14
"""Words of it, at the most."""
FEWEST = 4
"""Telling words of a sentence to the reader, at the least."""
NOTE = 60
"""Words of a note on the writer, at the most."""
LABEL = 3
"""Words of a label in a row of them."""
ROW = 2
"""Labels of a row."""
QUOTES = frozenset("\"“'‘«„>”’»")


class Foot(NamedTuple):
    """What is known of the page beside its boxes."""

    by: dict[int, str]
    """Block → the filter that dropped or lifted it."""
    signers: Sequence[str]
    """Who wrote the story."""
    head: int
    """The headline's index."""
    tells_of_writer: Callable[[Line], bool]
    """Does a line tell who somebody of the press is?"""


def foot(page: Surface, known: Foot) -> Iterator[Found]:
    """The lines of the foot that still stand."""
    found, end = _read(page, known)
    if not found:
        return
    told = [line for line in page.lines[page.first : end] if _is_told(page, line)]
    taken = sum(one.line.words for one in found)
    if len(told) >= TOLD and taken <= MOST * sum(line.words for line in told):
        yield from found


def _is_told(page: Surface, line: Line) -> bool:
    return page.stands(line.i) and is_paragraph(line)


def _read(page: Surface, known: Foot) -> tuple[list[Found], int]:
    """What goes, from the end up, and the first line of the foot."""
    found: list[Found] = []
    held: list[Line] = []
    for line in reversed(page.lines[page.first :]):
        taker = known.by.get(line.block.id, "half-box")
        if not page.stands(line.i):
            if taker in CLOSING:
                found += _flush(held)
            elif taker not in GONE:
                break  # a caption: it may be of the story's last picture
            continue
        reason = _shows(page, known, line)
        if reason:
            found += [*_flush(held), Found(line, reason, 0.6)]
        elif is_short(line) and not _is_data(page, line):
            held.append(line)
        else:
            break
    else:
        return [], page.first
    return found + _row(page, held), line.i + 1


def _flush(held: list[Line]) -> list[Found]:
    """What stands below a line of the page; none is held any longer."""
    found = [Found(line, "stands below a line of the page, behind the story", 0.6) for line in held]
    held.clear()
    return found


def _row(page: Surface, held: Sequence[Line]) -> list[Found]:
    """A row of labels right below the story, above what is the page's: its topics."""
    if len(held) < ROW or not all(_is_label(line) for line in held):
        return []
    below = held[0].i + 1
    if below >= len(page.lines) or page.stands(below) or _leads_to(page, held[-1]):
        return []
    return [Found(line, "stands in a row of labels behind the story", 0.6) for line in held]


def _leads_to(page: Surface, line: Line) -> bool:
    """Does the line above end in a colon, so that the story goes on with this one?"""
    return page.lines[line.i - 1].text[-1] == ":"


def _is_label(line: Line) -> bool:
    text = line.text
    return (
        line.words <= LABEL
        and text[0].isalpha()
        and not any(c.isdigit() or c in ",:" for c in text)
    )


def _is_data(page: Surface, line: Line) -> bool:
    """May a short line be of a list of the story?"""
    lines = page.lines
    around = [
        lines[i] if page.stands(i) else None for i in (line.i - 1, line.i + 1) if i < len(lines)
    ]
    return line.form is Form.ITEM or is_in_run(line, around)


def _shows(page: Surface, known: Foot, line: Line) -> str:
    """Why a line is surely the page's; empty = it may be the story's."""
    short = line.form is not Form.PROSE or line.words <= BID
    if short and (reason := _shows_by_form(page, known, line)):
        return reason
    if _is_of_writer(known.signers, line) or known.tells_of_writer(line):
        return "tells of the writer, behind the story"
    if line.form is not Form.PROSE or line.text[0] in QUOTES:
        return ""
    if _is_said(page, line):
        return "speaks of the page to its reader, behind the story"
    return ""


def _shows_by_form(page: Surface, known: Foot, line: Line) -> str:
    """Why a short line is surely the page's."""
    text = line.text
    if line.form is Form.MARK or is_machine(line):
        return "is a mark or a counter behind the story"
    if CONTACT.fullmatch(text):
        return "" if _leads_to(page, line) else "is an address by itself, behind the story"
    if ends_story(page.lines, line.i, known.head) or _asks_for_mail(line):
        return "is none that stories are told with, behind the story"
    return ""


def _asks_for_mail(line: Line) -> bool:
    """Does a line without a stop speak to the reader and end with an address?"""
    last = line.text.rpartition(" ")[2]
    return "@" in last and CONTACT.fullmatch(last) is not None and bool(voices(line.text))


def _is_of_writer(signers: Sequence[str], line: Line) -> bool:
    """Is a line the writer's name, or a sentence in the present that opens with it?"""
    for name in signers:
        if line.text.casefold() == name.casefold():
            return True
        first, _, rest = name.partition(" ")
        if any(_opens_with(part, line.text) for part in (name, first, rest.rpartition(" ")[2])):
            return True
    return False


def _opens_with(name: str, text: str) -> bool:
    """Does a sentence open with a name and go on with what somebody is or does at work?"""
    start, rest = text[: len(name) + 1], text[len(name) + 1 :]
    return start.casefold() == f"{name} ".casefold() and rest.partition(" ")[0] in PRESENT


PRESENT = VERBS - {"was"}


def notes(page: Surface, signers: Sequence[str]) -> Iterator[Found]:
    """Sentences anywhere that tell who wrote the story: no writer tells so of themself."""
    if not signers:
        return
    for line in page.standing:
        if line.form is not Form.PROSE or line.words > NOTE or not page.stands(line.i):
            continue
        named = next((name for name in signers if _opens_with(name, line.text)), None)
        if named is None or _tells_of(page, named, line):
            continue
        yield Found(line, "tells of the writer", 0.7)
        above = page.lines[line.i - 1]
        if page.stands(above.i) and above.text.casefold() == named.casefold():
            yield Found(above, "is the name over a note on the writer", 0.7)


def _tells_of(page: Surface, name: str, but: Line) -> bool:
    """Does the story tell of whom a note names?"""
    others = (line for line in page.standing if line.i != but.i and is_paragraph(line))
    return any(name in line.text for line in others)


def _is_said(page: Surface, line: Line) -> bool:
    """Is a sentence made of words of pages, and speaks to the reader or opens with such a word?"""
    if line.words > LONGEST:
        return False
    if voices(line.text) - COMMON:
        least, fewest = HALF, FEWEST
    elif line.words <= BID and page.opens(line.text):
        least, fewest = ALL, 2
    else:
        return False
    return page.owns(line.text, least) and len(telling(line.text)) >= fewest
