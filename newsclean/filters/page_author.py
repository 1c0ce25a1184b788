"""Decides whom a page names as its authors.

Sees: what an HTML page says of its authors (JSON-LD, `<meta>`, `rel=author`, byline classes) and
the byline that its text shows.

Why: a byline is printed with roles, dates and buttons; content systems name the account that
published, which may be the site itself.

Leaves alone: plain text; pages on which nobody is named.

Example: `<meta name="author" content="admin">` and `By Ana Teller` → authors ["Ana Teller"].
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import Document, Finding, Lift, Said, Settle
from newsclean.evidence import Evidence, Form
from newsclean.evidence.page import place, told, why
from newsclean.evidence.page.named_people import names_in
from newsclean.evidence.page.people import Authors, is_sure, page_authors
from newsclean.evidence.page.printed import named_anywhere, named_near

__all__ = ["page_author"]

NAME = "page-author"


def _is_led(known: Evidence, block: int) -> bool:
    """Does the line say "by"? A name alone may be a label of the page."""
    line = known.line(block)
    return line is not None and line.form is Form.BYLINE


def page_author(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the authors."""
    fields = told(doc)
    at = place(doc, fields, "authors")
    if doc.page is None or at is None:
        return
    about = known.about
    printed = [
        name
        for block, names in fields.get("authors", ())
        if block in about.near and _is_led(known, block)
        for name in names
    ]
    near = [named for head in about.heads for named in named_near(known.lines, head)]
    said = (*doc.page.authors, *(named for _, named in near))
    authors = page_authors(doc.page._replace(authors=said), printed, about.site)
    if authors is None or not is_sure(authors, about.site):
        said += tuple(named_anywhere(doc.origin))
        authors = page_authors(doc.page._replace(authors=said), printed, about.site)
    if authors is not None:
        yield from _lifted(doc, near, authors)
        action = Settle("authors", authors.names)
        shown = {"source": authors.source}
        yield Finding(NAME, at, action, why(authors.source), evidence=shown)
    elif "authors" in fields:
        reason = "the names that the text shows are not beside the headline"
        yield Finding(NAME, at, Settle("authors", ()), reason)


def _lifted(doc: Document, near: Sequence[tuple[int, Said]], authors: Authors) -> Iterator[Finding]:
    """The line near the headline that names these authors is the byline, if it still stands."""
    for block, said in near:
        if block in doc.live and tuple(names_in(said.value)[0]) == authors.names:
            text = doc.live[block].text
            yield Finding(
                NAME, block, Lift("byline", text), "names the authors beside the headline"
            )
            return
