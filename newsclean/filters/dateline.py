"""Records the dateline of the story; it stays at the head of the first paragraph.

Sees: a place in capitals (or before an agency in brackets) and a dash at the start of the first
paragraph: `LIMA, Peru — `, `FLAGSTAFF, Ariz. (AP) - `, `(Washington, DC) – `; on German pages
a place in bold letters with a stop.

Why: where a story was filed is a field that archives sort by.

Leaves alone: the text itself; acronyms and names that open a sentence with a dash behind them.

Example: `QUILL, Maine — As the tide …` → dateline "QUILL, Maine".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Block, Document, Finding, Record
from newsclean.evidence import Evidence, Form

__all__ = ["dateline", "read_dateline"]

SHORT = 60
"""Characters. A paragraph that opens with a dateline is longer."""

REACH = 3
"""Paragraphs at the head of the story among which the dateline may stand."""

UPPER = r"[^\W\da-zß-öø-ÿ_]"
CITY = rf"{UPPER}{{2}}(?:{UPPER}|[ .'’-](?={UPPER})|\.){{0,30}}"
AREA = r"[^\W\d_][\w.'’ -]{0,28}"
AGENCY = r"\s*\((?P<agency>[^()]{2,40})\)"
DASH = r"\s*(?:\.?\s?[—–]|\.?-{1,2}(?=\s)|\.-|\s-\s)\s*"
MARKS = re.compile("[—–]|-[ -]|\\.-|- ")
"""Some dash that can end a dateline."""
PATTERNS = (
    re.compile(rf"(?P<place>{CITY}(?:, {AREA}){{0,2}})(?:{AGENCY})?{DASH}\S"),
    re.compile(
        rf"(?P<place>{UPPER}[\w.'’-]+(?: {UPPER}[\w.'’-]+){{0,3}}(?:, {AREA}){{0,2}})"
        rf"{AGENCY}{DASH}\S"
    ),
    re.compile(rf"\((?P<place>{UPPER}[\w .'’-]{{2,30}}, {UPPER}[\w. ]{{1,20}})\){DASH}\S"),
    re.compile(
        rf"(?P<place>{UPPER}[\w.'’-]+(?: {UPPER}[\w.'’-]+){{0,2}}, "
        rf"(?:[A-Z]{{2}}|[A-Z][a-z]{{1,5}}\.))"
        rf"{DASH}\S"
    ),
)
"""In order: capitals; a place and an agency in brackets; all in brackets; city and state's code."""


def read_dateline(text: str) -> str | None:
    """The place of a dateline at the start of ``text``, without agency and dash."""
    head = text[:110]
    if "-" not in head and "—" not in head and "–" not in head:
        return None
    if not MARKS.search(head):
        return None
    for pattern in PATTERNS:
        found = pattern.match(head)
        if found:
            place = DAY.sub("", found["place"].strip(" .,-"))
            stopped = head.startswith(".", head.index(place) + len(place))
            return place + "." * (stopped and ABBREVIATED.search(place) is not None)
    return None


DAY = re.compile(r", (?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9})\Z")
"""``LIMA, Feb 26``: agencies print the day behind the place."""

BOLD = re.compile(
    rf"(?P<place>{UPPER}[\w'’-]+(?:[ /](?:{UPPER}[\w'’-]+|am|an|der|bei|im|in|ob)){{0,3}})"
    r"(?: ?[(/][^()/]{2,20}\)?)?\.?\Z"
)
"""``<strong>Lindau.</strong> Am Montag …``, as German newspapers print it."""


def bold_dateline(doc: Document, block: Block) -> str | None:
    """The place in bold letters at the start of a paragraph of a German page."""
    hints, page = block.hints, doc.page
    if hints is None or page is None or not any(s.value[:2] == "de" for s in page.languages):
        return None
    for span in hints.spans:
        if span.start == 0 and span.tag in ("strong", "b"):
            found = BOLD.match(block.text[: span.end])
            stopped = "." in block.text[span.end - 1 : span.end + 1]
            return found["place"] if found and stopped else None
    return None


ABBREVIATED = re.compile(r"\.[^\W\d_]$|, [A-Z][a-z]{2,4}$")
"""The end of a state written with a stop (``N.H.``, ``, Wash.``), which is not the dash's."""


def dateline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Records the first dateline among the opening paragraphs."""
    seen = 0
    for block in doc.live.values():
        text = block.text
        if len(text) < SHORT:
            continue
        if text[0].isupper() or text[0] == "(":
            line = known.line(block.id)
            place = read_dateline(text) if line is None or line.form is not Form.TURN else None
            place = place or bold_dateline(doc, block)
            if place:
                yield Finding(
                    "dateline", block.id, Record("dateline", place), "opens with a dateline"
                )
                return
        seen += 1
        if seen == REACH:
            return
