"""Records the dateline of the story; it stays at the head of the first paragraph.

Sees: a place in capitals (or before an agency, a day or a state) and a dash at the start of the
first paragraph: `LIMA, Peru — `, `FLAGSTAFF, Ariz. (AP) - `, `(Washington, DC) – `, `LONDON, May 2
(Reuters) - `, `(ANSA) - AOSTA, 28 DIC - `, `LAHORE: `; on German HTML pages a place in bold letters
with a stop; one in small letters of which headline or lead say that it is one ("in Lindau"), or
where all reports of a language begin with one (`Jakarta - `); before any mark (`Lindau. `,
`VILLA SALZ / `, `Kaldorf: `) one that the rest of the page names as places are named.

Why: where a story was filed is a field that archives sort by.

Leaves alone: the text itself; acronyms and names that open a sentence with a dash behind them.

Example: `QUILL, Maine — As the tide …` → dateline "QUILL, Maine".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsclean.document import Block, Document, Finding, Kind, Record
from newsclean.evidence import Evidence, Form
from newsclean.evidence.bylines.forms import read_byline
from newsclean.evidence.datelines.alone import dateline_alone, deks
from newsclean.evidence.datelines.forms import NO_PLACES, Dateline, find_dateline
from newsclean.evidence.datelines.told import DASHED, told_dateline
from newsclean.evidence.datelines.weak import led_dateline, weak_dateline
from newsclean.evidence.dates.printed import date_line
from newsclean.late import regex

__all__ = ["dateline"]

SHORT = 60
"""Characters. A paragraph that opens with a dateline is longer, unless it is one short sentence."""

SENTENCE = 20
"""Characters of the shortest such sentence, place and all."""

REACH = 3
"""Paragraphs at the head of the story among which the dateline may stand."""

FAR = 8
"""Paragraphs for a dateline of which more than capitals tells that it is one: a list of points or
a summary may stand above it."""

FIGURES = regex(r": [\d.,%:– -]+\Z")
"""``NOTA: 9,013``: nobody speaks in figures."""
SENTENCE_ENDS = '.!”"’»'
UPPER = "[A-ZÄÖÜ]"


BOLD = regex(
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


def dateline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Records the first dateline among the opening paragraphs."""
    seen = asked = 0
    turns = sum(
        line.block.id in doc.live and not FIGURES.search(line.text)
        for line in known.page.formed.get(Form.TURN, ())
    )
    for block in doc.live.values():
        text = block.text
        if not text[:1].islower() and block.kind is not Kind.LIST_ITEM:
            found = _found(known, block, turns)
            place = found.place if found is not None and (seen < REACH or found.sure) else None
            if place is not None and known.language in DASHED and ", " in place:
                place = _plain(doc, known, block) or place  # "KALDORF, SALT NEWS – "
            if found is not None and place is not None and not found.sure and place.isupper():
                place = _led(known, block) or place  # "DPX – Kaldorf – "
            place = place or bold_dateline(doc, block)
            if place is None and asked < ASKED and (seen <= DEKS or text[:1] in "[【"):
                asked += 1
                place = _plain(doc, known, block) or _weak(known, block) if turns <= 1 else None
            if place is not None:
                reason = "opens with a dateline"
                yield Finding("dateline", block.id, Record("dateline", place), reason)
                return
        seen += len(text) >= SHORT and block.kind is not Kind.LIST_ITEM  # points above the lead
        if seen == FAR:
            break
    alone = dateline_alone(known, _signers(doc))
    if alone is not None:
        line, place = alone
        reason = f"line {line.block.line} says where it was filed"
        below = (x.block.id for x in known.lines[line.i :] if x.block.id in doc.live)
        live = next(below, None)
        if live is not None:
            yield Finding("dateline", live, Record("dateline", place), reason)


def _signers(doc: Document) -> frozenset[int]:
    """The blocks whose lines name the writers."""
    lifted = (f for f in doc.ledger if type(f.action) is Record and f.action.field == "authors")
    return frozenset(f.block for f in lifted)


TOLD = 16
"""Paragraphs of a story that may name the place that it begins with."""
DEKS = 1
"""Sentences that may stand above such a place: a dek."""
ASKED = 60
"""Lines of which the whole page is asked whether they begin with such a place. In 124
pages of the stations and the corpus it is never beyond the 2nd; a ticker has hundreds."""
NEAR = 300
"""Lines of the page that are asked from its top, and as many from its foot."""


def _plain(doc: Document, known: Evidence, block: Block) -> str | None:
    """A place in front of the story that headline, lead or language give away."""
    headline = known.zones.headline
    told = islice((b.text for b in doc.live.values()), TOLD)
    shown = (unit.text for unit in known.zones.captions if unit.text is not None)
    headed = [x.text for x in known.lines[max(0, headline.main - 1) :][:2]] if headline else []
    texts = [*headed, *told, *shown, *deks(known, known.zones.head)]
    spoken = ": " in block.text[:SHORT].partition(" – ")[0]
    named = _named(known) if spoken else _section(known, block.text)
    named |= _crumbs(known)
    return told_dateline(block.text, known.language, texts, named)


def _weak(known: Evidence, block: Block) -> str | None:
    """A place in front of the story of which the rest of the page says that it is one."""
    return weak_dateline(block.text, known.language, _others(known, block), _named(known))


def _led(known: Evidence, block: Block) -> str | None:
    """The place behind an agency in capitals, if the page tells that it is one."""
    return led_dateline(block.text, known.language, _others(known, block))


def _others(known: Evidence, block: Block) -> list[str]:
    """What the page says beside this paragraph."""
    lines = known.lines
    if len(lines) > 2 * NEAR:
        lines = [*lines[:NEAR], *lines[-NEAR:]]
    return [line.text for line in lines if line.block.id != block.id]


def _section(known: Evidence, text: str) -> set[str]:
    """A place that is a section of the site, where headline and story begin with it."""
    place, dash, _ = text[:PLACE].partition(" – ")
    headline = known.zones.headline
    if not dash or headline is None:
        return set()
    above = known.lines[: headline.main]
    if any(CRUMB.sub("", line.text) == place for line in above if line.form is Form.ITEM):
        return {place}  # "3. Landkreis" / "4. Kaldorf": where the page is among those of the site
    if not headline.text.startswith(place + " "):
        return set()
    return {place} & {line.text.strip("›>/| ") for line in above}


def _crumbs(known: Evidence) -> set[str]:
    """Where the path through the site ends: ``Home / Odisha / Kaldorf``."""
    headline = known.zones.headline
    above = known.lines[: headline.main] if headline is not None else []
    paths = (STEPS.split(line.text) for line in above if STEPS.search(line.text))
    ends = {path[-1].strip() for path in paths if len(path) >= PATH}
    return {end for end in ends if end.lower() not in NO_PLACES}


STEPS = regex(r"\s+[/›»>]\s+")
PATH = 3
"""Steps of such a path, at the least."""
CRUMB = regex(r"^\d\. ")
"""The number of a step of the path through a site, of which the last may be a place."""


PLACE = 30
"""Characters among which such a place stands."""


def _named(known: Evidence) -> set[str]:
    """What stands beside the writers and the date: ``By Salt Correspondent, Pune``."""
    head = known.lines[known.zones.head : known.zones.body]
    named = set()
    for line in head:
        if line.form is Form.BYLINE:
            read = read_byline(line.text)
            named.add(read.organisation if read is not None else None)
        elif line.form is Form.DATE:
            dated = date_line(line.text)
            beside = dated.beside if dated is not None else None
            named.add(None if beside and read_byline(beside) is not None else beside)
    return {place for place in named if place}


def _found(known: Evidence, block: Block, turns: int) -> Dateline | None:
    """The dateline of a paragraph; a speaker's turn has none, and a place and a colon is no turn
    where it is the only one.
    """
    text = block.text
    if len(text) < SENTENCE or (len(text) < SHORT and text[-1] not in SENTENCE_ENDS):
        return None
    found = find_dateline(text)
    if found is None:
        return None
    if found.colon:
        alone = turns <= 1 and len(text) >= SHORT and not _is_dek(known, block)
        shouted = known.language in COLONS and found.place[:2].isupper()
        return found if alone and (shouted or _is_told(known, found, block)) else None
    line = known.line(block.id)
    return None if line is not None and line.form is Form.TURN and not found.sure else found


def _is_dek(known: Evidence, block: Block) -> bool:
    """Does a byline stand right below the paragraph?"""
    line = known.line(block.id)
    below = known.lines[line.i + 1 : line.i + 2] if line is not None else ()
    return any(x.form is Form.BYLINE for x in below)


COLONS = frozenset({None, "en"})
"""Languages in which a place in capitals and a colon open a report, and no caption."""


def _is_told(known: Evidence, found: Dateline, block: Block) -> bool:
    """Does the story, its headline or a caption name the place in small letters?"""
    name = found.place.title()
    below = known.lines[known.zones.head : known.zones.tail]
    return any(name in x.text and name != x.text for x in below if x.block.id != block.id)
