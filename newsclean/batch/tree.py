"""A directory that mirrors the inputs, and what is known of it."""

from __future__ import annotations

import json
import os
from collections import Counter
from itertools import chain
from pathlib import Path

from newsclean._version import __version__
from newsclean.batch.entries import entry_of, failure_line
from newsclean.batch.files import make_folder, sweep
from newsclean.batch.lock import Lock
from newsclean.batch.manifest import Manifest, Rules
from newsclean.batch.outlet import Outlet
from newsclean.batch.sinks import Sink
from newsclean.batch.spill import SpillDict, SpillList
from newsclean.batch.task import Known, Outcome, Result, Status, Task

__all__ = ["TreeSink"]


class TreeSink(Sink):
    """Keeps the manifest of a directory; the outputs are written through its outlet."""

    def __init__(self, root: Path, manifest: Manifest, rules: Rules) -> None:
        self._root = root
        self._manifest = manifest
        self._rules = rules
        self.outlet = Outlet(
            root, manifest.folder, rules.goes_on, rules.force, torn=manifest.was_cut_short
        )
        self._failures = SpillList()
        self._before = SpillDict()
        """Failures of the run before that this one did not come to yet, by their names."""
        self._lock: Lock | None = None
        self._count: Counter[str] = Counter()
        self._wrote = False

    def open(self) -> None:
        """Make the directory, and tidy up after a run that was killed."""
        make_folder(self._root)
        make_folder(self._manifest.folder)
        self._lock = Lock(self._manifest.folder)
        sweep(self._manifest.folder)
        for failure in self._manifest.failed_before():
            self._before[str(failure.get("id"))] = json.dumps(failure)
        self._manifest.append(self._rules.header())

    def before(self, task: Task) -> Task:
        """The task, with what is known of its output."""
        entry, begun = self._manifest.get(task.output), self._manifest.begun(task.output)
        if entry is None:
            return task._replace(known=Known(begun=begun)) if begun else task
        current = (entry.recipe, entry.version, entry.id) == (
            self._rules.recipe, __version__, task.input.name,
        )  # fmt: skip
        return task._replace(known=Known(entry.input, entry.sha256, current, begun))

    def put(self, result: Result) -> Outcome:
        """Put the output on record."""
        task = result.task
        self._before.discard(str(task.input.name))
        if result.unchanged:
            entry = self._manifest.get(task.output)
            status = result.status if entry is None else Status(entry.status)
            self._count[status] += 1
            return Outcome(task, status, unchanged=True)
        if result.written is not None:
            self._wrote |= result.written.fresh
            entry = entry_of(task, result.status, self._rules.recipe, result.facts)
            sha256, size, _ = result.written
            self._manifest.add(entry._replace(input=result.sha256, sha256=sha256, size=size))
        self._count[result.status] += 1
        return super().put(result)

    def failed(self, outcome: Outcome, result: Result) -> None:
        """Remember the failure for ``failed.jsonl``, and put it on record."""
        task = outcome.task
        self._before.discard(str(task.input.name))
        if outcome.status is Status.EMPTY and self._rules.allow_empty:
            return
        self._failures.append(failure_line(task, outcome.error))
        if outcome.status is Status.FAILED:
            entry = entry_of(task, Status.FAILED, self._rules.recipe)
            self._manifest.add(entry._replace(input=result.sha256, error=outcome.error))
            self._count[Status.FAILED] += 1

    def close(self, *, whole: bool) -> None:
        """Write ``failed.jsonl``; a run that was cut short keeps what it did not come to."""
        if self._lock is None:
            return
        untried = () if whole else map(json.loads, self._before.values())
        try:
            sweep(self._manifest.folder)  # after workers that hung or died while they wrote
            if whole:
                if self._wrote and hasattr(os, "sync"):
                    os.sync()  # the outputs are on the disk before the run counts as ended
                self._manifest.end(self._count)
            self._manifest.close(chain(self._failures, untried))
        finally:
            self._lock.release()
