"""What the lines of a page speak of, by groups of words (`newsclean.evidence.story.spoken`)."""

from __future__ import annotations

from newsclean.evidence.story.columns import Columns, Dump, Near
from newsclean.evidence.story.spoken import groups

__all__ = ["NEAR", "OWN", "wordings"]

REACH = 4
"""Lines above and below a line that are its surroundings."""

OWN = ("accounts", "the law", "writers", "buttons", "pictures")
"""Groups whose words in the line itself are weighed, …"""
NEAR = (
    "privacy", "accounts", "contact", "buttons", "comments", "other stories", "pictures", "menus",
    "I", "we", "he or she",
)  # fmt: skip
"""… and those whose words near it are; the others were tried and tell nothing that these do not."""


def wordings(dump: Dump) -> tuple[Columns, Columns]:
    """How much each line has of each group: the columns that are weighed, and all groups'."""
    columns = [[0.0] * len(dump.lines) for _ in groups()]
    for i, text in enumerate(dump.texts):
        for number, much in text.spoken:
            columns[number][i] = much
    every = dict(zip(groups(), columns, strict=True))
    found: Columns = {f"words on {name}": every[name] for name in OWN}
    found |= {f"words on {name} near": Near(every[name], REACH) for name in NEAR}
    return found, {**every}
