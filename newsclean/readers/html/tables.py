"""Tables: a row of data becomes one line, its cells parted by tabs; a layout stays as read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.hints import Span
from newsclean.readers.html.lines import Gathered

__all__ = ["Table"]

CELL = 150
"""Characters of a cell; longer ones are prose, and the table is the layout of a page."""
ROWS = 2
"""Rows of a table of data, at the least."""
WIDEST = 100
"""Columns of one cell, at the most: pages write ``colspan=999`` for "all there are"."""
MOST = 20_000
"""Places of a table, empty ones too, at the most; beyond that the rows are left as they stand, for
a few spans can make millions of places."""


class Cell(NamedTuple):
    """A cell, as a stretch of the lines that were read; an empty one fills a place."""

    first: int
    end: int
    wide: int = 1
    """Columns that it spans."""
    high: int = 1
    """Rows that it spans; 0 = all that come."""
    reached: bool = False
    """It is a place into which a cell of a row above reaches."""


class Table:
    """The cells of one table, as stretches of the lines that were read."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self.layout = False
        """Another table stands in it."""
        self._first = 0
        self._wide = self._high = 1

    def row(self) -> None:
        """A row begins."""
        self.rows.append([])

    def cell(self, first: int, attributes: Mapping[str, str | None]) -> None:
        """A cell begins, at line number ``first``."""
        self._first = first
        self._wide = min(_number(attributes.get("colspan")) or 1, WIDEST) if attributes else 1
        self._high = _number(attributes.get("rowspan")) if attributes else 1

    def cell_ends(self, end: int) -> None:
        """The cell ends before line number ``end``."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append(Cell(self._first, end, self._wide, self._high))

    def fold(self, done: list[Gathered]) -> None:
        """Makes one line of each row, if it is a table of data."""
        if self.layout or len(self.rows) < ROWS:
            return
        placed = _aligned(self.rows)
        rows = [
            (row, [_cell(done[cell.first : cell.end]) for cell in row]) for row in placed if row
        ]
        rows = [(row, cells) for row, cells in rows if any(cells)]
        if len(rows) < ROWS or any(len(cell) > CELL for _, cells in rows for cell in cells):
            return
        if sum(_is_row(row, cells) for row, cells in rows) < ROWS:
            return
        if self._is_headed(done):
            return
        begin = rows[0][0][0].first
        folded, at = [], begin
        for row, cells in rows:
            folded += done[at : row[0].first]
            at = row[-1].end
            folded.append(_row(done, row, cells))
        folded += done[at:]
        if begin < len(done):
            folded[0] = folded[0]._replace(gap=done[begin].gap)
        done[begin:] = folded

    def _is_headed(self, done: list[Gathered]) -> bool:
        """Does a heading reach over several rows? It heads the page, which the table lays out."""
        tall = (cell for row in self.rows for cell in row if cell.high != 1)
        return any(line.level for cell in tall for line in done[cell.first : cell.end])


def _number(value: str | None) -> int:
    """How many columns or rows an attribute says; 1 if it says nothing."""
    digits = (value or "1").strip()
    return int(digits) if digits.isdecimal() and len(digits) <= LONGEST_NUMBER else 1


LONGEST_NUMBER = 5
"""Digits of a number of rows: HTML has 65 534 at the most."""


def _aligned(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with empty cells where one from above or from the left reaches, so that what stands
    in one column does so in all rows.

    Columns in which no cell begins are none. A cell that fills a row by itself is a title.
    """
    if all(cell.wide == cell.high == 1 for row in rows for cell in row):
        return rows
    columns = _columns(rows)
    if columns is None:
        return rows
    begun = sorted({column for row in columns for column in row})
    place = {column: number for number, column in enumerate(begun)}
    aligned: list[list[Cell]] = []
    for row, starts in zip(rows, columns, strict=True):
        placed: list[Cell] = []
        for cell, start in zip(row, starts, strict=True):
            at = placed[-1].end if placed else cell.first
            # what is skipped before the first cell of a row, is taken from above
            placed += [Cell(at, at, reached=not placed)] * (place[start] - len(placed))
            placed.append(cell)
        if len(row) > 1:
            end = starts[-1] + row[-1].wide
            reached = sum(starts[-1] < column < end for column in begun)
            placed += [Cell(row[-1].end, row[-1].end)] * reached
        aligned.append(placed)
    return aligned


def _columns(rows: list[list[Cell]]) -> list[list[int]] | None:
    """In which column each cell of each row begins; ``None`` if there are too many places."""
    taken: dict[int, int] = {}  # column → the row before which one from above ends in it
    columns: list[list[int]] = []
    places = 0
    for number, row in enumerate(rows):
        starts: list[int] = []
        column = 0
        for cell in row:
            while taken.get(column, 0) > number:
                column += 1
                places += 1
            starts.append(column)
            if cell.high != 1:
                until = number + cell.high if cell.high else len(rows)
                taken.update(dict.fromkeys(range(column, column + cell.wide), until))
            column += cell.wide
            places += cell.wide
            if places > MOST:
                return None
        columns.append(starts)
    return columns


def _is_row(row: list[Cell], cells: list[str]) -> bool:
    """Has a row two cells with text, or one beside a cell that reaches down from above?"""
    return sum(map(bool, cells)) + row[0].reached > 1


def _cell(lines: list[Gathered]) -> str:
    return lines[0].text if len(lines) == 1 else " ".join([line.text for line in lines])


def _row(done: list[Gathered], row: list[Cell], cells: list[str]) -> Gathered:
    """One line of the lines of all cells."""
    lines = done[row[0].first : row[-1].end]
    spans: list[Span] = []
    at = 0
    for place, cell in zip(row, cells, strict=True):
        where = at
        for line in done[place.first : place.end]:
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
