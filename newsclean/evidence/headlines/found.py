"""The headline: which line it is, and where it is said again.

Candidates are title-like lines near the top; each gathers points for what usually is true of a
headline. Repetition is the best witness (pages print their ``<title>`` and their ``<h1>``), then
the place: first behind the player, above the byline, the date or the first caption. What the story
speaks of decides before both, where it is plain (`words`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newsclean.evidence.headlines.below import below_notices, of_path
from newsclean.evidence.headlines.like import SEARCH, title_like
from newsclean.evidence.headlines.lost import begins_with_story
from newsclean.evidence.headlines.other import amended
from newsclean.evidence.headlines.over_dek import over_dek
from newsclean.evidence.headlines.points import (
    GLUED_ABOVE,
    SENTENCE,
    TOLD_BEFORE,
    against_those_below,
    hugs_prose,
    is_menu_path,
    opens_line_above,
    stands_over_dek,
    told,
)
from newsclean.evidence.headlines.points import points as points_of
from newsclean.evidence.headlines.reconsidered import reconsidered
from newsclean.evidence.headlines.rows import is_led
from newsclean.evidence.headlines.text import counts, key, title_text
from newsclean.evidence.headlines.told import is_over_credit, no_headline
from newsclean.evidence.headlines.words import by_story
from newsclean.evidence.page_shapes import is_page_shape
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.wording import Wording

__all__ = ["Headline", "find_headline", "headline_at"]

STORY = 25
"""Words of a paragraph that is surely story; the second one ends the search."""
TOLD = 5
"""So many sentences of :data:`SENTENCE` words or more end the search as well: a story in short
paragraphs. Above a headline stand three at the most (appeals, outages, a blurb)."""


class Headline(NamedTuple):
    """Line indices of the headline and its repeats, and its text."""

    text: str
    main: int
    """The line that is lifted."""
    copies: tuple[int, ...]
    last: int
    """The last line of head matter that the headline and its repeats take."""


def find_headline(lines: list[Line], player: Player | None, wording: Wording) -> Headline | None:
    """The headline of a page, or ``None`` if the scraper lost it."""
    start = player.end if player else 0
    titles: set[int] = set()
    keys: dict[str, list[int]] = {}
    menu: set[str] = set()
    paths: set[int] = set()
    for line in lines[: start + SEARCH]:
        if line.words == 1:
            menu.add(line.text)
        elif (
            (menu and is_menu_path(line.text, menu))
            or is_over_credit(lines, line.i)
            or is_led(lines, line)
        ):
            paths.add(line.i)
            continue
        if title_like(line) and line.i not in wording.timed:
            titles.add(line.i)
            if line.words >= 2:
                keys.setdefault(key(line.text), []).append(line.i)
    region = _region(lines, start, wording)
    repeated = {i for same in keys.values() if len(same) > 1 for i in same}
    best = _best(lines, player, region, {i: i in repeated for i in titles}, wording)
    while best is not None and best not in repeated and no_headline(lines[best].text):
        titles.discard(best)
        best = _best(lines, player, region, {i: i in repeated for i in titles}, wording)
    if best is None and len(lines) > 1 and _is_word(lines[0]):
        best = 0  # a single word above a story that has no other headline
    no_title = paths | wording.timed
    best = by_story(
        lines,
        player,
        best,
        wording,
        lambda line: line.i not in no_title and (title_like(line) or counts(lines, line)),
    )
    if best is not None and best >= start and lines[best].block.hints is None:
        best = reconsidered(lines, best, start)
    best = amended(lines, best, title_like)
    best = over_dek(lines, best, player, wording, title_like)
    below = of_path(lines, title_like) or below_notices(lines, best, wording, title_like)
    best = best if below is None or below in no_title else below
    if best is None or (player and _headline_is_lost(lines, player, best, wording)):
        return _above_player(lines, player)
    if lines[best].form is Form.LABEL and lines[best].i >= start:
        above = _above_player(lines, player)
        if above is not None:
            return above
    same = keys.get(key(lines[best].text), [])
    if player is None and len(same) < TWICE and begins_with_story(lines, best):
        return None
    text = min((title_text(lines[i].text) for i in (*same, best)), key=_rank)
    copies = tuple(i for i in same if i != best)
    last = max([best, *(i for i in copies if best < i < best + 12 and not _tells(lines, best, i))])
    return Headline(text, best, copies, last)


def _tells(lines: list[Line], best: int, again: int) -> bool:
    """Does a story stand between two printings, as a review above the data of its book?"""
    sentences = (x for x in lines[best + 1 : again] if x.form is Form.PROSE and x.phrase is None)
    return sum(line.words >= SENTENCE for line in sentences) >= BETWEEN


BETWEEN = 4
"""Sentences of :data:`SENTENCE` words between two printings, at the least: above a headline that
is printed again stand a dek, a caption and a blurb."""
TWICE = 2
"""Printings of a headline that is said again."""


def _rank(text: str) -> tuple[int, bool]:
    """The shortest printing first; of two as long the one whose quotation marks are curly."""
    return len(text), "'" in text or '"' in text


def _is_word(line: Line) -> bool:
    return line.words == 1 and title_like(line) and not is_page_shape(line.text)


def headline_at(lines: list[Line], main: int) -> Headline:
    """The headline, if it is known in which line it stands."""
    text = title_text(lines[main].text)
    return Headline(text, main, (), main)


def _best(
    lines: list[Line],
    player: Player | None,
    region: list[Line],
    titles: Mapping[int, bool],
    wording: Wording,
) -> int | None:
    """The line with the most points, the first of equals; ``None`` if none is title-like.

    ``titles`` are the title-like lines, and whether each is printed again.
    """
    start = player.end if player else 0
    signed = _over_signature(lines, region, titles)
    over = key(lines[signed].text) if signed is not None else None
    best = None
    most = above = 0.0
    seen_title = False
    for line in region:
        i = line.i
        behind = player is not None and i >= start
        if i in titles:
            points = points_of(lines, line, titles[i], wording.is_digest) - above
            if behind:
                points += 1
                whole = line.words >= 3 or line.text[-1] in "?!"
                if not seen_title and whole and not hugs_prose(lines, line):
                    points += 2  # the first one behind a player
                    seen_title = True
            if i == signed or (titles[i] and over == key(line.text)):
                points += SIGNED
            if line.words >= ALONE_WORDS and opens_line_above(region, line):
                points += GLUED_ABOVE
            if best is None or points > most:
                best, most = i, points
        above += against_those_below(line, player)
        if player is None and told(line, wording):
            above += TOLD_BEFORE
        if behind and line.form is Form.TITLE and line.words >= 4:
            above += 1.0  # behind a player the first title-like line is the headline
    return best if most > LEAST else None


def _over_signature(
    lines: list[Line], region: list[Line], titles: Mapping[int, bool]
) -> int | None:
    """The last title-like line above the first byline or date, if it is not far above it.

    Of a headline and its dek it is the headline.
    """
    last = None
    for line in region:
        if line.form is Form.BYLINE or line.form is Form.DATE:
            if last is None or line.i - last > SIGNATURE_REACH:
                return None
            over = last - 1 in titles and last + 1 == line.i and stands_over_dek(lines, last - 1)
            return last - 1 if over else last
        sure = line.form is not Form.PROSE or titles.get(line.i, False)
        if sure and line.i in titles and _is_long(line, titles[line.i]):
            last = line.i
    return None


def _is_long(line: Line, repeated: bool) -> bool:
    return line.words >= (ALONE_WORDS if repeated else SIGNED_WORDS)


SIGNATURE_REACH = 6
"""Lines from a headline to the byline or date below it: a dek, a caption with its credit."""
SIGNED_WORDS = 6
"""Words of such a headline; what programmes and menus are called has fewer."""
SIGNED = 1.5
"""What it has before others; less than a byline right below it brings."""


def _above_player(lines: list[Line], player: Player | None) -> Headline | None:
    """The page's title above the player, on pages made from Markdown (a blank line after each)."""
    if player is None or player.first == 0 or len(lines) < 2:
        return None
    title = lines[0]
    alone = title.form is Form.TITLE and title.words >= ALONE_WORDS and lines[1].gap > 0
    return Headline(title_text(title.text), 0, (), 0) if alone and title_like(title) else None


LEAST = -2.0
"""Points below which the best candidate is no headline: all that can be said is against it."""
ALONE_WORDS = 4
"""Words of a title above the player; slogans that stand there by themselves are shorter."""


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


NOTICE_LINES = 2
"""Lines of prose (appeals, outages) that stand between player and headline at the most."""


def _headline_is_lost(lines: list[Line], player: Player, title: int, wording: Wording) -> bool:
    """Is the "headline" a subhead of a story that begins right behind the player?"""
    between = [line for line in lines[player.end : title] if line.form is Form.PROSE]
    stories = [line for line in between if not wording.appeals(line)]
    return len(stories) > NOTICE_LINES or any(line.words >= 40 for line in stories)
