"""Is a page a transcript: speakers' turns, one after the other?"""

from __future__ import annotations

import re

from newsclean.evidence.shape import Form, Line, Lines
from newsclean.late import regex

__all__ = ["behind_turns", "below_turns", "is_transcript", "mark_mixed_turns", "speaker"]

MIN_TURNS = 3
"""Turns in capitals from which a page is a transcript."""
ROLE = regex(r", (?:HOST|BYLINE|ANCHOR|CNN [A-Z ]+|NEWS ANCHOR|CORRESPONDENT|REPORTER)\b", re.I)
LABEL_ONLY = frozenset(
    "RELATED UPDATE WATCH LISTEN PHOTOS VIDEO WARNING CORRECTION SOURCES NOTE MORE".split()
)


def speaker(text: str) -> str:
    """The label of a turn, without its colon."""
    return text.partition(":")[0]


MIXED = regex(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}): \S")
"""``Alison Stewart: …``, ``Kai: …``."""
MIXED_TURNS = 5
MIXED_SHARE = 0.5
"""At least this many turns in mixed case, this share of the lines, and each first name again."""


def mark_mixed_turns(page: Lines) -> None:
    """Gives lines with names in mixed case the form of a turn, where the page is made of them."""
    prose = page.formed.get(Form.PROSE, ())
    fewest = max(MIXED_TURNS, MIXED_SHARE * len(page.all))
    if len(prose) < fewest:
        return
    found = []
    for line in prose:
        if ":" in line.text[:50] and line.phrase is None:
            label = MIXED.match(line.text)
            if label:
                found.append((line, label[1].split()[0]))
    if len(found) < fewest:
        return
    voices = {name for _, name in found}
    if 2 <= len(voices) <= len(found) * 0.6:
        for line, _ in found:
            line.form = Form.TURN
        page.formed[Form.PROSE] = [line for line in prose if line.form is Form.PROSE]
        page.formed[Form.TURN] = [line for line in page.all if line.form is Form.TURN]


def is_transcript(page: Lines) -> bool:
    """Three turns of two speakers or more, a fifth of the page at least."""
    turns = [
        speaker(line.text)
        for line in page.formed.get(Form.TURN, ())
        if speaker(line.text) not in LABEL_ONLY and line.phrase is None
    ]
    if len(turns) < MIN_TURNS:
        return False
    if any(ROLE.search(label) for label in turns):
        return True
    return (
        len(set(turns)) >= 2 and len(turns) >= 0.2 * len(page.all) and len(set(turns)) < len(turns)
    )


def below_turns(page: Lines) -> frozenset[int]:
    """Indices of the lines below the last turn of a transcript, which may be the page's.

    A notice may be glued to the last cue: what begins with a bracket is left to those who part the
    two.
    """
    return frozenset(line.i for line in behind_turns(page) if line.text[0] not in "([")


def behind_turns(page: Lines) -> list[Line]:
    """The lines below the last turn of a transcript."""
    return page.all[page.formed[Form.TURN][-1].i + 1 :]
