"""Sentences that tell who wrote the story: ``Ana Tell covers schools.``"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.surface import Found, Surface, is_paragraph
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.wording import VERBS

__all__ = ["is_of_writer", "notes"]

NOTE = 60
"""Words of a note on the writer, at the most."""
PRESENT = VERBS - {"was"}
"""What somebody is or does at work."""


def notes(page: Surface, signers: Sequence[str]) -> Iterator[Found]:
    """Sentences anywhere that tell who wrote the story: no writer tells so of themself."""
    if not signers:
        return
    for line in page.standing:
        if line.form is not Form.PROSE or line.words > NOTE or not page.stands(line.i):
            continue
        named = next((name for name in signers if _opens_with(name, line.text)), None)
        if named is None or _tells_of(page, named, line):
            continue
        yield Found(line, "tells of the writer", 0.7)
        above = page.lines[line.i - 1]
        if page.stands(above.i) and above.text.casefold() == named.casefold():
            yield Found(above, "is the name over a note on the writer", 0.7)


def _tells_of(page: Surface, name: str, but: Line) -> bool:
    """Does the story tell of whom a note names?"""
    others = (line for line in page.standing if line.i != but.i and is_paragraph(line))
    return any(name in line.text for line in others)


def is_of_writer(signers: Sequence[str], line: Line) -> bool:
    """Is a line the writer's name, or a sentence in the present that opens with it?"""
    for name in signers:
        if _is_signature(name, line):
            return True
        first, _, rest = name.partition(" ")
        if any(_opens_with(part, line.text) for part in (name, first, rest.rpartition(" ")[2])):
            return True
    return False


BESIDE = 2
"""Words of a role or a house behind a name."""


def _is_signature(name: str, line: Line) -> bool:
    """Is a line a name, or a name and a role or a house behind a mark?"""
    if line.words > name.count(" ") + 1 + BESIDE:
        return False
    text, name = line.text.casefold(), name.casefold()
    return text.startswith(name) and (text == name or text[len(name) :].lstrip()[0] in "(,/|")


def _opens_with(name: str, text: str) -> bool:
    """Does a sentence open with a name and go on with what somebody is or does at work?"""
    start, rest = text[: len(name) + 1], text[len(name) + 1 :]
    return start.casefold() == f"{name} ".casefold() and rest.partition(" ")[0] in PRESENT
