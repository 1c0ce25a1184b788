"""Where an output below a directory is written, by whoever cleaned its input.

Workers write for themselves: what the master would have to read, hash and write for them would keep
all but a few of them waiting. What may be replaced is decided here, next to the file; what the
manifest knows of it travels with the task.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from newsclean.batch.begun import note
from newsclean.batch.files import is_folder, make_folder, mode_of, unwritable, write
from newsclean.batch.names import shown
from newsclean.batch.task import Known, Task, Written
from newsclean.errors import OutputError

__all__ = ["Outlet"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A directory for outputs. Replaces only what newsclean wrote and nobody edited.

    Args:
        root: the directory.
        workshop: a folder on the same file system, for files that are not whole yet.
        goes_on: what is there, and was made of the same, is left as it is.
        force: anything may be replaced.
        torn: the last run was cut short, so that a loss of power may have torn its outputs.
    """

    root: Path
    workshop: Path
    goes_on: bool = True
    force: bool = False
    torn: bool = False

    def is_done(self, task: Task, sha256: str) -> bool:
        """Is the output there, as it was written, and made of the input with this hash?"""
        known = task.known
        if known is None or not (self.goes_on and known.current) or known.input != sha256:
            return False
        try:
            return _digest_of(self._path(task)) == known.sha256
        except OutputError:  # put() will say so
            return False

    def is_new(self, task: Task, data: bytes | None) -> bool:
        """Is what is there something else than ``data`` (``None`` = nothing)?

        Raises:
            OutputError: it is, and may not be replaced.
        """
        path = self._path(task)
        if _digest_of(path) == _hash(data):
            return False
        self._make_way(task.known, path)
        return True

    def put(self, task: Task, data: bytes | None) -> Written:
        """Make ``data`` the output of ``task``; ``None`` = there must be none.

        Raises:
            OutputError: it could not or may not be done.
        """
        path, sha256 = self._path(task), _hash(data)
        fresh = self.is_new(task, data)
        if fresh and data is not None and sha256 is not None:
            make_folder(path.parent)
            note(self.workshop, task.output or "", sha256)
            write(path, data, self.workshop)
        elif fresh:
            _remove(path)
        return Written(sha256, len(data or b""), fresh)

    def _make_way(self, known: Known | None, path: Path) -> None:
        """Complain of what may not be replaced."""
        if is_folder(path):
            why = "is a directory; move it away or name another output"
        elif self.force or (mode_of(path) is None and not path.is_symlink()):
            return
        elif known is None or not known.hashes:
            why = "is there already and not from newsclean; --force overwrites it"
        elif path.is_symlink() or not self._is_ours(path, known):
            why = "was edited since newsclean wrote it; --force overwrites it"
        else:
            return
        raise OutputError(f"{shown(path)}: {why}")

    def _is_ours(self, path: Path, known: Known) -> bool:
        """Is the file as it was written, or as a loss of power in the last run leaves it?"""
        if _digest_of(path) in known.hashes:
            return True
        # what was not yet on the disk is missing or zeros; a text of ours ends in a newline
        return self.torn and path.read_bytes()[-1:] in (b"", b"\0")

    def _path(self, task: Task) -> Path:
        return self.root / (task.output or "")


def _hash(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from None


def _digest_of(path: Path) -> str | None:
    """SHA-256 of a file; ``None`` when there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise unwritable(path, error) from None
