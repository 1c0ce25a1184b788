"""The YAML front matter of our Markdown, read back."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from newsclean.late import regex

__all__ = ["FrontMatter", "read_front_matter"]

SINGLE = frozenset(
    {"title", "published", "updated", "dateline", "site", "url", "section", "language"}
)
MANY = frozenset({"authors", "tags", "copyright"})
KEYS = SINGLE | MANY
"""All keys that we write (`newsclean.writers.front_matter` has their order)."""

LINE = regex(r"([a-z]+):(?: |\Z)|[ #]|-(?: |\Z)|\Z")
"""A line of a block that may be ours: one of our keys, an entry, a continuation, a comment."""

SURROGATE = regex("[\ud800-\udfff]")

Value: TypeAlias = str | list[str]


class FrontMatter(NamedTuple):
    """The fields of a front matter block (empty ones left out) and how many lines it takes."""

    fields: dict[str, Value]
    lines: int


def read_front_matter(lines: list[str]) -> FrontMatter | None:
    """The front matter that a text begins with.

    Args:
        lines: the lines of the text, without their ends.

    Returns:
        ``None`` if there is none, or one that holds anything else than our keys.
    """
    if not lines or lines[0] != "---":
        return None
    # by the look of its lines first: a page may begin with dashes and go on for megabytes
    keys: list[str] = []
    end = 1
    while end < len(lines) and lines[end] != "---":
        found = LINE.match(lines[end])
        if not found:
            return None
        if found[1]:
            keys.append(found[1])
        end += 1
    if end == len(lines) or not keys or len({*keys}) < len(keys) or not {*keys} <= KEYS:
        return None
    fields = _load("\n".join(lines[1:end]) + "\n")
    return None if fields is None else FrontMatter(fields, end + 1)


def _load(text: str) -> dict[str, Value] | None:
    """The fields of a YAML mapping; ``None`` if it is broken or not of the form that we write."""
    import yaml

    try:
        # pure Python and strings only: `no` stays `no`, a date stays as written
        loaded = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    fields: dict[str, Value] = {}
    for key, value in loaded.items():
        entries = value if isinstance(value, list) else [value]
        if key not in (MANY if isinstance(value, list) else KEYS):
            return None
        if not all(isinstance(entry, str) for entry in entries):
            return None
        entries = [SURROGATE.sub("\ufffd", entry) for entry in entries if entry]
        if entries:
            fields[key] = entries if key in MANY else entries[0]
    return fields
