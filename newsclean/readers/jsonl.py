"""JSON Lines: one object a line, its text in a field, everything else passed through."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple, NoReturn

from newsclean.errors import UnsupportedInput
from newsclean.readers.decode import replace_surrogates
from newsclean.readers.records import Fields, RawRecord

__all__ = ["Understood", "read_jsonl", "understand"]

BOM = b"\xef\xbb\xbf"

PIECE = 1 << 20
"""Bytes at a time in which a line is passed over that is too long to be held."""

ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


class Understood(NamedTuple):
    """What a record says."""

    text: str
    id: str | None
    url: str | None
    extra: Mapping[str, Any]


def read_jsonl(file: BinaryIO, max_size: int | None = None) -> Iterator[RawRecord]:
    """The lines of ``file`` that are not blank; one of more than ``max_size`` bytes is a failure.

    Raises:
        OSError, UnreadableInput: reading failed; the lines before were handed out.
    """
    number = 0
    limit = -1 if max_size is None else max_size + 2  # "\r\n" does not count
    while line := file.readline(limit):
        number += 1
        error = ""
        if max_size is not None and len(line.rstrip(b"\r\n")) > max_size:
            error = f"is larger than --max-size {max_size} bytes; raise the limit or leave it out"
            while not line.endswith(b"\n") and (line := file.readline(PIECE)):
                pass
            line = b""
        if number == 1:
            line = line.removeprefix(BOM)
        data = line.strip(b" \t\r\n")
        if data or error:
            yield RawRecord(number, data, error=error)


def understand(line: bytes, fields: Fields, encoding: str | None = None) -> Understood:
    """The text of one record, its id and url, and all its other fields as they are.

    Raises:
        UnsupportedInput: the line is no JSON object with a text.
    """
    record = _object(line, encoding)
    text = record.pop(fields.text, ...)
    if text is ...:
        has = ", ".join(list(record)[:5]) or "none"
        raise UnsupportedInput(f"has no field {fields.text!r} (it has: {has}); name --text-field")
    if text is None:
        text = ""
    if not isinstance(text, str):
        raise UnsupportedInput(f"its field {fields.text!r} holds no text; name --text-field")
    url = record.get(fields.url)
    if isinstance(url, str) or url is None:
        record.pop(fields.url, None)
    else:
        url = None  # no address; it stays among the other fields
    return Understood(text, _id(record.pop(fields.id, None)), url or None, record)


def _object(line: bytes, encoding: str | None) -> dict[str, Any]:
    try:
        text = line.decode(encoding or "utf-8")
        record = json.loads(
            text, parse_constant=_no_number, parse_float=_number, object_pairs_hook=_fields
        )
    except UnicodeDecodeError:
        raise UnsupportedInput("is no UTF-8; mend it or name its --encoding") from None
    except (ValueError, RecursionError) as error:
        raise UnsupportedInput(f"is no JSON ({_reason(error)}); mend it") from None
    if not isinstance(record, dict):
        raise UnsupportedInput("is no JSON object; write one object a line")
    if ESCAPED_SURROGATE.search(line):
        mended: dict[str, Any] = _mended(record)
        return mended
    return record


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[:1].lower()}{error.msg[1:]} at character {error.pos + 1}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _no_number(word: str) -> NoReturn:
    """``NaN`` and its like are no JSON, and could not be passed through as JSON."""
    raise ValueError(f"{word[:40]} is no JSON number")


def _number(word: str) -> float:
    """A number; one that no float can hold would come out as no JSON."""
    value = float(word)
    return value if math.isfinite(value) else _no_number(word)


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object. Of a field that stands there twice one value would be lost in silence."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the field {twice!r} stands in it twice")
    return found


def _mended(value: Any) -> Any:
    """``value`` with U+FFFD for each half of a pair that JSON escapes can write alone."""
    if isinstance(value, str):
        return replace_surrogates(value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    return value


def _id(value: Any) -> str | None:
    """The id as text; a number is written as JSON has it."""
    if value is None or isinstance(value, str):
        return value or None
    return json.dumps(value, ensure_ascii=False)
