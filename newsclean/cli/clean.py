"""``newsclean clean``, the default command."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.destination import Destination, Place, Request, destination
from newsclean.batch.inputs import Found, Walk, find, is_folder
from newsclean.batch.names import shown
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, say, send
from newsclean.cli.inputs import named
from newsclean.cli.options import FILTERS, MESSAGES, READING, path_argument, settings_of
from newsclean.errors import UsageError
from newsclean.settings import FORMATS_OUT
from newsclean.settings_sources import COMMAND_LINE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.batch.manifest import Manifest
    from newsclean.batch.sinks import Sink
    from newsclean.batch.work import Recipe, Task
    from newsclean.settings_sources import InForce

__all__ = ["COMMAND", "EXAMPLES"]

EXAMPLES = """\b
Examples:
  newsclean page.txt                  clean Markdown on standard output
  newsclean page.txt -o page.md       the same into a file
  newsclean page.txt -t json          the article as a JSON record
  newsclean pages/ -o clean/          a directory, mirrored
  newsclean pages/ -o all.jsonl       one JSON record a line
  curl -s URL | newsclean -t txt      from a pipe
  newsclean explain page.txt          what became of each line, and why
"""


@dataclass(frozen=True, slots=True)
class Job:
    """All that one call of ``clean`` is to do."""

    values: Mapping[str, Any]
    settled: InForce
    to: Destination
    several: bool

    @property
    def compares(self) -> bool:
        """Nothing is written, what is there is only held against it."""
        return bool(self.values["check"] or self.values["diff"])

    @property
    def writes(self) -> bool:
        """Outputs are written."""
        return not (self.compares or self.values["dry_run"])

    @property
    def recipe(self) -> Recipe:
        """What is done with every input."""
        from newsclean.batch.work import Recipe

        command = self.settled.command
        return Recipe(
            self.settled.settings,
            self.to.to,
            command.source,
            command.max_size,
            keep_input=self.compares and self.to.place is Place.STDOUT,
        )


def clean(values: Mapping[str, Any]) -> int:
    """Do what ``newsclean clean`` does; gives the exit code."""
    settled = settings_of(values)
    given = named(values)
    if not given:
        return Exit.DONE
    several = len(given) > 1 or any(map(is_folder, given))
    from_flag = settled.origins["to"] == COMMAND_LINE
    compares = bool(values["check"] or values["diff"])
    to = destination(
        Request(
            values["output"],
            settled.command.to if from_flag else None,
            settled.command.to,
            tuple(one.path for one in given),
            several,
            compares,
        )
    )
    if values["ledger"] and to.to not in ("json", "jsonl"):
        raise UsageError(f"--ledger: {to.to} has no place for it; add -t json")
    job = Job(values, settled, to, several)
    manifest = _manifest(to)
    found = find(given, _walk(job, manifest))
    return _finish(job, found, manifest)
