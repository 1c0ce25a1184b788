"""Plain text: the body as the record's ``text`` field holds it, and the ``-t txt`` output."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclean.document import Kind

if TYPE_CHECKING:
    from newsclean.article import Article, BodyBlock

__all__ = ["body_text", "to_text"]

TIGHT = frozenset({Kind.LIST_ITEM, Kind.TABLE})
"""Blocks of these kinds follow one another line by line, without a blank line between."""


def body_text(blocks: Iterable[BodyBlock]) -> str | None:
    """The body: blocks parted by one blank line, list items and table rows one a line.

    Returns:
        ``None`` when there are no blocks.
    """
    parts: list[str] = []
    last: Kind | None = None
    for kind, text in blocks:
        if last is not None:
            parts.append("\n" if kind is last and kind in TIGHT else "\n\n")
        parts.append(f"- {text}" if kind is Kind.LIST_ITEM and not is_numbered(text) else text)
        last = kind
    return "".join(parts) or None


def is_numbered(text: str) -> bool:
    """Does a list item bring its own number (``1. item``)? Bulleted items come bare."""
    head = text[:5].partition(" ")[0]
    return head[-1:] == "." and head[:-1].isascii() and head[:-1].isdigit()


def to_text(article: Article) -> str:
    """Headline, blank line, body, one final newline; ``""`` without a body."""
    if article.text is None:
        return ""
    return "".join(f"{part}\n\n" for part in [article.title] if part) + article.text + "\n"
