"""A story that a page holds twice: its beginning for all, and all of it for who may read on."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.document import Kind
from newsclean.evidence.shape import Line

__all__ = ["told_twice"]

PARAGRAPH = 12
"""Words of a line that is told; what is shorter is a button or a heading between the two."""
MOST = 60
"""Paragraphs of a beginning."""
TWICE = 2
"""Times that the first paragraph is told; what is told more often is a refrain."""
BEGINNING = 40
"""Characters that a cut paragraph has in common with the whole one, at the least."""
CUT = " .…"
"""What stands at the end of a paragraph that is cut."""


def told_twice(lines: Sequence[Line], stands: Sequence[bool]) -> range:
    """The places of the beginning that is told again from there on, and of what is between.

    Args:
        lines: the lines of the page that are left, in order.
        stands: whether each of them stands.
    """
    told = [
        k
        for k, (line, there) in enumerate(zip(lines, stands, strict=True))
        if there and line.words >= PARAGRAPH and line.block.kind is not Kind.HEADING
    ]
    texts = [lines[k].text for k in told]
    if not texts or texts.count(texts[0]) > TWICE:
        return range(0)  # a refrain
    for n in range(1, min(MOST, len(texts) // 2) + 1):
        # the first n paragraphs are the next n, of which only the last may be whole at last
        if texts[n] == texts[0] or (n == 1 and _is_begun(texts[0], texts[1])):
            whole = texts[: n - 1] == texts[n : 2 * n - 1]
            last, again = texts[n - 1], texts[2 * n - 1]
            more = last == again and len(texts) > 2 * n
            if whole and (more or _is_begun(last, again)):
                # of one paragraph alone it is not sure that the two begin the same
                return range(told[0], told[n] if n > 1 else told[0] + 1)
    return range(0)


def _is_begun(cut: str, whole: str) -> bool:
    """Is a paragraph the beginning of another one?"""
    beginning = cut.rstrip(CUT)
    return len(beginning) >= BEGINNING and whole.startswith(beginning) and len(whole) > len(cut)
