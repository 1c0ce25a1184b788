"""The lines of a manifest: one JSON object each.

Three kinds, told apart by their first key:

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
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from newsclean._version import __version__
from newsclean.batch.task import Facts, Status, Task

__all__ = ["Entry", "end_line", "entry_of", "failure_line", "line_of"]


class Entry(NamedTuple):
    """What is known of one input and its output; the fields are those of the line."""

    output: str | None
    id: str | None
    status: str
    input: str | None
    sha256: str | None
    recipe: str
    version: str = __version__
    size: int = 0
    path: str = ""
    record: int | None = None
    title: str | None = None
    confidence: float | None = None
    flags: tuple[str, ...] | None = None
    removed: Mapping[str, int] | None = None
    chars_in: int | None = None
    chars_out: int | None = None
    error: str | None = None

    @classmethod
    def parsed(cls, line: str | bytes) -> Entry | None:
        """The entry in a line; ``None`` = it is none, torn by a crash, or of another version."""
        try:
            value = json.loads(line)
            entry = cls(**value) if next(iter(value)) == "output" else None
        except (ValueError, TypeError, StopIteration):
            return None
        if entry is None or entry.status not in set(Status):
            return None
        return entry._replace(flags=None if entry.flags is None else tuple(entry.flags))


def entry_of(task: Task, status: Status, recipe: str, facts: Facts | None = None) -> Entry:
    """The entry for ``task``, without what is known of its input, its output and its error."""
    source = task.input
    blank = Entry(
        task.output, source.name, status.value, None, None, recipe,
        path=source.path, record=source.record,
    )  # fmt: skip
    return blank if facts is None else blank._replace(**facts._asdict())


def failure_line(task: Task, error: str) -> dict[str, Any]:
    """The line of ``failed.jsonl`` for an input."""
    source = task.input
    line: dict[str, Any] = {"path": source.path, "id": source.name, "error": error}
    if source.record is not None:
        line["record"] = source.record
    return line


def line_of(value: Mapping[str, Any]) -> bytes:
    """``value`` as one line."""
    # escaped, since a file name may hold bytes that are no UTF-8
    return json.dumps(value).encode() + b"\n"


def end_line(count: Mapping[str, int]) -> bytes:
    """The line that closes a run of so many inputs by their status."""
    return line_of({"end": 1, **{status.value: count.get(status, 0) for status in Status}})
