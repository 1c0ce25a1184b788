"""One record of a file of records, named ``FILE:N`` as in messages and ids."""

from __future__ import annotations

import os
import shlex
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclean.batch.content import record_format
from newsclean.batch.files import is_folder, mode_of
from newsclean.batch.inputs import STDIN
from newsclean.batch.names import shown
from newsclean.batch.records import Opener
from newsclean.batch.task import Task
from newsclean.cli.inputs import piped
from newsclean.errors import UnreadableInput, UsageError

if TYPE_CHECKING:
    from newsclean.batch.inputs import Input
    from newsclean.batch.task import Recipe

__all__ = ["Named", "named", "only_task", "typed"]

DIGITS = 18
"""Of the longest number of a record that is believed to be one."""


class Named(NamedTuple):
    """What an argument names: a file, or one record of it."""

    path: str
    record: int | None = None


def named(word: str | None, piped_record: int | None) -> Named:
    """The input that ``word`` names; a file that is itself called ``x:3`` comes first.

    Args:
        word: the argument, if there is one.
        piped_record: N of ``-:N``, which is an option to whoever parses the call.

    Raises:
        NoInputError: there is no word, and nothing is piped in.
        UsageError: the word is empty, or there are two inputs.
    """
    if piped_record is not None and word and word != STDIN:
        raise UsageError(f"explain takes one input; leave {shown(word)} or -:{piped_record} out")
    if word is None:
        return Named(piped().path, piped_record)
    if piped_record is not None:
        return Named(word, piped_record)
    if not word:
        raise UsageError("an input has no name; look for an empty variable in the call")
    path, _, number = word.rpartition(":")
    counts = number.isascii() and number.isdecimal() and len(number) <= DIGITS
    if not counts or not path or os.path.lexists(word):
        return Named(word)
    if path != STDIN and (mode_of(Path(path)) is None or is_folder(Path(path))):
        return Named(word)
    return Named(path, int(number))


def typed(source: Input) -> str:
    """The argument that names ``source``, as a shell takes it."""
    return shlex.quote(source.path if source.record is None else f"{source.path}:{source.record}")


def only_task(source: Input, recipe: Recipe) -> Task:
    """The task for the one text or record that is meant.

    Raises:
        UsageError: there are several records and none is named, or one is named and none are there.
        UnreadableInput: there is no such record.
    """
    if source.record is not None:
        return _record(source, recipe)
    task, *more = [*islice(Opener(recipe)([Task(source)]), 2)] or [Task(source)]
    if more:
        first = source._replace(record=task.input.record)
        form = "" if recipe.source == "auto" else f"-f {recipe.source} "
        raise UsageError(
            f"{source.shown}: holds several records, and explain takes one; "
            f"write: newsclean explain {form}{typed(first)}"
        )
    return task


def _record(source: Input, recipe: Recipe) -> Task:
    """The record with the number that was asked for; what stands behind it is not read."""
    whole = source._replace(record=None)
    if record_format(whole, recipe.source) is None:
        raise UsageError(
            f"{source.shown}: is read as one text, without records; "
            f"leave :{source.record} out, or say with -f what the records are"
        )
    last = None
    for task in Opener(recipe)([Task(whole)]):
        if task.record is None or task.record.number == source.record:
            return task  # the record, or what keeps us from reading as far as there
        last = task.record.number
    holds = "no records at all" if last is None else f"no such record; the last one is :{last}"
    raise UnreadableInput(f"{source.shown}: holds {holds}")
