"""Files as if they were not compressed: gzip and Zstandard, in constant memory.

Unlike the readers of the libraries, these hand out everything that can be had of a file that was
cut or damaged before they complain, and never take a cut file for a whole one.
"""

from __future__ import annotations

import io
import zlib
from typing import Protocol

from newsclean.errors import UnreadableInput, UnsupportedInput

__all__ = ["ENDINGS", "bare", "plain"]

ENDINGS = (".gz", ".zst")
GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"

CHUNK = 1 << 12
"""Bytes that are taken from the file at a time: so much is lost where a file is damaged."""

ROOM = 1 << 16
"""Bytes that are handed out at a time."""


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


def bare(name: str) -> str:
    """``name`` without the ending of a compressed file, unless it is nothing else."""
    stem, _, _ = name.rpartition(".")
    return stem if name.lower().endswith(ENDINGS) and stem else name


def plain(file: io.BufferedReader) -> io.BufferedReader:
    """``file``, decompressed if it begins like compressed data. Empty files are empty.

    Raises:
        UnsupportedInput: a library is missing.
    """
    begin = file.peek(4)[:4]
    if begin.startswith(GZIP):
        return io.BufferedReader(_Reader(file, "gzip"), ROOM)
    if begin == ZSTD:
        _zstandard()
        return io.BufferedReader(_Reader(file, "Zstandard"), ROOM)
    return file


def _zstandard() -> _Decompressor:
    """A decompressor for one frame.

    Raises:
        UnsupportedInput: the library is missing.
    """
    try:
        import zstandard
    except ImportError:
        raise UnsupportedInput(
            "is compressed with Zstandard; install what reads it: pip install 'newsclean[zst]'"
        ) from None
    # archives are often written with windows above the usual limit of 128 MB
    found: _Decompressor = zstandard.ZstdDecompressor(max_window_size=2**31).decompressobj()
    return found


def _errors(kind: str) -> type[Exception]:
    """What the library raises on damaged data."""
    if kind == "gzip":
        return zlib.error
    import zstandard

    return zstandard.ZstdError


class _Reader(io.RawIOBase):
    """The decompressed bytes of all members or frames of a file, one after the other."""

    def __init__(self, file: io.BufferedReader, kind: str) -> None:
        self._file = file
        self._kind = kind
        self._now: _Decompressor | None = None
        self._raw = b""
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill ``buffer``; 0 = the end.

        Raises:
            UnreadableInput: the file was cut or is damaged.
        """
        while not self._left:
            data = self._more()
            if data is None:
                return 0
            self._left = memoryview(data)
        room = memoryview(buffer)  # type: ignore[arg-type]
        size = min(len(room), len(self._left))
        room[:size] = self._left[:size]
        self._left = self._left[size:]
        return size

    def _more(self) -> bytes | None:
        """The next decompressed bytes, maybe none yet; ``None`` = there are no more."""
        if not self._raw:
            self._raw = self._file.read(CHUNK)
        if not self._raw:
            if self._now is not None:
                raise UnreadableInput("ends in the middle of its compressed data; get it again")
            return None
        if self._now is None:
            # tapes and some tools fill the last block up with zeros
            if self._kind == "gzip" and not self._raw.strip(b"\0"):
                self._raw = b""
                return b""
            self._now = zlib.decompressobj(31) if self._kind == "gzip" else _zstandard()
        raw, self._raw = self._raw, b""
        try:
            data = self._now.decompress(raw)
        except _errors(self._kind) as error:
            raise UnreadableInput(
                f"holds damaged {self._kind} data ({error}); get it again"
            ) from None
        if self._now.eof:
            self._raw = self._now.unused_data
            self._now = None
        return data
