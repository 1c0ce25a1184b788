"""Headlines that show themselves: by their place in a counted list, by words of the story's own.

Programs for readers who cannot see count what stands in a list: ``list 1 of 3``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.lines import is_headline
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces

__all__ = ["counted", "named_again"]

COUNTED = re.compile(r"(?:list|liste|lista|item) (\d{1,2}) (?:of|von|de|di|sur) (\d{1,2})", re.I)
OF_ITEMS = re.compile(r"(?:list|liste|lista) (?:of|von|de|di) \d{1,2} [^\W\d_]{3,10}", re.I)


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


NAMED = 5
"""Words of a title that names the story again, at the least."""
SENTENCE = 30
"""Words of a bid to look, at the most."""
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
