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
from newsclean.evidence.page import place, told, why
from newsclean.evidence.page.date_lines import dates_anywhere, dates_near
from newsclean.evidence.page.dates import Dates, Printed, page_dates

__all__ = ["page_date"]


NO_DATES = Dates(None, None)


def page_date(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the two dates."""
    if doc.page is None or not doc.origin:
        return
    fields = told(doc)
    language = next((value for _, value in fields.get("language", ())[::-1]), None)
    around = known.about.near
    printed = Printed(
        next((value for block, value in fields.get("published", ()) if block in around), None),
        next((value for block, value in fields.get("updated", ()) if block in around), None),
    )
    if printed.published is None:
        printed = dates_near(known.lines, known.about.main, language, printed)
    dates = page_dates(doc.page, printed, language)
    if dates == NO_DATES:
        dates = page_dates(doc.page, dates_anywhere(doc.origin, language), language)
    for field, said in (("published", dates.published), ("updated", dates.updated)):
        at = place(doc, fields, field)
        if said is not None and at is not None:
            action = Settle(field, said.value)
            shown = {"source": said.source}
            yield Finding("page-date", at, action, why(said.source), evidence=shown)
        elif at is not None and field in fields:
            yield Finding(
                "page-date", at, Settle(field, None), "no such date is beside the headline"
            )
