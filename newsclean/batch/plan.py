"""The plan of a run: what becomes which file, checked before the first byte is written."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsclean.batch.content import record_format
from newsclean.batch.destination import Destination, Place
from newsclean.batch.inputs import STDIN, Input, Inputs
from newsclean.batch.names import clash_key, is_reserved, output_name, shown
from newsclean.batch.spill import SpillDict
from newsclean.batch.task import Recipe, Task
from newsclean.errors import UsageError

__all__ = ["Plan"]


class Plan:
    """One task for each input, made when it is asked for, so that memory does not hold them all.

    Args:
        inputs: what there is to do.
        to: where it goes.
        recipe: how, which says what counts as a file of records.
        keep_suffix: ``x.txt.md`` instead of ``x.md``.
    """

    def __init__(
        self, inputs: Inputs, to: Destination, recipe: Recipe, *, keep_suffix: bool
    ) -> None:
        self._inputs = inputs
        self._to = to
        self._recipe = recipe
        self._keep_suffix = keep_suffix

    def __len__(self) -> int:
        return len(self._inputs)

    def __iter__(self) -> Iterator[Task]:
        return map(self._task, self._inputs)

    def _task(self, one: Input) -> Task:
        if self._to.place is not Place.TREE or one.error:
            return Task(one)
        if one.name is None:
            source = self._recipe.source
            kept = "" if source == "auto" else f"-f {source} "
            path = shown(Path(self._to.path or "", f"NAME.{self._to.to}"))
            raise UsageError(
                "standard input has no name for a file in a directory; "
                f"write: newsclean - {kept}-o {path}"
            )
        if record_format(one, self._recipe.source):
            return Task(one, one.name)  # a directory of that name takes its records
        return Task(one, output_name(one.name, self._to.to, keep_suffix=self._keep_suffix))

    def check(self, *, writes: bool, reads: Iterable[str] = ()) -> None:
        """See that the plan can be carried out, before anything is.

        Args:
            writes: outputs are written.
            reads: paths of what the run reads beside its inputs, such as phrase packs.

        Raises:
            UsageError: two inputs would have one output, an output is an input or something else
                that is read, or one has no name.
        """
        if self._to.place is not Place.TREE:
            if writes:
                _refuse_inputs(self._inputs, [self._to.path], reads)
            return
        _refuse_clashes(self)
        if os.name == "nt":
            _refuse_reserved(self)
        if writes:
            root = self._to.path or ""
            outputs = (str(Path(root, t.output)) for t in self if t.output)
            _refuse_inputs(self._inputs, outputs, reads)


def _refuse_clashes(tasks: Iterable[Task]) -> None:
    """Complain of two inputs with one output, or of an output where another needs a folder."""
    seen, folders = SpillDict(), SpillDict()
    for task in tasks:
        if task.output is None:
            continue
        key = clash_key(task.output)
        if earlier := seen.get(key) or folders.get(key):
            one, other = _known(earlier), task
            if key not in seen:
                one, other = other, one
            _clash(one, other)
        known = json.dumps([task.input.path, task.input.name, task.output])
        seen[key] = known
        while "/" in key:
            key = key.rpartition("/")[0]
            if key in folders:
                break
            if key in seen:
                _clash(_known(seen.get(key) or ""), task)
            folders[key] = known


def _known(text: str) -> Task:
    path, name, output = json.loads(text)
    return Task(Input(path, name), output)


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


def _refuse_inputs(
    inputs: Iterable[Input], outputs: Iterable[str | None], reads: Iterable[str]
) -> None:
    """Complain of an output that is read. Devices and pipes may well be both."""
    there = SpillDict()
    for path in outputs:
        for mark in _mark_of_output(path):
            there[mark] = shown(path) if path else "standard output"
    if not there:
        return
    for one in inputs:
        _refuse(_mark_of_input(one), there, f"{one.shown} is the input")
    for path in reads:
        _refuse(_mark(path), there, f"{shown(path)} is read by this run")


def _refuse(marks: Iterable[str], there: SpillDict, role: str) -> None:
    for mark in marks:
        if what := there.get(mark):
            raise UsageError(f"{role} and {what} would overwrite it; name another output with -o")


def _mark_of_output(path: str | None) -> Iterator[str]:
    return _mark(path if path is not None else _descriptor(sys.__stdout__))


def _mark_of_input(one: Input) -> Iterator[str]:
    return _mark(one.path if one.path != STDIN else _descriptor(sys.stdin))


def _descriptor(stream: object) -> int:
    """The number of a standard stream, -1 when it is closed or no file."""
    try:
        return int(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return -1


def _mark(file: str | int) -> Iterator[str]:
    """What a regular file is known by on this machine, if there is one."""
    try:
        status = os.fstat(file) if isinstance(file, int) else Path(file).stat()
    except (OSError, ValueError):
        return
    if stat.S_ISREG(status.st_mode):
        yield f"{status.st_dev}:{status.st_ino}"
