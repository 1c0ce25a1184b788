"""What is known of an output: which inputs are done, from what, how it went, and what failed.

``OUT/.newsclean/manifest.jsonl`` for a directory, ``OUT.newsclean/manifest.jsonl`` beside a stream
(``all.jsonl`` has ``all.jsonl.newsclean/``). One JSON object a line, only ever appended to, so that
a run that is killed leaves what it has done on record. A torn or strange line counts for nothing.
Three kinds of lines, told apart by their first key:

``{"run": 1, …}``
    begins each run. ``version``; ``settings``: the fields of :class:`~newsclean.settings.Settings`
    that differ from the defaults (paths of packs as given); ``from``, ``to``; ``fields``:
    ``{"text", "id", "url"}``, the names of those fields in records; ``max_size``; ``recipe``: the
    digest that the entries carry too; ``inputs``: the inputs as named; ``cwd``: the absolute
    directory that ``inputs``, packs and the ``path`` of each entry are relative to.
``{"output": …}``
    one finished input; the last line on an output (of a failure: on an ``id``) counts.

    - ``output``: its path below the directory, with ``/``; ``null`` in a stream, or when it failed
      before it had one.
    - ``id``: the name of the input below its root; of a record the name of its file, ``:`` and
      ``record``; ``null`` for standard input.
    - ``status``: ``kept``, ``empty`` (no article) or ``failed``.
    - ``input``: SHA-256 of the input; of a record, of its bytes in the file; ``null`` = unreadable.
    - ``sha256``, ``size``: of what was written, in bytes; ``null`` and 0 = nothing.
    - ``recipe``, ``version``: what it was done with.
    - ``path``: the file, from ``cwd``; ``-`` is standard input.
    - ``record``: which record of that file, from 1 (in JSON Lines the line); else ``null``.
    - ``title``, ``confidence``, ``flags``, ``removed`` (filter → blocks), ``chars_in``,
      ``chars_out``: from the article; ``null`` for an input that failed.
    - ``error``: of a failed input what the user was told, else ``null``.
``{"end": 1, "kept": …, "empty": …, "failed": …}``
    closes a run that came to its end; the counts are of that run, unchanged inputs included.

``failed.jsonl`` beside it lists the inputs of the last run that failed, as ``--files-from`` reads
them. An input that is skipped because it is unchanged gets no new line.
"""

from __future__ import annotations

import json
import os
from errno import ENOSPC
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from newsclean._version import __version__
from newsclean.batch.files import make_folder, unwritable, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["FOLDER", "Entry", "Manifest"]

FOLDER = ".newsclean"


class Entry(NamedTuple):
    """What is known of one output."""

    output: str
    """Its path below the output directory, with ``/``."""
    id: str
    """The input that it was made from."""
    status: str
    input: str
    """SHA-256 of the input."""
    sha256: str | None
    """SHA-256 of the output; ``None`` = there was nothing to write."""
    recipe: str
    """Digest of what was done."""
    version: str = __version__


class Manifest:
    """The entries of one output directory, read at once and appended to one by one."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._path = self._folder / "manifest.jsonl"
        self._failed = self._folder / "failed.jsonl"
        self._file: IO[bytes] | None = None
        self.entries: dict[str, Entry] = {}
        try:
            with self._path.open("rb") as lines:
                for line in lines:
                    self._take(line)
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as error:
            raise unwritable(self._path, error) from None

    def _take(self, line: bytes) -> None:
        try:
            entry = Entry(**json.loads(line))
        except (ValueError, TypeError):  # torn by a crash, or of another version
            return
        self.entries[entry.output] = entry

    def add(self, entry: Entry) -> None:
        """Put ``entry`` on record.

        Raises:
            OutputError: it could not be written.
        """
        line = _line(entry._asdict())
        try:
            if self._file is None:
                self._file = self._opened()
            if self._file.write(line) != len(line):
                raise OSError(ENOSPC, "no space left on device")
        except OSError as error:
            self._shut()
            raise unwritable(self._path, error) from None
        self.entries[entry.output] = entry

    def _opened(self) -> IO[bytes]:
        """The file, open for appending behind a whole line."""
        make_folder(self._folder)
        file = self._path.open("a+b", buffering=0)
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
        make_folder(self._folder)
        write(self._failed, b"".join(map(_line, failures)))

    def failed_before(self) -> list[Mapping[str, Any]]:
        """What ``failed.jsonl`` holds now."""
        try:
            with self._failed.open("rb") as lines:
                return [json.loads(line) for line in lines]
        except (OSError, ValueError):
            return []


def _line(value: Mapping[str, Any]) -> bytes:
    # escaped, since a file name may hold bytes that are no UTF-8
    return json.dumps(value).encode() + b"\n"
