"""The ledger as spans: the fate of every character of the source, and the way back.

A span reaches from the start of one block to the start of the next, so that the white space behind
a line shares its fate and the spans tile the source. Concatenating ``raw`` gives the input back.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

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
    Settle,
    Split,
)
from newsclean.errors import RestoreError

__all__ = ["Edit", "Span", "restore", "span_dict", "spans"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the text or the kind of a span that was not its removal."""

    filter: str
    what: str
    """``rewrite``, ``relabel``, ``join``, ``split``, ``record`` or ``settle``."""
    reason: str
    result: Any
    """The new text, the new kind, the line joined to, or the field with its value."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source with one fate.

    ``fate`` is ``kept``, ``field`` (moved to ``field``) or ``removed``; ``filter``, ``reason`` and
    ``confidence`` say who decided that (``None`` for a span that nobody touched).
    """

    start: int
    end: int
    line: int
    raw: str
    fate: str
    filter: str | None = None
    reason: str | None = None
    field: str | None = None
    confidence: float | None = None
    evidence: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    edits: tuple[Edit, ...] = ()


def spans(doc: Document) -> tuple[Span, ...]:
    """The spans of ``doc`` in source order; together they are the whole source."""
    tiles = leaves(doc)
    if not tiles:
        blank = Span(0, len(doc.source), 1, doc.source, "removed", "reader", "only white space")
        return (blank,) if doc.source else ()
    findings: dict[int, list[Finding]] = {}
    for finding in doc.ledger:
        findings.setdefault(finding.block, []).append(finding)
    parent = {piece.id: old for piece, old in tiles if old is not None}
    bounds = [0, *(b.start for b, _ in tiles[1:]), len(doc.source)]
    where = {b.id: b.line for b, _ in tiles}
    return tuple(
        _span(doc, block, bounds[i], bounds[i + 1], findings, parent, where)
        for i, (block, _) in enumerate(tiles)
    )


def restore(ledger: Iterable[Mapping[str, Any]]) -> str:
    """The decoded input, exactly, from the ``ledger`` of a record.

    Raises:
        RestoreError: a span is missing, out of order, or has no ``raw`` text.
    """
    parts: list[str] = []
    at = 0
    for span in ledger:
        try:
            start, end, raw = span["start"], span["end"], span["raw"]
        except (KeyError, TypeError):
            raise RestoreError(
                "the ledger has a span without start, end and raw; "
                "write the JSON again with --ledger"
            ) from None
        if not (isinstance(start, int) and isinstance(end, int) and isinstance(raw, str)):
            raise RestoreError(
                f"the ledger has a span at character {at} that is no span; "
                "write the JSON again with --ledger"
            )
        if start != at or end - start != len(raw):
            raise RestoreError(
                f"the ledger has a hole at character {at}; write the JSON again with --ledger"
            )
        parts.append(raw)
        at = end
    return "".join(parts)


def span_dict(span: Span) -> dict[str, Any]:
    """A span as JSON holds it; keys without a value are left out."""
    out: dict[str, Any] = {"start": span.start, "end": span.end, "line": span.line}
    out |= {"raw": span.raw, "fate": span.fate}
    for key in ("filter", "reason", "field", "confidence"):
        if getattr(span, key) is not None:
            out[key] = getattr(span, key)
    if span.evidence:
        out["evidence"] = dict(span.evidence)
    if span.edits:
        out["edits"] = [
            {"filter": e.filter, "what": e.what, "reason": e.reason, "result": e.result}
            for e in span.edits
        ]
    return out


def leaves(doc: Document) -> list[tuple[Block, int | None]]:
    """The blocks that tile the source: those of the reader, split ones replaced by their pieces.

    Returns:
        Each block with the id of the block that it was split from, if any, in source order.
    """
    if not any(isinstance(f.action, Split) for f in doc.ledger):
        return [(b, None) for b in doc.origin]
    from newsclean.pipeline import (  # only a split needs the way back through the pipeline
        apply,
        batches,
    )

    pieces: dict[int, list[Block]] = {}
    now, fresh = doc.raw(), len(doc.origin)
    for findings in batches(doc, doc.ledger):
        now = apply(now, findings)
        for finding in findings:
            if isinstance(finding.action, Split):
                count = len(finding.action.pieces)
                pieces[finding.block] = [now.live[fresh + k] for k in range(count)]
                fresh += count
    tiles: list[tuple[Block, int | None]] = []
    waiting: list[tuple[Block, int | None]] = [(b, None) for b in reversed(doc.origin)]
    while waiting:
        block, parent = waiting.pop()
        if block.id in pieces:
            waiting += [(piece, block.id) for piece in reversed(pieces[block.id])]
        else:
            tiles.append((block, parent))
    return tiles


def _span(
    doc: Document,
    block: Block,
    start: int,
    end: int,
    findings: Mapping[int, list[Finding]],
    parent: Mapping[int, int],
    where: Mapping[int, int],
) -> Span:
    """The span of one leaf: its own findings, those of what it was split from, its joins."""
    own: list[Finding] = []
    at: int | None = block.id
    while at is not None:
        own = findings.get(at, []) + own
        at = parent.get(at)
    edits: list[Edit] = []
    fate: Finding | None = None
    for finding in own:
        match finding.action:
            case Drop() | Lift():
                fate = finding
            case Join(to):
                edits.append(
                    Edit(finding.filter, "join", finding.reason, {"line": where.get(to, to)})
                )
                fate = _fate(to, findings)
            case Rewrite(text):
                edits.append(Edit(finding.filter, "rewrite", finding.reason, text))
            case Relabel(kind):
                edits.append(Edit(finding.filter, "relabel", finding.reason, kind.value))
            case Split():
                edits.append(Edit(finding.filter, "split", finding.reason, None))
            case Record(name, value) | Settle(name, value):
                what = "settle" if isinstance(finding.action, Settle) else "record"
                edits.append(
                    Edit(finding.filter, what, finding.reason, {"field": name, "value": value})
                )
    raw = doc.source[start:end]
    if fate is None:
        return Span(start, end, block.line, raw, "kept", edits=tuple(edits))
    lifted = fate.action.field if isinstance(fate.action, Lift) else None
    return Span(
        start,
        end,
        block.line,
        raw,
        "field" if lifted else "removed",
        fate.filter,
        fate.reason,
        lifted,
        fate.confidence,
        fate.evidence,
        tuple(edits),
    )


def _fate(block: int, findings: Mapping[int, list[Finding]]) -> Finding | None:
    """What became of a block that others were joined to."""
    for finding in findings.get(block, ()):
        if isinstance(finding.action, Drop | Lift):
            return finding
        if isinstance(finding.action, Join):
            return _fate(finding.action.to, findings)
    return None
