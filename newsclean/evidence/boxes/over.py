"""What stands between who wrote a story or when and its first paragraph, among what went.

A story begins with its first sentence, and its subhead stands right above that. A few words without
a stop that have lines of the page or of a picture above and below are a button that no pack knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.lines import TOLD_CHARACTERS
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS

__all__ = ["over_story"]

REACH = 40
"""Lines below the headline among which the first paragraph stands."""
ROW = 3
"""Lines that stand together, at the most: more of them may be points of a summary."""
BUTTON = 9
"""Words of a button, at the most."""
STOPS = frozenset(".!?…:。！？：" + SCRIPT_ENDS)
WRITTEN = frozenset({Form.DATE, Form.BYLINE})
OPEN = frozenset({Form.LABEL, Form.TITLE, Form.NAME, Form.MARK, Form.PROSE})


def over_story(page: Surface, head: int) -> Iterator[Found]:
    """The lines left above the first paragraph; ``head`` is the index of the headline."""
    signed = False
    row: list[Line] = []
    for line in page.lines[head + 1 : head + 1 + REACH]:
        if page.is_left(line.i):
            row.append(line)
            if len(row) > ROW:
                return
            continue
        if signed and row:
            if not all(map(_is_button, row)):
                return  # the story has begun
            for other in row:
                yield Found(other, "stands among lines of the page, above the story", 0.6)
        row = []
        signed = signed or line.form in WRITTEN


def _is_button(line: Line) -> bool:
    if line.form not in OPEN or line.words > BUTTON or len(line.text) >= TOLD_CHARACTERS:
        return False
    return line.text[-1] not in STOPS and line.text[0] not in "\"“„«'"
