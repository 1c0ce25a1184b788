"""Captions that end in a name with no mark in front of it, as some papers print them.

``The bus leaves from the church at 7h40 Ana Teller``: above the story, after the date, a line by
itself whose last words are the name of somebody of whom the page says no more.
"""

from __future__ import annotations

from newsclean.evidence.captions.again import is_said_elsewhere
from newsclean.evidence.captions.reach import is_of_page
from newsclean.evidence.captions.unit import CaptionUnit
from newsclean.evidence.names.looks import PARTICLES, ROLE, is_person
from newsclean.evidence.shape import Form, Line

__all__ = ["may_end_in_name", "unmarked"]

LEAST, MOST = 4, 22
"""Words of such a caption without its name."""
LEAST_LETTERS = 4
"""Letters of the word in front of the name: shorter ones ("de", "com") belong to it."""
ABOVE, BELOW = 12, 4
"""Lines above the caption within which the page is dated, and below it until the story begins."""
PARAGRAPH = 12
"""Words of a paragraph of the story."""
DATED = (Form.DATE, Form.BYLINE)
WHY = "ends in a name of which the story knows nothing"


def may_end_in_name(line: Line) -> bool:
    """The cheap question: words without a stop, of which the last but not all are in capitals?"""
    text = line.text
    return (
        line.form is Form.TITLE
        and line.words > LEAST + 1
        and text[text.rfind(" ") + 1].isupper()
        and line.phrase is None
        and not text.istitle()
    )


def unmarked(lines: list[Line], i: int) -> CaptionUnit | None:
    """The caption in line ``i``, above the story, and the name that it ends in."""
    line = lines[i]
    if not may_end_in_name(line) or not any(x.form in DATED for x in lines[max(0, i - ABOVE) : i]):
        return None
    below = lines[i + 1 : i + 1 + BELOW]
    if not any(x.form is Form.PROSE and x.words >= PARAGRAPH for x in below):
        return None
    words = line.text.split()
    at = _name_start(words)
    name, said = " ".join(words[at:]), " ".join(words[:at])
    if not is_person(name) or ROLE.search(name) or not (_shows(said) and _ends_in_noun(said)):
        return None
    story = below[0].form is Form.PROSE and below[0].words >= PARAGRAPH
    if below[0].gap == 0 and below[0].phrase is None and not (story and is_of_page(lines[i - 1])):
        return None
    if is_said_elsewhere(lines, i, words[-1]):
        return None
    return CaptionUnit(said, name, i, (i,), frozenset(), WHY)


def _shows(said: str) -> bool:
    """Are these the words of a caption: some, and most of them in small letters?"""
    words = said.split()
    small = sum(not word[0].isupper() for word in words)
    return LEAST <= len(words) <= MOST and 2 * small >= len(words)


def _ends_in_noun(said: str) -> bool:
    """Does the name begin behind these words, and not among them?"""
    before = said[said.rfind(" ") + 1 :]
    noun = before.isalpha() and before.islower() and len(before) >= LEAST_LETTERS
    return noun or any(map(str.isdigit, before))


def _name_start(words: list[str]) -> int:
    """Where the capitalised words begin with which a line ends; particles stand only inside."""
    at = len(words)
    for k in range(len(words) - 1, 0, -1):
        if words[k][0].isupper():
            at = k
        elif words[k] not in PARTICLES:
            break
    return at
