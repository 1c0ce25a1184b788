"""``--dry-run``: what would be written where, and what would hinder it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.batch.content import opened, read_input, record_format
from newsclean.batch.destination import Place
from newsclean.batch.files import is_folder, mode_of, unwritable
from newsclean.batch.inputs import why_unreadable
from newsclean.batch.names import shown
from newsclean.batch.work import clean_one
from newsclean.cli.console import Exit, say, send_text
from newsclean.errors import InputError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.batch.destination import Destination
    from newsclean.batch.outlet import Outlet
    from newsclean.batch.sinks import Sink
    from newsclean.batch.task import Recipe, Task

__all__ = ["preview"]


def preview(tasks: Iterable[Task], recipe: Recipe, sink: Sink, to: Destination) -> int:
    """Print what would be written where; gives the exit code.

    Raises:
        OutputError: nothing could be written there.
    """
    root = Path(to.path or "")
    if to.place is Place.TREE and mode_of(root) is not None and not is_folder(root):
        raise unwritable(root, NotADirectoryError())
    code = Exit.DONE
    for task in map(sink.before, tasks):
        try:
            line = _line(task, recipe, sink.outlet, to)
        except OSError as error:
            say(f"{task.input.shown}: {why_unreadable(error)}")
        except InputError as error:
            say(f"{task.input.shown}: {error}")
        except OutputError as error:
            say(str(error))
        else:
            send_text(f"{task.input.shown} -> {line}\n")
            continue
        code = Exit.FAILED
    return code


def _line(task: Task, recipe: Recipe, outlet: Outlet | None, to: Destination) -> str:
    """The output of ``task`` and whether it is there.

    Raises:
        OSError, InputError: the input cannot be read.
        OutputError: the output may not be replaced.
    """
    target = shown(Path(to.path, task.output or "")) if to.path else to.place.value
    if record_format(task.input, recipe.source):
        with opened(task.input):
            return f"{target}{os.sep}" if task.output else target
    raw = read_input(task.input, recipe)
    if outlet is None:
        return target
    if outlet.is_done(task, hashlib.sha256(raw).hexdigest()):
        return f"{target} (unchanged)"
    _may_be_written(task, recipe, outlet)
    return target


def _may_be_written(task: Task, recipe: Recipe, outlet: Outlet) -> None:
    """Complain of an output that may not be replaced, unless it is what would be written."""
    try:
        outlet.is_new(task, None)
    except OutputError:
        outlet.is_new(task, clean_one(recipe, task).data)
