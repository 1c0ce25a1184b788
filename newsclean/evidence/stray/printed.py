"""What a program prints into a page: the same label again, leads to other stories, rows."""

from __future__ import annotations

from collections.abc import Mapping

from newsclean.evidence.dates.printed import looks_like_date_start
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stray.page import LABELLED, LED, STOPS, Page, is_open
from newsclean.late import regex

__all__ = ["printed"]

HALF = 0.5
"""Share of a label or a lead that is the page's own words."""

CALLED = regex(r"(?:\d[ .()/-]{0,2}){7}\d?$")
"""A telephone number at the end of a line, which no headline has."""
LABEL = 5
"""Words of a label that may be one of the page because it is repeated."""
LEAD = regex(r"(?P<lead>[^:|–—]{3,45}?) ?(?:: | [-–—|] )(?=[\"'“‘«¿¡]?[^\W_a-z])(?P<rest>.+)")
NUMBER = regex(r"\d+")
LEADS = (": ", " - ", " – ", " — ", " | ")
"""``Also of interest: Headline``, ``The flood – all reports``."""


def printed(page: Page) -> Mapping[int, tuple[str, float]]:
    """Index of a line → why it is the page's wherever it stands, and how sure that is."""
    if not page.labels:
        return {}  # six pages in seven
    rows = [line.i for line in page.labels if _is_in_row(page, line)]
    return {
        **dict.fromkeys(_again(page), ("is printed again and again", 0.7)),
        **dict.fromkeys(_leads(page), ("leads to another story", 0.7)),
        **dict.fromkeys(rows, ("stands in a row of the page", 0.7)),
    }


def _again(page: Page) -> list[int]:
    """Labels that stand twice or more."""
    places: dict[str, list[int]] = {}
    for line in page.labels:
        if line.words <= LABEL and line.form is not Form.ITEM and is_open(line):
            places.setdefault(line.text.lower(), []).append(line.i)
    found: list[int] = []
    for text, same in places.items():
        if len(same) > 1 and text[-1] != ":" and not all(_heads_list(page, i) for i in same):
            share, count = page.own(text, HALF)
            if share >= HALF and (count > 1 or len(same) > 2):
                found += same
    return found


def _leads(page: Page) -> list[int]:
    """A lead of the page's and a headline.

    A lead that stands twice, and no word of which the story has, is the page's as well; two such
    leads are how a story is told ("Pro: …" "Con: …"), and so is a number that counts up.
    """
    leads: dict[str, list[tuple[int, str]]] = {}
    counted: dict[str, set[str]] = {}
    for line in page.labels:
        text = line.text
        if text[-1] in STOPS or not any(mark in text for mark in LEADS):
            continue
        split = LEAD.match(text)
        if split is None or looks_like_date_start(split["rest"]) or page.is_data(line):
            continue
        if CALLED.search(split["rest"]):
            continue  # ``Contact presse : Anne Roussel, 05 55 50 30 30``: whom to call
        if split["rest"].count(" ") + 1 >= LED:
            lead = split["lead"]
            leads.setdefault(lead, []).append((line.i, split["rest"]))
            counted.setdefault(NUMBER.sub("0", lead), set()).add(lead)
    again = [lead for lead, led in leads.items() if len(led) > 1]
    found: list[int] = []
    for lead, led in leads.items():
        if len(counted[NUMBER.sub("0", lead)]) > 1:
            continue
        share, count = page.own(lead, HALF)
        for i, rest in led:
            own = share >= HALF and (count > 1 or not page.knows(rest))
            if own or (again == [lead] and not page.knows(lead) and not _are_rows(page, led)):
                found.append(i)
    return found


def _are_rows(page: Page, led: list[tuple[int, str]]) -> bool:
    """Does each line with a lead stand right below a label: ``BEST ROOF`` ``Winner: The old mill``?

    Leads to other stories stand below paragraphs.
    """
    above = [page.standing(i - 1) for i, _ in led]
    return all(line is not None and is_open(line) and line.words <= LABEL for line in above)


def _heads_list(page: Page, i: int) -> bool:
    """Does a list of the story stand right below a line? So subheads stand, and not buttons."""
    below = page.standing(i + 1)
    return below is not None and below.form is Form.ITEM


def _is_in_row(page: Page, line: Line) -> bool:
    """Does a label stand in a row with what is known to be the page's, above and below?"""
    if line.words > LABELLED:
        return False
    above, below = page.chrome(line.i - 1), page.chrome(line.i + 1)
    if above is None or below is None:
        return False
    close = line.gap == 0 == below.gap
    return close or line.form == Form.ITEM == above.form == below.form
