"""Removes lines that tell how to reach the newsroom.

Sees: lines that the packs for this filter know ("Have questions, comments or tips?", an address
that a shield against robots has eaten), standing by themselves, outside sentences; short lines that
ask something and end with a telephone number of "us" or the newsroom.

Why: they are the page speaking, not the story.

Leaves alone: phone numbers and addresses that are news ("Call 555-0142 if your well is dry."), and
addresses of others than the newsroom ("Email your ideas to the mayor at mayor@harmon.example.").

Example: `Reach her at [email protected].` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.filters.phrases import said_lines
from newsclean.late import regex

__all__ = ["contact_line"]

NAME = "contact-line"
REASON = "tells how to reach the newsroom"
ADDRESSED = regex(
    r"(?:.{0,60}[?.!] )?(?:e-?mail|contact|reach|write to|questions)\b[^@]{0,60}\S@\S+\W*$", re.I
)
"""A short line that begins with such a word and ends with an address."""
MAX_WORDS = 14
ADDRESSEE = regex(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Tt]heir|de[rmn]|die|das|les?|las?|los|el|il|lo|[oa]s?|al|ao|au) "
    r"(?!\S*@)(?P<who>[^\W\d_]{3,})"
)
"""An article and the one whom it names."""
OURS = frozenset(
    "us our we me my him her them newsroom reporter reporters editor editors author authors writer "
    "writers journalist journalists station team desk staff paper newspaper newsletter story "
    "stories article articles show program programme column podcast episode report producer host "
    "redaktion autor autorin reporterin verfasser artikel uns unsere unserer rédaction auteur "
    "redacción autora nuestra nuestro redação redazione autore nossa nosso notre".split()
)
"""Words for those who made the page, and what they made."""
CALLED = regex(
    r"[^?？\d]{4,70} ?[?？] ?(?P<call>[^?？\d\"“”«»]{3,40})"
    r"(?!(?:19|20)\d\d)[(+]?[\d() ./-]{6,22}\.?"
)
"""A question, a few words, and a telephone number."""
TO_US = frozenset(
    "us our newsroom redaktion redaktionen uns unsere unserer redactie ons onze rédaction nous "
    "notre redacción nosotros nuestra redação redazione nossa nosso nostra ci oss vår redakcji "
    "redakcja nas нам нас редакцию редакции редакцію".split()
)
"""Words for those who made the page, as such a line has them."""
QUOTES = frozenset("\"“„«'‘")
SENTENCE = regex(r"(?<=[?!.]) ")
WORD = regex(r"[^\W\d_]+")
NAMED = regex(
    r"(?:[Cc]ontact|[Rr]each|[Ee]-?mail|[Ww]rite to) (?P<first>[A-Z]\w+) (?P<last>[A-Z]\w+)"
)


def contact_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops phrases of this filter, and short lines that give an address of the newsroom."""
    yield from said_lines(doc, known, NAME, REASON)
    for line in known.lines[known.zones.head :]:
        if line.phrase is None and _is_called(line):
            yield Finding(NAME, line.block.id, Drop(), REASON, 0.8)
    if "@" not in doc.source:
        return
    for line in known.lines[known.zones.head :]:
        if line.words > MAX_WORDS or "@" not in line.text or not ADDRESSED.match(line.text):
            continue
        if not _is_of_others(line, known):
            yield Finding(NAME, line.block.id, Drop(), REASON, 0.8)


def _is_called(line: Line) -> bool:
    """``Got a story? Call our newsroom: (555) 010-0133``: a question and a number of ours."""
    text = line.text
    if line.words > MAX_WORDS or not text.rstrip(".")[-1:].isdigit() or text[0] in QUOTES:
        return False
    found = CALLED.fullmatch(text)
    return found is not None and not TO_US.isdisjoint(WORD.findall(found["call"].lower()))


def _is_of_others(line: Line, known: Evidence) -> bool:
    """Does a line give the address of somebody who is not of the newsroom?"""
    clause = SENTENCE.split(line.text)[-1]
    if not OURS.isdisjoint(WORD.findall(clause.lower())):
        return False
    if ADDRESSEE.search(clause):
        return True
    named = NAMED.match(clause)
    if named is None or line.i >= known.zones.tail:
        return False
    bylines = [byline.text for byline in known.formed(Form.BYLINE)]
    return bool(bylines) and not any(named["last"].lower() in text.lower() for text in bylines)
