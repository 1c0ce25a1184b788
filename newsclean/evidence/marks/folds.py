"""Folds: what a page hides of its story until the reader asks for more."""

from __future__ import annotations

from collections.abc import Sequence, Set

from newsclean.document import Block, Kind
from newsclean.evidence.marks.boxes import called
from newsclean.evidence.story.prose import STOPS
from newsclean.hints import Element, Hints, Inside

__all__ = ["folds"]

WORDS = 10
"""Words of a sentence that may be a story's."""
LINKED = 0.5
"""Share of a line in links from which on it is none."""
BUTTON, BUTTONS = 4, 2
"""Words of a button, and how many there may be."""
OTHERS = (
    Inside.NAV | Inside.FORM | Inside.DIALOG | Inside.FOOTER | Inside.BUTTON | Inside.ASIDE
    | Inside.FIGURE | Inside.TITLE
)  # fmt: skip
"""Parts of a page in which no story goes on."""
SCRIPTLESS = "noscript"


def folds(blocks: Sequence[tuple[Block, Hints]]) -> frozenset[int]:
    """The ids of hidden blocks that go on with the story.

    A fold stands right behind a paragraph of the story, in the same element, and says what is said
    nowhere else. Answers to listed questions are hidden likewise; they are no news. On 791 pages
    every fold found so holds the story's words.
    """
    hidden = [k for k, (_, h) in enumerate(blocks) if h.inside & Inside.HIDDEN]
    if not hidden:
        return frozenset()
    by_root: dict[int, list[int]] = {}
    for k in hidden:
        root = _root(blocks[k][1])
        if root >= 0:
            by_root.setdefault(root, []).append(k)
    shown: frozenset[str] | None = None
    found: set[int] = set()
    for root, places in by_root.items():
        held = [blocks[k] for k in places]
        if not any(_is_prose(*one) for one in held) or not _goes_on(blocks, places[0], root, found):
            continue
        if shown is None:
            shown = frozenset(b.text for b, h in blocks if not h.inside & Inside.HIDDEN)
        if shown.isdisjoint([block.text for block, _ in held]):
            found.update([block.id for block, _ in held])
    return frozenset(found)


def _root(hints: Hints) -> int:
    """The outermost hidden element around a line; -1 if no story may go on there."""
    at, page, root = hints.at, hints.page, -1
    if hints.inside & OTHERS:
        return -1
    while at >= 0 and page[at].inside & Inside.HIDDEN:
        if page[at].tag == SCRIPTLESS or called(page[at]):
            return -1
        root, at = at, page[at].parent
    return root


def _goes_on(blocks: Sequence[tuple[Block, Hints]], first: int, root: int, found: Set[int]) -> bool:
    """Does a paragraph of the story, or of another fold, stand right above a fold, in the same
    element? A button may be between the two.
    """
    k = first - 1
    while k >= max(0, first - BUTTONS) and blocks[k][0].text.count(" ") < BUTTON:
        k -= 1
    if k < 0:
        return False
    block, hints = blocks[k]
    page: Sequence[Element] = hints.page
    around = page[root].parent
    beside = hints.at == around or page[hints.at].parent == around
    if hints.inside & Inside.HIDDEN:
        upper, lower = page[_root(hints)], page[root]  # parts of one fold are called the same
        seen = block.id in found and (upper.tag, upper.names) == (lower.tag, lower.names)
    else:
        seen = True
    return beside and seen and block.text[-1] != "?" and _is_prose(block, hints)


def _is_prose(block: Block, hints: Hints) -> bool:
    if block.kind is Kind.HEADING or hints.links >= LINKED or block.text[-1] not in STOPS:
        return False
    return block.text.count(" ") + 1 >= WORDS
