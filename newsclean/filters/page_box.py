"""Removes the boxes that an HTML page puts beside its story and between its paragraphs.

Sees: small parts of the page whose name says what they are (`newsletter-signup`, `related-posts`,
`comments`, `author-bio`, `cookie-banner`), with all that is in them; boxes of which the heading
went as that of other stories, where nothing but links, headlines, dates and bylines is left; rows
of which most buttons went.

Why: what a site offers beside the story is written in sentences like the story's, and no sentence
tells that it stands in a box for letters.

Leaves alone: parts that hold the headline, or much of the page's prose (a column in
`comment__body`); names of the body of something (`sponsored-body`); parts called after links that
hold none; what a filter has made a field.

Example: `<div class="newsletter-signup"><p>The news of the valley, every day at six.</p></div>` →
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclean.document import Document, Drop, Finding, Kind
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.marks.boxes import Boxes

__all__ = ["page_box"]

NAME = "page-box"
HEADINGS = frozenset({"teaser", "story-tail", "tags", "listen-line"})
"""Filters that take headings of boxes with other stories."""
BUTTONS = "share-bar"
"""The filter that takes buttons."""
ROW = 3
"""Lines of a row of buttons, at the least."""
LARGEST = 30
"""Lines of a box of other stories."""
LINKED = 0.5
"""Share of a line in links from which on it is the headline of another story."""
BESIDE = frozenset({Form.DATE, Form.BYLINE, Form.CLOCK, Form.NAME, Form.LABEL, Form.MARK})
"""Shapes of what stands with such a headline."""
LABEL = 5
"""Words of a button."""
MOST = 0.5
"""Share of a row's lines that went as buttons, from which on the others are buttons, too."""


def page_box(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops what stands in boxes."""
    boxes = known.boxes
    if boxes is None:
        return
    lines = known.lines
    seen: set[int] = set()
    for box in boxes.named(lines):
        reason = f"stands in a part that the page calls {box.called}"
        for line in lines[box.first : box.last + 1]:
            if line.block.id in doc.live:
                seen.add(line.i)
                yield Finding(NAME, line.block.id, Drop(), reason, 0.85)
    gone = _gone(doc)
    for line in _headed(doc, lines, boxes, gone):
        if line.i not in seen:
            seen.add(line.i)
            yield Finding(NAME, line.block.id, Drop(), "stands in a box of other stories", 0.8)
    for line in _buttons(doc, lines, boxes, gone):
        if line.i not in seen:
            yield Finding(NAME, line.block.id, Drop(), "stands in a row of buttons", 0.75)


def _gone(doc: Document) -> Mapping[int, str]:
    """Block → the filter that removed it."""
    return {f.block: f.filter for f in doc.ledger if type(f.action) is Drop}


def _headed(
    doc: Document, lines: Sequence[Line], boxes: Boxes, gone: Mapping[int, str]
) -> Iterator[Line]:
    """What is left of boxes of which the heading went."""
    for line in lines:
        if gone.get(line.block.id) not in HEADINGS:
            continue
        at = _around(boxes, line)
        if at < 0 or boxes.spans[at][0] != line.i:
            continue
        first, last = boxes.spans[at]
        left = [one for one in lines[first : last + 1] if one.block.id in doc.live]
        if left and last - first <= LARGEST and all(map(_is_of_another, left)):
            yield from left


def _around(boxes: Boxes, line: Line) -> int:
    """The nearest element around a line that holds others, too, if it is a box; else -1."""
    hints = line.block.hints
    at = hints.at if hints is not None else -1
    while at >= 0 and boxes.spans[at] == (line.i, line.i):
        at = boxes.elements[at].parent
    return at if at >= 0 and boxes.is_small(at) else -1


def _is_of_another(line: Line) -> bool:
    """Is it the headline of another story, or what stands with one?"""
    hints = line.block.hints
    linked = hints is not None and hints.links >= LINKED
    return linked or line.form in BESIDE


def _buttons(
    doc: Document, lines: Sequence[Line], boxes: Boxes, gone: Mapping[int, str]
) -> Iterator[Line]:
    """What is left of rows of which most went."""
    asked: set[int] = set()
    for line in lines:
        if gone.get(line.block.id) != BUTTONS:
            continue
        at = _around(boxes, line)
        if at < 0 or at in asked:
            continue
        asked.add(at)
        first, last = boxes.spans[at]
        row = lines[first : last + 1]
        left = [one for one in row if one.block.id in doc.live]
        went = sum(gone.get(one.block.id) == BUTTONS for one in row)
        if len(row) >= ROW and went >= MOST * len(row) and all(map(_is_button, left)):
            yield from left


def _is_button(line: Line) -> bool:
    short = line.words <= LABEL and line.form is not Form.PROSE
    return short and line.block.kind is not Kind.HEADING
