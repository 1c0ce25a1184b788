"""Flags a live blog; its time stamps stay.

Sees: three or more lines in the body that only say when ("Posted 10:14 a.m.", "19h33.", "2 hours
ago"), each with text below it.

Why: the stamps carry the order of events, and a reader of the record should know what it is.

Leaves alone: everything; nothing is removed.

Example: `Posted at 6:12 p.m. ET` three times among paragraphs → flag live_blog.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Record
from newsclean.evidence import Evidence, Form
from newsclean.evidence.ticker import stamps as last_of_rows

__all__ = ["live_blog"]

STAMPS = 3
"""Stamps in the body from which a page is a live blog."""


def live_blog(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Records the flag on the first stamp."""
    zones = known.zones
    stamps = [
        line
        for form in (Form.DATE, Form.CLOCK)
        for line in known.formed(form)
        if (zones.body <= line.i < zones.tail or line.i in known.ticker)
        and line.block.id in doc.live
    ]
    several = len(stamps) >= STAMPS and len(last_of_rows(known.lines, stamps)) >= STAMPS
    if several and not known.transcript:
        flag = Record("flags", "live_blog")
        yield Finding(
            "live-blog", stamps[0].block.id, flag, f"{len(stamps)} time stamps in the text"
        )
