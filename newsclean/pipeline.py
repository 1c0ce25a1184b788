"""The pipeline: asks each filter in the order of the table and applies what it proposes.

This is the only place that changes a document. A filter sees the document and the evidence that was
gathered from it once its text was repaired; it yields findings; they are applied together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from newsclean.document import (
    Block,
    Document,
    Drop,
    Finding,
    Join,
    Lift,
    Record,
    Relabel,
    Rewrite,
    Split,
)
from newsclean.errors import FilterError
from newsclean.evidence import Evidence
from newsclean.packs import Phrases

__all__ = ["Filter", "Step", "apply", "replay", "run"]

ALIGN_LIMIT = 25_000_000
"""Product of two lengths up to which edited text is aligned with its source (0.3 s at 5 000 × 5 000,
and the cost is quadratic); beyond it a split is carried over in proportion."""

Filter: TypeAlias = Callable[[Document, Evidence], Iterable[Finding]]


class Step(NamedTuple):
    """One filter of a run: its name, its function, and whether it repairs text.

    Evidence about the whole document is gathered once, after the last repairing step.
    """

    name: str
    run: Filter
    repairs: bool


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
    repairing = True
    for step in steps:
        if repairing and not step.repairs:
            repairing = False
            known = Evidence(doc, phrases)
        # the one place where a crash of foreign code becomes a named error
        try:
            found = [f for f in step.run(doc, known) if f.confidence >= threshold]
        except Exception as error:
            raise FilterError(
                f"filter {step.name!r} crashed ({type(error).__name__}: {error}); "
                f"leave it out with --disable {step.name}"
            ) from error
        if found:
            before = doc
            doc = apply(doc, found)
            if step.repairs and doc is not before:
                known = Evidence(doc, phrases)
    return doc, known


def replay(doc: Document, ledger: Iterable[Finding]) -> Document:
    """The raw document of ``doc`` with ``ledger`` applied finding by finding.

    Raises:
        FilterError: the ledger does not belong to this document.
    """
    doc = doc.raw()
    for finding in ledger:
        doc = apply(doc, (finding,))
    return doc


def apply(doc: Document, findings: Sequence[Finding]) -> Document:
    """``doc`` with the findings applied in the order in which they stand.

    A block that has left the body stays decided: later findings about it are not applied.

    Raises:
        FilterError: a finding names a block that never was.
    """
    changed: dict[int, list[Block]] = {}
    at = {block.id: block for block in doc.blocks}
    fresh = _first_free_id(doc, findings)
    applied: list[Finding] = []
    for finding in findings:
        block = at.get(finding.block)
        if block is None:
            # decided before: by this filter (then only a fact may still be added) or an earlier one
            if finding.block in changed and isinstance(finding.action, Record):
                applied.append(finding)
            elif not _is_known(doc, finding.block):
                raise FilterError(
                    f"filter {finding.filter!r} proposes {type(finding.action).__name__} for block "
                    f"{finding.block}, which does not exist; that is a bug of the filter"
                )
            continue
        applied.append(finding)
        match finding.action:
            case Drop() | Lift():
                del at[block.id]
                changed[block.id] = []
            case Rewrite(text):
                at[block.id] = block._replace(text=text)
                changed[block.id] = [at[block.id]]
            case Relabel(kind):
                at[block.id] = block._replace(kind=kind)
                changed[block.id] = [at[block.id]]
            case Join(to, glue, unhyphen):
                into = at.get(to)
                if into is None or into.start >= block.start:
                    raise FilterError(
                        f"filter {finding.filter!r} joins block {block.id} to block {to}, which "
                        "does not stand before it in the body; that is a bug of the filter"
                    )
                head = into.text[: len(into.text) - unhyphen]
                at[to] = into._replace(
                    text=head + glue + block.text, end=block.end, size=into.size + block.size
                )
                changed[to] = [at[to]]
                del at[block.id]
                changed[block.id] = []
            case Split() as split:
                parts = _split(doc.source, block, split, fresh)
                fresh += len(parts)
                del at[block.id]
                changed[block.id] = parts
    blocks: list[Block] = []
    for block in doc.blocks:
        now = changed.get(block.id)
        if now is None:
            blocks.append(block)
        else:
            blocks += now
    return doc.with_findings(tuple(blocks), tuple(applied)) if applied else doc


def _is_known(doc: Document, block: int) -> bool:
    """Is or was there a block of this id?"""
    pieces = sum(len(f.action.pieces) for f in doc.ledger if isinstance(f.action, Split))
    return 0 <= block < max((b.id for b in doc.origin), default=-1) + 1 + pieces


def _first_free_id(doc: Document, findings: Iterable[Finding]) -> int:
    """The lowest id above all in use; pieces of a split are numbered from here."""
    if not any(isinstance(f.action, Split) for f in findings):
        return 0
    pieces = sum(len(f.action.pieces) for f in doc.ledger if isinstance(f.action, Split))
    return max((b.id for b in doc.origin), default=-1) + 1 + pieces


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
