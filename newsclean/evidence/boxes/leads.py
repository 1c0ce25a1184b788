"""A label of the page and a headline in one line: ``ALSO READ | Ferry sails at dawn``."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.lines import is_headline, is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["leads"]

LEAD = regex(
    r"[\[(>» ]{0,4}(?P<lead>[^:|»\]\d]{3,24}?) ?"
    r"(?P<mark>[:|»\]]|(?<=\w)[-–—] | [-–—] ) ?(?P<rest>\S.{8,})"
)
"""Up to three words, a mark, a headline."""
SHOUTED = frozenset("|»]")
"""Marks behind which any lead in capitals is the page's; a colon or a dash may part a place."""
MARKED = frozenset(":|»[-–—")
LEADING = 3
"""Words of a lead."""
RUN = 4
"""Words of the headline behind it."""
PLAYED = regex(
    r"(?:[0-5]?\d:[0-5]\d (?=[^\W\d_a-z]).{12,}|[^\W\d_a-z].{12,}[^\d:,.] [0-5]\d:[0-5]\d)"
)
"""The title of a film with its length before or behind it."""
PRINTED = regex(r"\[ .{12,} \]")
"""A link in brackets with spaces inside."""


def leads(page: Surface) -> Iterator[Found]:
    """Lines between two paragraphs, one at a time, that lead to another story or a film."""
    short = [line for line in page.standing if _may_lead(page, line.text) and is_short(line)]
    played = [line for line in short if ":" in line.text and PLAYED.fullmatch(line.text)]
    for line in short:
        if not page.stands(line.i):
            continue
        text = line.text
        if text[:2] == "[ " and PRINTED.fullmatch(text):
            yield Found(line, "is a link in brackets", 0.6)
        elif not _is_alone(page, line):
            if (other := _beside(page, line)) is not None:
                yield Found(line, "leads to another story", 0.6)
                yield Found(other, "is a headline beside a lead to another story", 0.6)
        elif [line] == played:
            yield Found(line, "is the title of a film with its length", 0.6)
        elif page.leads_without_mark(text) or _leads(page, text):
            yield Found(line, "leads to another story", 0.6)


def _may_lead(page: Surface, text: str) -> bool:
    """Has a line a mark behind a label, or opens with the words of a lead? Most have neither."""
    return not MARKED.isdisjoint(text) or page.leads_without_mark(text)


def _is_alone(page: Surface, line: Line) -> bool:
    """Do paragraphs or what went stand on both sides of a line, below it maybe a part's number?"""
    below = line.i + 1
    if not _is_edge(page, below):
        if len(page.lines[below].text) > NUMERAL:
            return False
        below += 1
    return _is_edge(page, line.i - 1) and _is_edge(page, below)


def _beside(page: Surface, line: Line) -> Line | None:
    """The one headline between paragraphs beside a line with a label in capitals before a bar."""
    split = LEAD.match(line.text)
    if split is None or split["mark"] != "|" or not split["lead"].isupper():
        return None
    for step in (-1, 1):
        i = line.i + step
        if page.stands(i) and _is_edge(page, i + step) and _is_edge(page, line.i - step):
            other = page.lines[i]
            return other if is_headline(other) and other.words > RUN else None
    return None


NUMERAL = 5
"""Characters of the number of a part (``VIII.``), or of a mark between parts."""


def _is_edge(page: Surface, i: int) -> bool:
    if not page.first <= i < len(page.lines):
        return True
    return not page.stands(i) or page.lines[i].form in (Form.PROSE, Form.TURN)


def _leads(page: Surface, text: str) -> bool:
    """Is a line a label of the page and a headline?"""
    split = LEAD.match(text)
    if split is None:
        return False
    lead, rest = split["lead"].strip(), split["rest"]
    if lead.count(" ") >= LEADING or rest.count(" ") + 1 < RUN or date_line(rest) is not None:
        return False
    if not rest[0].isdigit() and rest[0].islower():
        return False
    if split["mark"] in SHOUTED and lead.isupper():
        return True
    return page.is_leading(lead)
