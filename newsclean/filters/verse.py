"""Joins the lines of a stanza to one block of verse.

Sees: two or more short lines without a blank line between, one of them ending in a comma and most
of them without a stop, none of them a list item, a name or a turn, in the body.

Why: line breaks are part of a poem; a paragraph break between its lines is not.

Leaves alone: recipes and votes (blank lines between), lists, whatever a page marks as one,
one-line-a-paragraph pages.

Example: `Oh, roll the river down,` `And if the river will not roll,` … → one verse block.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Join, Kind, Relabel
from newsclean.evidence import Evidence
from newsclean.evidence.stanzas import stanzas

__all__ = ["verse"]

NAME = "verse"


def verse(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Joins each stanza to its first line."""
    live, zones = doc.live, known.zones
    body = known.lines[zones.body : zones.tail]
    for run in stanzas(line for line in body if line.block.id in live):
        first = run[0].block.id
        yield Finding(NAME, first, Relabel(Kind.VERSE), f"is a stanza of {len(run)} lines")
        for other in run[1:]:
            yield Finding(NAME, other.block.id, Join(first, "\n"), "is a line of verse")
