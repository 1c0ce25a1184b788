"""Where the outputs go, and in which format: what ``-o`` and ``-t`` mean together."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from newsclean.batch.files import is_folder, mode_of
from newsclean.batch.inputs import STDIN
from newsclean.batch.names import shown
from newsclean.errors import UsageError

__all__ = ["Destination", "Place", "Request", "destination"]

BY_ENDING = {
    ".md": "md",
    ".markdown": "md",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "txt",
    ".text": "txt",
}
"""The format that the ending of ``-o`` asks for."""

ENCODED = (".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst", ".parquet")
"""Endings of streams that are more than their lines, also for one input."""

PACKED = frozenset({".gz", ".zst", ".bz2", ".xz", ".zip"})
"""Endings of compressed files; of those only streams of records are written."""
FOREIGN = frozenset(
    ".htm .html .xhtml .xml .csv .tsv .pdf .doc .docx .odt .rtf .epub .yaml .yml .warc .wet".split()
)
"""Endings that promise what is not written here: Markdown under such a name is a mistake."""

SHOWN_INPUTS = 3
"""How many inputs an example command repeats before it says ``INPUT...`` instead."""


class Place(StrEnum):
    """The kinds of places that outputs can go to."""

    STDOUT = "standard output"
    FILE = "file"
    TREE = "directory"
    STREAM = "stream"
    """One file for all inputs."""


class Destination(NamedTuple):
    """Where the outputs go."""

    place: Place
    path: str | None
    to: str


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for.

    Args:
        output: the value of ``-o``.
        to: the value of ``-t``.
        usual: the format that the settings prefer where neither says one.
        inputs: the inputs as they were named.
        several: there are several inputs, or a directory or a file of records among them.
        compares: nothing is written, so that no output need be named.
        source: the value of ``-f``.
    """

    output: str | None
    to: str | None
    usual: str | None
    inputs: tuple[str, ...]
    several: bool
    compares: bool = False
    source: str = "auto"

    def command(self, *options: str) -> str:
        """The call with other options, for a message that says what would work.

        It keeps ``-f``, and ``-t`` where the output does not say the same by its ending.
        """
        names = [shlex.quote(name) for name in self.inputs]
        if len(names) > SHOWN_INPUTS:
            names = ["INPUT..."]
        words = [*self._kept(options), *options]
        if any(name.startswith("-") and name != STDIN for name in self.inputs):
            return shown(" ".join(["newsclean", *words, "--", *names]))
        return shown(" ".join(["newsclean", *names, *words]))

    def _kept(self, options: tuple[str, ...]) -> list[str]:
        """The options of the call that say how it reads and writes."""
        kept = [] if self.source == "auto" else ["-f", self.source]
        output = shlex.split(options[-1])[0] if options[0] == "-o" else ""
        if self.to and "-t" not in options and _by_ending(output) != self.to:
            kept += ["-t", self.to]
        return kept


def destination(request: Request) -> Destination:
    """The place and the format that ``request`` means.

    Raises:
        UsageError: it cannot be meant; the message holds the command that can.
    """
    output = request.output
    if output is None or output == STDIN:
        return _standard_output(request)
    if not output:
        raise UsageError("-o: the path is empty; name a file or a directory")
    quoted = shlex.quote(output)
    if output.endswith(("/", os.sep)) or is_folder(Path(output)):
        return Destination(Place.TREE, output, request.to or request.usual or "md")
    asked = _by_ending(output)
    if asked and request.to and asked != request.to:
        bare = output[: -len(Path(output).suffix)] if output.lower().endswith(ENCODED) else output
        better = shlex.quote(str(Path(bare).with_suffix(f".{request.to}")))
        raise UsageError(
            f"-t {request.to} contradicts the ending of {shown(output)}; "
            f"write: {request.command('-o', better)}"
        )
    if asked is None and not request.several:
        _refuse_foreign(request, output)
    to = request.to or asked or request.usual or "md"
    if output.lower().endswith(ENCODED):
        return Destination(Place.STREAM, output, to)
    if not request.several:
        return Destination(Place.FILE, output, to)
    if asked == "jsonl":
        return Destination(Place.STREAM, output, to)
    if asked or mode_of(Path(output)) is not None:
        folder = shlex.quote(f"{Path(output).with_suffix('')}/")
        raise UsageError(
            f"-o {quoted} is one file, but there may be several outputs; "
            f"write: {request.command('-o', folder)}"
        )
    return Destination(Place.TREE, output, to)


def _refuse_foreign(request: Request, output: str) -> None:
    """Complain about a file whose ending promises a format that is not written."""
    path = Path(output)
    ending = path.suffix.lower()
    if ending in PACKED:
        better = shlex.quote(str(path.with_suffix("")))
        raise UsageError(
            f"-o {shlex.quote(output)}: only streams (.jsonl.gz, .jsonl.zst) are compressed; "
            f"write: {request.command('-o', better)}"
        )
    if ending in FOREIGN and request.to is None:
        better = shlex.quote(str(path.with_suffix(".md")))
        raise UsageError(
            f"-o {shlex.quote(output)}: {ending} is not written here; "
            f"write: {request.command('-o', better)}"
        )


def _standard_output(request: Request) -> Destination:
    to = request.to or request.usual or "md"
    if request.several and to != "jsonl" and not request.compares:
        request = replace(request, to=None)  # another format is what may help
        raise UsageError(
            f"several outputs cannot all go to standard output as {to}; "
            f"write: {request.command('-o', 'clean/')}, or: {request.command('-t', 'jsonl')}"
        )
    return Destination(Place.STDOUT, None, to)


def _by_ending(output: str) -> str | None:
    lower = output.lower()
    if lower.endswith(ENCODED):
        return "jsonl"
    return BY_ENDING.get(Path(lower).suffix)
