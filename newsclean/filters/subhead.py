"""Marks subheads.

Sees: lines that begin with Markdown's ``#``; a title-like line of three words or more, alone
between two paragraphs of the story.

Why: Markdown shows them as headings; the text keeps them bare.

Leaves alone: names (a roll of the dead is no list of headings), one-word paragraphs, questions of
an interview, anything with a stop at its end, a ``#`` in a paragraph of an HTML page.

Example: `## A wet spring` → heading "A wet spring".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Block, Document, Finding, Kind, Relabel, Rewrite
from newsclean.evidence import Evidence, Form, Line
from newsclean.hints import Inside
from newsclean.late import regex

__all__ = ["subhead"]

NAME = "subhead"
MARK = regex(r"#{1,6} +")
MAX_WORDS = 14
"""Words of a subhead."""


def subhead(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Relabels subheads; takes Markdown's marks off."""
    if known.transcript or not known.formed(Form.TITLE):
        return
    for place, block in enumerate(doc.blocks):
        line = known.line(block.id)
        if line is None or line.form is not Form.TITLE or block.kind is not Kind.PARAGRAPH:
            continue
        marked = MARK.match(block.text) if _may_be_marked(block) else None
        if marked:
            yield Finding(NAME, block.id, Relabel(Kind.HEADING), "is marked as a heading")
            yield Finding(
                NAME, block.id, Rewrite(block.text[marked.end() :]), "the mark is not text"
            )
        elif _is_subhead(known, line, doc, place):
            yield Finding(
                NAME, block.id, Relabel(Kind.HEADING), "stands alone between paragraphs", 0.6
            )


def _may_be_marked(block: Block) -> bool:
    """Can ``#`` be a mark? Pages have tags for headings; only in text that they hold as data."""
    return block.hints is None or block.hints.inside & Inside.SAID > 0


def _is_subhead(known: Evidence, line: Line, doc: Document, place: int) -> bool:
    if not 3 <= line.words <= MAX_WORDS or line.block.gap == 0 or place + 1 >= len(doc.blocks):
        return False
    text = line.text
    if text[-1] in ",;:" or not (text[0].isupper() or text[0].isdigit()):
        return False
    below = known.line(doc.blocks[place + 1].id)
    above = known.line(doc.blocks[place - 1].id) if place else None
    return (
        below is not None
        and below.form is Form.PROSE
        and below.block.gap > 0
        and (above is None or above.form is Form.PROSE)
    )
