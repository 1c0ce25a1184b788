"""Moves "contributed to this report" lines to the contributors field.

Sees: a line of its own that says who contributed ("Associated Press writer Cora Lindqvist in
Penrose contributed to this report.", "Fox News' NAME and The Associated Press contributed …");
where the story ends also the line that says where its writers were (`Teller reported from
Penrose.`).

Why: it names people, but tells nothing of the story.

Leaves alone: "told The Associated Press", and the phrase inside a longer paragraph.

Example: `AP writer Cora Lindqvist contributed to this report.` → contributors ["Cora Lindqvist"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift, Record
from newsclean.evidence import Evidence, Form
from newsclean.late import regex

__all__ = ["contributed", "contributor_names"]

NAME = "contributors"
PERSON = regex(r"[A-Z][\w.'’-]+(?: (?:[A-Z]\.|de|del|van|von|la|bin|[A-Z][\w'’-]+)){1,3}")
NOT_PEOPLE = regex(
    r"^(?:The |Fox News|CBS News|ABC News|NBC News|BBC News)?"
    r"(?:Associated Press|Reuters|Some Information|This |Fox News|CNN|NPR)",
    re.I,
)
EMPLOYERS = regex(r"(?:The )?Associated Press(?: writers?| reporters?)?|\bAP\b|Fox News['’]s?")
"""What stands between names and is none of them."""
ORGANISATION = regex(r"\b(?:The )?Associated Press\b|\bReuters\b|\bAgence France-Presse\b|\bAFP\b")


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
    yield from _filed(doc, known)


FILED = regex(
    r"(?P<who>[A-Z][^\s,.]+(?:(?:,| and|, and)? [A-Z][^\s,.]+){0,5}) (?:reported|wrote|filed) from "
    r"[A-Z][^.]{2,90}\.(?: [A-Z].{5,200} contributed(?: [a-z ]{3,30})?\.)?"
)
"""Who reported it, and where from."""
ENDS = 4
"""Lines above the end of the story among which that is said."""


def _filed(doc: Document, known: Evidence) -> Iterator[Finding]:
    """The line that says where the writers of the story were."""
    named = (f.action for f in doc.ledger if type(f.action) is Record)
    authors = [name for action in named if action.field == "authors" for name in action.value]
    surnames = {name.rsplit(None, 1)[-1].lower() for name in authors}
    tail = known.zones.tail
    for line in known.lines[max(known.zones.body, tail - ENDS) : tail] if surnames else ():
        found = FILED.fullmatch(line.text) if line.form is Form.PROSE else None
        if found is not None and surnames & set(re.findall(r"\w+", found["who"].lower())):
            yield Finding(NAME, line.block.id, Drop(), "says where the writers were")
