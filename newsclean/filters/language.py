"""Records the language of the story.

Sees: the function words of the body, or its script.

Why: the record names the language as a BCP 47 code.

Leaves alone: short texts and close races; the field stays empty.

Example: a story with "the", "and", "of" → language "en".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Record
from newsclean.evidence import Evidence
from newsclean.evidence.language import detect

__all__ = ["language"]


def language(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Records the language on the first block of the body."""
    code = detect(block.text for block in doc.live.values())
    if code:
        first = next(iter(doc.live))
        yield Finding("language", first, Record("language", code), "told by its function words")
