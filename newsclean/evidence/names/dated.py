"""Evidence: a name on a line of its own, and the date of its page not far from it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.page_shapes import lasts
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["is_by_dek", "is_dated"]

SKIPPED = 4
"""Lines that readers press or that say nothing, which may stand between a name and a date."""
PRESSED = frozenset(
    {"share-bar", "page-furniture", "advertisement", "listen-line", "newsletter", "paywall-line"}
)
"""Filters whose phrases say nothing of who wrote it."""


def is_dated(
    lines: Sequence[Line], line: Line, after: int, dated: Set[int], taken: Set[int] | None
) -> bool:
    """Does the date of a page make the name of a line that of its writer?

    Args:
        lines: all lines of the page.
        line: the line of the name.
        after: the first line below what is said of its bearer.
        dated: the lines of dates.
        taken: the lines of captions, if the name stands right below the headline.
    """
    return (
        _is_beside_date(lines, line, after, dated)
        or _is_alone_over_story(lines, line, dated)
        or _is_over_place(lines, line.i, dated)
        or _is_followed(lines, line, dated)
        or _is_over_lead(lines, line, dated)
        or (taken is not None and _is_below_dated(lines, line.i, dated, taken))
    )


def _is_beside_date(lines: Sequence[Line], line: Line, after: int, dated: Set[int]) -> bool:
    """Does a date stand right above or below the name, but for what readers press?"""
    for other in lines[after : after + SKIPPED]:
        if other.i in dated:
            return True
        if not _says_nothing(other):
            break
    if line.gap and _is_subhead(lines, line):
        return False
    above = line.i - 1
    while above >= 0 and line.i - above <= SKIPPED and _says_nothing(lines[above]):
        above -= 1
    return above in dated and above >= line.i - SKIPPED


def _is_over_place(lines: Sequence[Line], i: int, dated: Set[int]) -> bool:
    """A name below a date and above a place: with its state, or as the lead names it."""
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    stated = below[-1:] == ")" and STATED.fullmatch(below) is not None
    if not stated and not _is_told_place(lines, i + 1):
        return False
    return any(above in dated for above in range(i - FAR, i))


def _is_followed(lines: Sequence[Line], line: Line, dated: Set[int]) -> bool:
    """A name, a dot and a button to follow its bearer, over the publication and the date."""
    below = [x for x in lines[line.i + 1 : line.i + 3] if x.form is not Form.MARK]
    if line.form is not Form.NAME or not below or below[0].text.lower() not in FOLLOW:
        return False
    return any(i in dated for i in range(line.i + 1, line.i + FOLLOWED))


FOLLOW = frozenset("follow following seguir suivre folgen segui volgen seguindo".split())
FOLLOWED = 12
"""Lines from such a name to its date, at the most."""


def _is_over_lead(lines: Sequence[Line], line: Line, dated: Set[int]) -> bool:
    """A name at the end of a row of buttons, right above the first paragraph, with a date above it.

    The story does not tell of her, as it does of whom a picture shows.
    """
    i = line.i
    if line.form is not Form.NAME or line.gap or i + 1 >= len(lines):
        return False
    row = i
    while row > 0 and row not in dated and lines[row - 1].gap == 0 and i - row < ROW:
        row -= 1
        if row not in dated and (lines[row].words > BUTTON or lines[row].form is Form.PROSE):
            return False
    lead = lines[i + 1]
    when = date_line(lines[row].text) if row in dated else None
    if when is not None and when.beside is not None and is_person(when.beside):
        return False  # the writer stands beside the date
    if row not in dated or lead.form is not Form.PROSE or len(lead.text) < PARAGRAPH:
        return False
    if any(x.form is Form.NAME and _stands_over_prose(lines, x) for x in lines[i + 1 :]):
        return False
    surname = line.text.rsplit(None, 1)[-1]
    return not any(surname in other.text for other in lines[i + 1 : i + SAID])


BUTTON = 4
"""Words of a button that no pack knows."""


def _is_told_place(lines: Sequence[Line], i: int) -> bool:
    """A few words in capitals over a first paragraph that names them, be it in small letters."""
    if i + 1 >= len(lines) or lines[i].form not in (Form.NAME, Form.LABEL, Form.TITLE):
        return False
    line, below = lines[i], lines[i + 1]
    if line.words > SECTION or line.phrase is not None or not line.text[0].isupper():
        return False
    long = below.form is Form.PROSE and len(below.text) >= PARAGRAPH
    return long and line.text.casefold() in below.text.casefold()


STATED = regex(r"[^\W\da-z_][\w.'’ -]{1,40} \([A-Z]{2}\)")
"""``Salto do Oeste (SP)``."""


def _says_nothing(line: Line) -> bool:
    count = line.words <= COUNTED and line.text[0].isdigit() and line.form is not Form.DATE
    if lasts(line.text) or line.text in ICONS:
        return True
    return line.form is Form.MARK or count or line.said_by(*PRESSED)


ICONS = frozenset("clock calendar icon time date user profile".split())
"""The names of signs beside a writer and a date, as dumps print them."""


def _is_alone_over_story(lines: Sequence[Line], line: Line, dated: Set[int]) -> bool:
    """A name between blank lines over a long paragraph, with the date not far above."""
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    if below is None or line.gap == 0 or below.gap == 0 or len(below.text) < PARAGRAPH:
        return False
    if _is_subhead(lines, line):
        return False
    return any(i in dated for i in range(line.i - FAR, line.i))


def _is_below_dated(lines: Sequence[Line], i: int, dated: Set[int], taken: Set[int]) -> bool:
    """A name between the headline and a long paragraph, with the date right above the headline.

    Counters, buttons and a picture may stand between the two; the story does not tell of the
    writer then, as it does of whom a picture shows.
    """
    if lines[i].form is not Form.NAME or not _is_dated_above(lines, i, dated):
        return False
    for line in lines[i + 1 : i + 1 + ROW]:
        if _says_nothing(line) or (line.form is Form.NAME and is_person(line.text)):
            continue
        if line.form is Form.PROSE and line.i not in taken:
            if len(line.text) < LEAD:
                return False
            surname = lines[i].text.rsplit(None, 1)[-1]
            told = lines[i + 1 : line.i + SAID] if line.i > i + 1 else ()
            return not any(surname in other.text for other in told)
        if line.i not in taken and line.form is not Form.CREDIT:
            return False
    return False


def _is_dated_above(lines: Sequence[Line], i: int, dated: Set[int]) -> bool:
    """Does a date stand above the headline, with a section's name between them at the most?"""
    if i - HEADED in dated:
        return True
    return i - HEADED - 1 in dated and lines[i - HEADED].words <= SECTION


ROW = 8
"""Lines between such a name and the story, at the most: counters, buttons, a picture."""
SAID = 12
"""Lines of a story among which it names whom a picture shows."""
SECTION = 3
"""Words of a section's name."""


LEAD = 60
"""Characters of the first paragraph below a name, where headline and date stand right above it."""
HEADED = 2
"""Lines from a date to the name below the headline that stands between."""


def is_by_dek(lines: Sequence[Line], i: int, first: int, dated: Set[int], taken: Set[int]) -> bool:
    """A name right above the dek and the date below it, or below the dek with the date on top.

    Dek and story do not tell of the writer.

    Args:
        lines: all lines of the page.
        i: the line of the name.
        first: the first line below the headline.
        dated: the lines of dates.
        taken: the lines of captions.
    """
    name = lines[i].text
    if not is_person(name) or i in taken or i + 2 >= len(lines):
        return False
    below = lines[i + 1]
    if i == first:
        dek = below.form is Form.PROSE or (below.form is Form.TITLE and below.words >= DEK)
        if not dek or i + 1 in taken or i + 2 not in dated:
            return False
    elif not _is_below_dek(lines, i, first, dated) or (
        below.form is Form.NAME and below.phrase is None and is_person(below.text)
    ):
        return False
    surname = name.rsplit(None, 1)[-1]
    return not any(surname in line.text for line in (*lines[first:i], *lines[i + 1 : i + FAR_SAID]))


def _is_below_dek(lines: Sequence[Line], i: int, first: int, dated: Set[int]) -> bool:
    """Stands a line right below the only dek, with the date right above the headline?"""
    over = lines[first:i]
    deks = [line.i for line in over if _is_dek(line)]
    rest = [line for line in over if line.i not in deks]
    if deks != [i - 1] or not all(map(_says_nothing, rest)):
        return False
    return any(j in dated for j in range(max(0, first - HEADED - 1), first))


def _is_dek(line: Line) -> bool:
    long = line.form is Form.TITLE and line.words >= DEK
    return (long or line.form is Form.PROSE) and line.phrase is None


DEK = 10
"""Words of a dek without a stop, at the least."""
FAR_SAID = 20
"""Lines below a name that do not tell of its bearer."""


def _is_subhead(lines: Sequence[Line], line: Line) -> bool:
    """May the name head the paragraph below it: in capitals, or as other lines further down do?"""
    if not _stands_over_prose(lines, line):
        return False
    above = lines[line.i - 1].form if line.i else None
    if line.form is not Form.NAME and above is Form.PROSE:
        return True  # where nothing has capitals, any few words look like a name
    if line.text.isupper():
        return True
    return any(
        other.form is Form.NAME and not other.text.isupper() and _stands_over_prose(lines, other)
        for other in lines[line.i + 1 :]
    )


def _stands_over_prose(lines: Sequence[Line], line: Line) -> bool:
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    return below is not None and below.form is Form.PROSE and line.gap > 0 and below.gap > 0


PARAGRAPH = 100
"""Characters of the first paragraph below a name that stands alone, at the least."""
FAR = 6
"""Lines above it within which the date stands."""
COUNTED = 3
"""Words of a line that counts something: ``5 minutes``, ``12 comments``."""
