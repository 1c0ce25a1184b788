"""What people are, beside their names: ``Ana Teller, Senior Reporter``."""

from __future__ import annotations

from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.late import regex

__all__ = ["is_role", "without_role", "without_roles"]

RANKS = frozenset(
    "senior junior chief managing contributing content head lead associate assistant guest "
    "founder co-founder ceo cto director manager specialist writer editor expert reporter "
    "correspondent executive master sr vice deputy".split()
)
"""Words that begin or end what somebody is."""
ENDS = frozenset(
    "officer analyst columnist president professor lecturer physician dietitian nutritionist "
    "therapist attorney lawyer engineer developer consultant advisor adviser strategist planner "
    "researcher scientist teacher instructor coach owner representative coordinator".split()
)
"""Words that only end it."""
AND = regex(r"\s+(?:and|und|et|y|&)\s+")
COMMA = regex(r"\s*,\s*")


GLUED_STAFF = 3
"""Words of ``Ana Teller Staff``; with more of them the staff is that of a newsroom."""


def is_role(part: str) -> bool:
    """Do these words, which stand behind a name, say what its bearer is or writes for?"""
    words = part.lower().split()
    return bool(words) and (
        ROLE.search(part) is not None or words[0].rstrip(".") in RANKS or words[-1] in RANKS | ENDS
    )


def without_role(name: str) -> str:
    """``Ana Teller Senior Reporter`` → ``Ana Teller``."""
    words = name.split()
    if words[-1:] in (["Staff"], ["STAFF"]) and len(words) == GLUED_STAFF:
        before = " ".join(words[:-1])
        return before if is_person(before) and ROLE.search(before) is None else name
    for number, word in enumerate(words):
        if number >= 2 and word.lower() in RANKS:
            return " ".join(words[:number])
    return name


def without_roles(text: str) -> str:
    """Names less the roles between commas, which may be two in one.

    >>> without_roles("Ana Teller, Home and Garden Expert, Dova Renn")
    'Ana Teller, Dova Renn'
    """
    first, *parts = COMMA.split(text)
    kept = [part for part in parts if not is_role(part) or is_person(AND.split(part)[0])]
    return ", ".join([first, *kept]) if len(kept) < len(parts) else text
