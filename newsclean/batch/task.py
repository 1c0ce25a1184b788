"""What travels between the master and its workers: tasks, recipes, results; plain values all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from newsclean.batch.inputs import Input
from newsclean.readers.records import Fields, RawRecord
from newsclean.settings import Settings

__all__ = ["Facts", "Known", "Outcome", "Recipe", "Result", "Settled", "Status", "Task", "Written"]


USUAL = Fields()


class Status(StrEnum):
    """How it went with one input."""

    KEPT = "kept"
    EMPTY = "empty"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is done with every input of a run."""

    settings: Settings
    to: str = "md"
    source: str = "auto"
    max_size: int | None = None
    fields: Fields = USUAL
    keep_input: bool = False
    """The result carries the bytes of the input, to be held against the output."""

    @property
    def digest(self) -> str:
        """Changes when the same input may give another output."""
        from newsclean.batch.build import build
        from newsclean.registry import digest

        fields = "" if self.fields == USUAL else f"-{'-'.join(self.fields)}"
        return f"{digest(self.settings)}-{self.source}{fields}-{build()}"


class Settled(NamedTuple):
    """How a task ended in an earlier run that this one goes on with."""

    status: Status
    error: str = ""
    """What the user was told then."""


class Known(NamedTuple):
    """What is on record of an output."""

    input: str | None = None
    """SHA-256 of the input that it was made from."""
    sha256: str | None = None
    """Of the output; ``None`` = there was none to write."""
    current: bool = False
    """Made from the same input by name, in the same way, by the same version."""
    begun: tuple[str, ...] = ()
    """SHA-256 of what a run that was cut short may have written."""

    @property
    def hashes(self) -> tuple[str, ...]:
        """Of all that may be there and is ours."""
        return self.begun if self.sha256 is None else (self.sha256, *self.begun)


class Written(NamedTuple):
    """The output of a task, as it was written."""

    sha256: str | None
    size: int
    """Bytes."""
    fresh: bool
    """It was not there before."""


class Task(NamedTuple):
    """One input and where its output goes."""

    input: Input
    output: str | None = None
    """The path below the output directory, with ``/``; ``None`` without such a directory. Of a file
    of records, the directory for their outputs."""
    known: Known | None = None
    """What the manifest says of the output; ``None`` = nothing."""
    record: RawRecord | None = None
    """The record that is the input, if it is no whole file."""
    settled: Settled | None = None
    """Nothing is to be done: this is how it went."""
    read: int = 0
    """Bytes of its file that were read for this record."""

    @property
    def weight(self) -> int:
        """Bytes that travel with the task."""
        return len(self.record.data) if self.record else 0


class Facts(NamedTuple):
    """What the manifest says of an article."""

    title: str | None
    confidence: float
    flags: tuple[str, ...]
    removed: Mapping[str, int]
    """Filter → how many blocks it removed."""
    chars_in: int
    chars_out: int


class Result(NamedTuple):
    """What came of one task."""

    task: Task
    status: Status
    data: bytes | None = None
    """The output; ``None`` when there is nothing to write, or it is written already."""
    written: Written | None = None
    """The output, if it is written already."""
    sha256: str | None = None
    """Of the input."""
    unchanged: bool = False
    """Nothing was done: the input is the one that the present output was made from."""
    error: str = ""
    """Of an input that failed what the user is told: where, what, what to do."""
    trace: str = ""
    """Where an error of newsclean itself arose."""
    raw: bytes | None = None
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a task ended, for the one who reports it."""

    task: Task
    status: Status
    error: str = ""
    """What stands behind ``newsclean: `` when it failed: where, what, what to do."""
    unchanged: bool = False
    differs: bool = False
    """What there is, is not what would be written."""
    diff: str = ""
    trace: str = ""
    facts: Facts | None = None
