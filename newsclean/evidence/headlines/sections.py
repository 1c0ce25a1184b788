"""Lines above the headline that are none: a section, a slogan, a label, a row of a menu.

The story says much of the headline below them and hardly a word of them.
"""

from __future__ import annotations

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent
from newsclean.evidence.told import Told, is_signed, is_signed_by

__all__ = [
    "MOST",
    "PLAIN",
    "SPOKEN",
    "is_in_menu",
    "is_label_over",
    "is_outspoken",
    "is_section",
    "is_slogan",
    "is_told_below",
]

SECTION = 4
"""Words of a section's name, or of a way back to it, at the most."""
BRIEF = 2
"""Words of a section above a date; headlines so short are rarer than sections."""
HEADED = 5
SPOKEN = 2
"""Words of a headline below it, and words of it that the story says, at the least."""
MENU, LONG = 4, 7
"""Lines of such a menu, at the least; and words of the headline below it."""
MASTHEAD = 3
"""Lines of a page above the last one of its name and slogan, at the most."""
LABELS = 2
"""Labels above such a headline: a section and a series, two sections."""
PLAIN, MOST = 4, 0.5
"""Words of the headline that the story says, and their share of all, at the least."""
STOPS = frozenset('.?!"”»“)')
QUOTES = frozenset("\"”»“’'")


def is_in_menu(lines: list[Line], told: Told, row: int, best: int) -> bool:
    """Is a line of a few words one of those of a menu, and is as much said of the one below it?"""
    near = lines[max(0, row - 1) : row + MENU]
    if len(near) <= MENU or any(x.gap or extent(x.text) > SECTION for x in near[1:]):
        return False
    return (
        extent(lines[best].text) >= LONG
        and told.shared(lines[best])[0] >= told.shared(lines[row])[0]
    )


def is_told_below(lines: list[Line], told: Told, site: int, found: int) -> bool:
    """Is a line the name of the paper, over its day and its menu, and the headline below those?

    A dek stands right below the headline and its day.
    """
    if site >= MASTHEAD or found < site + 3 or lines[site + 1].form is not Form.DATE:
        return False
    headline, line = lines[found], lines[site]
    shared, share = told.shared(headline)
    plain = headline.form is not Form.PROSE and shared > SPOKEN and share >= MOST
    return plain and told.shared(line)[0] == 0


def is_section(lines: list[Line], told: Told, best: int, found: int) -> bool:
    """Is a line of a few words, of which the story says nothing, a section above the headline?

    Pages print the date of a story below the section as well. A brief headline may have its dek
    below its date: no byline stands between the dek and the story then.
    """
    line, headline = lines[best], lines[found]
    if extent(line.text) > SECTION or extent(headline.text) < HEADED:
        return False
    brief = extent(line.text) <= BRIEF
    if line.phrase is None and not brief and not is_signed(lines, found):
        return False
    if told.shared(headline)[0] >= SPOKEN and told.shared(line)[0] == 0:
        return True
    return brief and line.form is Form.LABEL and _is_spoken(told, headline)


def is_slogan(lines: list[Line], told: Told, best: int, found: int) -> bool:
    """Is a line at the top of a page, of which the story says no word, no headline but a slogan?

    The day of the paper stands below it, or the menu. The headline, of which the story says much,
    has its own writer or date below it: deks below a headline and its date stand over the story.
    """
    line, headline = lines[best], lines[found]
    if not 0 < best <= MASTHEAD or headline.form is not Form.TITLE or headline.text[-1] in STOPS:
        return False
    if any(x.form is Form.BYLINE for x in lines[best + 1 : found]) or told.shared(line)[0]:
        return False
    shared, share = told.shared(headline)
    below = lines[found + 1]
    signed = is_signed_by(below) or (below.form is Form.NAME and below.text.count(" ") > 0)
    return signed and shared > SPOKEN and share >= MOST


def is_label_over(lines: list[Line], told: Told, best: int, found: int) -> bool:
    """Is a line the first of labels above a headline in sentences, of which more is said?"""
    between = lines[best:found]
    if len(between) < LABELS or any(x.form not in (Form.LABEL, Form.NAME) for x in between):
        return False
    shared, share = told.shared(lines[found])
    return shared >= SPOKEN and share >= MOST and told.shared(lines[best])[0] <= 1


def is_outspoken(lines: list[Line], told: Told, best: int, found: int) -> bool:
    """Does the story say most words of a headline, and hardly one of a line far above: a slogan?"""
    headline = lines[found]
    plain = headline.form is Form.TITLE or headline.text[-1] in QUOTES
    plain = plain and _is_spoken(told, headline)
    return plain and told.shared(lines[best])[0] <= 1


def _is_spoken(told: Told, line: Line) -> bool:
    """Does the story say most words of a line?"""
    shared, share = told.shared(line)
    return shared >= PLAIN and share >= MOST
