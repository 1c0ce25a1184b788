"""The pipeline: asks each filter in the order of the table and applies what it proposes.

This is the only place that changes a document. A filter sees the document and the evidence that was
gathered from it once its text was repaired; it yields findings; they are applied together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from newsclean.document import (
    Block,
    Document,
    Drop,
    Finding,
    Join,
    Kind,
    Lift,
    Record,
    Relabel,
    Rewrite,
    Settle,
    Split,
)
from newsclean.errors import FilterError
from newsclean.evidence import Evidence
from newsclean.inline import carried, joined, sliced
from newsclean.packs import Phrases

__all__ = ["Filter", "Step", "apply", "batches", "replay", "run"]

ALIGN_LIMIT = 25_000_000
"""Product of two lengths up to which edited text is aligned with its source (0.3 s at 5 000 times
5 000, and the cost is quadratic); beyond it a split is carried over in proportion."""

Filter: TypeAlias = Callable[[Document, Evidence], Iterable[Finding]]


class Step(NamedTuple):
    """One filter of a run: its name, its function, whether it repairs text, what it looks at.

    Evidence about the whole document is gathered once, after the last repairing step.
    """

    name: str
    run: Filter
    repairs: bool
    needs: frozenset[str] = frozenset()
    """The filter is not asked on a page that shows none of these; empty = it always is."""
    origin: str = ""
    """The package that the filter comes from; empty = newsclean."""


def run(
    doc: Document, steps: Sequence[Step], phrases: Phrases, threshold: float
) -> tuple[Document, Evidence]:
    """The document after all ``steps``, and the evidence that they asked.

    Args:
        threshold: findings less sure than this (0 to 1) are not applied.

    Raises:
        FilterError: a filter crashed, or proposed something for a block that is not there.
    """
    known = Evidence(doc, phrases)
    if doc.settled:
        return doc, known
    for name, ask, repairs, needs, origin in steps:
        # the one place where a crash of foreign code becomes a named error
        try:
            if needs and known.lacks(needs):
                continue
            found = [f for f in ask(doc, known) if f.confidence >= threshold]
        except FilterError:
            raise
        except Exception as error:
            whose, cure = f" of {origin}" * bool(origin), f"leave it out with --disable {name}"
            raise FilterError(
                f"filter {name!r}{whose} crashed ({type(error).__name__}: {error}); "
                f"{'do without it or tell its authors' if origin else cure}"
            ) from error
        if repairs and found:
            found = [f for f in found if not _changes_code(doc, f)]
        if not found:
            continue
        try:
            doc = apply(doc, found)
        except FilterError as error:
            raise (_foreign(error, name, origin) if origin else error) from None
        if repairs:
            known = Evidence(doc, phrases)
    return doc, known


def _foreign(error: FilterError, name: str, origin: str) -> FilterError:
    """The error, with the package that the filter is from and what to do about it."""
    what = str(error).removeprefix(f"filter {name!r}")
    return FilterError(f"filter {name!r} of {origin}{what}, do without it or tell its authors")


def _changes_code(doc: Document, finding: Finding) -> bool:
    """Is it a repair of a program, whose markup, escapes and spaces are as they are meant?"""
    block = doc.live.get(finding.block)
    return block is not None and block.kind is Kind.CODE and type(finding.action) is not Drop


def replay(doc: Document, ledger: Iterable[Finding]) -> Document:
    """The raw document of ``doc`` with ``ledger`` applied, filter by filter as in the run.

    Raises:
        FilterError: the ledger does not belong to this document.
    """
    doc = doc.raw()
    for findings in batches(doc, ledger):
        doc = apply(doc, findings)
    return doc


def batches(doc: Document, ledger: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """The ledger in the portions in which it was applied: one filter's findings at a time.

    A finding about a piece of a split comes in a portion behind that of the split.
    """
    known = len(doc.origin)
    fresh = 0
    batch: list[Finding] = []
    for finding in ledger:
        action = finding.action
        latest = max(finding.block, action.to) if isinstance(action, Join) else finding.block
        if batch and (finding.filter != batch[-1].filter or latest >= known):
            yield tuple(batch)
            known += fresh
            fresh = 0
            batch = []
        batch.append(finding)
        if isinstance(action, Split):
            fresh += len(action.pieces)
    if batch:
        yield tuple(batch)


def apply(doc: Document, findings: Sequence[Finding]) -> Document:
    """``doc`` with the findings applied in the order in which they stand.

    A block that has left the body stays decided: later findings about it are not applied, but a
    filter may add facts (`Record`) to a block that it lifts or drops itself, and what the whole
    page decides (`Settle`) may be told at any block.

    Raises:
        FilterError: a finding names a block that never was.
    """
    live = dict(doc.live)
    applied: list[Finding] = []
    decided: set[int] = set()
    pieces: dict[int, list[Block]] = {}
    fresh = 0
    for finding in findings:
        action = finding.action
        if pieces and _looks_for_piece(live, finding):
            live, pieces = _with_pieces(live, pieces), {}
        block = None if finding.block in pieces else live.get(finding.block)
        kind = type(action)
        if block is None:
            told = kind is Settle and _is_known(doc, finding.block)
            if told or (kind is Record and finding.block in decided):
                applied.append(finding)
            elif not _is_known(doc, finding.block):
                raise FilterError(
                    f"filter {finding.filter!r} proposes {kind.__name__} for block "
                    f"{finding.block}, which does not exist; that is a bug of the filter"
                )
            continue
        applied.append(finding)
        if kind is Drop or kind is Lift:
            del live[block.id]
            decided.add(block.id)
        elif isinstance(action, Split):
            fresh = fresh or _first_free_id(doc)
            pieces[block.id] = _split(doc.source, block, action, fresh)
            fresh += len(action.pieces)
        elif kind is not Record and kind is not Settle:
            _change(live, block, finding)
    if pieces:
        live = _with_pieces(live, pieces)
    return doc.with_findings(live, tuple(applied)) if applied else doc


def _looks_for_piece(live: Mapping[int, Block], finding: Finding) -> bool:
    """Is a finding about a block, or a join to one, that is not in the body as it stands?"""
    action = finding.action
    return finding.block not in live or (isinstance(action, Join) and action.to not in live)


def _with_pieces(live: Mapping[int, Block], pieces: Mapping[int, list[Block]]) -> dict[int, Block]:
    """The body with the pieces in the places of the blocks that were split; once for all of them,
    for to put each in its place by itself takes time with the square of their number.
    """
    return {b.id: b for old in live.values() for b in pieces.get(old.id, (old,))}


def _change(live: dict[int, Block], block: Block, finding: Finding) -> None:
    """Carries out an action that changes one block and leaves it, or what it joins, in the body."""
    action = finding.action
    if isinstance(action, Rewrite):
        hints = block.hints
        if hints is not None and hints.spans:
            hints = carried(hints, block.text, action.text)
        live[block.id] = block._replace(text=action.text, hints=hints)
    elif isinstance(action, Relabel):
        live[block.id] = block._replace(kind=action.kind)
    elif isinstance(action, Join):
        into = live.get(action.to)
        if into is None or into.start >= block.start:
            raise FilterError(
                f"filter {finding.filter!r} joins block {block.id} to block {action.to}, which "
                "does not stand before it in the body; that is a bug of the filter"
            )
        head = into.text[: len(into.text) - action.unhyphen]
        live[into.id] = into._replace(
            text=head + action.glue + block.text,
            end=block.end,
            size=into.size + block.size,
            hints=joined(into.hints, block.hints, len(head), len(head) + len(action.glue)),
        )
        del live[block.id]


def _is_known(doc: Document, block: int) -> bool:
    """Is or was there a block of this id?"""
    return 0 <= block < len(doc.origin) or 0 <= block < _first_free_id(doc)


def _first_free_id(doc: Document) -> int:
    """The lowest id above all in use; the pieces of the next split are numbered from here."""
    splits = [f.action for f in doc.ledger if isinstance(f.action, Split)]
    return len(doc.origin) + sum(len(split.pieces) for split in splits)


def _split(source: str, block: Block, split: Split, fresh: int) -> list[Block]:
    """The blocks that a split makes; their ids count up from ``fresh``.

    The offsets are in the present text. Where the block was edited before, they are carried over to
    the source by aligning the two, so that every character of the source stays in one piece.
    """
    raw = source[block.start : block.end]
    place = (lambda i: i) if raw == block.text else _aligned(block.text, raw)
    parts = []
    low = block.start
    pieces = split.pieces
    gaps = split.gaps or (0,) * len(pieces)
    for number, (start, end) in enumerate(pieces):
        begin = max(low, block.start + place(start))
        stop = block.end if number == len(pieces) - 1 else block.start + place(end)
        low = stop = max(begin, stop)
        parts.append(
            block._replace(
                id=fresh + number,
                start=block.start if number == 0 else begin,
                end=stop,
                text=block.text[start:end],
                gap=block.gap if number == 0 else gaps[number],
                hints=block.hints and sliced(block.hints, start, end),
            )
        )
    return parts


def _aligned(text: str, raw: str) -> Callable[[int], int]:
    """Offsets in ``text`` → offsets in ``raw``, monotone, by the runs that both share."""
    if len(text) * len(raw) > ALIGN_LIMIT:
        return lambda offset: offset * len(raw) // max(1, len(text))
    runs = SequenceMatcher(None, text, raw, autojunk=False).get_matching_blocks()

    def place(offset: int) -> int:
        for a, b, size in runs:
            if offset <= a + size:
                return b + max(0, offset - a)
        return len(raw)

    return place
