"""Files of records, opened: one task for each record, in constant memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BufferedReader

from newsclean.batch.content import opened, record_format
from newsclean.batch.inputs import why_unreadable
from newsclean.batch.task import Recipe, Task
from newsclean.errors import NewscleanError, UnreadableInput
from newsclean.readers.records import RawRecord

__all__ = ["Opener"]

DIGITS = 8
"""Of the number of a record in the name of its output."""


class Opener:
    """Takes tasks and hands on tasks: a file of records becomes one for each of its records."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self.skipped: Counter[str] = Counter()
        """Responses in web archives that are neither HTML nor text, by their kind."""

    def __call__(self, tasks: Iterable[Task]) -> Iterator[Task]:
        """The tasks, those for files of records opened. A file that ends badly is a failure too."""
        for task in tasks:
            kind = record_format(task.input, self._recipe.source)
            if kind is None or task.input.error:
                yield task
            else:
                yield from self._records(task, kind)

    def _records(self, task: Task, kind: str) -> Iterator[Task]:
        at = 0
        try:
            with opened(task.input) as file:
                for record in self._read(file, kind):
                    if not task.input.records or record.number in task.input.records:
                        now = _position(file)
                        yield self._task(task, record)._replace(read=now - at)
                        at = now
        except (OSError, EOFError) as error:
            why = why_unreadable(error) if isinstance(error, OSError) else str(error)
            yield _failed(task, why)
        except NewscleanError as error:
            yield _failed(task, str(error))

    def _read(self, file: BufferedReader, kind: str) -> Iterator[RawRecord]:
        """The records, by the reader for their format."""
        size = self._recipe.max_size
        if kind == "parquet":
            from newsclean.readers.parquet import read_parquet

            if not file.seekable():
                raise UnreadableInput("is a pipe, and Parquet needs a file; save it first")
            return read_parquet(file)
        from newsclean.readers.compressed import plain

        if kind == "jsonl":
            from newsclean.readers.jsonl import read_jsonl

            return read_jsonl(plain(file), size)
        from newsclean.readers.warc import read_warc

        return read_warc(plain(file), self.skipped, size)

    def _task(self, task: Task, record: RawRecord) -> Task:
        source = task.input
        name = f"{source.name}:{record.number}" if source.name is not None else None
        output = None
        if task.output is not None:
            output = f"{task.output}/{record.number:0{DIGITS}}.{self._recipe.to}"
        return Task(source._replace(name=name, record=record.number), output, record=record)


def _failed(task: Task, why: str) -> Task:
    """The task that stands for the rest of a file that could not be read."""
    return Task(task.input._replace(error=why))


def _position(file: BufferedReader) -> int:
    """How far a file has been read, in bytes; 0 for a pipe."""
    with suppress(OSError, ValueError):
        return file.tell()
    return 0
