"""Flags a text that the scraper cut off.

Sees: a last paragraph of the story that breaks off in mid-sentence or ends in an ellipsis, while
the paragraphs before it end as sentences do.

Why: half a story should be known for one.

Leaves alone: the text itself; stories that end in a list, a verse or a turn, and quoted ellipses.

Example: `The council will look at the books in June and say whether the road may` at the end → flag
truncated.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Kind, Record
from newsclean.evidence import Evidence, Form
from newsclean.evidence.shape import SENTENCE_END

__all__ = ["truncation"]

MIN_WORDS = 8
"""Words of a last paragraph that can have been cut; shorter ones may be meant so."""
MIN_PARAGRAPHS = 3
FINISHED = 0.8
"""Share of the other paragraphs that end as sentences."""


def truncation(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Records the flag on the last block."""
    blocks = doc.blocks
    if len(blocks) < MIN_PARAGRAPHS or blocks[-1].kind is not Kind.PARAGRAPH:
        return
    last = blocks[-1]
    line = known.line(last.id)
    if line is None or line.words < MIN_WORDS or line.form not in (Form.PROSE, Form.TITLE):
        return
    text = last.text
    cut = text.endswith(("…", "...")) or not (text[-1] in SENTENCE_END or text[-1].isdigit())
    if not cut:
        return
    ends = sum(b.text[-1] in SENTENCE_END for b in blocks[:-1])
    if ends >= FINISHED * (len(blocks) - 1):
        yield Finding("truncation", last.id, Record("flags", "truncated"), "breaks off", 0.7)
