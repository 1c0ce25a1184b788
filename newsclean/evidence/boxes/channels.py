"""Lines that send the reader to a channel of the page: its newsletter, its app, a service.

A story that tells of WhatsApp names it in more than one line. Where a short line is the only one
that does, and has words of pages beside the name or stands at a line of the page, the page speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from newsclean.evidence.boxes.lines import is_paragraph, is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, pieces_of
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex

__all__ = ["channels", "named_channels"]

WORD = regex(r"[^\W_]+")
LONGEST = 40
"""Words of such a line, …"""
BUTTON = 14
"""… and of one without a stop."""
OWN, SPOKEN, BESIDE = 0.5, 0.3, 0.2
"""Share of words of pages of a line that speaks to nobody, of one that speaks to the reader or of
"us", and of one at a line of the page. Set by hand."""
PLACE = 0.5
"""Weight of a name of which stories speak as well; above it are shops for apps and devices: …"""
SEVERAL = 2
"""… a line that lists so many of them, in words of pages, need neither speak to anybody nor be
short: ``The app is free on iOS and Android.``"""
LISTED = 20
"""Words of such a line, at the most, …"""
SHARED = 2
"""… and words of it that the story has as well, at the most: the name of the house."""
SHARED_SMALL = 1
"""Small words of a long sentence of the page that the story has by chance, at the most."""
SURE = 1.0
"""Weight of a name that no line of a story has without the story speaking of it."""
QUOTES = frozenset("\"“'‘«„>")


def channels(page: Surface) -> Iterator[Found]:
    """The lines that name a channel of which the story does not speak."""
    weights = page.channels
    lines = [line for line in page.standing if line.words <= LONGEST]
    text = "\n".join([line.text for line in lines]).lower()
    words = frozenset(WORD.findall(text))
    names = [name for name in weights if name in words or (" " in name and name in text)]
    told: frozenset[str] | None = None
    for line in lines if names else ():
        named = [name for name in names if name in line.text.lower()] and named_channels(
            line.text, weights
        )
        if not named or not page.stands(line.i):
            continue
        devices = [name for name in named if weights[name] > PLACE]
        if len(devices) >= SEVERAL and _lists(page, line, named):
            yield Found(line, "lists where the page can be had", 0.7)
            continue
        if not _may_send(page, line):
            continue
        if told is None:
            told = _told(page, names, weights)
        if told.isdisjoint(named) and _sends(page, line, max(weights[name] for name in named)):
            yield Found(line, "sends the reader to a channel that the story does not name", 0.7)


def _lists(page: Surface, line: Line, named: Set[str]) -> bool:
    """Does a line name where the page can be had, in words of pages, and no line of the story?"""
    if line.words > LISTED or line.text[0] in QUOTES or not page.weighs(line.text, SPOKEN):
        return False
    others = [other.text for other in page.standing if other.i != line.i and _is_sentence(other)]
    text = "\n".join(others).lower()
    if any(name in text for name in named):
        return False
    return len(pieces(line.text) & pieces_of(others)) <= SHARED


def _is_sentence(line: Line) -> bool:
    """Is a line a sentence?"""
    return line.form is Form.PROSE or line.form is Form.TURN


def _may_send(page: Surface, line: Line) -> bool:
    """Is a line short, or does it speak to somebody, or stand at a line of the page?"""
    if line.text[0] in QUOTES:
        return False
    if line.words <= BUTTON:
        return True
    if voices(line.text) or page.taken_by(line.i - 1) or page.taken_by(line.i + 1):
        return True
    return page.bids(line.text)


def named_channels(text: str, weights: Mapping[str, float]) -> frozenset[str]:
    """The names in a text; ``weights`` = name → how surely a line with it is the page's."""
    words = WORD.findall(text.lower())
    pairs = map(" ".join, pairwise(words))
    return frozenset([name for name in (*words, *pairs) if name in weights])


def _told(page: Surface, names: Sequence[str], weights: Mapping[str, float]) -> frozenset[str]:
    """Those of the ``names`` that stand in paragraphs which speak to nobody, or above the story."""
    found: set[str] = set()
    for line in page.lines:
        text = line.text.lower()
        if not any(name in text for name in names) or page.is_gone(line.i):
            continue
        if line.i < page.first or _tells(page, line):
            found |= named_channels(text, weights)
    return frozenset(found)


def _tells(page: Surface, line: Line) -> bool:
    return is_paragraph(line) and line.text[-1] != ":" and not page.owns(line.text, BESIDE)


def _sends(page: Surface, line: Line, weight: float) -> bool:
    heard = voices(line.text)
    open_ = is_short(line) or line.text[-1] == ":"
    if (open_ and line.words > BUTTON) or line.form is Form.TURN:
        return False
    if open_ and weight >= SURE:
        return True
    share = page.share(line.text)
    beside = bool(page.taken_by(line.i - 1) or page.taken_by(line.i + 1))
    if open_:
        beside = beside or (line.text[0] == "[" and line.text[-1] == "]")
        return share >= (BESIDE if beside else SPOKEN if heard - {"a question"} else OWN)
    long = line.words > BUTTON
    bids = _bids_at_length(page, line) if long else page.opens(line.text)
    if not (bids or beside or heard >= OF_PAGES or "a call" in heard):
        return False
    if not heard >= OF_PAGES and page.tells(line, SHARED_SMALL if long else 0):
        return False  # "The debate will be shown on the town's YouTube channel."
    return share >= (SPOKEN if heard - {"a question"} or (long and bids) else OWN)


def _bids_at_length(page: Surface, line: Line) -> bool:
    """Is a long sentence a bid, and gives no number or date of what the story tells?"""
    return page.bids(line.text) and not any(map(str.isdigit, line.text))
