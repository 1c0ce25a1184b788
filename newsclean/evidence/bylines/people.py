"""The people whom a list of names holds, and the organisation beside them."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.evidence.bylines.pieces import pieces
from newsclean.evidence.bylines.posts import (
    ARTICLES,
    OF_PAPER,
    WHERE,
    employed,
    is_newsroom,
    is_staff,
    stands_before_place,
)
from newsclean.evidence.dates.printed import DateLine
from newsclean.evidence.names.looks import is_name, is_outlet, is_person, name_case
from newsclean.late import regex

__all__ = ["Byline", "people"]


class Byline(NamedTuple):
    """The people (or the agency) that a byline names, and the organisation beside them."""

    names: tuple[str, ...]
    organisation: str | None
    dated: DateLine | None = None
    """The date that stands behind the names in the same line."""


BULLET_PARTS = regex(r"\s*(?:\||•|·|—|–|/|\s-(?=\s))\s*")


AGENCIES = frozenset("agencies agencias agências agences agenturen agenzie agentschappen".split())
"""Whoever else wrote it, in a list of names: ``Ana Teller and agencies``."""
OURS = regex(r"[Oo]ur (?:\w+ )?(?:[Rr]eporter|[Cc]orrespondent|[Ss]taff|[Bb]ureau)s?")
"""``By Our Staff Reporter``: nobody by name."""


def people(who: str, org: str | None, *, placed: bool) -> Byline | None:
    """The names in what stands behind the lead word; ``None`` if some of it is no name.

    Args:
        placed: what follows the organisation is its place, not another person.
    """
    names: list[str] = []
    first, *others = BULLET_PARTS.split(who)
    shouted = False
    for piece, joined in pieces(first):
        person, employer = employed(piece)
        if (names and (WHERE.match(piece) or piece.lower() in AGENCIES)) or OURS.fullmatch(piece):
            continue
        of_paper = OF_PAPER.match(piece) if names and not joined else None
        if of_paper is not None and is_name(piece[of_paper.end() :]):
            org = org or piece[of_paper.end() :]
            continue
        if names and joined and employer is None and is_staff(piece):
            names.append(piece)
            continue
        apart = org is not None or not joined or piece.islower()
        if names and apart and _is_outlet(piece, shouted=shouted):
            org = org or piece  # "…, KQRX and Salt TV", "… und dpa"
            continue
        if not (is_name(person) or is_newsroom(person)) or not (
            employer is None
            or employer.partition(" ")[0] in ARTICLES
            or _is_outlet(employer, shouted=False)
        ):
            return None
        if names and org is not None and placed and not (joined and is_person(piece)):
            continue
        if names and not is_person(person) and org is None:
            org = piece
        else:
            shouted = shouted or person.isupper()
            names.append(name_case(person))
            org = org or employer
    if len(others) == 1 and stands_before_place(first, names, others[0]):
        org = names.pop()
    for other in others:
        if other and not (
            "@" in other
            or is_name(other.replace(" & ", " and "), 7)
            or is_outlet(other)
            or WHERE.match(f"{other[0].lower()}{other[1:]}")
        ):
            return None
        org = org or (other if other and "@" not in other else None)
    return Byline(tuple(names), org)


def _is_outlet(piece: str, *, shouted: bool) -> bool:
    """Does this piece of a list behind a name say whom or as what somebody works?

    Args:
        shouted: the names are in capitals, so that capitals tell nothing.
    """
    if piece.isupper() and not shouted:
        return True
    return is_outlet(piece) or (shouted and not piece.isupper() and is_name(piece))
