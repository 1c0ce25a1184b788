"""Removes what an HTML page says of its writer below the story.

Sees: among the last lines, those that open with the name of an author whom the page names ("Lena
Ordway covers the courts."), whatever their language, where the story does not speak of that person.

Why: it tells about the writer, not the story, and stands among the story's paragraphs as often as
in a box of its own.

Leaves alone: stories that name the writer elsewhere, such as a memoir, a tribute or an interview.

Example: `<p><em>Lena Ordway covers the courts for the Courier.</em></p>` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Record
from newsclean.evidence import Evidence, Line
from newsclean.evidence.page.named_people import names_in

__all__ = ["page_writer"]

NAME = "page-writer"
LAST = 4
"""Lines from the end that may tell of the writer; notices of the house stand among them."""
LONGEST = 70
"""Words of such a line."""
FEWEST = 2
"""Words of a name: one alone may be anyone's."""


def page_writer(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that tell of the writer."""
    left = [line for line in known.lines if line.block.id in doc.live]
    last = left[-LAST:]
    names = {name for name in _names(doc) if name.count(" ") + 1 >= FEWEST}
    for name in sorted(names):
        of_writer = [line for line in last if _opens_with(line, name)]
        if not of_writer or any(name in line.text for line in left if line not in of_writer):
            continue
        for line in of_writer:
            yield Finding(NAME, line.block.id, Drop(), f"tells who {name} is, who wrote it", 0.8)


def _names(doc: Document) -> Iterator[str]:
    """The writers whom the page names."""
    if doc.page is not None:
        for said in doc.page.authors:
            yield from names_in(said.value)[0]
    for finding in doc.ledger:
        action = finding.action
        if isinstance(action, Record) and action.field == "authors":
            yield from action.value if isinstance(action.value, tuple) else ()


def _opens_with(line: Line, name: str) -> bool:
    text = line.text
    return (
        text.startswith(name)
        and line.words <= LONGEST
        and text[len(name) :][:1] in (" ", ",", ":", "")
    )
