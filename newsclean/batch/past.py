"""What is on record of the runs that wrote an output: read back from their manifest.

The form of the manifest is that of `newsclean.batch.manifest`. Nothing here is written, and a line
that is torn or strange counts for nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.batch.inputs import why_unreadable
from newsclean.batch.manifest import FOLDER
from newsclean.batch.names import shown
from newsclean.errors import UnreadableInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Done", "Past", "Run", "read_past"]

STATUSES = ("kept", "empty", "failed")


class Run(NamedTuple):
    """One run: how its inputs were cleaned, and from where they were named."""

    version: str = ""
    settings: Mapping[str, Any] = {}
    """Those that differ from the defaults."""
    source: str = "auto"
    fields: Mapping[str, str] = {}
    """Names of the fields ``text``, ``id`` and ``url`` in records."""
    recipe: str = ""
    """Digest of what was done."""
    inputs: tuple[str, ...] = ()
    cwd: str = ""
    """What paths are relative to."""


class Done(NamedTuple):
    """One document of the runs, by the last line on it."""

    run: int
    """Its place in the list of runs; -1 = of a version that recorded none."""
    name: str
    """The input below its root."""
    status: str
    path: str | None = None
    record: int | None = None
    """Which record of the file, from 1."""
    sha256: str | None = None
    """Of the input; of a record, of its bytes."""
    title: str | None = None
    confidence: float | None = None
    flags: tuple[str, ...] = ()
    removed: tuple[tuple[str, int], ...] = ()
    chars_in: int | None = None
    chars_out: int | None = None
    error: str | None = None


class Past(NamedTuple):
    """All documents and runs on record."""

    runs: tuple[Run, ...]
    documents: tuple[Done, ...]


def read_past(where: Path) -> Past:
    """What is on record of an output: a directory, or a stream such as ``all.jsonl``.

    It takes about 1 KB of memory for each document.

    Raises:
        UnreadableInput: there is no such record, or it cannot be read.
    """
    runs: list[Run] = []
    documents: dict[str, Done] = {}
    try:
        with manifest_of(where).open("rb") as lines:
            for line in _objects(lines):
                if "run" in line:
                    runs.append(_run(line))
                elif "output" in line:
                    done = _done(line, len(runs) - 1)
                    if done is not None:
                        documents[f"{done.record or ''}:{done.name}"] = done
    except OSError as error:
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            why = (
                "holds no record of a run (.newsclean/manifest.jsonl); "
                "name a directory or a stream that newsclean wrote with -o"
                if where.exists()
                else "no such file or directory; check the spelling"
            )
        else:
            why = why_unreadable(error)
        raise UnreadableInput(f"{shown(where)}: {why}") from None
    return Past(tuple(runs), tuple(documents.values()))


def manifest_of(where: Path) -> Path:
    """Where the manifest of an output lies: inside a directory, beside a stream."""
    folder = where / FOLDER if where.is_dir() else where.with_name(where.name + FOLDER)
    return folder / "manifest.jsonl"


def _objects(lines: Iterator[bytes]) -> Iterator[Mapping[str, Any]]:
    for line in lines:
        try:
            value = json.loads(line)
        except ValueError:  # torn by a crash
            continue
        if isinstance(value, dict):
            yield value


def _run(line: Mapping[str, Any]) -> Run:
    return Run(
        version=_text(line.get("version")) or "",
        settings=_mapping(line.get("settings")),
        source=_text(line.get("from")) or "auto",
        fields=_mapping(line.get("fields")),
        recipe=_text(line.get("recipe")) or "",
        inputs=tuple(i for i in _list(line.get("inputs")) if isinstance(i, str)),
        cwd=_text(line.get("cwd")) or "",
    )


def _done(line: Mapping[str, Any], run: int) -> Done | None:
    """The document that a line is about; ``None`` of one that has no name or no status."""
    status = line.get("status")
    path = _text(line.get("path"))
    name = _text(line.get("id")) or _text(line.get("output")) or path
    if status not in STATUSES or name is None:
        return None
    removed = _mapping(line.get("removed")).items()
    return Done(
        run=run,
        name="standard input" if name == "-" else name,
        status=intern(status),
        path=path,
        record=_whole(line.get("record")),
        sha256=_text(line.get("input")),
        title=_text(line.get("title")),
        confidence=_share(line.get("confidence")),
        flags=tuple(intern(f) for f in _list(line.get("flags")) if isinstance(f, str)),
        removed=tuple((intern(k), n) for k, v in removed if (n := _whole(v)) is not None),
        chars_in=_whole(line.get("chars_in")),
        chars_out=_whole(line.get("chars_out")),
        error=_text(line.get("error")),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _share(value: object) -> float | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and 0 <= value <= 1 else None  # type: ignore[arg-type,operator]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
