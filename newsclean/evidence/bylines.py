"""Bylines: who wrote it, in every form that pages print."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.dates import DateLine, date_line, looks_like_date_start
from newsclean.evidence.names import ROLE, is_name, is_person, name_case

__all__ = ["Byline", "is_dotted_byline", "read_byline"]


class Byline(NamedTuple):
    """The people (or the agency) that a byline names, and the organisation beside them."""

    names: tuple[str, ...]
    organisation: str | None
    dated: DateLine | None = None
    """The date that stands behind the names in the same line."""


BY = re.compile(
    r"^(?:(?P<org>[^|]{2,60}?)\s*\|\s*)?"
    r"(?:by|von|por|par|di|door|av|af|written by|story by|reported by|report by|words by|posted by|"
    r"text by|text:|"
    r"article rédigé par|escrito por|redacción|author|autor|autora|autore)\s*:?\s+(?P<who>\S.*)$",
    re.I,
)
BY_WORDS = frozenset(
    "by von por par di door av af written story reported report words posted text article escrito "
    "redacción author autor autora autore".split()
)
"""First words of what :data:`BY` matches."""
SEPARATORS = re.compile(r"\s*(,| and | und | et | y | e | & |;|\bwith\b)\s*")
BULLET_PARTS = re.compile(r"\s*(?:\||•|·|—|–|/)\s*")
BRACKET = re.compile(r"\s*\((?:with |avec |mit |con |com )?([^()]+)\)$", re.I)
"""``Élodie Marchand (avec AFP)``, ``Ines Corvo (WMFE)``: the organisation, in brackets."""
BUTTON = re.compile(
    r"\s+(?:e-?mail the (?:author|writer)|follow\b|@\w|[<(\[]?[\w.+-]{1,40}@[\w-]{1,40}\.\w).*$",
    re.I,
)
"""What pages glue to a name for readers to press, or their address."""
EMPLOYED = re.compile(
    r"\s+(?:for|of|special (?:to|for))\s+(?:the )?(?=[A-Z])"
    r"|\s+(?=(?:staff|senior|chief|contributing|associated) \w)",
    re.I,
)
"""Between a name and whom it works for or as what: ``Ines Corvo for KQRX``, ``… Staff Writer``."""
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
        return _signed(text)
    else:
        who, org = text, None
    if who[-1] in "!?:" or (who[-1] == "." and len(who.rsplit(None, 1)[-1]) > 4):
        return None
    placed = found is not None and found["org"] is None
    who, dated = _undated(who)
    who = BUTTON.sub("", who.replace("\u00a0", " "), count=1)
    bracket = BRACKET.search(who)
    if bracket and bracket.start():
        who, org = who[: bracket.start()], org or bracket[1]
    read = _people(who.strip(" ,|•·"), org, placed=placed)
    return read and read._replace(dated=dated)


GAP = re.compile(r"\s*[|•·,–—/-]?\s+(?:on (?=\w))?")
"""What stands between the names and their date."""
SIGNED = re.compile(r"\s*[|•·–—/]\s*(?=[^\W_])|\s+-\s+(?=[^\W_])")
"""A mark between them, that makes a line of names a byline where no word leads."""
FIRST_MARK = 4
"""Characters of a name, at the least."""


def _signed(text: str) -> Byline | None:
    """``Ana Teller | May 2, 2024``: people, a mark and a date, with an organisation between."""
    if not text[:1].isupper():
        return None
    for mark in SIGNED.finditer(text, FIRST_MARK):
        if not looks_like_date_start(text[mark.end() :]):
            continue
        when = date_line(text[mark.end() :])
        if when is None or when.broadcast:
            return None
        read = _people(text[: mark.start()], None, placed=False)
        if read is None or not read.names or not all(map(is_person, read.names)):
            return None
        return read._replace(dated=when)
    return None


def _undated(who: str) -> tuple[str, DateLine | None]:
    """The names without the date behind them, and that date, if it is whole."""
    if not any(map(str.isdigit, who)):
        return who, None
    for gap in GAP.finditer(who):
        rest = who[gap.end() :]
        if looks_like_date_start(rest):
            read = date_line(rest)
            if read is not None and (read.published or read.updated):
                return who[: gap.start()], read
    return who, None


def _people(who: str, org: str | None, *, placed: bool) -> Byline | None:
    """The names in what stands behind the lead word; ``None`` if some of it is no name.

    Args:
        placed: what follows the organisation is its place, not another person.
    """
    names: list[str] = []
    first, *others = BULLET_PARTS.split(who)
    for piece, joined in _pieces(first):
        person, *employer = EMPLOYED.split(piece, maxsplit=1)
        if employer and not is_person(person):
            person, employer = piece, []
        if not is_name(person) or not all(is_name(part) for part in employer):
            return None
        if names and (ROLE.search(piece) or (piece.isupper() and not who.isupper())):
            org = org or piece
        elif names and org is not None and placed and not (joined and is_person(piece)):
            continue
        elif names and not is_person(piece) and org is None:
            org = piece
        else:
            names.append(name_case(person))
            org = org or (employer[0] if employer else None)
    for other in others:
        if other and not ("@" in other or is_name(other, 7)):
            return None
        org = org or (other if other and "@" not in other else None)
    return Byline(tuple(names), org)


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The parts of a list of names, without brackets and logins.

    With each whether a word ("and") joins it to those before it, and not a comma.
    """
    found = []
    parts = ["", *SEPARATORS.split(text)]
    for mark, part in zip(parts[::2], parts[1::2], strict=True):
        for piece in GLUED.split(part):
            piece = piece.strip(" ,")
            if piece and not piece.startswith("(") and not LOGIN.match(piece):
                found.append((piece, mark.strip() not in ("", ",", ";")))
    return found
