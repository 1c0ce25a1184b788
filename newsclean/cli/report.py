"""``newsclean report``: a run as one page to look through."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.batch.destination import Destination, Place
from newsclean.batch.files import write
from newsclean.batch.inputs import STDIN, Input, Inputs
from newsclean.batch.names import shown
from newsclean.batch.plan import Plan
from newsclean.batch.task import Recipe
from newsclean.cli.command import Command, Section
from newsclean.cli.console import Exit, say, send_text
from newsclean.cli.options import PATH, QUIET, VERBOSE, path_argument
from newsclean.errors import UsageError
from newsclean.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsclean.batch.past import Done, Past, Run
    from newsclean.writers.report import Head, Row, View

__all__ = ["COMMAND"]

SHOWN_INPUTS = 3
"""Inputs of a run that the head of the page names before it says how many more there are."""


def report(values: Mapping[str, Any]) -> int:
    """Write the page; gives the exit code."""
    from newsclean.batch.past import read_past

    if not values["run_dir"]:
        raise UsageError("no run; name the directory or the stream that newsclean wrote with -o")
    where = Path(values["run_dir"])
    output = values["output"]
    if output == "":
        raise UsageError("-o: the path is empty; name a file")
    past = read_past(where)
    if output not in (None, STDIN):
        _refuse(output, where, past)
    page = _Page(where, past, quiet=values["quiet"]).text()
    if output in (None, STDIN):
        send_text(page)
    else:
        write(Path(output), page.encode("utf-8", "replace"))
    return Exit.DONE


def _refuse(output: str, where: Path, past: Past) -> None:
    """Complain of a page that would take the place of what it is about.

    Raises:
        UsageError: the output is the run itself, its record, or one of its inputs.
    """
    from newsclean.batch.again import place_of
    from newsclean.batch.past import manifest_of

    files = {str(where), str(manifest_of(where))}
    files.update(filter(None, (place_of(past, done) for done in past.documents)))
    inputs = Inputs()
    for file in files:
        inputs.append(Input(file, None))
    to = Destination(Place.FILE, output, "html")
    Plan(inputs, to, Recipe(Settings()), keep_suffix=False).check(writes=True)


class _Page:
    """The run on its way to the page, and what had to be said about it."""

    def __init__(self, where: Path, past: Past, *, quiet: bool) -> None:
        from newsclean.writers.report import by_doubt

        self._where = where
        self._past = past
        self._quiet = quiet
        pairs = [(_row(done), done) for done in past.documents]
        pairs.sort(key=lambda pair: by_doubt(pair[0]))
        self._rows = [row for row, _ in pairs]
        self._documents = [done for _, done in pairs]
        self._missing: dict[str, list[str]] = {}

    def text(self) -> str:
        """The page as HTML."""
        from newsclean.registry import summary
        from newsclean.writers.report import report_page

        return report_page(self._rows, self._views(), self._head, summary)

    def _views(self) -> Iterator[tuple[int, View]]:
        """The most doubtful documents that were read, cleaned once more."""
        from newsclean.batch.again import cleaned_again
        from newsclean.writers.report import VIEWS, View
        from newsclean.writers.verdicts import lines_of

        places = [i for i, row in enumerate(self._rows) if row.status != "failed"][:VIEWS]
        wanted = [self._documents[i] for i in places]
        for again in cleaned_again(self._past, wanted):
            if again.why:
                self._miss(wanted[again.place].name, again.why)
            lines = lines_of(again.article.ledger) if again.article else ()
            yield places[again.place], View(lines, _sentence(again.why, whole=bool(lines)))

    def _miss(self, name: str, why: str) -> None:
        self._missing.setdefault(why, []).append(name)
        if not self._quiet:
            say(f"{shown(name)}: {why}; the report says so in its place")

    def _head(self) -> Head:
        from newsclean.writers.report import Head

        notices = [
            (f"{len(names)} shown otherwise than in the run: {why}.", tuple(names))
            for why, names in self._missing.items()
        ]
        return Head(
            self._where.resolve().name or str(self._where), _about(self._past.runs), tuple(notices)
        )


def _row(done: Done) -> Row:
    from newsclean.writers.report import Row

    return Row(
        done.name,
        done.status,
        done.title,
        done.confidence,
        done.flags,
        done.removed,
        done.chars_in,
        done.chars_out,
        done.error,
    )


def _sentence(why: str, *, whole: bool) -> str | None:
    if not why:
        return None if whole else "The input is empty."
    end = "What stands here is the input as it is now." if whole else "It cannot be shown in full."
    return f"{why[:1].upper()}{why[1:]}. {end}"


def _about(runs: Sequence[Run]) -> tuple[str, ...]:
    """Facts of the last run."""
    if not runs:
        return ()
    last = runs[-1]
    # of an absolute path the last part: a page to be shared tells nothing of the machine
    names = [Path(name).name if Path(name).is_absolute() else name for name in last.inputs]
    del names[SHOWN_INPUTS:]
    if len(last.inputs) > SHOWN_INPUTS:
        names.append(f"{len(last.inputs) - SHOWN_INPUTS} more")
    settings = [f"{key} {_value(value)}" for key, value in last.settings.items()]
    facts = [
        f"newsclean {last.version}" if last.version else "",
        ", ".join(names),
        ", ".join(settings),
    ]
    if len(runs) > 1:
        facts.append(f"{len(runs)} runs")
    return tuple(fact for fact in facts if fact)


def _value(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value).lower()


COMMAND = Command(
    "report",
    report,
    "A run as one page to look through: every document by doubt, what was removed and why.\n\n"
    """\b
Examples:
  newsclean pages/ -o clean/
  newsclean report clean/ -o report.html      of a directory
  newsclean report all.jsonl -o report.html   of a stream
  newsclean report clean/ > report.html

The page needs nothing but itself: no network, no other file. The 200 most doubtful documents can be
read in it line by line; for that their inputs are read once more, and one that is gone or changed
since is named.
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
        Section("Messages", (QUIET, VERBOSE)),
    ),
    (path_argument("RUN_DIR"),),
)
