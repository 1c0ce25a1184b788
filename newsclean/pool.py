"""Work spread over processes, in order: what hangs or dies costs its one item and nothing else.

The pools of the standard library break as a whole when one of their processes dies, and cannot end
one that hangs. This one gives each worker a pipe of its own, so that the master knows what a lost
worker had in hand: the batch is done again item by item, and the item that loses its worker a
second time is answered by ``lost``. The master has no threads, and takes items no faster than
results are taken from it, so that memory does not grow with their number.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

__all__ = ["Limits", "Loss", "cores", "in_order"]

Item = TypeVar("Item")
Result = TypeVar("Result")

DEPTH = 2
"""Batches that a worker holds: one in hand, one to go on with while the master is busy."""

AHEAD = 4
"""Batches per worker that may wait for an earlier one, so that a slow one stops nobody for long."""

START_SECONDS = 60.0
"""How long a worker may take to start before it counts as hanging."""


class Loss(Exception):
    """Why an item has no result: its worker hung or died. The message is a clause for the user."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How work is spread.

    Args:
        jobs: processes, at least 1.
        timeout: seconds that one item may take; ``None`` = any.
        batch: most items that are handed out at once.
        weight: most weight (bytes, mostly) that is handed out at once.
    """

    jobs: int
    timeout: float | None = None
    batch: int = 16
    weight: int = 1 << 18


@dataclass(slots=True)
class _Batch(Generic[Item, Result]):
    """Items that travel together, and what came of them so far."""

    items: list[Item]
    single: bool = False
    """Its items go one by one, since a worker was lost over them."""
    results: list[Result] | None = None
    done: list[Result] = field(default_factory=list)


class _Worker(Generic[Item, Result]):
    """One process and its pipe."""

    def __init__(self, work: Callable[[Item], Result], warm_up: Callable[[], object]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, work, warm_up), daemon=True)
        self.process.start()
        theirs.close()
        self.held: deque[_Batch[Item, Result]] = deque()
        self.ready = False
        self.since = time.monotonic()
        """Since when the batch in hand is worked on."""

    def send(self, batch: _Batch[Item, Result]) -> None:
        """Hand ``batch`` out. A worker that is dead is noticed when it is waited for."""
        if not self.held and self.ready:
            self.since = time.monotonic()
        self.held.append(batch)
        items = [batch.items[len(batch.done)]] if batch.single else batch.items
        with suppress(OSError):
            self.pipe.send(items)

    def receive(self) -> Any:
        """The next message: ``None`` = ready, a list of results, or an exception.

        Raises:
            EOFError, OSError: the worker is dead.
        """
        message = self.pipe.recv()
        self.since = time.monotonic()
        return message

    def end(self) -> None:
        """Kill the process; it holds nothing that would be lost."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def cores() -> int:
    """How many processes this one may use at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    lost: Callable[[Item, Loss], Result],
    limits: Limits,
    warm_up: Callable[[], object] = bool,
) -> Iterator[Result]:
    """The results of ``work`` on ``items``, in their order, as they come.

    Args:
        work: done in the workers; must be importable there, as must items and results.
        items: taken as they are needed. One with an attribute ``weight`` counts that much.
        lost: answers, here, for an item whose worker hung or died.
        limits: how many workers, how long an item may take, how much is handed out at once.
        warm_up: done once by each worker, before its first item and before any clock runs.

    Raises:
        Exception: whatever ``work`` raised first.
    """
    pool = _Pool(work, lost, limits, warm_up)
    try:
        yield from pool.run(_batches(items, limits))
    finally:
        pool.end()


def _batches(items: Iterable[Item], limits: Limits) -> Iterator[_Batch[Item, Any]]:
    batch: list[Item] = []
    weight = 0
    for item in items:
        batch.append(item)
        weight += getattr(item, "weight", 0)
        if len(batch) >= limits.batch or weight >= limits.weight:
            yield _Batch(batch)
            batch, weight = [], 0
    if batch:
        yield _Batch(batch)


class _Pool(Generic[Item, Result]):
    """The workers, and the batches that are under way."""

    def __init__(
        self, work: Callable[[Item], Result], lost: Callable[[Item, Loss], Result],
        limits: Limits, warm_up: Callable[[], object],
    ) -> None:  # fmt: skip
        self._work = work
        self._lost = lost
        self._limits = limits
        self._warm_up = warm_up
        self._workers: list[_Worker[Item, Result]] = []
        self._again: deque[_Batch[Item, Result]] = deque()
        """Batches that a lost worker left behind."""

    def run(self, batches: Iterator[_Batch[Item, Result]]) -> Iterator[Result]:
        """All results, in order."""
        order: deque[_Batch[Item, Result]] = deque()
        more = True
        while more or order:
            more = self._hand_out(batches, order) if more else False
            self._hand_out(iter(()), order)
            while order and order[0].results is not None:
                yield from order.popleft().results or ()
                more = self._hand_out(batches, order) if more else False
            if order:
                self._listen()

    def _hand_out(
        self, batches: Iterator[_Batch[Item, Result]], order: deque[_Batch[Item, Result]]
    ) -> bool:
        """Give work to those who have room for it; says whether there may be more."""
        while True:
            room = self._room()
            if room is None:
                return True
            if self._again:
                room.send(self._again.popleft())
                continue
            if len(order) >= AHEAD * self._limits.jobs:
                return True
            batch = next(batches, None)
            if batch is None:
                return False
            order.append(batch)
            (self._room() or room).send(batch)

    def _room(self) -> _Worker[Item, Result] | None:
        """The worker with least in hand, a new one while there may be more; ``None`` = all full."""
        least = min(self._workers, key=lambda w: len(w.held), default=None)
        if (least is None or least.held) and len(self._workers) < self._limits.jobs:
            least = _Worker(self._work, self._warm_up)
            self._workers.append(least)
        return least if least is not None and len(least.held) < DEPTH else None

    def _listen(self) -> None:
        """Wait until a worker says something, dies, or is over its time."""
        busy = [worker for worker in self._workers if worker.held]
        heard = set(wait([w.pipe for w in busy], self._patience(busy)))
        for worker in busy:
            if worker.pipe in heard:
                try:
                    self._take(worker, worker.receive())
                except (EOFError, OSError):
                    worker.process.join(1)
                    self._lose(worker, _how_it_died(worker.process.exitcode))
            elif self._limit(worker) <= time.monotonic():
                self._lose(worker, f"took longer than the timeout of {self._limits.timeout:g} s")

    def _patience(self, busy: list[_Worker[Item, Result]]) -> float | None:
        """Seconds until the first of the workers is over its time; ``None`` = none ever."""
        first = min(map(self._limit, busy))
        return None if first == float("inf") else max(0.0, first - time.monotonic())

    def _limit(self, worker: _Worker[Item, Result]) -> float:
        """When the batch in hand counts as hanging."""
        if not worker.ready:
            return worker.since + START_SECONDS
        timeout = self._limits.timeout
        return float("inf") if timeout is None else worker.since + timeout

    def _take(self, worker: _Worker[Item, Result], message: Any) -> None:
        if message is None:
            worker.ready = True
            return
        if isinstance(message, BaseException):
            raise message
        batch = worker.held.popleft()
        if not batch.single:
            batch.results = message
            return
        batch.done += message
        self._settle_or_repeat(batch)

    def _lose(self, worker: _Worker[Item, Result], why: str) -> None:
        """A worker hung or died: somebody else does what it held."""
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            raise Loss(f"a worker process could not start ({why}); try --jobs 1")
        batch, *rest = worker.held
        self._again.extendleft(reversed(rest))
        if batch.single or len(batch.items) == 1:
            batch.single = True
            item = batch.items[len(batch.done)]
            batch.done.append(self._lost(item, Loss(why)))
        batch.single = True
        self._settle_or_repeat(batch)

    def _settle_or_repeat(self, batch: _Batch[Item, Result]) -> None:
        if len(batch.done) == len(batch.items):
            batch.results = batch.done
        else:
            self._again.appendleft(batch)

    def end(self) -> None:
        """End all workers, whatever they do."""
        for worker in self._workers:
            worker.end()


def _how_it_died(code: int | None) -> str:
    """What an exit code says, as a clause."""
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"ended its worker process ({signal.Signals(-code).name})"
    return f"ended its worker process (exit code {code})"


def _serve(
    pipe: Connection[Any, Any], work: Callable[[Any], Any], warm_up: Callable[[], object]
) -> None:
    """The life of a worker: batches in, results out, until nobody sends any more.

    A thread takes the next batch in while the present one is worked on, so that the master never
    waits for a worker to listen.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the master decides
    sys.stdout = sys.stderr  # the master's carries data, and a plug-in may print
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen_on, args=(pipe, waiting), daemon=True).start()
    try:
        warm_up()
        pipe.send(None)
        while (items := waiting.get()) is not None:
            pipe.send(_done(work, items))
    except OSError:  # the master is gone
        return


def _done(work: Callable[[Any], Any], items: list[Any]) -> Any:
    """The results, or what was raised instead; an error of ours must reach the master."""
    try:
        return [work(item) for item in items]
    except Exception as error:
        return error


def _listen_on(pipe: Connection[Any, Any], waiting: queue.SimpleQueue[Any]) -> None:
    """Take in what the master sends; its death ends the worker at once."""
    try:
        while True:
            waiting.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)
