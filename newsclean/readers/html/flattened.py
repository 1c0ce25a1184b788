"""States that programs write flat: things that name others by number or by key, put together again.

``[["Reactive", 1], {"title": 2}, "Goats"]`` (Nuxt 3, SvelteKit) names by place in the list;
``{"Post:1": {"body": [{"__ref": "Text:1"}]}, "Text:1": …}`` (Apollo) names by key.
"""

from __future__ import annotations

from collections import deque
from typing import Any

__all__ = ["unflattened"]

LEAST = 4
"""Entries of a list that is a state written flat, at the least."""
DEEPEST = 40
"""Levels below which no reference is looked for."""


def unflattened(value: Any) -> Any:
    """The value put together; one that is not flat as it is.

    Each thing is put where it is named first, and nowhere else: what is named again and again, or
    names itself, would be many times as large as the page.

    Example:
        >>> unflattened([{"title": 1, "parts": 2}, "Goats", [3, 4], "They left.", "They came."])
        {'title': 'Goats', 'parts': ['They left.', 'They came.']}
    """
    if isinstance(value, list) and _is_numbered(value):
        return _by_number(value)
    return _by_key(value) if isinstance(value, dict) else value


def _is_numbered(value: list[Any]) -> bool:
    """Are all entries of the list's things numbers of other entries?"""
    if len(value) < LEAST or not isinstance(value[0], dict | list) or not value[0]:
        return False
    things = [entry for entry in value if isinstance(entry, dict | list)]
    return all(_is_number(n, len(value)) for thing in things for n in _numbers(thing))


def _numbers(thing: Any) -> list[Any]:
    """What a thing has under its names; of a wrapped value without the wrapper's name."""
    if isinstance(thing, dict):
        return list(thing.values())
    return list(thing[1:] if thing and isinstance(thing[0], str) else thing)


def _is_number(value: Any, size: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value < size


def _by_number(value: list[Any]) -> Any:
    held = [{} if isinstance(e, dict) else [] if isinstance(e, list) else e for e in value]
    used = {0}
    waiting = deque([0])
    while waiting:
        at = waiting.popleft()
        parts = []
        for number in _numbers(value[at]):
            thing = number >= 0 and isinstance(value[number], dict | list)
            parts.append(None if number < 0 or (thing and number in used) else held[number])
            if thing and number not in used:
                waiting.append(number)
                used.add(number)
        made = held[at]
        if isinstance(made, dict):
            made.update(zip(value[at], parts, strict=True))
        elif isinstance(made, list):
            made += parts
    return held[0]


def _key(thing: Any, value: dict[str, Any]) -> str:
    """The key by which a thing stands for an entry of the value; ``""`` if it does not."""
    if not isinstance(thing, dict):
        return ""
    key = thing.get("__ref") or (thing.get("type") == "id" and thing.get("id"))
    return key if isinstance(key, str) and key in value else ""


def _by_key(value: dict[str, Any]) -> dict[str, Any]:
    """The value with each entry where it is named first, from the outside in."""
    named = _named(value)
    if not named:
        return value
    roots = [name for name in value if name not in named]
    found: dict[str, Any] = {}
    used: set[str] = set()
    for root in (*roots, *named):
        if root in used:
            continue
        used.add(root)
        found[root] = value[root]
        waiting = deque([(value[root], 0)])
        while waiting:
            held, depth = waiting.popleft()
            for name, entry in _entries(held):
                key = _key(entry, value)
                if key:
                    entry = held[name] = None if key in used else value[key]
                    used.add(key)
                if depth < DEEPEST and isinstance(entry, dict | list):
                    waiting.append((entry, depth + 1))
    return found


def _named(value: dict[str, Any]) -> dict[str, None]:
    """The keys by which things in the value stand for entries of it."""
    named: dict[str, None] = {}
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        held, depth = waiting.pop()
        for _, entry in _entries(held):
            if key := _key(entry, value):
                named[key] = None
            elif depth < DEEPEST and isinstance(entry, dict | list):
                waiting.append((entry, depth + 1))
    return named


def _entries(held: Any) -> list[tuple[Any, Any]]:
    """The names and values of a thing or a list."""
    if isinstance(held, dict):
        return list(held.items())
    return list(enumerate(held)) if isinstance(held, list) else []
