"""The middle of a box: what stands between lines of the page that other rules took.

Title and button of a box are known by their wording, and what it offers is written in sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.lines import OF_BOX, QUOTED
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.texts import QUESTIONS
from newsclean.evidence.subject import pieces, pieces_of
from newsclean.late import regex

__all__ = ["enclosed", "pressed"]

MIDDLE = 2
"""Lines of the middle of a box, …"""
PITCH = 30
"""… the words of each, …"""
SOME = 0.34
"""… and the share of them that are words of pages."""
CALLED = regex(r"\d{3}")
"""A number to call: stories end with one, above the buttons."""
TOLD = frozenset({Form.PROSE, Form.TURN})


def enclosed(page: Surface) -> Iterator[Found]:
    """A sentence or two between lines of the page, with its words and next to none of the story.

    What rules of boxes took counts as well, for the middle of a box is the hardest to know.
    """
    run: list[Line] = []
    for line in page.lines[page.first :]:
        if page.stands(line.i):
            run.append(line)
            continue
        if 0 < len(run) <= MIDDLE and page.went_for_page(line.i):
            above = run[0].i - 1
            if page.went_for_page(above) and all(_is_of_page(page, other, run) for other in run):
                for other in run:
                    yield Found(other, "says what pages say, between two lines of the page", 0.6)
        run = []


def _is_of_page(page: Surface, line: Line, run: Sequence[Line]) -> bool:
    text = line.text
    if line.form not in OF_BOX or text[-1] in QUESTIONS or text[0] in QUOTED:
        return False
    if line.words > PITCH or CALLED.search(text) or not page.weighs(text, SOME):
        return False
    own = pieces(text)
    told = pieces_of(
        other.text
        for other in page.standing
        if other.form in TOLD and page.stands(other.i) and other not in run
    )
    return len(own) > 1 and len(own & told) <= 1


def pressed(page: Surface, buttons: Sequence[Line]) -> Iterator[Found]:
    """Words that may be a button or the story's, below an offer or the rest of a box.

    Or on top of the block of an offer, where blank lines part paragraphs.
    """
    for line in buttons:
        above, below = line.i - 1, line.i + 1
        if not page.stands(line.i):
            continue
        if page.offers(below) and line.gap and not page.lines[below].gap and page.gapped:
            yield Found(line, "heads an offer of the page", 0.6)
        if page.stands(above):
            continue
        if page.offers(above) or (not page.taken_by(above) and page.went_for_page(above)):
            yield Found(line, "is a button at an offer of the page", 0.6)
