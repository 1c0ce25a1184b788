"""What speaks for a line as the headline, and against it: points, each for a plain fact."""

from __future__ import annotations

from newsclean.evidence.credits import names_photographer, trailing_credit
from newsclean.evidence.player import Player
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import stems
from newsclean.evidence.wording import Wording

__all__ = [
    "GLUED_ABOVE",
    "SENTENCE",
    "TOLD_BEFORE",
    "against_those_below",
    "hugs_prose",
    "is_menu_path",
    "opens_line_above",
    "points",
    "stands_over_dek",
    "told",
]

SENTENCE = 7
"""Words of a sentence, or a list item, that can be part of a story."""
PROSE = 12
"""Words of a sentence that weighs against every candidate below it."""


def hugs_prose(lines: list[Line], line: Line) -> bool:
    """A name right above a sentence is a credit above its caption."""
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    return (
        line.form == Form.NAME and below is not None and below.gap == 0 and below.form == Form.PROSE
    )


def points(lines: list[Line], line: Line, repeated: bool, digest: bool) -> float:
    """How much speaks for this line."""
    i, form, words, first = line.i, line.form, line.words, line.text[0]
    total = 2.0 if words >= 4 else 1.0 if words == 3 else 0.0
    if form is Form.LABEL or form is Form.PROSE or words == 2:
        total -= 1
    if first == "#" and line.text[1:2] == " ":
        total += 4
    if repeated:
        total += 3
    if line.gap > 0 or i == 0:
        total += 0.5
    if first.islower():
        total -= 3
    if form is Form.TITLE and trailing_credit(line.text) is not None:
        total -= 3
    if i + 1 < len(lines):
        total += _from_below(line, lines[i + 1], digest)
    if i and lines[i - 1].text == "/":
        total -= 6
    if 0 < i < len(lines) - 1 and lines[i - 1].text == lines[i + 1].text:
        total -= 6  # between the two copies of a caption stands its credit
    return total


def _from_below(line: Line, below: Line, digest: bool) -> float:
    """What the line below a candidate says for it or against it."""
    form, gap = below.form, below.gap
    points = 0.0
    if (form is Form.BYLINE or form is Form.DATE) and not digest:
        points += 2  # in a digest bylines stand below subheads
    if gap > 0:
        points += 1
    elif line.form is Form.NAME and form is Form.PROSE:
        points -= 2  # a credit above its caption
    elif form is Form.CREDIT or names_photographer(below.text):
        points -= 4  # an alt text above the credit
    if gap <= 1 and below.text == "/":
        points -= 6
    return points


def stands_over_dek(lines: list[Line], i: int) -> bool:
    """Is a line the headline over a dek: two such lines, a byline, and a lead that says the first?

    Headlines of other stories stand above a headline as well; of them the lead says nothing.
    """
    if i + 2 >= len(lines):
        return False
    dek, signed = lines[i + 1], lines[i + 2]
    if signed.form not in (Form.BYLINE, Form.DATE):
        return False
    if dek.form is not Form.TITLE or dek.words < DEK or dek.phrase is not None:
        return False
    below = lines[i + 3 : i + 3 + LEAD_REACH]
    lead = next((x for x in below if x.form is Form.PROSE and x.words >= PROSE), None)
    if lead is None:
        return False
    told = stems(lead.text)
    above, beside = stems(lines[i].text) & told, stems(dek.text) & told
    return len(above) >= SHARED and len(above) > len(beside)


DEK = 4
"""Words of a dek, at the least."""
LEAD_REACH = 8
"""Lines below the byline within which the story's first paragraph stands."""
SHARED = 2
"""Telling words that a headline has in common with its lead."""


def against_those_below(line: Line, player: Player | None) -> float:
    """How much a line speaks against every candidate that comes after it."""
    form, words = line.form, line.words
    if form is Form.PROSE:
        if words < PROSE:
            return 0.0
        near = player is not None and line.i < player.end + 3
        return 0.3 if near and words < 40 else 1.5
    if form is Form.TITLE:
        text = line.text
        told = words >= 4 and line.phrase is None and text[0].isupper()
        return 1.0 if told and text[-1] not in ":–—-" else 0.0
    return 1.5 if form is Form.BYLINE or form is Form.DATE else 0.0


def told(line: Line, wording: Wording) -> bool:
    """Is this line above a candidate already part of a story?"""
    if line.form is Form.ITEM:
        return line.words >= SENTENCE
    return (
        line.form is Form.PROSE
        and line.words >= PROSE
        and line.phrase is None
        and trailing_credit(line.text) is None
        and not wording.appeals(line)
    )


TOLD_BEFORE = 2.5
"""What a paragraph or a list item above it weighs against a headline, where no player stands
between: only a headline that is printed twice, or marked, can begin below a paragraph."""


def opens_line_above(region: list[Line], line: Line) -> bool:
    """Does a line above begin with this one: the page's title with its summary glued on?"""
    return any(o.i < line.i and o.text.startswith(line.text + " ") for o in region[:GLUED_REACH])


GLUED_REACH = 3
GLUED_ABOVE = 5.5
"""As much as a second printing, and what the glued line weighed against those below it."""


def is_menu_path(text: str, menu: set[str]) -> bool:
    """Does a line begin with two words of the menu: the path to the page, and its short title?"""
    first, _, rest = text.partition(" ")
    return first in menu and rest.partition(" ")[0] in menu
