"""The zones of a page: what stands before the article, its head, its body, and what comes after.

Found from shapes and positions, once for all filters. Line numbers here are indices into
``Evidence.lines``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.evidence.bylines.leads import is_lead_alone
from newsclean.evidence.captions import CaptionUnit, find_captions
from newsclean.evidence.captions.again import is_named_again
from newsclean.evidence.captions.headed import above_headline, between_headlines
from newsclean.evidence.captions.looks import DATED, GLUED_WORDS, is_scene
from newsclean.evidence.captions.placed import is_placed
from newsclean.evidence.captions.unit import each_once
from newsclean.evidence.credits import clean_credit
from newsclean.evidence.credits.words import COVER
from newsclean.evidence.headlines.found import Headline, find_headline, headline_at
from newsclean.evidence.page_shapes import lasts
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.tail.found import find_tail
from newsclean.evidence.told import is_signed_by
from newsclean.evidence.wording import Wording
from newsclean.late import regex

__all__ = ["Zones", "find_zones"]


class Zones(NamedTuple):
    """Where the parts of a page begin, as line indices."""

    headline: Headline | None
    head: int
    """First line of the article's own head (the headline, or what stands in its place)."""
    body: int
    """First line of the story."""
    tail: int
    """First line behind the story; the number of lines when nothing follows it."""
    captions: tuple[CaptionUnit, ...]


HEAD_FORMS = frozenset(
    {
        Form.DATE,
        Form.BYLINE,
        Form.CLOCK,
        Form.MARK,
        Form.FILE,
        Form.NAME,
        Form.LABEL,
        Form.CREDIT,
        Form.NOTICE,
    }
)
"""Shapes that stand between a headline and its story without being the story."""

STORY_WORDS = 5
"""Words of the shortest sentence that may open a story."""


def find_zones(
    page: Lines,
    player: Player | None,
    wording: Wording,
    figures: Sequence[CaptionUnit] = (),
    shown: int | None = None,
) -> Zones:
    """The zones of a page whose lines have been read.

    ``figures`` are the captions that it marks, ``shown`` the line that shows the title that it
    gives itself.
    """
    lines = page.all
    headline = find_headline(lines, player, wording)
    if shown is not None and (headline is None or shown not in (headline.main, *headline.copies)):
        headline = headline_at(lines, shown)
    start = player.end if player else 0
    if headline is not None and headline.main >= start:
        head = headline.main
        first = headline.last + 1
    else:
        head = first = start
    sure = {i for unit in figures for i in unit.lines}
    units, body = find_captions(
        lines,
        first,
        len(lines),
        lambda line: line.i not in sure and _opens_story(lines, line, first, wording),
    )
    units = [*above_headline(lines, start, head), *units]
    if headline is not None and headline.main == head:
        shows = frozenset({headline.main, *headline.copies})
        units = [*between_headlines(lines, head, headline.last, shows), *units]
    if not any(u.main < body for u in units):
        units += _pictured(lines, first, body, wording)
    if figures:
        units = [*figures, *(u for u in units if sure.isdisjoint(u.lines))]
        units.sort(key=lambda unit: unit.main)
    taken = {i for unit in units for i in unit.lines}
    tail = find_tail(page, head, body, taken, wording)
    kept = [u for u in units if u.main < tail or (u.main == tail and _hugs_story(lines, u))]
    kept += _of_main_picture(lines, tail)
    return Zones(headline, head, body, tail, tuple(each_once(kept)))


def _of_main_picture(lines: list[Line], tail: int) -> list[CaptionUnit]:
    """The credit of the picture on top, behind the story: ``Źródło zdjęcia głównego: AP``."""
    return [
        CaptionUnit(
            None, clean_credit(line.text), line.i, (line.i,), frozenset(), "of the picture on top"
        )
        for line in lines[tail : tail + CREDITED]
        if line.form is Form.CREDIT and COVERED.match(line.text)
    ]


CREDITED = 8
"""Lines behind a story within which the credit of its picture stands."""
COVERED = regex(rf"(?:{COVER}|źródło zdjęcia głównego)\s?:", re.I)


def _hugs_story(lines: list[Line], unit: CaptionUnit) -> bool:
    """Is a unit a credit alone, right below the last paragraph?"""
    line = lines[unit.main]
    return unit.text is None and line.form is Form.CREDIT and line.gap == 0


def _pictured(lines: list[Line], first: int, body: int, wording: Wording) -> list[CaptionUnit]:
    """Sentences above the story that only their words give away as captions."""
    return [
        CaptionUnit(line.text, None, line.i, (line.i,), frozenset(), "tells what a picture shows")
        for line in lines[first:body]
        if (
            line.phrase is None
            and wording.pictures(line)
            and not wording.appeal(line)
            and not _is_summary(lines, line, first)
        )
        or _is_lone_picture(lines, line)
        or is_placed(lines, line, first)
    ]


def _is_summary(lines: list[Line], line: Line, first: int) -> bool:
    """Is a sentence the dek, between the headline and the byline? No day is told in it."""
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    if line.i != first or below is None or below.form is not Form.BYLINE:
        return False
    return DATED.search(line.text) is None


def _is_lone_picture(lines: list[Line], line: Line) -> bool:
    """Is a sentence between two lines of the page a caption: it names whom the story brings in?"""
    if line.form is not Form.PROSE or not 0 < line.i < len(lines) - 1:
        return False
    above, below = lines[line.i - 1], lines[line.i + 1]
    return (
        _is_of_page(below)
        and _is_of_page(above)
        and is_scene(line, GLUED_WORDS)
        and is_named_again(lines, line.i)
    )


def _is_of_page(line: Line) -> bool:
    return line.phrase is not None or line.form in HEAD_FORMS


def _opens_story(lines: list[Line], line: Line, first: int, wording: Wording) -> bool:
    """Does the story begin with this line? ``first`` is the first line below the headline."""
    form = line.form
    if form in (Form.TURN, Form.CUE) and wording.transcript:
        return True
    if line.phrase is not None and not line.said_by("note"):
        return False
    if line.i in wording.timed or _opens_digest(lines, line, wording):
        return True
    if form in HEAD_FORMS:
        return False
    following = lines[line.i + 1] if line.i + 1 < len(lines) else None
    if form is Form.PROSE:
        if _says_length(line):
            return False
        if line.text[-1] == ":" and following and following.form is Form.CLOCK:
            return False  # "Listen to the whole report here:"
        if line.words < STORY_WORDS and not (following and following.form is Form.PROSE):
            return False
        if _is_lone_picture(lines, line) or is_placed(lines, line, first):
            return False
        return not _is_dek(lines, line, first, wording) and not wording.appeals(line)
    if form is Form.ITEM:
        bare = not any(map(str.isalnum, line.text))  # "By" / "Ana Teller" / "-" / "May 2, 2024"
        return not (bare and following is not None and following.form in HEAD_FORMS)
    if form is Form.TITLE:
        if wording.is_live and line.i and lines[line.i - 1].form is Form.DATE:
            return following is not None and following.form is Form.PROSE  # its first entry
        return _heads_story(lines, line, first, wording)
    if form is Form.TURN and (is_lead_alone(line.text) or _says_length(line)):
        return False
    return form is Form.TURN or form is Form.CUE


def _heads_story(lines: list[Line], line: Line, first: int, wording: Wording) -> bool:
    """A subhead over the story's first paragraph; alt texts begin small or hug their image."""
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    if below is None or not (line.gap > 0 and below.gap > 0) or below.form is not Form.PROSE:
        return False
    if not line.text[0].isupper() or is_placed(lines, below, first):
        return False
    # pages with tags tell their deks
    return line.block.hints is not None or not _is_dek(lines, line, first, wording)


SECTION_WORDS = 8
"""Words of a digest's subhead."""


def _says_length(line: Line) -> bool:
    """``Listen to this story (3 min)``?"""
    return line.text[-1] not in ".!?…" and lasts(line.text)


def _opens_digest(lines: list[Line], line: Line, wording: Wording) -> bool:
    """A subhead with a byline right below it, on a page that has two of them: a digest."""
    if line.gap == 0 or line.words > SECTION_WORDS or line.phrase is not None:
        return False
    return wording.is_digest and _over_byline(lines, line.i)


def _over_byline(lines: list[Line], i: int) -> bool:
    below = lines[i + 1] if i + 1 < len(lines) else None
    return below is not None and below.form == Form.BYLINE and below.gap == 0


DEK_WORDS = 40
"""Words of a dek, or of a caption beside it."""
DEK_REACH = 8
"""Lines below a dek within which the byline or the date stands: share bars, a picture."""
SIGNED_REACH = 2
"""The same where a byline or date stands above the dek already: others may stamp entries below."""
DEKS = 2
"""Sentences above a byline: a dek, and a second one or a caption."""
STORY_REACH = 12
"""Lines below it within which the story begins."""
CONTROLS = ("share-bar", "listen-line", "newsletter", "page-furniture", "paywall-line", "appeal")
"""Filters whose phrases may be sentences of the page."""


def _is_dek(lines: list[Line], line: Line, first: int, wording: Wording) -> bool:
    """A sentence under the headline, with the byline or the date still to come.

    A second sentence may stand there, and more if their words tell what a picture shows; the story
    begins below.
    """
    if line.words > DEK_WORDS or wording.is_live:
        return False
    above = lines[first : line.i]
    signed = any(map(is_signed_by, above))
    sentences = sum(other.form is Form.PROSE for other in above)
    for other in lines[line.i : line.i + 1 + (SIGNED_REACH if signed else DEK_REACH)]:
        if is_signed_by(other) or other.said_by("agency"):
            return _tells_below(lines, other.i)
        if other.form is Form.TURN or other.form is Form.ITEM or other.words > DEK_WORDS:
            return False
        if other.form is Form.PROSE and not other.said_by(*CONTROLS):
            pictured = wording.pictures(other) or _below_credit(lines, other)
            sentences += 0 if pictured else 1
            if sentences > (1 if signed else DEKS):
                return False
    return False


def _tells_below(lines: list[Line], i: int) -> bool:
    """Does a story follow close below a byline or a date, and no row of entries with a stamp each?

    Entries of a live blog have text above their stamp and below it.
    """
    told = stamped = 0
    for line in lines[i + 1 : i + 1 + STORY_REACH]:
        if line.form is Form.PROSE and line.words >= STORY_WORDS:
            if stamped:
                return False
            told += 1
        elif line.form is Form.DATE and told:
            stamped += 1
    return told > 0


def _below_credit(lines: list[Line], line: Line) -> bool:
    return line.gap == 0 and lines[line.i - 1].form is Form.CREDIT
