"""The lines of a page while they are gathered: text comes in pieces, elements break it."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.document import Kind
from newsclean.hints import Span

__all__ = ["Gathered", "Lines"]

WIDE = "\u3000"
"""The space of Chinese and Japanese. It is kept; all other white space is one space, as a browser
shows it, no-break spaces too, of which nobody wants to know in a text."""
SPACES = dict.fromkeys(map(ord, "\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"), " ")
"""White space other than wide spaces, in a text that holds these."""


class Gathered(NamedTuple):
    """One line; a table row or a piece of code is one, too."""

    text: str
    gap: int
    """Blank lines above it."""
    at: int
    """Number of the element that it begins in."""
    tag: str
    """The block-level element that it stands in."""
    kind: Kind
    level: int
    linked: int
    """Characters that stand in links."""
    spans: tuple[Span, ...]


CODE, PARAGRAPH = Kind.CODE, Kind.PARAGRAPH
"""An enum member costs 50 ns to look up."""


class Lines:
    """Collects text, and cuts it into lines."""

    def __init__(self) -> None:
        self.done: list[Gathered] = []
        self.gap = 0
        """Blank lines before the next line."""
        self.empty = True
        """Has the present line no text yet?"""
        self._parts: list[str] = []
        self._size = 0
        self.spaced = False
        """White space has come since the last text."""
        self._linked = 0
        self._spans: list[Span] = []
        self._at = 0

    @property
    def size(self) -> int:
        """Where text that comes now will stand in the present line."""
        return self._size + 1 if self.spaced and self._size else self._size

    @property
    def last(self) -> str:
        """The last character of the present line, which is not empty."""
        return self._parts[-1][-1]

    def add(self, text: str, at: int, linked: bool) -> None:
        """A piece of text; ``at`` = its element, ``linked`` = it stands in a link."""
        if text.isprintable() and "  " not in text:
            shown = text.strip(" ")  # most texts; a third of the time of taking them apart
        else:
            words = text.split()
            if words and WIDE in text:
                words = [word for word in text.translate(SPACES).split(" ") if word]
            shown = " ".join(words)
        if not shown:
            self.spaced = True
            return
        if self.empty:
            self.empty = False
            self._at = at
        elif self.spaced or text[0].isspace():
            shown = " " + shown
        self._parts.append(shown)
        self._size += len(shown)
        if linked:
            self._linked += len(shown)
        self.spaced = text[-1].isspace()

    def whole(self, text: str, at: int, tag: str, linked: bool) -> None:
        """A line that was read at once."""
        found = (text, self.gap, at, tag, PARAGRAPH, 0, len(text) if linked else 0, ())
        self.done.append(tuple.__new__(Gathered, found))
        self.gap = 0

    def raw(self, text: str, at: int) -> None:
        """A piece of code, in which white space counts."""
        if self.empty:
            text = text.lstrip("\n")
            if not text or text.isspace():
                return
            self.empty = False
            self._at = at
        self._parts.append(text)
        self._size += len(text)

    def span(self, start: int, tag: str, value: str) -> None:
        """What was added since ``start`` has a tag of its own."""
        if self._size > start:
            self._spans.append(Span(start, self._size, tag, value))

    def end(self, tag: str, kind: Kind, level: int, lead: str) -> None:
        """The present line, which is not empty, is over; ``lead`` = the number of a list item."""
        parts = self._parts
        text = parts[0] if len(parts) == 1 else "".join(parts)
        if kind is CODE:
            text = text.rstrip()
        spans: tuple[Span, ...] = ()
        if self._spans:
            by, size = len(lead), len(text)
            # white space at the beginning of a span stands before it; that at the end of code goes
            found_in = [
                Span(a + by + (text[a] == " "), min(b, size) + by, t, v)
                for a, b, t, v in self._spans
                if a < size
            ]
            spans = tuple(sorted(found_in))
            self._spans = []
        found = (lead + text, self.gap, self._at, tag, kind, level, self._linked, spans)
        # the fields as a tuple: half the time of a call of Gathered
        self.done.append(tuple.__new__(Gathered, found))
        parts.clear()
        self._size = self._linked = self.gap = 0
        self.spaced = False
        self.empty = True
