"""Decides which of a page's titles is the headline.

Sees: what an HTML page calls itself (`h1`, JSON-LD, Open Graph, `<title>` …) and the headline that
its text shows.

Why: each source has its faults: `<title>` ends in the site's name, Open Graph is worded for
sharing, an `h1` may be the banner of the site.

Leaves alone: plain text, which has one headline at most.

Example: `<title>Goats close Route 9 | The Salt Courier</title>` → title "Goats close Route 9".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Settle
from newsclean.evidence import Evidence
from newsclean.evidence.page import place, told, why

__all__ = ["page_title"]


def page_title(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the title."""
    at = place(doc, told(doc), "title")
    title = known.about.headlined
    if doc.page is None or at is None or title is None:
        return
    shown = {"source": title.source, "candidates": len(doc.page.titles)}
    action = Settle("title", title.value)
    yield Finding("page-title", at, action, why(title.source), evidence=shown)
