"""Tables: a row of data becomes one line, its cells parted by tabs; a layout stays as read."""

from __future__ import annotations

from newsclean.document import Kind
from newsclean.hints import Span
from newsclean.readers.html.lines import Gathered

__all__ = ["Table"]

CELL = 150
"""Characters of a cell; longer ones are prose, and the table is the layout of a page."""
ROWS = 2
"""Rows of a table of data, at the least."""


class Table:
    """The cells of one table, as stretches of the lines that were read."""

    def __init__(self) -> None:
        self.rows: list[list[tuple[int, int]]] = []
        self.layout = False
        """Another table stands in it."""
        self._first = 0

    def row(self) -> None:
        """A row begins."""
        self.rows.append([])

    def cell(self, first: int) -> None:
        """A cell begins, at line number ``first``."""
        self._first = first

    def cell_ends(self, end: int) -> None:
        """The cell ends before line number ``end``."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append((self._first, end))

    def fold(self, done: list[Gathered]) -> None:
        """Makes one line of each row, if it is a table of data."""
        if self.layout or len(self.rows) < ROWS:
            return
        rows = [(row, [_cell(done[a:b]) for a, b in row]) for row in self.rows if row]
        rows = [(row, cells) for row, cells in rows if any(cells)]
        if len(rows) < ROWS or any(len(cell) > CELL for _, cells in rows for cell in cells):
            return
        if sum(sum(map(bool, cells)) > 1 for _, cells in rows) < ROWS:
            return
        begin = rows[0][0][0][0]
        folded, at = [], begin
        for row, cells in rows:
            folded += done[at : row[0][0]]
            at = row[-1][1]
            folded.append(_row(done, row, cells))
        folded += done[at:]
        if begin < len(done):
            folded[0] = folded[0]._replace(gap=done[begin].gap)
        done[begin:] = folded


def _cell(lines: list[Gathered]) -> str:
    return lines[0].text if len(lines) == 1 else " ".join([line.text for line in lines])


def _row(done: list[Gathered], row: list[tuple[int, int]], cells: list[str]) -> Gathered:
    """One line of the lines of all cells."""
    lines = done[row[0][0] : row[-1][1]]
    spans: list[Span] = []
    at = 0
    for (first, end), cell in zip(row, cells, strict=True):
        where = at
        for line in done[first:end]:
            spans += [Span(s.start + where, s.end + where, s.tag, s.value) for s in line.spans]
            where += len(line.text) + 1
        at += len(cell) + 1
    return Gathered(
        "\t".join(cells),
        0,
        lines[0].at,
        "tr",
        Kind.TABLE,
        0,
        sum(line.linked for line in lines),
        tuple(spans),
    )
