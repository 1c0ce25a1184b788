"""Questions to the lines of a page: what is seen of a line → its answers to some families.

Lines look alike, on one page and on all others. So families that look at the same things are asked
together, and what their answers add to the odds is remembered by what was seen: one look-up for a
line instead of one for each family, and no answer is put into words for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

__all__ = ["Answers", "Asked", "Memory", "Question", "Said", "answers"]

Answers = dict[str, list[str | None]]
"""Family → the answer of each line; a single one = that of the page; ``None`` = there is none."""


Said: TypeAlias = list[tuple[str, str]]
"""Answers, each with its family; one may stand there twice."""


@dataclass(frozen=True, eq=False, slots=True)
class Question:
    """Some families, and how what is seen of a line answers each of them."""

    families: tuple[str, ...]
    answer: Callable[..., tuple[str | None, ...]]
    """Takes what is seen as arguments; nothing else may change what it gives."""

    def __call__(self, *seen: Any) -> Said:
        """The answers of one line."""
        pairs = zip(self.families, self.answer(*seen), strict=True)
        return [(family, answer) for family, answer in pairs if answer is not None]


Asked: TypeAlias = list[tuple[Question, list[tuple[Any, ...]]]]
"""Each question, with what is seen of each line; of one, if it is the same for all."""


def answers(asked: Asked) -> Answers:
    """What all lines answer to all families."""
    found: Answers = {}
    for question, lines in asked:
        columns = zip(*[question.answer(*seen) for seen in lines], strict=True)
        found |= {name: list(c) for name, c in zip(question.families, columns, strict=True)}
    return found


Seen = TypeVar("Seen", bound=Hashable)
Value = TypeVar("Value")


class Memory(dict[Seen, Value], Generic[Seen, Value]):
    """What a pure function gave; it forgets all once that is too much.

    A dictionary and no `functools.lru_cache`, for to look something up here is half as dear.
    """

    def __init__(self, work_out: Callable[[Seen], Value]) -> None:
        self.work_out = work_out

    def __missing__(self, seen: Seen) -> Value:
        if len(self) >= MOST:
            self.clear()
        value = self[seen] = self.work_out(seen)
        return value

    def all(self, seen: Iterable[Seen]) -> list[Value]:
        """The values of all that is seen."""
        return list(map(self.__getitem__, seen))


MOST = 30_000
"""Values that one memory holds; 100 pages of as many sites bring 6,400 at the most."""
