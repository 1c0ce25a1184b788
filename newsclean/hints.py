"""Hints: what an HTML page says of each line of its text, besides the words.

The reader of pages (`newsclean.readers.html`) gives each block one :class:`Hints`; the blocks of
other readers have none. All blocks of a page share one tuple of :class:`Element`, so that what many
lines have in common is kept once. Everything here is immutable, flat (an element names its parent
by number), and travels between processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsclean.late import regex

__all__ = ["Element", "Hints", "Inside", "Span", "words_in"]

LONGEST = 300
"""Characters of an element's names that are looked at: some pages carry whole styles there."""
WORD = regex(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])")
"""``article-body``, ``articleBody``, ``ArticleBody`` and ``ARTICLE_BODY`` are the same words."""


@lru_cache(maxsize=16384)
def words_in(names: str) -> tuple[str, ...]:
    """The words of an element's names, each once, in small letters.

    Remembered, for a page has the same names again and again; a pure function of them.
    """
    return tuple(dict.fromkeys(map(str.lower, WORD.findall(names[:LONGEST]))))


class Inside:
    """What a line stands in, at any depth: bits of ``Element.inside``.

    Plain numbers and no `enum.IntFlag`, whose ``|`` takes 1 µs where this takes 20 ns: one is made
    for every element of a page.
    """

    MAIN = 1
    """``main``, or its role."""
    ARTICLE = 1 << 1
    NAV = 1 << 2
    HEADER = 1 << 3
    FOOTER = 1 << 4
    ASIDE = 1 << 5
    FORM = 1 << 6
    DIALOG = 1 << 7
    HIDDEN = 1 << 8
    """``hidden``, ``aria-hidden``, ``display: none``, ``noscript``."""
    QUOTE = 1 << 9
    FIGURE = 1 << 10
    CAPTION = 1 << 11
    """``figcaption``, or a ``caption`` of a table."""
    TABLE = 1 << 12
    LIST = 1 << 13
    CODE = 1 << 14
    HEADING = 1 << 15
    BUTTON = 1 << 16
    LINK = 1 << 17
    """The whole line stands in one link, as in a card."""
    TITLE = 1 << 18
    """The ``title`` of the page, which no browser shows in it."""
    SAID = 1 << 19
    """Text that the page holds as data only (``articleBody`` of JSON-LD)."""
    PICTURED = 1 << 20
    """A small container with a picture and a few lines of text, such as its caption."""


class Element(NamedTuple):
    """One element of the page that lines stand in."""

    tag: str
    parent: int
    """Its number among the page's elements; -1 = none."""
    depth: int
    names: str
    """Its class, id, role, itemprop and names for tests, as they stand."""
    inside: int
    """What it is and stands in: bits of :class:`Inside`."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its names, in small letters.

        >>> Element("div", -1, 0, "c-storyBody col-8 Main_text", 0).words
        ('story', 'body', 'col', 'main', 'text')
        """
        return words_in(self.names) if self.names else ()


class Span(NamedTuple):
    """A stretch of a block's text that has a tag of its own, such as a link."""

    start: int
    """Offset into the block's text as read."""
    end: int
    tag: str
    value: str = ""
    """The target of a link; of a ``span`` (only those in captions are kept) its class."""


class Hints(NamedTuple):
    """What the page says of one line.

    Example:
        >>> page = (Element("body", -1, 0, "", 0),
        ...         Element("nav", 0, 1, "menu-top", Inside.NAV))
        >>> hints = Hints(page, 1, "a", links=1.0)
        >>> bool(hints.inside & Inside.NAV), [element.tag for element in hints.around()]
        (True, ['nav', 'body'])
    """

    page: tuple[Element, ...]
    at: int
    """The number of the innermost element that the line begins in."""
    tag: str
    """The tag of the innermost block-level element."""
    links: float = 0.0
    """Share of its characters that stand in links, 0 to 1."""
    level: int = 0
    """Of a heading 1 to 6, of a list item how many lists it is in."""
    spans: tuple[Span, ...] = ()
    """The links, the emphasis, the code and the named spans in the text, by where they begin."""

    @property
    def inside(self) -> int:
        """What the line stands in: bits of :class:`Inside`."""
        return self.page[self.at].inside

    def around(self) -> Iterator[Element]:
        """The elements around the line, the innermost first."""
        at = self.at
        while at >= 0:
            element = self.page[at]
            yield element
            at = element.parent
