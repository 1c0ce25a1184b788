"""Outputs noted before they are written, so that what a killed run left is known for its own.

Between the moment at which a worker writes an output and the one at which the master puts it on
record, anything may end both. Each process notes in a file of its own, ``begun-PID.jsonl`` beside
the manifest, what it is about to write; the files go when a run comes to its end.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from errno import ENOSPC
from pathlib import Path

from newsclean.batch.files import unwritable
from newsclean.batch.spill import SpillDict

__all__ = ["Begun", "note"]


def note(folder: Path, output: str, sha256: str) -> None:
    """Put down that ``output`` is about to be written, with this hash.

    Raises:
        OutputError: the disk is full, or worse.
    """
    path = folder / f"begun-{os.getpid()}.jsonl"
    # on a line of its own, even if a full disk tore the one before
    line = b"\n" + json.dumps([output, sha256]).encode() + b"\n"
    try:
        with path.open("ab", buffering=0) as file:
            if file.write(line) != len(line):
                raise OSError(ENOSPC, "no space left on device")
    except OSError as error:
        raise unwritable(path, error) from None


class Begun:
    """What runs that were cut short were about to write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hashes = SpillDict()

    def load(self) -> None:
        """Read it. A torn line counts for nothing: its output was not written yet."""
        for path in self._files():
            with suppress(OSError), path.open("rb") as lines:
                for line in lines:
                    with suppress(ValueError, TypeError):
                        output, sha256 = json.loads(line)
                        known = self.hashes(output)
                        if sha256 not in known:
                            self._hashes[output] = " ".join((*known, sha256))

    def hashes(self, output: str) -> tuple[str, ...]:
        """The SHA-256 of all that was to be written to ``output``."""
        return tuple((self._hashes.get(output) or "").split())

    def forget(self) -> None:
        """All is on record."""
        for path in self._files():
            with suppress(OSError):
                path.unlink()

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("begun-*.jsonl"))
