"""Links that name an author each (``rel=author``): which of them are of one byline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["is_of_one_byline"]

BETWEEN = 3
"""Letters between two names of a byline, or beside one in its item, at the most: ``and``."""
MARKS = " ,;:|/·•"
ITEMS = 2
"""Elements around a link that may be its item: ``<li><span><a>``."""


def is_of_one_byline(first: LexborNode, second: LexborNode) -> bool:
    """Does nothing but a comma or "and" stand between two links, as in a list of authors?

    The links of cards stand beside other things, such as the headlines of other stories.
    """
    one, two = _item(first), _item(second)
    if one.tag != two.tag:
        return False
    between = one.next
    size = 0
    while between is not None and between.mem_id != two.mem_id:
        size += len(_text(between))
        if size > BETWEEN:
            return False
        between = between.next
    return between is not None


def _item(link: LexborNode) -> LexborNode:
    """The outermost element around a link that holds nothing else, or ``By`` and the link."""
    item = link
    for _ in range(ITEMS):
        around = item.parent
        if around is None:
            return item
        before, _, behind = _text(around).partition(_text(link))
        if len(before.strip(MARKS)) + len(behind.strip(MARKS)) > BETWEEN:
            return item
        item = around
    return item


def _text(node: LexborNode) -> str:
    return (node.text() or "").strip().strip(MARKS)
