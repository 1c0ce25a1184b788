"""Stanzas: short lines in a row that break their sentences at line ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from newsclean.document import Kind
from newsclean.evidence.shape import Form, Line

__all__ = ["stanza_lines", "stanzas"]

SHORTEST, LONGEST = 3, 60
"""Words of a line of verse, at the least, and characters, at the most."""
LINES = 2
"""Lines of a stanza, at the least, …"""
SURE_LINES = 3
"""… and of one that is known for verse wherever it stands."""
OPEN = 0.5
"""Share of the lines above the last whose sentence goes on."""


def stanzas(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of each stanza: no blank line between, one ends in a comma, most without a stop."""
    run: list[Line] = []
    for line in lines:
        fits = _may_be(line)
        if fits and run and line.gap == 0 and line.i == run[-1].i + 1:
            run.append(line)
            continue
        if _is_verse(run):
            yield run
        run = [line] if fits else []
    if _is_verse(run):
        yield run


def stanza_lines(lines: Sequence[Line], first: int, captioned: Set[int]) -> frozenset[int]:
    """Indices of the lines of stanzas that are no page's, whatever they say.

    Args:
        lines: all lines of the page.
        first: the first line that may be the story's.
        captioned: the lines of captions.
    """
    there = (line for line in lines[first:] if line.i not in captioned)
    found = (run for run in stanzas(there) if len(run) >= SURE_LINES and _has_comma(run))
    return frozenset(line.i for run in found for line in run)


def _has_comma(run: Sequence[Line]) -> bool:
    """Does a comma end a line? What a membership offers is parted by semicolons."""
    return any(line.text[-1] == "," for line in run[:-1])


def _may_be(line: Line) -> bool:
    return (
        line.words >= SHORTEST
        and len(line.text) <= LONGEST
        and (line.form is Form.PROSE or line.form is Form.TITLE)
        and line.phrase is None
        and line.block.kind is Kind.PARAGRAPH
    )


def _is_verse(run: Sequence[Line]) -> bool:
    """Verse breaks its sentences at line ends; one-line paragraphs do not."""
    if len(run) < LINES:
        return False
    ends = [line.text[-1] for line in run[:-1]]
    open_ends = sum(end in ",;:" or end.isalnum() for end in ends)
    return any(end in ",;" for end in ends) and open_ends >= OPEN * len(ends)
