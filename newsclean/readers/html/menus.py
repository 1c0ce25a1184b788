"""Parts of a page that hold no prose, such as menus, read at once: a third of a page's nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.hints import Element, Inside

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newsclean.readers.html.lines import Lines

__all__ = ["Menus"]

MENUS = Inside.NAV | Inside.HEADER | Inside.FOOTER | Inside.FORM | Inside.DIALOG | Inside.HIDDEN
"""What may be read at once, outside of the page's article."""
NOT_MENUS = Inside.MAIN | Inside.ARTICLE | Inside.QUOTE | Inside.FIGURE | Inside.TABLE | Inside.CODE
APART = "\0"
"""Stands between pieces of text; no text of a page holds it, for the parser takes it out."""
SENTENCE = 9
"""Spaces of a piece that may be prose, so that the part is read as all others are."""
NOT_PLAIN = (
    "script,style,svg title,template,noscript,select,textarea,iframe,h1,article,main,pre,table"
)
"""Elements that must be read one by one: their text is none, or it is more than lines."""


class Menus:
    """Reads such parts; an element in one that is more than a menu is not asked again."""

    def __init__(self) -> None:
        self._read_through: set[int] = set()
        """Elements that could not be read at once."""

    def read(self, node: LexborNode, at: int, element: Element, lines: Lines, block: str) -> bool:
        """Reads a part of the page without prose at once; ``False`` if it is more than that.

        Args:
            node: a node of the page.
            at: the number of its element.
            element: that element.
            lines: where its lines go.
            block: the block-level tag that they stand in.
        """
        found = self._lines_of(node, at, element) if element.inside & MENUS else None
        if found is None:
            return False
        links = node.css_first("a") is not None
        for text in found:
            lines.whole(text, at, block, links)
        return True

    def _lines_of(self, node: LexborNode, at: int, element: Element) -> list[str] | None:
        """The lines in ``node``, one for each of its texts; ``None`` if it is more than a menu."""
        if element.inside & NOT_MENUS or at in self._read_through:
            return None
        found = None if element.parent in self._read_through else _lines(node)
        if found is None:
            self._read_through.add(at)
        return found


def _lines(node: LexborNode) -> list[str] | None:
    pieces = node.text(separator=APART, strip=True).split(APART)
    found = [" ".join(piece.split()) for piece in pieces if piece]
    if any(line.count(" ") >= SENTENCE for line in found):
        return None
    return None if node.css_first(NOT_PLAIN) is not None else found
