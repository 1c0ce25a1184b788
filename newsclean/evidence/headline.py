"""The headline: which line it is, and where it is said again.

Candidates are title-like lines near the top; each gathers points for what usually is true of a
headline. Repetition is the best witness (pages print their ``<title>`` and their ``<h1>``), then
the place: first behind the player, above the byline, the date or the first caption.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.captions.marked import IMAGE_CAPTION, IMAGE_SOURCE
from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.wording import Wording
from newsclean.packs import fold

__all__ = ["Headline", "find_headline"]

SEARCH = 40
"""Lines behind the player (or the top) among which the headline is looked for."""
MAX_WORDS = 32
"""Words. The longest headline in 600 station pages has 24."""
STORY = 25
"""Words of a paragraph that is surely story; the second one ends the search."""
SENTENCE = 7
TOLD = 5
"""So many sentences of at least this many words end the search as well: a story in short
paragraphs. Above a headline stand three at the most (appeals, outages, a blurb)."""
PROSE = 12
"""Words of a sentence that weighs against every candidate below it."""


TITLES = frozenset({Form.TITLE, Form.LABEL, Form.NAME, Form.PROSE, Form.CREDIT})
"""Shapes that a headline can have."""


class Headline(NamedTuple):
    """Line indices of the headline and its repeats, and its text."""

    text: str
    main: int
    """The line that is lifted."""
    copies: tuple[int, ...]
    last: int
    """The last line of head matter that the headline and its repeats take."""


MARK = re.compile(r"^#{1,6} +")
TWO_SENTENCES = re.compile(r"[^\W\d_]{3}\. [^\W_a-z]")
KICKER = re.compile(
    r"^(?:\[(?:VIDEO|PODCAST|FOTOS?|AUDIO)\]\s*|(?:LIVE|RECIT|DIRECT|VIDEO|ENQUETE|FOTOS?)\s*[:.|]\s+)",
    re.I,
)
KICKERS = frozenset({"LIVE", "RECI", "DIRE", "VIDE", "ENQU", "FOTO"})
"""The first four letters of the words in :data:`KICKER`."""
TRAILING = re.compile(r"\s+LIVE$")


def find_headline(lines: list[Line], player: Player | None, wording: Wording) -> Headline | None:
    """The headline of a page, or ``None`` if the scraper lost it."""
    start = player.end if player else 0
    keys: dict[str, list[int]] = {}
    for line in lines[: start + SEARCH]:
        if 2 <= line.words <= MAX_WORDS and line.form in TITLES and _title_like(line):
            keys.setdefault(fold(title_text(line.text)), []).append(line.i)
    repeated = {i for same in keys.values() if len(same) > 1 for i in same}
    best: tuple[float, int] | None = None
    above = 0.0
    seen_title = False
    for line in _region(lines, start, wording):
        if line.form in TITLES and _title_like(line):
            points = _points(lines, line, line.i in repeated) - above
            if player and line.i >= start:
                points += 1
                if (
                    not seen_title
                    and not _hugs_prose(lines, line)
                    and (line.words >= 3 or line.text[-1] in "?!")
                ):
                    points += 2  # the first one behind a player
                    seen_title = True
            if best is None or points > best[0]:
                best = (points, line.i)
        above += _against_those_below(line, player)
        if player and line.i >= start and line.form == Form.TITLE and line.words >= 4:
            above += 1.0  # behind a player the first title-like line is the headline
    if best is None or (player and _headline_is_lost(lines, player, best[1], wording)):
        return None
    main = best[1]
    text = title_text(lines[main].text)
    copies = tuple(i for i in keys.get(fold(text), ()) if i != main)
    last = max([main, *(i for i in copies if main < i < main + 12)])
    return Headline(text, main, copies, last)


def title_text(text: str) -> str:
    """A headline line without Markdown mark, kicker and the like."""
    if text[0] == "#":
        text = MARK.sub("", text)
    if text[-4:] == "LIVE":
        text = TRAILING.sub("", text)
    if text[0] == "[" or text[:4].upper() in KICKERS:
        text = KICKER.sub("", text) or text
    return text


def _region(lines: list[Line], start: int, wording: Wording) -> list[Line]:
    """The lines above the story, generously."""
    stories = sentences = 0
    for line in lines[start : start + SEARCH]:
        if line.form is Form.TURN and wording.transcript:
            return lines[start : line.i]
        if line.form is Form.PROSE and line.words >= SENTENCE:
            sentences += 1
            stories += line.words >= STORY
            if stories == 2 or sentences == TOLD:
                return lines[start : line.i]
    return lines[start : start + SEARCH]


def _title_like(line: Line) -> bool:
    """May this line be a headline, by its shape alone?"""
    if line.words > MAX_WORDS or len(line.text) > 220 or line.text[-1] in ":,–—-":
        return False
    if line.phrase is not None and line.phrase.form != "start":
        return False
    if IMAGE_SOURCE.match(line.text) or IMAGE_CAPTION.match(line.text):
        return False
    form, text = line.form, line.text
    if form is Form.LABEL or form is Form.NAME:
        return True
    if form is Form.TITLE:
        return text[0] != "#" or text.startswith(("# ", "## "))
    if form is Form.PROSE:
        ends = text[-1] in "?!\"”’'»…)" or text.isupper()
        return (
            ends
            and line.words <= 24
            and not TWO_SENTENCES.search(text)
            and trailing_credit(text) is None
        )
    return False


def _hugs_prose(lines: list[Line], line: Line) -> bool:
    """A name right above a sentence is a credit above its caption."""
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    return (
        line.form == Form.NAME and below is not None and below.gap == 0 and below.form == Form.PROSE
    )


def _points(lines: list[Line], line: Line, repeated: bool) -> float:
    """How much speaks for this line."""
    following = lines[line.i + 1] if line.i + 1 < len(lines) else None
    points = 2.0 if line.words >= 4 else 1.0 if line.words == 3 else 0.0
    if line.form is Form.LABEL or line.form is Form.PROSE or line.words == 2:
        points -= 1
    if line.text[0] == "#":
        points += 4
    if repeated:
        points += 3
    if line.gap > 0 or line.i == 0:
        points += 0.5
    if line.text[0].islower():
        points -= 3
    if line.form is Form.TITLE and trailing_credit(line.text) is not None:
        points -= 3
    if following is not None:
        if following.form in (Form.BYLINE, Form.DATE):
            points += 2
        if following.gap > 0:
            points += 1
        elif _hugs_prose(lines, line):
            points -= 2
        if following.gap == 0 and following.form == Form.CREDIT:
            points -= 4  # an alt text above the credit
        if following.gap <= 1 and following.text == "/":
            points -= 6
    if line.i and lines[line.i - 1].text == "/":
        points -= 6
    return points


def _against_those_below(line: Line, player: Player | None) -> float:
    """How much a line speaks against every candidate that comes after it."""
    if line.form in (Form.BYLINE, Form.DATE):
        return 1.5
    if line.form is Form.PROSE and line.words >= PROSE:
        near = player is not None and line.i < player.end + 3
        return 0.3 if near and line.words < 40 else 1.5
    if (
        line.form is Form.TITLE
        and line.words >= 4
        and line.phrase is None
        and line.text[0].isupper()
    ):
        return 1.0 if line.text[-1] not in ":–—-" else 0.0
    return 0.0


NOTICE_LINES = 2
"""Lines of prose (appeals, outages) that stand between player and headline at the most."""


def _headline_is_lost(lines: list[Line], player: Player, title: int, wording: Wording) -> bool:
    """Is the "headline" a subhead of a story that begins right behind the player?"""
    between = [line for line in lines[player.end : title] if line.form is Form.PROSE]
    stories = [line for line in between if not wording.appeals(line)]
    return len(stories) > NOTICE_LINES or any(line.words >= 40 for line in stories)
