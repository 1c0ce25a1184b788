"""What announces the date of a change: ``Updated``, ``Mis à jour le``, ``Last reviewed``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsclean.evidence.dates.words import words

__all__ = ["Changes", "changes"]

MORE = ("update", "stand", "page updated", "page update")
"""Wordings beside those of date lines, where ``Stand`` may also tell of the first version."""
LAST = "last"
"""``Last reviewed``, ``Last checked``: before a date whatever was done to the page."""


class Changes(NamedTuple):
    """How a text begins, is, or ends before a date, that announces the date of a change."""

    begins: re.Pattern[str]
    alone: re.Pattern[str]
    before: re.Pattern[str]


@cache
def changes() -> Changes:
    """The wordings of all languages that newsclean reads dates in (``data/dates.toml``)."""
    told = {lead for lead, (kind, _) in words().leads.items() if kind == "updated"}
    wordings = sorted({*(lead.rstrip(":") for lead in told), *MORE}, key=len, reverse=True)
    some = "|".join(map(re.escape, wordings))
    edge = r"(?![^\W\d_])"
    return Changes(
        re.compile(rf"\W*(?:{some}){edge}", re.I),
        re.compile(rf"\W*(?:{some}|{LAST}){edge}\W*", re.I),
        re.compile(rf"(?<![^\W\d_])(?:{some}|{LAST}){edge}[^\d]{{0,20}}\Z", re.I),
    )
