"""Decides when a page was published and updated.

Sees: the dates that an HTML page gives of itself (JSON-LD, `<meta>`, `<time>`, its address), and
those near its headline.

Why: they come in many forms and zones, some are of other stories, and some content systems write
a change before the publication.

Leaves alone: plain text; values that are no dates, or of years that had no pages.

Example: `<meta property="article:published_time" content="2024-05-02T18:12:00-04:00">` → published
2024-05-02T18:12:00-04:00.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Settle
from newsclean.evidence import Evidence
from newsclean.evidence.page import found, place, settled, why
from newsclean.evidence.page.date_lines import dates_near
from newsclean.evidence.page.dates import Printed, page_dates
from newsclean.evidence.page.printed import blocks_near, headline_line

__all__ = ["page_date"]


def page_date(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the two dates."""
    if doc.page is None or not doc.origin:
        return
    language = settled(doc, "language")
    main = headline_line(known.lines, settled(doc, "title") or "")
    around = blocks_near(known.lines, main)
    printed = Printed(
        next((value for block, value in found(doc, "published") if block in around), None),
        next((value for block, value in found(doc, "updated") if block in around), None),
    )
    if printed.published is None:
        printed = dates_near(known.lines, main, language, printed)
    dates = page_dates(doc.page, printed, language)
    for field, said in (("published", dates.published), ("updated", dates.updated)):
        at = place(doc, field)
        if said is not None and at is not None:
            action = Settle(field, said.value)
            shown = {"source": said.source}
            yield Finding("page-date", at, action, why(said.source), evidence=shown)
