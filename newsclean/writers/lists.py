"""Lists in Markdown: an item a line, an item of a list within a list indented below its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from newsclean.hints import Span
from newsclean.inline import moved
from newsclean.writers.escape import flow_text, speakable
from newsclean.writers.text import is_numbered

__all__ = ["list_of"]

DEEPEST = 5
"""Lists within one another that are written as such; markdown-it reads ten levels of them at most,
with all that is in them."""


class Item(Protocol):
    """An item as it is to be written."""

    @property
    def text(self) -> str: ...
    @property
    def spans(self) -> tuple[Span, ...]: ...
    @property
    def level(self) -> int: ...


def list_of(items: Iterable[Item]) -> str:
    """The items as one block; ``level`` says in how many lists each stands."""
    lines: list[str] = []
    around: list[
        tuple[int, int]
    ] = []  # of the items around the next one: level, column of its text
    for item in items:
        level = max(1, item.level)
        before = len(around)
        while around and (around[-1][0] >= level or len(around) >= DEEPEST):
            around.pop()
        column = around[-1][1] if around else 0
        lead, text, spans = _parted(item)
        if len(around) == before and around and lead not in ("- ", "1. "):
            lines.append("")  # only a list that counts from one may follow its item's words at once
        inner = _words(text, spans, lead)
        lines.append(" " * column + lead + inner.replace("\n", "\n" + " " * (column + len(lead))))
        around.append((level, column + len(lead)))
    return "\n".join(lines)


def _parted(item: Item) -> tuple[str, str, tuple[Span, ...]]:
    """The marker of an item, its words, and the marks in these."""
    text, spans = item.text, item.spans
    if is_numbered(text):
        number, _, words = text.partition(" ")
        if rest := speakable(words):
            by = len(number) + 1 + len(words) - len(words.lstrip("\v"))
            inside = tuple(span for span in spans if span.start >= by)
            return f"{number} ", rest, moved(inside, -by)
    return "- ", text, spans


def _words(text: str, spans: tuple[Span, ...], lead: str) -> str:
    """The words of an item as Markdown, its further lines not yet indented."""
    if spans:
        from newsclean.writers.marked import marked_text

        def block(inner: str) -> str:
            return lead + inner.replace("\n", "\n" + " " * len(lead))

        shown = marked_text(text, spans, lead, "\n", block)
        if shown is not None:
            return shown
    return flow_text(text, lead=lead)
