"""A story on an HTML page that opens with a bare date: ``<p>6:40 a.m.</p><p>The first car …``."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.shape import Form, Line

__all__ = ["opens_story"]

STOP = "."


def opens_story(lines: Sequence[Line], i: int) -> bool:
    """Is a line that only says when the first paragraph of its story?

    It ends with a stop, it and the one below are paragraphs of one element without a name of their
    own, and above it, in another element, the page says its date.
    """
    line = lines[i]
    hints = line.block.hints
    if hints is None or hints.tag != "p" or line.text[-1] != STOP or i + 1 >= len(lines):
        return False
    below = lines[i + 1]
    beside = below.block.hints
    if beside is None or beside.tag != "p" or beside.at != hints.at or below.form is not Form.PROSE:
        return False
    above = lines[i - 1].block.hints if i else None
    if above is not None and above.at == hints.at:
        return False
    return any(
        other.form is Form.DATE
        or (other.form is Form.BYLINE and any(c.isdigit() for c in other.text))
        for other in lines[:i]
    )
