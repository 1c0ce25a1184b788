"""How far a batch is: a bar on a terminal; elsewhere nothing, or lines if they are asked for."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.batch.task import Outcome, Status, Task
from newsclean.cli.console import is_terminal, say

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["Bar", "shows_progress"]

REFRESH_SECONDS = 0.1
LINE_SECONDS = 2.0
"""Between two lines of progress, where there is no terminal to draw on."""


def shows_progress(choice: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Is progress to be shown on standard error? ``choice`` is the value of ``--progress``."""
    if choice != "auto":
        return choice == "always"
    return environ.get("TERM") != "dumb" and is_terminal(sys.stderr)


class Bar:
    """The bar: bytes read of all there are, inputs a second, time left, failures so far.

    It is drawn when an outcome comes and by no thread of its own: workers are started beside it.
    Where there is no terminal it is a line now and then, for a log.
    """

    def __init__(self, tasks: Iterable[Task]) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
        from rich.progress import TimeRemainingColumn as Left

        self._bar: Progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            TaskProgressColumn(),
            TextColumn("{task.fields[rate]}"),
            Left(compact=True, elapsed_when_finished=True),
            TextColumn("left" if is_terminal(sys.stderr) else ""),
            TextColumn("{task.fields[failures]}"),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
            expand=True,
            redirect_stdout=False,
        )
        total = sum(_size(task) for task in tasks)
        self._all: TaskID = self._bar.add_task("0", total=total or None, rate="", failures="")
        self._total, self._draws = total, is_terminal(sys.stderr)
        self._begin = self._drawn = time.monotonic()
        self._done = self._failed = self._read = 0

    def __enter__(self) -> Bar:
        if self._draws:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._draws:
            self._bar.stop()

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self._done += 1
        self._failed += outcome.status is Status.FAILED
        record = outcome.task.input.record is not None
        self._read += outcome.task.read if record else _size(outcome.task)
        now = time.monotonic()
        if now - self._drawn >= (REFRESH_SECONDS if self._draws else LINE_SECONDS):
            self._drawn = now
            self._show(f"{self._done / (now - self._begin):,.0f}/s")

    def _show(self, rate: str) -> None:
        done, failures = f"{self._done:,} done", f"{self._failed:,} failed"
        if self._draws:
            self._bar.update(
                self._all, completed=self._read, description=done, rate=rate, failures=failures
            )
            self._bar.refresh()
        else:
            share = f"{min(1.0, self._read / self._total):.0%}, " if self._total else ""
            say(f"{done}, {share}{rate}, {failures}")


def _size(task: Task) -> int:
    """Bytes of the file of a task; 0 when that cannot be known."""
    with suppress(OSError, ValueError):
        return Path(task.input.path).stat().st_size
    return 0
