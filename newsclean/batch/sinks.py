"""Where results go: standard output, one file, or a tree with its manifest (streams: `stream`)."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from newsclean._version import __version__
from newsclean.batch.files import is_folder, make_folder, mode_of, sweep, unwritable, write
from newsclean.batch.lock import Lock
from newsclean.batch.manifest import Entry, Manifest, Rules, end_line, entry_of, failure_line
from newsclean.batch.names import shown
from newsclean.batch.spill import SpillDict, SpillList
from newsclean.batch.task import Outcome, Result, Status, Task
from newsclean.errors import OutputError

__all__ = ["FileSink", "PipeSink", "Sink", "TreeSink"]


class Sink:
    """A place for results. This one forgets them; the others say what they do instead."""

    shared = False
    """All results go into one file, so that one that cannot be written ends the run."""
    leftover = False
    """What is there holds more than what would be written."""

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


class TreeSink(Sink):
    """A directory that mirrors the inputs. Replaces only what newsclean wrote and nobody edited."""

    def __init__(self, root: Path, manifest: Manifest, rules: Rules) -> None:
        self._root = root
        self._manifest = manifest
        self._rules = rules
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
        """The task, done already if its output is there and made from the same input."""
        if not self._rules.goes_on:
            return task
        entry = self._manifest.get(task.output)
        if (
            entry is None
            or (entry.recipe, entry.version) != (self._rules.recipe, __version__)
            or entry.id != task.input.name
        ):
            return task
        try:
            there = _digest_of(self._path(task))
        except OutputError:  # put() will say so
            return task
        return task._replace(done=entry.input) if there == entry.sha256 else task

    def put(self, result: Result) -> Outcome:
        """Write the output, unless it is there already, and put it on record."""
        task = result.task
        output = task.output or ""
        self._before.discard(str(task.input.name))
        entry = self._manifest.get(output)
        if result.unchanged and entry is not None:
            self._count[entry.status] += 1
            return Outcome(task, Status(entry.status), unchanged=True)
        path = self._path(task)
        wanted = None if result.data is None else hashlib.sha256(result.data).hexdigest()
        if _digest_of(path) != wanted:
            self._make_way(entry, path)
            if result.data is None:
                path.unlink()
            else:
                make_folder(path.parent)
                write(path, result.data, self._manifest.folder)
                self._wrote = True
        entry = entry_of(task, result.status, self._rules.recipe, result.facts)
        size = len(result.data or b"")
        self._manifest.add(entry._replace(input=result.sha256, sha256=wanted, size=size))
        self._count[result.status] += 1
        return super().put(result)

    def _make_way(self, entry: Entry | None, path: Path) -> None:
        """Complain of what may not be replaced."""
        if is_folder(path):
            why = "is a directory; move it away or name another output"
        elif self._rules.force or (mode_of(path) is None and not path.is_symlink()):
            return
        elif entry is None or entry.sha256 is None:
            why = "is there already and not from newsclean; --force overwrites it"
        elif path.is_symlink() or not self._is_ours(path, entry):
            why = "was edited since newsclean wrote it; --force overwrites it"
        else:
            return
        raise OutputError(f"{shown(path)}: {why}")

    def _is_ours(self, path: Path, entry: Entry) -> bool:
        """Is the file as it was written, or as a loss of power in the last run leaves it?"""
        if _digest_of(path) == entry.sha256:
            return True
        # what was not yet on the disk is missing or zeros; a text of ours ends in a newline
        return self._manifest.was_cut_short and path.read_bytes()[-1:] in (b"", b"\0")

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
            if whole:
                if self._wrote and hasattr(os, "sync"):
                    os.sync()  # the outputs are on the disk before the run counts as ended
                self._manifest.append(end_line(self._count))
            self._manifest.close(chain(self._failures, untried))
        finally:
            self._lock.release()

    def _path(self, task: Task) -> Path:
        return self._root / (task.output or "")


def _digest_of(path: Path) -> str | None:
    """SHA-256 of a file; ``None`` when there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise unwritable(path, error) from None
