"""The plan of a run: what becomes which file, checked before the first byte is written."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.batch.destination import Destination, Place
from newsclean.batch.inputs import STDIN, Input
from newsclean.batch.names import clash_key, is_reserved, output_name, shown
from newsclean.batch.work import Task
from newsclean.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["plan"]


def plan(
    inputs: Sequence[Input], to: Destination, *, keep_suffix: bool, writes: bool
) -> list[Task]:
    """One task for each input.

    Raises:
        UsageError: two inputs would have one output, an output is an input, or one has no name.
    """
    if to.place is not Place.TREE:
        if writes:
            _refuse_inputs(inputs, [to.path])
        return [Task(one) for one in inputs]
    tasks = []
    for one in inputs:
        if one.error:
            tasks.append(Task(one))
            continue
        if one.name is None:
            raise UsageError(
                "standard input has no name for a file in a directory; "
                f"write: newsclean - -o {shown(Path(to.path or '', 'NAME.' + to.to))}"
            )
        tasks.append(Task(one, output_name(one.name, to.to, keep_suffix=keep_suffix)))
    _refuse_clashes(tasks)
    if os.name == "nt":
        _refuse_reserved(tasks)
    if writes:
        _refuse_inputs(inputs, (str(Path(to.path or "", t.output)) for t in tasks if t.output))
    return tasks


def _refuse_clashes(tasks: Iterable[Task]) -> None:
    """Complain of two inputs with one output, or of an output where another needs a folder."""
    seen: dict[str, Task] = {}
    folders: dict[str, Task] = {}
    for task in tasks:
        if task.output is None:
            continue
        key = clash_key(task.output)
        if key in seen:
            _clash(seen[key], task)
        seen[key] = task
        while "/" in key:
            key = key.rpartition("/")[0]
            if key in folders:
                break
            folders[key] = task
    for key in folders.keys() & seen.keys():
        _clash(seen[key], folders[key])


def _clash(one: Task, other: Task) -> None:
    advice = "rename one, use --keep-suffix, or clean them into two directories"
    if one.input.path == other.input.path:
        advice = "name it once"
    raise UsageError(
        f"{one.input.shown} and {other.input.shown} would both become "
        f"{shown(one.output or '')}; {advice}"
    )


def _refuse_reserved(tasks: Iterable[Task]) -> None:
    for task in tasks:
        if is_reserved(task.output or ""):
            raise UsageError(
                f"{task.input.shown}: Windows cannot have a file {shown(task.output or '')}; "
                "rename the input, or write one stream with -o all.jsonl"
            )


def _refuse_inputs(inputs: Iterable[Input], outputs: Iterable[str | None]) -> None:
    """Complain of an output that is an input. Devices and pipes may well be both."""
    there = [(path, mark) for path in outputs for mark in _mark_of_output(path)]
    if not there:
        return
    sources = {mark: one for one in inputs for mark in _mark_of_input(one)}
    for path, mark in there:
        if mark in sources:
            what = shown(path) if path else "standard output"
            raise UsageError(
                f"{sources[mark].shown} is the input and {what} would overwrite it; "
                "name another output with -o"
            )


def _mark_of_output(path: str | None) -> Iterator[tuple[int, int]]:
    return _mark(path if path is not None else _descriptor(sys.stdout))


def _mark_of_input(one: Input) -> Iterator[tuple[int, int]]:
    return _mark(one.path if one.path != STDIN else _descriptor(sys.stdin))


def _descriptor(stream: object) -> int:
    """The number of a standard stream, -1 when it is closed or no file."""
    try:
        return int(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return -1


def _mark(file: str | int) -> Iterator[tuple[int, int]]:
    """What a regular file is known by on this machine, if there is one."""
    try:
        status = os.fstat(file) if isinstance(file, int) else Path(file).stat()
    except (OSError, ValueError):
        return
    if stat.S_ISREG(status.st_mode):
        yield status.st_dev, status.st_ino
