"""Work spread over processes: order, losses, memory; and the library's many texts."""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import signal
import time
from itertools import count, islice

import pytest

from newsclean import NewscleanError, Settings, clean, clean_many
from newsclean.batch.spill import SpillDict, SpillList
from newsclean.pool import Limits, Loss, in_order

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


def square(number: int) -> int:
    if number == 33:
        os._exit(9)
    if number == 35:
        os._exit(0)
    if number == 40:
        time.sleep(600)
    if number == 50:
        os.kill(os.getpid(), signal.SIGSEGV)
    if number == 1000:
        raise ValueError("a thousand")
    return number * number


def lost(number: int, why: Loss) -> str:
    return f"{number} {why}"


def results(numbers: list[int], limits: Limits) -> list[int | str]:
    return list(in_order(square, numbers, lost, limits))


@pytest.mark.parametrize("limits", [Limits(1), Limits(2), Limits(3, batch=1), Limits(2, weight=0)])
def test_results_come_in_order(limits):
    assert results(list(range(30)), limits) == [n * n for n in range(30)]


@posix
def test_what_hangs_or_dies_costs_its_one_item():
    wanted: list[int | str] = [n * n for n in range(90)]
    wanted[33] = "33 ended its worker process (exit code 9)"
    wanted[35] = "35 ended its worker process (exit code 0)"
    wanted[40] = "40 took longer than the timeout of 1 s"
    wanted[50] = "50 ended its worker process (SIGSEGV)"
    assert results(list(range(90)), Limits(2, timeout=1)) == wanted


HOSTILE = re.compile(r"(a|aa)+$")


def matches(item: tuple[int, bytes]) -> int:
    """Hangs on item 3 inside of C code that lets no other thread run, as a bad pattern does."""
    number, data = item
    if number == 3:
        HOSTILE.match("a" * 60 + "b")
    return number + len(data)


def test_who_hangs_does_not_stop_the_master_however_much_there_is_to_hand_out():
    items = [(n, bytes(1 << 20)) for n in range(8)]
    found = in_order(matches, items, lambda item, why: -item[0], Limits(2, timeout=2))
    assert list(found) == [-3 if n == 3 else n + (1 << 20) for n in range(8)]


def slow_square(number: int) -> int:
    time.sleep(0.001)
    return number * number


@posix
def test_workers_that_somebody_else_kills_cost_next_to_nothing():
    chance = random.Random(3)
    found = []
    for result in in_order(slow_square, range(900), lambda n, _why: -n * n, Limits(2, batch=8)):
        found.append(result)
        if len(found) % 100 == 0:
            victims = [child.pid for child in multiprocessing.active_children() if child.pid]
            os.kill(chance.choice(sorted(victims)), signal.SIGKILL)
    assert [abs(result) for result in found] == [n * n for n in range(900)]
    assert sum(result < 0 for result in found) < 3


def no_start() -> None:
    os._exit(7)


def test_workers_that_never_start_end_the_run():
    said = r"^a worker process could not start \(.*exit code 7\)\); try --jobs 1$"
    with pytest.raises(Loss, match=said):
        list(in_order(square, range(9), lost, Limits(2), no_start))


def test_what_is_raised_in_a_worker_is_raised_here():
    with pytest.raises(ValueError, match="a thousand"):
        results([1, 1000, 2], Limits(2))


def test_items_are_taken_as_results_are():
    taken = 0

    def numbers():
        nonlocal taken
        for number in count(51):
            taken += 1
            yield number

    found = in_order(square, numbers(), lost, Limits(2, batch=4))
    assert list(islice(found, 8)) == [n * n for n in range(51, 59)]
    assert taken <= 8 + 4 * 2 * 4 + 4
    found.close()


PAGES = [f"Goats close Route {n}\n\nHerd {n} shut the road on Tuesday.\n" for n in range(40)]


def test_many_texts_are_the_same_with_workers():
    alone = list(clean_many(PAGES))
    assert alone == [clean(page) for page in PAGES]
    assert list(clean_many(iter(PAGES), Settings(), jobs=2, timeout=60)) == alone
    assert [article.ledger for article in clean_many(PAGES[:2], jobs=2)] == [
        article.ledger for article in alone[:2]
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_errors_are_raised_or_returned(jobs):
    settings = Settings(encoding="utf-8", disable=("no-such-filter",))
    with pytest.raises(NewscleanError):
        list(clean_many(PAGES[:2], settings, jobs=jobs))
    found = list(clean_many(PAGES[:2], settings, jobs=jobs, errors="return"))
    assert [type(error) for error in found] == [type(found[0])] * 2
    assert isinstance(found[0], NewscleanError)


@pytest.mark.parametrize("many", [0, 3, 10_000])
def test_a_dictionary_is_the_same_in_memory_and_on_the_disk(many):
    keys = [f"k{n}\udce9é" for n in range(20)]
    table = SpillDict(many)
    assert not table
    for n, key in enumerate(keys):
        table[key] = str(n)
    table[keys[3]] = "new\udce9"
    table.discard(keys[5])
    table.discard("never there")
    assert (table.get(keys[3]), table.get(keys[5]), table.get("x")) == ("new\udce9", None, None)
    assert keys[0] in table
    assert keys[5] not in table
    assert len(list(table.values())) == 19
    assert table


@pytest.mark.parametrize("count", [0, 5, 40_000])
def test_a_list_is_the_same_in_memory_and_on_the_disk(count):
    rows = SpillList()
    for n in range(count):
        rows.append([n, f"päth\udce9 {n}"])
    assert len(rows) == count
    assert list(rows) == [[n, f"päth\udce9 {n}"] for n in range(count)]
    first, second = iter(rows), iter(rows)
    assert [next(first, None), next(second, None), next(first, None)] == [
        [n, f"päth\udce9 {n}"] if count else None for n in (0, 0, 1)
    ]
