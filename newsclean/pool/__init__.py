"""Work spread over processes, in order: what hangs or dies costs its one item and nothing else.

    in_order ──> master ──> worker ═ pipe ═ serve
    (the door)   (order)    (here)          (there)

Why no library: the pools of the standard library and loky break as a whole when a process dies.
Pebble and billiard let all workers share one pipe, so that nobody knows for certain what a lost
one had in hand: Pebble 5.2 waits for ever when a worker ends with code 0, and gives up the whole
run when one is killed between two items; billiard 4.3 comes to a stop when workers are killed. Here
each worker has a pipe of its own. The master has no threads, and takes items no faster than results
are taken from it, so that memory does not grow with their number.

Processes are spawned, never forked: a forked one would hold the pipes of the others open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsclean.pool.limits import Item, Limits, Loss, Result, cores
from newsclean.pool.master import Master

__all__ = ["Limits", "Loss", "cores", "in_order"]


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    lost: Callable[[Item, Loss], Result],
    limits: Limits,
    warm_up: Callable[[], object] = bool,
) -> Iterator[Result]:
    """The results of ``work`` on ``items``, in their order, as they come.

    Args:
        work: done in the workers; must be importable there, as must items and results.
        items: taken as they are needed. One with an attribute ``weight`` counts that much.
        lost: answers, here, for an item whose worker hung or died.
        limits: how many workers, how long an item may take, how much is handed out at once.
        warm_up: done once by each worker, before its first item and before any clock runs.

    Raises:
        Loss: no worker can be started.
        Exception: whatever ``work`` raised first.
    """
    master = Master(work, lost, limits, warm_up)
    try:
        yield from master.run(items)
    finally:
        master.end()
