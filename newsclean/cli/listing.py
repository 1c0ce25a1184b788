"""Tables: columns under headings in a pipe, laid out for the width that there is on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsclean.cli.console import columns, is_terminal, send_text
from newsclean.writers.columns import visible, width, wrapped

__all__ = ["aligned", "fits", "send_json"]

LAST = 24
"""Columns that the last cell of a row has at the least; with fewer it stands below the row."""
INDENT = 4
"""Columns by which what stands below its row is set in."""
HELD = "\u00a0"
"""A space at which no line breaks; no visible text has it."""
LEAST = 20
"""Columns of the narrowest table; a terminal with fewer wraps it by itself."""


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells, each column as wide as its widest cell; a terminal is kept to its width.

    Where the last cell finds no room beside the others, it stands below them; where the others
    find none beside each other, all but the first are named below it.

    Args:
        rows: all of the same length; the first one is the headings.
    """
    rows = [[visible(cell) for cell in row] for row in rows]  # whatever a pack says of itself
    widths = _widths(rows)
    hang = sum(widths) + 2 * len(widths)
    room = max(columns(), LEAST)
    if not is_terminal(sys.__stdout__):
        lines = [_front(row, widths, row[-1]) for row in rows]
    elif room >= hang + min(LAST, max(width(row[-1]) for row in rows)):
        lines = [line for row in rows for line in _beside(row, widths, room - hang)]
    elif room >= hang - 2:
        lines = [line for row in rows for line in (_front(row, widths), *_below([row[-1]], room))]
    else:
        lines = [line for row in rows[1:] for line in _named(rows[0], row, room)]
    return "".join(f"{line}\n" for line in lines)


def fits(rows: Sequence[Sequence[str]]) -> bool:
    """Does every row stand on one line, or is there no terminal that would wrap it?"""
    widths = _widths(rows)
    wide = sum(widths) + 2 * len(widths) + max(width(row[-1]) for row in rows)
    return wide <= columns() or not is_terminal(sys.__stdout__)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The widest cell of each column but the last."""
    return [max(map(width, cells)) for cells in list(zip(*rows, strict=True))[:-1]]


def _front(row: Sequence[str], widths: Sequence[int], last: str = "") -> str:
    """The row on one line, its last cell as given."""
    padded = [c + " " * (size - width(c)) for c, size in zip(row, widths, strict=False)]
    return "  ".join([*padded, last]).rstrip()


def _beside(row: Sequence[str], widths: Sequence[int], room: int) -> Iterator[str]:
    """The row with its last cell wrapped in a column of its own."""
    first, *more = wrapped(row[-1], room)
    yield _front(row, widths, first)
    hang = " " * (sum(widths) + 2 * len(widths))
    yield from (f"{hang}{line}" for line in more)


def _below(cells: Sequence[str], room: int) -> Iterator[str]:
    """Cells below their row, each on lines of its own."""
    for cell in filter(None, cells):
        yield from (" " * INDENT + line for line in wrapped(cell, room - INDENT))


def _named(headings: Sequence[str], row: Sequence[str], room: int) -> Iterator[str]:
    """The first cell, and below it the others with their headings, the last one without."""
    yield from wrapped(row[0], room)
    pairs = list(zip(headings, row, strict=True))[1:-1]
    held = [f"{name} {cell}".replace(" ", HELD) for name, cell in pairs]
    yield from (line.replace(HELD, " ") for line in _below([", ".join(held), row[-1]], room))


def send_json(value: Sequence[Any] | Mapping[str, Any]) -> None:
    """Write ``value`` to standard output as JSON."""
    send_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
