"""White space of all kinds.

Sees: No-break, thin and other Unicode spaces, tabs, and runs of spaces: each becomes one space.
What stands at the ends of a line goes.

Why: A name with a no-break space in it is not found again; doubled spaces are left from deleted
tags and typewriters.

Leaves alone: The tabs of a table (two or more rows in a row with the same number of cells). The
wide space of Chinese and Japanese inside a line. A space before punctuation, as in French. Indents
are kept as `Block.indent`.

Example: ``Smith {U+00A0}said no.`` → ``Smith said no.``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Drop, Finding, Kind, Rewrite
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.evidence import Evidence

__all__ = ["spacing"]

NAME = "spacing"

SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
WIDE = "\u3000"

CELL = 80
"""Longest cell of a table row, in characters; a longer one is prose with a stray tab."""

OTHER = regex(f"[{SPACES}{WIDE}]")
RUN = regex(f"[ \t{SPACES}]+")


def spacing(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Rewrite lines with white space other than single spaces."""
    source = doc.source
    others = bool(doc.ledger) or _has_others(source)
    tabs = bool(doc.ledger) or "\t" in source
    if not others and not tabs and "  " not in source:
        return
    rows = _table_rows(doc.blocks) if tabs else frozenset()
    for block in doc.blocks:
        text = block.text
        if not (
            "  " in text
            or "\t" in text
            or (others and _has_others(text))
            or text[:1] == " "
            or text[-1:] == " "
        ):
            continue
        text = _tidy(text, block.id in rows or block.kind is Kind.TABLE)
        if not text:
            yield Finding(NAME, block.id, Drop(), "nothing but white space")
        elif text != block.text:
            yield Finding(NAME, block.id, Rewrite(text), "white space")


def _has_others(text: str) -> bool:
    """Does ``text`` hold a space that is not the ASCII one?"""
    # none of them is printable, and a search for a set takes five times as long as to ask for that
    return not (text.isascii() or text.isprintable()) and OTHER.search(text) is not None


def _tidy(text: str, row: bool) -> str:
    """``text`` with single spaces."""
    if row:
        return "\t".join([_tidy(cell, False) for cell in text.split("\t")])
    return RUN.sub(" ", text).strip(" " + WIDE)


def _table_rows(blocks: Sequence[Block]) -> frozenset[int]:
    """Ids of blocks that are rows of a table."""
    rows: set[int] = set()
    before: Block | None = None
    for block in blocks:
        if not _is_row(block.text):
            before = None
            continue
        if before and not block.gap and before.text.count("\t") == block.text.count("\t"):
            rows |= {before.id, block.id}
        before = block
    return frozenset(rows)


def _is_row(text: str) -> bool:
    """Cells parted by single tabs, none empty, none as long as prose."""
    if "\t" not in text:
        return False
    return all(cell.strip() and len(cell) <= CELL for cell in text.split("\t"))
