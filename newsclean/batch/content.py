"""From the bytes of an input to what the pipeline reads: text, its format, what is known of it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Mapping
from io import BufferedReader
from typing import TYPE_CHECKING, NamedTuple

from newsclean.batch.inputs import STDIN, Input, why_unreadable
from newsclean.batch.task import Recipe, Task
from newsclean.errors import UnreadableInput, UnsupportedInput
from newsclean.readers.compressed import ENDINGS as COMPRESSED
from newsclean.readers.compressed import bare, plain
from newsclean.readers.records import FORMATS, format_of
from newsclean.readers.sniff import ENDINGS as HTML_ENDINGS
from newsclean.readers.sniff import is_json

if TYPE_CHECKING:
    from newsclean.api import Origin

__all__ = ["CONTENT", "Content", "opened", "read_input", "record_format"]


class Content(NamedTuple):
    """What one input holds."""

    source: str | bytes
    format: str
    """``auto``, ``text``, ``md`` or ``html``."""
    origin: Origin


def record_format(source: Input, asked: str) -> str | None:
    """The format of the records in a file, by the option or its name; ``None`` = it is one text."""
    if asked in FORMATS.values():
        return asked
    return format_of(source.name) if asked == "auto" and source.name else None


def opened(source: Input) -> BufferedReader:
    """The raw bytes of ``source``, as a stream.

    Raises:
        UnreadableInput, OSError: it is not there, or may not be read.
    """
    if source.error:
        raise UnreadableInput(source.error)
    if source.path != STDIN:
        return open(source.path, "rb")
    if sys.stdin is None:
        raise UnreadableInput("is closed; name a file or pipe a text in")
    # a reader may close what it is given; the stream of the process stays open
    return open(os.dup(sys.stdin.fileno()), "rb")


def read_input(source: Input, recipe: Recipe) -> bytes:
    """The bytes of one input that is a single text.

    Raises:
        UnreadableInput: it is not there, or may not be read.
        UnsupportedInput: it is larger than the recipe allows, or no text.
    """
    try:
        with opened(source) as file:
            raw = _bytes(file, recipe.max_size, packed=_is_packed(source, recipe))
    except OSError as error:
        raise UnreadableInput(why_unreadable(error)) from None
    if recipe.source not in ("text", "html") and not _is_text(raw, recipe.settings.encoding):
        raise UnsupportedInput("is no text but binary data; -f text reads it all the same")
    if recipe.source == "auto" and is_json(raw):
        raise UnsupportedInput(
            "is JSON; -f jsonl reads one record a line, -f text reads it all the same"
        )
    return raw


def _is_packed(source: Input, recipe: Recipe) -> bool:
    """May it be compressed? A file says so by its name; what is piped in has none."""
    if source.path == STDIN:
        return recipe.source != "text"
    return (source.name or "").lower().endswith(COMPRESSED)


def _bytes(file: BufferedReader, max_size: int | None, *, packed: bool) -> bytes:
    """All bytes of ``file``, but hardly more than are allowed."""
    status = os.fstat(file.fileno())
    # the size is known before the first byte is read, except of pipes and devices
    if max_size is not None and stat.S_ISREG(status.st_mode) and status.st_size > max_size:
        raise UnsupportedInput(_too_large(max_size))
    raw = (plain(file) if packed else file).read(-1 if max_size is None else max_size + 1)
    if max_size is not None and len(raw) > max_size:
        raise UnsupportedInput(_too_large(max_size))
    return raw


def _too_large(max_size: int) -> str:
    return f"is larger than --max-size {max_size} bytes; raise the limit or leave it out"


def _is_text(raw: bytes, encoding: str | None) -> bool:
    from newsclean.readers.decode import is_text

    return is_text(raw, encoding)


def _of_file(raw: bytes, task: Task, recipe: Recipe) -> Content:
    from newsclean.api import Origin

    name = task.input.name
    kind = recipe.source
    if kind == "auto" and bare((name or "").lower()).endswith(HTML_ENDINGS):
        kind = "html"
    return Content(raw, kind, Origin(id=_utf8(name)))


def _of_json(raw: bytes, task: Task, recipe: Recipe) -> Content:
    """A record with fields. Without an id it is called by its file and its number there."""
    from newsclean.api import Origin
    from newsclean.readers.jsonl import understand

    record = understand(raw, recipe.fields, recipe.settings.encoding)
    origin = Origin(record.url, record.id or _utf8(task.input.name), extra=record.extra)
    return Content(record.text, "auto", origin)


def _of_payload(raw: bytes, task: Task, _recipe: Recipe) -> Content:
    """A record whose payload is a text or a page."""
    from newsclean.api import Origin

    record = task.record
    if record is None:
        raise UnsupportedInput("holds no record")
    origin = Origin(record.url, record.id or _utf8(task.input.name), record.charset)
    return Content(raw, record.kind, origin)


def _utf8(name: str | None) -> str | None:
    """A name fit for an output; that of a file may hold bytes that are no UTF-8."""
    if name is None or name.isascii():
        return name
    return os.fsencode(name).decode("utf-8", "replace")


CONTENT: Mapping[str, Callable[[bytes, Task, Recipe], Content]] = {
    "file": _of_file,
    "json": _of_json,
    "payload": _of_payload,
}
"""How each kind of input is understood."""
