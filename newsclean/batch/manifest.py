"""What is known of an output: which inputs are done, from what, how it went, and what failed.

``OUT/.newsclean/manifest.jsonl`` for a directory, ``OUT.newsclean/manifest.jsonl`` beside a stream
(``all.jsonl`` has ``all.jsonl.newsclean/``). One JSON object a line (`newsclean.batch.entries`),
only ever appended to, so that a run that is killed leaves what it has done on record. A torn or
strange line counts for nothing.

``failed.jsonl`` beside it lists the inputs of the last run that failed, as ``--files-from`` reads
them. An input that is skipped because it is unchanged gets no new line.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from typing import IO, Any

from newsclean._version import __version__
from newsclean.batch.begun import Begun
from newsclean.batch.entries import Entry, end_line, line_of
from newsclean.batch.files import Replacement, make_folder, unwritable
from newsclean.batch.spill import SpillDict
from newsclean.batch.task import Status

__all__ = ["FOLDER", "SYNC_SECONDS", "Manifest", "Outputs", "Rules"]

FOLDER = ".newsclean"

SYNC_SECONDS = 5.0
"""How often the record is forced to the disk: what a loss of power may cost."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a run may do with what is there: skip what is finished, overwrite what is not ours."""

    recipe: str
    """Digest of what is done with every input."""
    resume: bool = True
    force: bool = False
    allow_empty: bool = False
    about: Mapping[str, Any] | None = None
    """What the line that begins the run says beside its version and recipe."""

    def header(self) -> bytes:
        """The line that begins a run."""
        head = {"run": 1, "version": __version__, "recipe": self.recipe}
        return line_of({**head, **(self.about or {})})

    @property
    def goes_on(self) -> bool:
        """Earlier work may be kept."""
        return self.resume and not self.force


class Manifest:
    """The record of one output: read once, appended to line by line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "manifest.jsonl"
        self._failed = folder / "failed.jsonl"
        self._file: IO[bytes] | None = None
        self._synced = time.monotonic()
        self._outputs = SpillDict()
        self._begun = Begun(folder)
        self._tidy = True
        """The last run came to its end."""

    def load(self) -> None:
        """Read what is known of each output.

        Raises:
            OutputError: it cannot be read.
        """
        try:
            with self.path.open("rb") as lines:
                for line in lines:
                    self._tidy = line.startswith(b'{"end":')
                    entry = Entry.parsed(line)
                    # a failure says nothing of an output that an earlier run may have left
                    if entry is not None and entry.output and entry.status != Status.FAILED:
                        self._outputs[entry.output] = line.decode()
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as error:
            raise unwritable(self.path, error) from None
        self._begun.load()

    def begun(self, output: str | None) -> tuple[str, ...]:
        """SHA-256 of what a run that was cut short may have written there, off the record."""
        return self._begun.hashes(output or "")

    def get(self, output: str | None) -> Entry | None:
        """What is known of an output; ``None`` = it is not ours."""
        line = self._outputs.get(output or "")
        return None if line is None else Entry.parsed(line)

    def __contains__(self, output: str) -> bool:
        return output in self._outputs or bool(self._begun.hashes(output))

    def outputs_below(self, root: Path) -> Outputs:
        """The outputs on record by their real paths, below the directory ``root``."""
        return Outputs(self, f"{root.resolve()}{os.sep}")

    @property
    def was_cut_short(self) -> bool:
        """The last run did not come to its end."""
        return not self._tidy

    def add(self, entry: Entry) -> None:
        """Put ``entry`` on record.

        Raises:
            OutputError: it could not be written.
        """
        line = line_of(entry._asdict())
        self.append(line)
        if entry.output and entry.status != Status.FAILED:
            self._outputs[entry.output] = line.decode()

    def end(self, count: Mapping[str, int]) -> None:
        """Put on record that the run came to its end.

        Raises:
            OutputError: it could not be written.
        """
        self.append(end_line(count))
        self._begun.forget()

    def append(self, line: bytes) -> None:
        """Write a line behind all others; now and then force all of them to the disk.

        Raises:
            OutputError: it could not be written.
        """
        try:
            if self._file is None:
                self._file = self._opened()
            if self._file.write(line) != len(line):
                raise OSError(ENOSPC, "no space left on device")
            if time.monotonic() - self._synced > SYNC_SECONDS:
                self.sync()
        except OSError as error:
            self._shut()
            raise unwritable(self.path, error) from None

    def sync(self) -> None:
        """Force what was written to the disk."""
        self._synced = time.monotonic()
        if self._file is not None:
            os.fsync(self._file.fileno())

    def cut(self, size: int) -> None:
        """Forget all but the first ``size`` bytes.

        Raises:
            OutputError: it could not be written.
        """
        self._shut()
        try:
            with self.path.open("ab") as file:
                file.truncate(size)
        except OSError as error:
            raise unwritable(self.path, error) from None

    def _opened(self) -> IO[bytes]:
        """The file, open for appending behind a whole line."""
        make_folder(self.folder)
        file = self.path.open("a+b", buffering=0)
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                file.write(b"\n")
        return file

    def _shut(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def close(self, failures: Iterable[Mapping[str, Any]]) -> None:
        """End the run; ``failures`` become ``failed.jsonl``, which ``--files-from`` reads.

        Raises:
            OutputError: it could not be written.
        """
        self._shut()
        make_folder(self.folder)
        file = Replacement(self._failed)
        try:
            for failure in failures:
                file.write(line_of(failure))
            file.commit()
        finally:
            file.abandon()

    def failed_before(self) -> Iterator[Mapping[str, Any]]:
        """What ``failed.jsonl`` holds now."""
        try:
            with self._failed.open("rb") as lines:
                for line in lines:
                    yield json.loads(line)
        except (OSError, ValueError):
            return


class Outputs(Container[str]):
    """Real paths of outputs, as far as a manifest knows them."""

    def __init__(self, manifest: Manifest, root: str) -> None:
        self._manifest = manifest
        self._root = root

    def __contains__(self, path: object) -> bool:
        if not isinstance(path, str) or not path.startswith(self._root):
            return False
        return path.removeprefix(self._root).replace(os.sep, "/") in self._manifest
