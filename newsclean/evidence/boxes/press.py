"""Sentences that speak for the press in a story that does not: the paragraphs of long appeals.

An appeal of several paragraphs tells of budgets, of trust and of what the newsroom did, and only
one of them asks for money. What they have in common are the words of appeals (cues, weighted in the
packs), one of them of the press, a voice that speaks to the reader or of "us", and that the story
has next to none of their words.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.lines import is_paragraph, is_short
from newsclean.evidence.boxes.pitches import head_of
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, pieces_of
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex

__all__ = ["press"]

PRESS = frozenset(
    word + mark
    for word in (
        "journalism journalists newsroom newsrooms newsletter newsletters inbox paywall paywalls "
        "reporting readers listeners subscribers subscription subscribing subscribe nonprofit "
        "non-profit coverage stories news"
    ).split()
    for mark in ("", ".", ",", "!", "?", ":", ";", "'s", "’s", ")")
)
"""Words of the press, one of which such a sentence has, as they stand in a text."""
WORD = regex(r"[^\W_]+(?:'[^\W_]+)?")
LEAST, CUES = 1.4, 3
"""Weights of the cues of appeals in it that the story has not, and their number, at the least. All
numbers here were set by hand."""
FEWEST, LONGEST = 6, 150
"""Words of such a sentence or paragraph."""
FEW, CHANCE = 3, 0.15
"""So many of its words, or such a share of them, the story has by chance, at the most, …"""
HEAD, LONG = 1, 60
"""… and the headline one; one of so many words two."""
MANY = 4
"""One in so many paragraphs of the rest has a word of the press ("a news conference"), or its story
is one on the press."""
STORY = 3
"""Paragraphs that the rest of the page has, at the least."""
TITLE = 10
"""Words of a title above such a paragraph, …"""
SOME = 0.3
"""… and the share of them that are words of pages."""
NOT_OURS = frozenset("\"“'‘«„–—-")


def press(page: Surface) -> Iterator[Found]:
    """The paragraphs that speak for the press, and the titles right above them."""
    lines = [line for line in page.standing if page.stands(line.i) and _may_speak(line)]
    if not lines:
        return
    told = [line for line in page.standing if line not in lines and is_paragraph(line)]
    if len(told) < STORY or sum(map(_names_press, told)) > max(1, len(told) // MANY):
        return
    speaks_of = frozenset(WORD.findall(" ".join([line.text for line in told]).lower()))
    shown, known = pieces_of(head_of(page)), pieces_of(line.text for line in told)
    for line in lines:
        own = pieces(line.text)
        if len(own & shown) > (HEAD if line.words < LONG else 2 * HEAD) or len(own & known) > max(
            FEW, CHANCE * len(own)
        ):
            continue
        cues = _cues(page, line, speaks_of)
        if len(cues) < CUES or sum(cues) < LEAST:
            continue
        yield Found(line, "speaks for the press, of which the story does not speak", 0.6)
        above = page.lines[line.i - 1]
        if page.stands(above.i) and _is_title(page, above) and pieces(above.text).isdisjoint(known):
            yield Found(above, "heads what speaks for the press", 0.6)


def _may_speak(line: Line) -> bool:
    """Is a line a sentence with a word of the press, in the voice of a page?"""
    text = line.text
    if line.form is not Form.PROSE or not FEWEST <= line.words <= LONGEST or text[0] in NOT_OURS:
        return False
    if not _names_press(line) or told_of_speech(text) is not None:
        return False
    return not OF_PAGES.isdisjoint(voices(text))


def _names_press(line: Line) -> bool:
    return not PRESS.isdisjoint(line.text.lower().split())


def _cues(page: Surface, line: Line, told: frozenset[str]) -> list[float]:
    """The weights of the cues in a line that the story has not."""
    found = frozenset(WORD.findall(line.text.lower())) - told
    return sorted(page.appeals[word] for word in found & page.appeals.keys())


def _is_title(page: Surface, line: Line) -> bool:
    """Is a line a few words without a stop, some of them of pages?"""
    short = line.words <= TITLE and (is_short(line) or line.text[-1] in "?!.")
    return short and page.weighs(line.text, SOME) > 0
