"""Decides in which language a page is.

Sees: what an HTML page says (`<html lang>`, JSON-LD, `<meta>`), and the function words of its text.

Why: the page knows that its English is Canadian; but many templates say `en` whatever is printed.

Leaves alone: plain text; a language that the text contradicts, and values that are no language.

Example: `<html lang="en-CA">` over an English story → language "en-CA".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Settle
from newsclean.evidence import Evidence
from newsclean.evidence.page import place, told, why
from newsclean.evidence.page.languages import page_language as best_language

__all__ = ["page_language"]


def page_language(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Settles the language, unless the text speaks against all that is said."""
    fields = told(doc)
    at = place(doc, fields, "language")
    if doc.page is None or at is None:
        return
    detected = next((value for _, value in fields.get("language", ())), None)
    said = best_language(doc.page, detected)
    if said is not None:
        action = Settle("language", said.value)
        shown = {"source": said.source}
        yield Finding("page-language", at, action, why(said.source), evidence=shown)
