"""What markdown-it finds in a Markdown text, as pieces of the kinds that our writer writes.

Lists and quotes are flattened into what they hold. Inline markup that our writer never writes
leaves a piece's text as printed; whole blocks of that sort (rules, HTML, fences with a language)
give no piece, and the reader keeps their lines.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import Kind
from newsclean.inline import moved, read_inline
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from newsclean.hints import Span

__all__ = ["Piece", "pieces_of"]

AFTER_LABEL = ("", " ", "\n", "\t", "\xa0")
"""What may follow the label of a turn."""

PIPE = regex(r"(?<!\\)\|")
"""What parts the cells of a table's row."""


class Piece(NamedTuple):
    """A block as the parser found it, on lines ``first`` to ``last`` (exclusive, from 0)."""

    first: int
    last: int
    kind: Kind
    text: str
    is_headline: bool = False
    """A first-level heading that stands in no list and no quote."""
    spans: tuple[Span, ...] = ()
    """Emphasis, code and links in the text."""
    level: int = 0
    """Of an item in how many lists it is."""


def pieces_of(lines: Sequence[str]) -> Iterator[Piece]:
    """The pieces of a text, in order; their texts may be empty.

    Args:
        lines: the lines of the text, without their ends.
    """
    around: list[Kind] = []
    number = ""
    level = 0
    tokens = iter(_parser().parse("\n".join(lines)))
    for token in tokens:
        kind = token.type
        first, last = token.map or (0, 0)
        if kind == "blockquote_open":
            around.append(Kind.QUOTE)
        elif kind == "list_item_open":
            around.append(Kind.LIST_ITEM)
            level += 1
            number += f"{token.info}{token.markup} " if token.info else ""
        elif kind in ("blockquote_close", "list_item_close"):
            around.pop()
            number = ""
            level -= kind == "list_item_close"
        elif kind == "heading_open":
            top = token.tag == "h1" and not around
            text, spans = _marked(next(tokens))
            spans = moved(spans, len(number))
            yield Piece(first, last, Kind.HEADING, number + text, top, spans)
            number = ""
        elif kind == "paragraph_open":
            own, text, spans = _paragraph(next(tokens), around[-1] if around else Kind.PARAGRAPH)
            spans, deep = moved(spans, len(number)), level if own is Kind.LIST_ITEM else 0
            yield Piece(first, last, own, number + text if text else "", False, spans, deep)
            number = ""
            if around and around[-1] is Kind.LIST_ITEM:
                around[-1] = Kind.PARAGRAPH  # the further paragraphs of an item are paragraphs
        elif kind in ("fence", "code_block") and not token.info.strip():
            yield Piece(first, last, Kind.CODE, token.content.removesuffix("\n"))
        elif kind == "table_open" and not around:
            yield from _rows(tokens, lines)


def _paragraph(token: Token, kind: Kind) -> tuple[Kind, str, tuple[Span, ...]]:
    """What a paragraph is, its text and its marks. In a list or a quote it is nothing special."""
    if kind is not Kind.PARAGRAPH:
        return kind, *_marked(token)
    inside = [t for t in token.children or () if t.type != "text" or t.content]
    if not inside:
        return kind, "", ()
    if (
        inside[0].type == "em_open"
        and inside[0].markup == "*"
        and _closes(inside) == len(inside) - 1
    ):
        text = _text(inside[1:-1], "softbreak")
        return (kind, token.content, ()) if text is None else (Kind.CAPTION, text, ())
    if inside[0].type == "strong_open" and inside[0].markup == "**":
        turn = _turn(inside)
        if turn is not None:
            return Kind.TURN, *turn
    if any(t.type == "hardbreak" for t in inside):
        verse = read_inline(inside, "hardbreak")
        if verse is not None:
            return Kind.VERSE, *verse
    return kind, *_marked(token)


def _closes(inside: Sequence[Token]) -> int:
    """Where the mark ends that the first token opens."""
    level = inside[0].level
    return next(i for i, t in enumerate(inside) if i and t.level == level and t.nesting == -1)


def _turn(inside: Sequence[Token]) -> tuple[str, tuple[Span, ...]] | None:
    """``**SPEAKER:** words`` without its label's markup; ``None`` for bold of another sort."""
    close = next(i for i, t in enumerate(inside) if t.type == "strong_close")
    label = _text(inside[1:close], "softbreak")
    words = read_inline(inside[close + 1 :], "softbreak")
    if label is None or words is None or words[0][:1] not in AFTER_LABEL:
        return None
    text, spans = words
    return (label + text, moved(spans, len(label))) if label.find(":") == len(label) - 1 else None


def _marked(token: Token) -> tuple[str, tuple[Span, ...]]:
    """The text and the marks of an inline token; as printed, if it holds what we do not write."""
    found = read_inline(token.children or (), "softbreak")
    return (token.content, ()) if found is None else found


def _text(tokens: Iterable[Token], line_break: str) -> str | None:
    """The text of inline tokens; ``None`` if they are more than text and breaks of that sort."""
    parts: list[str] = []
    for token in tokens:
        if token.type == "text":
            parts.append(token.content)
        elif token.type == line_break:
            parts.append("\n")
        else:
            return None
    return "".join(parts)


def _rows(tokens: Iterator[Token], lines: Sequence[str]) -> Iterator[Piece]:
    """The rows of a table, cells parted by tabs; the header takes the line of dashes with it."""
    cells: list[tuple[str, tuple[Span, ...]]] = []
    line, header = 0, True
    for token in tokens:
        if token.type == "tr_open":
            line, cells = (token.map or (0, 0))[0], []
        elif token.type == "inline":
            cells.append(_marked(token))
        elif token.type == "tr_close":
            # the parser fills a short row up and cuts a long one; what counts is what is printed
            printed = PIPE.split(lines[line].strip())
            printed = printed[printed[0] == "" : len(printed) - (printed[-1] == "")]
            row = cells[: len(printed)] + [(cell.strip(), ()) for cell in printed[len(cells) :]]
            yield Piece(line, line + 1 + header, Kind.TABLE, *_row(row))
            header = False
        elif token.type == "table_close":
            return


def _row(cells: Sequence[tuple[str, tuple[Span, ...]]]) -> tuple[str, bool, tuple[Span, ...]]:
    """The text of a row, that it is no headline, and the marks in its cells."""
    spans: list[Span] = []
    at = 0
    for text, own in cells:
        spans += moved(own, at)
        at += len(text) + 1
    return "\t".join(text for text, _ in cells), False, tuple(spans)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """CommonMark with tables; reference definitions are text, as we never write any."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable("reference")
