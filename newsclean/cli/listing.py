"""Tables on a terminal: aligned columns under headings, the last one wrapped."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from textwrap import TextWrapper
from typing import Any

from newsclean.cli.console import columns, is_terminal, send_text

__all__ = ["aligned", "send_json"]

LAST = 24
"""Columns that the last cell of a row has at the least."""


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells, each column as wide as its widest cell; the last one is wrapped on a terminal.

    Args:
        rows: all of the same length; the first one is the headings.
    """
    widths = [max(map(len, cells)) for cells in list(zip(*rows, strict=True))[:-1]]
    lines = []
    for row in rows:
        padded = [cell.ljust(size) for cell, size in zip(row, widths, strict=False)]
        lines.append("  ".join([*padded, row[-1]]).rstrip())
    if is_terminal(sys.__stdout__):
        hang = " " * (sum(widths) + 2 * len(widths))
        wrapper = TextWrapper(max(columns(), len(hang) + LAST), subsequent_indent=hang)
        wrapper.break_on_hyphens = False
        lines = [wrapper.fill(line) for line in lines]
    return "".join(f"{line}\n" for line in lines)


def send_json(value: Sequence[Any] | Mapping[str, Any]) -> None:
    """Write ``value`` to standard output as JSON."""
    send_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
