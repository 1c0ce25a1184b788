"""The headline: which line it is, and where it is said again.

Candidates are title-like lines near the top; each gathers points for what usually is true of a
headline. Repetition is the best witness (pages print their ``<title>`` and their ``<h1>``), then
the place: behind the player, above the byline, the date or the first caption.
"""

from __future__ import annotations

import re
from typing import NamedTuple

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


class Headline(NamedTuple):
    """Line indices of the headline and its repeats, and its text."""

    text: str
    main: int
    """The line that is lifted: the last printing above the story."""
    copies: tuple[int, ...]
    last: int
    """The last line of head matter that the headline and its repeats take."""


MARK = re.compile(r"^#{1,6} +")
KICKER = re.compile(r"^(?:LIVE|RECIT|DIRECT|VIDEO|ENQUETE|\[(?:VIDEO|PODCAST|FOTOS?)\]|\[Podcast\]|Fotos)\b\s*[:.|-]?\s*", re.I)
TRAILING = re.compile(r"\s+LIVE$")


def find_headline(lines: list[Line], player: Player | None, wording: Wording) -> Headline | None:
    """The headline of a page, or ``None`` if the scraper lost it."""
    start = player.end if player else 0
    region = _region(lines, start, wording)
    keys: dict[str, list[int]] = {}
    for line in lines[: start + SEARCH]:
        if _title_like(line):
            keys.setdefault(fold(title_text(line.text)), []).append(line.i)
    best: tuple[float, int] | None = None
    for line in region:
        if not _title_like(line):
            continue
        points = _points(lines, line, start, keys, player)
        if points is None:
            continue
        if best is None or points >= best[0] + (0 if line.words >= 3 else 0.1):
            best = (points, line.i)
    if best is None or (player and _headline_is_lost(lines, player, best[1], wording)):
        return _above_player(lines, player, keys)
    main = best[1]
    text = title_text(lines[main].text)
    same = keys.get(fold(text), [main])
    copies = tuple(i for i in same if i != main)
    last = max([main, *(i for i in copies if i < main + 12 and i > main)])
    return Headline(text, main, copies, last)


def title_text(text: str) -> str:
    """A headline line without Markdown mark, kicker and the like."""
    text = MARK.sub("", text)
    text = TRAILING.sub("", text)
    return KICKER.sub("", text) or text


def _region(lines: list[Line], start: int, wording: Wording) -> list[Line]:
    """The lines above the story, generously."""
    stories = 0
    for line in lines[start : start + SEARCH]:
        if line.form is Form.TURN and wording.transcript:
            return lines[start : line.i]
        if line.form is Form.PROSE and line.words >= STORY:
            stories += 1
            if stories == 2:
                return lines[start : line.i]
    return lines[start : start + SEARCH]


def _title_like(line: Line) -> bool:
    if line.words > MAX_WORDS or len(line.text) > 220:
        return False
    if line.phrase is not None and line.phrase.form != "start":
        return False
    if line.form in (Form.TITLE, Form.NAME, Form.LABEL):
        return True
    if line.form is Form.PROSE:
        return line.text[-1] in "?!\"”’'»…" and line.words <= 24 and ". " not in line.text
    return line.form is Form.CREDIT and line.words >= 4 and " / " not in line.text


def _points(
    lines: list[Line],
    line: Line,
    start: int,
    keys: dict[str, list[int]],
    player: Player | None,
) -> float | None:
    """How much speaks for this line; ``None`` rules it out."""
    points = 0.0
    following = lines[line.i + 1] if line.i + 1 < len(lines) else None
    if line.words >= 4:
        points += 2
    elif line.words == 3:
        points += 1
    if line.form is Form.LABEL or line.form is Form.NAME:
        points -= 1
    if line.text.startswith("#"):
        points += 4
    if len(keys.get(fold(title_text(line.text)), ())) > 1 and line.words >= 2:
        points += 3
    if following is not None and following.form in (Form.BYLINE, Form.DATE):
        points += 2
    if line.gap > 0 or line.i == 0:
        points += 0.5
    if following is not None and following.gap > 0:
        points += 1
    if player and line.i >= start:
        points += 1
    if line.text[0].islower():
        points -= 3
    for above in lines[start : line.i]:
        if above.form in (Form.BYLINE, Form.DATE) and above.i > 2 + start:
            points -= 2
        elif above.form is Form.PROSE and above.words >= 12 and not (player and above.i < player.end + 3):
            points -= 1.5
        elif _title_like(above) and above.words >= 5 and above.form is Form.TITLE:
            points -= 1
    if following is not None and following.gap == 0 and following.text == "/":
        return None
    return points


NOTICE_LINES = 2
"""Lines of prose (appeals, outages) that stand between player and headline at the most."""


def _headline_is_lost(lines: list[Line], player: Player, title: int, wording: Wording) -> bool:
    """Is the "headline" a subhead of a story that begins right behind the player?"""
    between = [line for line in lines[player.end : title] if line.form is Form.PROSE]
    stories = [line for line in between if not wording.appeals(line)]
    return len(stories) > NOTICE_LINES or any(line.words >= 40 for line in stories)


def _above_player(
    lines: list[Line], player: Player | None, keys: dict[str, list[int]]
) -> Headline | None:
    return None
