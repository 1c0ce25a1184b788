"""``newsclean config``: the settings in force and where each came from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsclean.batch.names import shown
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, send_text
from newsclean.cli.listing import aligned, fits
from newsclean.cli.options import FILTERS, TEXT_OR_JSON, settings_of
from newsclean.settings_sources import keys

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMAND"]


def config(values: Mapping[str, Any]) -> int:
    """Print every setting; gives the exit code."""
    settled = settings_of(values)
    rows = []
    for key in keys().values():
        home = settled.command if key.of_command else settled.settings
        rows.append((key.name, getattr(home, key.field), settled.origins[key.field]))
    if values["shape"] == "json":
        table = {name: {"value": value, "origin": origin} for name, value, origin in rows}
        send_text(json.dumps(table, ensure_ascii=False, indent=2) + "\n")
        return Exit.DONE
    cells = [(name, _written(value), shown(origin)) for name, value, origin in rows]
    if not fits(cells):  # a list of many names wraps where it stands last
        cells = [("setting", "from", "value"), *((n, origin, value) for n, value, origin in cells)]
    send_text(aligned(cells))
    return Exit.DONE


def _written(value: Any) -> str:
    """A value as a settings file has it; what is not set is left blank, since TOML has no null."""
    return "-" if value is None else json.dumps(value, ensure_ascii=False)


COMMAND = Command(
    "config",
    config,
    "The settings in force, and where each came from.\n\n"
    """\b
Examples:
  newsclean config
  NEWSCLEAN_PRESET=recall newsclean config
"""
    "\nFlags come before NEWSCLEAN_* variables, these before the nearest newsclean.toml (or "
    "[tool.newsclean] in pyproject.toml) upward, that before the user's newsclean.toml.",
    (
        Section("Output", (TEXT_OR_JSON,)),
        FILTERS,
    ),
)
