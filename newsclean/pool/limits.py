"""How work is spread, and what is said of an item that was lost."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["Item", "Limits", "Loss", "Result", "cores"]

Item = TypeVar("Item")
Result = TypeVar("Result")


class Loss(Exception):
    """Why an item has no result: its worker hung or died. The message is a clause for the user."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How work is spread.

    Args:
        jobs: processes, at least 1.
        timeout: seconds that one item may take; ``None`` = any.
        batch: most items that are handed out at once.
        weight: most weight (bytes, mostly) that is handed out at once.
    """

    jobs: int
    timeout: float | None = None
    batch: int = 16
    weight: int = 1 << 18


def cores() -> int:
    """How many processes this one may use at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
