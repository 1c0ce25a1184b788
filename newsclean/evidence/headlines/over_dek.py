"""The short headline right above its dek, where the dek or nothing at all was found.

A kicker of a few words stands above a headline in the same way: a topic, a section, the name of a
column. A dek is told from a headline where it is one sentence with its stop (two of them are often
a headline), or where the page prints the line above it with the name of the site. In both cases the
story says the title's words. Other deks are left for headlines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclean.evidence.credits import trailing_credit
from newsclean.evidence.headlines.told import GLUE, TWO_SENTENCES
from newsclean.evidence.page_shapes import is_page_shape
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.evidence.subject import extent, pieces
from newsclean.evidence.told import REACH, Told, is_signed, is_signed_by
from newsclean.evidence.voice import voices
from newsclean.evidence.wording import Wording

__all__ = ["over_dek"]

LEAST, MOST = 2, 6
"""Words of such a headline; longer ones are found by other rules."""
DEK = 6
"""Words of a dek, at the least."""
SHARE = 0.5
"""Share of the title's words that the story says, at the least. On the 3,661 pages of
``tests/quality``, 600 of stations and 791 of sites no kicker passes; over lines without a stop 14
did, over two sentences 2."""
PRINTED = 3
"""Words of a headline that the page prints with its own name, at the least: so are sections."""
STOPS = frozenset(".。" + SCRIPT_ENDS)
SHORT = frozenset({Form.LABEL, Form.NAME})


def over_dek(
    lines: Sequence[Line],
    best: int | None,
    player: Player | None,
    wording: Wording,
    is_title: Callable[[Line], bool],
) -> int | None:
    """The headline right above its dek; ``best`` if none stands there.

    Args:
        lines: the page.
        best: the line that other rules found.
        player: the player above the story.
        wording: what packs know of the page.
        is_title: tells which lines are title-like.
    """
    start = player.end if player else 0
    dek = best if best is not None and _is_dek(lines[best]) else _over_signature(lines, start)
    if dek is None or dek <= start or not _is_dek(lines[dek]) or not is_signed(lines, dek):
        return best
    title = lines[dek - 1]
    if best is not None and best not in (dek, title.i) and not _is_section(lines, best, title.i):
        return best
    if not _may_head(lines, title) or not is_title(title):
        return best
    if not (_is_sentence(lines[dek]) or _is_of_page(lines, title, lines[dek])):
        return best
    shared, share = Told(lines, start, wording).shared(title)
    return title.i if shared and share >= SHARE else best


def _is_dek(line: Line) -> bool:
    """Is a line a sentence, or long enough for one, and no wording of the page?"""
    if line.phrase is not None or extent(line.text) < DEK or voices(line.text):
        return False
    return line.form is Form.TITLE or line.form is Form.PROSE


def _over_signature(lines: Sequence[Line], start: int) -> int | None:
    """The line right above the first byline or date."""
    for line in lines[start : start + REACH]:
        if is_signed_by(line):
            return line.i - 1 if line.i > start else None
    return None


def _may_head(lines: Sequence[Line], title: Line) -> bool:
    """Is a line of a few words no part of the page, by its form and by what is printed there?"""
    if title.words > MOST or extent(title.text) < LEAST or title.phrase is not None:
        return False
    if is_page_shape(title.text) or trailing_credit(title.text, loose=True) is not None:
        return False
    return all(line.text != title.text for line in lines[: title.i])


def _is_section(lines: Sequence[Line], best: int, title: int) -> bool:
    """Was a section or a name right above the headline found?"""
    return best == title - 1 and lines[best].form in SHORT


def _is_sentence(dek: Line) -> bool:
    """Is a dek a single sentence with its stop?"""
    return dek.text[-1] in STOPS and TWO_SENTENCES.search(dek.text) is None


def _is_of_page(lines: Sequence[Line], title: Line, dek: Line) -> bool:
    """Is a line printed above with the name of the site: ``Goats at large | The Salt Courier``?

    A path may end in such a line as well; the headline below it says the same.
    """
    size = len(title.text)
    if extent(title.text) < PRINTED or pieces(title.text) & pieces(dek.text):
        return False
    return any(
        line.text.startswith(title.text) and line.text[size : size + 2] in GLUE
        for line in lines[: title.i]
    )
