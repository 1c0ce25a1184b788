"""The kinds of dump: the same page as one tool or another prints it.

A dump takes the parts of a page, in order, and a width in columns, which only `wrapped` heeds.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Part(NamedTuple):
    """A piece of a page.

    kind: line, links (buttons, menus), cards (teasers side by side), ranking, title, heading,
        paragraph, time, bullets, numbers, table (cells parted by ` | `), verse.
    lines: its text; {braces} mark links and other inline elements.
    story: it belongs to the gold.
    survives: an extractor that runs before newsclean leaves it in.
    """

    kind: str
    lines: tuple[str, ...]
    story: bool = False
    survives: bool = False


LISTS = ("links", "cards", "ranking", "bullets", "numbers")
INLINE = re.compile(r"\{([^{}]*)\}")
PIECE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s?|\s")
"""A wide character, or a word with the space behind it."""
GUTTER = 3
"""Columns between two columns of a table."""


def plain(text: str) -> str:
    return INLINE.sub(r"\1", text)


def cells(line: str) -> list[str]:
    return [plain(cell).strip() for cell in line.split("|")]


def width_of(text: str) -> int:
    """In columns of a terminal: a wide character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines, padded so that the cells stand below each other."""
    widths = [max(map(width_of, column)) + GUTTER for column in zip(*rows, strict=True)]
    return [
        "".join(
            cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def numbered(lines: Sequence[str]) -> list[str]:
    return [f"{n}. {plain(line)}" for n, line in enumerate(lines, 1)]


def gold(parts: Sequence[Part], _: int) -> str:
    """Plain text as newsclean's `text`: blocks parted by a blank line."""
    blocks = []
    for part in parts:
        match part.kind:
            case "bullets":
                lines = [f"- {plain(line)}" for line in part.lines]
            case "numbers":
                lines = numbered(part.lines)
            case "table":
                lines = ["\t".join(cells(line)) for line in part.lines]
            case _:
                lines = [plain(line) for line in part.lines]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def layout(parts: Sequence[Part], _: int) -> str:
    """Visible text, one element a line, blank lines around paragraphs, headings and lists."""
    out = ""
    for part in parts:
        rows = part.kind == "table"
        lines = [" ".join(cells(line)) if rows else plain(line) for line in part.lines]
        gap = "\n" if part.kind in ("line", "table", "verse", "time") else "\n\n"
        if gap == "\n\n" and out and not out.endswith("\n\n"):
            out += "\n"
        out += "\n".join(lines) + gap
    return out.strip() + "\n"


def inline(parts: Sequence[Part], _: int) -> str:
    """Every piece of text on a line of its own: links break sentences; no blank lines."""
    out: list[str] = []
    for part in parts:
        for line in part.lines:
            pieces = cells(line) if part.kind == "table" else INLINE.split(line)
            out += (piece.strip() for piece in pieces if piece.strip())
    return "\n".join(out) + "\n"


def indented(parts: Sequence[Part], _: int) -> str:
    """Lists indented with marks, tables and cards in columns, paragraphs on one line."""
    out: list[str] = []
    for part in parts:
        if part.kind not in ("line", "time") and out and out[-1]:
            out.append("")
        match part.kind:
            case "links" | "bullets":
                out += (f"  * {plain(line)}" for line in part.lines)
            case "ranking" | "numbers":
                out += (f"  {line}" for line in numbered(part.lines))
            case "cards":
                out += columns([[plain(line) for line in part.lines]])
            case "table":
                out += columns([cells(line) for line in part.lines])
            case _:
                out += map(plain, part.lines)
        if part.kind not in ("line", "time"):
            out.append("")
    return "\n".join(out).strip("\n") + "\n"


def wrapped(parts: Sequence[Part], width: int) -> str:
    """As a text browser prints: lines cut at ``width`` columns, lists with marks and indented."""
    out: list[str] = []
    for part in parts:
        if part.kind not in ("line", "time") and out and out[-1]:
            out.append("")
        if part.kind == "table":
            out += columns([cells(line) for line in part.lines])
        for n, line in enumerate(part.lines if part.kind != "table" else (), 1):
            mark = f"  {n}. " if part.kind in ("ranking", "numbers") else "  • "
            first = mark if part.kind in LISTS else ""
            out += cut(plain(line), width, first)
        if part.kind not in ("line", "time"):
            out.append("")
    return "\n".join(out).strip("\n") + "\n"


def cut(text: str, width: int, mark: str) -> Iterator[str]:
    """Lines of at most ``width`` columns; the first has the mark, the others its indent.

    Between wide characters a line may break anywhere, elsewhere at spaces.
    """
    line = mark
    for word in PIECE.findall(text):
        if width_of(line + word.rstrip()) > width and line.strip():
            yield line.rstrip()
            line = " " * len(mark)
        line += word
    yield line.rstrip()


def cleaned(parts: Sequence[Part], _: int) -> str:
    """What an extractor leaves: the story, some boxes, some comments; one block a line."""
    out: list[str] = []
    for part in parts:
        if not (part.story or part.survives):
            continue
        match part.kind:
            case "bullets":
                out += (f"- {plain(line)}" for line in part.lines)
            case "numbers":
                out += numbered(part.lines)
            case "table":
                out += (f"| {' | '.join(cells(line))} |" for line in part.lines)
            case _:
                out += map(plain, part.lines)
    return "\n".join(out) + "\n"


def html(parts: Sequence[Part], width: int) -> str:
    """The page itself. By the width, half of the sites mark their parts and the others do not."""
    marks = width % 2 == 0
    first = next(n for n, part in enumerate(parts) if part.kind == "title")
    last = max(n for n, part in enumerate(parts) if part.story)
    title = plain(parts[first].lines[0])
    regions = (
        ("header", "site-top", parts[:first]),
        ("article", "content", parts[first : last + 1]),
        ("footer", "site-bottom", parts[last + 1 :]),
    )
    out = [f"<!doctype html><html><head><title>{escape(title)}</title></head><body>"]
    for tag, name, held in regions:
        tag = tag if marks else "div"
        out.append(f'<{tag} class="{name}">')
        out += map(element, held)
        out.append(f"</{tag}>")
    return "\n".join([*out, "</body></html>"]) + "\n"


def element(part: Part) -> str:
    """One part as HTML."""

    def inner(line: str) -> str:
        return INLINE.sub(r'<a href="/x">\1</a>', escape(line))

    lines = [inner(line) for line in part.lines]
    match part.kind:
        case "links" | "cards" | "ranking":
            tag = "ol" if part.kind == "ranking" else "ul"
            items = "".join(
                f'<li><a href="/x">{inner(plain(line))}</a></li>' for line in part.lines
            )
            return f'<{tag} class="{part.kind}">{items}</{tag}>'
        case "bullets" | "numbers":
            tag = "ol" if part.kind == "numbers" else "ul"
            return f"<{tag}>{''.join(f'<li>{line}</li>' for line in lines)}</{tag}>"
        case "table":
            rows = (
                f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in cells(r))}</tr>" for r in part.lines
            )
            return f"<table>{''.join(rows)}</table>"
        case "title" | "heading":
            tag = "h1" if part.kind == "title" else "h2"
            return "".join(f"<{tag}>{line}</{tag}>" for line in lines)
        case "verse":
            return f"<p>{'<br>'.join(lines)}</p>"
        case "paragraph":
            return "".join(f"<p>{line}</p>" for line in lines)
        case _:
            return "".join(f"<div>{line}</div>" for line in lines)


DUMPS: dict[str, Callable[[Sequence[Part], int], str]] = {
    "gold": gold,
    "layout": layout,
    "inline": inline,
    "indented": indented,
    "wrapped": wrapped,
    "cleaned": cleaned,
    "html": html,
}
"""Kind → how it prints; `gold` is the answer and no input."""
