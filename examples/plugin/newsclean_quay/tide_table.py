"""Removes tide tables.

Sees: two or more lines in a row that are a tide ("High 6:12 4.1 m"), and a heading of the pack
right above them.

Why: harbour newspapers print the table under every story.

Leaves alone: one such line by itself, and tides told in a sentence.

Example: `Tides at Port Ellery · High 6:12 4.1 m · Low 12:30 0.6 m` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence

NAME = "tide-table"

AFTER = "advertisement"
PACKS = ("tide_table.toml",)

TIDE = re.compile(r"(?:High|Low)(?: water)? \d{1,2}[:.]\d\d \d{1,2}[.,]\d m")
"""A tide: which one, when, how high."""

FEWEST = 2
"""Lines; a single one may be the point of a story."""


def tide_table(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops each run of tides, and the heading above it."""
    headings = {line.block.id for line in known.said(NAME)}
    lines = doc.kept()
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and TIDE.fullmatch(lines[end].text):
            end += 1
        if end - start >= FEWEST:
            if start and lines[start - 1].id in headings:
                yield Finding(NAME, lines[start - 1].id, Drop(), "is the heading of a tide table")
            for block in lines[start:end]:
                reason = f"is one of {end - start} tides in a row"
                yield Finding(NAME, block.id, Drop(), reason, 0.9)
        start = max(end, start + 1)
