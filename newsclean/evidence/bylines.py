"""Bylines: who wrote it, in every form that pages print."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.names import ROLE, is_name, is_person, name_case

__all__ = ["Byline", "is_dotted_byline", "read_byline"]


class Byline(NamedTuple):
    """The people (or the agency) that a byline names, and the organisation beside them."""

    names: tuple[str, ...]
    organisation: str | None


BY = re.compile(
    r"^(?:(?P<org>[^|]{2,60}?)\s*\|\s*)?"
    r"(?:by|von|por|par|di|door|av|written by|story by|reported by|report by|words by|posted by|"
    r"text by|text:|"
    r"article rédigé par|escrito por|redacción|author|autor|autora|autore)\s*:?\s+(?P<who>\S.*)$",
    re.I,
)
BY_WORDS = frozenset(
    "by von por par di door av written story reported report words posted text article escrito "
    "redacción author autor autora autore".split()
)
"""First words of what :data:`BY` matches."""
SEPARATORS = re.compile(r"\s*(?:,| and | und | et | y | e | & |;|\bwith\b)\s*")
BULLET_PARTS = re.compile(r"\s*(?:\||•|·|—|–)\s*")
GLUED = re.compile(
    r"(?<=[a-z])(?=[A-Z][a-z]+ [A-Z])|(?<=[a-z])(?=(?:BBC|CNN|CBC|NPR|ABC|NBC|CBS|AP)\b)"
)
"""Where two names run together: ``Marla InnesCora Nakano``, ``Pash|BBC News``."""

AGENCY = re.compile(r"^(?:the )?associated press$|^reuters$|^afp$|^agence france-presse$", re.I)


LOGIN = re.compile(r"^[a-z]+[._][a-z]+\d*$")
"""A login that content systems print for a name: ``cadu.bruno``."""
DOTS = re.compile(r"\s*[·•|]\s*")


def is_dotted_byline(text: str) -> bool:
    """``Ansel Tudge · CBC News ·``: a person and an organisation, parted by dots."""
    if "·" not in text and "•" not in text:
        return False
    parts = [p for p in DOTS.split(text) if p]
    return (
        len(parts) == 2
        and is_person(parts[0])
        and bool(ROLE.search(parts[1]))
        and is_name(parts[1])
    )


def read_byline(text: str, *, lead: bool = True) -> Byline | None:
    """What a byline line says.

    Args:
        text: the line.
        lead: a lead word ("By", "Von" …) is required.

    Returns:
        ``None`` when the line is no byline; names may be empty ("by (WMFE)").
    """
    if len(text) > 140:
        return None
    # most lines are told by their first word
    led = "|" in text or text.partition(" ")[0].rstrip(":").lower() in BY_WORDS
    found = BY.match(text) if led else None
    if found is None and is_dotted_byline(text):
        name, org = (p for p in DOTS.split(text) if p)
        return Byline((name_case(name),), org)
    if found:
        who, org = found["who"], found["org"]
        if org is not None and not is_name(org, 7):
            return None
    elif lead:
        return None
    else:
        who, org = text, None
    if who[-1] in "!?:" or (who[-1] == "." and len(who.rsplit(None, 1)[-1]) > 4):
        return None
    placed = found is not None and found["org"] is None
    return _people(who.strip(" ,|•·"), org, placed=placed)


def _people(who: str, org: str | None, *, placed: bool) -> Byline | None:
    """The names in what stands behind the lead word; ``None`` if some of it is no name.

    Args:
        placed: what follows the organisation is its place, not another person.
    """
    names: list[str] = []
    first, *others = BULLET_PARTS.split(who)
    for piece in _pieces(first):
        if not is_name(piece):
            return None
        if names and ROLE.search(piece):
            org = org or piece
        elif names and org is not None and placed:
            continue
        elif names and not is_person(piece) and org is None:
            org = piece
        else:
            names.append(name_case(piece))
    for other in others:
        if other and not ("@" in other or is_name(other, 7)):
            return None
        org = org or (other if other and "@" not in other else None)
    return Byline(tuple(names), org)


def _pieces(text: str) -> list[str]:
    """The parts of a list of names, without brackets and logins."""
    parts = (piece.strip(" ,") for part in SEPARATORS.split(text) for piece in GLUED.split(part))
    return [p for p in parts if p and not p.startswith("(") and not LOGIN.match(p)]
