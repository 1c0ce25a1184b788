"""Removes sign-up boxes for newsletters and accounts.

Sees: lines that the packs for this filter know; between two marks of one box ("skip past newsletter
promotion" … "after newsletter promotion") everything.

Why: the box stands between two paragraphs of the story.

Leaves alone: a story about newsletters, also a paragraph that opens with such an offer and goes on
to tell (`Subscribe to our newsletter: the words stood beside a box. A court said …`); `Sign up for
alerts` as one of the headings of a story of short parts.

Example: `Sign up to Morning Salt` inside a box → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Rewrite
from newsclean.evidence import Evidence
from newsclean.evidence.told_behind import goes_on_telling
from newsclean.filters.phrases import said_lines

__all__ = ["newsletter"]

NAME = "newsletter"
OPEN = "skip past newsletter promotion"
CLOSE = "after newsletter promotion"
BOX = 12
"""Lines of a box at the most."""


def newsletter(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops known lines, and what stands between the marks of a box."""
    opened: int | None = None
    for line in known.lines if "newsletter promotion" in doc.source else ():
        text = line.text.lower()
        if text.endswith(OPEN):
            opened = line.i
            if len(text) > len(OPEN) + 2:
                kept = line.text[: -len(OPEN)].rstrip()
                yield Finding(
                    NAME, line.block.id, Rewrite(kept), "the mark of a box is glued to it"
                )
            else:
                yield Finding(NAME, line.block.id, Drop(), "opens a newsletter box")
        elif opened is not None and text.startswith(CLOSE) and line.i - opened <= BOX:
            for inside in known.lines[opened + 1 : line.i]:
                yield Finding(NAME, inside.block.id, Drop(), "stands in a newsletter box")
            if len(text) > len(CLOSE) + 2:
                kept = line.text[len(CLOSE) :].lstrip()
                yield Finding(
                    NAME, line.block.id, Rewrite(kept), "the mark of a box is glued to it"
                )
            else:
                yield Finding(NAME, line.block.id, Drop(), "closes a newsletter box")
            opened = None
    for offer in said_lines(doc, known, NAME, "offers a newsletter or an account"):
        said = known.line(offer.block)
        if said is None or not (said.i in known.rows or goes_on_telling(known, said)):
            yield offer
