"""Holds packs against their own examples: what a phrase must match, and what it must not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.packs.loader import Pack, Phrase
from newsclean.packs.lookup import Phrases

__all__ = ["Fault", "faults"]


class Fault(NamedTuple):
    """An example that does not come out as the pack says."""

    phrase: Phrase
    line: str
    found: Phrase | None
    """What the line, a ``miss``, matched; ``None`` = it is a ``hit`` and matched nothing."""

    @property
    def what(self) -> str:
        """The fault in words, as the rest of a sentence that names the phrase."""
        if self.found is None:
            return f"does not match its hit {self.line!r}"
        by = "" if self.found.id == self.phrase.id else f", as phrase {self.found.id!r}"
        return f"matches its miss {self.line!r}{by}"


def faults(pack: Pack) -> Iterator[Fault]:
    """The examples of ``pack`` that fail, looked up in this pack alone.

    A hit may be matched by another phrase of the pack, since the same filter acts on it.
    """
    everywhere = Phrases([pack])
    for phrase in pack.phrases:
        phrases = everywhere.limited({phrase.source} if phrase.source else set())
        for line in phrase.hit:
            if phrases.match(line) is None:
                yield Fault(phrase, line, None)
        for line in phrase.miss:
            found = phrases.match(line)
            if found is not None:
                yield Fault(phrase, line, found)
