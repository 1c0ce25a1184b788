"""Inputs of a past run cleaned once more, by the settings on record, to be looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclean.batch.inputs import STDIN, Input
from newsclean.batch.work import Recipe, article_of, read_input
from newsclean.errors import NewscleanError, SettingsError, UsageError
from newsclean.settings import Settings

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.batch.past import Done, Past, Run

__all__ = ["Again", "cleaned_again", "recipe_of"]


class Again(NamedTuple):
    """What came of cleaning a document once more."""

    done: Done
    article: Article | None = None
    why: str = ""
    """Why there is no article, or why it may be another than that of the run."""


def cleaned_again(past: Past, documents: Iterable[Done]) -> Iterator[Again]:
    """Each of ``documents`` cleaned again, in order. What cannot be done is said, not raised."""
    recipes = [_recipe(run) for run in past.runs]
    for done in documents:
        if done.path is None or not 0 <= done.run < len(recipes):
            yield Again(done, why="where its input lies is not on record")
        elif done.path == STDIN:
            yield Again(done, why="its input came from a pipe and is gone")
        else:
            recipe = recipes[done.run]
            if isinstance(recipe, str):
                yield Again(done, why=recipe)
            else:
                yield _again(done, past.runs[done.run], recipe)


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
    return Recipe(Settings(**values), source=run.source)


def _recipe(run: Run) -> Recipe | str:
    """What was done in ``run``, or why it cannot be done again."""
    try:
        return recipe_of(run)
    except UsageError as error:
        return _no_settings(error)


def _no_settings(error: UsageError) -> str:
    return f"the settings of the run cannot be had again ({error})"


def _again(done: Done, run: Run, recipe: Recipe) -> Again:
    source = Input(str(Path(run.cwd, done.path or "")), done.name)
    try:
        raw = read_input(source, recipe)
        article = article_of(raw, source, recipe)
    except UsageError as error:  # a pack or a filter of the run that is not there any more
        return Again(done, why=_no_settings(error))
    except NewscleanError as error:
        what = str(error).partition(";")[0]
        return Again(done, why=f"its input cannot be had again ({what})")
    if done.sha256 not in (None, hashlib.sha256(raw).hexdigest()):
        return Again(done, article, "its input was changed since the run")
    if recipe.digest != run.recipe:
        return Again(done, article, "a phrase pack was changed since the run")
    return Again(done, article)
