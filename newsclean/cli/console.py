"""The three streams: data to standard output, one-line messages to standard error.

Data goes to ``sys.__stdout__``; in ``sys.stdout`` stands standard error while a command runs, so
that what others print (a plug-in, a library) does not get among the data.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newsclean.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Exit", "columns", "has_colour", "is_terminal", "say", "send", "send_text"]


USUAL_COLUMNS = 80
"""Where there is no terminal to ask."""


class Exit:
    """The exit codes of the command."""

    DONE = 0
    DIFFERS = 1
    USAGE = 2
    FAILED = 3
    CLOSED_PIPE = 141


def send(data: bytes) -> None:
    """Write ``data`` to standard output, at once and whole.

    Past Python's own buffer, which would be flushed again at exit, with noise, after it failed.

    Raises:
        BrokenPipeError: nobody reads any more.
        OutputError: it cannot be written.
    """
    stream = sys.__stdout__
    if stream is None:
        raise OutputError("standard output: is closed; redirect it or use -o")
    raw: Any = getattr(stream.buffer, "raw", stream.buffer)
    left = memoryview(data)
    try:
        while left:
            left = left[raw.write(left) or 0 :]
    except BrokenPipeError:
        raise
    except OSError as error:
        if os.name == "nt" and error.errno == 22:  # how Windows reports a closed pipe
            raise BrokenPipeError from None
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"standard output: could not be written ({reason}); mend that and repeat"
        ) from None


def send_text(text: str) -> None:
    """Write ``text`` as UTF-8 with bare newlines, on every platform."""
    send(text.encode("utf-8", "replace"))


def say(message: str) -> None:
    """One line on standard error. Whoever closed that does not want to know."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"newsclean: {message}\n")
            sys.stderr.flush()


def is_terminal(stream: object) -> bool:
    """Is this standard stream open and a terminal?"""
    return stream is not None and bool(getattr(stream, "isatty", bool)())


def has_colour(choice: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Is standard output to be coloured? ``choice`` is the value of ``--color``."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return environ.get("TERM") != "dumb" and is_terminal(sys.__stdout__)


def columns() -> int:
    """Columns of the terminal that somebody reads at, also at the end of a pipe into a pager."""
    wide = shutil.get_terminal_size((0, 0)).columns  # COLUMNS, else standard output
    if not wide and sys.__stderr__ is not None:
        with suppress(OSError, ValueError):  # no terminal, or closed
            wide = os.get_terminal_size(sys.__stderr__.fileno()).columns
    return wide or USUAL_COLUMNS
