"""What a page says of itself, weighed against its text: of each field the value that holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsclean.document import Document, Lift, Record, Said, Settle

__all__ = ["agreeing", "found", "place", "settled", "why"]


def found(doc: Document, field: str) -> Iterator[tuple[int, Any]]:
    """What the text gave for a field so far: block and value, in order."""
    for finding in doc.ledger:
        action = finding.action
        if isinstance(action, Lift | Record) and action.field == field and action.value is not None:
            yield finding.block, action.value


def settled(doc: Document, field: str) -> str | None:
    """What was settled for a field, or found in the text."""
    for finding in reversed(doc.ledger):
        action = finding.action
        if isinstance(action, Lift | Record | Settle) and action.field == field and action.value:
            return str(action.value)
    return None


def place(doc: Document, field: str) -> int | None:
    """The block where a decision about the page is told: the one that speaks of the field, else
    the first; ``None`` if there is none at all."""
    blocks = [block for block, _ in found(doc, field)]
    return blocks[0] if blocks else doc.origin[0].id if doc.origin else None


def agreeing(value: str, said: Iterable[Said]) -> list[str]:
    """The sources that say exactly this, each once."""
    return list(dict.fromkeys(s.source for s in said if s.value == value))


def why(source: str) -> str:
    """The reason of a finding whose value is from ``source``."""
    return "the text says so" if source == "text" else f"{source} says so"
