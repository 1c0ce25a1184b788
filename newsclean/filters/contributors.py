"""Moves "contributed to this report" lines to the contributors field.

Sees: a line of its own that says who contributed ("Associated Press writer Cora Lindqvist in
Penrose contributed to this report.", "Fox News' NAME and The Associated Press contributed …").

Why: it names people, but tells nothing of the story.

Leaves alone: "told The Associated Press", and the phrase inside a longer paragraph.

Example: `AP writer Cora Lindqvist contributed to this report.` → contributors ["Cora Lindqvist"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Finding, Lift
from newsclean.evidence import Evidence

__all__ = ["contributed", "contributor_names"]

NAME = "contributors"
PERSON = re.compile(r"[A-Z][\w.'’-]+(?: (?:[A-Z]\.|de|del|van|von|la|bin|[A-Z][\w'’-]+)){1,3}")
NOT_PEOPLE = re.compile(
    r"^(?:The |Fox News|CBS News|ABC News|NBC News|BBC News)?"
    r"(?:Associated Press|Reuters|Some Information|This |Fox News|CNN|NPR)",
    re.I,
)
EMPLOYERS = re.compile(r"(?:The )?Associated Press(?: writers?| reporters?)?|\bAP\b|Fox News['’]s?")
"""What stands between names and is none of them."""
ORGANISATION = re.compile(
    r"\b(?:The )?Associated Press\b|\bReuters\b|\bAgence France-Presse\b|\bAFP\b"
)


def contributor_names(text: str) -> tuple[str, ...]:
    """People named in a contribution line; the agencies where no people are."""
    found = (match[0] for match in PERSON.finditer(EMPLOYERS.sub(";", text)))
    names = tuple(name.rstrip(".'’") for name in found if not NOT_PEOPLE.match(name))
    return names or tuple(dict.fromkeys(m[0] for m in ORGANISATION.finditer(text)))


def contributed(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts contribution lines."""
    for line in known.said(NAME):
        yield Finding(
            NAME,
            line.block.id,
            Lift("contributors", contributor_names(line.text)),
            "says who contributed",
        )
