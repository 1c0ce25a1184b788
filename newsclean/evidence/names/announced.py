"""Names of writers on the lines below a lead word that stands alone, or below another writer's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.evidence.bylines.forms import Byline, read_signature
from newsclean.evidence.names.looks import ROLE, is_name, is_outlet, is_person, name_case
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["JOINS", "announced_behind", "announced_names", "joined_names", "posted_below"]

JOINS = frozenset("and und et y e og och en i & ,".split())
"""Words that a byline may go on with in the next line."""
MOST = 6
"""Writers below one lead word, at the most."""


def announced_names(line: Line) -> tuple[str, ...]:
    """The names that a line below ``By`` holds: a name, or people and for whom they work."""
    if line.phrase is not None and not line.said_by("agency"):
        return ()  # a button
    read = read_signature(line.text)
    if read is not None:
        return read.names
    return (name_case(line.text),) if is_name(line.text) else ()


def joined_names(lines: Sequence[Line], i: int) -> list[tuple[Line, str | None]]:
    """The lines below an announced name that go on with the list, each with the name that it holds.

    ``Ana Teller`` / ``and`` / ``Dova Renn``: what joins them may stand on a line of its own.
    Without it the names must end at the date of the page, or at a line without a word.
    """
    found: list[tuple[Line, str | None]] = []
    j = i + 1
    while j + 1 < len(lines) and len(found) < MOST:
        line, below = lines[j], lines[j + 1]
        if line.text.lower() not in JOINS or not _is_writer(below):
            break
        found += [(line, None), (below, name_case(below.text))]
        j += 2
    if found:
        return found
    found = _over_posts(lines, j)
    if found:
        return found
    end = j
    while end < len(lines) and _is_writer(lines[end]) and lines[end].text != lines[i].text:
        end += 1
    dated = end < len(lines) and lines[end].form in (Form.DATE, Form.MARK)
    if not dated or end - j > MOST:
        return []
    return [(line, name_case(line.text)) for line in lines[j:end]]


def _over_posts(lines: Sequence[Line], i: int) -> list[tuple[Line, str | None]]:
    """``Reporter`` / ``Dova Renn`` / ``Data editor``: further names, each over a post as the first.

    Args:
        lines: all lines of the page.
        i: the line below the first name.
    """
    found: list[tuple[Line, str | None]] = []
    while i + FIRST_POST < len(lines) and len(found) < MOST:
        name, post = lines[i + 1], lines[i + FIRST_POST]
        if not (_is_post(lines[i]) and _is_writer(name) and _is_post(post)):
            break
        found.append((name, name_case(name.text)))
        i += FIRST_POST
    return found


FIRST_POST = 2
"""Lines from the post of one writer to that of the next."""
POST_WORDS = 14
"""Words of a post: ``Associate Professor, Urban Climate, Salt Bay University``."""


def _is_post(line: Line) -> bool:
    text = line.text
    if line.form in (Form.DATE, Form.BYLINE) or line.words > POST_WORDS or text[-1] in ".:?!":
        return False
    return ROLE.search(text) is not None or LEARNED.search(text) is not None


LEARNED = regex(
    r"\b(?:universit|college|institut|candidate|researcher|hochschule|chercheu|professeur|"
    r"docent|profesor|investigador|pesquisador|ricercat)",
    re.I,
)
"""As what scholars sign."""


def _is_writer(line: Line) -> bool:
    text = line.text
    if line.form is not Form.NAME or line.phrase is not None:
        return False
    return is_person(text) and ROLE.search(text) is None and not is_outlet(text)


def posted_below(lines: Sequence[Line], line: Line) -> Byline | None:
    """A person and her post in the line right below a byline: ``Ana Teller, Senior Producer``."""
    above = lines[line.i - 1]
    if above.form is not Form.BYLINE or line.gap or line.form not in (Form.NAME, Form.TITLE):
        return None
    if line.phrase is not None or "," not in line.text:
        return None
    read = read_signature(line.text)
    if read is None or read.organisation is None or ROLE.search(read.organisation) is None:
        return None
    return read


def announced_behind(
    lines: Sequence[Line], body: int, leads: Sequence[Line]
) -> Iterator[tuple[Line, Line, tuple[str, ...]]]:
    """The names below a lead word on a line of its own, behind the first line of a story.

    A further writer may have her own lead word: ``By`` / name / ``By`` / name, with what the page
    tells about the first one between.

    Args:
        lines: all lines of the page.
        body: the first line of the story.
        leads: the lines that are lead words, in order.

    Yields:
        The line of the lead word, that of the names, and the names.
    """
    last: tuple[int, str] | None = None
    for above in leads:
        below = lines[above.i + 1 : above.i + 2]
        if above.i <= body or not below or below[0].gap > above.gap or below[0].phrase is not None:
            continue
        read = read_signature(below[0].text)
        if read is None or (last is not None and not _goes_on(lines, *last, above.i)):
            continue
        yield above, below[0], read.names
        last = below[0].i, read.names[0]


def _goes_on(lines: Sequence[Line], named: int, name: str, i: int) -> bool:
    """Does nothing stand between a name and line ``i`` but what the page tells about its bearer?"""
    about = lines[named + 1 : i]
    if i <= named or len(about) > ABOUT:
        return False
    return not about or about[0].text.startswith(name)


ABOUT = 3
"""Lines of such a biography, at the most."""
