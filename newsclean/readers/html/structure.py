"""What tags set going for all that stands in them: lists, preformatted text and code, tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.document import Kind
from newsclean.hints import Element, Inside
from newsclean.readers.html.code import is_program
from newsclean.readers.html.effects import heading_level
from newsclean.readers.html.lines import Gathered
from newsclean.readers.html.lists import Counter
from newsclean.readers.html.tables import Table
from newsclean.readers.html.tags import CODE_WORDS, LISTS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["DEEPEST", "Structure"]

DEEPEST = 250
"""Elements deeper than this are not told from the one at this depth: such a page is broken or
hostile, and who asks what a line stands in goes through all elements around it."""


class Structure:
    """The lists, the preformatted parts and the tables around the place that a walk has come to.

    Args:
        done: the lines so far, of which a table that ends makes rows.
    """

    def __init__(self, done: list[Gathered]) -> None:
        self.pre = self.code = 0
        """How many of them are open; only of some preformatted parts is the text code."""
        self.lists: list[Counter] = []
        self.item: str | None = None
        """The number of the list item whose first line is to come; ``""`` = it has none."""
        self._tables: list[Table] = []
        self._done = done

    def begin(
        self, node: LexborNode, tag: str, attributes: Mapping[str, str | None], element: Element
    ) -> None:
        """What a tag of `newsclean.readers.html.tags.STRUCTURE` sets going."""
        if tag == "li":
            self.item = self.lists[-1].lead(attributes) if self.lists else ""
        elif tag in LISTS:
            self.lists.append(Counter(node, tag, attributes))
        elif tag == "pre":
            self.pre += 1
            named = not CODE_WORDS.isdisjoint(element.words)
            # asked of the outermost one only: to look through all of many is too much
            if named or (self.pre == 1 and is_program(node)):
                self.code += 1
        elif tag == "table":
            for table in self._tables:
                table.layout = True
            self._tables.append(Table())
        elif self._tables:
            if tag == "tr":
                self._tables[-1].row()
            else:
                self._tables[-1].cell(len(self._done), attributes)

    def line(self, elements: Sequence[Element], at: int) -> tuple[Kind, int, str]:
        """Of what kind a line is that ends in the element number ``at``, its level, its number."""
        inside = elements[at].inside
        if self.code:
            return Kind.CODE, 0, ""
        if inside & Inside.HEADING:
            return Kind.HEADING, heading_level(elements, at), ""
        if self.item is not None:
            lead, self.item = self.item, None
            return Kind.LIST_ITEM, len(self.lists), lead
        return (Kind.QUOTE if inside & Inside.QUOTE else Kind.PARAGRAPH), 0, ""

    def end(self, tag: str) -> None:
        """What a tag has set going ends with it."""
        if tag == "li":
            self.item = None
        elif tag in LISTS:
            self.lists.pop()
        elif tag == "pre":
            self.pre -= 1
            self.code = min(self.code, self.pre)
        elif self._tables:
            if tag == "table":
                self._tables.pop().fold(self._done)
            elif tag != "tr":
                self._tables[-1].cell_ends(len(self._done))
