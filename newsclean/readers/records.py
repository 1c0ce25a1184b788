"""What the readers of record files have in common: one record, and how it fails."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FORMATS", "Fields", "RawRecord", "format_of"]

FORMATS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
    ".wet": "wet",
    ".parquet": "parquet",
}
"""Which ending means which format of records."""


class Fields(NamedTuple):
    """The names of the fields that mean something in a record."""

    text: str = "text"
    id: str = "id"
    url: str = "url"


class RawRecord(NamedTuple):
    """One record as it lies in its file, not yet understood; plain values that can travel."""

    number: int
    """Which one of the file, from 1; in JSON Lines the number of the line."""
    data: bytes
    """The JSON object, or the payload as bytes."""
    kind: str = "json"
    """``json``: ``data`` is an object with fields; else the format of a payload."""
    id: str | None = None
    url: str | None = None
    charset: str | None = None
    """What the record says of the encoding of its payload."""
    error: str = ""
    """Why there is nothing to be had, as a clause."""


def format_of(name: str) -> str | None:
    """The format of records that a file name means; compressed or not.

    >>> format_of("crawl/a.warc.gz"), format_of("a.warc.wet.gz"), format_of("a.txt.gz")
    ('warc', 'wet', None)
    """
    lower = name.lower().removesuffix(".gz").removesuffix(".zst")
    return next((kind for ending, kind in FORMATS.items() if lower.endswith(ending)), None)
