"""``--check`` and ``--diff``: what would be written, held against what is there."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from newsclean.batch.destination import Destination, Place
from newsclean.batch.files import mode_of
from newsclean.batch.names import shown
from newsclean.batch.sinks import Sink
from newsclean.errors import UsageError
from newsclean.readers.compressed import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.batch.task import Outcome, Result

__all__ = ["CompareSink"]


class CompareSink(Sink):
    """Writes nothing. Without an output, the input itself is what is there."""

    def __init__(self, to: Destination, *, shows: bool, encoding: str | None) -> None:
        self._to = to
        self._path = Path(to.path or "")
        self._shows = shows
        self._encoding = encoding
        self._stream: IO[bytes] | None = None
        if to.place is Place.STREAM and stat.S_ISREG(mode_of(self._path) or 0):
            if self._path.suffix.lower() == ".parquet":
                raise UsageError(
                    f"{shown(self._path)}: Parquet cannot be compared line by line; "
                    "compare a .jsonl stream"
                )
            self._stream = plain(self._path.open("rb"))

    def put(self, result: Result) -> Outcome:
        """Compare one result."""
        outcome = super().put(result)
        name, there = self._there(result)
        if result.data == there or (result.data is None and self._to.place is Place.STDOUT):
            return outcome
        diff = self._diff(name, there, result.data) if self._shows else ""
        return replace(outcome, differs=True, diff=diff)

    def _there(self, result: Result) -> tuple[str, bytes | None]:
        """What the result is held against, and its name."""
        source = result.task.input
        match self._to.place:
            case Place.STDOUT:
                return source.shown, result.raw
            case Place.STREAM:
                line = self._stream.readline() if self._stream and result.data else b""
                return shown(self._path), line or None
            case Place.FILE:
                path = self._path
            case Place.TREE:
                path = self._path / (result.task.output or "")
        return shown(path), _content(path)

    def _diff(self, name: str, there: bytes | None, wanted: bytes | None) -> str:
        from difflib import unified_diff

        before = _lines(self._text(there))
        after = _lines((wanted or b"").decode())
        label = "/dev/null" if there is None else name
        lines = list(unified_diff(before, after, label, f"{name} (cleaned)"))
        if not lines:
            return f"{name}: same text, other bytes (encoding, byte order mark or line ends)\n"
        return "".join(_marked(lines))

    def _text(self, there: bytes | None) -> str:
        if there is None:
            return ""
        if self._to.place is not Place.STDOUT:
            return there.decode("utf-8", "replace")
        from newsclean.readers.decode import decode

        return decode(there, self._encoding)[0]

    def close(self, *, whole: bool) -> None:
        """See whether the stream that is there goes on."""
        if self._stream is not None:
            self.leftover = whole and bool(self._stream.read(1))
            self._stream.close()


def _content(path: Path) -> bytes | None:
    """The bytes of an existing output; ``None`` when there is none."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _lines(text: str) -> list[str]:
    parts = text.split("\n")
    return [f"{line}\n" for line in parts[:-1]] + [line for line in parts[-1:] if line]


def _marked(lines: list[str]) -> Iterator[str]:
    """Diff lines, those without a final newline marked as ``diff`` does."""
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
