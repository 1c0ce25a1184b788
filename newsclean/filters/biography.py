"""Removes notes on the journalist below the story.

Sees: behind the story, a name alone followed by a sentence that opens with it, sentences that open
with a name and tell of the trade in the present ("covers", "reports", "is a producer"), and the
lines "See stories by …".

Why: they tell about the writer, not the story.

Leaves alone: profiles and obituaries, which tell in the past or of other trades, and any such
sentence with story behind it.

Example: `Lena Ordway` `Lena Ordway is a host of Dayside.` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.names.looks import is_person

__all__ = ["biography"]

NAME = "biography"


def _is_alone(known: Evidence, line: Line) -> bool:
    """Is a line a person's name, and none of several in a list of the story?"""
    return is_person(line.text) and known.lines[line.i - 1].form is not Form.NAME


def biography(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops biographies and the names above them."""
    lines = known.lines
    for line in lines[known.zones.tail :]:
        opened = known.wording.biography(line)
        if opened is not None:
            yield Finding(NAME, line.block.id, Drop(), f"tells who {opened} is", 0.8)
            above = lines[line.i - 1]
            if above.form is Form.NAME and above.i >= known.zones.tail and is_person(above.text):
                yield Finding(NAME, above.block.id, Drop(), "is the name over a biography", 0.8)
        elif line.said_by(NAME):
            yield Finding(NAME, line.block.id, Drop(), "belongs to a biography", 0.9)
            above = lines[line.i - 1]
            if above.form is Form.NAME and above.i >= known.zones.tail and _is_alone(known, above):
                yield Finding(NAME, above.block.id, Drop(), "is the name over a biography", 0.8)
