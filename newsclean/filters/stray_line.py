"""Removes lines of the page that no pack knows, by their form, their place and their voice.

Sees: what other filters left above the first paragraph, below the last one and between paragraphs:
labels, buttons, headings of boxes and what stands in them, leads to other stories, sentences that
speak to the reader. Such a line is made of words that pages are made of and the story is not; the
more it looks like a subhead, the more must agree (a neighbour that is the page's, a mark, a second
printing).

Why: no two sites have the same wording, but all speak of the same few things.

Leaves alone: words that the story has too; quotations; long paragraphs; subheads in rows; runs of
numbered, lettered or labelled lines, rows of results; transcripts; pages as HTML and dumps, of
which more is known.

Example: `Trending stories today: Ferry sails at dawn` between two paragraphs on goats → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence
from newsclean.evidence.stray import Page, find_strays

__all__ = ["stray_line"]

NAME = "stray-line"


def stray_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are the page's."""
    headline = known.zones.headline
    if headline is None or known.transcript or known.wording.is_digest or known.told is not None:
        return
    page = Page(known.lines, headline.main, doc.live, known.captioned, known.phrases)
    for stray in find_strays(page):
        if stray.line.i in known.rows:
            continue
        yield Finding(NAME, stray.line.block.id, Drop(), stray.reason, stray.sure)
