"""``newsclean explain``: what became of each line of an input."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.inputs import Given, Walk, find, is_folder
from newsclean.batch.records import Opener
from newsclean.batch.task import Recipe, Task
from newsclean.batch.work import article_of, raw_of
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, has_colour, send_text, width
from newsclean.cli.inputs import piped
from newsclean.cli.options import (
    ENCODING,
    FILTERS,
    MAX_SIZE,
    MESSAGES,
    SOURCE,
    TEXT_OR_JSON,
    path_argument,
    settings_of,
)
from newsclean.errors import FilterError, InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMAND"]


def explain(values: Mapping[str, Any]) -> int:
    """Print the verdict on each line; gives the exit code."""
    from newsclean.writers.explain import explained, render

    settled = settings_of(values)
    given = Given(values["input"]) if values["input"] else piped()
    if is_folder(given):
        raise UsageError(f"{given.path}: is a directory; explain takes one file or -")
    command = settled.command
    recipe = Recipe(settled.settings, source=command.source, max_size=command.max_size)
    (source,) = find([given], Walk()).inputs
    task, *more = [*islice(Opener(recipe)([Task(source)]), 2)] or [Task(source)]
    if more:
        raise UsageError(
            f"{source.shown}: holds several records, and explain takes one; "
            "write: sed -n 1p RECORDS.jsonl | newsclean explain -f jsonl"
        )
    try:
        article = article_of(raw_of(task, recipe), task, recipe)
    except (InputError, FilterError) as error:
        raise type(error)(f"{source.shown}: {error}") from None
    spans = explained(article.ledger, values["show"])
    if values["shape"] == "json":
        from newsclean.writers.ledger import span_dict

        table = [span_dict(span) for span in spans]
        send_text(json.dumps(table, ensure_ascii=False, indent=2) + "\n")
    else:
        send_text(render(spans, columns=width(), coloured=has_colour(command.color)))
    return Exit.DONE


COMMAND = Command(
    "explain",
    explain,
    "What became of each line of an input, which filter decided it, and why.\n\n"
    """\b
Examples:
  newsclean explain page.txt                  every line
  newsclean explain page.txt --show removed   only what was removed
  newsclean explain page.txt -t json          for machines, with offsets

\b
Verdicts:
  kept      stands in the body as it was
  edited    stands in the body, repaired or joined to another line
  field:X   moved to the field X of the record
  removed   is no part of the article
""",
    (
        Section(
            "Input and output",
            (
                click.Option(
                    ["--show"],
                    multiple=True,
                    type=click.Choice(("kept", "field", "removed", "edited")),
                    metavar="VERDICT",
                    help="Only lines with this verdict (repeatable).",
                ),
                TEXT_OR_JSON,
                SOURCE,
                ENCODING,
                MAX_SIZE,
            ),
        ),
        FILTERS,
        MESSAGES,
    ),
    (path_argument("INPUT"),),
)
