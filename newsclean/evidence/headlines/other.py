"""Another line than the one that was found is the headline, for what stands around it tells so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclean.evidence.headlines.masthead import below_masthead
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent
from newsclean.late import regex

__all__ = ["amended"]

TOP = 3
"""Lines at the top of a page among which a column begins with its date and its writer."""
COLUMN = 4
"""Lines of such a beginning: date, writer, title, and the first paragraph."""
TITLE = 4
"""Words of a title below a writer and a date, or of a headline that is printed alone again."""
TOLD = 12
"""Words of the first paragraph below a column's title, at the least."""
AGAIN = 8
"""Lines below a headline with something glued to it, among which it is printed alone."""
GLUED = 4
"""Words of the section that is glued to it, and stands on a line of its own as well."""


def amended(
    lines: Sequence[Line], best: int | None, is_title: Callable[[Line], bool]
) -> int | None:
    """The headline, where ``best`` was found: another line, if what stands around it tells so."""
    below = below_masthead(lines, best, is_title)
    if below is not None:
        return below
    below = _below_writer(lines, best)
    if below is None:
        below = _of_column(lines, best) or _below_fields(lines, best) or _sent(lines, best)
        below = below or _below_menu_path(lines, best)
    if below is not None and lines[below].form is Form.TURN:
        return below
    over = _over_writer(lines, best)
    if over is not None:
        return over
    if below is not None and is_title(lines[below]):
        best = below
    if best is None:
        return None
    quoted = _quoted_above(lines, best, is_title) or _quoted_below(lines, best)
    return quoted or _unglued(lines, best, is_title)


def _below_writer(lines: Sequence[Line], best: int | None) -> int | None:
    """The title below ``Ana Teller`` and a date, if those stand where the headline was found."""
    if best is None or best + 2 >= len(lines) or lines[best + 1].form is not Form.DATE:
        return None
    if lines[best].form is not Form.NAME or not _is_writer(lines[best].text):
        return None
    first = best + 2
    while first < min(len(lines) - 1, best + 2 + REACHED) and _reaches(lines[first]):
        first += 1
    below = lines[first]
    title = below.form is Form.TITLE or (below.form is Form.TURN and first > best + 2)
    title = title and below.text[0].isupper()
    return below.i if title and below.words >= TITLE else None


REACHED = 3
"""Lines that tell how to reach a writer, between her date and the title."""


def _reaches(line: Line) -> bool:
    """``Email:``, ``ana.teller@example.org``."""
    at = "@" in line.text and " " not in line.text
    return at or (line.words <= TWO and line.text[-1] == ":")


TWO = 2


def _over_writer(lines: Sequence[Line], best: int | None) -> int | None:
    """The headline in sentences above ``Ana Teller`` and a date, if the name was found."""
    if not best or best + 1 >= len(lines) or lines[best + 1].form is not Form.DATE:
        return None
    above = lines[best - 1]
    if lines[best].form is not Form.NAME or not _is_writer(lines[best].text):
        return None
    said = above.form is Form.PROSE and TITLE <= above.words <= SAID and above.phrase is None
    return above.i if said and (above.gap or lines[best - 2].form is Form.LABEL) else None


def _is_writer(text: str) -> bool:
    return "," not in text and is_person(text)


def _of_column(lines: Sequence[Line], best: int | None) -> int | None:
    """The title of a column at the top of a page: a date, the writer, the title, the story.

    Date and writer may stand in either order; a title of two words looks like a section's else.
    """
    for i in range(min(TOP, len(lines) - COLUMN + 1)):
        first, second, title, below = lines[i : i + COLUMN]
        if best is not None and best not in (first.i, second.i, title.i):
            continue
        dated, named = (first, second) if first.form is Form.DATE else (second, first)
        if dated.form is not Form.DATE or named.form is not Form.NAME or title.text[-1] in ".:,":
            continue
        told = below.form is Form.PROSE and below.words >= TOLD
        if told and _is_writer(named.text) and title.form is not Form.PROSE:
            return title.i
    return None


def _below_fields(lines: Sequence[Line], best: int | None) -> int | None:
    """The headline below rows that say when and who, where the last line of a menu was found.

    ``Markets`` / ``12.03.2025, 00:47`` / the headline; ``Date`` / the day / ``Author`` / names.
    """
    if best is None or lines[best].form not in (Form.LABEL, Form.NAME) or lines[best].gap:
        return None
    line = lines[best]
    if extent(line.text) > SECTION or (best and _is_writer(line.text)):
        return None
    if best and (lines[best - 1].form is not Form.LABEL or lines[best - 1].words > SECTION):
        return None
    end = best + 1
    while end < len(lines) and lines[end].form in FIELDS and end - best <= ROWS:
        end += 1
    rows = lines[best + 1 : end]
    if end == len(lines) or not any(row.form is Form.DATE for row in rows):
        return None
    if not best and len(rows) < SITED:
        return None
    title = lines[end]
    return (
        end if title.form is Form.TITLE and extent(title.text) >= TITLE and not title.gap else None
    )


SECTION = 2
"""Words of a section, at the most."""
SITED = 3
"""Rows of fields between the name of a site and the headline, at the least."""
ROWS = 8
"""Rows of fields, at the most."""
FIELDS = frozenset({Form.DATE, Form.BYLINE, Form.NAME, Form.LABEL})


def _below_menu_path(lines: Sequence[Line], best: int | None) -> int | None:
    """The headline that ends a path through the menu: ``Home Farms Goats at large``, and itself.

    A title of few words looks like a section else; a byline or date stands below it.
    """
    if best is None:
        return None
    menu: set[str] = set()
    for path in lines[: best + PATH]:
        if path.words > SECTION and path.i > best and path.text.partition(" ")[0] in menu:
            for title in lines[path.i + 1 : path.i + 1 + NEAR]:
                front = path.text.removesuffix(title.text)
                if title.words >= SECTION and front != path.text and front.count(" ") <= NEAR:
                    signed = any(x.form in SIGNS for x in lines[title.i + 1 : title.i + 1 + NEAR])
                    return title.i if signed and front[-1:] == " " else None
        if path.words <= SECTION:
            menu.add(path.text)
    return None


PATH = 24
"""Lines of a menu below the name of a site, at the most."""


def _sent(lines: Sequence[Line], best: int | None) -> int | None:
    """The headline below its sender, whom the line below the date names once more."""
    if best is None or best + SENT >= len(lines):
        return None
    sender, title, date, again = lines[best : best + SENT + 1]
    if again.text != sender.text or date.form is not Form.DATE or title.words < TITLE:
        return None
    return title.i if title.form in (Form.TITLE, Form.TURN) else None


SENT = 3
"""Lines from a sender above a headline to the one below its date."""


QUOTED = regex(r"[\"“„«‚‘'](?:[^\W\d_]|\d)[^\"“„«»]{8,130}[\"”“»’'][.!?]?")
"""A headline that is wholly what somebody said."""
SAID = 12
"""Words of it, at the most, …"""
QUOTE = 20
"""… where it is no quotation."""
NEAR = 4
"""Lines below its dek among which a writer or a date stands."""
SIGNS = frozenset({Form.NAME, Form.BYLINE, Form.DATE})


def _quoted_above(lines: Sequence[Line], best: int, is_title: Callable[[Line], bool]) -> int | None:
    """A headline that quotes somebody, right above its dek, which tells who it is."""
    above = lines[best - 1] if best else None
    if above is None or above.phrase is not None or not QUOTED.fullmatch(above.text):
        return None
    if not TITLE <= above.words <= QUOTE or 2 * lines[best].words <= SAID:
        return None
    if above.words > 2 * lines[best].words or not (is_title(above) or above.form is Form.PROSE):
        return None
    signed = any(line.form in SIGNS for line in lines[best + 1 : best + 1 + NEAR])
    return above.i if signed and not QUOTED.fullmatch(lines[best].text) else None


def _quoted_below(lines: Sequence[Line], best: int) -> int | None:
    """A headline that quotes somebody, between a kicker that tells who it is, and its dek."""
    if lines[best].words > KICKER or best + 2 >= len(lines) or lines[best].form is not Form.TITLE:
        return None
    i = best + 1
    while i < best + BELOW and not QUOTED.fullmatch(lines[i].text) and i + 2 < len(lines):
        i += 1
    if i > best + 1 and (lines[i - 1].form is not Form.LABEL or lines[i - 1].phrase is not None):
        return None
    line, dek = lines[i : i + 2]
    if line.phrase is not None or line.words < TITLE or not QUOTED.fullmatch(line.text):
        return None
    if dek.words <= DEK or dek.form not in (Form.TITLE, Form.PROSE) or dek.phrase is not None:
        return None
    return line.i if any(x.form in SIGNS for x in lines[i + 2 : i + 2 + NEAR]) else None


BELOW = 7
"""Lines from the name of a site to such a headline below the menu, at the most."""
KICKER, DEK = 7, 7
"""Words of a kicker over a quotation, at the most; and of the dek below it, at the least."""


def _unglued(lines: Sequence[Line], best: int, is_title: Callable[[Line], bool]) -> int:
    """The line that prints a headline alone, close below one with its section glued to it."""
    whole = lines[best].text
    printed = {line.text for line in lines[: best + AGAIN] if line.words <= GLUED}
    for line in lines[best + 1 : best + 1 + AGAIN]:
        if line.words < TITLE or not is_title(line):
            continue
        rest = whole.removeprefix(line.text)
        if rest != whole and rest.strip() in printed:
            return line.i
    return best
