"""Streams that are more than their lines: gzip, Zstandard, Parquet. Same lines, same bytes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from newsclean.errors import OutputError

__all__ = ["Encoder", "encoder_for"]

Send: TypeAlias = Callable[[bytes], None]

GZIP_LEVEL = 6
"""The usual level of gzip."""

ZSTD_LEVEL = 3
"""The usual level of zstd: the size of gzip -6 at six times its speed."""

ROWS = 2000
ROW_BYTES = 1 << 24
"""A row group of Parquet ends with so many rows, or so many bytes of JSON."""


class Encoder(Protocol):
    """Takes lines and sends bytes."""

    def write(self, line: bytes) -> None:
        """Take one record."""

    def close(self) -> None:
        """Send what is left."""

    def abandon(self) -> None:
        """Send nothing more: the stream was given up."""


def encoder_for(path: Path) -> Callable[[Send], Encoder] | None:
    """The encoder that the ending of a stream asks for; ``None`` = the lines as they are."""
    kinds: dict[str, Callable[[Send], Encoder]] = {
        ".gz": _Gzip,
        ".zst": _Zstandard,
        ".parquet": _Parquet,
    }
    return kinds.get(path.suffix.lower())


class _Gzip:
    def __init__(self, send: Send) -> None:
        self._send = send
        # 31 = with the header of gzip, in which zlib leaves name and time empty
        self._to = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, 31)

    def write(self, line: bytes) -> None:
        self._send(self._to.compress(line))

    def close(self) -> None:
        self._send(self._to.flush())

    def abandon(self) -> None:
        """Nothing happens by itself."""


class _Zstandard:
    def __init__(self, send: Send) -> None:
        try:
            import zstandard
        except ImportError:
            raise _missing("compressed with Zstandard", "zst") from None
        self._send = send
        self._to = zstandard.ZstdCompressor(level=ZSTD_LEVEL, write_checksum=True).compressobj()

    def write(self, line: bytes) -> None:
        self._send(self._to.compress(line))

    def close(self) -> None:
        self._send(self._to.flush())

    def abandon(self) -> None:
        """Nothing happens by itself."""


def _missing(what: str, extra: str) -> OutputError:
    return OutputError(
        f"a stream {what} needs a library; install it: pip install 'newsclean[{extra}]'"
    )


class _Sender:
    """A file to write to, for a library that wants one."""

    closed = False

    def __init__(self, send: Send) -> None:
        self._send = send
        self._at = 0

    def write(self, data: Any) -> int:
        raw = bytes(data)
        self._send(raw)
        self._at += len(raw)
        return len(raw)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        """The file is closed by its owner."""


class _Parquet:
    """The columns are the keys of the record; what has no fixed shape is JSON in a string."""

    def __init__(self, send: Send) -> None:
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            raise _missing("in Parquet", "parquet") from None
        self._pa = pa
        self._schema = _schema(pa)
        self._to = pq.ParquetWriter(_Sender(send), self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []
        self._size = 0

    def write(self, line: bytes) -> None:
        self._rows.append(_row(json.loads(line)))
        self._size += len(line)
        if len(self._rows) >= ROWS or self._size >= ROW_BYTES:
            self._group()

    def _group(self) -> None:
        self._to.write_table(self._pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows, self._size = [], 0

    def close(self) -> None:
        if self._rows:
            self._group()
        self._to.close()

    def abandon(self) -> None:
        # or its end is written when it is thrown away, into a file that is closed by then
        self._to.is_open = False


def _schema(pa: Any) -> Any:
    """The columns, in the order of the record."""
    text, texts, number = pa.string(), pa.list_(pa.string()), pa.int64()
    block = pa.struct([("kind", text), ("text", text)])
    caption = pa.struct([("text", text), ("credit", text)])
    source = [("version", text), ("settings", text), ("sha256", text), ("encoding", text)]
    source += [("characters_in", number), ("characters_out", number)]
    columns = [("schema_version", number)]
    columns += [(name, text) for name in ("id", "url", "site", "title")]
    columns += [("authors", texts), ("byline", text), ("contributors", texts)]
    columns += [(name, text) for name in ("published", "updated", "dateline", "section")]
    columns += [("tags", texts), ("language", text), ("text", text), ("blocks", pa.list_(block))]
    columns += [("captions", pa.list_(caption)), ("copyright", texts), ("notes", texts)]
    columns += [("flags", texts), ("confidence", pa.float64()), ("removed", pa.map_(text, number))]
    columns += [("provenance", pa.struct(source)), ("extra", text), ("ledger", text)]
    return pa.schema(columns)


def _row(record: Mapping[str, Any]) -> dict[str, Any]:
    row = dict(record)
    row["removed"] = list(record["removed"].items())
    for name in ("extra", "ledger"):
        row[name] = json.dumps(record[name], ensure_ascii=False) if record.get(name) else None
    return row
