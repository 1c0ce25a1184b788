"""Parquet: each row a record, handed on as the JSON object that it would be in JSON Lines."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from newsclean.errors import UnreadableInput, UnsupportedInput
from newsclean.readers.decode import decode
from newsclean.readers.records import RawRecord

__all__ = ["read_parquet"]

ROWS = 256
"""Rows that are held at a time."""


def read_parquet(file: BinaryIO) -> Iterator[RawRecord]:
    """The rows of ``file``, which must be seekable.

    Raises:
        UnsupportedInput: the library is missing, or two columns have one name.
        UnreadableInput: this is no whole Parquet file.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise UnsupportedInput(
            "is Parquet; install what reads it: pip install 'newsclean[parquet]'"
        ) from None
    number = 0
    try:
        table = pq.ParquetFile(file, pre_buffer=False)
        _check(table.schema_arrow.names)
        for batch in table.iter_batches(ROWS, use_threads=False):
            for row in _rows(batch):
                number += 1
                line = json.dumps(_plain(row), ensure_ascii=False)
                yield RawRecord(number, line.encode("utf-8", "replace"))
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        reason = str(error).partition("\n")[0].rstrip(". ")
        raise UnreadableInput(
            f"is no whole Parquet behind row {number} ({reason}); get it again"
        ) from None


def _check(names: Sequence[str]) -> None:
    """Of two columns with one name, one would be lost in silence.

    Raises:
        UnsupportedInput: there are such columns.
    """
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UnsupportedInput(f"has two columns {twice!r}; rename one of them")


def _rows(batch: Any) -> Iterator[Mapping[str, Any]]:
    """The rows; not every program that writes Parquet sees to it that its strings are UTF-8."""
    try:
        rows: list[dict[str, Any]] = batch.to_pylist()
    except UnicodeDecodeError:
        names = batch.schema.names
        return ({n: _cell(batch.column(n)[i]) for n in names} for i in range(batch.num_rows))
    return iter(rows)


def _cell(scalar: Any) -> Any:
    """The value of one cell; text that is no UTF-8, also within lists, as its bytes."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        if hasattr(scalar, "as_buffer"):
            return scalar.as_buffer().to_pybytes()
        if hasattr(scalar, "keys"):
            return {key: _cell(scalar[key]) for key in scalar.keys()}  # noqa: SIM118 - no dict
        return [_cell(item) for item in scalar]


def _plain(value: Any) -> Any:
    """``value`` as JSON has it: times as ISO 8601, bytes as text, what is no number as null."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bytes):
        return decode(value)[0]
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
