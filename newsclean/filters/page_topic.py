"""Records the section and the tags of a page.

Sees: what an HTML page says of itself: `article:section`, `article:tag`, the section and keywords
of its JSON-LD, `news_keywords`.

Why: archives sort by them, and few pages print them where a reader of text finds them.

Leaves alone: tags that the text shows, which win; words for search engines where there is anything
better.

Example: `<meta property="article:section" content="Local">` → section "Local".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Settle
from newsclean.evidence import Evidence
from newsclean.evidence.page import place, told, why
from newsclean.evidence.page.topics import page_section, page_tags

__all__ = ["page_topic"]


def page_topic(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the section and the tags."""
    fields = told(doc)
    at = place(doc, fields, "section")
    if doc.page is None or at is None:
        return
    section = page_section(doc.page)
    if section is not None:
        action = Settle("section", section.value)
        shown = {"source": section.source}
        yield Finding("page-topic", at, action, why(section.source), evidence=shown)
    tags = None if "tags" in fields else page_tags(doc.page)
    if tags is not None:
        action = Settle("tags", tags.values)
        yield Finding("page-topic", at, action, why(tags.source), evidence={"source": tags.source})
