"""Evidence: labels that a dump cut from the text they belong to.

``<b>Cost:</b> about 40 dollars`` is one line on the page and two in a dump that prints it node by
node. The same two lines may be a headline and its paragraph. What tells them apart is that labels
come in rows: label, text, label, text, label, text, with nothing between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsclean.evidence.damage.broken import words
from newsclean.evidence.damage.dumps import CODE
from newsclean.evidence.damage.layout import ends_sentence, is_item

if TYPE_CHECKING:
    from newsclean.document import Block

__all__ = ["cut_labels"]

LABEL_WORDS = 6
"""Words of a label, its colon included. Chosen; of longer lines before a colon most announce a
list."""

ROW = 3
"""Labels in a row, each with one line of text below it. In 791 dumps 98 in 100 labels with another
on both sides are one paragraph with their text, of those with one on one side 89, of those that
stand alone 42."""

COLONS = ":："


def cut_labels(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """The labels of a dump that stand in rows, each with the text that it was cut from."""
    i = 0
    while i < len(blocks):
        if blocks[i].text[-1] not in COLONS:  # nearly all lines end here
            i += 1
            continue
        row = _row(blocks, i)
        end = i + 2 * len(row)
        if row and _begins_list(blocks[end - 1 : end + 1]):
            row.pop()
        if len(row) >= ROW:
            yield from row
        i = max(i + 1, end)


def _row(blocks: Sequence[Block], first: int) -> list[tuple[Block, Block]]:
    """The pairs of a label and a text that follow each other from a line on."""
    found: list[tuple[Block, Block]] = []
    for i in range(first, len(blocks) - 1, 2):
        label, text = blocks[i], blocks[i + 1]
        if not _is_label(label.text) or _is_label(text.text) or not _is_text(text):
            break
        if found and label.gap:
            break
        found.append((label, text))
    return found


def _begins_list(lines: Sequence[Block]) -> bool:
    """Are the text of the last label and the line below it of one kind, none of them a sentence?"""
    return (
        len(lines) > 1 and not lines[1].gap and not any(ends_sentence(line.text) for line in lines)
    )


def _is_label(text: str) -> bool:
    """Is a line one or a few words and a colon?"""
    return (
        text[-1] in COLONS
        and not text[0].islower()
        and words(text) <= LABEL_WORDS
        and len(text) > 1
        and text[0].isalpha()
    )


def _is_text(block: Block) -> bool:
    """May a line be what a label speaks of?"""
    text = block.text
    return not block.gap and not is_item(text) and CODE.search(text) is None
