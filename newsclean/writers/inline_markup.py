"""What a parser takes for markup inside a text, and the escapes that make it text.

markdown-it is asked, rather than its rules written down a second time: what it reads as emphasis,
code, a link, HTML, an entity or an escape is escaped where it begins, until it reads text alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["MARKUP", "RECONSIDERED", "build", "defines_link", "parser", "quiet", "quiet_marks"]

ENTITY = regex(r"&(?:#[0-9xX][0-9a-fA-F]{0,6}|[A-Za-z][A-Za-z0-9]{1,31});")

ROUNDS = 8
"""Times that the parser is asked about one text. Prose needs one to three; a text that is not
quiet by then is a heap of markup characters, and all of them are escaped."""

MARKUP = "\\`*_[]<&"
"""The characters that inline markup begins with; with all of them escaped there is none."""

EMPHASIS = frozenset({"em_open", "em_close", "strong_open", "strong_close"})

RECONSIDERED = 24
"""Escapes in one text up to which each is tried again without: a parse each."""


class Built(NamedTuple):
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


def build(text: str, marks: Mapping[int, str], wraps: Mapping[int, str]) -> Built:
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
    return Built("".join(pieces), frozenset(own), wrapped, places, grown)


def quiet(text: str, marks: dict[int, str], wraps: Mapping[int, str]) -> str:
    """``text`` with as many more escapes as it takes until no part of it is read as markup.

    Args:
        text: the text.
        marks: offset → what is written for that character.
        wraps: offset → emphasis marks that are put before that character, and are meant.
    """
    return build(text, quiet_marks(text, marks, wraps), wraps).text


def quiet_marks(text: str, marks: dict[int, str], wraps: Mapping[int, str]) -> dict[int, str]:
    """As :func:`quiet`: ``marks`` with the escapes that are needed besides."""
    if _is_plain(text, wraps):
        return marks
    added: list[int] = []
    for _ in range(ROUNDS):
        built = build(text, marks, wraps)
        found = [built.origin(at) for at in _markup(built)]
        if not found:
            break
        added += found
        marks.update((at, "\\" + text[at]) for at in found)
    else:
        marks |= {p: "\\" + c for p, c in enumerate(text) if c in MARKUP and p not in marks}
        return marks
    if 1 < len(added) <= RECONSIDERED:
        marks = _fewer(text, marks, wraps, added)
    return marks


def _fewer(
    text: str, marks: dict[int, str], wraps: Mapping[int, str], added: Iterable[int]
) -> dict[int, str]:
    """``marks`` without those of ``added`` that what was escaped after them has made needless."""
    for at in added:
        fewer = {place: mark for place, mark in marks.items() if place != at}
        if not _markup(build(text, fewer, wraps)):
            return _fewer(text, fewer, wraps, [p for p in added if p != at])
    return marks


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


def _markup(built: Built) -> list[int]:
    """The characters of a built text by which the parser takes a part of it for markup.

    What is ours is not told. Emphasis depends on all else in the text, so it is told only when
    there is nothing else; and of a pair only the opening half: without it the other one is text.
    """
    others: list[int] = []
    opening: list[int] = []
    closing: list[int] = []
    fixed = {p + i for p, mark in built.wraps.items() for i in range(len(mark))}
    met = at = 0
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
                if at + 1 in built.own:
                    break  # it has swallowed one of ours: nothing behind it is as meant
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
                half += [p for p in range(at, at + size) if p not in fixed]
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
    fixed.update(p + 1 for p in built.own)
    return [p for p, c in enumerate(built.text) if c == "*" and p not in fixed]


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


def defines_link(built: str) -> bool:
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
