"""A run: every task cleaned, its result put away, its outcome handed to whoever reports it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from newsclean.batch.task import Outcome, Recipe, Result, Status, Task
from newsclean.batch.work import clean_one, lost, warm_up
from newsclean.errors import OutputError

if TYPE_CHECKING:
    from newsclean.batch.sinks import Sink

__all__ = ["NO_ARTICLE", "Spread", "run", "workers"]

Spread: TypeAlias = Callable[[Callable[[Task], Result], Iterable[Task]], Iterable[Result]]
"""How tasks are spread over workers: like ``map``, lazy and in order."""

NO_ARTICLE = "holds no article; `newsclean explain` shows why, --allow-empty accepts it"


def run(
    tasks: Iterable[Task], recipe: Recipe, sink: Sink, *, fail_fast: bool = False,
    spread: Spread = map,
) -> Generator[Outcome, None, None]:  # fmt: skip
    """The outcomes of ``tasks``, in order, as they come.

    Args:
        tasks: what to do.
        recipe: how.
        sink: where the results go; it is closed at the end.
        fail_fast: stop after the first failure; a stream is then left unwritten.
        spread: how the tasks are spread over workers.

    Raises:
        UsageError: the settings are at fault.
        OutputError: the place for all outputs cannot be written to.
    """
    sink.open()
    whole = False
    work = partial(clean_one, recipe, outlet=sink.outlet)
    results = iter(spread(work, map(sink.before, tasks)))
    try:
        for result in results:
            outcome = _settled(result, sink)
            yield outcome
            if fail_fast and outcome.status is Status.FAILED:
                return
        whole = True
    finally:
        if isinstance(results, Generator):  # nobody writes any more when the sink is closed
            results.close()
        sink.close(whole=whole)


def workers(recipe: Recipe, jobs: int, timeout: float | None) -> Spread:
    """The spread over ``jobs`` processes (0 = all cores), each input within ``timeout`` seconds.

    One process without a limit is this one.
    """
    if jobs == 1 and timeout is None:
        return map
    from newsclean.pool import Limits, cores, in_order

    limits = Limits(jobs or cores(), timeout)

    def spread(work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterable[Result]:
        return in_order(work, tasks, partial(lost, recipe), limits, partial(warm_up, recipe))

    return spread


def _settled(result: Result, sink: Sink) -> Outcome:
    """``result`` put away."""
    task = result.task
    if result.status is Status.FAILED:
        outcome = Outcome(task, Status.FAILED, result.error, result.unchanged, trace=result.trace)
    else:
        try:
            outcome = sink.put(result)
            if outcome.facts is None:
                outcome = replace(outcome, facts=result.facts)
        except OutputError as error:
            if sink.shared:
                raise
            outcome = Outcome(task, Status.FAILED, str(error))
    if outcome.status is Status.EMPTY:
        outcome = replace(outcome, error=f"{task.input.shown}: {NO_ARTICLE}")
    if outcome.status is not Status.KEPT:
        sink.failed(outcome, result)
    return outcome
