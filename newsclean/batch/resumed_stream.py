"""A plain stream that is gone on with after a run that was cut short.

The manifest names the inputs in their order, each with the hash of its input and of its line. The
next run holds both against what is there now, input by input, and goes on behind the last one for
which all is as it was; so a part that was torn at any byte, by whatever, is noticed and mended. A
whole stream in which a line is not as it was written was edited by somebody: that is mended too,
and said.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from newsclean._version import __version__
from newsclean.batch.entries import Entry
from newsclean.batch.files import make_folder, mode_of, unwritable
from newsclean.batch.manifest import SYNC_SECONDS, Manifest, Rules
from newsclean.batch.names import shown
from newsclean.batch.stream import StreamSink
from newsclean.batch.task import Outcome, Recipe, Result, Settled, Status, Task
from newsclean.batch.work import hash_of

__all__ = ["ResumedStreamSink"]

BUFFER = 1 << 17
"""Bytes that are gathered before they are written: what SIGKILL may cost."""


class ResumedStreamSink(StreamSink):
    """A plain stream, which goes on where an earlier run was cut short."""

    def __init__(self, path: Path, manifest: Manifest, rules: Rules, recipe: Recipe) -> None:
        super().__init__(path, manifest, rules)
        self._known = manifest
        self._recipe = recipe
        self._real = path.resolve()
        self._part_path = manifest.folder / "part"
        self._part: BinaryIO | None = None
        self._earlier: Iterator[tuple[int, Entry]] | None = None
        """What the manifest says, entry by entry, while all is as it says."""
        self._lines: BinaryIO | None = None
        """The stream that it speaks of: the part of a run that was cut short, or the whole."""
        self._held = 0
        """Bytes of that stream that stay."""
        self._synced = time.monotonic()
        self._noted = 0
        """Bytes of the manifest that stay."""

    def _begin(self) -> None:
        make_folder(self._known.folder)
        if self._rules.goes_on:
            source = self._part_path if self._part_path.exists() else self._real
            with suppress(OSError):  # a stream without its record is begun anew
                self._lines = source.open("rb")
                self._earlier = _entries(self._known.path.open("rb"))
        if self._earlier is None:
            self._part_company()

    def before(self, task: Task) -> Task:
        """The task, settled if the stream holds its result already."""
        if self._earlier is None:
            return task
        noted, entry = next(self._earlier, (0, None))
        if entry is None or not self._still_so(task, entry):
            if entry is None:
                self._look_behind()
            self._part_company()
            return task
        self._held += entry.size
        self._noted = noted
        settled = Settled(Status(entry.status), entry.error or "")
        return task._replace(record=None, settled=settled)

    def _look_behind(self) -> None:
        """Tell of lines that somebody added behind the last one on record."""
        ours = self._known.was_cut_short  # written, but not yet on record when the run was killed
        if self._lines is not None and not ours and self._lines.read(1):
            self._warn("holds lines at its end that newsclean did not write")

    def _still_so(self, task: Task, entry: Entry) -> bool:
        """Are input, recipe and line those that the entry speaks of?"""
        if (entry.id, entry.record) != (task.input.name, task.input.record):
            return False
        if (entry.recipe, entry.version) != (self._rules.recipe, __version__):
            return False
        if self._lines is None or entry.input != hash_of(self._recipe, task):
            return False
        line = self._lines.read(entry.size)
        if entry.sha256 == (hashlib.sha256(line).hexdigest() if entry.sha256 else None):
            return True
        self._warn(f"differs from the record of {task.input.shown} that newsclean wrote")
        return False

    def _warn(self, what: str) -> None:
        """Tell of a stream that somebody edited; what a run that was cut short left is ours."""
        if not self._part_path.exists():
            cure = "edits are lost with this run, so edit a copy next time"
            self.warning = f"{shown(self._path)}: {what}; {cure}"

    def _part_company(self) -> None:
        """From here on the inputs are cleaned: cut off what is no longer so, and write behind it.

        Raises:
            OutputError: it could not be written.
        """
        self._earlier = None
        try:
            if self._lines is not None and not self._part_path.exists():
                self._lines.seek(0)
                with self._part_path.open("wb") as part:
                    _copy(self._lines, part, self._held)
            self._part = self._part_path.open("ab", BUFFER)
            self._part.truncate(self._held)
        except OSError as error:
            raise unwritable(self._part_path, error) from None
        self._shut_lines()
        self._known.cut(self._noted)
        self._known.append(self._rules.header())

    def _write(self, data: bytes) -> None:
        try:
            if self._part is not None:
                self._part.write(data)
                if time.monotonic() - self._synced > SYNC_SECONDS:
                    self._part.flush()
                    os.fsync(self._part.fileno())
                    self._synced = time.monotonic()
        except OSError as error:
            raise unwritable(self._path, error) from None

    def _record(self, result: Result, data: bytes | None, error: str) -> None:
        if result.task.settled is None:
            super()._record(result, data, error)
        else:
            self._count[result.status] += 1

    def put(self, result: Result) -> Outcome:
        """Append the result, unless the stream holds it already."""
        if result.task.settled is None:
            return super().put(result)
        self._count[result.status] += 1
        return Outcome(result.task, result.status, unchanged=True)

    def close(self, *, whole: bool) -> None:
        """Let the stream take its place; half of it stays where the next run finds it."""
        if self._lock is None:
            return
        try:
            if whole:
                self._finish()
            elif self._part is not None:
                with suppress(OSError):  # it is noticed by the next run
                    self._part.close()
            self._shut_lines()
            self._known.close(self._failures)
        finally:
            self._lock.release()

    def _finish(self) -> None:
        if self._earlier is not None:  # nothing was cleaned; maybe there are fewer inputs now
            if next(self._earlier, None) is None and not self._part_path.exists():
                return
            self._part_company()
        if self._part is None:
            return
        try:
            self._part.flush()
            os.fsync(self._part.fileno())
            self._part.close()
            if (mode := mode_of(self._real)) is not None:
                self._part_path.chmod(stat.S_IMODE(mode))
            self._part_path.replace(self._real)
        except OSError as error:
            raise unwritable(self._path, error) from None
        self._known.end(self._count)

    def _shut_lines(self) -> None:
        if self._lines is not None:
            self._lines.close()
            self._lines = None


def _entries(manifest: BinaryIO) -> Iterator[tuple[int, Entry]]:
    """The entries of an open manifest, each with the place in the file where its line ends."""
    end = 0
    with manifest:
        for line in manifest:
            end += len(line)
            if not line.startswith((b'{"run":', b'{"end":')):
                entry = Entry.parsed(line) if line.endswith(b"\n") else None
                if entry is None:
                    return
                yield end, entry


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    """Copy the first ``size`` bytes."""
    while size > 0 and (data := source.read(min(size, BUFFER))):
        target.write(data)
        size -= len(data)
