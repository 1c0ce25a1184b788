"""Removes what other filters left of a box.

Sees: lines in one block with an offer of the page that went (a newsletter's title, its pitch, its
button), short lines between two that went, a line that went elsewhere on the page word for word,
headlines with how long ago each was, a label of the page and a headline in one line.

Why: packs know one line of a box, and the box has four.

Leaves alone: paragraphs, quotations, what stands in a block without an offer; subheads between
two advertisements; transcripts, digests, live pages.

Example: `Morning Salt` `Sign up to Morning Salt` `Six stories at six.` in one block → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift, Rewrite
from newsclean.evidence import Evidence
from newsclean.evidence.boxes import CHROME, Surface, rest_of_boxes

__all__ = ["half_box"]

NAME = "half-box"


def half_box(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the rest of boxes."""
    wording = known.wording
    if known.tagged or known.transcript or wording.is_digest:
        return
    gone = {f.block: f.filter for f in doc.ledger if type(f.action) is Drop}
    lifted = {f.block for f in doc.ledger if _is_spared(f)}
    page = Surface(known.lines, known.zones.body, gone, lifted, known.phrases)
    for found in rest_of_boxes(page, live=wording.is_live or bool(known.ticker)):
        yield Finding(NAME, found.line.block.id, Drop(), found.reason, found.sure)


def _is_spared(finding: Finding) -> bool:
    """Went a line to a field, or was something of the page's cut from one of the story?"""
    kind = type(finding.action)
    return kind is Lift or (kind is Rewrite and finding.filter in CHROME)
