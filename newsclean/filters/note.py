"""Records editor's notes and corrections; they stay in the text.

Sees: paragraphs that begin "Editor's note:", "Correction", "Clarification", "This is a developing
story." and their like in other languages.

Why: they state facts about the text, and a reader must see them.

Leaves alone: the text itself.

Example: `Correction, May 3: The dam is 40 feet high.` → stays, and notes has it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Record
from newsclean.evidence import Evidence

__all__ = ["note"]


def note(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Records the notes that are in the body."""
    for line in known.said("note"):
        if line.block.id in doc.live:
            yield Finding(
                "note", line.block.id, Record("notes", line.text), "is a note on the text"
            )
