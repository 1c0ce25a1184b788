"""Removes what is left between the headline and the story.

Sees: short lines below the headline that belong to no picture, date or byline: section labels,
halves of bylines, alt texts, buttons without a name that a pack knows. Above the last byline or
date of the head all lines go that are no sentences.

Why: the story begins with its first sentence, list, turn or subhead; what stands above is the
page's.

Leaves alone: sentences, a dek between the headline and a byline, and a line of its own right above
the first paragraph, which may be a subhead (`In short:`); live blogs.

Example: headline, `For the Courier`, date, story → the second line goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.head_rest import heads_summary, names_source, over_lead
from newsclean.evidence.headlines.found import Headline
from newsclean.evidence.headlines.points import stands_over_dek
from newsclean.evidence.headlines.told import TWO_SENTENCES
from newsclean.evidence.page_shapes import lasts
from newsclean.evidence.stops import COMMAS, is_stopless
from newsclean.evidence.told import is_signed_by
from newsclean.late import regex

__all__ = ["head_matter"]

SHORT = frozenset({Form.LABEL, Form.NAME, Form.MARK, Form.CREDIT})


def _is_alt(known: Evidence, line: Line) -> bool:
    """A title-like line that begins small, or hugs a date, a byline or a credit."""
    if TWO_SENTENCES.search(line.text) or _is_filed(line):
        return False  # a lead that a dump has cut behind its dateline, or at a link
    around = known.lines[max(0, line.i - 1) : line.i + 2]
    return line.text[0].islower() or any(
        other.form in HUGGED and (other if other.i > line.i else line).gap == 0
        for other in around
        if other.i != line.i
    )


def _is_filed(line: Line) -> bool:
    """Does a sentence stand behind a place and its agency, or day?"""
    found = find_dateline(line.text) if line.words >= FILED else None
    return found is not None and found.sure


FILED = 12
"""Words of such a line, at the least: captions in a few words begin with a place as well."""


def _is_loose(known: Evidence, line: Line, close: set[int]) -> bool:
    """Is a title-like line above the story an alt text, a button, or a length?"""
    return _is_alt(known, line) or lasts(line.text) or _is_among_buttons(known, line, close)


def _is_among_buttons(known: Evidence, line: Line, close: set[int]) -> bool:
    """A few words in one stanza with the page's lines, at its end or right above a picture's?"""
    if line.words > BUTTON or line.gap or line.i - 1 not in close or line.text[-1] in ":.?!":
        return False
    below = known.lines[line.i + 1 : line.i + 2]
    return line.i + 1 in known.captioned or any(other.gap for other in below)


BUTTON = 4
"""Words of a button that no pack knows."""
HUGGED = frozenset({Form.DATE, Form.BYLINE, Form.CREDIT})


def head_matter(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops short lines between headline and story."""
    zones = known.zones
    if zones.headline is None:
        return
    sure = _sure_head_matter(known)
    last = max(sure, default=-1)
    signature = -1 if known.wording.is_live else _signature(known)
    dek = zones.headline.main + 1
    head = known.lines[dek : zones.body]
    close = sure | {line.i for line in head if line.block.id not in doc.live}
    yield from (
        Finding("head-matter", line.block.id, Drop(), reason, 0.7)
        for line, reason in over_lead(known, dek, signature)
        if line.i not in known.rows
    )
    for line in known.lines[dek : zones.body]:
        if line.i in known.captioned or line.i in known.rows or _is_subhead(known, line):
            continue
        if _is_headline(known, line, zones.headline):
            continue
        near = line.form is Form.TITLE and line.i <= last + 1 and not _opens(known, line)
        title = near and _is_loose(known, line, close | sure)
        hugs = line.gap == 0 and line.i - 1 in close and line.text[-1] not in LEADS
        if line.i > signature and _is_heading(known, line, hugs=hugs):
            continue
        if line.i < signature and line.form not in TOLD and not is_signed_by(line):
            reason = "stands between the headline and its byline or date"
        elif ((line.form in SHORT and (line.i < last or hugs)) or title) and not heads_summary(
            known, line
        ):
            reason = "stands between the headline and the story"
        else:
            continue
        sure.add(line.i)
        if line.form in SHORT:
            close.add(line.i)
        yield Finding("head-matter", line.block.id, Drop(), reason, 0.7)


LEADS = COMMAS | frozenset(":：")
"""What ends a line that leads to what stands below it: a salutation, the head of a list."""


STOPLESS = 60
"""Characters of the first sentence of a story in Thai or Lao, at the least."""


def _opens(known: Evidence, line: Line) -> bool:
    """``Dear families of Room 6,`` above the story, or a sentence in a script without stops?"""
    if len(line.text) >= STOPLESS and is_stopless(line.text):
        return True
    return line.text[-1] in LEADS and line.i + 1 == known.zones.body


TOLD = frozenset({Form.PROSE, Form.ITEM, Form.TURN, Form.DATE, Form.BYLINE, Form.NOTICE})
"""Shapes of lines above a byline that may be the story's, or are a field of their own."""


def _is_headline(known: Evidence, line: Line, headline: Headline) -> bool:
    """Is a line the dek, or the headline once more?"""
    if line.i in headline.copies or line.text.startswith(headline.text):
        return True
    return _is_dek(known, line, headline.main + 1)


def _is_heading(known: Evidence, line: Line, *, hugs: bool) -> bool:
    """Does a label below the byline head a list, or the first of several parts?"""
    if hugs and _heads_list(known, line):
        return True
    return line.form in HEADINGS and _has_sibling(known, line)


def _heads_list(known: Evidence, line: Line) -> bool:
    """Does a list stand right below a label?"""
    below = known.lines[line.i + 1] if line.i + 1 < len(known.lines) else None
    return below is not None and below.form is Form.ITEM


def _is_subhead(known: Evidence, line: Line) -> bool:
    """Is a line right above the story the first of several subheads of one form?"""
    if line.i + 1 != known.zones.body or line.i not in known.subheads:
        return False
    return sum(known.lines[i].form is line.form for i in known.subheads) >= SUBHEADS


SUBHEADS = 3
"""Subheads of one form, the first of which may stand below the date."""


HEADINGS = frozenset({Form.LABEL, Form.NAME, Form.TITLE})
NUMBER = regex(r"\d+")
WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
DATED_WORDS = 4
"""Words of a heading with a number: ``Friday 11 August``."""


def _has_sibling(known: Evidence, line: Line) -> bool:
    """``May 6`` above the story and ``May 7`` in it, or ``Friday, 11`` and ``Saturday, 12``?"""
    first, _, rest = line.text.partition(" ")
    make = _make(line)
    return bool(rest) and any(
        other.text != line.text
        and (
            (other.form is line.form is Form.LABEL and other.text.partition(" ")[0] == first)
            or (bool(make) and _make(other) == make)
        )
        for other in known.lines[known.zones.body : known.zones.tail]
    )


def _make(line: Line) -> str:
    """How a short heading with a number is made: ``Friday, 11`` is ``A, 0``; else nothing."""
    if line.form not in HEADINGS or line.words > DATED_WORDS or line.phrase is not None:
        return ""
    made, numbers = NUMBER.subn("0", line.text)
    return WORD.sub(lambda found: "A" if found[0][0].isupper() else "a", made) if numbers else ""


def _is_dek(known: Evidence, line: Line, dek: int) -> bool:
    """A title-like line right below the headline that the story, too, speaks of."""
    if names_source(line.text):
        return False
    return line.i == dek and line.text[0].isupper() and stands_over_dek(known.lines, dek - 1)


def _signature(known: Evidence) -> int:
    """Index of the last line above the story that tells who wrote it or when; -1 if none does."""
    zones = known.zones
    head = known.lines[zones.head + 1 : zones.body]
    return max((line.i for line in head if is_signed_by(line)), default=-1)


def _sure_head_matter(known: Evidence) -> set[int]:
    """Lines above the story that surely are head matter: dates, bylines, pictures' words."""
    zones = known.zones
    return {
        line.i
        for line in known.lines[zones.head + 1 : zones.body]
        if line.form in HUGGED or line.i in known.captioned or line.phrase is not None
    }
