"""Lists of paragraphs as programs hold them, made HTML again.

``["One.", "Two."]``, ``[{"type": "text", "content": "One."}, …]``, or trees whose leaves are pieces
of running text: ``[{"type": "paragraph", "content": [{"text": "Goats "}, {"text": "close"}]}]``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from typing import Any, TypeAlias

from newsclean.late import regex

__all__ = ["paragraphs"]

Thing: TypeAlias = Mapping[str, Any]

DEEPEST = 16
"""Levels of rich text; what is deeper is left."""
KINDS = ("type", "_type", "nodeType", "tag", "kind", "__typename")
"""Names under which a thing says what it is, the first that is there counts …"""
STYLES = ("style", "listItem")
"""… and under which some say it more closely."""
HEADING = regex(r"head|^h[1-6]$|title", re.I)
ITEM = regex(r"^(?:li|list|bullet|number|ordered|unordered)|list_?-?item|list$", re.I)
QUOTE = regex(r"quote", re.I)
BLOCKS = frozenset({"p", "paragraph", "div", "section", "tr"})
"""Kinds of things that are lines wherever they stand."""
ASIDE = regex(
    r"image|photo|picture|figure|video|audio|embed|galler|related|promo|newsletter|advert|^ad$"
    r"|teaser|poll|quiz",
    re.I,
)
"""Things beside the text."""
ADDRESS = regex(r"(?:https?:/)?/[^\s<>]{0,2000}$")
MARKUP = regex(r"</?(?:p|br|i|b|em|a|u|strong|span|sup|sub|div|h[1-6]|ul|ol|li|blockquote)\b", re.I)
BLOCK = regex(r"<(?:p|div|h[1-6]|ul|ol|blockquote|table|figure)\b", re.I)


def paragraphs(items: Sequence[Any]) -> str:
    """The paragraphs of a list as HTML; ``""`` if it is none.

    Example:
        >>> paragraphs([{"t": [{"text": "Goats "}, {"text": "close"}]}, {"t": [{"text": "Two"}]}])
        '<p>Goats close</p><p>Two</p>'
    """
    if all(isinstance(item, str) for item in items):
        return "".join(_element("p", item) for item in items)
    things = [item for item in items if isinstance(item, dict) and not _is_aside(item)]
    sizes = Counter[str]()
    for thing in things:
        for name, text in _leaves(thing, 0):
            sizes[name] += text.count(" ")
    if not sizes:
        return ""
    name = max(sizes, key=lambda key: sizes[key])
    kinds = {kind for thing in things if (kind := _kind(thing))}
    return "".join(
        _element(tag, text) for thing in things for tag, text in _lines(thing, name, kinds)
    )


def _is_aside(thing: Thing) -> bool:
    """Does a thing lead elsewhere, or is it a picture, a box, a form?"""
    if ASIDE.search(_kind(thing)):
        return True
    return any(isinstance(value, str) and ADDRESS.match(value) for value in thing.values())


def _kind(thing: Thing) -> str:
    return next((v for name in KINDS if isinstance(v := thing.get(name), str)), "")


def _tag(thing: Thing, around: str) -> str:
    """The element that a thing stands for; what says no more than that it is text is ``around``."""
    for value in (_kind(thing), *(thing.get(name) for name in STYLES)):
        if isinstance(value, str):
            for tag, form in (("h2", HEADING), ("li", ITEM), ("blockquote", QUOTE)):
                if form.search(value):
                    return tag
    return around


def _leaves(value: Any, depth: int, name: str = "") -> Iterator[tuple[str, str]]:
    """The texts in a thing, each with the name under which it stands."""
    if isinstance(value, str):
        if name not in KINDS:
            yield name, value
    elif depth < DEEPEST and isinstance(value, list):
        for entry in value:
            yield from _leaves(entry, depth + 1, name)
    elif depth < DEEPEST and isinstance(value, dict):
        for key, entry in value.items():
            yield from _leaves(entry, depth + 1, key)


def _lines(thing: Thing, name: str, kinds: set[str]) -> Iterator[tuple[str, str]]:
    """Tag and text of the lines of a thing: what is of a kind with paragraphs is its own."""
    pieces: list[str] = []
    tag = last = _tag(thing, "p")
    for text, of in _pieces(thing, name, kinds, (tag, 0)):
        if text is None:
            if pieces:
                yield last, "".join(pieces)
            pieces, last = [], of
        else:
            pieces.append(text)
    if pieces:
        yield last, "".join(pieces)


def _pieces(
    value: Any, name: str, kinds: set[str], around: tuple[str, int]
) -> Iterator[tuple[str | None, str]]:
    """The pieces of text under ``name``, and ``None`` with a tag where a line begins or ends."""
    tag, depth = around
    entries = value.items() if isinstance(value, dict) else [("", entry) for entry in value]
    for key, entry in entries:
        if isinstance(entry, str):
            if key == name:
                yield entry, tag
        elif depth < DEEPEST and isinstance(entry, list):
            for text in entry if key == name else ():
                if isinstance(text, str):
                    yield from ((None, tag), (text, tag))
            yield from _pieces(entry, name, kinds, (tag, depth + 1))
        elif depth < DEEPEST and isinstance(entry, dict):
            own = _tag(entry, tag)
            kind = _kind(entry)
            parted = kind in kinds or kind.lower() in BLOCKS or own != tag
            if parted:
                yield None, own
            yield from _pieces(entry, name, kinds, (own, depth + 1))
            if parted:
                yield None, tag


def _element(tag: str, text: str) -> str:
    """A line as HTML; its text may be HTML itself."""
    if not text.strip():
        return ""
    if BLOCK.search(text):
        return text
    held = text if MARKUP.search(text) else escape(unescape(text), quote=False)
    return f"<ul><li>{held}</li></ul>" if tag == "li" else f"<{tag}>{held}</{tag}>"
