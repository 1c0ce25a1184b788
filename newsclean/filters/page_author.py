"""Decides whom a page names as its authors.

Sees: what an HTML page says of its authors (JSON-LD, `<meta>`, `rel=author`, byline classes) and
the byline that its text shows.

Why: a byline is printed with roles, dates and buttons; content systems name the account that
published, which may be the site itself.

Leaves alone: plain text; pages on which nobody is named.

Example: `<meta name="author" content="admin">` and `By Ana Teller` → authors ["Ana Teller"].
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Settle
from newsclean.evidence import Evidence, Form
from newsclean.evidence.page import found, place, settled, why
from newsclean.evidence.page.people import page_authors
from newsclean.evidence.page.printed import blocks_near, headline_line, named_near

__all__ = ["page_author"]


def _is_led(known: Evidence, block: int) -> bool:
    """Does the line say "by"? A name alone may be a label of the page."""
    line = known.line(block)
    return line is not None and line.form is Form.BYLINE


def page_author(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the authors."""
    at = place(doc, "authors")
    if doc.page is None or at is None:
        return
    main = headline_line(known.lines, settled(doc, "title") or "")
    around = blocks_near(known.lines, main)
    printed = [
        name
        for block, names in found(doc, "authors")
        if block in around and _is_led(known, block)
        for name in names
    ]
    near = tuple(named_near(known.lines, main))
    page = doc.page._replace(authors=doc.page.authors + near)
    authors = page_authors(page, printed, known.site)
    if authors is not None:
        action = Settle("authors", authors.names)
        shown = {"source": authors.source}
        yield Finding("page-author", at, action, why(authors.source), evidence=shown)
