"""Escapes for Markdown: as few as a CommonMark parser needs to read the same text back.

Ordinary prose passes a cheap gate and stays as it is. What holds a suspicious character is marked
by rule where a line would begin a block, and shown to markdown-it for everything inside a line:
whatever the parser takes for markup is escaped, and nothing else. Once nothing is taken for markup
any more, the text reads back as it was.

Markdown cannot hold three things: NUL and lone surrogates become U+FFFD, and a vertical tab at the
very edge of a text is left out (CommonMark trims it, and no entity stands for it).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsclean.writers.line_start import line_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["flow_text", "one_line", "speakable"]

ANYWHERE = re.compile("[\\\\`*_<&\n\r\0\ud800-\udfff]|\\]\\(")
"""What may be markup inside a line, or cannot stand there as it is."""

AT_START = re.compile(r"[-+#>~\[]|[0-9]{1,9}[.)](?:[ \t]|\Z)")
"""What may begin a block at the start of a text, besides what :data:`ANYWHERE` finds."""

ENTITY = re.compile(r"&(?:#[0-9xX][0-9a-fA-F]{0,6}|[A-Za-z][A-Za-z0-9]{1,31});")

TRIMMED = "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
TRIMMED += "\u2028\u2029\u202f\u205f\u3000"
"""White space that markdown-it cuts from both ends of a block."""

UNSPEAKABLE = re.compile("[\0\ud800-\udfff]")

SURROGATE = re.compile("[\ud800-\udfff]")

ROUNDS = 8
"""Times that the parser is asked about one text. Prose needs one to three; a text that is not
quiet by then is a heap of markup characters, and all of them are escaped."""

MARKUP = "\\`*_[]<&"
"""The characters that inline markup begins with; with all of them escaped there is none."""

EMPHASIS = frozenset({"em_open", "em_close", "strong_open", "strong_close"})


class _Built(NamedTuple):
    """A text with its escapes in place."""

    text: str
    own: frozenset[int]
    """Where our escapes stand in the built text."""
    wraps: Mapping[int, str]
    """Where our emphasis marks stand in the built text."""
    places: list[int]
    """Ends of what was put in, in the built text; together with ``grown`` the way back."""
    grown: list[int]
    """How much longer the built text is up to there."""

    def origin(self, at: int) -> int:
        """The offset in the original text of an offset in the built text."""
        number = bisect_right(self.places, at) - 1
        return at - self.grown[number] if number >= 0 else at


def speakable(text: str) -> str:
    """``text`` with what Markdown cannot hold replaced or left out."""
    if UNSPEAKABLE.search(text):
        text = UNSPEAKABLE.sub("\ufffd", text)
    return text.strip("\v")


def flow_text(
    text: str, *, lead: str = "", newline: str = "\n", wraps: Mapping[int, str] | None = None
) -> str:
    r"""A text that stands in a block of its own, as Markdown.

    Args:
        text: the text, speakable and not empty; its newlines stay newlines where they can.
        lead: the marker in front of the first line (``- ``), which may change how that is read.
        newline: how a newline is written: ``"\n"``, or ``"\\\n"`` for a hard break.
        wraps: offset → emphasis marks (``*``, ``**``) to be put before that character.

    Returns:
        The text without ``lead``; no line of it begins or ends in a space or a tab.
    """
    wraps = wraps or {}
    begins = AT_START.match(text) and not wraps
    if not (begins or ANYWHERE.search(text) or text[0] in TRIMMED or text[-1] in TRIMMED):
        return _build(text, {}, wraps).text if wraps else text
    marks = _newlines(text, newline)
    breaks = [at for at, mark in marks.items() if mark == newline]
    _white_space(text, marks, breaks)
    for at in line_marks(text, breaks, "" if wraps else lead, wrapped=bool(wraps)):
        marks.setdefault(at, "\\" + text[at])
    if text[0] == "[" and not wraps and _defines(_quiet(text, dict(marks), wraps)):
        marks[0] = "\\["
    return _quiet(text, marks, wraps)


def one_line(text: str) -> str:
    """A text that has to stay on one line (a heading, a cell), as Markdown.

    Args:
        text: the text, speakable and not empty.
    """
    if not ANYWHERE.search(text) and text[0] not in TRIMMED and text[-1] not in TRIMMED:
        return text
    marks = {m.start(): "&#10;" for m in re.finditer("\n", text)}
    _white_space(text, marks, ())
    return _quiet(text, marks, {})


def _newlines(text: str, newline: str) -> dict[int, str]:
    """How each newline is written.

    One behind an empty line, or at the end, cannot stand as a line break and becomes an entity.
    """
    last = len(text) - 1
    marks: dict[int, str] = {}
    at = text.find("\n")
    while at >= 0:
        alone = at in (0, last) or text[at - 1] == "\n"
        marks[at] = "&#10;" if alone else newline
        at = text.find("\n", at + 1)
    return marks


def _white_space(text: str, marks: dict[int, str], breaks: Iterable[int]) -> None:
    """Marks the white space that a parser would cut from the text or from one of its lines."""
    edges = [0, len(text) - 1]
    for at in breaks:
        edges += [p for p in (at - 1, at + 1) if text[p] in " \t"]
    for at in edges:
        if text[at] in TRIMMED:
            marks.setdefault(at, f"&#{ord(text[at])};")
    if "\r" in text:
        marks.update((m.start(), "&#13;") for m in re.finditer("\r", text))


def _build(text: str, marks: Mapping[int, str], wraps: Mapping[int, str]) -> _Built:
    """``text`` with each marked character replaced and the emphasis marks put in."""
    pieces: list[str] = []
    own: list[int] = []
    wrapped: dict[int, str] = {}
    places: list[int] = []
    grown: list[int] = []
    at = size = 0
    for place in sorted({*marks, *wraps}):
        pieces.append(text[at:place])
        size += place - at
        at = place
        if place in wraps:
            wrapped[size] = wraps[place]
            pieces.append(wraps[place])
            size += len(wraps[place])
        if place in marks:
            own.append(size)
            pieces.append(marks[place])
            size += len(marks[place])
            at += 1
        places.append(size)
        grown.append(size - at)
    pieces.append(text[at:])
    return _Built("".join(pieces), frozenset(own), wrapped, places, grown)


def _quiet(text: str, marks: dict[int, str], wraps: Mapping[int, str]) -> str:
    """``text`` with as many more escapes as it takes until no part of it is read as markup."""
    if _is_plain(text, wraps):
        return _build(text, marks, wraps).text
    for _ in range(ROUNDS):
        built = _build(text, marks, wraps)
        found = [built.origin(at) for at in _markup(built)]
        if not found:
            return built.text
        for at in found:
            marks.setdefault(at, "\\" + text[at])
    for at, char in enumerate(text):
        if char in MARKUP:
            marks.setdefault(at, "\\" + char)
    return _build(text, marks, wraps).text


def _is_plain(text: str, wraps: Mapping[int, str]) -> bool:
    """Is it clear without a parser that nothing in ``text`` is inline markup?"""
    return not (
        "\\" in text
        or "](" in text
        or text.count("*") > (0 if wraps else 1)
        or text.count("_") > 1
        or text.count("`") > 1
        or ("<" in text and ">" in text)
        or ("&" in text and ENTITY.search(text))
    )


def _markup(built: _Built) -> list[int]:
    """The characters of a built text by which the parser takes a part of it for markup.

    What is ours is not told. Emphasis depends on all else in the text, so it is told only when
    there is nothing else; and of a pair only the opening half: without it the other one is text.
    """
    others: list[int] = []
    opening: list[int] = []
    closing: list[int] = []
    met = 0
    at = 0
    tokens = iter(parser().inline.parse(built.text, parser(), {}, []))
    for token in tokens:
        kind, size = token.type, len(token.markup)
        if kind == "text":
            at += len(token.content)
        elif kind == "softbreak":
            at += 1
        elif kind == "text_special":
            # `\a` is an escape of nothing: it reads as it stands
            if token.content != token.markup and at not in built.own:
                others.append(at)
            at += size
        elif kind == "hardbreak":
            if at not in built.own:
                others.append(at)
            at += 2
        elif kind in EMPHASIS:
            if built.wraps.get(at) == token.markup:
                met += 1
            else:
                half = opening if token.nesting == 1 else closing
                half += range(at, at + size)
            at += size
        else:
            others += _construct(at, token)
            end = _end(built.text, at, token, tokens)
            if end is None:
                break
            at = end
    if others or opening or closing or met == len(built.wraps):
        return others or opening or closing
    # our own marks were not read as emphasis: some star beside them is in the way
    return [p for p, c in enumerate(built.text) if c == "*" and _is_bare(built, p)]


def _is_bare(built: _Built, at: int) -> bool:
    """Is this star neither one of our marks nor escaped by us?"""
    in_wrap = any(p <= at < p + len(mark) for p, mark in built.wraps.items())
    return not in_wrap and at - 1 not in built.own


def _construct(at: int, token: Token) -> Iterable[int]:
    """The characters to escape so that a construct is none: code, HTML, link or image."""
    if token.type == "code_inline":
        return range(at, at + len(token.markup))
    return (at + 1,) if token.type == "image" else (at,)


def _end(source: str, at: int, token: Token, rest: Iterator[Token]) -> int | None:
    """Where a construct ends in the source; ``None`` where its tokens do not say."""
    if token.type == "html_inline":
        return at + len(token.content)
    if token.type == "code_inline":
        size = len(token.markup)
        runs = re.compile("`+").finditer(source, at + size)
        return next(run.end() for run in runs if run.end() - run.start() == size)
    if token.info == "auto":
        for inner in rest:
            if inner.type == "link_close":
                break
        return source.index(">", at) + 1
    return None


def _defines(built: str) -> bool:
    """Would the text be read as a link reference definition (``[label]: target``)?"""
    found: dict[str, object] = {}
    if "]:" in built:
        parser().parse(built, found)
    return "references" in found


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The parser that the output is held against: CommonMark with tables."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")
