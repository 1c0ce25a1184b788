"""HTML → document: the page's text as a browser would part it, with what its tags say of each line.

``Document.source`` is the text as read: lines parted by newlines, with a blank line where the page
has one; `restore` gives back exactly this. The first line is the page's ``title``. What is no text
of the page is not read (programs, what fields hold, alternative texts of pictures); what is hidden
is read and said to be. A page whose visible text holds no story is read from where it has one as
data: the ``articleBody`` of its JSON-LD, a frame, a template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Kind, PageSays
from newsclean.hints import Element, Hints, Inside
from newsclean.late import regex
from newsclean.readers.html.amount import shows, tells_story
from newsclean.readers.html.embedded import article_body, frames
from newsclean.readers.html.hostile import tamed
from newsclean.readers.html.lines import Gathered
from newsclean.readers.html.says import page_says
from newsclean.readers.html.state import states
from newsclean.readers.html.state_story import state_story
from newsclean.readers.html.unclosed import closed
from newsclean.readers.html.walk import Walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["read_html"]


def read_html(source: str) -> Document:
    r"""The raw document of a page.

    Example:
        >>> doc = read_html("<title>Goats</title><h1>Goats</h1><p>They shut <b>Route</b> 9.</p>")
        >>> doc.source
        'Goats\n\nGoats\n\nThey shut Route 9.'
        >>> [(block.kind.value, block.hints.tag) for block in doc.origin if block.hints]
        [('paragraph', 'title'), ('heading', 'h1'), ('paragraph', 'p')]
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(tamed(closed(source)))
    walk = Walk()
    head = tree.head
    title = head.css_first("title") if head is not None else None
    if title is not None:
        walk.read(title)
    body = tree.body
    if body is not None:
        walk.read(body)
    says = page_says(tree)
    if not tells_story(walk):
        _read_data(tree, walk, [said.value for said in says.titles])
    walk.pictures.mark(walk.elements, walk.lines.done)
    return _document(walk.lines.done, tuple(walk.elements), says)


def _read_data(tree: LexborHTMLParser, walk: Walk, titles: Sequence[str]) -> None:
    """Adds the lines of the story that the page holds as data, if it does.

    ``titles`` are what the page calls itself: a program's state holds other stories, too.
    """
    from selectolax.lexbor import LexborHTMLParser

    text = article_body(tree)
    _read_text(unescape(text) if "&lt;" in text else text, walk)
    if not tells_story(walk):
        _read_text(state_story(states(tree), titles), walk)
    if not tells_story(walk):
        for page in frames(tree):
            body = LexborHTMLParser(tamed(page)).body
            if body is not None:
                walk.read_within("iframe", Inside.SAID, body)


def _read_text(text: str, walk: Walk) -> None:
    """Adds the lines of a text, which may be HTML, unless the page shows it."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(tamed(text)).body if MARKUP.search(text) else None
    if text and not shows(walk, text if body is None else body.text()):
        walk.read_within("script", Inside.SAID, text if body is None else body)


MARKUP = regex(r"<(?:p|br|h[1-6]|ul|ol|blockquote)\b", re.I)
"""Tags of a text that is HTML."""


def _document(lines: list[Gathered], elements: tuple[Element, ...], says: PageSays) -> Document:
    """The text of the lines, and a block for each."""
    blocks: list[Block] = []
    parts: list[str] = []
    offset, number = 0, 1
    for id_, (text, gap, at, tag, kind, level, linked, spans) in enumerate(lines):
        if id_:
            parts.append("\n\n" if gap else "\n")
            offset += 1 + gap
            number += 1 + gap
        else:
            gap = 0
        size = len(text)
        links = linked / size if linked else 0.0
        hints = tuple.__new__(Hints, (elements, at, tag, links, level, spans))
        high = text.count("\n") + 1 if kind is Kind.CODE else 1
        fields = (id_, offset, offset + size, text, number, gap, 0, kind, hints, high)
        # the fields as tuples: half the time of calls of Hints and Block, for every line
        blocks.append(tuple.__new__(Block, fields))
        parts.append(text)
        offset += size
        number += high - 1
    return Document.of("".join(parts), tuple(blocks), page=says)
