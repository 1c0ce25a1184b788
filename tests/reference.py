"""Writes the reference of all commands from their declarations.

``python tests/reference.py > examples/REFERENCE.md``; a test holds the file against this.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from importlib import import_module

import click

from newsclean.cli.command import Command
from newsclean.cli.main import COMMANDS
from newsclean.registry import BUILTIN, page
from newsclean.settings import PRESETS
from newsclean.settings_sources import keys

HEAD = """\
# Reference

All commands with their options, all settings, all filters. Written by `python tests/reference.py`
from what the program itself says; `newsclean COMMAND --help` says the same.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    parts = [HEAD]
    parts += [command(import_module(f"newsclean.cli.{name}").COMMAND) for name in COMMANDS]
    parts += [settings(), presets(), filters()]
    return "\n".join(parts)


def command(one: Command) -> str:
    """The section of one command."""
    context = click.Context(one, info_name=f"newsclean {one.name}")
    usage = " ".join([context.command_path, *one.collect_usage_pieces(context)])
    lines = [f"## {one.name}", "", f"`{usage}`", "", *prose(one.help or "")]
    for section in one.sections:
        lines += ["", "| option | " + section.heading.replace("|", "\\|") + " |", "|---|---|"]
        for option in section.options:
            names, text = option.get_help_record(context) or ("", "")
            text = re.sub(r" *\[x[^]]*\]$", "", text)  # not every click tells of ranges
            lines.append(f"| `{names}` | {text.replace('|', chr(92) + '|')} |")
    return "\n".join([*lines, ""])


def prose(help: str) -> list[str]:
    """The help as Markdown: what click leaves as it is becomes code."""
    lines: list[str] = []
    for part in inspect.cleandoc(help).split("\n\n"):
        kept = part.startswith("\b\n")
        body = part.removeprefix("\b\n").strip("\n")
        lines += ["```text", body, "```", ""] if kept else [" ".join(body.split()), ""]
    return lines[:-1]


def settings() -> str:
    """The section of settings."""
    lines = ["## Settings", "", "| key | variable | kind | usual |", "|---|---|---|---|"]
    for key in keys().values():
        variable = "NEWSCLEAN_" + key.name.upper().replace("-", "_")
        usual = "" if key.default is None else json.dumps(key.default)
        lines.append(f"| `{key.name}` | `{variable}` | {key.kind} | {usual} |")
    return "\n".join([*lines, ""])


def presets() -> str:
    """The section of presets."""
    lines = ["## Presets", "", "| preset | applies findings from | |", "|---|---|---|"]
    lines += [f"| `{name}` | {one.threshold} | {one.about} |" for name, one in PRESETS.items()]
    return "\n".join([*lines, ""])


def filters() -> str:
    """The section of filters, in the order in which they run."""
    lines = ["## Filters", "", "| filter | stage | what it does |", "|---|---|---|"]
    for spec in BUILTIN:
        summary = re.sub(r"([|*_])", r"\\\1", page(spec.name).partition("\n")[0])
        lines.append(f"| `{spec.name}` | {spec.stage} | {summary} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.stdout.buffer.write(reference().encode())
