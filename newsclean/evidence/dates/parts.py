"""What a line that only tells when says: its dates, each with what it is the date of."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from newsclean.evidence.dates.values import Form
from newsclean.evidence.dates.words import Lead

__all__ = ["STATES", "DateLine", "DatePart", "Kind"]

Kind: TypeAlias = Lead | Literal["bare"]
"""What a date is the date of; ``bare``: no lead word tells."""

STATES = frozenset({"stand"})
"""Lead words that tell how old the words are: below the day of publication, when they changed."""


class DatePart(NamedTuple):
    """One date of a date line: of what, its ISO 8601 value, and its form."""

    kind: Kind
    value: str | None
    form: Form


class DateLine(NamedTuple):
    """A line that only tells when. ``parts`` in the order of the line, at least one."""

    parts: tuple[DatePart, ...]
    beside: str | None = None
    """Who stands behind the date in the same line: a writer, an organisation."""

    @property
    def published(self) -> str | None:
        """When published; a date without a lead word counts, unless one with it is there."""
        return self._of("published") or self._of("bare")

    @property
    def updated(self) -> str | None:
        """When updated."""
        return self._of("updated")

    @property
    def broadcast(self) -> str | None:
        """When it was or will be on air; not a date of the text."""
        return self._of("broadcast")

    @property
    def kinds(self) -> tuple[str, ...]:
        """What each part tells: ``published``, ``updated``, ``broadcast`` or ``bare``."""
        return tuple(part.kind for part in self.parts)

    def _of(self, kind: str) -> str | None:
        return next((p.value for p in self.parts if p.kind == kind and p.value), None)
