"""The life of a worker process."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

__all__ = ["serve"]


def serve(
    pipe: Connection[Any, Any], work: Callable[[Any], Any], warm_up: Callable[[], object]
) -> None:
    """Batches in, results out, until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for systems where the master could not see to it
    sys.stdout = sys.stderr  # the master's carries data, and a plug-in may print
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, waiting), daemon=True).start()
    try:
        warm_up()
        pipe.send(None)
        while True:
            pipe.send(_done(work, waiting.get()))
    except OSError:  # the master is gone
        return


def _done(work: Callable[[Any], Any], items: list[Any]) -> Any:
    """The results, or what was raised instead; an error of ours must reach the master."""
    try:
        return [work(item) for item in items]
    except Exception as error:
        return error


def _listen(pipe: Connection[Any, Any], waiting: queue.SimpleQueue[Any]) -> None:
    """Take in what the master sends; its death ends the worker at once, whatever it does."""
    try:
        while True:
            waiting.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)
