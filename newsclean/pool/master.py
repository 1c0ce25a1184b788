"""The one who hands out batches and puts the results in order."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, Generic

from newsclean.pool.batches import Batch, batches
from newsclean.pool.limits import Item, Limits, Loss, Result
from newsclean.pool.worker import Worker

__all__ = ["Master"]

AHEAD = 4
"""Batches per worker that may wait for an earlier one, so that a slow one stops nobody for long."""

MOST_FALSE_STARTS = 5
"""So many workers in a row may be lost before one of them is ready."""


class Master(Generic[Item, Result]):
    """The workers, and the batches that are under way. The arguments are those of `in_order`."""

    def __init__(
        self, work: Callable[[Item], Result], lost: Callable[[Item, Loss], Result],
        limits: Limits, warm_up: Callable[[], object],
    ) -> None:  # fmt: skip
        self._work = work
        self._lost = lost
        self._limits = limits
        self._warm_up = warm_up
        self._workers: list[Worker[Item, Result]] = []
        self._order: deque[Batch[Item, Result]] = deque()
        """Batches whose results were not given yet."""
        self._waiting: deque[Batch[Item, Result]] = deque()
        """Those of them that nobody has in hand."""
        self._more = True
        """There may be items that were not taken yet."""
        self._false_starts = 0

    def run(self, items: Iterable[Item]) -> Iterator[Result]:
        """All results, in order."""
        source: Iterator[Batch[Item, Result]] = batches(items, self._limits)
        self._hand_out(source)
        while self._order:
            while self._order and self._order[0].is_done:
                done = self._order.popleft()
                self._hand_out(source)
                yield from done.done
            if self._order:
                self._listen()
                self._hand_out(source)

    def _hand_out(self, source: Iterator[Batch[Item, Result]]) -> None:
        """Give work to those who have none, and start workers while there is work for them."""
        jobs = self._limits.jobs
        busy = sum(worker.batch is not None for worker in self._workers)
        while self._more and len(self._waiting) < jobs - busy and len(self._order) < AHEAD * jobs:
            batch = next(source, None)
            if batch is None:
                self._more = False
            else:
                self._order.append(batch)
                self._waiting.append(batch)
        while len(self._workers) < min(jobs, busy + len(self._waiting)):
            self._workers.append(Worker(self._work, self._warm_up))
        for worker in self._workers:
            if worker.idle and self._waiting:
                worker.send(self._waiting.popleft())

    def _listen(self) -> None:
        """Wait until a worker says something, dies, or is over its time."""
        heard = set(wait([worker.pipe for worker in self._workers], self._patience()))
        for worker in tuple(self._workers):
            if worker.pipe in heard:
                try:
                    self._take(worker, worker.receive())
                except (EOFError, OSError):
                    self._lose(worker, worker.how_it_died())
            elif worker.limit(self._limits.timeout) <= time.monotonic():
                self._lose(worker, worker.how_it_hangs(self._limits.timeout))

    def _patience(self) -> float | None:
        """Seconds until the first of the workers is over its time; ``None`` = none ever."""
        first = min(worker.limit(self._limits.timeout) for worker in self._workers)
        return None if first == float("inf") else max(0.0, first - time.monotonic())

    def _take(self, worker: Worker[Item, Result], message: Any) -> None:
        if message is None:
            worker.ready = True
            self._false_starts = 0
            return
        if isinstance(message, BaseException):
            raise message
        batch, worker.batch = worker.batch, None
        if batch is not None:
            batch.done += message
            self._settle(batch)

    def _lose(self, worker: Worker[Item, Result], why: str) -> None:
        """A worker hung or died: what it had in hand is done again, or given up."""
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            self._false_starts += 1
            if self._false_starts >= MOST_FALSE_STARTS:
                raise Loss(f"a worker process could not start ({why}); try --jobs 1")
        if worker.batch is not None:
            item = worker.batch.lose()
            if item is not None:
                worker.batch.done.append(self._lost(item, Loss(why)))
            self._settle(worker.batch)

    def _settle(self, batch: Batch[Item, Result]) -> None:
        """What is left of ``batch`` goes out next."""
        if not batch.is_done:
            self._waiting.appendleft(batch)

    def end(self) -> None:
        """End all workers, whatever they do."""
        for worker in self._workers:
            worker.end()
