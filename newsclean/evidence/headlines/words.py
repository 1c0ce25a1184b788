"""Which of two lines is the headline: the one by its place and shape, or the one by its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.headlines.below import is_masthead
from newsclean.evidence.headlines.sections import (
    MOST,
    PLAIN,
    SPOKEN,
    is_in_menu,
    is_label_over,
    is_outspoken,
    is_section,
    is_slogan,
    is_told_below,
)
from newsclean.evidence.headlines.told import (
    is_kicker,
    is_over_credit,
    may_head,
    speaks,
    told_headline,
)
from newsclean.evidence.page_shapes import is_page_shape
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent, pieces
from newsclean.evidence.told import NEAR, REACH, Told, is_signed, is_signed_by, is_told
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.evidence.wording import Wording
from newsclean.late import regex

__all__ = ["by_story"]

STORIES = 2
"""Paragraphs of the story above a line, with which it is no headline; it may be a subhead."""
BEHIND = 1
"""Lines between a player and the headline that stands behind it."""
SIGNED = 40
"""Lines below a headline behind a player, among which another one may be that is signed."""
LABELLED = 24
"""Words of a headline behind a label in capitals, at the most."""
WRITTEN = frozenset({Form.BYLINE, Form.DATE})
DEKS = 2
"""Sentences of a dek below a headline."""
STOPS = frozenset('.?!"”»“)')
SENTENCES, TWICE = 14, 18
"""Words of a headline in sentences; deks and first paragraphs that short are seldom signed."""


def by_story(
    lines: list[Line],
    player: Player | None,
    best: int | None,
    wording: Wording,
    is_title: Callable[[Line], bool],
) -> int | None:
    """The line that the story speaks of, if that is plainer than what place and shape say.

    ``best`` is the line that place and shape speak for; ``is_title`` tells which are title-like.
    """
    start = player.end if player else 0
    streamed = player is not None and not player.masthead
    said = _said(lines, start, wording, streamed=streamed)
    said = {i for i in said if not is_over_credit(lines, i)}
    if streamed and best is not None and _is_behind(lines, player, best):
        below = [line.i for line in lines[best + 1 : best + 1 + SIGNED] if is_title(line)]
        if not any(is_signed(lines, i) for i in (*said, *below)):
            return best
    told = Told(lines, start, wording)
    wide = {line.i for line in lines[start : told.first or start] if is_title(line)}
    found = told_headline(lines, told, wide | said)
    if best is not None and not streamed and told.above(best) >= STORIES:
        best = best if lines[best].text[0] == "#" else None
    if found is None or best is None:
        return best if found is None else found
    if best < found and _heads_story(lines, wording, best, found):
        return best
    between = lines[min(best, found) : max(best, found)]
    if lines[found].text == lines[best].text and not any(map(is_signed_by, between)):
        return best  # two printings in one head
    if found + 1 == best and _is_below_menu(lines, told, found):
        return best
    if found < best and is_in_menu(lines, told, found, best):
        return best
    if start <= best < found and _stands(lines, told, player, best, found):
        return best
    return found


def _heads_story(lines: list[Line], wording: Wording, best: int, found: int) -> bool:
    """Does a story stand below a line, of which its first paragraph says most, and above another?

    Of a page that tells who wrote its story, or when, below it, the lines right above that are rows
    of its last list.
    """
    near = lines[found + 1 : found + 1 + NEAR]
    if any(map(is_signed_by, takewhile(lambda line: not is_told(line), near))):
        return False
    told = [line for line in lines[best + 1 : found] if is_told(line) and line.phrase is None]
    if len(told) < STORIES or told[0].i > best + LEAD_REACH or wording.appeals(told[0]):
        return False
    own = pieces(lines[best].text)
    same = len(own & pieces(told[0].text))
    return same >= PLAIN and same >= MOST * len(own)


LEAD_REACH = 8
"""Lines below a headline within which its first paragraph stands."""


def _stands(lines: list[Line], told: Told, player: Player | None, best: int, found: int) -> bool:
    """Is a line the headline, and another one below it, of which the story speaks more, its dek?"""
    line = lines[best]
    if is_page_shape(line.text) or is_kicker(lines, best, found):
        return False
    if line.form is Form.TITLE and trailing_credit(line.text, loose=True) is not None:
        return False
    if lines[best + 1].form in WRITTEN and is_section(lines, told, best, found):
        return False
    if _is_pictures(lines, best) and is_signed(lines, found):
        return False
    if is_label_over(lines, told, best, found):
        return False
    if is_slogan(lines, told, best, found) or is_masthead(lines, told, best, found):
        return False
    if voices(line.text) >= OF_PAGES and told.shared(line)[0] < SPOKEN:
        return False
    if lines[best + 1].form in WRITTEN and extent(line.text) > 1:
        return not is_told_below(lines, told, best, found)
    if _is_behind(lines, player, best) and not is_signed(lines, found):
        return True
    parted = _is_parted(lines, best, found)
    signed = is_signed(lines, best) or parted
    if found > best + 1 and not parted and is_outspoken(lines, told, best, found):
        return False
    below = lines[best + 1 : found + 1]
    dek = len(below) <= DEKS and all(other.form is Form.PROSE for other in below)
    if (
        (signed or dek or found == best + 1)
        and lines[found].form is Form.PROSE
        and told.shared(line)[0]
    ):
        return True
    return signed and may_head(lines, line) and speaks(lines, told, best)


def _is_pictures(lines: list[Line], i: int) -> bool:
    """Does a line stand right below a picture's credit, and over no signature?"""
    if not i or lines[i].gap or lines[i - 1].form is not Form.CREDIT:
        return False
    return not is_signed_by(lines[i + 1])


def _is_below_menu(lines: list[Line], told: Told, slogan: int) -> bool:
    """Does the headline stand by itself over its signature, below a slogan that ends the menu?"""
    line = lines[slogan + 1]
    parted = line.gap and not lines[slogan].gap and slogan
    if not parted or slogan + 2 >= len(lines) or lines[slogan + 2].form not in WRITTEN:
        return False
    return lines[slogan + 2].gap == 0 and told.shared(line) > told.shared(lines[slogan])


def _is_parted(lines: list[Line], best: int, found: int) -> bool:
    """Do only buttons stand between a headline and the line over the byline, its dek?"""
    between = lines[best + 1 : found]
    return bool(between) and all(line.phrase is not None for line in between)


def _is_behind(lines: list[Line], player: Player | None, best: int) -> bool:
    """Does a line stand right behind a player, and is it no part of the page by its form?"""
    behind = player is not None and not player.masthead and best <= player.end + BEHIND
    return behind and not is_page_shape(lines[best].text)


def _is_brief(line: Line) -> bool:
    """Has a headline in sentences as few words as this line, and a few more in two of them?"""
    return line.words <= SENTENCES or (
        line.words <= TWICE and SENTENCE.search(line.text) is not None
    )


SENTENCE = regex(r"[^\W\d_]{3}[.?!] [^\W_a-z]")
"""The stop of a first sentence."""


def _is_written(lines: list[Line], i: int) -> bool:
    return i < len(lines) and lines[i].form in WRITTEN


PICTURED = regex(r"(?:fotos?|photos?|bilde?r?|image|kuva|zdjęcie|фото|picture) ?:? \S", re.I)
"""A credit below a caption."""


def _said(lines: list[Line], start: int, wording: Wording, *, streamed: bool) -> set[int]:
    """Lines over a byline or date that are a headline in sentences, or behind a label in capitals.

    Below a player stand captions and appeals that look like the former.
    """
    if wording.transcript or wording.is_digest:
        return set()
    found = set()
    for line in lines[start : start + REACH]:
        labelled = line.form is Form.TURN and line.words <= LABELLED
        sentence = line.form is Form.PROSE and line.text[-1] in STOPS and _is_brief(line)
        sentence = sentence and not wording.is_live  # entries stand over the stamp of the next
        if sentence and streamed:
            sentence = line.i <= start + BEHIND and _is_written(lines, line.i + 1)
        if (labelled or sentence) and line.phrase is None:
            below = lines[line.i + 1 : line.i + 2]
            pictured = any(
                other.form is Form.CREDIT
                or (other.form is Form.NAME and not _is_written(lines, other.i + 1))
                or PICTURED.match(other.text)
                for other in below
            )
            filed = labelled and any(other.text.endswith("(ots)") for other in below)
            if (filed or is_signed(lines, line.i)) and not (sentence and pictured):
                found.add(line.i)
    return found
