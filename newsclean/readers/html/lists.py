"""Lists: the number that an item is shown with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Counter"]

MOST = 999
"""Numbers above this are no numbers of items; they are left out."""


class Counter:
    """Counts the items of one list."""

    def __init__(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> None:
        self.ordered = tag == "ol"
        self.step = 1
        first = _number(attributes.get("start"))
        if self.ordered and "reversed" in attributes:
            self.step = -1
            if first is None:
                first = sum(child.tag == "li" for child in node.iter())
        self.next = 1 if first is None else first

    def lead(self, attributes: Mapping[str, str | None]) -> str:
        """What stands before the next item: ``3. ``, or nothing."""
        if not self.ordered:
            return ""
        number = _number(attributes.get("value"))
        if number is None:
            number = self.next
        self.next = number + self.step
        return f"{number}. " if 0 <= number <= MOST else ""


def _number(value: str | None) -> int | None:
    """The number in an attribute, if it is one."""
    digits = (value or "").strip()[:9]
    return int(digits) if digits.isascii() and digits.isdigit() else None
