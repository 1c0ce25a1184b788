"""Writing files whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from newsclean.batch.names import shown
from newsclean.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Replacement",
    "is_folder",
    "make_folder",
    "mode_of",
    "sweep",
    "unwritable",
    "write",
]

UNFINISHED = ".newsclean-*.tmp"
"""How files are called that have not taken their place."""


class Replacement:
    """A file that takes the place of ``path`` when it is committed, and vanishes when it is not.

    It lies in the same directory, because a rename is atomic only within one file system, or in a
    ``workshop`` on the same file system. A device or a pipe has no place to take and is written to
    directly; a symbolic link is followed.

    Raises:
        OutputError: opening, writing or renaming failed; what was there before is still there.
    """

    def __init__(self, path: Path, workshop: Path | None = None) -> None:
        self._shown = path
        self._temporary: Path | None = None
        mode = mode_of(path)
        try:
            if mode is not None and not stat.S_ISREG(mode):
                # as it is named: what /dev/stdout leads to, a pipe, has no path of its own
                self._path = path
                self._file = path.open("wb")
                return
            self._path = path.resolve()
            name = f".newsclean-{os.getpid()}-{os.urandom(4).hex()}.tmp"
            temporary = (workshop or self._path.parent) / name
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            self._file = open(os.open(temporary, flags, 0o666), "wb")  # noqa: SIM115 - kept open
            self._temporary = temporary
            if mode is not None:
                with suppress(OSError):
                    temporary.chmod(stat.S_IMODE(mode))
        except OSError as error:
            raise unwritable(path, error) from None

    def write(self, data: bytes) -> None:
        """Append ``data``."""
        try:
            self._file.write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(self._shown, error) from None

    def sync(self) -> None:
        """Force what was written to the disk, so that a loss of power leaves no half of it.

        Raises:
            OutputError: the disk is full, or worse.
        """
        try:
            self._file.flush()
            if self._temporary is not None:
                os.fsync(self._file.fileno())
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(self._shown, error) from None

    def commit(self) -> None:
        """Let the file take its place."""
        try:
            self._file.close()
            if self._temporary is not None:
                self._temporary.replace(self._path)
                self._temporary = None
        except BrokenPipeError:
            raise
        except OSError as error:
            self.abandon()
            raise unwritable(self._shown, error) from None

    def abandon(self) -> None:
        """Leave no trace."""
        with suppress(OSError):
            self._file.close()
        if self._temporary is not None:
            with suppress(OSError):
                self._temporary.unlink()


def write(path: Path, data: bytes, workshop: Path | None = None) -> None:
    """Make ``data`` the content of ``path``, at one stroke.

    Without a ``workshop`` the bytes are on the disk before the file takes its place.

    Raises:
        OutputError: it could not be done; what was there before is still there.
    """
    file = Replacement(path, workshop)
    try:
        file.write(data)
        if workshop is None:
            file.sync()
        file.commit()
    except BaseException:
        file.abandon()
        raise


def sweep(workshop: Path) -> None:
    """Remove what a run that was killed left behind in its workshop."""
    for path in workshop.glob(UNFINISHED):
        with suppress(OSError):
            path.unlink()


def mode_of(path: Path) -> int | None:
    """Type and permissions of what is at ``path``; ``None`` = nothing that can be seen."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None


def is_folder(path: Path) -> bool:
    """Is ``path`` a directory? Unlike ``Path.is_dir`` this never raises."""
    return stat.S_ISDIR(mode_of(path) or 0)


def make_folder(path: Path) -> None:
    """Make sure that ``path`` is a directory.

    Raises:
        OutputError: it cannot be one.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from None


def unwritable(path: Path, error: OSError) -> OutputError:
    """The error for an output that could not be written: where, what, what to do."""
    match error:
        case FileNotFoundError():
            what = "its directory does not exist; make it first"
        case PermissionError():
            what = "may not be written (permission denied); name another output"
        case IsADirectoryError():
            what = "is a directory; move it away or name another output"
        case FileExistsError() | NotADirectoryError():
            what = "a file stands where a directory is needed; move it away"
        case _:
            what = f"could not be written ({_reason(error)}); mend that and repeat"
    return OutputError(f"{shown(path)}: {what}")


def _reason(error: OSError) -> str:
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]
