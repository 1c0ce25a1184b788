"""What a page says of itself, weighed against its text: of each field the value that holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from newsclean.document import Document, Lift, Record, Settle

__all__ = ["Told", "place", "told", "why"]

Told: TypeAlias = Mapping[str, list[tuple[int, Any]]]
"""Field → what was found for it: block and value, in order."""


def told(doc: Document) -> Told:
    """What the filters found for each field so far."""
    fields: dict[str, list[tuple[int, Any]]] = {}
    for finding in doc.ledger:
        action = finding.action
        kind = type(action)
        if kind is Lift or kind is Record or kind is Settle:
            field, value = action.field, action.value  # type: ignore[union-attr]
            if value is not None:
                fields.setdefault(field, []).append((finding.block, value))
    return fields


def place(doc: Document, fields: Told, field: str) -> int | None:
    """The block where a decision about the page is told.

    The one that speaks of the field, else the first; ``None`` if there is none at all.
    """
    entries = fields.get(field)
    return entries[0][0] if entries else doc.origin[0].id if doc.origin else None


def why(source: str) -> str:
    """The reason of a finding whose value is from ``source``."""
    return "the text says so" if source == "text" else f"{source} says so"
