"""``newsclean filters``: the pipeline in its order, and the page of a filter."""

from __future__ import annotations

import json
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, send_text, width
from newsclean.cli.options import FILTERS, TEXT_OR_JSON, settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.settings_sources import InForce

__all__ = ["COMMAND"]


def filters(values: Mapping[str, Any]) -> int:
    """Print the table, or one page; gives the exit code."""
    settled = settings_of(values)
    if values["name"]:
        from newsclean.registry import page

        send_text(page(values["name"]) + "\n")
        return Exit.DONE
    rows = _rows(settled)
    if values["shape"] == "json":
        send_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        send_text(_table(rows, width()))
    return Exit.DONE


def _rows(settled: InForce) -> list[dict[str, str | bool]]:
    """What the table says of each filter."""
    from newsclean.registry import selected, summary, table

    running = {spec.name for spec in selected(settled.settings)}
    return [
        {
            "name": spec.name,
            "on": spec.name in running,
            "origin": spec.origin,
            "summary": summary(spec.name),
        }
        for spec in table()
    ]


def _table(rows: Sequence[Mapping[str, Any]], columns: int | None) -> str:
    """Aligned columns under headings, the last one wrapped on a terminal."""
    cells = [("filter", "", "origin", "what it sees")]
    cells += [(r["name"], "on" if r["on"] else "off", r["origin"], r["summary"]) for r in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(3)]
    lines = []
    for row in cells:
        padded = (cell.ljust(size) for cell, size in zip(row, widths, strict=False))
        lines.append("  ".join([*padded, row[3]]).rstrip())
    if columns is not None:
        hang = " " * (sum(widths) + 6)
        wrapper = TextWrapper(max(columns, len(hang) + 20), subsequent_indent=hang)
        wrapper.break_on_hyphens = False
        lines = [wrapper.fill(line) for line in lines]
    return "".join(f"{line}\n" for line in lines)


COMMAND = Command(
    "filters",
    filters,
    "The filters in the order in which they run; with NAME the page of one filter.\n\n"
    """\b
Examples:
  newsclean filters               name, on or off, origin, what it sees
  newsclean filters spacing       what the filter sees, why, what it leaves alone
  newsclean filters -t json       the table for machines
""",
    (
        Section(
            "Output",
            (TEXT_OR_JSON,),
        ),
        FILTERS,
    ),
    (click.Argument(["name"], required=False),),
)
