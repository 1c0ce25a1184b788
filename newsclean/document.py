"""The document model: a source text that never changes, blocks over it, and a ledger of findings.

A reader cuts the decoded input into blocks (one line each). Filters look at the blocks and yield
findings; the pipeline applies them and appends them to the ledger. Nothing is deleted: a block that
leaves the body is dropped or lifted *in the ledger*, and :func:`spans` tells the fate of every
character of the source at any time. Replaying the ledger on the raw document gives the cleaned one
(`newsclean.pipeline.replay`).

All offsets count characters (code points) of ``Document.source``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from newsclean.hints import Hints

__all__ = [
    "Action",
    "Block",
    "Caption",
    "Document",
    "Drop",
    "Finding",
    "Join",
    "Kind",
    "Lift",
    "PageSays",
    "Record",
    "Relabel",
    "Rewrite",
    "Said",
    "Settle",
    "Split",
]


class Kind(StrEnum):
    """What a block is. Every kind but ``caption`` may stand in the body."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TURN = "turn"
    CUE = "cue"
    VERSE = "verse"
    TABLE = "table"
    CODE = "code"
    CAPTION = "caption"


class Block(NamedTuple):
    """A piece of the source: a line at first, a paragraph once lines have been joined.

    A named tuple and not a dataclass because one is made for every line of every document
    (0.4 µs against 2.5 µs for a frozen dataclass of this size, CPython 3.11).

    Example:
        >>> block = Block(id=0, start=0, end=5, text="Goats", line=1, gap=0)
        >>> block.kind.value, block.size
        ('paragraph', 1)
    """

    id: int
    """Unique in the document; order in the document is the order of ``Document.blocks``."""
    start: int
    """Offset of the first character of the content (white space around it is not content)."""
    end: int
    """Offset behind the last character of the content."""
    text: str
    """The present text: the content as repaired and joined so far."""
    line: int
    """Number of the (first) line in the source, from 1."""
    gap: int
    """Blank lines between this block and the one before it; 0 = the next line. First block: 0."""
    indent: int = 0
    """Columns of white space before the content."""
    kind: Kind = Kind.PARAGRAPH
    hints: Hints | None = None
    """What a page says of it (tag, link density, region …); ``None`` where no page does."""
    size: int = 1
    """How many source lines the block spans, after joins."""


class Caption(NamedTuple):
    """An image caption and its credit, as printed; a credit may stand without a text.

    Example:
        >>> Caption("A goat on the rail.", credit="Ana Teller / AP").credit
        'Ana Teller / AP'
    """

    text: str | None
    credit: str | None


# ------------------------------------------------------------------ actions, a closed set


@dataclass(frozen=True, slots=True)
class Drop:
    """The block is not part of the article and of none of its fields."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The block's text becomes ``text``: a repair, or a cut of chrome glued to it."""

    text: str


@dataclass(frozen=True, slots=True)
class Relabel:
    """The block becomes one of ``kind``."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Join:
    """The block is the continuation of block ``to``; its text follows after ``glue``.

    ``unhyphen`` = the number of characters cut from the end of what stands before (0, or 1 for the
    hyphen of a word that was broken at the end of a line).
    """

    to: int
    glue: str = " "
    unhyphen: int = 0


@dataclass(frozen=True, slots=True)
class Split:
    """The block is several; ``pieces`` are ``(start, end)`` offsets into its text, in order.

    What lies between the pieces (a separator) belongs to the piece before it. ``gaps`` are the
    blank lines before each piece, as in :class:`Block`; empty = none before any. The first piece
    keeps the gap of the block.
    """

    pieces: tuple[tuple[int, int], ...]
    gaps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Lift:
    """The block leaves the body for ``field``.

    ``value`` is what the field gets; ``None`` = the block is part of an entry that another block
    brings (the photographer's line under a caption).
    """

    field: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Record:
    """``field`` gets ``value``; the block stays where it is (a dateline, a note, a flag)."""

    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Settle:
    """``field`` is ``value`` and nothing else, whatever else was or will be found for it.

    For what the whole page decides; the block is only the place where that is told.
    """

    field: str
    value: Any


Action: TypeAlias = Drop | Rewrite | Relabel | Join | Split | Lift | Record | Settle


NO_EVIDENCE: Mapping[str, Any] = MappingProxyType({})


class Finding(NamedTuple):
    """What a filter proposes for one block, and why.

    Args:
        filter: name of the filter, as in the table.
        block: id of the block.
        action: what is to happen.
        reason: one clause in plain words, shown by ``explain``.
        confidence: 0 to 1, how sure the filter is; ``--preset`` sets how sure it must be to act.
        evidence: what tipped it, name → value (phrase id, position, count …).

    Example:
        >>> finding = Finding("star-line", 3, Drop(), "is a line of stars", 0.9)
        >>> finding.filter, finding.action, finding.confidence
        ('star-line', Drop(), 0.9)
    """

    filter: str
    block: int
    action: Action
    reason: str
    confidence: float = 1.0
    evidence: Mapping[str, Any] = NO_EVIDENCE

    def __reduce__(self) -> tuple[Any, ...]:
        """Findings travel between processes; a read-only mapping does not."""
        return Finding, (*self[:5], dict(self.evidence))


class Said(NamedTuple):
    """Something that a page says of itself, and where it says so (``meta og:title``, ``h1`` …)."""

    value: str
    source: str


class PageSays(NamedTuple):
    """What a page says of itself apart from its text: for each field the candidates, best first.

    Values are plain text on one line, as the page words them; ``authors`` may be several in one.

    Example:
        >>> says = PageSays(titles=(Said("Goats close Route 9", "h1"),))
        >>> says.titles[0].source, says.authors
        ('h1', ())
    """

    titles: tuple[Said, ...] = ()
    authors: tuple[Said, ...] = ()
    published: tuple[Said, ...] = ()
    updated: tuple[Said, ...] = ()
    sites: tuple[Said, ...] = ()
    sections: tuple[Said, ...] = ()
    tags: tuple[Said, ...] = ()
    languages: tuple[Said, ...] = ()
    urls: tuple[Said, ...] = ()
    bases: tuple[Said, ...] = ()
    """What its links are relative to, if that is not its own address."""


class Document(NamedTuple):
    """One input on its way through the pipeline.

    ``origin`` are the blocks as the reader made them; ``live`` those that are still in the body, by
    id, in source order; ``ledger`` everything that was applied, in order. ``settled`` marks a
    document that is known to be clean (our own Markdown read back): filters propose nothing on it.

    Example:
        >>> doc = Document.of("Goats", (Block(0, 0, 5, "Goats", 1, 0),))
        >>> [block.text for block in doc.kept()], doc.ledger
        (['Goats'], ())
    """

    source: str
    origin: tuple[Block, ...]
    live: Mapping[int, Block]
    ledger: tuple[Finding, ...] = ()
    settled: bool = False
    page: PageSays | None = None
    """What the page says of itself; ``None`` for plain text."""

    @classmethod
    def of(
        cls, source: str, blocks: tuple[Block, ...], *, settled: bool = False,
        page: PageSays | None = None,
    ) -> Document:  # fmt: skip
        """A raw document: nothing proposed, nothing applied."""
        return cls(source, blocks, {block.id: block for block in blocks}, (), settled, page)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that are still in the body, in source order."""
        return tuple(self.live.values())

    def kept(self, kind: Kind | None = None) -> tuple[Block, ...]:
        """Blocks that no filter has dropped, lifted or joined so far, in source order."""
        return self.blocks if kind is None else tuple(b for b in self.blocks if b.kind is kind)

    def with_findings(self, live: Mapping[int, Block], findings: tuple[Finding, ...]) -> Document:
        """This document after ``findings`` were applied, which left the blocks in ``live``."""
        ledger = self.ledger + findings
        return Document(self.source, self.origin, live, ledger, self.settled, self.page)

    def raw(self) -> Document:
        """The document as the reader made it."""
        return Document.of(self.source, self.origin, settled=self.settled, page=self.page)
