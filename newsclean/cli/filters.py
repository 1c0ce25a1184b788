"""``newsclean filters``: the pipeline in its order, and the page of a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, send_text
from newsclean.cli.listing import aligned, send_json
from newsclean.cli.options import FILTERS, TEXT_OR_JSON, filter_names, settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsclean.registry import FilterSpec
    from newsclean.settings import Settings

__all__ = ["COMMAND"]


def filters(values: Mapping[str, Any]) -> int:
    """Print the table, or one page; gives the exit code."""
    settings = settings_of(values).settings
    if values["name"]:
        return _show_page(values["name"], settings, values["shape"])
    from newsclean.registry import everything

    running = _running(settings)
    rows = [_row(spec, running, settings) for spec in everything(settings)]
    if values["shape"] == "json":
        send_json(rows)
        return Exit.DONE
    cells = [("filter", "runs", "stage", "origin", "what it sees")]
    cells += [(r["name"], _on(r), r["stage"], r["origin"], r["summary"]) for r in rows]
    send_text(aligned(cells))
    return Exit.DONE


def _show_page(name: str, settings: Settings, shape: str) -> int:
    """Print the page of one filter, and beneath it how the filter stands."""
    from newsclean.registry import everything, page

    text = page(name, settings)
    (spec,) = (s for s in everything(settings) if s.name == name and not s.fault)
    row = _row(spec, _running(settings), settings)
    if shape == "json":
        send_json({**row, "page": text})
    else:
        send_text(f"{text}\n\nStatus: {row['stage']}, {row['origin']}, {_on(row)}.\n")
    return Exit.DONE


def _running(settings: Settings) -> set[str]:
    from newsclean.registry import selected

    return {spec.name for spec in selected(settings)}


def _row(spec: FilterSpec, running: set[str], settings: Settings) -> dict[str, Any]:
    """What the table says of a filter."""
    from newsclean.registry import page

    return {
        "name": spec.name,
        "on": spec.name in running and not spec.fault,
        "stage": "broken" if spec.fault else spec.stage,
        "origin": spec.origin,
        "summary": spec.fault or page(spec.name, settings).partition("\n")[0],
    }


def _on(row: Mapping[str, Any]) -> str:
    return "on" if row["on"] else "off"


COMMAND = Command(
    "filters",
    filters,
    "The filters in the order in which they run; with NAME the page of one filter.\n\n"
    """\b
Examples:
  newsclean filters               name, on or off, stage, origin, what it sees
  newsclean filters spacing       what the filter sees, why, what it leaves alone
  newsclean filters -t json       the table for machines

\b
Stages:
  stable    runs unless it is switched off
  preview   may still change much; off until --enable NAME
Filters of other packages are off until enabled, whatever their stage.
""",
    (
        Section(
            "Output",
            (TEXT_OR_JSON,),
        ),
        FILTERS,
    ),
    (click.Argument(["name"], required=False, shell_complete=filter_names),),
)
