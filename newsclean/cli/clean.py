"""``newsclean clean``, the default command."""

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.destination import Place
from newsclean.batch.inputs import find
from newsclean.batch.manifest import FOLDER, Manifest
from newsclean.batch.plan import Plan
from newsclean.batch.records import Opener
from newsclean.batch.run import run, workers
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, has_colour, is_terminal
from newsclean.cli.job import Job, sink_of, understood, walk_of
from newsclean.cli.options import (
    ENCODING,
    FIELDS,
    FILTERS,
    MAX_SIZE,
    MESSAGES,
    PATH,
    PROGRESS,
    SOURCE,
    path_argument,
)
from newsclean.cli.preview import preview
from newsclean.cli.progress import Bar, shows_progress
from newsclean.cli.tally import (
    Tally,
    Telling,
    nothing_found,
    skipped_line,
    skipped_links,
    skipped_records,
)
from newsclean.settings import FORMATS_OUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsclean.batch.sinks import Sink

__all__ = ["COMMAND", "EXAMPLES"]

EXAMPLES = """\b
Examples:
  newsclean page.txt              clean Markdown on standard output
  newsclean page.txt -o page.md   the same into a file
  newsclean page.txt -t json      the article as a JSON record
  newsclean pages/ -o clean/      a directory, mirrored
  newsclean pages/ -o all.jsonl   one JSON record a line
  newsclean crawl.warc.gz -o all.jsonl -j 2   many records, two workers
  cat page.txt | newsclean        from a pipe
"""


def clean(values: Mapping[str, Any]) -> int:
    """Clean what the call names; gives the exit code."""
    job = understood(values)
    if not job.given:  # an empty list of inputs, such as failed.jsonl when nothing failed
        return Exit.DONE
    command = job.settled.command
    manifest = Manifest(Path(job.to.path or "", FOLDER)) if job.to.place is Place.TREE else None
    if manifest is not None:
        manifest.load()
    found = find(job.given, walk_of(job, manifest))
    telling = Telling.of(values, several=job.several)
    chosen = bool(command.include)
    if found.skipped and (not chosen or telling.verbose or not found.inputs):
        telling.note(skipped_line(found.skipped, chosen=chosen))
    if found.links:
        telling.note(skipped_links(found.links))
    if not found.inputs:
        return nothing_found(job.given, command)
    previews = values["dry_run"] and not job.compares
    plan = Plan(found.inputs, job.to, job.recipe, keep_suffix=command.keep_suffix)
    plan.check(writes=not (job.compares or previews), reads=job.reads)
    sink = sink_of(job, manifest)
    if previews:
        return preview(plan, job.recipe, sink, job.to)
    return _carry_out(job, plan, sink, telling)


def _carry_out(job: Job, plan: Plan, sink: Sink, telling: Telling) -> int:
    """Do what was planned, and report it; gives the exit code."""
    command = job.settled.command
    tally = Tally(telling, has_colour(command.color), allow_empty=command.allow_empty)
    opener = Opener(job.recipe)
    spread = workers(job.recipe, command.jobs, command.timeout)
    with ExitStack() as stack:
        stack.callback(tally.warn, sink)
        bar = stack.enter_context(Bar(plan)) if _has_bar(job) else None
        outcomes = run(opener(plan), job.recipe, sink, fail_fast=command.fail_fast, spread=spread)
        for outcome in stack.enter_context(closing(outcomes)):
            tally.add(outcome)
            if bar is not None:
                bar.add(outcome)
    if opener.skipped:
        telling.note(skipped_records(opener.skipped))
    return tally.close(sink)


def _has_bar(job: Job) -> bool:
    """Is there something to show, and nothing else on the terminal that it would spoil?"""
    mixed = is_terminal(sys.__stdout__) and (job.to.place is Place.STDOUT or job.compares)
    wanted = shows_progress(job.settled.command.progress)
    return job.several and wanted and not (mixed or job.values["quiet"])


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
            type=PATH,
            metavar="PATH",
            help="A file, a directory/, or one .jsonl[.gz|.zst] or .parquet.",
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
            type=PATH,
            metavar="FILE",
            help="Read the names of inputs from a file, or from -.",
        ),
        *FIELDS,
    ),
)
WRITTEN = Section(
    "What is written",
    (
        _setting("--front-matter/--no-front-matter", "YAML front matter in Markdown; on."),
        _setting("--captions/--no-captions", "Captions in Markdown; on."),
        _setting("--links/--no-links", "Links of HTML pages in Markdown; off."),
        _setting("--ledger", "JSON carries the ledger that `restore` reads."),
    ),
)
MANY = Section(
    "Directories and many inputs",
    (
        click.Option(
            ["-j", "--jobs"],
            type=click.IntRange(0),
            metavar="N",
            help="Worker processes; 0 = one for each core; usual: 1.",
        ),
        _globs("--include", "Take these files; usual: texts and records by their endings."),
        _globs("--exclude", "Leave these files and folders out."),
        _setting("--keep-suffix", "x.txt becomes x.txt.md, not x.md."),
        _setting("--resume/--no-resume", "Skip what is finished and unchanged; on."),
        _switch("--force", "Overwrite files that newsclean did not write."),
        click.Option(["-n", "--dry-run"], is_flag=True, help="Print what would be written where."),
        MAX_SIZE,
        click.Option(
            ["--timeout"],
            type=click.FloatRange(0, min_open=True),
            metavar="SECONDS",
            help="Give up an input that takes longer.",
        ),
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

ALL_MESSAGES = MESSAGES._replace(options=(*MESSAGES.options, PROGRESS))

COMMAND = Command(
    "clean",
    clean,
    "The article in scraped news text, as clean Markdown, JSON or plain text.\n\n"
    f"{EXAMPLES}\n"
    "INPUT is a file, a directory, or - for standard input. A file of records (JSON Lines, "
    "Parquet, WARC, WET; also .gz and .zst) is many inputs.",
    (IN_AND_OUT, FILTERS, WRITTEN, MANY, CHECKS, ALL_MESSAGES),
    (path_argument("INPUT", many=True),),
)
