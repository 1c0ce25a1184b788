"""Removes what readers remark below a story.

Sees: remarks one below the other, each below a name and when it was said (`Ada Tarr` `May 2, 2024
at 5:12 pm`; `Ada Tarr says:`; `tarr · 3 days ago`) or above a button (`Reply`), with their
heading, and all that stands below them.

Why: readers speak of the same as the story, in whole sentences; by their words alone many would
stand, and on a page with more of them than story they would be taken for it.

Leaves alone: the entries of a live blog, which few people write; what people say in a round of
answers, until there are five of them with nothing but "says"; dates of a timeline; transcripts; a
row of heads with a story below it.

Example: `2 comments` `Ada Tarr` `3 days ago` `Goats have right of way.` `Ben Orr` `2 days ago`
`They do not.` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form

__all__ = ["remarks"]


def remarks(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the thread, to the end of the page."""
    thread = known.thread
    if thread is None:
        return
    live = doc.live
    for line in known.lines[thread.first :]:
        if line.block.id in live and line.form is not Form.NOTICE:
            reason = f"stands in or below {thread.remarks} remarks of readers"
            yield Finding("remarks", line.block.id, Drop(), reason, confidence=0.8)
