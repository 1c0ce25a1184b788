"""One run at a time for one output."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from newsclean.batch.files import unwritable
from newsclean.batch.names import shown
from newsclean.errors import OutputError

__all__ = ["Lock"]


class Lock:
    """Held as long as the process lives, or until it is let go.

    Raises:
        OutputError: another run holds it, or there is no place for it.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / "lock"
        try:
            self._file: BinaryIO = path.open("ab")
        except OSError as error:
            raise unwritable(path, error) from None
        try:
            _take(self._file.fileno())
        except BlockingIOError:
            self._file.close()
            raise OutputError(
                f"{shown(folder)}: another run writes to this output; let it end first"
            ) from None
        except OSError:  # a file system without locks
            return

    def release(self) -> None:
        """Let the next one in."""
        self._file.close()


def _take(descriptor: int) -> None:
    """Lock the file behind ``descriptor`` for this process.

    Raises:
        BlockingIOError: somebody else has it.
    """
    if os.name == "nt":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            raise BlockingIOError from None
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
