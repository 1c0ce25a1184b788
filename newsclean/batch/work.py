"""One input cleaned, alone: what a worker does. Never raises for a bad input, it reports it."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from newsclean.batch.inputs import STDIN, Input, why_unreadable
from newsclean.errors import NewscleanError, UnreadableInput, UnsupportedInput, UsageError

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.settings import Settings

__all__ = ["Outcome", "Recipe", "Result", "Status", "Task", "article_of", "clean_one", "read_input"]

HTML_ENDINGS = (".html", ".htm", ".xhtml")
RECORD_ENDINGS = (".jsonl", ".ndjson", ".warc", ".wet", ".parquet")
HTML_STARTS = (b"<!doctype html", b"<html")


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
    keep_input: bool = False
    """The result carries the bytes of the input, to be held against the output."""

    @property
    def digest(self) -> str:
        """Changes when the same input may give another output."""
        return f"{self.settings.digest}-{self.source}"


class Task(NamedTuple):
    """One input and where its output goes."""

    input: Input
    output: str | None = None
    """The path below the output directory, with ``/``; ``None`` without such a directory."""
    done: str | None = None
    """SHA-256 of the input that the present output was made from; the same = no more to do."""


class Result(NamedTuple):
    """What came of one task. Plain values, so that it travels between processes."""

    task: Task
    status: Status
    data: bytes | None = None
    """The output; ``None`` when there is nothing to write."""
    sha256: str | None = None
    """Of the input."""
    unchanged: bool = False
    """Nothing was done: the input is the one that the present output was made from."""
    error: str = ""
    trace: str = ""
    """Where an error of newsclean itself arose."""
    raw: bytes | None = None


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


def clean_one(recipe: Recipe, task: Task) -> Result:
    """``task`` done by ``recipe``.

    Raises:
        UsageError: the settings are at fault, so that no input can be cleaned.
    """
    sha256 = None
    try:
        raw = read_input(task.input, recipe)
        sha256 = hashlib.sha256(raw).hexdigest()
        if sha256 == task.done:
            return Result(task, Status.KEPT, sha256=sha256, unchanged=True)
        article = article_of(raw, task.input, recipe)
        data = written(article, recipe)
    except UsageError:
        raise
    except NewscleanError as error:
        return Result(task, Status.FAILED, sha256=sha256, error=str(error))
    except Exception as error:  # a bug of ours costs this input, not the run
        from traceback import format_exc

        what = f"newsclean itself failed ({type(error).__name__}: {error}); -vv shows where"
        return Result(task, Status.FAILED, sha256=sha256, error=what, trace=format_exc())
    status = Status.EMPTY if article.text is None else Status.KEPT
    return Result(task, status, data, sha256, raw=raw if recipe.keep_input else None)


def read_input(source: Input, recipe: Recipe) -> bytes:
    """The bytes of one input.

    Raises:
        UnreadableInput: it is not there, or may not be read.
        UnsupportedInput: it is larger than the recipe allows, or nothing that is read yet.
    """
    if source.error:
        raise UnreadableInput(source.error)
    try:
        raw = _bytes(source, recipe.max_size)
    except OSError as error:
        raise UnreadableInput(why_unreadable(error)) from None
    if recipe.source == "auto":
        _refuse_other_formats(source, raw)
    if recipe.source != "text" and not _is_text(raw, recipe.settings.encoding):
        raise UnsupportedInput("is no text but binary data; -f text reads it all the same")
    return raw


def _bytes(source: Input, max_size: int | None) -> bytes:
    """All bytes of ``source``, but hardly more than are allowed."""
    limit = -1 if max_size is None else max_size + 1
    if source.path == STDIN:
        if sys.stdin is None:
            raise UnreadableInput("is closed; name a file or pipe a text in")
        raw = sys.stdin.buffer.read(limit)
    else:
        with open(source.path, "rb") as file:
            status = os.fstat(file.fileno())
            # the size is known before the first byte is read, except of pipes and devices
            if max_size is not None and stat.S_ISREG(status.st_mode) and status.st_size > max_size:
                raise UnsupportedInput(_too_large(max_size))
            raw = file.read(limit)
    if max_size is not None and len(raw) > max_size:
        raise UnsupportedInput(_too_large(max_size))
    return raw


def _too_large(max_size: int) -> str:
    return f"is larger than --max-size {max_size} bytes; raise the limit or leave it out"


def _refuse_other_formats(source: Input, raw: bytes) -> None:
    """Complain of what is text, but no text to clean."""
    name = (source.name or "").lower()
    begin = raw[:512].removeprefix(b"\xef\xbb\xbf").lstrip()[:16].lower()
    if name.endswith(HTML_ENDINGS) or begin.startswith(HTML_STARTS):
        raise UnsupportedInput(
            "is an HTML page, which this version does not read; save its text, "
            "or use -f text to read the markup as text"
        )
    if name.endswith(RECORD_ENDINGS):
        raise UnsupportedInput(
            "holds records, which this version does not read; write one text a file, "
            "or use -f text to read it as one text"
        )


def _is_text(raw: bytes, encoding: str | None) -> bool:
    from newsclean.readers.decode import is_binary

    if encoding is not None and encoding.lower().startswith(("utf-16", "utf16", "utf-32", "utf32")):
        return True  # every other byte may be NUL
    return not is_binary(raw)


def article_of(raw: bytes, source: Input, recipe: Recipe) -> Article:
    """The article in the bytes of ``source``."""
    from newsclean.api import clean

    name = source.name
    if name is not None and not name.isascii():  # a file name may hold bytes that are no UTF-8
        name = os.fsencode(name).decode("utf-8", "replace")
    return clean(raw, recipe.settings, format=recipe.source, id=name)


def written(article: Article, recipe: Recipe) -> bytes | None:
    """``article`` in the format of ``recipe``; ``None`` when that format has nothing to write."""
    settings = recipe.settings
    if recipe.to in ("json", "jsonl"):
        import json

        record = article.to_dict(ledger=settings.ledger)
        indent = 2 if recipe.to == "json" else None
        text = json.dumps(record, ensure_ascii=False, indent=indent) + "\n"
    elif recipe.to == "md":
        text = article.to_markdown(front_matter=settings.front_matter, captions=settings.captions)
    else:
        text = article.to_text()
    return text.encode() if text and (article.text is not None or "json" in recipe.to) else None
