"""Items that travel together, and how what became of them comes together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic

from newsclean.pool.limits import Item, Limits, Result

__all__ = ["Batch", "batches"]


@dataclass(slots=True)
class Batch(Generic[Item, Result]):
    """Items that travel together, and what came of them so far."""

    items: list[Item]
    done: list[Result] = field(default_factory=list)
    single: bool = False
    """Its items go one by one, since a worker was lost over them."""

    @property
    def is_done(self) -> bool:
        """All results are there."""
        return len(self.done) == len(self.items)

    @property
    def next_items(self) -> list[Item]:
        """What is to be handed out next."""
        left = self.items[len(self.done) :]
        return left[:1] if self.single else left

    def lose(self) -> Item | None:
        """Note that a worker was lost over the batch; gives the item that is to blame.

        ``None`` = it may be any of several: they go one by one from now on.
        """
        items = self.next_items
        self.single = True
        return items[0] if len(items) == 1 else None


def batches(items: Iterable[Item], limits: Limits) -> Iterator[Batch[Item, Result]]:
    """``items`` by the armful, none heavier than the limits allow unless one item alone is."""
    batch: list[Item] = []
    weight = 0
    for item in items:
        batch.append(item)
        weight += getattr(item, "weight", 0)
        if len(batch) >= limits.batch or weight >= limits.weight:
            yield Batch(batch)
            batch, weight = [], 0
    if batch:
        yield Batch(batch)
