"""A list of names, taken apart: "and" in many languages, commas, names that ran together."""

from __future__ import annotations

from newsclean.late import regex

__all__ = ["SEPARATORS", "pieces"]

SEPARATORS = regex(
    r"\s*((?:,|\b) ?(?:and|AND|und|UND|et|ET|og|och|dan) |,| y | Y | e | en | i | и | та | & |;|"
    r" a | ja | és | și | şi | ve | και | וגם |"
    r"\bwith\b|(?:\bavec|\bmit|\bcon|(?<!\.)\bcom|\bmed)(?= [^\W\da-z_][^\W\d_A-Z]+ [^\W\da-z_])"
    r"|\u3000)\s*"
)
GLUED = regex(
    r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?<!\b[DL]e)(?<!\b[DLF]a)(?<!\bD[iu])(?<!\b[VJ]an)(?<!\bFitz)"
    r"(?=[A-Z][a-z]+ [A-Z])|(?<=[a-z])(?=(?:BBC|CNN|CBC|NPR|ABC|NBC|CBS|AP)\b)"
    r"|(?<=[a-z])(?=[A-Z][a-z]+ (?:and [a-z]+ )?(?:writer|reporter|editor|correspondent)\b)"
    r"|(?<=[a-z])(?=(?:[A-Z][a-z]+ ){1,3}(?:Writer|Reporter|Editor|Correspondent)\b)"
)
"""Where two names, or a name and a post, run together: ``Marla InnesCora Nakano``, ``Pash|BBC
News``, ``Marla InnesTrends writer``."""

LOGIN = regex(r"^[a-z]+[._][a-z]+\d*$")
"""A login that content systems print for a name: ``cadu.bruno``."""
SPANISH = frozenset({"i", "y", "e"})
"""Words that join persons, or the two surnames of one."""


def pieces(text: str) -> list[tuple[str, bool]]:
    """The parts of a list of names, without brackets and logins.

    With each whether a word ("and") joins it to those before it, and not a comma.
    """
    found: list[tuple[str, bool]] = []
    parts = ["", *SEPARATORS.split(text)]
    for mark, part in zip(parts[::2], parts[1::2], strict=True):
        if mark.strip() in SPANISH and found and part.isalpha() and " " in found[-1][0]:
            found[-1] = f"{found[-1][0]}{mark}{part}", found[-1][1]
            continue  # "Oriol Bastida i Rius" is one person
        for piece in GLUED.split(part):
            piece = piece.strip(" ,")
            if piece and not piece.startswith("(") and not LOGIN.match(piece):
                found.append((piece, mark.strip() not in ("", ",", ";")))
    return found
