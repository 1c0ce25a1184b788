"""The headlines of other stories below the heading of a box, and where the story goes on."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.document import Kind
from newsclean.evidence.boxes.lines import ASKS, is_headline
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import HALF_ENDS
from newsclean.evidence.subject import extent, pieces
from newsclean.hints import Inside

__all__ = ["HEADED", "MOST", "SUBHEAD", "SUBTITLE", "TELLING", "headlines", "leads_nowhere"]

MOST = 8
"""Lines below one heading, at the most."""
SUBHEAD = 4
"""Words of a subhead below a box, …"""
LONGER = 1.5
"""… and how many times as long the headlines in it are."""
SUBTITLE = 6
"""Words of the last of them that may be the subhead of what follows."""
TELLING = frozenset({Form.PROSE, Form.TURN})
HEADED = 4
"""Words of the headline below a section's label."""
FEWEST = 2
"""Items of a list that leads nowhere, at the least."""
BESIDE = Inside.ASIDE | Inside.NAV | Inside.FOOTER | Inside.HEADER | Inside.FORM
HALVES = HALF_ENDS - {"に"}
"""Ends of a piece of a sentence that a link broke; in the one left out headlines end: 中止に."""
KICKERS = 3
"""Labels over a headline, at the most; more of them are a menu."""


def headlines(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines from ``start`` on that are headlines in a box, up to the story.

    A blank line closes a box whose first headline stands right below its heading. A short line over
    the paragraph that follows is the story's subhead, if the headlines are longer and it is parted
    from them.
    """
    found: list[Line] = []
    for line in lines[start : start + MOST]:
        if line.phrase is not None or not is_headline(line) or line.text[-1] in HALVES:
            break
        if found and line.gap and not found[0].gap:
            return found
        found.append(line)
    labelled = bool(found) and found[0].form is Form.LABEL and extent(found[0].text) < HEADED
    if labelled and not _over_headline(found):
        return []  # a menu
    if (list_of_story := _story_list(found)) is not None:
        return found[:list_of_story]
    below = start + len(found)
    if len(found) > 1 and below < len(lines) and _is_told_item(lines[below]):
        return found if found[-1].form is Form.ITEM else found[:-1]
    if found and below < len(lines) and lines[below].form in TELLING:
        last, others = found[-1], found[:-1]
        if _has_kicker_of(last, others):
            return found
        if not others:
            return [] if _is_subhead_alone(lines[start - 1], last, lines[below]) else found
        if last.gap < others[-1].gap or last.form is Form.ITEM:
            return found
        if _is_subhead(last, others) or _tells_of(last, lines[below], others):
            found.pop()
    return found


def leads_nowhere(page: Sequence[Line], label: Line, found: Sequence[Line]) -> bool:
    """Is what looks like headlines below a label a list of the story: items without a link?

    So it is on a page whose tags tell links, in no part of it that stands beside the story: the
    chapters of a recording, the points of a plan.
    """
    if len(found) < FEWEST or not all(map(_is_bare_item, found)):
        return False
    if label.block.hints is None or label.block.hints.links:
        return False
    return any(line.block.hints is not None and line.block.hints.links for line in page)


def _is_bare_item(line: Line) -> bool:
    hints = line.block.hints
    return (
        line.block.kind is Kind.LIST_ITEM
        and hints is not None
        and not (hints.links or hints.inside & BESIDE)
    )


def _is_told_item(line: Line) -> bool:
    """Is a line an item that ends as a sentence does? What stands right above heads its list."""
    return line.form is Form.ITEM and line.block.hints is None and line.text[-1] in ".;"


def _has_kicker_of(last: Line, others: Sequence[Line]) -> bool:
    """Begins a headline with the section that one above it has: ``Roads | Tolls rise``?

    Or with a label, as one above it, which subheads have not: ``Police log: May 1-3``.
    """
    kicker, mark, _ = last.text.partition(KICKER)
    if mark and any(line.text.startswith(kicker + mark) for line in others):
        return True
    label, mark, _ = last.text.partition(": ")
    counts = any(map(str.isdigit, label))  # "Step 5: …" is a subhead
    return bool(mark) and not counts and any(": " in line.text for line in others)


KICKER = " | "


def _story_list(found: Sequence[Line]) -> int | None:
    """The place where a list of the story begins below headlines without bullets: its subhead.

    A box has bullets at all its headlines or at none.
    """
    first = next((k for k, line in enumerate(found) if line.form is Form.ITEM), 0)
    if not first or found[0].block.hints is not None:
        return None
    return max(1, first - 1)


def _over_headline(found: Sequence[Line]) -> bool:
    """Is a headline right below the labels on top: ``Exclusive`` ``Roads`` ``Tolls rise``."""
    return any(extent(line.text) >= HEADED for line in found[1 : KICKERS + 1])


def _is_subhead_alone(label: Line, line: Line, below: Line) -> bool:
    """Is the only line between the label of a box and a paragraph a subhead of that?

    So it is if it is too short for a headline, and the label neither hugs it nor ends in a colon.
    """
    if line.block.hints is not None:
        return line.block.kind is Kind.HEADING
    if extent(line.text) > SUBHEAD or line.form is Form.ITEM or label.text[-1] == ":":
        return False
    return line.gap >= below.gap


def _is_subhead(last: Line, others: Sequence[Line]) -> bool:
    if last.block.hints is not None:
        return last.block.kind is Kind.HEADING  # a page says which lines are subheads
    if last.text[-1] in ASKS and not any(line.text[-1] in ASKS for line in others):
        return True
    longest = max(line.words for line in others)
    shouted = last.text.isupper() and not any(line.text.isupper() for line in others)
    return shouted or (last.words <= SUBHEAD and LONGER * last.words <= longest)


def _tells_of(last: Line, below: Line, others: Sequence[Line]) -> bool:
    """Has a line words of the paragraph right below it, unlike the headlines above?"""
    told = pieces(below.text)
    shared = len(pieces(last.text) & told)
    least = max(len(pieces(line.text) & told) for line in others)
    if shared >= TOLD > least:
        return True
    return bool(shared) and not least and last.words <= SUBTITLE


TOLD = 2
"""Words that a subhead has in common with its paragraph, at the least; a headline of another story
has seldom as many. One is enough for a short line below headlines that have none."""
