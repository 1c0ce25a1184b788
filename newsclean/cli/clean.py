"""``newsclean clean``, the default command."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.destination import Destination, Place, Request, destination
from newsclean.batch.inputs import Given, Walk, find, is_folder
from newsclean.batch.manifest import Manifest
from newsclean.batch.plan import plan
from newsclean.batch.run import run
from newsclean.batch.sinks import FileSink, PipeSink, Sink, StreamSink, TreeRules, TreeSink
from newsclean.batch.work import Recipe
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, has_colour, send
from newsclean.cli.inputs import named
from newsclean.cli.options import (
    ENCODING,
    FILTERS,
    MAX_SIZE,
    MESSAGES,
    SOURCE,
    path_argument,
    settings_of,
)
from newsclean.cli.tally import Tally, Telling, nothing_found, preview, skipped_line
from newsclean.errors import UsageError
from newsclean.settings import FORMATS_OUT
from newsclean.settings_sources import COMMAND_LINE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.settings_sources import InForce

__all__ = ["COMMAND", "EXAMPLES"]

EXAMPLES = """\b
Examples:
  newsclean page.txt              clean Markdown on standard output
  newsclean page.txt -o page.md   the same into a file
  newsclean page.txt -t json      the article as a JSON record
  newsclean pages/ -o clean/      a directory, mirrored
  newsclean pages/ -o all.jsonl   one JSON record a line
  cat page.txt | newsclean        from a pipe
"""


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
        return _several(self.given)

    @property
    def compares(self) -> bool:
        """Nothing is written; what is there is held against what would be."""
        return _compares(self.values)

    @property
    def recipe(self) -> Recipe:
        """What is done with every input."""
        command = self.settled.command
        return Recipe(
            self.settled.settings,
            self.to.to,
            command.source,
            command.max_size,
            keep_input=self.compares and self.to.place is Place.STDOUT,
        )


def clean(values: Mapping[str, Any]) -> int:
    """Clean what the call names; gives the exit code."""
    job = _job(values)
    if not job.given:  # an empty list of inputs, such as failed.jsonl when nothing failed
        return Exit.DONE
    command = job.settled.command
    manifest = Manifest(Path(job.to.path or "")) if job.to.place is Place.TREE else None
    found = find(job.given, _walk(job, manifest))
    telling = Telling.of(values, several=job.several)
    if found.skipped and (telling.verbose or not found.inputs):
        telling.note(skipped_line(found.skipped))
    if not found.inputs:
        return nothing_found(job.given, command)
    previews = values["dry_run"] and not job.compares
    writes = not (job.compares or previews)
    tasks = plan(found.inputs, job.to, keep_suffix=command.keep_suffix, writes=writes)
    sink = _sink(job, manifest)
    if previews:
        return preview(tasks, job.recipe, sink, job.to)
    tally = Tally(telling, has_colour(command.color), allow_empty=command.allow_empty)
    with closing(run(tasks, job.recipe, sink, fail_fast=command.fail_fast)) as outcomes:
        for outcome in outcomes:
            tally.add(outcome)
    return tally.close(sink)


def _job(values: Mapping[str, Any]) -> Job:
    """The call understood."""
    settled = settings_of(values)
    given = named(values)
    asked = settled.command.to
    to = destination(
        Request(
            output=values["output"],
            to=asked if settled.origins["to"] == COMMAND_LINE else None,
            usual=asked,
            inputs=tuple(one.path for one in given),
            several=_several(given),
            compares=_compares(values),
        )
    )
    if values["ledger"] and to.to not in ("json", "jsonl"):
        raise UsageError(f"--ledger: {to.to} has no place for a ledger; add -t json")
    return Job(values, settled, given, to)


def _several(given: Sequence[Given]) -> bool:
    return len(given) > 1 or any(map(is_folder, given))


def _compares(values: Mapping[str, Any]) -> bool:
    return bool(values["check"] or values["diff"])


def _walk(job: Job, manifest: Manifest | None) -> Walk:
    """What a walk takes: not the outputs, where they lie among the inputs."""
    command = job.settled.command
    if manifest is None:
        return Walk(command.include, command.exclude)
    root = Path(job.to.path or "").resolve()
    ours = frozenset(str(root / output) for output in manifest.entries)
    return Walk(command.include, command.exclude, str(root), ours)


def _sink(job: Job, manifest: Manifest | None) -> Sink:
    """Where the results go."""
    values, command, path = job.values, job.settled.command, Path(job.to.path or "")
    if job.compares:
        from newsclean.batch.compare import CompareSink

        return CompareSink(job.to, shows=values["diff"], encoding=job.settled.settings.encoding)
    if manifest is not None:
        rules = TreeRules(job.recipe.digest, command.resume, values["force"], command.allow_empty)
        return TreeSink(path, manifest, rules)
    if job.to.place is Place.STREAM:
        return StreamSink(path)
    return FileSink(path) if job.to.place is Place.FILE else PipeSink(send)


def _switch(name: str, help: str) -> click.Option:
    """An option that is on when it is given."""
    return click.Option([name], is_flag=True, help=help)


def _setting(declaration: str, help: str) -> click.Option:
    """A switch that settings files have too, so that "not given" is a third state."""
    return click.Option([declaration], is_flag=True, default=None, help=help)


def _globs(name: str, help: str) -> click.Option:
    return click.Option([name], multiple=True, metavar="GLOB", help=help)


IN_AND_OUT = Section(
    "Input and output",
    (
        click.Option(
            ["-o", "--output"],
            type=click.Path(),
            metavar="PATH",
            help="A file, a directory/, or all.jsonl for all inputs.",
        ),
        click.Option(
            ["-t", "--to"],
            type=click.Choice(FORMATS_OUT),
            metavar="FORMAT",
            help="md, json, jsonl or txt; usual: as -o ends, or md.",
        ),
        SOURCE,
        ENCODING,
        click.Option(
            ["--files-from"],
            type=click.Path(),
            metavar="FILE",
            help="Read the names of inputs from a file, or from -.",
        ),
    ),
)
WRITTEN = Section(
    "What is written",
    (
        _setting("--front-matter/--no-front-matter", "YAML front matter in Markdown; on."),
        _setting("--captions/--no-captions", "Captions in Markdown; on."),
        _setting("--ledger", "JSON carries the ledger that `restore` reads."),
    ),
)
MANY = Section(
    "Directories and many inputs",
    (
        _globs("--include", "Take these files; usual: *.txt *.text *.md."),
        _globs("--exclude", "Leave these files and folders out."),
        _setting("--keep-suffix", "x.txt becomes x.txt.md, not x.md."),
        _setting("--resume/--no-resume", "Skip what is finished and unchanged; on."),
        _switch("--force", "Overwrite files that newsclean did not write."),
        click.Option(["-n", "--dry-run"], is_flag=True, help="Print what would be written where."),
        MAX_SIZE,
        _setting("--allow-empty", "An input without an article is no failure."),
        _setting("--fail-fast", "Stop at the first input that fails."),
    ),
)
CHECKS = Section(
    "Comparing (writes nothing; exit code 1 on any difference)",
    (
        _switch("--check", "Is the input, or the output at -o, up to date?"),
        _switch("--diff", "The same, and print the differences."),
    ),
)

COMMAND = Command(
    "clean",
    clean,
    "The article in scraped news text, as clean Markdown, JSON or plain text.\n\n"
    f"{EXAMPLES}\n"
    "INPUT is a file, a directory, or - for standard input.",
    (IN_AND_OUT, FILTERS, WRITTEN, MANY, CHECKS, MESSAGES),
    (path_argument("INPUT", many=True),),
)
