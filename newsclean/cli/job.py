"""What one call of ``clean`` is to do: its options and inputs understood together."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclean.batch.content import record_format
from newsclean.batch.destination import Destination, Place, Request, destination
from newsclean.batch.inputs import STDIN, Given, Input, Walk, is_folder
from newsclean.batch.manifest import FOLDER, Manifest, Rules
from newsclean.batch.names import shown
from newsclean.batch.sinks import FileSink, PipeSink, Sink
from newsclean.batch.task import Recipe
from newsclean.batch.tree import TreeSink
from newsclean.cli.console import send
from newsclean.cli.inputs import named
from newsclean.cli.options import settings_of
from newsclean.errors import UsageError
from newsclean.readers.records import Fields
from newsclean.settings import Settings
from newsclean.settings_sources import COMMAND_LINE

if TYPE_CHECKING:
    from newsclean.settings_sources import InForce

__all__ = ["Job", "sink_of", "understood", "walk_of"]

MOST_INPUTS = 1000
"""So many of the inputs as named stand in the line of the manifest that begins a run."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one call of ``clean`` is to do."""

    values: Mapping[str, Any]
    settled: InForce
    given: Sequence[Given]
    to: Destination

    @property
    def several(self) -> bool:
        """There may be more than one output."""
        return _several(self.given, self.settled.command.source)

    @property
    def compares(self) -> bool:
        """Nothing is written; what is there is held against what would be."""
        return _compares(self.values)

    @property
    def reads(self) -> tuple[str, ...]:
        """Paths of what is read beside the inputs: phrase packs, and the list of inputs."""
        source = self.values["files_from"]
        packs = map(str, self.settled.settings.packs)
        return (*packs, *([] if source in (None, STDIN) else [source]))

    @property
    def recipe(self) -> Recipe:
        """What is done with every input."""
        command = self.settled.command
        return Recipe(
            self.settled.settings,
            self.to.to,
            command.source,
            command.max_size,
            Fields(command.text_field, command.id_field, command.url_field),
            keep_input=self.compares and self.to.place is Place.STDOUT,
        )


def understood(values: Mapping[str, Any]) -> Job:
    """What the call asks for.

    Raises:
        UsageError: it cannot be meant.
    """
    settled = settings_of(values)
    given = named(values)
    asked = settled.command.to
    to = destination(
        Request(
            output=values["output"],
            to=asked if settled.origins["to"] == COMMAND_LINE else None,
            usual=asked,
            inputs=tuple(one.path for one in given),
            several=_several(given, settled.command.source),
            compares=_compares(values),
            source=values["source"] or "auto",
        )
    )
    _refuse_retries_over_the_whole(values["files_from"], to)
    if values["ledger"] and to.to not in ("json", "jsonl"):
        raise UsageError(f"--ledger: {to.to} has no place for a ledger; add -t json")
    return Job(values, settled, given, to)


def _refuse_retries_over_the_whole(source: str | None, to: Destination) -> None:
    """Complain of a stream that would hold nothing but what failed in it before."""
    if source in (None, STDIN) or to.place is not Place.STREAM or to.path is None:
        return
    known = f"{Path(to.path).resolve()}{FOLDER}"
    if str(Path(source or "").resolve().parent) == known:
        raise UsageError(
            f"{shown(to.path)} would lose all but what failed; repeat the command that wrote it, "
            "or name another stream"
        )


def _several(given: Sequence[Given], source: str) -> bool:
    return len(given) > 1 or any(is_folder(one) or _has_records(one, source) for one in given)


def _has_records(one: Given, source: str) -> bool:
    name = None if one.path == STDIN else Path(one.path).name
    return record_format(Input(one.path, name), source) is not None


def _compares(values: Mapping[str, Any]) -> bool:
    return bool(values["check"] or values["diff"])


def walk_of(job: Job, manifest: Manifest | None) -> Walk:
    """What a walk takes: not the outputs, where they lie among the inputs."""
    command = job.settled.command
    if job.to.place is Place.STDOUT or job.to.path is None:
        return Walk(command.include, command.exclude)
    root = Path(job.to.path)
    ours = frozenset[str]() if manifest is None else manifest.outputs_below(root)
    return Walk(command.include, command.exclude, str(root.resolve()), ours)


def sink_of(job: Job, manifest: Manifest | None) -> Sink:
    """Where the results go."""
    values, path = job.values, Path(job.to.path or "")
    if job.compares:
        from newsclean.batch.compare import CompareSink

        return CompareSink(job.to, shows=values["diff"], encoding=job.settled.settings.encoding)
    if manifest is not None:
        return TreeSink(path, manifest, _rules(job))
    if job.to.place is Place.STREAM:
        from newsclean.batch.stream import stream_sink

        return stream_sink(path, job.recipe, _rules(job))
    return FileSink(path) if job.to.place is Place.FILE else PipeSink(send)


def _rules(job: Job) -> Rules:
    """What the run may do with what is there, and what the manifest says of it."""
    command, settings = job.settled.command, job.settled.settings
    changed = {
        field.name: getattr(settings, field.name)
        for field in fields(Settings)
        if getattr(settings, field.name) != field.default
    }
    about = {
        "settings": changed,
        "from": command.source,
        "to": job.to.to,
        "fields": job.recipe.fields._asdict(),
        "max_size": command.max_size,
        "inputs": [one.path for one in job.given[:MOST_INPUTS]],
        "cwd": os.fsdecode(Path.cwd()),
    }
    digest = job.recipe.digest
    return Rules(digest, command.resume, job.values["force"], command.allow_empty, about)
