"""Markdown that newsclean wrote → document, settled: blocks with their kinds and plain texts.

markdown-it reads it. What our writer never writes (images, HTML, rules, links with a title …) is
not refused: such a block is kept as a paragraph, its text as printed. A line that the parser
has no block for is kept in the same way, so no text gets lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Action, Block, Caption, Document, Drop, Finding, Kind, Lift, Record
from newsclean.hints import Element, Hints
from newsclean.late import regex
from newsclean.readers.front_matter import FrontMatter, read_front_matter
from newsclean.readers.markdown_pieces import Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["is_ours", "read_markdown"]

NAME = "markdown-reader"
"""The filter name of what is found here."""

BREAK = regex(r"\r\n?|\n")
"""What ends a line of Markdown."""

UNWRITABLE = {0: None, 0x0B: None, 0xFFFD: None}
"""What a headline cannot show as it is, so that it is no difference from the title."""


def is_ours(source: str) -> bool:
    r"""Does the text begin with a front matter block that holds nothing but our keys?

    Args:
        source: the text; the lines of the block may end in ``\n`` or ``\r\n``.
    """
    if not source.startswith("---"):
        return False
    return read_front_matter(BREAK.split(source)) is not None


def read_markdown(source: str) -> Document:
    """The settled document of a Markdown text.

    Args:
        source: the text, with or without front matter.

    Returns:
        The document. Front matter, headline and captions have left the body for their fields.
    """
    lines = BREAK.split(source)
    front = read_front_matter(lines)
    offset = front.lines if front else 0
    pieces = _whole([_shift(p, offset) for p in pieces_of(lines[offset:])], lines, offset)
    if front:
        pieces.insert(0, Piece(0, offset, Kind.PARAGRAPH, "\n".join(lines[:offset])))
    origin = tuple(_blocks(source, lines, pieces))
    findings: list[Finding] = []
    if front:
        findings += _front_findings(front)
    body = list(zip(origin, pieces, strict=True))[1 if front else 0 :]
    title = front.fields.get("title") if front else None
    for number, (block, piece) in enumerate(body):
        action = _field(piece, str(title or ""), first=number == 0)
        if action:
            findings.append(Finding(NAME, block.id, action, f"the {action.field} of the Markdown"))
    left = {f.block for f in findings if isinstance(f.action, Lift | Drop)}
    return Document(
        source,
        origin,
        {b.id: b for b in origin if b.id not in left},
        tuple(findings),
        settled=True,
    )


def _front_findings(front: FrontMatter) -> Iterator[Finding]:
    """The fields of the front matter; with the last of them the block leaves the body."""
    actions: list[Action] = [Record(name, value) for name, value in front.fields.items()]
    match actions:
        case [*_, Record(name, value)]:
            actions[-1] = Lift(name, value)
        case _:
            actions.append(Drop())
    for action in actions:
        yield Finding(NAME, 0, action, "front matter")


def _field(piece: Piece, title: str, *, first: bool) -> Lift | None:
    """The field that a piece moves to: a headline on top, a caption anywhere."""
    if piece.kind is Kind.CAPTION:
        return Lift("captions", _caption(piece.text))
    if first and piece.is_headline:
        shown = piece.text.translate(UNWRITABLE)
        # a headline that someone changed by hand stays in the body rather than be lost
        if not title or title.translate(UNWRITABLE) == shown:
            return Lift("title", piece.text)
    return None


def _caption(text: str) -> Caption:
    """``text (credit)``, ``text`` or ``(credit)``; the credit is the last pair of brackets."""
    if text.endswith(")"):
        depth, at = 0, len(text)
        while at > 0:
            at -= 1
            depth += (text[at] == ")") - (text[at] == "(")
            if depth == 0:
                break
        credit = text[at + 1 : -1]
        if depth == 0 and credit:
            if at == 0:
                return Caption(None, credit)
            if at > 1 and text[at - 1] == " ":
                return Caption(text[: at - 1], credit)
    return Caption(text, None)


# ------------------------------------------------------------------ blocks over the source


def _shift(piece: Piece, offset: int) -> Piece:
    return piece._replace(first=piece.first + offset, last=piece.last + offset)


def _whole(pieces: list[Piece], lines: Sequence[str], offset: int) -> list[Piece]:
    """The pieces that hold text, and one for each run of lines that none of them holds."""
    pieces = [piece for piece in pieces if piece.text]
    held = bytearray(len(lines))
    for piece in pieces:
        held[piece.first : piece.last] = b"\1" * (piece.last - piece.first)
    first = None
    for number in range(offset, len(lines) + 1):
        # the marker of a quote alone holds no text
        loose = number < len(lines) and not held[number] and lines[number].strip(" \t>").strip()
        if loose and first is None:
            first = number
        elif not loose and first is not None:
            text = "\n".join(lines[first:number]).strip(" \t")
            pieces.append(Piece(first, number, Kind.PARAGRAPH, text))
            first = None
    return sorted(pieces)


PAGE = (Element("body", -1, 0, "", 0),)


def _hints(piece: Piece) -> Hints | None:
    """The marks in a piece, and how deep it stands in lists; most have neither."""
    if not piece.spans and piece.level < 2:
        return None
    return Hints(PAGE, 0, "p", 0.0, piece.level, piece.spans)


def _blocks(source: str, lines: Sequence[str], pieces: Sequence[Piece]) -> Iterator[Block]:
    """One block for each piece, from the first to the last character on its lines."""
    begins = [0, *(found.end() for found in BREAK.finditer(source))]
    behind = 0
    for number, piece in enumerate(pieces):
        first, last = piece.first, piece.last
        while last > first + 1 and not lines[last - 1].strip():
            last -= 1
        indent = len(lines[first]) - len(lines[first].lstrip(" \t"))
        yield Block(
            number,
            begins[first] + indent,
            begins[last - 1] + len(lines[last - 1].rstrip(" \t")),
            piece.text,
            first + 1,
            first - behind if number else 0,
            indent,
            piece.kind,
            _hints(piece),
            last - first,
        )
        behind = last
