r"""The rows in which React streams a page to the browser, as pages of Next.js hold them.

``self.__next_f.push([1, "5:[\"$\",\"p\",null,{\"children\":\"They left.\"}]\n"])``: the
texts of all calls are one stream; a row of it has a number, and a value as JSON or as bare text;
``$5`` in a value stands for a row, ``["$", "p", key, props]`` for an element.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from newsclean.late import regex
from newsclean.readers.html.flattened import unflattened

__all__ = ["flight"]

PUSHED = regex(r"__next_f\.push\(\[1,\s?")
ROW = regex(r"\s{0,4}([0-9a-f]{1,6}):(?:T([0-9a-f]{1,6}),)?")
REFERENCE = regex(r"\$[L@]?([0-9a-f]{1,6})$")
ELEMENT = 4
"""Entries of an element: its mark, its tag, its key, its properties."""
DEEPEST = 60
"""Levels below which a value is left."""
UP = 2
"""Elements around a headline that bear it: the story's header, and the story."""
DECODER = json.JSONDecoder(strict=False)


def flight(programs: Iterable[str]) -> Any:
    """The value of a stream, its elements as things: ``{"type": "p", "content": "They left."}``.

    An element around a headline bears it as its title, by which a story is known.
    """
    stream = "".join(text for program in programs for text in _pushed(program))
    rows: dict[str, Any] = {}
    at = 0
    while (row := ROW.match(stream, at)) is not None:
        number, size = row.groups()
        at = row.end()
        if size:
            most = int(size, 16)  # bytes, and so no more characters than these
            text = stream[at : at + most].encode()[:most].decode(errors="ignore")
            at += len(text)
            rows[number] = text
            continue
        end = stream.find("\n", at)
        end = len(stream) if end < 0 else end
        with suppress(ValueError, RecursionError):  # a row of the program's own
            rows[number] = _thing(DECODER.raw_decode(stream, at)[0], 0)[0]
        at = end + 1
    return unflattened(rows)


def _pushed(program: str) -> Iterable[str]:
    for call in PUSHED.finditer(program):
        try:
            text = DECODER.raw_decode(program, call.end())[0]
        except (ValueError, RecursionError):
            continue
        if isinstance(text, str):
            yield text


def _thing(value: Any, depth: int) -> tuple[Any, list[str]]:
    """A value with its elements as things, and the headlines in it, from the innermost out."""
    if depth > DEEPEST:
        return None, []
    if isinstance(value, str):
        if reference := REFERENCE.match(value):
            return {"__ref": reference[1]}, []
        return (value.removeprefix("$") if value[:2] == "$$" or value[:1] != "$" else None), []
    if isinstance(value, dict):
        return {name: _thing(entry, depth + 1)[0] for name, entry in value.items()}, []
    if not isinstance(value, list):
        return value, []
    if len(value) == ELEMENT and value[0] == "$" and isinstance(value[3], dict):
        return _element(value[1], value[3], depth)
    found = [_thing(entry, depth + 1) for entry in value]
    heads = max((heads for _, heads in found), key=len, default=[])
    return [{"content": thing} if isinstance(thing, str) else thing for thing, _ in found], heads


def _element(tag: Any, props: dict[str, Any], depth: int) -> tuple[dict[str, Any], list[str]]:
    held, heads = _thing(props.get("children"), depth + 1)
    thing: dict[str, Any] = {
        name: _thing(entry, depth + 1)[0]
        for name, entry in props.items()
        if name != "children" and isinstance(entry, dict | list)
    }
    if isinstance(tag, str) and tag[:1] != "$":
        thing["type"] = tag
    thing["content"] = held
    if tag == "h1":
        return thing, [held if isinstance(held, str) else ""] * (UP + 1)
    if len(heads) > 1:
        thing["title"] = heads[0]
    return thing, heads[1:]
