"""Evidence: lines between signature and first paragraph of a story that are not the story's.

What stands there without a stop may be a subhead. It is none if it says nothing (counters, arrows,
sizes of letters), if it says as what the writer works, or if the first paragraph opens with a
dateline: a report begins with the place that it was filed from, and nothing of it stands above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from newsclean.evidence.boxes.channels import named_channels
from newsclean.evidence.captions.looks import opens_with_place
from newsclean.evidence.credits.words import SOURCE_WORDS
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.names.looks import ROLE
from newsclean.evidence.page_shapes import lasts, signs
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["heads_summary", "names_source", "over_lead"]

LEAD_WORDS = 12
"""Words of a first paragraph, at the least."""
LABELLED = 5
"""Words of a label above it, at the most: the points of a summary have more."""
SUMMARY = 8
"""Lines below the heading of a summary within which the report begins."""
REACH = 30
"""Lines below the headline among which it stands."""
POST_WORDS = 6
"""Words of a line that says as what the writer above it works."""
PAGE_WORDS = 9
"""Words of a line that is the page's by its form: how long it is, when it was on the air."""
LENGTHS = 5
"""Lines below a dek among which its story begins."""
STOPS = frozenset(".!?…:")
CHANNELS = "half-box"
"""The filter of the pack that names where pages have accounts and what they offer."""
OPEN = frozenset({Form.LABEL, Form.NAME, Form.TITLE, Form.MARK, Form.CLOCK, Form.CREDIT})
"""Shapes of lines without a stop."""
TOLD = frozenset({Form.PROSE, Form.TURN})
WRITTEN = frozenset({Form.DATE, Form.BYLINE})
SAYS = regex(r"[^\W\d_]{3}|[^\x00-\u024f]")
"""Three letters, or one of another script: a line without them says nothing."""
SIZES = regex(r"[^\W\d_]{1,8}\s?[:：](?:\s?[^\W\d_]){2,4}[+-]?")
"""``字号：大 中 小``, ``Text: A A A``: sizes of letters."""
SOURCE = regex(rf"(?:{SOURCE_WORDS.title()}|Lähde|Forrás|Πηγή) ?: ?\S")
"""``Quelle: DPX``: whom a paper has it from."""
COUNTED = regex(r"\d{1,3}(?:[ .,]\d{3})* [^\W\d_]{3,9}")
"""``1 243 vues``: a number and what it is the number of."""


def over_lead(known: Evidence, first: int, signature: int) -> Iterator[tuple[Line, str]]:
    """The lines above the first paragraph that are the page's, each with the reason.

    Args:
        first: index of the line below the headline.
        signature: index of the last line that tells who wrote it or when; -1 if none does.
    """
    lead = _lead(known, first)
    if lead is None:
        return
    lines = known.lines
    yield from _below_dek(known, lead)
    if signature < 0:
        yield from _row(lines, first, lead)
        return
    dated = _opens_report(known, lead)
    below = lead
    for i in range(lead.i - 1, max(first, signature) - 1, -1):
        line = lines[i]
        if i in known.captioned or line.form in WRITTEN or line.phrase is not None:
            dated = dated and line.form is not Form.PROSE
            continue
        if line.words <= PAGE_WORDS and line.text[-1] not in STOPS and _is_of_page(known, line):
            yield line, "is the page's by its form, above the story"
            below = line
            continue
        if line.form is Form.CLOCK or (below.form is Form.CLOCK and _leads_to(line)):
            yield line, "is the page's player, above the story"
            below = line
            continue
        if line.form not in OPEN or line.text[-1] in STOPS:
            return
        if dated and line.form is Form.TITLE and line.words > LABELLED:
            return  # a point of a summary
        if dated and (line.text[-1] != ":" or below is not lead):
            yield line, "stands above the place from which the story was filed"
        elif SAYS.search(line.text) is None or COUNTED.fullmatch(line.text):
            yield line, "says nothing, above the story"
        elif _is_post(lines, line):
            yield line, "says as what the writer works"
        below = line


def _is_of_page(known: Evidence, line: Line) -> bool:
    """A stamp, a length, sizes of letters, or a few words on an account?"""
    text = line.text
    if SIZES.fullmatch(text) or SOURCE.match(text) or lasts(text) or signs(text):
        return True
    names = named_channels(text, known.phrases.cues.get(CHANNELS, {}))
    return bool(names) and not _tells_of(known, names)


def names_source(text: str) -> bool:
    """``Quelle: DPX``: does a line say whom the report is from?

    Example:
        >>> names_source("Quelle: DPX, Salzrieder Bote"), names_source("Quelle des Salzes")
        (True, False)
    """
    return SOURCE.match(text) is not None


def _tells_of(known: Evidence, names: Set[str]) -> bool:
    """Does the headline or a paragraph of the story name one of the channels?"""
    zones = known.zones
    lines = known.lines
    told = [line.text for line in lines[zones.body : zones.tail] if line.form in TOLD]
    if zones.headline is not None:
        told.append(zones.headline.text)
    text = "\n".join(told).lower()
    return any(name in text for name in names)


def _leads_to(line: Line) -> bool:
    """``Listen to the whole report here:`` above the clock of a player?"""
    return line.text[-1] == ":" and line.words <= PAGE_WORDS


def _row(lines: Sequence[Line], first: int, lead: Line) -> Iterator[tuple[Line, str]]:
    """Two lines or more that say nothing, right above a story that nobody signed."""
    i = lead.i
    while i > first and lines[i - 1].form is Form.LABEL and not SAYS.search(lines[i - 1].text):
        i -= 1
    if lead.i - i > 1:
        for line in lines[i : lead.i]:
            yield line, "says nothing, above the story"


def _below_dek(known: Evidence, dek: Line) -> Iterator[tuple[Line, str]]:
    """Lines between the first sentence and the next that say how long it takes to hear or read.

    Recipes say that, too: above a list.
    """
    found: list[Line] = []
    for line in known.lines[dek.i + 1 : dek.i + 1 + LENGTHS]:
        if line.form is Form.PROSE and line.i not in known.captioned:
            for said in found:
                yield said, "says how long the story is"
            return
        if line.form is not Form.ITEM and lasts(line.text):
            found.append(line)
        elif line.i not in known.captioned and line.phrase is None:
            return


def _lead(known: Evidence, first: int) -> Line | None:
    """The first paragraph: a sentence that is no dek and no picture's."""
    start = max(first, known.zones.body)
    for line in known.lines[start : start + REACH]:
        if line.form is Form.PROSE and line.i not in known.captioned and line.phrase is None:
            return line if line.words >= LEAD_WORDS else None
        if line.form in (Form.TURN, Form.ITEM, Form.CUE):
            return None
    return None


def _opens_report(known: Evidence, lead: Line) -> bool:
    """Does the first paragraph open with a dateline, and no other one: that is a digest."""
    if not _is_filed(lead.text):
        return False
    told = known.lines[lead.i + 1 : known.zones.tail]
    return not any(line.form is Form.PROSE and _is_filed(line.text) for line in told)


def heads_summary(known: Evidence, line: Line) -> bool:
    """Does a label head a few sentences, below which the report opens with its dateline?"""
    told = known.lines[line.i + 1 : line.i + 1 + SUMMARY]
    if not told or told[0].form not in (Form.PROSE, Form.ITEM) or _is_filed(told[0].text):
        return False
    return any(other.form is Form.PROSE and _is_filed(other.text) for other in told[1:])


def _is_filed(text: str) -> bool:
    return opens_with_place(text) or find_dateline(text) is not None


def _is_post(lines: list[Line], line: Line) -> bool:
    """``Reporter, Salt Bay`` right below the byline."""
    if not line.i or lines[line.i - 1].form is not Form.BYLINE or line.gap:
        return False
    return line.words <= POST_WORDS and ROLE.search(line.text) is not None
