"""Pull quotes of an HTML page: words of the story that a box says again, with who said them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.evidence.marks.boxes import Boxes
from newsclean.evidence.shape import Line
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.evidence.story.prose import size
from newsclean.hints import Element, Inside, words_in
from newsclean.late import regex

__all__ = ["Quoted", "pull_quotes"]

CALLED = frozenset({"pull", "pullquote", "pullquotes", "quote", "pq", "blockquote", "zitat"})
"""Words of names of parts that hold a quote."""
FEWEST = 12
"""Letters of words that are said again, at the least: "Nobody asked." may be an answer."""
DENSE_FEWEST = 6
"""The same in a script without spaces."""
MOST = 80
"""Words of a pull quote and who said it."""
LINES = 8
"""Lines of one, at the most."""
BESIDE = 12
"""Words of a line that tells who said it."""
NEAR = 2
"""Paragraphs, one below the other, in which all sentences of a pull quote stand."""
SENTENCES = regex(rf"(?<=[.!?…。！？{SCRIPT_ENDS}])[\s”\"’»]*")
"""Where a sentence ends; a pull quote leaves out what stands between two."""


SIGNS = regex(r"[\W_]+")


class Quoted(NamedTuple):
    """A pull quote: its lines, and the line that says its words."""

    lines: Sequence[Line]
    twin: Line


def pull_quotes(boxes: Boxes, lines: Sequence[Line]) -> Iterator[Quoted]:
    """The pull quotes among the lines that are left of a page, in order.

    Args:
        boxes: the parts of the page.
        lines: the lines that are left of it.
    """
    held = [(at, span) for at, span in boxes.spans.items() if _may_quote(boxes, at, span)]
    if not held:
        return
    end = -1
    there = {line.i: line for line in lines}
    letters: dict[int, str] = {}
    for _, (first, last) in held:
        if first <= end:
            continue
        box = [there[i] for i in range(first, last + 1) if i in there]
        if not box or sum(map(size, box)) > MOST:
            continue
        if not letters:  # most asides are no quotes, and most pages have none
            told = (line for line in lines if line.block.kind is not Kind.HEADING)
            letters = {line.i: _letters(line.text) for line in told}
        others = [
            line
            for line in lines
            if line.i in letters
            and not first <= line.i <= last
            and not line.stands_in(Inside.QUOTE)  # two quotes alike are two, as in a letter's head
        ]
        twin = _twin(box, others, letters)
        if twin is not None:
            yield Quoted(box, twin)
            end = last


def _may_quote(boxes: Boxes, at: int, span: tuple[int, int]) -> bool:
    if span[1] - span[0] >= LINES:
        return False
    return _is_quote(boxes.elements[at]) and boxes.is_small(at)


def _is_quote(element: Element) -> bool:
    if element.tag in ("blockquote", "q"):
        return True
    if element.tag == "aside" and not element.inside & Inside.NAV:
        return True
    return bool(element.names) and not CALLED.isdisjoint(words_in(element.names))


def _twin(box: Sequence[Line], others: Sequence[Line], letters: dict[int, str]) -> Line | None:
    """The line, or the first of two, in which all sentences stand that one line of a box says; the
    others of the box tell who said them.
    """
    for line in box:
        if any(size(other) > BESIDE for other in box if other is not line):
            continue
        said = [held for part in SENTENCES.split(line.text) if (held := _letters(part))]
        whole = "".join(said)
        if len(whole) < (FEWEST if whole.isascii() or " " in line.text else DENSE_FEWEST):
            continue
        for k, other in enumerate(others):
            there = "\n".join([letters[near.i] for near in others[k : k + NEAR]])
            if all(part in there for part in said):
                return other
    return None


def _letters(text: str) -> str:
    """A text without all that is neither letter nor digit."""
    return SIGNS.sub("", text.casefold())
