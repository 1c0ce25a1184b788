"""Names of writers in a stack of short lines: over a place and a date, or over an agency."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import FIRST_OF_PLACES, ROLE, is_outlet, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["joined", "joint", "over_date", "stacked_below", "tops_stack", "writers_among"]

STACK = 4
"""Lines from a name to the date of its story, at the most; …"""
STACKED = 4
"""… and the words of each."""


def over_date(lines: Sequence[Line], i: int, first: int, taken: frozenset[int]) -> list[Line]:
    """Names on lines of their own, right above ``Salt Bay - 21 may 2024 - 05:30 CEST`` or a date.

    If a sentence that is no dek stands above them, the first one is who took the picture of which
    it tells. Below a name may stand a place or a paper as well: where the date has no place, only
    what the story does not name is one more writer.

    Args:
        lines: all lines of the page.
        i: the first of the names.
        first: the first line below the headline.
        taken: the lines of captions.
    """
    if lines[i].form is not Form.NAME or (i and lines[i - 1].form is Form.NAME):
        return []
    end = i
    while end < len(lines) and lines[end].form is Form.NAME:
        end += 1
    if end == len(lines) or lines[end].form is not Form.DATE or end - i > STACK:
        return []
    names = [line for line in lines[i:end] if is_person(line.text) and line.i not in taken]
    if len(names) != end - i or any(ROLE.search(line.text) for line in names):
        return []
    told = i - 1 > first and lines[i - 1].form is Form.PROSE and lines[i - 1].gap >= lines[i].gap
    read = date_line(lines[end].text)
    if read is not None and read.beside is not None:
        return names[1:] if told else names
    more = not told and len(names) > 1 and all(_is_writer(lines, line, end) for line in names[1:])
    return names if more else []


def _is_writer(lines: Sequence[Line], line: Line, end: int) -> bool:
    """May a name below a name be that of a person, and no place, paper or agency?"""
    text = line.text
    if text.isupper() or text.partition(" ")[0] in ARTICLES or is_outlet(text):
        return False
    around = lines[max(0, line.i - ABOVE) : end + SAID]
    return not any(text in other.text for other in around if other is not line)


def stacked_below(lines: Sequence[Line], line: Line, taken: frozenset[int]) -> list[Line]:
    """More writers right below one, in the same stanza that ends with them or with a date.

    A place may stand there as well: the story names it, or it begins as places do. On pages with a
    blank line between all lines they end with a date, a button, or the headline once more.

    Args:
        lines: all lines of the page.
        line: the first of the writers.
        taken: the lines of captions, and of the headline's copies.
    """
    end = line.i + 1
    loose = end < len(lines) and lines[end].gap > 0 and line.gap == lines[end].gap
    gap = line.gap if loose else 0
    while end < len(lines) and lines[end].form is Form.NAME and lines[end].gap == gap:
        end += 1
    names = lines[line.i + 1 : end]
    if not 0 < len(names) < STACK or end == len(lines):
        return []
    dated = lines[end].form is Form.DATE
    if loose and not (dated or lines[end].phrase is not None or end in taken):
        return []
    if not (lines[end].gap or dated):
        return []
    fit = all(_is_one_more(lines, x, end) for x in names)
    return list(names) if fit else []


def _is_one_more(lines: Sequence[Line], line: Line, end: int) -> bool:
    """Is a line the name of a person, and no place that has the form of one?"""
    text = line.text
    if not is_person(text) or ROLE.search(text) is not None or line.phrase is not None:
        return False
    return text.split()[0].lower() not in OF_PLACES and _is_writer(lines, line, end)


def joined(lines: Sequence[Line], line: Line, step: int) -> list[tuple[Line, Line | None]]:
    """Writers whom ``and`` joins to one, in their order; with that word if it has its own line.

    ``Ana Teller`` / ``and`` / ``Dova Renn``, ``Ana Teller &`` / ``Dova Renn``.

    Args:
        lines: all lines of the page.
        line: the writer that is known.
        step: -1 for those above her, 1 for those below.
    """
    found: list[tuple[Line, Line | None]] = []
    i = line.i + step
    while FIRST_JOINED <= i < len(lines) - 1:
        upper, lower = sorted((lines[i], lines[i - step]), key=lambda one: one.i)
        if lines[i].text.lower() in JOINS and _is_person(lines[i + step].text):
            found.append((lines[i + step], lines[i]))
            i += 2 * step
        elif (
            joint(upper.text)
            and not lower.gap
            and _is_person(joint(lines[i].text) or lines[i].text)
        ):
            found.append((lines[i], None))
            i += step
        else:
            break
    return found[::step]


def joint(text: str) -> str | None:
    """The name in a line that goes on with another one: ``Ana Teller and``, ``Ana Teller,``."""
    bare = JOINT.sub("", text) if text[-1:] in ",&deyt" else text
    return bare if bare != text and is_person(bare) else None


def _is_person(text: str) -> bool:
    return is_person(text) and ROLE.search(text) is None


JOINT = regex(r"(?:,| (?:and|und|et|y|e|&))$")
FIRST_JOINED = 1
"""The first line that may join two."""
JOINS = frozenset("and und et y e og och en i & , и та ve dan".split())
"""Words that join writers."""


def writers_among(lines: Sequence[Line], posts: Sequence[Line], end: int) -> list[Line]:
    """The writers at the head of ``posts``: ``Ana Teller`` / ``Dova Renn`` / ``Salt Courier``."""
    found: list[Line] = []
    for line in posts[:-1]:
        if SCHOOL.search(line.text) is not None:
            continue  # "Ana Teller" / "University of Salt" / "Dova Renn" / "Salt College"
        if not _is_one_more(lines, line, end):
            break
        found.append(line)
    return found


SCHOOL = regex(
    r"\b(?:univers\w+|institut\w*|college|academy|school|hochschule|école|politecnico)\b", re.I
)
"""Where a scholar works, below her name."""
OF_PLACES = FIRST_OF_PLACES | frozenset("st. washington mexico puerto villa bad nueva nova".split())
"""First words of places that have the form of a name."""
ARTICLES = frozenset("El La Le Les Los Las Il Lo Der Die Das O Os As De Het San Santa São".split())
"""First words of papers and places that have the form of a name."""
ABOVE, SAID = 6, 40
"""Lines above and below, of headline, dek and story, among which its place is named."""


def tops_stack(lines: Sequence[Line], i: int) -> bool:
    """A name right below the headline, over an agency or a place that stand above the date."""
    for line in lines[i + 1 : i + 1 + STACK]:
        if line.form is Form.DATE:
            return True
        short = line.words <= STACKED and line.text[-1].isalnum()
        if line.gap or not short or not (line.phrase is None or line.said_by("agency")):
            return False
    return False
