"""The walk over a page's tree: its elements, and the lines of its text.

One pass without recursion: a page may nest a hundred thousand tags. What is done for each node must
be cheap, for a page has 2,000 of them: nodes come in document order from one generator, and an
element has ended when the node comes that stands behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from newsclean.document import Kind
from newsclean.hints import Element, Inside
from newsclean.readers.html import effects
from newsclean.readers.html.effects import (
    BREAK,
    LINE,
    OWN,
    PARAGRAPH,
    PICTURE,
    PLAIN,
    SILENT,
    SPAN,
    known,
)
from newsclean.readers.html.lines import Lines
from newsclean.readers.html.menus import Menus
from newsclean.readers.html.pictures import Pictures
from newsclean.readers.html.side_by_side import names_the_speaker, parted
from newsclean.readers.html.structure import DEEPEST, Structure
from newsclean.readers.html.tags import BARE, CREDITING, INSIDE, PHRASES, SIDE_BY_SIDE, STRUCTURE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Walk"]

TEXT, COMMENT = 2, 4
"""Numbers that lexbor has for nodes that are no elements."""
Open: TypeAlias = tuple[int, str, int, int, str, int, int, str]
"""An element that has been entered and not left: the node behind the element around it; its tag;
what it does; the number of the element and the block-level tag around it; of a span where its text
begins, in which line, and its value."""


class Walk:
    """Reads a tree; afterwards ``lines.done`` and ``elements`` hold what was found."""

    def __init__(self) -> None:
        self.lines = Lines()
        self.elements: list[Element] = []
        self._open: list[Open] = []
        self._at = -1
        self._block = ""
        self._links = 0
        self._left = NOTHING
        """What ended if nothing has come since: a link, or another element in running text."""
        self._structure = Structure(self.lines.done)
        self._menus = Menus()
        self.pictures = Pictures()

    def read(self, root: LexborNode) -> None:  # noqa: C901 - one loop, for its speed
        """Walks over ``root`` and all that is in it."""
        lines, opened, structure = self.lines, self._open, self._structure
        behind = 0  # the node behind the innermost open element
        goes_on = 0  # the node behind an element of which nothing is read
        leaf = 0  # the text node that was read with its element
        silent = False
        for node in root.traverse(include_text=True):
            here = node.mem_id
            if here == behind:
                silent = False
                while here == behind:
                    behind = opened[-1][0]
                    self._leave()
            elif silent:
                if here != goes_on:
                    continue
                silent = False
            elif here == leaf:
                continue
            number = node.tag_id
            if number == TEXT:
                text = node.text_content or ""
                if structure.pre:
                    self._text(text)
                elif text.isspace():
                    lines.spaced = True
                else:
                    self._left = NOTHING
                    lines.add(text, self._at, self._links > 0)
                continue
            if number == COMMENT:
                continue
            tag, does = known.get(number) or effects.look_up(node, number)
            child = node.first_child
            if does >= SPAN and child is not None and child.tag_id == TEXT and child.next is None:
                if does == SPAN:
                    self._enter_span(node, tag, behind)
                else:
                    self._enter(node, tag, does, behind)
                text = child.text_content or ""
                if does != SPAN or not self._is_no_text(node, tag, text):
                    self._text(text)
                self._leave()
                leaf = child.mem_id  # half of all elements have one text and nothing else
                continue
            if does == PICTURE:
                self.pictures.meet(self._at, len(lines.done) + (not lines.empty))
            if child is None and does < OWN:
                if does == BREAK:
                    self._break()
                continue
            after = node.next if node is not root else None
            if does <= SILENT:
                silent, goes_on = True, after.mem_id if after is not None else 0
                continue
            if does == PLAIN:
                if self._left and tag == "time":
                    self._part(node)
                opened.append((behind, tag, PLAIN, self._at, "", 0, 0, ""))
            elif does == SPAN:
                self._enter_span(node, tag, behind)
            else:
                self._enter(node, tag, does, behind)
                at = self._at
                found = self._menus.read(node, at, self.elements[at], lines, self._block)
                silent, goes_on = found, 0
            if after is not None:
                behind = after.mem_id
        while opened:
            self._leave()
        self._end()

    def read_within(self, tag: str, inside: int, root: LexborNode | str) -> None:
        """As :meth:`read`, within an element of another document; ``root`` may be plain text."""
        self._at = len(self.elements)
        self.elements.append(Element(tag, -1, 0, "", inside))
        self.lines.gap = 1
        if isinstance(root, str):
            self._structure.pre += 1
            self._text(root)
            self._end()
            self._structure.pre -= 1
        else:
            self.read(root)
        self._at = -1

    def _text(self, text: str) -> None:
        """A text node."""
        self._left = NOTHING
        if not self._structure.pre:
            self.lines.add(text, self._at, self._links > 0)
        elif self._structure.code:
            self.lines.raw(text, self._at)
        else:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._break()
                self.lines.add(line, self._at, self._links > 0)

    def _is_no_text(self, node: LexborNode, tag: str, text: str) -> bool:
        """Is what an element in running text holds no part of it? Hidden text at the beginning of a
        line, or in a caption, may name what comes: the photographer, the date.
        """
        if len(text) <= effects.SIGN and effects.is_sign(node, tag, text):
            return True
        if tag != "span" or len(text) > effects.NOTE or self.lines.empty:
            return False
        return effects.is_unseen(node.attributes) and not self._in_caption()

    # ------------------------------------------------------------------ in and out

    def _enter(self, node: LexborNode, tag: str, does: int, behind: int) -> None:
        """Opens an element that begins a line; ``behind`` = the node behind the one around it."""
        at, block = self._at, self._block
        if does == OWN and block in PHRASES:
            does = PLAIN
        else:
            lines = self.lines
            if not lines.empty:
                self._end()
            if does == PARAGRAPH:
                lines.gap = 1
            elif does == OWN:
                does = LINE
            self._block = tag
            attributes = node.attributes
            self._element(tag, attributes)
            if tag in STRUCTURE:
                self._structure.begin(node, tag, attributes, self.elements[self._at])
        self._open.append((behind, tag, does, at, block, 0, 0, ""))

    def _in_caption(self) -> bool:
        """May the present line be a caption, whose spans may be its credit?"""
        if self.pictures.before == len(self.lines.done):
            return True
        return self._at >= 0 and self.elements[self._at].inside & Inside.CAPTION > 0

    def _enter_span(self, node: LexborNode, tag: str, behind: int) -> None:
        """Opens an element that is kept as a span."""
        at, value = self._at, ""
        attributes = node.attributes
        if tag == "span":
            value = attributes.get("class") or ""
        elif tag == "a":
            value = attributes.get("href") or ""
            self._links += 1
            if self._left == LINK:
                self.lines.spaced = True
        if tag in (SIDE_BY_SIDE if self._left else CREDITING):
            self._part(node)
        if "class" in attributes or "data-testid" in attributes:
            self._element(tag, attributes)
        lines = self.lines
        self._open.append((behind, tag, SPAN, at, self._block, lines.size, len(lines.done), value))

    def _leave(self) -> None:
        """Closes the innermost element."""
        _, tag, does, at, block, start, line, value = self._open.pop()
        if does >= LINE:
            lines = self.lines
            if not lines.empty:
                self._end()
            if does == PARAGRAPH:
                lines.gap = 1
            if tag in STRUCTURE:
                self._structure.end(tag)
            self._block = block
        elif does == SPAN:
            self._left = OTHER
            if tag == "a":
                self._links -= 1
                self._left = LINK
            if tag not in CREDITING or self._in_caption():
                self.lines.span(start if line == len(self.lines.done) else 0, tag, value)
        elif tag == "time":
            self._left = OTHER
        self._at = at

    def _part(self, node: LexborNode) -> None:
        """Parts an element from the word, or from what its speaker said, right before it."""
        lines = self.lines
        if lines.empty or lines.spaced:
            return
        if self._left:
            lines.spaced = parted(lines.last, node)
        elif names_the_speaker(lines.last, node):
            self._end()

    def _element(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """A new element, around all that comes until it is left."""
        at = self._at
        if not attributes and tag in BARE and at >= 0:
            return
        inside = INSIDE.get(tag, 0)
        depth = 0
        if effects.TELLING.isdisjoint(attributes):
            names = attributes.get("class") or ""
        else:
            names = effects.names_of(attributes)
            inside |= effects.said_inside(attributes)
        if at >= 0:
            _, _, depth, _, around = self.elements[at]
            depth += 1
            inside |= around
            if depth > DEEPEST:
                return
        self._at = len(self.elements)
        # the fields as a tuple: half the time of a call of Element
        self.elements.append(tuple.__new__(Element, (tag, at, depth, names, inside)))

    # ------------------------------------------------------------------ lines

    def _break(self) -> None:
        """A line break; two of them are a blank line."""
        if self._structure.code:
            self.lines.raw("\n", self._at)
        elif self.lines.empty:
            self.lines.gap = 1
        else:
            self._end()

    def _end(self) -> None:
        """Ends the present line, if there is one."""
        lines = self.lines
        if lines.empty:
            return
        kind, level, lead = PARAGRAPH_KIND, 0, ""
        structure, at = self._structure, self._at
        if structure.item is not None or structure.code or self.elements[at].inside & SPECIAL:
            kind, level, lead = structure.line(self.elements, at)  # few lines
        lines.end(self._block, kind, level, lead)


NOTHING, OTHER, LINK = range(3)
SPECIAL = Inside.HEADING | Inside.QUOTE
PARAGRAPH_KIND = Kind.PARAGRAPH
"""An enum member costs 50 ns to look up."""
