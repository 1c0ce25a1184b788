"""Explanation for a terminal: wrapped to its width, long runs folded, colours where wanted.

    1  removed  ┃ Late Tide Classics          player-block: stands above the radio player
    2           ┃ Play Live Radio             player-block: is part of the radio player
                ┃ … 34 more lines removed by player-block (33), share-bar (1)
   37           ┃ Available On Air Stations
   39  → title  ┃ Ferry bell rings again      headline: is the headline
   41  kept     │ The bell of the harbour ferry rang on Thursday for the first time.

What is the same as in the row above (verdict, filter and reason) is not said again. On a narrow
terminal the reasons stand below the text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsclean.writers.columns import visible, width, wrapped
from newsclean.writers.verdicts import VERDICTS, Fold, Line, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.writers.verdicts import Note

__all__ = ["View", "screen"]

NARROW = 50
"""Columns below which the gutter has no words, only the colour of its bar."""
BESIDE = 96
"""Columns from which the reasons stand beside the text and no longer below it."""
WHY_SHARE = 0.36
"""Share of a terminal that the reasons get beside the text, within the bounds below."""
WHY_LEAST, WHY_MOST = 34, 72
TEXT_MOST = 110
"""Columns of text at most: longer lines are hard to follow."""
TEXT_LEAST = 8
MOST_ROWS = 3
MOST_WHY = 2
"""Rows that one text and one reason take where not everything is wanted."""
MOST_FILTERS = 3
"""Filters that a fold names."""

COLOURS = {"kept": "\x1b[32m", "removed": "\x1b[31m", "field": "\x1b[36m", "edited": "\x1b[33m"}
DIM = "\x1b[2m"
RESET = "\x1b[0m"
BARS = {"kept": "│", "removed": "┃", "field": "┃", "edited": "┃"}
"""Told apart without colours, too: on a narrow terminal nothing else says what stays."""
NARROW_BARS = {"kept": "│", "removed": "-", "field": ">", "edited": "~"}


class View(NamedTuple):
    """How much room there is, and what may be shown."""

    columns: int
    coloured: bool = False
    full: bool = False
    """Every line as a whole, no run folded."""


class Cell(NamedTuple):
    """A piece of a row in one colour."""

    text: str
    colour: str = ""


Row: TypeAlias = list[Cell]


def screen(lines: Sequence[Line], view: View) -> str:
    """The explanation, and a last line that sums it up; ``""`` where there are no lines."""
    if not lines:
        return ""
    drawing = _Drawing(lines, view)
    rows = [*drawing.rows(lines if view.full else folded(lines)), [], *_sum(lines, view)]
    return "".join(_painted(row, view) + "\n" for row in rows)


def _painted(row: Row, view: View) -> str:
    cells = list(row)
    while cells and not cells[-1].text.strip():
        cells.pop()
    cells[-1:] = [cell._replace(text=cell.text.rstrip()) for cell in cells[-1:]]
    if not view.coloured:
        return "".join(cell.text for cell in cells)
    return "".join(f"{c.colour}{c.text}{RESET}" if c.colour and c.text else c.text for c in cells)


def _sum(lines: Sequence[Line], view: View) -> Iterator[Row]:
    """How many lines had which verdict; below each other where the terminal is narrow."""
    count = Counter(line.verdict for line in lines)
    head = Cell("1 line" if len(lines) == 1 else f"{len(lines)} lines")
    parts = [Cell(f"{count[name]} {name}", COLOURS[name]) for name in VERDICTS if count[name]]
    row = [head, Cell(": "), parts[0]]
    for part in parts[1:]:
        row += [Cell(", "), part]
    if sum(width(cell.text) for cell in row) <= view.columns:
        yield row
    else:
        yield [head]
        yield from ([Cell("  "), part] for part in parts)


class _Drawing:
    """The columns that all rows share, and what stood in the row before."""

    def __init__(self, lines: Sequence[Line], view: View) -> None:
        self._view = view
        self._bars = NARROW_BARS if view.columns < NARROW else BARS
        self._number = max(len(str(line.number)) for line in lines)
        self._label = 0
        if view.columns >= NARROW:
            self._label = max(width(_label(line)) for line in lines)
        left = self._number + (2 + self._label if self._label else 0) + 3
        self._why = 0
        if view.columns >= BESIDE:
            self._why = max(WHY_LEAST, min(WHY_MOST, round(view.columns * WHY_SHARE)))
        right = self._why + 2 if self._why else 0
        self._text = max(TEXT_LEAST, min(TEXT_MOST, view.columns - left - right))
        self._label_above = ""
        self._whys_above: tuple[Note, ...] | None = None

    def rows(self, shown: Iterable[Line | Fold]) -> Iterator[Row]:
        """The rows of all entries."""
        for entry in shown:
            if isinstance(entry, Fold):
                yield from self._fold(entry)
                self._whys_above = None
            else:
                yield from self._line(entry)
                self._label_above, self._whys_above = entry.label, entry.whys

    def _line(self, line: Line) -> Iterator[Row]:
        """The text, what it became, and the reasons, side by side or one below the other."""
        most = None if self._view.full else MOST_ROWS
        pale = DIM if line.verdict == "removed" or line.becomes is not None else ""
        texts = [[Cell(t, pale)] for t in wrapped(visible(line.text), self._text, most)]
        if line.becomes is not None:
            new = wrapped(visible(line.becomes), self._text - 2, most)
            texts += [
                [Cell("  " if i else "→ ", COLOURS["edited"]), Cell(t)] for i, t in enumerate(new)
            ]
        said = (self._label_above, self._whys_above) == (line.label, line.whys)
        whys = [] if said else self._whys(line)
        if not self._why:
            texts += [[Cell("  " if i else "↳ ", DIM), *row] for i, row in enumerate(whys)]
            whys = []
        for i in range(max(len(texts), len(whys))):
            row = self._gutter(line, first=i == 0) + (texts[i] if i < len(texts) else [])
            if i < len(whys):
                used = sum(width(cell.text) for cell in texts[i]) if i < len(texts) else 0
                row += [Cell(" " * (self._text - used + 2)), *whys[i]]
            yield row

    def _gutter(self, line: Line, *, first: bool) -> Row:
        """Number, verdict where it is another than above, and the bar."""
        number = str(line.number) if first else ""
        row = [Cell(number.rjust(self._number), DIM)]
        colour = COLOURS[line.verdict]
        if self._label:
            label = _label(line) if first and line.label != self._label_above else ""
            row.append(Cell(f"  {label}{' ' * (self._label - width(label))}", colour))
        return [*row, Cell(f" {self._bars[line.verdict]} ", colour)]

    def _whys(self, line: Line) -> list[Row]:
        """The reasons, each filter's name in the colour of the verdict."""
        rows: list[Row] = []
        most = None if self._view.full else MOST_WHY
        for why in line.whys:
            name = visible(why.filter)
            if why == line.decided:
                name += _sure(line)
            text = f"{name}: {visible(why.reason)}"
            first, *more = wrapped(text, self._why or self._text - 2, most)
            size = len(name) + 1
            rows.append([Cell(first[:size], COLOURS[line.verdict]), Cell(first[size:], DIM)])
            rows += [[Cell(row, DIM)] for row in more]
        return rows

    def _fold(self, fold: Fold) -> Iterator[Row]:
        line = fold.lines[0]
        moved = f"moved to {line.field}" if line.field else line.verdict
        words = f"… {len(fold.lines)} more lines {moved} by {_filters(fold)}{_sureness(fold)}"
        for row in wrapped(words, self._text):
            yield [*self._gutter(line, first=False), Cell(row, COLOURS[line.verdict])]


def _label(line: Line) -> str:
    return f"→ {visible(line.field)}" if line.field else line.verdict


def _sure(line: Line) -> str:
    """How sure the filter was, where two digits tell it from certainty."""
    words = "" if line.confidence is None else f" {line.confidence:.2f}"
    return "" if words == " 1.00" else words


def _filters(fold: Fold) -> str:
    """The filters of a fold, each with its lines where there are several."""
    (first, _), *more = fold.filters
    if not more:
        return visible(first)
    named = [f"{visible(name)} ({count})" for name, count in fold.filters[:MOST_FILTERS]]
    if len(fold.filters) > MOST_FILTERS:
        rest = sum(count for _, count in fold.filters[MOST_FILTERS:])
        named.append(f"others ({rest})")
    return ", ".join(named)


def _sureness(fold: Fold) -> str:
    least, most = (f"{value:.2f}" for value in fold.sureness)
    if least == most == "1.00":
        return ""
    return f", {least} sure" if least == most else f", {least} to {most} sure"
