"""A short last paragraph below a box: is it told as stories end, though it shares no word with it?

"Then he went home." has no word of the story, and stands at the end of many. What a page prints
there is told by its own words, by its voice, by an address, or by what stands around it: a comment
has its writer, a teaser its headline, a note on the writer a name and the present.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SIGNED
from newsclean.evidence.subject import stems_of
from newsclean.evidence.told import ends_told
from newsclean.evidence.voice import page_share, voices
from newsclean.late import regex

__all__ = ["is_ending", "is_finished"]

MOST = 3
"""Paragraphs of an ending: of more the words decide."""
WORDS, SHARE = 2, 0.2
"""Words of pages in a sentence, and their share of its telling words, from which on it may be one
of the page. Set by hand, on endings written for it: they have one ("home", "next"), or few."""
CUT_OFF = ("...", "…", " »", "›")
"""How buttons and teasers end that are no sentences."""
HEADLINE = 4
"""Words of a headline whose words a teaser has: tags are words of the story."""
ADDRESS = regex(r"\w@\w|(?<!\w)@\w{3}|\w\.[a-z]{2,}\b|\d{3}.\d{4}\b")
"""A mail address, a handle, an address on the web, a telephone number."""
AFTER = frozenset({Form.NAME, Form.BYLINE, Form.DATE, Form.TITLE, Form.LABEL, Form.ITEM})
"""What below a sentence makes it a comment, or the teaser of one story among several."""


def is_ending(
    lines: Sequence[Line],
    run: Sequence[Line],
    box: Sequence[Line],
    above: Sequence[Line],
    words: Mapping[str, float],
) -> bool:
    """Are the sentences of ``run``, below the lines of ``box``, the last of the story ``above``?

    ``words`` = word → how surely it is one of pages.
    """
    if not 0 < len(run) <= MOST or any(map(_is_of_form, box)):
        return False
    if _is_followed(lines, run[-1].i + 1):
        return False
    heard = frozenset[str]().union(*[voices(line.text) for line in above])
    heads = stems_of(line.text for line in box if line.words >= HEADLINE)
    new = stems_of(line.text for line in run) - stems_of(line.text for line in above)
    if heads & new:
        return False  # the teaser below its headline has words that the story has not
    return all(is_finished(line.text, words) and voices(line.text) <= heard for line in run)


def _is_followed(lines: Sequence[Line], i: int) -> bool:
    """Does a line make what stands above it a comment or a teaser? "More follows…" does not."""
    if i == len(lines) or lines[i].phrase is not None or lines[i].form not in AFTER:
        return False
    return lines[i].form is not Form.LABEL or not lines[i].text.endswith(CUT_OFF)


def _is_of_form(line: Line) -> bool:
    """Does a line of a box show that it is a form, or the address of a writer?"""
    text = line.text
    return text[-1] == "*" or line.form is Form.PROSE or ADDRESS.search(text) is not None


def is_finished(text: str, words: Mapping[str, float]) -> bool:
    """Is a line a finished sentence that has nothing of a page's?

    ``words`` = word → how surely it is one of pages.
    """
    text = SIGNED.sub("", text)
    if not ends_told(text) or (text.endswith(CUT_OFF) and "«" not in text):
        return False
    if ADDRESS.search(text) is not None:
        return False
    found, count = page_share(text, words, 0.0)
    return len(found) < WORDS or sum(map(words.__getitem__, found)) < SHARE * count
