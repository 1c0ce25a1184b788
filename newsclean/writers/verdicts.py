"""A line and its verdict: what every view of newsclean's work shows, whatever it is drawn with.

A :class:`Line` is a span of the ledger in words: what became of it, who decided that, how sure that
was, and what it was turned into. A line that was cut in pieces gives one for each; blank lines
share the fate of what stands above them and have none of their own. :func:`folded` takes long runs
of one verdict together.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from newsclean.writers.ledger import Edit, Span

__all__ = ["VERDICTS", "Fold", "Line", "Note", "explained", "folded", "lines_of", "verdict"]

VERDICTS = ("kept", "field", "removed", "edited")
"""What ``--show`` chooses from. An edited line is kept, too, but not as it was."""

SILENT = frozenset({"relabel", "record", "settle"})
"""Edits that leave the text as it was."""

FOLDS_FROM = 5
"""Lines of a run that is folded: the first, a row for those between, and the last are three."""
DOUBT = 0.6
"""How sure a filter must be, 0 to 1, for its line to be folded away: what is more doubtful is what
a reader looks for. (Of 743 lines removed from a page of 810, 3 are; 15 are below 0.7.)"""


class Note(NamedTuple):
    """What one filter did to a line or says of it."""

    filter: str
    reason: str


class Line(NamedTuple):
    """A line of the input, or a piece of one, and its verdict."""

    number: int
    """Of the line in the input, from 1."""
    verdict: str
    """One of :data:`VERDICTS`."""
    text: str
    """As it stood in the input, without the white space around it."""
    field: str | None = None
    """Where it was moved to."""
    decided: Note | None = None
    """Who moved or removed it, and why; ``None`` for what stayed."""
    confidence: float | None = None
    """How sure that filter was, 0 to 1."""
    evidence: Mapping[str, Any] | None = None
    """What tipped it."""
    notes: tuple[Note, ...] = ()
    """What else was done to the line or noted of it, in order."""
    becomes: str | None = None
    """The text after the repairs, where that is another."""

    @property
    def label(self) -> str:
        """The verdict, with the name of the field."""
        return f"field:{self.field}" if self.field else self.verdict

    @property
    def whys(self) -> tuple[Note, ...]:
        """Everything that was done to the line, in order."""
        return (*self.notes, self.decided) if self.decided else self.notes


class Fold(NamedTuple):
    """The inner lines of a run of one verdict; its ends stand beside it."""

    lines: tuple[Line, ...]

    @property
    def filters(self) -> tuple[tuple[str, int], ...]:
        """The filters that decided, with how many lines each, the most frequent first."""
        count = Counter(line.decided.filter for line in self.lines if line.decided)
        return tuple(sorted(count.items(), key=lambda item: (-item[1], item[0])))

    @property
    def sureness(self) -> tuple[float, float]:
        """The least and the greatest confidence of the lines."""
        values = [line.confidence for line in self.lines if line.confidence is not None] or [1.0]
        return min(values), max(values)


def verdict(span: Span) -> str:
    """One of :data:`VERDICTS`."""
    if span.fate != "kept":
        return span.fate
    return "edited" if any(edit.what not in SILENT for edit in span.edits) else "kept"


def explained(spans: Iterable[Span], show: Collection[str] = ()) -> Iterator[Span]:
    """The spans with a verdict in ``show``; all of them when it is empty."""
    return (span for span in spans if not show or verdict(span) in show)


def lines_of(spans: Iterable[Span]) -> tuple[Line, ...]:
    """A line for each span, in order."""
    return tuple(_line(span) for span in spans)


def folded(lines: Iterable[Line]) -> Iterator[Line | Fold]:
    """The lines, the inside of each long run as one :class:`Fold`.

    A run is lines that were removed, or moved to one field, with nothing between them. What stayed
    is never folded, nor what a filter was not sure of: it is what there is to read.
    """
    for key, group in groupby(lines, _run):
        run = tuple(group)
        if key is None or len(run) < FOLDS_FROM:
            yield from run
        else:
            yield run[0]
            yield Fold(run[1:-1])
            yield run[-1]


def _run(line: Line) -> str | None:
    """What the lines of a run have in common; ``None`` for what is never part of one."""
    sure = line.confidence is None or line.confidence >= DOUBT
    return line.label if line.decided and sure else None


def _line(span: Span) -> Line:
    text = span.raw.strip()
    becomes = _becomes(span.edits)
    return Line(
        number=span.line,
        verdict=verdict(span),
        text=text,
        field=span.field,
        decided=Note(span.filter, span.reason or "") if span.filter else None,
        confidence=span.confidence,
        evidence=span.evidence or None,
        notes=tuple(Note(edit.filter, f"{edit.reason}{_result(edit)}") for edit in span.edits),
        becomes=becomes if becomes != text else None,
    )


def _becomes(edits: Iterable[Edit]) -> str | None:
    """The text after the last repair; of a piece that was repaired before it was cut, unknown."""
    text: str | None = None
    for edit in edits:
        if edit.what == "rewrite":
            text = edit.result
        elif edit.what == "split":
            text = None
    return text


def _result(edit: Edit) -> str:
    """What came of an edit, where one word says it."""
    if edit.what == "join":
        return f" (joined to line {edit.result['line']})"
    if edit.what == "relabel":
        return f" ({edit.result})"
    return f" ({edit.result['field']})" if edit.what in ("record", "settle") else ""
