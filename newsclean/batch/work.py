"""One input cleaned, alone: what a worker does. Never raises for a bad input, it reports it."""

from __future__ import annotations

import hashlib
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclean.batch.content import CONTENT, read_input
from newsclean.batch.files import mode_of
from newsclean.batch.inputs import STDIN
from newsclean.batch.task import Facts, Recipe, Result, Status, Task
from newsclean.errors import (
    FilterError,
    NewscleanError,
    OutputError,
    UnsupportedInput,
    UsageError,
)

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.batch.outlet import Outlet

__all__ = ["article_of", "clean_one", "hash_of", "lost", "raw_of", "warm_up"]


def clean_one(recipe: Recipe, task: Task, outlet: Outlet | None = None) -> Result:
    """``task`` done by ``recipe``, and its output written if there is an ``outlet``.

    Raises:
        UsageError: the settings are at fault, so that no input can be cleaned.
    """
    if task.settled is not None:
        status, error = task.settled
        return Result(task, status, unchanged=True, error=error)
    bare = task._replace(record=None)  # what goes back to the master need not hold the input again
    sha256 = None
    try:
        raw = raw_of(task, recipe)
        sha256 = hashlib.sha256(raw).hexdigest()
        if outlet is not None and outlet.is_done(task, sha256):
            return Result(bare, Status.KEPT, sha256=sha256, unchanged=True)
        article = article_of(raw, task, recipe)
        result = _result(article, bare, recipe, outlet)
    except UsageError:
        raise
    except OutputError as error:
        return Result(bare, Status.FAILED, sha256=sha256, error=str(error))
    except NewscleanError as error:  # its cause is in a filter, perhaps of somebody else
        trace = _trace() if error.__cause__ is not None else ""
        return _failed(bare, sha256, str(error), trace)
    except Exception as error:  # a bug of ours costs this input, not the run
        what = f"newsclean itself failed ({type(error).__name__}: {error}); -vv shows where"
        return _failed(bare, sha256, what, _trace())
    kept = _compared(raw, task, recipe) if recipe.keep_input else None
    return result._replace(sha256=sha256, raw=kept)


def _result(article: Article, task: Task, recipe: Recipe, outlet: Outlet | None) -> Result:
    status = Status.EMPTY if article.text is None else Status.KEPT
    result = Result(task, status, written(article, recipe), facts=_facts(article))
    if outlet is None:
        return result
    return result._replace(data=None, written=outlet.put(task, result.data))


def _failed(task: Task, sha256: str | None, what: str, trace: str = "") -> Result:
    error = f"{task.input.shown}: {what}"
    return Result(task, Status.FAILED, sha256=sha256, error=error, trace=trace)


def _trace() -> str:
    """Where in the program the error arose that is being handled."""
    from traceback import format_exc

    return format_exc()


def lost(recipe: Recipe, task: Task, why: Exception) -> Result:
    """What stands for the result of a task whose worker hung or died."""
    what = f"{why}; clean it by itself, or leave it out"
    return _failed(task._replace(record=None), hash_of(recipe, task), what)


def hash_of(recipe: Recipe, task: Task) -> str | None:
    """SHA-256 of the input, in hex digits; ``None`` when it cannot be read, or only once."""
    if task.record is None and not _can_be_read_again(task):
        return None
    try:
        return hashlib.sha256(raw_of(task, recipe)).hexdigest()
    except NewscleanError:
        return None


def _can_be_read_again(task: Task) -> bool:
    """Is the input a file, and no pipe whose bytes would be gone, or never come?"""
    path = task.input.path
    return path != STDIN and stat.S_ISREG(mode_of(Path(path)) or 0)


def warm_up(recipe: Recipe) -> None:
    """Load what cleaning needs, so that the clock of the first input does not count it."""
    import bs4
    import dateutil.parser
    import ftfy

    from newsclean.api import clean

    _ = bs4, dateutil.parser, ftfy
    with suppress(FilterError):  # a filter that fails here fails with an input, too, and is named
        written(clean("Goats close Route 9\n\nA herd shut the road.", recipe.settings), recipe)


def raw_of(task: Task, recipe: Recipe) -> bytes:
    """The bytes of the input.

    Raises:
        InputError: there are none to be had.
    """
    if task.record is None:
        return read_input(task.input, recipe)
    if task.record.error:
        raise UnsupportedInput(task.record.error)
    return task.record.data


def _compared(raw: bytes, task: Task, recipe: Recipe) -> bytes:
    """What the output is held against: the input, of a record with fields the text in it."""
    if task.record is None or task.record.kind != "json":
        return raw
    if recipe.to in ("json", "jsonl"):
        return raw + b"\n"
    from newsclean.readers.jsonl import understand

    text = understand(raw, recipe.fields, recipe.settings.encoding).text.encode()
    return text if text.endswith(b"\n") else text + b"\n"


def article_of(raw: bytes, task: Task, recipe: Recipe) -> Article:
    """The article in ``raw``, the bytes of the input of ``task``.

    Raises:
        NewscleanError: there is none to be had.
    """
    from newsclean.api import clean_from

    record = task.record
    reader = CONTENT["file"] if record is None else CONTENT.get(record.kind, CONTENT["payload"])
    content = reader(raw, task, recipe)
    return clean_from(content.source, recipe.settings, content.format, content.origin)


def _facts(article: Article) -> Facts:
    source = article.provenance
    return Facts(
        article.title,
        article.confidence,
        article.flags,
        dict(article.removed),
        source.characters_in,
        source.characters_out,
    )


def written(article: Article, recipe: Recipe) -> bytes | None:
    """``article`` in the format of ``recipe``; ``None`` when that format has nothing to write."""
    settings = recipe.settings
    if recipe.to in ("json", "jsonl"):
        import json

        record: dict[str, Any] = article.to_dict(ledger=settings.ledger)
        indent = 2 if recipe.to == "json" else None
        text = json.dumps(record, ensure_ascii=False, indent=indent) + "\n"
    elif recipe.to == "md":
        text = article.to_markdown(
            front_matter=settings.front_matter, captions=settings.captions, links=settings.links
        )
    else:
        text = article.to_text()
    return text.encode() if text and (article.text is not None or "json" in recipe.to) else None
