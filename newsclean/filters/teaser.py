"""Removes links to other stories from between the paragraphs.

Sees: lines that open with a known lead ("RELATED: …", "Lesen Sie auch: …", "Te puede interesar:
…"), in brackets as well; after a lead that stands alone ("Leia também:") also the one to four
headlines below it; lines wholly in capitals between paragraphs, on pages that also shout
invitations ("CLICK HERE TO GET …").

Why: they are other stories' headlines.

Leaves alone: the same words inside a sentence ("Leia também o contrato, disse o juiz."), shouted
quotations that end in a stop, what may be the headline ("WATCH: …") where no other is found; a
heading ("Up next") that is one of several subheads of one shape, or in capitals over a paragraph;
`READ: …` among `GO: …`, `EAT: …`.

Example: `Leia mais:` `Museu reabre com entrada gratuita` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.boxes.headlines import headlines, leads_nowhere
from newsclean.evidence.boxes.lead_words import is_whole
from newsclean.late import regex

__all__ = ["teaser"]

NAME = "teaser"
HEADING = 6
"""Words of a heading of a box."""
CAPITALS = 4
"""Words of a line in capitals that can be a headline of another story."""


def teaser(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops teasers and the headlines that belong to them."""
    lines, zones = known.lines, known.zones
    for line in known.said(NAME):
        if line.text[-1] == "." and line.form == Form.PROSE and not (_trails(line) or _ends(line)):
            continue  # a sentence that begins like a lead
        if zones.headline is None and line.i < zones.body:
            continue  # a headline with such a kicker ("WATCH: …")
        if known.transcript and line.form is Form.TURN:
            continue  # a speaker
        if line.i in known.rows:
            continue  # "READ: …" among "GO: …" and "EAT: …"
        evidence = {"phrase": line.phrase.key} if line.phrase else {}
        yield Finding(NAME, line.block.id, Drop(), "leads to another story", 1.0, evidence)
        if line.text[-1] == ":" and line.i + 1 < len(lines):
            for other in headlines(lines, line.i + 1):
                yield Finding(NAME, other.block.id, Drop(), "is the headline of another story", 0.8)
    yield from _in_brackets(known)
    yield from _boxes(known)
    yield from _shouted(known)


def _in_brackets(known: Evidence) -> Iterator[Finding]:
    """``(Read also: Ferry sails at dawn).``: leads of packs in brackets, whatever ends them."""
    for line in known.lines[known.zones.body :]:
        text = line.text
        if text[0] not in "([" or line.phrase is not None or line.i in known.captioned:
            continue
        found = BRACKETED.fullmatch(text)
        phrase = known.phrases.match(found[1]) if found else None
        if phrase is not None and phrase.filter == NAME:
            evidence = {"phrase": phrase.key}
            yield Finding(NAME, line.block.id, Drop(), "leads to another story", 0.9, evidence)


BRACKETED = regex(r"[(\[]+([^()\[\]]{8,200}?)[.!?]?[)\]]+\.?")


def _trails(line: Line) -> bool:
    """Is a line a lead alone, with dots behind it ("Leer también...")?"""
    return line.words <= HEADING and line.text.endswith("...") and is_whole(line)


def _ends(line: Line) -> bool:
    """Does a line end with the words that lead on ("… muss saniert werden. mehr...")?"""
    return line.phrase is not None and line.phrase.form == "end"


def _boxes(known: Evidence) -> Iterator[Finding]:
    """A box ("Related", "Most Read") between two paragraphs, with the headlines in it."""
    zones = known.zones
    for line in known.said("tail-heading"):
        if not zones.body <= line.i < zones.tail or line.words > HEADING:
            continue
        if line.i in known.subheads or (line.i in known.rows and line.text.isupper()):
            continue
        found = headlines(known.lines, line.i + 1)
        if leads_nowhere(known.lines, line, found):
            continue
        yield Finding(NAME, line.block.id, Drop(), "is the heading of a box in the story", 0.8)
        for other in found:
            yield Finding(NAME, other.block.id, Drop(), "is a headline in a box", 0.6)


def _shouted(known: Evidence) -> Iterator[Finding]:
    zones = known.zones
    # subheads in capitals are common; links in capitals come with invitations in capitals
    if known.transcript or not any(line.text.isupper() for line in _invitations(known)):
        return
    shouted = [
        line
        for line in known.lines[zones.body : zones.tail]
        if line.form in (Form.TITLE, Form.NAME)
        and line.words >= CAPITALS
        and line.text.isupper()
        and line.text[0].isalnum()  # "— COAL PIER (ROUTE 9) —" is a heading of the story
        and line.i not in known.captioned
    ]
    for line in shouted:
        reason = "is a headline in capitals between paragraphs"
        yield Finding(NAME, line.block.id, Drop(), reason, 0.6)


def _invitations(known: Evidence) -> Iterator[Line]:
    for line in known.said("advertisement"):
        if line.words >= CAPITALS:
            yield line
