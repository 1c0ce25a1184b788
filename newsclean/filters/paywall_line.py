"""Removes a paywall's lines and flags the article as a stub.

Sees: lines that the packs for this filter know ("This content is for subscribers only. …", "Article
réservé aux abonnés").

Why: they belong to the page, and tell that the text may be only the beginning.

Leaves alone: the same words inside a sentence.

Example: `You're reading a preview, subscribe to read more.` → nothing; flag paywall_stub.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Record
from newsclean.evidence import Evidence
from newsclean.filters.phrases import said_lines

__all__ = ["paywall_line"]

NAME = "paywall-line"


def paywall_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines, and records the flag once."""
    first = True
    for finding in said_lines(doc, known, NAME, "belongs to a paywall"):
        yield finding
        if first:
            flag = Record("flags", "paywall_stub")
            yield Finding(NAME, finding.block, flag, "part of it is behind a paywall")
            first = False
