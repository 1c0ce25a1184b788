"""The places of filters from other packages in the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.registry.table import FilterSpec

if TYPE_CHECKING:
    from newsclean.plugins import Plugin

__all__ = ["merged"]


def merged(rows: Sequence[FilterSpec], plugins: Iterable[Plugin]) -> tuple[FilterSpec, ...]:
    """``rows`` with each plug-in behind the filter that it names, or at the end.

    Several behind the same filter stand in the order of their names, whatever is installed.
    """
    behind: dict[str | None, list[Plugin]] = {}
    for plugin in sorted(set(plugins), key=lambda p: p.name):
        behind.setdefault(plugin.after, []).append(plugin)
    placed: list[FilterSpec] = []
    for row in rows:
        placed += [row, *_followers(row, behind)]
    for plugin in behind.get(None, ()):
        row = _row(plugin, rows[-1]._replace(repairs=False))
        placed += [row, *_followers(row, behind)]
    return tuple(placed)


def _followers(
    row: FilterSpec, behind: Mapping[str | None, Sequence[Plugin]]
) -> Iterator[FilterSpec]:
    """The plug-ins behind one row, each with those behind it."""
    for plugin in behind.get(row.name, ()):
        follower = _row(plugin, row)
        yield follower
        yield from _followers(follower, behind)


def _row(plugin: Plugin, before: FilterSpec) -> FilterSpec:
    """Behind a repair the text may change too, and evidence has to be gathered anew."""
    return FilterSpec(
        plugin.name, plugin.target, before.repairs, stage=plugin.stage, origin=plugin.origin
    )
