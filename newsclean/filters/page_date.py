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
from newsclean.evidence.page import Told, place, told, why
from newsclean.evidence.page.date_lines import (
    dates_anywhere,
    dates_near,
    is_led_by_change,
    is_readers,
)
from newsclean.evidence.page.dates import Printed, iso_date, page_dates
from newsclean.evidence.page.day_order import NUMERIC, day_order
from newsclean.evidence.page.printed import lines_near

__all__ = ["page_date"]


def _printed(fields: Told, known: Evidence, language: str | None) -> Printed:
    """The dates that were found near the headline so far, read as the page writes them."""
    near, main = known.about.near, known.about.main
    published, updated = (
        next(
            (
                found
                for found in fields.get(field, ())
                if found[0] in near
                and (line := known.line(found[0]))
                and not is_readers(known.lines, main, line.i)
            ),
            None,
        )
        for field in ("published", "updated")
    )
    line = known.line(published[0]) if published else None
    if line is not None and is_led_by_change(known.lines, line.i):
        published, updated = None, updated or published
    return Printed(*(found and _reread(known, *found, language) for found in (published, updated)))


def _reread(known: Evidence, block: int, value: str, language: str | None) -> str:
    """``04/11/2024``, which a filter that knew the language alone has read the other way round."""
    line = known.line(block)
    if line is None or not (numeric := NUMERIC.search(line.text)):
        return value
    day = iso_date(numeric[0], language)
    swapped = day is not None and f"{day[:5]}{day[8:10]}-{day[5:7]}" == value[:10]
    return f"{day}{value[10:]}" if swapped else value


def page_date(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the two dates."""
    if doc.page is None or not doc.origin:
        return
    fields = told(doc)
    language = next((value for _, value in fields.get("language", ())[::-1]), None)
    about = known.about
    near = [line.text for line in lines_near(known.lines, about.main)]
    language = day_order(language, doc.page, near)
    printed = _printed(fields, known, language)
    for head in about.heads:
        if printed.published is None:
            printed = dates_near(known.lines, head, language, printed)
    dates = page_dates(doc.page, printed, language)
    if dates.published is None:
        published, updated = dates_anywhere(doc.origin, language)
        printed = Printed(published, printed.updated or updated)
        dates = page_dates(doc.page, printed, language)
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
