"""A text with its marks as Markdown: emphasis, code and links that read back as they are.

Whether a mark can be written depends on what stands around it (the flanking rules of CommonMark),
so the parser is asked: what it reads must be the text and its marks. Marks that it does not read
back are left out, the text never.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from newsclean.hints import Span
from newsclean.inline import read_inline
from newsclean.late import regex
from newsclean.writers.escape import flow_marks
from newsclean.writers.inline_markup import MARKUP, RECONSIDERED, build, parser

if TYPE_CHECKING:
    from markdown_it.token import Token

    from newsclean.article import Article

__all__ = ["addressed", "base_of", "marked_text"]

MOST = 60
"""Marks in one block; the others are left out. A paragraph of links has 20."""

SIGNS = {"em": "*", "strong": "**"}
SHOWN = frozenset(
    "paragraph_open paragraph_close inline heading_open heading_close blockquote_open "
    "blockquote_close bullet_list_open bullet_list_close ordered_list_open ordered_list_close "
    "list_item_open list_item_close".split()
)
"""What a block may be read as, besides its text."""

SAFE = "!#$%&'*+,-./:;=?@_~[]"
"""What stands in an address as it is; brackets and white space would end it."""
WEB = regex(r"(?:https?://|mailto:)[^\s]", re.I)


def marked_text(
    text: str, spans: Sequence[Span], lead: str, newline: str, block: Callable[[str], str]
) -> str | None:
    r"""``text`` with as many of the marks as read back; ``None`` if that is none of them.

    Args:
        text: the text, speakable and not empty.
        spans: the marks, nested (`newsclean.inline.nested`).
        lead: the marker in front of the first line (``- ``).
        newline: how a newline is written (``"\n"``, or ``"\\\n"`` for a hard break).
        block: what is written for the block, from the text with its marks.
    """
    spans = tuple(spans[:MOST])
    break_ = "hardbreak" if newline != "\n" else "softbreak"
    plain = flow_marks(text, lead, newline, {})

    def shown(wanted: Sequence[Span]) -> str | None:
        return _shown(text, wanted, plain, lambda inner: _reads(block(inner), text, wanted, break_))

    whole = shown(spans)
    if whole is not None or len(spans) == 1:
        return whole
    kept: list[Span] = []
    best: str | None = None
    for span in spans:
        found = shown([*kept, span])
        if found is not None:
            kept.append(span)
            best = found
    return best


def _shown(
    text: str, spans: Sequence[Span], plain: Mapping[int, str], reads: Callable[[str], bool]
) -> str | None:
    """The text with all these marks and as few escapes as possible; ``None`` if it cannot be."""
    code = {p for s in spans if s.tag == "code" for p in range(s.start, s.end)}
    if any(text[p] == "\n" for p in code):
        return None
    wraps = _wraps(text, spans)
    marks = {p: mark for p, mark in plain.items() if p not in code}
    added = [p for p, mark in marks.items() if mark[0] == "\\" and mark[1:] == text[p]]
    if not reads(build(text, marks, wraps).text):
        more = [p for p, c in enumerate(text) if c in MARKUP and p not in marks and p not in code]
        marks |= {p: "\\" + text[p] for p in more}
        added += more
        if not reads(build(text, marks, wraps).text):
            return None
    if 0 < len(added) <= RECONSIDERED:
        for at in sorted(added):
            fewer = {p: mark for p, mark in marks.items() if p != at}
            if reads(build(text, fewer, wraps).text):
                marks = fewer
    return build(text, marks, wraps).text


def _wraps(text: str, spans: Iterable[Span]) -> dict[int, str]:
    """Offset → the signs that stand before that character, of nested marks."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for start, end, tag, value in spans:  # outer before inner
        before, behind = _signs(text[start:end], tag, value)
        opening.setdefault(start, []).append(before)
        closing.setdefault(end, []).insert(0, behind)
    return {at: "".join(closing.get(at, []) + opening.get(at, [])) for at in {*opening, *closing}}


def _signs(words: str, tag: str, value: str) -> tuple[str, str]:
    if tag == "a":
        return "[", f"]({value})"
    if tag != "code":
        return SIGNS[tag], SIGNS[tag]
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " * (words[0] in "` " or words[-1] in "` ")
    return fence + pad, pad + fence


def _reads(block: str, text: str, spans: Sequence[Span], line_break: str) -> bool:
    """Does a parser read the text and its marks, and nothing else?"""
    tokens: list[Token] = parser().parse(block)
    inline = [token for token in tokens if token.type == "inline"]
    if len(inline) != 1 or not all(token.type in SHOWN for token in tokens):
        return False
    return read_inline(inline[0].children or (), line_break) == (text, tuple(spans))


def base_of(article: Article) -> str | None:
    """What the links of an article are relative to: its address, or what the page says instead."""
    page = article.document.page
    if page is None or not page.bases:
        return article.url
    try:
        return urljoin(article.url or "", page.bases[0].value)
    except ValueError:
        return article.url


def addressed(spans: Iterable[Span], base: str | None) -> tuple[Span, ...]:
    """The spans with whole addresses; links that have none are left out."""
    found: list[Span] = []
    for span in spans:
        if span.tag != "a":
            found.append(span)
        elif value := _address(span.value, base):
            found.append(span._replace(value=value))
    return tuple(found)


def _address(value: str, base: str | None) -> str:
    """A whole address as Markdown can hold it; ``""`` if it is none of the web."""
    try:
        whole = urljoin(base or "", value.strip()) if value[:1] != "#" else ""
    except ValueError:
        return ""
    whole = quote(whole, safe=SAFE)
    return whole if WEB.match(whole) else ""
