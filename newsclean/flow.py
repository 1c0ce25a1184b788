"""The flow of an article: the blocks of its body with each caption where it first stood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsclean.document import Block, Caption, Document, Kind, Split
from newsclean.hints import Span

__all__ = ["BodyBlock", "Inline", "flow_of", "inline_of", "starts"]


class BodyBlock(NamedTuple):
    """One block of the body: what it is, and its text without any Markdown."""

    kind: Kind
    text: str


class Inline(NamedTuple):
    """What Markdown shows of a block of the body besides its text."""

    spans: tuple[Span, ...]
    """Emphasis, code and links, with offsets into the text."""
    level: int = 0
    """Of a list item how many lists it is in; 0 = not known."""


def flow_of(
    blocks: Iterable[Block], captions: list[tuple[int, Caption]]
) -> tuple[BodyBlock | Caption, ...]:
    """Body blocks and captions in the order in which they first stood."""
    if not captions:
        return tuple([BodyBlock(b.kind, b.text) for b in blocks])
    flow: list[BodyBlock | Caption] = []
    waiting = iter(captions)
    upcoming = next(waiting, None)
    for block in blocks:
        while upcoming and upcoming[0] < block.start:
            flow.append(upcoming[1])
            upcoming = next(waiting, None)
        flow.append(BodyBlock(block.kind, block.text))
    while upcoming:
        flow.append(upcoming[1])
        upcoming = next(waiting, None)
    return tuple(flow)


def inline_of(blocks: Iterable[Block], flow: tuple[BodyBlock | Caption, ...]) -> dict[int, Inline]:
    """The marks of the blocks of the body, by their places in the flow."""
    hints = [(b.hints.spans, b.hints.level, b.kind) if b.hints else None for b in blocks]
    if not any(hints):
        return {}
    places = [number for number, entry in enumerate(flow) if type(entry) is BodyBlock]
    return {
        place: Inline(own[0], own[1] if own[2] is Kind.LIST_ITEM else 0)
        for place, own in zip(places, hints, strict=True)
        if own and (own[0] or own[2] is Kind.LIST_ITEM)
    }


def starts(doc: Document) -> dict[int, int]:
    """Where each block starts that ever was, pieces of splits included."""
    if not any(type(f.action) is Split for f in doc.ledger):
        return {b.id: b.start for b in doc.origin}
    from newsclean.writers.ledger import leaves

    return {b.id: b.start for b in (*doc.origin, *(leaf for leaf, _ in leaves(doc)))}
