"""A caption of an HTML page and the credit at its end: in an element of its own, or by its form."""

from __future__ import annotations

import re

from newsclean.evidence.captions.marked import IMAGE_CAPTION
from newsclean.evidence.credits import clean_credit, is_credit, trailing_credit
from newsclean.evidence.names.looks import is_name
from newsclean.evidence.shape import Line
from newsclean.hints import Inside, Span, words_in
from newsclean.late import regex

__all__ = ["is_button", "parted", "without_lead"]

CREDIT_NAMES = frozenset(
    "credit credits cred copyright photographer attribution source courtesy fotograf".split()
)
"""What the element of a credit is called."""
INLINE = ("span", "cite", "small", "em", "i")
"""Elements within a line that may hold its credit."""
MOST_CREDIT = 8
"""Words of a credit that only its element and its form tell."""
MOST_BUTTON = 4
"""Words of a button."""
LINKED = 0.8
"""Share of a line in links."""
STOPS = '.!?…”"»)]'
"""How a caption ends before its credit."""
BRACKETED = regex(
    r"\s*\(((?:photos?|fotos?|photograph|image|bild|crédit|crédito|credit)\b[^()]{2,60})\)\.?\Z",
    re.I,
)
"""``… am Kai (foto Teller)``: a bracket that begins with the word for a picture."""
TAKEN = regex(r"[、，＝=]\s*([^、，。＝=\s]{2,14}撮影)\Z")
"""``…、高橋撮影``, as Japanese newspapers print it: "taken by"."""
AGENCY_FIRST = regex(
    r"([.!?”\"’])\s+([A-Z]{2,20}/[A-Z][\w.'’ -]{2,40}?)"
    r"(?:/(?:File|Archive|Handout|Pool)[\w ]{0,12})?\Z"
)
"""``… on Monday. REUTERS/Ana Teller/File Photo``."""


COUNTER = regex(r"\d{1,3}\s?(?:/|of|von|de|sur|di)\s?\d{1,3}")
"""``2/5``, which galleries print beside each picture."""


def is_button(line: Line) -> bool:
    """``Buy Now``, ``View fullscreen``, ``2/5``: short, and leads elsewhere or counts."""
    hints = line.block.hints
    if line.text[0].isdigit() and COUNTER.fullmatch(line.text):
        return True
    if hints is None or line.words > MOST_BUTTON:
        return False
    return hints.links >= LINKED or bool(hints.inside & Inside.BUTTON)


def without_lead(text: str) -> str:
    """A caption without "Image caption," before it."""
    return IMAGE_CAPTION.sub("", text, count=1)


def parted(last: Line, text: str) -> tuple[str | None, str | None]:
    """A caption and its credit; ``last`` = the line that the text ends with."""
    text = _without_button(last, text)
    whole = last.text.endswith(text[-1:]) and last.text in text
    for span in _at_the_end(last) if whole else ():
        before = text[: len(text) - (span.end - span.start)].rstrip()
        said = last.text[span.start :]
        named = span.tag != "a" and not CREDIT_NAMES.isdisjoint(words_in(span.value))
        closed = before[-1:] in STOPS or span.tag == "small"  # small print is no part of a sentence
        if not named and (not closed or not before or not _is_credit(said)):
            continue
        return before or None, clean_credit(said) or None
    for pattern in (BRACKETED, TAKEN, AGENCY_FIRST):
        found = pattern.search(text)
        if found is not None and found.start() > 0:
            kept = found.end(1) if pattern is AGENCY_FIRST else found.start()
            credit = found[found.lastindex or 1]
            return text[:kept], clean_credit(credit) or None
    found_credit = trailing_credit(text, loose=True)
    if found_credit is not None and found_credit.credit:
        return found_credit.text, found_credit.credit
    return text, None


def _at_the_end(line: Line) -> list[Span]:
    """The inline elements at the end of a line, the outermost first."""
    hints = line.block.hints
    if hints is None or line.text != line.block.text:
        return []
    return [s for s in hints.spans if s.tag in INLINE and s.end == len(line.text) and s.start >= 0]


def _without_button(line: Line, text: str) -> str:
    """The text less the link at its end, if what stands before it is whole without it."""
    hints = line.block.hints
    if hints is None or not text.endswith(line.text):
        return text
    for span in hints.spans:
        if span.tag == "a" and span.end == len(line.text) and span.start > 0:
            before = text[: len(text) - (span.end - span.start)].rstrip()
            linked = line.text[span.start :]
            whole = before[-1:] in STOPS or AGENCY_FIRST.search(before) or trailing_credit(before)
            if whole and not is_name(linked, 4) and not is_credit(linked):
                return before
    return text


def _is_credit(said: str) -> bool:
    """May these words, in an element behind a caption, be its credit?"""
    name = clean_credit(said)
    if not name or len(name.split()) > MOST_CREDIT:
        return False
    return is_credit(said) or is_name(name.replace("/", " ").replace(",", " "), MOST_CREDIT)
