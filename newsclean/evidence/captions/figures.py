"""Captions that an HTML page marks as such: what stands in a ``figcaption``, beside a picture in a
small container, or in an element that is called a caption; with their credits.

A figure belongs to the story if it stands in it or close above it; the pictures of other stories
have captions, too. A container that nothing but the picture makes one may as well be a card or the
box of an author: it counts only if it holds sentences, and no heading and no link of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsclean.document import Kind
from newsclean.evidence.captions.marked import IMAGE_SOURCE, TOGGLE
from newsclean.evidence.captions.parted import is_button, parted, without_lead
from newsclean.evidence.captions.unit import CREDITS, IN_FIGURE, MAX_CAPTION, CaptionUnit
from newsclean.evidence.credits import clean_credit
from newsclean.evidence.credits.words import LEAD
from newsclean.evidence.marks import Marks
from newsclean.evidence.names.looks import is_name
from newsclean.evidence.shape import Form, Line
from newsclean.hints import Element, Inside, words_in

__all__ = ["find_figures"]

CREDIT_WORDS = frozenset(
    "credit credits cred copyright photographer attribution source courtesy fotograf fotografo "
    "quelle credito crédito crédit".split()
)
"""What the element of a credit is called."""
CAPTION_WORDS = frozenset(
    "caption cutline didascalia bildunterschrift bildtext bildlegende leyenda".split()
)
"""What the element of a caption is called, beside names that end so: ``photocaption``."""
OTHER_WORDS = frozenset(
    "author avatar bio byline profile contributor staff logo promo card teaser related recommended "
    "comment comments video audio player share social newsletter product rating sponsor ad".split()
)
"""What a container is called that has its picture for something else."""
PITCH_WORDS = frozenset(
    "cta subscribe subscription subscriptions newsletter signup donate donation membership".split()
)
"""What a box is called that asks the reader for something, and whose text is called a caption."""
NEAR = 3
"""Innermost elements whose names count."""
ABOVE, BELOW = 12, 3
"""Lines above the first and below the last line of the story within which a figure is its own."""
STORY_WORDS = 8
"""Words of a line that the reach of the story is measured by."""
LEAST_STORY = 2
"""Such lines outside of a container, which else may be the story with a picture in it."""
LEAST_WORDS, MOST_WORDS = 4, 60
"""Words of a caption that only its place beside a picture tells."""
SURE = 0.5
"""Probability from which on a line is of the story."""
BOXED = IN_FIGURE | Inside.PICTURED
WHY = "the page marks it as a caption"
BESIDE_PICTURE = "stands beside a picture in its container"
NOT_OURS = Inside.NAV | Inside.FOOTER | Inside.FORM | Inside.HIDDEN | Inside.DIALOG | Inside.ASIDE


def find_figures(lines: Sequence[Line], marked: Marks | None) -> list[CaptionUnit]:
    """The captions of the story's figures, in order; none on texts without tags."""
    if not lines or lines[0].block.hints is None:
        return []
    captions = [line for line in lines if line.stands_in(BOXED) or _is_called(line)]
    if not captions:
        return []
    told = [i for i in _story(lines, marked) if lines[i].words >= STORY_WORDS]
    if not told:  # a gallery: the pictures are the story
        told = [line.i for line in captions if line.stands_in(Inside.MAIN | Inside.ARTICLE)]
    if not told:
        return []
    near = [line for line in captions if told[0] - ABOVE <= line.i <= told[-1] + BELOW]
    units: list[CaptionUnit] = []
    for group in _groups(near):
        if any(line.stands_in(IN_FIGURE) for line in group):
            kept = [x for x in group if x.stands_in(Inside.CAPTION) or _is_credit(x, group)]
            if any(x.stands_in(Inside.CAPTION) for x in group):
                units += _unit(kept, WHY)
                continue
        called = [line for line in group if _is_called(line) or _is_credit(line, group)]
        if any(map(_is_called, group)) and _may_be_called(called):
            units += _unit(called, WHY)
        elif _is_beside(group, told):
            units += _unit(group, BESIDE_PICTURE)
        elif any(line.stands_in(IN_FIGURE) for line in group):
            units += _unit([line for line in group if _is_credit(line, group)], WHY)
    return [_with_credit_below(unit, lines) for unit in units]


def _story(lines: Sequence[Line], marked: Marks | None) -> list[int]:
    """The lines of the story. All of a piece of a page is, on which nothing is said of lines."""
    if marked is None:
        return [line.i for line in lines if not line.stands_in(NOT_TOLD)]
    return [i for i, sure in enumerate(marked.told()) if sure > SURE]


NOT_TOLD = IN_FIGURE | Inside.TITLE | Inside.HEADING


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of one container each; a line in none goes with those right above it."""
    group: list[Line] = []
    for line in lines:
        if group and (line.i != group[-1].i + 1 or _box(line) != _box(group[0])):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _box(line: Line) -> int:
    """The number of the outermost element of the figure around a line; -1 = it is in none."""
    hints = line.block.hints
    if hints is None or not hints.inside & BOXED:
        return -1
    at = hints.at
    while True:
        parent = hints.page[at].parent
        if parent < 0 or not hints.page[parent].inside & BOXED:
            return at
        at = parent


def _near(line: Line) -> Iterator[Element]:
    hints = line.block.hints
    if hints is not None:
        for _, element in zip(range(NEAR), hints.around(), strict=False):
            yield element


@lru_cache(maxsize=4096)
def _calls(names: str) -> bool:
    words = words_in(names)
    return not CAPTION_WORDS.isdisjoint(words) or any(w.endswith("caption") for w in words)


def _is_called(line: Line) -> bool:
    """Does an element close around the line bear the name of a caption?"""
    return any(element.names and _calls(element.names) for element in _near(line))


def _may_be_called(group: Sequence[Line]) -> bool:
    """May lines in elements of that name be a caption? Cards call their headline and text so."""
    return (
        not any(
            line.block.kind is Kind.HEADING
            or line.stands_in(NOT_OURS | Inside.LINK)
            or TOGGLE.search(line.text)
            or _is_pitch(line)
            for line in group
        )
        and sum(len(line.text) for line in group) <= MAX_CAPTION
    )


def _is_pitch(line: Line) -> bool:
    """Stands a line without a picture in a box that asks the reader for something?"""
    if line.stands_in(BOXED):
        return False
    return any(not PITCH_WORDS.isdisjoint(element.words) for element in _near(line))


def _is_beside(group: Sequence[Line], told: Sequence[int]) -> bool:
    """Are these lines, in a small container with a picture, the picture's?"""
    first, last = group[0].i, group[-1].i
    if sum(not first <= i <= last for i in told) < LEAST_STORY:
        return False
    texts: list[Line] = []
    for line in group:
        if (
            line.block.kind not in (Kind.PARAGRAPH, Kind.CAPTION)
            or line.form in NO_CAPTION
            or line.stands_in(NOT_OURS)
            or _is_pitch(line)
            or any(not OTHER_WORDS.isdisjoint(element.words) for element in _near(line))
        ):
            return False
        if not (is_button(line) or _is_credit(line, group) or (texts and is_name(line.text, 8))):
            texts.append(line)
    if len(texts) != 1 or not LEAST_WORDS <= texts[0].words <= MOST_WORDS:
        return False  # a card has a headline and a text
    text = texts[0].text
    if text[-1] == "?" or text[0].islower():
        return False
    if texts[0].form is Form.PROSE or parted(texts[0], text)[1] is not None:
        return True
    hints = texts[0].block.hints
    credited = len(texts) < len(group) and any(_is_credit(line, group) for line in group)
    return credited and hints is not None and not hints.links


NO_CAPTION = frozenset({Form.BYLINE, Form.DATE, Form.CLOCK, Form.NOTICE, Form.TURN, Form.ITEM})


def _is_credit(line: Line, group: Sequence[Line]) -> bool:
    """Is a line of a figure a credit by itself: by its form, a pack, or its element's name?"""
    if line.form is Form.CREDIT or line.said_by(CREDITS):
        return True
    if line.words > MOST_CREDIT:
        return False
    if line.stands_in(Inside.FIGURE) and not line.stands_in(Inside.CAPTION):
        source = IMAGE_SOURCE.match(line.text)  # a label for readers of screens, and the credit
        if source and source.end() < len(line.text):
            return True
    for number, element in enumerate(_near(line)):
        words = element.words
        if element.tag == "figcaption" or (number and _calls(element.names)):
            return False
        if not CREDIT_WORDS.isdisjoint(words):
            # what holds the whole of the figure may be called by its credit
            return not number or any(_calls(other.names) for x in group for other in _near(x))
    return False


MOST_CREDIT = 12
"""Words of a credit."""


def _with_credit_below(unit: CaptionUnit, lines: Sequence[Line]) -> CaptionUnit:
    """A caption with the credit in an element of its own right below: a label, and the name."""
    if unit.credit is not None:
        return unit
    below: list[Line] = []
    for line in lines[unit.lines[-1] + 1 : unit.lines[-1] + 1 + CREDIT_LINES]:
        named = any(not CREDIT_WORDS.isdisjoint(element.words) for element in _near(line))
        credit = "" if LEAD.fullmatch(line.text) else clean_credit(line.text)
        if not named or line.stands_in(NOT_OURS) or (credit and not is_name(credit, 8)):
            break
        below.append(line)
    names = [clean_credit(line.text) for line in below if not LEAD.fullmatch(line.text)]
    credit = " ".join(filter(None, names))
    if not credit:
        return unit
    return unit._replace(credit=credit, lines=(*unit.lines, *(line.i for line in below)))


CREDIT_LINES = 2
"""Lines of such a credit."""


def _unit(group: list[Line], why: str) -> list[CaptionUnit]:
    """One unit of the lines of one figure."""
    named = [line for line in group if _is_credit(line, group)]
    buttons = [line for line in group if line not in named and is_button(line)]
    texts = [line for line in group if line not in named and line not in buttons]
    text = without_lead(" ".join(line.text for line in texts)) or None
    if not (texts or named) or (text is not None and len(text) > MAX_CAPTION):
        return []  # a figure that holds more than a caption
    cleaned = (clean_credit(IMAGE_SOURCE.sub("", line.text, count=1)) for line in named)
    credit = " / ".join(filter(None, cleaned)) or None
    if text is not None and credit is None:
        text, credit = parted(texts[-1], text)
    main = texts[0].i if texts else named[0].i
    return [CaptionUnit(text, credit, main, tuple(line.i for line in group), frozenset(), why)]
