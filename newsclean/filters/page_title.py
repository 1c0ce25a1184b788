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
from newsclean.evidence.page import found, place, why
from newsclean.evidence.page.titles import page_title as best_title

__all__ = ["page_title"]


def _is_printed(doc: Document, block: int) -> bool:
    """Does a browser show this block on the page, not over it as the window's title?"""
    hints = doc.origin[block].hints if block < len(doc.origin) else None
    return hints is None or hints.tag != "title"


def page_title(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the title."""
    at = place(doc, "title")
    if doc.page is None or at is None:
        return
    printed = next((value for _, value in found(doc, "title") if _is_printed(doc, at)), None)
    title = best_title(doc.page, printed, known.site)
    if title is not None:
        shown = {"source": title.source, "others": len(doc.page.titles)}
        action = Settle("title", title.value)
        yield Finding("page-title", at, action, why(title.source), evidence=shown)
