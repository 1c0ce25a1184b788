"""The inputs that a call names: arguments, a list in a file, or what is piped in."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclean.batch.inputs import STDIN, Given, listed, why_unreadable
from newsclean.batch.names import shown
from newsclean.cli.console import is_terminal
from newsclean.errors import UnreadableInput, UsageError
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["NoInputError", "named", "piped"]

GLOB = regex(r"[*?[]")


class NoInputError(UsageError):
    """No input is named and none is piped in."""


def named(values: Mapping[str, Any]) -> list[Given]:
    """What the arguments and ``--files-from`` name, else standard input.

    Raises:
        NoInputError: there is nothing to read.
        UsageError: standard input is named twice, or a name is empty.
        UnreadableInput: the list cannot be read.
    """
    given = [Given(path) for name in values["input"] for path in _expanded(name)]
    source = values["files_from"]
    if source == "":
        raise UsageError("--files-from: the path is empty; name a file, or - for standard input")
    if source is not None:
        given += listed(_text(source))
    elif not given:
        given = [piped()]
    if any(not one.path for one in given):
        raise UsageError("an input has no name; look for an empty variable in the call")
    if [one.path for one in given].count(STDIN) + (source == STDIN) > 1:
        raise UsageError("-: standard input can be read only once; leave one - out")
    return given


def piped() -> Given:
    """Standard input, where something is piped in.

    Raises:
        NoInputError: it is a terminal, or closed.
    """
    if sys.stdin is None or is_terminal(sys.stdin):
        raise NoInputError("no input; name a file or a directory, or pipe a text in")
    return Given(STDIN)


def _expanded(name: str) -> list[str]:
    """What a glob stands for that no shell expanded: quoted, or typed on Windows."""
    if not GLOB.search(name) or os.path.lexists(name):
        return [name]
    from glob import glob

    found = glob(name, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    return sorted(found) or [name]


def _text(source: str) -> str:
    """The list of inputs in ``source``. Names may hold bytes that are no UTF-8."""
    try:
        if source == STDIN:
            raw: Sequence[int] | bytes = sys.stdin.buffer.read() if sys.stdin else b""
        else:
            raw = Path(source).read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{shown(source)}: {why_unreadable(error)}") from None
    data = bytes(raw)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # as ``>`` in PowerShell writes it
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "surrogateescape")
