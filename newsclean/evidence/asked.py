"""Attributes that are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["once"]

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, like `property`
    """As `functools.cached_property`, without the lock that it takes before Python 3.12.

    Ten attributes of each document are worked out like this, and the lock costs 0.7 µs each.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self.work_out = work_out
        self.name = work_out.__name__
        self.__doc__ = work_out.__doc__

    def __get__(self, owner: Any, kind: type) -> T:
        """The value, kept in the instance under the same name, where it is found from now on."""
        value = owner.__dict__[self.name] = self.work_out(owner)
        return value
