"""Captions that an HTML page marks as such: the words in a ``figcaption``, with their credit.

A figure belongs to the story if it stands in it or close above it; the pictures of other stories
have captions, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.captions.marked import IMAGE_CAPTION
from newsclean.evidence.captions.unit import CREDITS, IN_FIGURE, MAX_CAPTION, CaptionUnit
from newsclean.evidence.credits import clean_credit, trailing_credit
from newsclean.evidence.marks import Marks
from newsclean.evidence.shape import Form, Line
from newsclean.hints import Inside, words_in

__all__ = ["find_figures"]

CREDIT_WORDS = frozenset(
    {"credit", "credits", "copyright", "photographer", "attribution", "source"}
)
"""What the element of a credit is called."""
ABOVE, BELOW = 12, 3
"""Lines above the first and below the last line of the story within which a figure is its own."""
STORY_WORDS = 8
"""Words of a line that the reach of the story is measured by."""
SURE = 0.5
"""Probability from which on a line is of the story."""
WHY = "the page marks it as a caption"


def find_figures(lines: Sequence[Line], marked: Marks | None) -> list[CaptionUnit]:
    """The captions of the story's figures, in order; none on texts without tags."""
    captions = [line for line in lines if line.stands_in(IN_FIGURE)]
    if not captions:
        return []
    told = [i for i in _story(lines, marked) if lines[i].words >= STORY_WORDS]
    if not told:  # a gallery: the pictures are the story
        told = [line.i for line in captions if line.stands_in(Inside.MAIN | Inside.ARTICLE)]
    if not told:
        return []
    units: list[CaptionUnit] = []
    group: list[Line] = []
    for line in captions:
        if not (told[0] - ABOVE <= line.i <= told[-1] + BELOW):
            continue
        if not (line.stands_in(Inside.CAPTION) or _is_credit(line)):
            continue
        if group and (line.i != group[-1].i + 1 or _figure(line) != _figure(group[0])):
            units += _unit(group)
            group = []
        group.append(line)
    return units + (_unit(group) if group else [])


def _story(lines: Sequence[Line], marked: Marks | None) -> list[int]:
    """The lines of the story. All of a piece of a page is, on which nothing is said of lines."""
    if marked is None:
        return [line.i for line in lines if not line.stands_in(NOT_TOLD)]
    return [i for i, sure in enumerate(marked.told()) if sure > SURE]


NOT_TOLD = IN_FIGURE | Inside.TITLE | Inside.HEADING


def _figure(line: Line) -> int:
    """The number of the outermost element of the figure around a line."""
    hints = line.block.hints
    if hints is None:
        return -1
    at = hints.at
    while True:
        parent = hints.page[at].parent
        if parent < 0 or not hints.page[parent].inside & IN_FIGURE:
            return at
        at = parent


def _is_credit(line: Line) -> bool:
    """Is a line of a figure a credit by itself: by its form, a pack, or its element's name?"""
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        return True
    hints = line.block.hints
    if hints is None or line.words > MOST_CREDIT:
        return False
    element = hints.page[hints.at]
    return not CREDIT_WORDS.isdisjoint(element.words) and element.tag != "figcaption"


MOST_CREDIT = 12
"""Words of a credit."""


def _unit(group: list[Line]) -> list[CaptionUnit]:
    """One unit of the lines of one figure."""
    named = [line for line in group if _is_credit(line)]
    texts = [line for line in group if line not in named]
    text = " ".join(line.text for line in texts) or None
    if text is not None:
        text = IMAGE_CAPTION.sub("", text, count=1) or None
    if text is not None and len(text) > MAX_CAPTION:
        return []  # a figure that holds more than a caption
    credit = " / ".join(clean_credit(line.text) for line in named) or None
    if text is not None and credit is None:
        text, credit = _parted(texts[-1], text)
    main = texts[0].i if texts else group[0].i
    return [CaptionUnit(text, credit, main, tuple(line.i for line in group), frozenset(), WHY)]


def _parted(last: Line, text: str) -> tuple[str | None, str | None]:
    """A caption and the credit at its end: in an element of its own, or told by its form."""
    hints = last.block.hints
    for span in hints.spans if hints is not None and last.text == last.block.text else ():
        named = span.tag == "span" and not CREDIT_WORDS.isdisjoint(words_in(span.value))
        if named and span.end == len(last.text):
            before = text[: len(text) - (span.end - span.start)].rstrip()
            return before or None, clean_credit(last.text[span.start :]) or None
    found = trailing_credit(text, loose=True)
    return (found.text, found.credit) if found and found.credit else (text, None)
