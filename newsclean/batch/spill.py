"""Lists and dictionaries that move to the disk when they grow, so that memory stays flat.

What they hold goes to a private file in the system's directory for temporary files, which is gone
when they are.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsclean.errors import OutputError

if TYPE_CHECKING:
    import sqlite3

__all__ = ["SpillDict", "SpillList"]

MANY = 5000
"""Entries that a dictionary holds in memory: a few MB at most."""

IN_MEMORY = 1 << 20
"""Bytes that a list holds in memory."""

AT_ONCE = 1 << 16
"""Bytes of a list that are read from the disk at a time."""


class SpillList:
    """Values that JSON can have, in the order in which they came."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - kept open
        self._length = 0

    def append(self, value: Any) -> None:
        """Put ``value`` at the end.

        Raises:
            OutputError: the temporary directory is full.
        """
        try:
            self._file.seek(0, 2)
            # escaped, since a file name may hold bytes that are no UTF-8
            self._file.write(json.dumps(value).encode() + b"\n")
        except OSError as error:
            raise _full(error) from None
        self._length += 1

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Any]:
        at = 0
        while True:
            self._file.seek(at)
            lines = self._file.readlines(AT_ONCE)
            at = self._file.tell()
            if not lines:
                return
            for line in lines:
                yield json.loads(line)


class SpillDict:
    """Strings by their names, as in a dictionary.

    Args:
        many: so many entries stay in memory.
    """

    def __init__(self, many: int = MANY) -> None:
        self._many = many
        self._small: dict[str, str] = {}
        self._table: sqlite3.Connection | None = None

    def get(self, key: str) -> str | None:
        """The value of ``key``; ``None`` = there is none."""
        if self._table is None:
            return self._small.get(key)
        row = self._table.execute("SELECT value FROM t WHERE key = ?", [_bytes(key)]).fetchone()
        return None if row is None else _text(row[0])

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __setitem__(self, key: str, value: str) -> None:
        if self._table is None:
            self._small[key] = value
            if len(self._small) > self._many:
                self._spill()
        else:
            self._write("INSERT OR REPLACE INTO t VALUES (?, ?)", _bytes(key), _bytes(value))

    def discard(self, key: str) -> None:
        """Take ``key`` out, if it is there."""
        if self._table is None:
            self._small.pop(key, None)
        else:
            self._write("DELETE FROM t WHERE key = ?", _bytes(key))

    def __bool__(self) -> bool:
        return next(iter(self.values()), None) is not None

    def values(self) -> Iterator[str]:
        """All values; in memory in the order in which they came, on the disk by their keys."""
        if self._table is None:
            yield from self._small.values()
        else:
            for (value,) in self._table.execute("SELECT value FROM t ORDER BY key"):
                yield _text(value)

    def _spill(self) -> None:
        import sqlite3

        # "" = a private database on the disk, of which two megabytes are kept in memory
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("CREATE TABLE t (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
        self._table.execute("BEGIN")
        for key, value in self._small.items():
            self._write("INSERT INTO t VALUES (?, ?)", _bytes(key), _bytes(value))
        self._small.clear()

    def _write(self, command: str, *values: bytes) -> None:
        import sqlite3

        if self._table is None:
            return
        try:
            self._table.execute(command, values)
        except sqlite3.OperationalError as error:
            raise _full(error) from None


def _full(error: Exception) -> OutputError:
    return OutputError(
        f"the temporary directory could not be written ({error}); make room, or name another "
        "with TMPDIR"
    )


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")
