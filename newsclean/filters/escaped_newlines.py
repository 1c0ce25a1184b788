r"""Line breaks that are written out as a backslash and an n.

Sees: A text that went through JSON and was never decoded: its line breaks are the two characters
``\n`` (or the four ``\r\n``). The line is cut there; two in a row are a blank line.

Why: A whole page arrives as one line, so nothing that looks at lines can tell headline, caption
and paragraph apart.

Leaves alone: A path (``C:\new\notes``), LaTeX (``\nabla``), a story that shows ``\n`` in code. The
page as a whole decides: the written-out breaks must outnumber the real ones and stand where
sentences and lines end, or a line must hold several doubled ones.

Example: ``Play Live Radio\nNext Up:\n\nThe mill race ran backward.`` → three lines, a blank one
between the second and the third.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import Block, Document, Finding, Rewrite, Split
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["escaped_newlines"]

NAME = "escaped-newlines"
REASON = "line breaks written out as \\n"

BREAK = regex(r"\\r\\n|\\[nr]")

ODD_SHARE = 3
"""So many breaks in good places must stand against one in front of a lower-case letter.

Not measured on texts with paths: in those nearly every "break" is followed by such a letter."""

MIN_BREAKS = 2
"""Fewest breaks in good places for a page to count as written out: one may be a slip of the pen."""


class Breaks(NamedTuple):
    """The written-out breaks of one block, and how they look."""

    places: list[tuple[int, int]]
    good: int
    """Breaks before a capital, a digit, a mark, another break or the end."""
    odd: int
    """Breaks before a lower-case letter."""
    doubled: int
    """Breaks that follow another one directly, with text on both sides."""


def escaped_newlines(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Cut blocks at written-out line breaks."""
    if "\\" not in doc.source:
        return
    found = {b.id: _breaks(b.text) for b in doc.blocks if "\\" in b.text}
    good = sum(f.good for f in found.values())
    odd = sum(f.odd for f in found.values())
    page = good >= MIN_BREAKS and good >= ODD_SHARE * odd and good + odd >= len(doc.blocks)
    for block in doc.blocks:
        breaks = found.get(block.id)
        if breaks and breaks.places:
            several = breaks.doubled >= MIN_BREAKS and breaks.good >= ODD_SHARE * breaks.odd
            if several or page:
                yield from _cut(block, breaks)


def _breaks(text: str) -> Breaks:
    """The breaks of ``text``, without those that are part of a path or stand quoted."""
    places: list[tuple[int, int]] = []
    good = odd = doubled = 0
    for match in BREAK.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if before == "\\" or (after.islower() and _in_path(text, start)):
            continue
        if before and before == after and before in "\"'`":
            continue
        follows = bool(places) and places[-1][1] == start
        places.append((start, end))
        if after.islower() or (before.isspace() and after.isspace() and not follows):
            odd += 1
        else:
            good += 1
            doubled += follows and bool(after) and not after.isspace()
    return Breaks(places, good, odd, doubled)


def _in_path(text: str, at: int) -> bool:
    r"""Does the word around ``at`` begin like a path, ``C:\`` or ``\\server``?"""
    head = text[max(0, at - 80) : at + 1].rsplit(None, 1)[-1]
    return head[1:3] == ":\\" or head.startswith("\\\\")


def _cut(block: Block, breaks: Breaks) -> Iterator[Finding]:
    """The split of one block, or a rewrite where the breaks only trail."""
    text = block.text
    pieces: list[tuple[int, int]] = []
    gaps: list[int] = []
    gap, at = 0, 0
    # a page that was dumped whole keeps the quotation marks of its JSON string
    quoted = len(text) > 1 and text[0] == text[-1] == '"' and not _has_bare_quote(text[1:-1])
    end_of_text = len(text) - quoted
    at += quoted
    for start, end in [*breaks.places, (end_of_text, end_of_text)]:
        piece = text[at:start]
        if piece and not piece.isspace():
            begin = at + len(piece) - len(piece.lstrip())
            pieces.append((begin, begin + len(piece.strip())))
            gaps.append(gap)
            gap = 0
        else:
            gap += 1
        at = end
    if len(pieces) > 1:
        yield Finding(NAME, block.id, Split(tuple(pieces), tuple(gaps)), REASON)
    elif pieces:
        yield Finding(NAME, block.id, Rewrite(text[slice(*pieces[0])]), REASON)


def _has_bare_quote(text: str) -> bool:
    return text.count('"') != text.count('\\"')
