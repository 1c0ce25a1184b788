"""Parquet: each row a record, handed on as the JSON object that it would be in JSON Lines."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
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
        UnsupportedInput: the library is missing.
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
        for batch in pq.ParquetFile(file, pre_buffer=False).iter_batches(ROWS, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                line = json.dumps(_plain(row), ensure_ascii=False)
                yield RawRecord(number, line.encode("utf-8", "replace"))
    except (pa.ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0].rstrip(". ")
        raise UnreadableInput(
            f"is no whole Parquet behind row {number} ({reason}); get it again"
        ) from None


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
