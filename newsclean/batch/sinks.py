"""Where results go: standard output, one file, `tree` and `stream` for many."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.batch.files import write
from newsclean.batch.task import Outcome, Result, Task

if TYPE_CHECKING:
    from newsclean.batch.outlet import Outlet

__all__ = ["FileSink", "PipeSink", "Sink"]


class Sink:
    """A place for results. This one forgets them; the others say what they do instead."""

    shared = False
    """All results go into one file, so that one that cannot be written ends the run."""
    outlet: Outlet | None = None
    """Where those who do the work write the outputs themselves; ``None`` = they hand them back."""
    leftover = False
    """What is there holds more than what would be written."""
    warning = ""
    """What somebody may lose by the run: one line for the user."""

    def open(self) -> None:
        """Begin the run.

        Raises:
            OutputError: nothing could be written there, whatever it is.
        """

    def before(self, task: Task) -> Task:
        """``task`` with what is known of its output."""
        return task

    def put(self, result: Result) -> Outcome:
        """Write one result that did not fail.

        Raises:
            OutputError: it could not or may not be written.
        """
        return Outcome(result.task, result.status)

    def failed(self, outcome: Outcome, result: Result) -> None:
        """Note an input that failed or held no article."""

    def close(self, *, whole: bool) -> None:
        """End the run; ``whole`` = all tasks are done.

        Raises:
            OutputError: what was gathered could not be written.
        """


class PipeSink(Sink):
    """Standard output, by the function that writes to it."""

    shared = True

    def __init__(self, send: Callable[[bytes], None]) -> None:
        self._send = send

    def put(self, result: Result) -> Outcome:
        """Send the result at once."""
        if result.data is not None:
            self._send(result.data)
        return super().put(result)


class FileSink(Sink):
    """One named file for one input; what was there is overwritten, as any Unix tool does."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, result: Result) -> Outcome:
        """Write the file; no article leaves it as it was."""
        if result.data is not None:
            write(self._path, result.data)
        return super().put(result)
