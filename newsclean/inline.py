"""Marks inside a text: emphasis, code and links, as spans with offsets.

The reader of pages finds them (`newsclean.hints.Span`), edits of the text carry them along, and
Markdown shows them; plain text and JSON do not. A mark that an edit leaves in doubt is dropped:
rather none than one in the wrong place.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from newsclean.hints import Hints, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["carried", "joined", "moved", "nested", "read_inline", "sliced"]

KINDS = {"em": "em", "i": "em", "strong": "strong", "b": "strong", "code": "code", "a": "a"}
"""Tag → the mark that it is."""

ALIGN_LIMIT = 1_000_000
"""Product of two lengths up to which an edit is aligned (10 ms); beyond it, only what stands before
the first and behind the last change keeps its marks."""


# ------------------------------------------------------------------ carried along by edits


def carried(hints: Hints, old: str, new: str) -> Hints:
    """The hints of a text that was ``old`` and is ``new``: marks on words that stayed."""
    head = 0
    least = min(len(old), len(new))
    while head < least and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < least - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    runs = [(0, 0, head), (len(old) - tail, len(new) - tail, tail)]
    a, b = old[head : len(old) - tail], new[head : len(new) - tail]
    if a and b and len(a) * len(b) <= ALIGN_LIMIT:
        matches = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        runs += [(head + i, head + j, size) for i, j, size in matches if size]
    spans = []
    for span in hints.spans:
        for i, j, size in runs:
            if i <= span.start and span.end <= i + size:
                by = j - i
                word = old[span.start : span.end]
                sure = i in (0, len(old) - tail) or a.count(word) == b.count(word)
                if sure:
                    spans.append(span._replace(start=span.start + by, end=span.end + by))
                break
    return hints._replace(spans=tuple(spans))


def joined(head: Hints | None, tail: Hints | None, cut: int, at: int) -> Hints | None:
    """The hints of a text that was cut to ``cut`` characters, and another one behind it ``at``."""
    if head is None:
        return None
    spans = tuple(span for span in head.spans if span.end <= cut)
    return head._replace(spans=spans + (moved(tail.spans, at) if tail is not None else ()))


def sliced(hints: Hints, start: int, end: int) -> Hints:
    """The hints of a part of a text."""
    inner = [span for span in hints.spans if start <= span.start and span.end <= end]
    return hints._replace(spans=moved(inner, -start))


def moved(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    """The spans, all of them ``by`` characters further on."""
    return tuple(span._replace(start=span.start + by, end=span.end + by) for span in spans)


# ------------------------------------------------------------------ as Markdown can hold them


def nested(text: str, spans: Iterable[Span], *, links: bool) -> tuple[Span, ...]:
    """The marks among the spans that Markdown can show, outer before inner.

    White space at their ends is outside of them; what is empty, overlaps another one, or says the
    same once more is left out; code holds nothing else, and a link no other link.
    """
    kept: list[Span] = []
    around: list[Span] = []
    for span in sorted(_trimmed(text, spans), key=lambda s: (s.start, -s.end, s.tag)):
        if span.tag == "a" and not links:
            continue
        while around and around[-1].end <= span.start:
            around.pop()
        last = around[-1] if around else None
        tags = {outer.tag for outer in around}
        if (last is not None and span.end > last.end) or span.tag in tags or "code" in tags:
            continue
        if kept and _touches(kept[-1], span):
            continue  # `*a**b*`: two of a sort that touch cannot be told apart
        kept.append(span)
        around.append(span)
    return tuple(kept)


def _touches(before: Span, span: Span) -> bool:
    """Does a span begin where another one with marks of the same sort ends?"""
    return before.end == span.start and {before.tag, span.tag} <= {"em", "strong"}


def _trimmed(text: str, spans: Iterable[Span]) -> Iterable[Span]:
    for start, end, tag, value in spans:
        kind = KINDS.get(tag)
        if kind is None or not 0 <= start < end <= len(text):
            continue
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end and (kind != "a" or value):
            yield Span(start, end, kind, value if kind == "a" else "")


# ------------------------------------------------------------------ as Markdown shows them


def read_inline(tokens: Iterable[Token], line_break: str) -> tuple[str, tuple[Span, ...]] | None:
    """The text of inline tokens of markdown-it, and its marks.

    ``None`` if they are more than text, marks of the sort that we write, and breaks of this sort.
    """
    parts: list[str] = []
    spans: list[Span] = []
    opened: list[tuple[int, str, str]] = []
    size = 0
    for token in tokens:
        kind = token.type
        if kind == "text":
            parts.append(token.content)
        elif kind == line_break:
            parts.append("\n")
        elif kind == "code_inline":
            parts.append(token.content)
            spans.append(Span(size, size + len(token.content), "code"))
        elif kind in ("em_open", "strong_open") and token.markup[0] == "*":
            opened.append((size, kind[:-5], ""))
        elif kind == "link_open" and token.info != "auto" and set(token.attrs) == {"href"}:
            opened.append((size, "a", str(token.attrs["href"])))
        elif kind in ("em_close", "strong_close", "link_close") and opened:
            start, tag, value = opened.pop()
            spans.append(Span(start, size, tag, value))
        else:
            return None
        size += len(parts[-1]) if kind in ("text", "code_inline", line_break) else 0
    return "".join(parts), tuple(sorted(spans, key=lambda s: (s.start, -s.end, s.tag)))
