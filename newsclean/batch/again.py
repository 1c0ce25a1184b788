"""Inputs of a past run cleaned once more, by the settings on record, to be looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclean.batch.inputs import STDIN, Input
from newsclean.batch.records import Opener
from newsclean.batch.task import Recipe, Task
from newsclean.batch.work import article_of, raw_of
from newsclean.errors import NewscleanError, SettingsError, UsageError
from newsclean.readers.records import Fields
from newsclean.settings import Settings

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.batch.past import Done, Past, Run

__all__ = ["Again", "cleaned_again", "place_of", "recipe_of"]


class Again(NamedTuple):
    """What came of cleaning a document once more."""

    place: int
    """Of the document among those that were wanted."""
    article: Article | None = None
    why: str = ""
    """Why there is no article, or why it may be another than that of the run."""


class Wanted(NamedTuple):
    """A document, and its place among all that are wanted."""

    place: int
    done: Done


def cleaned_again(past: Past, documents: Sequence[Done]) -> Iterator[Again]:
    """Each of ``documents`` cleaned again. What cannot be done is said, not raised.

    The records of one file come one after the other, in its order, so that it is read only once.
    """
    recipes = [_recipe(run) for run in past.runs]
    files: dict[tuple[int, str | None], list[Wanted]] = {}
    for place, done in enumerate(documents):
        files.setdefault((done.run, done.path), []).append(Wanted(place, done))
    for (at, path), wanted in files.items():
        if path is None or not 0 <= at < len(recipes):
            yield from _missing(wanted, "where its input lies is not on record")
        elif path == STDIN:
            yield from _missing(wanted, "its input came from a pipe and is gone")
        else:
            recipe = recipes[at]
            if isinstance(recipe, str):
                yield from _missing(wanted, recipe)
            else:
                yield from _of_file(past.runs[at], recipe, path, wanted)


def place_of(past: Past, done: Done) -> str | None:
    """Where the input of a document lies; ``None`` = nowhere that is on record."""
    if done.path in (None, STDIN) or not 0 <= done.run < len(past.runs):
        return None
    return str(Path(past.runs[done.run].cwd, done.path or ""))


def recipe_of(run: Run) -> Recipe:
    """What was done in ``run``.

    Raises:
        SettingsError: this version does not know one of its settings.
    """
    values = dict(run.settings)
    for name, value in values.items():
        if name not in Settings.__slots__:
            raise SettingsError(f"{name}: this version has no such setting")
        if isinstance(value, list):
            values[name] = tuple(value)
    values["packs"] = tuple(str(Path(run.cwd, pack)) for pack in values.get("packs", ()))
    fields = {name: run.fields.get(name, usual) for name, usual in Fields()._asdict().items()}
    return Recipe(Settings(**values), source=run.source, fields=Fields(**fields))


def _recipe(run: Run) -> Recipe | str:
    """What was done in ``run``, or why it cannot be done again."""
    try:
        return recipe_of(run)
    except UsageError as error:
        return _no_settings(error)


def _no_settings(error: UsageError) -> str:
    return f"the settings of the run cannot be had again ({error})"


def _not_had(error: NewscleanError) -> str:
    what = str(error).partition(";")[0]
    return f"its input cannot be had again ({what})"


def _missing(wanted: Iterable[Wanted], why: str) -> Iterator[Again]:
    return (Again(one.place, why=why) for one in wanted)


def _of_file(run: Run, recipe: Recipe, path: str, wanted: Sequence[Wanted]) -> Iterator[Again]:
    """The documents of one file: the text in it, or some of its records."""
    full = str(Path(run.cwd, path))
    by_number: dict[int, list[Wanted]] = {}
    for one in wanted:
        if one.done.record is not None:
            by_number.setdefault(one.done.record, []).append(one)
    if not by_number:
        task = Task(Input(full, wanted[0].done.name))
        yield from (_again(one, run, recipe, task) for one in wanted)
        return
    source = Input(full, Path(path).name, records=tuple(by_number))
    for task in Opener(recipe)([Task(source)]):
        if task.record is None:  # the rest of the file cannot be read
            left = [one for same in by_number.values() for one in same]
            yield from (_again(one, run, recipe, task) for one in left)
            return
        for one in by_number.pop(task.record.number):
            yield _again(one, run, recipe, task)
        if not by_number:  # the rest of the file may be long
            return
    left = [one for same in by_number.values() for one in same]
    yield from _missing(left, "its input cannot be had again (no such record)")


def _again(one: Wanted, run: Run, recipe: Recipe, task: Task) -> Again:
    try:
        raw = raw_of(task, recipe)
        article = article_of(raw, task, recipe)
    except UsageError as error:  # a pack or a filter of the run that is not there any more
        return Again(one.place, why=_no_settings(error))
    except NewscleanError as error:
        return Again(one.place, why=_not_had(error))
    why = ""
    if one.done.sha256 not in (None, hashlib.sha256(raw).hexdigest()):
        why = "its input was changed since the run"
    elif recipe.digest != run.recipe:
        why = "newsclean or a phrase pack was changed since the run"
    return Again(one.place, article, why)
