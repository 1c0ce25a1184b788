"""What the filters of fixed wording share: the lines that are phrases of one filter."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence

__all__ = ["said_lines"]


def said_lines(doc: Document, known: Evidence, name: str, reason: str) -> Iterator[Finding]:
    """A drop for every line still in the body that is a phrase of filter ``name``."""
    for line in known.said(name):
        yield Finding(
            name,
            line.block.id,
            Drop(),
            reason,
            1.0,
            {"phrase": line.phrase.key if line.phrase else ""},
        )
