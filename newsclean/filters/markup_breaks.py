"""Lines in which HTML tags stand for line breaks.

Sees: ``<br>``, ``</p><p>``, ``<li>``, ``<tr>`` and other tags that begin a new line, inside one
line of text. The line is cut there; elements that stand apart leave a blank line between.

Why: A page whose tags were kept has its paragraphs in one line, or two lines where one was meant.

Leaves alone: Tags that only mark words (``leftover-markup`` takes those), and a bare tag in a text
that has no other: "the <br> tag breaks a line".

Example: ``<p>We waited.</p><p>Nobody came.</p>`` → two paragraphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Finding, Split
from newsclean.evidence.damage.markup import BREAKING, PARAGRAPHS, is_left_over, tag_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["markup_breaks"]

NAME = "markup-breaks"

KEEP_TAG = frozenset({"li", "h2", "h3", "h4", "h5", "h6"})
"""Their opening tag stays in the piece: ``leftover-markup`` reads the kind of line from it."""


def markup_breaks(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Cut blocks at tags that begin a line."""
    if "<" not in doc.source and not doc.ledger:
        return
    blocks = [b for b in doc.blocks if "<" in b.text and ">" in b.text]
    if not blocks or not is_left_over(b.text for b in blocks):
        return
    for block in blocks:
        pieces, gaps = _pieces(block)
        if len(pieces) > 1:
            yield Finding(
                NAME, block.id, Split(tuple(pieces), tuple(gaps)), "HTML tags begin new lines"
            )


def _pieces(block: Block) -> tuple[list[tuple[int, int]], list[int]]:
    """The stretches between breaking tags, and the blank lines before each."""
    text = block.text
    pieces: list[tuple[int, int]] = []
    gaps: list[int] = []
    at = breaks = blank = 0
    end = len(text)
    found = [m for m in tag_pattern().finditer(text) if m[2].lower() in BREAKING]
    for match in [*found, None]:
        stop = match.start() if match else end
        piece = text[at:stop]
        # a piece that is nothing but the kept tag of an empty element stays empty
        if piece.strip() and not _only_tags(piece):
            begin = at + len(piece) - len(piece.lstrip())
            pieces.append((begin, begin + len(piece.strip())))
            gaps.append(int(blank or breaks > 1))
            breaks = blank = 0
        if match:
            name = match[2].lower()
            blank = blank or name in PARAGRAPHS
            breaks += name == "br"
            at = match.start() if name in KEEP_TAG and not match[1] else match.end()
    return pieces, gaps


def _only_tags(piece: str) -> bool:
    return piece.startswith("<") and not tag_pattern().sub("", piece).strip()
