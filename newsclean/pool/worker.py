"""One process as the master sees it: started, handed a batch, listened to, ended."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Generic

from newsclean.pool.batches import Batch
from newsclean.pool.limits import Item, Result
from newsclean.pool.serve import serve

__all__ = ["Worker"]

START_SECONDS = 60.0
"""How long a worker may take to start before it counts as hanging."""

KILL_SECONDS = 5.0
"""How long a killed worker is waited for; one that sits in a dead network drive never goes."""


class Worker(Generic[Item, Result]):
    """One process and its pipe.

    It holds one batch at a time: one that hangs does not read its pipe, and must never be written
    to.
    """

    def __init__(self, work: Callable[[Item], Result], warm_up: Callable[[], object]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, work, warm_up), daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()
        self.batch: Batch[Item, Result] | None = None
        """What it has in hand."""
        self.ready = False
        """It has started."""
        self._since = time.monotonic()

    @property
    def idle(self) -> bool:
        """It waits for a batch."""
        return self.ready and self.batch is None

    def send(self, batch: Batch[Item, Result]) -> None:
        """Hand ``batch`` out. A worker that is dead is noticed when it is listened to."""
        self.batch = batch
        self._since = time.monotonic()
        with suppress(OSError):
            self.pipe.send(batch.next_items)

    def receive(self) -> Any:
        """The next message: ``None`` = ready, a list of results, or an exception.

        Raises:
            EOFError, OSError: the worker is dead.
        """
        return self.pipe.recv()

    def limit(self, timeout: float | None) -> float:
        """When (by the monotonic clock) it counts as hanging, if an item may take ``timeout``."""
        if not self.ready:
            return self._since + START_SECONDS
        return float("inf") if timeout is None or self.idle else self._since + timeout

    def how_it_hangs(self, timeout: float | None) -> str:
        """What it took too long for, as a clause."""
        if not self.ready:
            return f"was not ready after {START_SECONDS:g} s"
        return f"took longer than the timeout of {timeout or 0:g} s"

    def how_it_died(self) -> str:
        """What its exit code says, as a clause."""
        self._process.join(1)
        code = self._process.exitcode
        if code is not None and code < 0:
            with suppress(ValueError):
                return f"ended its worker process ({signal.Signals(-code).name})"
        return f"ended its worker process (exit code {code})"

    def end(self) -> None:
        """Kill the process; it holds nothing that would be lost."""
        self._process.kill()
        self._process.join(KILL_SECONDS)
        self.pipe.close()


@contextmanager
def _deaf() -> Iterator[None]:
    """What is started here never hears Ctrl-C, which goes to all; the master decides."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing.resource_tracker import ensure_running

    ensure_running()  # it starts with the first process, and would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
