"""Names at the top of a page whose bearers its end tells of: a writer and her biography.

``Ana Teller`` below the headline and ``Ana Teller keeps bees and reports on Salt Bay.`` behind the
story, which itself says nothing of her: no lead word, date or role is needed in any language.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.names.looks import ROLE, is_outlet, is_person, name_case
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["told_below"]

HEADED = regex(
    r"(?P<who>[^,|/(–—•·@\d:.]{5,40}?)"
    r"(?:\s?[,|/(–—•·@✉].*| (?:at|for|reports?|reporting)\b.*)?"
)
"""A name, and behind a mark or a word as what, for whom or from where its bearer writes."""
WORDS = 10
"""Words of such a line, at the most."""
TOLD = 6
"""Words of a biography, at the least."""
STORY = 2
"""Lines of a story between the two, at the least."""


def told_below(
    lines: Sequence[Line], first: int, body: int, taken: frozenset[int]
) -> tuple[Line, str] | None:
    """The line of the writer and her name, if a line behind the story begins with it.

    Args:
        lines: all lines of the page.
        first: the first line below its headline.
        body: the first line of the story.
        taken: the lines of captions, which may name her as well.
    """
    head = lines[first:body]
    if any(line.form is Form.BYLINE for line in head):
        return None
    for line in head:
        who = None if line.i in taken or line.phrase is not None else _who(line)
        if who is not None and _is_told(lines, who, body, taken):
            return line, name_case(who)
    return None


def _who(line: Line) -> str | None:
    if line.words > WORDS or line.form in (Form.DATE, Form.PROSE, Form.TURN):
        return None
    found = HEADED.fullmatch(line.text)
    who = found["who"].strip() if found is not None else ""
    named = is_person(who) and ROLE.search(who) is None and not is_outlet(who)
    return who if named else None


def _is_told(lines: Sequence[Line], who: str, body: int, taken: frozenset[int]) -> bool:
    """Does a line begin with the name, and none of the story above it hold the surname?"""
    name, surname = who.casefold(), who.rsplit(None, 1)[-1].casefold()
    for line in lines[body:]:
        if line.i in taken or surname not in line.text.casefold():
            continue
        opens = line.text.casefold().startswith(name) and line.words >= TOLD
        return opens and line.i >= body + STORY and line.text[len(name) :][:1] in " ,("
    return False
