"""Where the radio player stands: the block of stream controls that station pages print on top.

Two witnesses are asked. *Form*: clock lines that stand at zero, near the top, among short lines.
*Wording*: lines that a pack knows as player controls. Either is enough; page after page the lines
between and around them in the same stanza (lines without a blank line between) belong to the block.
"""

from __future__ import annotations

from typing import NamedTuple

from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.subject import extent
from newsclean.late import regex

__all__ = ["Player", "find_player", "is_flat"]

ZERO_CLOCK = regex(r"0:00(?: 0:00)*$")
PLAYER = "player-block"
"""The filter whose packs hold the wording of players."""

SEARCH = 60
"""Lines. The block of all 102 pages seen began within the first 20; menus above it may be long."""
REACH = 6
"""Lines between two witnesses of one block: lists of streams are up to seven entries long."""
NOTICES = 3
"""Sentences above the block at the most (appeals, outages); more are a story, and the same words
below it ("Listen Live") lead back to the station."""
SHORT = 8
"""Words. Controls and stream names are no longer."""


class Player(NamedTuple):
    """Line indices: the block itself, and where what follows it in the same breath ends."""

    first: int
    last: int
    end: int
    """The line behind the last line of the stanza in which the block stands."""
    masthead: bool = False
    """Told by the shape of the page's top alone: a menu may look like that as well."""


def find_player(page: Lines) -> Player | None:
    """The player block of a page, or ``None``."""
    lines = page.all
    witnesses = {line.i for line in page.said.get(PLAYER, ()) if line.i < SEARCH}
    for line in page.formed.get(Form.CLOCK, ()):
        if line.i < SEARCH and ZERO_CLOCK.match(line.text):
            witnesses.add(line.i)
    if not witnesses:
        return _masthead(lines)
    first = last = min(witnesses)
    for i in sorted(witnesses)[1:]:
        if i - last > REACH or any(_is_prose(lines[k]) for k in range(last + 1, i)):
            break
        if lines[last].gap == 0 and _is_headed(lines, last + 1, i):
            break  # the article's own recording
        last = i
    if sum(map(_is_prose, lines[:first])) > NOTICES:
        return _masthead(lines)
    named = sum(line.said_by(PLAYER) for line in lines[first : last + 1])
    if named < 2 and not _stanza_of_controls(lines, first, last):
        return None
    if named < 2 and any(map(_is_signed_headline, lines[:first], lines[1:])):
        return None  # the article's own recording
    if named < 2 and _stands_in_head(lines, first):
        return None
    end = _stanza_end(lines, last)
    if is_flat(lines) or any(line.form in OWN_HEAD for line in lines[last + 1 : end]):
        end = last + 1
    return Player(first, last, end)


def _stands_in_head(lines: list[Line], player: int) -> bool:
    """Does a headline with its byline or date stand close above: the article's own recording?"""
    above = lines[max(0, player - HEAD) : player]
    written = [line.i for line in above if line.form in (Form.BYLINE, Form.DATE)]
    if not written:
        return False
    heads = above[: written[0] - above[0].i]
    if any(_is_headline(x) and x.phrase is None for x in heads):
        return True
    named = [x for x in heads[-DEK:] if x.form is Form.NAME and x.words >= HEADLINE]
    dek = heads[-1:] if heads and heads[-1].form is Form.PROSE else []
    return bool(named and dek) and named[-1].i + 1 == dek[0].i


DEK = 2
"""Lines right above a byline: a headline in capitals of a title, and its dek."""


HEAD = 12
"""Lines from a headline to the recording below its byline or date."""
HEADLINE = 4
"""Words of a headline by itself; programmes and streams stand in the stanza of their player."""


def _is_headed(lines: list[Line], first: int, end: int) -> bool:
    """Does an article begin among these lines: a title between blank lines, a byline, a date?"""
    for line in lines[first:end]:
        if line.gap == 0:
            if _is_signed_headline(line, lines[line.i + 1]):
                return True  # where blank lines part all lines, or none
            continue
        if line.form in (Form.BYLINE, Form.DATE):
            return True
        if line.form is Form.TITLE and line.words >= HEADLINE and lines[line.i + 1].gap > 0:
            return True
    return False


WRITTEN = frozenset({Form.NAME, Form.BYLINE, Form.DATE})
MASTHEAD_LINES = 3
MASTHEAD_WORDS = 6
"""A page that begins with this many lines or more of at most this many words each, one below the
other, and then a headline by itself, begins with a masthead: slogan, controls, stations."""
LEAD = 12
"""Words of a sentence below such lines that is the lead of the story and no headline. Of 600 pages
of stations the only one with such a block had a headline there."""
ARTICLE_HEAD = frozenset({Form.DATE, Form.BYLINE, Form.CREDIT, Form.MARK, Form.TURN, Form.ITEM})
OWN_HEAD = frozenset({Form.DATE, Form.BYLINE, Form.CREDIT, Form.MARK})
"""A stanza that goes on with one of these goes on with the article, its headline included."""


def _masthead(lines: list[Line]) -> Player | None:
    """The block of a page whose controls no pack knows and that shows no clock."""
    end = _stanza_end(lines, 0) if lines else 0
    if end < MASTHEAD_LINES or end >= len(lines) - 1 or is_flat(lines):
        return None
    stanza = lines[:end]
    short = [line for line in stanza if line.words <= MASTHEAD_WORDS and line.form != Form.PROSE]
    if len(short) < MASTHEAD_LINES or any(line.form in ARTICLE_HEAD for line in stanza):
        return None
    if any(map(_is_headline, stanza[1:])):
        return None
    headline, below = lines[end], lines[end + 1]
    if headline.form is Form.PROSE and headline.words >= LEAD:
        return None  # the story begins: what stands above it has the headline in it
    alone = headline.form in (Form.TITLE, Form.PROSE) and headline.words > 3 and below.gap > 0
    return Player(0, len(short) - 1, end, masthead=True) if alone else None


def _is_headline(line: Line) -> bool:
    """Is a line of a stanza too long for a slogan, and no sentence but for a quotation?"""
    if line.form is not Form.TITLE and (line.form is not Form.PROSE or line.text[-1] not in QUOTES):
        return False
    return extent(line.text) > MASTHEAD_WORDS


def _is_signed_headline(line: Line, below: Line) -> bool:
    return below.form in WRITTEN and line.phrase is None and _is_headline(line)


QUOTES = frozenset("\"'”’»“")


def is_flat(lines: list[Line]) -> bool:
    """Is every line a paragraph, with hardly a blank line on the page? Then stanzas say nothing."""
    gaps = sum(line.gap > 0 for line in lines)
    return gaps * FLAT < len(lines)


FLAT = 12
"""A page with fewer than one blank line in this many lines is flat."""


def _is_prose(line: Line) -> bool:
    return line.form is Form.PROSE and line.words > SHORT


def _stanza_of_controls(lines: list[Line], first: int, last: int) -> bool:
    """Without known wording: short lines above and below the clocks, all in one stanza."""
    above = first > 0 and lines[first].gap == 0 and lines[first - 1].words <= SHORT
    below = last + 1 < len(lines) and lines[last + 1].gap == 0 and lines[last + 1].words <= SHORT
    return above and below


def _stanza_end(lines: list[Line], last: int) -> int:
    end = last + 1
    while end < len(lines) and lines[end].gap == 0:
        end += 1
    return end
