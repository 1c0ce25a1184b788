"""Captions that only their place gives away: below the date, above the place of the story.

A report that opens with the place from which it was filed has nothing above it that is the story's.
What stands between that and the byline is a picture's; a dek stands under the headline.
"""

from __future__ import annotations

from newsclean.evidence.captions.looks import (
    GLUED_WORDS,
    OPENERS,
    SPEECH,
    may_be_caption,
    opens_with_place,
    sentences,
)
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.shape import Form, Line

__all__ = ["is_placed"]

SIGNED = (Form.BYLINE, Form.DATE)
TEXT = (Form.PROSE, Form.TITLE, Form.TURN, Form.ITEM)
SUMMARY = 8
"""Lines of a summary between a caption and the story: its heading and its points."""
LABEL = 3
"""Words of a label of the page above a caption."""
PARAGRAPH = 12
"""Words of the first paragraph."""


def is_placed(lines: list[Line], line: Line, first: int) -> bool:
    """Does ``line`` stand between the byline and a paragraph that opens with its place?

    ``first`` is the first line below the headline.
    """
    if line.form is not Form.PROSE or line.phrase is not None or line.words > GLUED_WORDS:
        return False
    above = lines[line.i - 1] if line.i > first else None
    if above is None or (above.form in TEXT and above.phrase is None and above.words > LABEL):
        return False
    if not any(other.form in SIGNED for other in lines[first : line.i]):
        return False
    story = _below_summary(lines, line.i + 1)
    if story is None or story.words < PARAGRAPH or not _shows(line):
        return False
    below = lines[story.i + 1 : story.i + 1 + DIGEST]
    return _is_filed(story) and not any(map(_is_filed, below))


DIGEST = 40
"""Lines below a story's place among which no other place stands: reports in a row have a lead."""


def _is_filed(line: Line) -> bool:
    """Does a paragraph open with the place from which it was filed?"""
    filed = find_dateline(line.text) if line.form is Form.PROSE else None
    return filed is not None and (filed.sure or filed.place.isupper()) and not filed.colon


def _shows(line: Line) -> bool:
    """One sentence without speech that opens with no small word of a story, nor with a place."""
    text = line.text
    return (
        may_be_caption(line)
        and SPEECH.isdisjoint(text)
        and sentences(text) == 1
        and text.split(" ", 1)[0].lower() not in OPENERS
        and not opens_with_place(text)
    )


def _below_summary(lines: list[Line], start: int) -> Line | None:
    """The first paragraph: right here, or behind a heading with points and lines of the page."""
    for line in lines[start : start + SUMMARY]:
        if line.form is Form.PROSE and line.phrase is None:
            return line
        if line.form is Form.TURN:
            return None
    return None
