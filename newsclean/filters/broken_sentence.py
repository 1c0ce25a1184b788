"""Sentences that a dump of a page broke at each link and each bold word.

Sees: On a page where lines begin with the comma or the stop of the line above (one if there is
hardly a blank line, several if blank lines part its paragraphs): lines that go on a sentence (they
begin with a small letter, or with a mark that closes, and the line above does not end), and the
names between them. They are joined. On every page: three or more lines that are a date only if they
are taken together.

Why: Programs print the text of a page node by node, and a link in mid-sentence is a node. One
paragraph becomes three lines or thirty, and none of them is a sentence.

Leaves alone: Sentences of pages on which no line begins with such a mark. On others: runs of lines
that do not read like prose: menus, lists, verse, code, a headline above a paragraph, a byline. A
line behind a stop or a colon, and a name that nothing follows, stay as they are: a wrong join is
worse than a missed one.

Example: ``The ferry is run by`` / ``Mara Lind`` / ``, who lives in`` / ``Port Ellery`` / ``.`` →
one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Document, Finding, Join
from newsclean.evidence.damage.broken import ELIDED, OPENING, Seam, broken_sentences
from newsclean.evidence.damage.broken_dates import broken_dates, date_glue
from newsclean.evidence.damage.dumps import CLOSING
from newsclean.evidence.damage.layout import SPACELESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["broken_sentence"]

NAME = "broken-sentence"

REASONS = {
    Seam.SMALL: "goes on the sentence of the line above",
    Seam.FUNCTION: "goes on the sentence of the line above",
    Seam.MARK: "the mark at the break belongs to both lines",
    Seam.INSET: "stands inside the sentence around it",
    Seam.INSET_FUNCTION: "stands inside the sentence around it",
}


ORDINALS = frozenset("st nd rd th er re e ème º ª".split())
"""Endings of ordinal numbers, which are raised and so a node of their own: ``12`` / ``th``."""


def broken_sentence(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Join the lines of broken sentences."""
    runs = {run.blocks[0].id: run for run in broken_sentences(doc.blocks)}
    around = {block.id: first for first, run in runs.items() for block in run.blocks}
    for pieces in broken_dates(doc.blocks):
        ids = {block.id for block in pieces}
        beside = {around[block.id] for block in pieces if block.id in around}
        if not all(ids.issuperset(b.id for b in runs[first].blocks) for first in beside):
            continue  # a date in mid-sentence
        for first in beside:
            del runs[first]
        for block in pieces[1:]:
            join = Join(pieces[0].id, date_glue(block.text))
            yield Finding(NAME, block.id, join, "is a piece of the date above")
    for run in runs.values():
        head = above = run.blocks[0]
        for block, seam in zip(run.blocks[1:], run.seams, strict=True):
            join = Join(head.id, _glue(above.text, block.text))
            yield Finding(NAME, block.id, join, REASONS[seam])
            above = block


def _glue(above: str, below: str) -> str:
    """What stood between two pieces of a sentence: a space, or nothing."""
    if CLOSING.match(below) or OPENING.search(above) or ELIDED.search(above):
        return ""
    if above[-1].isdigit() and below.split(None, 1)[0] in ORDINALS:
        return ""
    return "" if SPACELESS.match(above[-1]) and SPACELESS.match(below) else " "
