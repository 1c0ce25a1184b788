"""Where results go: standard output, one file, one stream for all, or a tree with its manifest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsclean._version import __version__
from newsclean.batch.files import Replacement, is_folder, make_folder, mode_of, unwritable, write
from newsclean.batch.manifest import FOLDER, Entry, Manifest
from newsclean.batch.names import shown
from newsclean.batch.work import Outcome, Result, Status, Task
from newsclean.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

__all__ = ["FileSink", "PipeSink", "Sink", "StreamSink", "TreeRules", "TreeSink"]


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

    def failed(self, outcome: Outcome) -> None:
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


class StreamSink(Sink):
    """One file for all inputs. It takes its place at the end, when all are done."""

    shared = True

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: Replacement | None = None

    def put(self, result: Result) -> Outcome:
        """Append the result."""
        if result.data is not None:
            if self._file is None:
                self._file = Replacement(self._path)
            self._file.write(result.data)
        return super().put(result)

    def close(self, *, whole: bool) -> None:
        """Let the stream take its place, or leave no trace of half of it."""
        if self._file is not None:
            if whole:
                self._file.commit()
            else:
                self._file.abandon()


@dataclass(frozen=True, slots=True)
class TreeRules:
    """What a tree may do with what is there: skip what is finished, overwrite what is not ours."""

    recipe: str
    """Digest of what is done with every input."""
    resume: bool = True
    force: bool = False
    allow_empty: bool = False


class TreeSink(Sink):
    """A directory that mirrors the inputs. Replaces only what newsclean wrote and nobody edited."""

    def __init__(self, root: Path, manifest: Manifest, rules: TreeRules) -> None:
        self._root = root
        self._manifest = manifest
        self._rules = rules
        self._failures: list[Mapping[str, Any]] = []
        self._tried: set[str | None] = set()

    def open(self) -> None:
        """Make the directory."""
        make_folder(self._root)
        make_folder(self._root / FOLDER)

    def before(self, task: Task) -> Task:
        """The task, done already if its output is there and made from the same input."""
        entry = self._manifest.entries.get(task.output or "")
        if (
            not self._rules.resume
            or self._rules.force
            or entry is None
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
        self._tried.add(task.input.name)
        if result.unchanged:
            status = Status(self._manifest.entries[output].status)
            return Outcome(task, status, unchanged=True)
        path = self._path(task)
        wanted = None if result.data is None else hashlib.sha256(result.data).hexdigest()
        if _digest_of(path) != wanted:
            self._make_way(output, path)
            if result.data is None:
                path.unlink()
            else:
                make_folder(path.parent)
                write(path, result.data)
        self._manifest.add(
            Entry(
                output,
                task.input.name or "",
                result.status.value,
                result.sha256 or "",
                wanted,
                self._rules.recipe,
            )
        )
        return super().put(result)

    def _make_way(self, output: str, path: Path) -> None:
        """Complain of what may not be replaced."""
        entry = self._manifest.entries.get(output)
        if is_folder(path):
            why = "is a directory; move it away or name another output"
        elif self._rules.force or (mode_of(path) is None and not path.is_symlink()):
            return
        elif entry is None or entry.sha256 is None:
            why = "is there already and not from newsclean; --force overwrites it"
        elif path.is_symlink() or _digest_of(path) != entry.sha256:
            why = "was edited since newsclean wrote it; --force overwrites it"
        else:
            return
        raise OutputError(f"{shown(path)}: {why}")

    def failed(self, outcome: Outcome) -> None:
        """Remember the failure for ``failed.jsonl``."""
        source = outcome.task.input
        self._tried.add(source.name)
        if outcome.status is Status.EMPTY and self._rules.allow_empty:
            return
        self._failures.append({"path": source.path, "id": source.name, "error": outcome.error})

    def close(self, *, whole: bool) -> None:
        """Write ``failed.jsonl``; a run that was cut short keeps what it did not come to."""
        before = [] if whole else self._manifest.failed_before()
        untried = [entry for entry in before if entry.get("id") not in self._tried]
        self._manifest.close([*self._failures, *untried])

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
