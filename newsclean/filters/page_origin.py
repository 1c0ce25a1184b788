"""Records the site and the address of a page.

Sees: what an HTML page says of itself: `og:site_name`, the publisher of its JSON-LD, its canonical
link; the part of `<title>` that a line of its header repeats.

Why: a saved page has lost where it came from; the page still says it.

Leaves alone: slogans and copyright lines in the place of a name, addresses that are not whole. An
address given from outside wins.

Example: `<link rel="canonical" href="https://saltcourier.example/goats">` → url.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Settle
from newsclean.evidence import Evidence
from newsclean.evidence.page import place, told, why
from newsclean.evidence.page.sites import page_url, site_name, site_shown
from newsclean.hints import Inside

__all__ = ["page_origin"]


def _header(doc: Document, known: Evidence) -> Iterator[str]:
    """The lines of the page's header, in which its name stands; the headline is none of them."""
    title = known.about.title
    for block in doc.origin:
        hints = block.hints
        if hints is None or not hints.inside & Inside.HEADER or hints.inside & Inside.NAV:
            continue
        if title is None or block.text != title.value:
            yield block.text


def page_origin(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the site and the address."""
    if doc.page is None:
        return
    fields = told(doc)
    site = site_name(doc.page) or site_shown(doc.page, _header(doc, known))
    for field, said in (("site", site), ("url", page_url(doc.page))):
        at = place(doc, fields, field)
        if said is not None and at is not None:
            action = Settle(field, said.value)
            shown = {"source": said.source}
            yield Finding("page-origin", at, action, why(said.source), evidence=shown)
