"""Marks list items and takes their bullets off.

Sees: lines that begin with a bullet (•, ▪, -, *) or a number with a stop or a bracket, in the body.

Why: Markdown and the record write lists their own way.

Leaves alone: speech that begins with a dash (alone between paragraphs, with a word for saying, or a
question and its answer), live tickers, numbers that open a sentence, and headings with a number.

Example: `  • Ridge Fire - 26%` → list item "Ridge Fire - 26%".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import Document, Finding, Kind, Relabel, Rewrite
from newsclean.evidence import Evidence, Form, Line
from newsclean.late import regex

__all__ = ["list_item"]

BULLET = regex(r"(?:[•‣▪●◦∙]\s*|[-*–]\s+)")
NUMBER = regex(r"(\d{1,3})[.)]\s+")
NAME = "list-item"


def list_item(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Relabels items, and writes numbers as ``1.``."""
    lines = known.formed(Form.ITEM)
    if not lines:
        return
    spoken = _spoken(known, lines)
    ids = {line.block.id for line in lines if line.i not in spoken}
    # a heading with a number ("1. The best one") heads what stands below it
    items = [b for b in doc.blocks if b.id in ids and b.kind is not Kind.HEADING]
    dashes = sum(b.text[0] in "-–*" for b in items)
    numbers = sum(b.text[0].isdigit() for b in items)
    for block in items:
        first = block.text[0]
        if (first in "-–*" and dashes < 2) or (first.isdigit() and numbers < 2):
            continue
        found = NUMBER.match(block.text)
        text = (
            NUMBER.sub(r"\1. ", block.text, count=1)
            if found
            else BULLET.sub("", block.text, count=1)
        )
        if not text:
            continue
        yield Finding(NAME, block.id, Relabel(Kind.LIST_ITEM), "is an item of a list")
        if text != block.text:
            yield Finding(NAME, block.id, Rewrite(text), "its bullet is not part of its text")


def _spoken(known: Evidence, lines: Sequence[Line]) -> set[int]:
    """Sentences behind a dash that stand one by one between paragraphs: what somebody said.

    Items of a list stand one below the other, or below a line that ends in a colon.
    """
    dashed = {line.i for line in lines if line.text[0] in "-–"}
    for i in dashed:
        around = known.lines[i - 1 : i + 2 : 2] if i else []
        if len(around) < BOTH or not all(map(_is_paragraph, around)):
            return set()
        if known.lines[i].words < SENTENCE or known.lines[i].text[-1] not in STOPS:
            return set()
    return dashed


def _is_paragraph(line: Line) -> bool:
    return line.form is Form.PROSE and line.words >= SENTENCE and line.text[-1] != ":"


BOTH = 2
SENTENCE = 4
"""Words of what is said, and of the paragraphs around it, at the least."""
STOPS = frozenset('.?!…"”»')
