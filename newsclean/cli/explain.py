"""``newsclean explain``: what became of each line of an input."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.destination import Destination, Place
from newsclean.batch.files import write
from newsclean.batch.inputs import STDIN, Given, Walk, find, is_folder
from newsclean.batch.names import shown as printable
from newsclean.batch.plan import Plan
from newsclean.batch.task import Recipe
from newsclean.batch.work import article_of, raw_of
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, columns, has_colour, is_terminal, send_text
from newsclean.cli.one_record import named, only_task, typed
from newsclean.cli.options import (
    ENCODING,
    FIELDS,
    FILTERS,
    MAX_SIZE,
    MESSAGES,
    PATH,
    SOURCE,
    path_argument,
    settings_of,
)
from newsclean.errors import FilterError, InputError, UsageError
from newsclean.readers.records import Fields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.article import Article
    from newsclean.batch.inputs import Input
    from newsclean.writers.ledger import Span

__all__ = ["COMMAND"]

BY_ENDING = {
    ".html": "html", ".htm": "html", ".json": "json", ".tsv": "tsv", ".txt": "text",
    ".text": "text",
}  # fmt: skip
"""The form that the ending of ``-o`` asks for."""
ENDINGS = {"text": ".txt", "tsv": ".tsv", "json": ".json", "html": ".html"}
FILE_COLUMNS = 100
"""Columns of the text in a file."""


def explain(values: Mapping[str, Any]) -> int:
    """Print the verdict on each line; gives the exit code."""
    from newsclean.writers.verdicts import explained

    settled = settings_of(values)
    path, record = named(values["input"], values["piped_record"])
    given = Given(path)
    if is_folder(given):
        raise UsageError(f"{given.path}: is a directory; explain takes one file or -")
    inputs = find([given], Walk()).inputs
    source = next(iter(inputs))._replace(record=record)
    command = settled.command
    recipe = Recipe(
        settled.settings,
        source=command.source,
        max_size=command.max_size,
        fields=Fields(command.text_field, command.id_field, command.url_field),
    )
    shape = _shape(values, source)
    if values["output"] not in (None, STDIN):
        to = Destination(Place.FILE, values["output"], shape)
        Plan(inputs, to, recipe, keep_suffix=False).check(
            writes=True, reads=map(str, settled.settings.packs)
        )
    article = _article(source, recipe)
    spans = list(explained(article.ledger, values["show"]))
    if shape == "json":
        from newsclean.writers.ledger import span_dict

        table = [span_dict(span) for span in spans]
        text = json.dumps(table, ensure_ascii=False, indent=2) + "\n"
    elif shape == "html":
        text = _page(article, spans, values, source)
    else:
        text = _text(spans, values, shape, command.color)
    if values["output"] in (None, STDIN):
        send_text(text)
    else:
        write(Path(values["output"]), text.encode("utf-8", "replace"))
    return Exit.DONE


def _shape(values: Mapping[str, Any], source: Input) -> str:
    """The form of the output: as ``-t`` says, else as ``-o`` ends, else as it is read.

    Raises:
        UsageError: the two contradict each other.
    """
    output, asked = values["output"], values["shape"]
    if output in (None, STDIN):
        return asked or ("text" if is_terminal(sys.__stdout__) else "tsv")
    if not output:
        raise UsageError("-o: the path is empty; name a file")
    ending = BY_ENDING.get(Path(output).suffix.lower())
    if ending and asked and ending != asked:
        better = shlex.quote(str(Path(output).with_suffix(ENDINGS[asked])))
        raise UsageError(
            f"-t {asked} contradicts the ending of {printable(output)}; "
            f"write: newsclean explain {typed(source)} -o {better}"
        )
    return asked or ending or "tsv"


def _article(source: Input, recipe: Recipe) -> Article:
    task = only_task(source, recipe)
    try:
        return article_of(raw_of(task, recipe), task, recipe)
    except (InputError, FilterError) as error:
        raise type(error)(f"{source.shown}: {error}") from error


def _text(spans: Sequence[Span], values: Mapping[str, Any], shape: str, color: str) -> str:
    """Drawn for whoever reads, or row by row for whatever does; ``-t tsv`` has no colours."""
    from newsclean.writers.verdicts import lines_of

    lines = lines_of(spans)
    in_a_file = values["output"] not in (None, STDIN)
    coloured = not in_a_file and has_colour(color)
    if shape == "tsv":
        from newsclean.writers.explain import rows

        return rows(lines, coloured=coloured and values["shape"] is None)
    from newsclean.writers.screen import View, screen

    wide = FILE_COLUMNS if in_a_file else columns()
    return screen(lines, View(wide, coloured, _unfolded(values)))


def _unfolded(values: Mapping[str, Any]) -> bool:
    """Is every line to be seen? Whoever chooses lines wants to read them."""
    return bool(values["full"] or values["show"])


def _page(article: Article, spans: Sequence[Span], values: Mapping[str, Any], source: Input) -> str:
    from newsclean.registry import summary
    from newsclean.writers.explain_page import Shown, explain_page
    from newsclean.writers.verdicts import lines_of

    shown = Shown(lines_of(spans), _unfolded(values))
    return explain_page(article, shown, Path(source.shown).name, summary)


COMMAND = Command(
    "explain",
    explain,
    "What became of each line of an input, which filter decided it, and why.\n\n"
    """\b
Examples:
  newsclean explain page.txt                  every line
  newsclean explain page.txt --show removed   only what was removed
  newsclean explain page.txt -o page.html     one page to look at and to share
  newsclean explain page.txt -t json          for machines, with offsets
  newsclean explain crawl.jsonl:12            one record (jsonl, warc, wet or parquet)
  newsclean explain page.txt | cut -f 2,6     in a pipe: one row a line, columns parted by tabs
  newsclean explain page.txt -t text --color always | less -R

\b
Columns in a pipe (- where there is nothing to say):
  1 number of the line   3 how sure the filter was   5 reasons
  2 verdict              4 filters                   6 the line

\b
Verdicts:
  kept      stands in the body as it was
  edited    stands in the body, repaired or joined to another line
  field:X   moved to the field X of the record (on a terminal: → X)
  removed   is no part of the article

A number behind the filter's name says how sure it was, where that is less than 1.
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
                click.Option(
                    ["--full"],
                    is_flag=True,
                    help="Fold nothing, and show long lines whole.",
                ),
                click.Option(
                    ["-t", "--to", "shape"],
                    type=click.Choice(tuple(ENDINGS)),
                    metavar="FORMAT",
                    help="text, tsv, json or html; usual: as -o ends, else text or (piped) tsv.",
                ),
                click.Option(
                    ["-o", "--output"],
                    type=PATH,
                    metavar="FILE",
                    help="Write to this file, not to standard output.",
                ),
                click.Option(
                    ["-:", "piped_record"],
                    type=int,
                    metavar="N",
                    help="Record N of standard input, as in -:12 (of a file: FILE:12).",
                ),
                SOURCE,
                ENCODING,
                *FIELDS,
                MAX_SIZE,
            ),
        ),
        FILTERS,
        MESSAGES,
    ),
    (path_argument("INPUT"),),
)
