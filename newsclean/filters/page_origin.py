"""Records the site and the address of a page.

Sees: what an HTML page says of itself: `og:site_name`, the publisher of its JSON-LD, its canonical
link.

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
from newsclean.evidence.page.sites import page_url, site_name

__all__ = ["page_origin"]


def page_origin(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the site and the address."""
    if doc.page is None:
        return
    fields = told(doc)
    for field, said in (("site", site_name(doc.page)), ("url", page_url(doc.page))):
        at = place(doc, fields, field)
        if said is not None and at is not None:
            action = Settle(field, said.value)
            shown = {"source": said.source}
            yield Finding("page-origin", at, action, why(said.source), evidence=shown)
