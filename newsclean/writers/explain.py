"""Explanation: every line of the input with its verdict, the filter that decided, and why.

    3  removed      player-block: clock line of a radio player   0:00 / 0:00
    7  field:title  headline: first long line above the byline   Goats close Route 9
    9  kept                                                      A herd of goats …

A line that was cut in pieces has one row for each; blank lines share the fate of what stands
above them and have no row.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from newsclean.writers.ledger import Edit, Span

__all__ = ["VERDICTS", "explained", "render", "verdict"]

VERDICTS = ("kept", "field", "removed", "edited")
"""What ``--show`` chooses from. An edited line is kept, too, but not as it was."""

SILENT = frozenset({"relabel", "record"})
"""Edits that leave the text as it was."""

COLOURS = {"removed": "\x1b[31m", "field": "\x1b[36m", "edited": "\x1b[33m"}
RESET = "\x1b[0m"

WIDEST_WHY = 60
"""Columns that reasons are padded to at most, so that one long reason does not move all lines."""

LEAST_TEXT = 24
"""Columns that are left for the text of a line, however long the reasons are."""


class Row(NamedTuple):
    """One row of the explanation."""

    line: int
    verdict: str
    why: str
    text: str


def verdict(span: Span) -> str:
    """One of :data:`VERDICTS`."""
    if span.fate != "kept":
        return span.fate
    return "edited" if any(edit.what not in SILENT for edit in span.edits) else "kept"


def explained(spans: Iterable[Span], show: Collection[str] = ()) -> Iterator[Span]:
    """The spans with a verdict in ``show``; all of them when it is empty."""
    return (span for span in spans if not show or verdict(span) in show)


def render(spans: Iterable[Span], *, columns: int | None = None, coloured: bool = False) -> str:
    """The explanation as text, one line a row.

    Args:
        spans: what is to be shown.
        columns: where a row is cut; ``None`` = nowhere.
        coloured: with the colours of a terminal.
    """
    rows = [_row(span) for span in spans]
    if not rows:
        return ""
    widths = [max(_width(str(row[i])) for row in rows) for i in range(3)]
    widths[2] = min(widths[2], WIDEST_WHY)
    if columns is not None:
        widths[2] = min(widths[2], max(0, columns - widths[0] - widths[1] - 6 - LEAST_TEXT))
    return "".join(_written(row, widths, columns, coloured) + "\n" for row in rows)


def _row(span: Span) -> Row:
    name = f"field:{span.field}" if span.field else verdict(span)
    reasons = [f"{edit.filter}: {edit.reason}{_result(edit)}" for edit in span.edits]
    if span.filter:
        reasons.append(f"{span.filter}: {span.reason}")
    return Row(span.line, name, _visible("; ".join(reasons)), _visible(span.raw.strip()))


def _result(edit: Edit) -> str:
    """What came of an edit, where one word says it."""
    if edit.what == "join":
        return f" (joined to line {edit.result['line']})"
    if edit.what == "relabel":
        return f" ({edit.result})"
    return f" ({edit.result['field']})" if edit.what == "record" else ""


def _written(row: Row, widths: Sequence[int], columns: int | None, coloured: bool) -> str:
    """One row, aligned, cut and coloured."""
    cells = [str(row.line).rjust(widths[0]), _padded(row.verdict, widths[1])]
    if widths[2]:
        why = row.why if columns is None else _cut(row.why, widths[2])
        cells.append(_padded(why, widths[2]))
    left = "  ".join(cells)
    text = row.text if columns is None else _cut(row.text, max(0, columns - _width(left) - 2))
    line = f"{left}  {text}".rstrip()
    colour = COLOURS.get(row.verdict.partition(":")[0]) if coloured else None
    return f"{colour}{line}{RESET}" if colour else line


def _visible(text: str) -> str:
    """``text`` on one line, without anything that steers a terminal."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or c == "\u00a0" else " " if c == "\t" else _escaped(c) for c in text
    )


def _escaped(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def _width(text: str) -> int:
    """Columns that ``text`` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str, limit: int) -> str:
    """``text`` in at most ``limit`` columns, the last an ellipsis where something was cut."""
    if _width(text) <= limit:
        return text
    kept, used = [], 0
    for character in text:
        used += _columns(character)
        if used >= limit:
            break
        kept.append(character)
    return "".join(kept) + "…" if limit else ""


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - _width(text))
