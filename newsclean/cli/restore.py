"""``newsclean restore``: the exact decoded input, out of a record that carries its ledger."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.content import read_input
from newsclean.batch.destination import Destination, Place
from newsclean.batch.files import write
from newsclean.batch.inputs import STDIN, Input, Inputs
from newsclean.batch.plan import Plan
from newsclean.batch.task import Recipe
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, send
from newsclean.cli.inputs import piped
from newsclean.cli.options import PATH, path_argument
from newsclean.errors import InputError, RestoreError, UsageError
from newsclean.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["COMMAND"]


def restore(values: Mapping[str, Any]) -> int:
    """Write the text that the record was made from; gives the exit code."""
    from newsclean.api import restore as restored
    from newsclean.readers.decode import replace_surrogates

    source = Input(values["file"] or piped().path, None)
    output = values["output"]
    if output == "":
        raise UsageError("-o: the path is empty; name a file")
    if output not in (None, STDIN):
        _refuse(source, output)
    try:
        text = restored(_record(source))
    except (InputError, RestoreError) as error:
        raise RestoreError(f"{source.shown}: {error}") from None
    data = replace_surrogates(text).encode()
    if output in (None, STDIN):
        send(data)
    else:
        write(Path(output), data)
    return Exit.DONE


def _refuse(source: Input, output: str) -> None:
    """Complain of a text that would take the place of the record it is made from.

    Raises:
        UsageError: the output is the input.
    """
    inputs = Inputs()
    inputs.append(source)
    to = Destination(Place.FILE, output, "txt")
    Plan(inputs, to, Recipe(Settings()), keep_suffix=False).check(writes=True)


def _record(source: Input) -> Mapping[str, Any]:
    raw = read_input(source, Recipe(Settings(), source="text"))
    try:
        record = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise RestoreError(f"is not one JSON record; {_cure(raw, source)}") from None
    if not isinstance(record, dict):
        raise RestoreError("holds no record; name a file that was written with -t json --ledger")
    return record


def _cure(raw: bytes, source: Input) -> str:
    """What to do about an input that is not one record."""
    first, *more = raw.splitlines()[:2] or [b""]
    if more and first[:1] == b"{" and first[-1:] == b"}":
        name = shlex.quote(source.shown)
        return f"of a stream take one record: sed -n 1p {name} | newsclean restore"
    return "name a file that was written with -t json --ledger"


COMMAND = Command(
    "restore",
    restore,
    "The exact text that a JSON record was made from, as UTF-8 with nothing added: the input as\n"
    "it was decoded; of an HTML page, what of it was read as text.\n\n"
    """\b
Examples:
  newsclean page.txt -t json --ledger -o page.json
  newsclean restore page.json > page-again.txt
  newsclean page.txt -t json --ledger | newsclean restore
""",
    (
        Section(
            "Output",
            (
                click.Option(
                    ["-o", "--output"],
                    type=PATH,
                    metavar="FILE",
                    help="Write to this file, not to standard output.",
                ),
            ),
        ),
    ),
    (path_argument("FILE"),),
)
