"""Teasers of other stories that show themselves: by their button, by their place in a counted list.

``Marode Piers`` ``Every third one is unsafe`` ``The county repairs too few.`` ``more``: kicker,
headline, a sentence, a button, which may also end the sentence. Programs for readers who cannot see
count what stands in a list: ``list 1 of 3``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.lines import is_headline, is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces
from newsclean.late import regex

__all__ = ["counted", "named_again", "pictured", "with_button"]

BUTTONS = frozenset(
    "more mehr weiter weiterlesen meer mer mere plus más mas mais altro więcej více viac еще ещё "
    "далее більше devamı daha lisää tovább mai".split()
)
MORE = regex(r"[.!?…][\"”’»]? (?P<button>[^\W\d_]{3,12})(?: ?[>»›→]{1,2})?$")
"""A word behind the last stop of a line."""
SENTENCE = 30
"""Words of the sentence of a teaser, at the most."""
KICKED = 3
"""Lines of its kicker and headline, at the most."""
COUNTED = regex(r"(?:list|liste|lista|item) (\d{1,2}) (?:of|von|de|di|sur) (\d{1,2})", re.I)


OF_ITEMS = regex(r"(?:list|liste|lista) (?:of|von|de|di) \d{1,2} [^\W\d_]{3,10}", re.I)


def with_button(page: Surface) -> Iterator[Found]:
    """What stands in one block with the button of a teaser, or right above a sentence with one."""
    for line in page.lines[page.first :]:
        alone = line.words == 1 and line.text.rstrip(" >»›→.…").lower() in BUTTONS
        there = page.stands(line.i)
        button = alone and (there or page.went_for_page(line.i))
        if not button and not (there and _ends_with_button(line)):
            continue
        above = _above(page, line)
        if above and (not alone or (page.gapped and len(above) > 1)):
            for other in above:
                yield Found(other, "stands over the button of a teaser", 0.7)
            if there:
                yield Found(line, "is the end of a teaser with its button", 0.7)


def _ends_with_button(line: Line) -> bool:
    found = MORE.search(line.text) if line.words <= SENTENCE else None
    return found is not None and found["button"] in BUTTONS


def _above(page: Surface, line: Line) -> list[Line]:
    """The lines of a teaser above its button, up to a blank line or what is no teaser's.

    One sentence right above a button alone, and short lines above that.
    """
    found: list[Line] = []
    i = line.i
    while page.lines[i].gap == 0 and len(found) <= KICKED and page.stands(i - 1):
        other = page.lines[i - 1]
        first = not found and line.words == 1 and not is_short(other)
        if not is_short(other) and not (first and _is_sentence(other)):
            return []  # a paragraph of the story hangs together with it
        found.insert(0, other)
        i -= 1
    return found if any(is_short(other) for other in found) else []


def _is_sentence(line: Line) -> bool:
    return line.form is Form.PROSE and line.words <= SENTENCE


def counted(page: Surface) -> Iterator[Found]:
    """The headlines right below the counters of a list: ``list 1 of 3``."""
    for line in page.went:
        found = COUNTED.fullmatch(line.text)
        if found is None or int(found[1]) > int(found[2]) or not page.stands(line.i + 1):
            continue
        below = page.lines[line.i + 1]
        if is_headline(below):
            yield Found(below, "is a headline in a list that counts them", 0.8)
            above = page.lines[line.i - 1]
            if page.stands(line.i - 1) and OF_ITEMS.fullmatch(above.text):
                yield Found(above, "says how many lines a list has", 0.8)


def pictured(page: Surface) -> Iterator[Found]:
    """The button of a gallery by itself between blank lines: a label, and how many pictures.

    Below a picture, or with a word of pages; a number that the story tells of is one of several.
    """
    if not page.gapped:
        return
    blocks = [
        (label, page.lines[label.i + 1])
        for label in page.standing
        if label.form is Form.LABEL and label.gap and label.i + 1 < len(page.lines)
        if page.stands(label.i) and _is_count(page, label.i + 1)
    ]
    if len(blocks) == 1:
        label, count = blocks[0]
        if page.is_moved(label.i - 1) or page.weighs(label.text, ALL):
            yield Found(label, "is the button of a gallery", 0.6)
            yield Found(count, "counts the pictures of a gallery", 0.6)


def _is_count(page: Surface, i: int) -> bool:
    """Is a line nothing but a number, close below a label, with a blank line behind it?"""
    line = page.lines[i]
    if line.gap or not page.stands(i) or not line.text.isdigit() or len(line.text) > DIGITS:
        return False
    return i + 1 == len(page.lines) or page.lines[i + 1].gap > 0


DIGITS = 3
"""Digits of the number of pictures."""
ALL = 0.75
"""Share of the words of a label that are of pages, where no picture stands above it."""
NAMED = 5
"""Words of a title that names the story again, at the least."""
SAME, OWN = 0.7, 0.5
"""Share of its telling words that the headline has, and of the headline's that it has."""
FEWEST = 4
"""Telling words that both have, at the least."""


def named_again(page: Surface, headline: str) -> Iterator[Found]:
    """Titles of the story's own film or picture: the headline in next to the same words.

    A subhead says something else than the headline.
    """
    head = pieces(headline)
    for line in _titles(page):
        own = pieces(line.text)
        same = len(own & head)
        if same >= FEWEST and same >= SAME * len(own) and same >= OWN * len(head):
            yield Found(line, "says the headline in other words", 0.6)


def _titles(page: Surface) -> Sequence[Line]:
    """Lines without a stop among lines of the page, or below a bid to look with its colon.

    Guides say their headline again in subheads, but not there.
    """
    return [
        line
        for line in page.standing
        if line.form is Form.TITLE
        and line.words >= NAMED
        and page.stands(line.i)
        and _is_beside(page, line.i)
    ]


def _is_beside(page: Surface, i: int) -> bool:
    above = page.lines[i - 1]
    if page.stands(i - 1):
        return above.text[-1] == ":" and above.words <= SENTENCE and page.opens(above.text)
    return page.went_for_page(i - 1) and page.went_for_page(i + 1)
