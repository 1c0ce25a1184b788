"""Removes lines that other filters left over, by all that is known of them together.

Sees: the lines up to 45 words that stand when wording, boxes and strays have gone: what each looks
like, of what and to whom it speaks, which words it shares with the story and with what went, where
it stands, how its neighbours are worded, which filter took them and what parts them from it and, on
a page that was printed whole, how that was weighed; what `page-line` was against there, but not
surely, must look the more like the story. Decision trees weigh all of it, grown on pages of which
parts of the known wording were forgotten. Three short lines or more in a row stand or fall
together.

Why: every site has lines of its own, and no list holds them.

Leaves alone: longer lines, sentences that go on in the next line, stanzas, speakers' turns, rows of
numbered or labelled lines, rows of results, headings that many stories have and those of a story of
short parts, lists of which most is the story's, notes on the text; of transcripts, all but what
stands below the last turn; digests, texts of which hardly anything went; pages as HTML, of which
more is known.

Example: `Home` `News` `Goats close Route 9` `Carry Pelham's daily with you on your tablet` and a
story → the headline and the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence

__all__ = ["leftover_line"]

NAME = "leftover-line"
LEAST = 0.2
"""How sure it is that a line is left over, at the least, to propose it: no preset removes more."""


def leftover_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are left over."""
    spared = known.rows.union([line.i for line in known.said("note")])
    for leftover in known.left_over(doc):
        block = known.lines[leftover.line].block.id
        if leftover.line in spared:
            continue
        if leftover.sure >= LEAST and block in doc.live:
            tipped = leftover.tipped()
            reason = "; ".join(tipped) or "is like no line of the story"
            yield Finding(NAME, block, Drop(), reason, leftover.sure, tipped)
