"""The rest of a box: lines in one block with what went, or between two lines that went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from newsclean.evidence.boxes.lines import (
    BRIEF,
    MACHINE_CHARACTERS,
    OF_BOX,
    QUOTED,
    is_brief,
    is_machine,
    is_paragraph,
    is_short,
)
from newsclean.evidence.boxes.surface import CHROME, PLAYERS, Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.texts import QUESTIONS
from newsclean.evidence.tail.found import tells_of_itself
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex

__all__ = ["advertised", "attached", "beside", "inside"]

BLOCK = 16
"""Lines of a block at the most; longer ones are lists or pages printed without blank lines."""
REACH = 3
"""Lines between two that went, at the most."""
SOME = 0.34
"""Share of a sentence to the reader that is words of pages: advice speaks to readers, too."""
FEW = 0.1
"""Share of words of pages below which a sentence at the end of a block without an offer is told."""
PITCH = 30
"""Words of the one sentence of a block that speaks to nobody: what a newsletter brings."""


def advertised(page: Surface) -> Iterator[Found]:
    """Short lines that stand twice or more, each time right below the mark of an advertisement."""
    places: dict[str, list[Line]] = {}
    for line in page.went:
        below = line.i + 1
        if page.takers[line.i] == "advertisement" and page.stands(below):
            other = page.lines[below]
            if other.words <= BRIEF:
                places.setdefault(other.text, []).append(other)
    for text, same in places.items():
        standing = sum(line.text == text for line in page.standing)
        if 1 < len(same) == standing:
            for line in same:
                yield Found(line, "stands below each mark of an advertisement", 0.7)


def inside(page: Surface) -> Iterator[Found]:
    """What stands in one block with an offer of the page, where blank lines part paragraphs."""
    if not page.went or not page.gapped:
        return
    lines = page.lines
    start = page.first
    for i in range(page.first + 1, len(lines) + 1):
        if i < len(lines) and lines[i].gap == 0:
            continue
        block, start = lines[start:i], i
        if 1 < len(block) <= BLOCK and _is_box(page, block):
            yield from _block(page, block)


def _is_box(page: Surface, block: Sequence[Line]) -> bool:
    """Did an offer of the page go from a block, or half of it, and more than one line?"""
    if any(page.offers(line.i) for line in block):
        return True
    went = sum(page.taken_by(line.i) in CERTAIN for line in block)
    return went > 1 and 2 * went >= len(block)


CERTAIN = CHROME - {"page-line", "story-tail"}
"""Filters that take a line for itself, and not for what stands around it."""


def _block(page: Surface, block: Sequence[Line]) -> Iterator[Found]:
    above = list(takewhile(lambda line: _is_told(page, line), block))
    left = [line for line in block[len(above) :] if page.stands(line.i)]
    pitches = [
        line for line in left if not (is_short(line) or page.calls(line) or is_machine(line))
    ]
    if len(pitches) > 1 or any(line.words > PITCH or line.text[0] in '"“„«' for line in pitches):
        return
    if pitches and _is_told_below(page, block):
        return
    for line in left:
        yield Found(line, "stands in one block with an offer of the page", 0.7)


def _is_told_below(page: Surface, block: Sequence[Line]) -> bool:
    """Goes the story on with the last line of a block, right below controls? No offer is there."""
    last = block[-1]
    told = page.stands(last.i) and not is_short(last) and page.share(last.text) < FEW
    return told and not any(page.offers(line.i) for line in block)


def _is_told(page: Surface, line: Line) -> bool:
    """May a line on top of a block be the last of the story? A box begins with its title."""
    if not page.stands(line.i) or is_short(line) or voices(line.text) - {"a question"}:
        return False
    text = line.text
    if page.weighs(text, SOME) > 1:
        return False  # one such word ("home") stories have as well
    return not (page.names_channel(text) or tells_of_itself(text))


def beside(page: Surface) -> Iterator[Found]:
    """Short lines between two that went, a few lines apart, and what a program prints at one."""
    if not page.went:
        return
    left: list[Line] = []
    above = -1
    for line in page.lines[page.first :]:
        i = line.i
        if page.takers[i]:
            if above >= 0 and 0 < len(left) <= REACH:
                yield from _between(page, above, left, i)
            above, left = i, []
        elif page.stands(i):
            left.append(line)
            if (
                len(line.text) <= MACHINE_CHARACTERS
                and is_machine(line)
                and (page.went_surely(i - 1) or page.went_surely(i + 1))
                and not _is_stamp(page, line)
            ):
                yield Found(line, "is printed by a program beside a button", 0.6)
        else:
            above, left = -1, []  # a caption, a date: other things than boxes stand here


def _is_stamp(page: Surface, line: Line) -> bool:
    """Is a counter or a clock one of a row of them, each over what is told: a timeline, a list?"""
    make = DIGITS.sub("0", line.text)
    row = 0
    for other in page.standing:
        if len(other.text) <= MACHINE_CHARACTERS and DIGITS.sub("0", other.text) == make:
            row += page.stands(other.i + 1) and page.lines[other.i + 1].form is Form.PROSE
    return row >= STAMPS


DIGITS = regex(r"\d+")
STAMPS = 3
"""Times of a timeline, numbers of a list, at the least."""


def _between(page: Surface, above: int, left: Sequence[Line], below: int) -> Iterator[Found]:
    marks = {page.taken_by(above), page.taken_by(below)}
    if "advertisement" in marks or not all(_goes(page, line) for line in left):
        return  # a subhead may stand between two advertisements
    if len(left) == 1 and _is_parted(page, left[0]):
        return  # a subhead between two boxes
    for line in left:
        yield Found(line, "stands between two lines of the page", 0.6)


def _is_parted(page: Surface, line: Line) -> bool:
    """Stands a line by itself between two boxes the lines of which hang together?

    Only blank lines tell: where each line has one, a button has them as well.
    """
    lines = page.lines
    below = line.i + 1
    if not line.gap or not lines[below].gap or page.weighs(line.text, HALF):
        return False
    if line.form not in OF_BOX or is_machine(line):
        return False
    hangs_above = page.taken_by(line.i - 2) and not lines[line.i - 1].gap
    hangs_below = page.taken_by(below + 1) and not lines[below + 1].gap
    whole = _is_whole_box(page, line.i - 1) and _is_whole_box(page, below)
    return bool(hangs_above or hangs_below or whole) and _is_resumed(page, below)


def _is_whole_box(page: Surface, i: int) -> bool:
    """Is a line a lead to another story with its headline?"""
    return page.taken_by(i) == "teaser" and page.lines[i].words > BRIEF


def _is_resumed(page: Surface, box: int) -> bool:
    """Does a paragraph follow close below the first line of a box?"""
    after = (line for line in page.lines[box : box + BLOCK] if page.stands(line.i))
    first = next(after, None)
    return first is not None and is_paragraph(first)


def _goes(page: Surface, line: Line) -> bool:
    if is_brief(line) or is_machine(line):
        return True
    asks = line.text[-1] in QUESTIONS
    return not asks and page.calls(line) and page.share(line.text) >= SOME


ATTACHED = 5
"""Lines on either side of an offer, at the most."""
HALF, MOST = 0.5, 0.66
"""Share of words of pages of a line that calls out at a button, and of one that calls nobody at an
offer."""
BLURB = 14
"""Words of a sentence over a form, …"""
BLURBED = 3
"""… and words of pages in it, at the least."""


def attached(page: Surface) -> Iterator[Found]:
    """Lines right above or below an offer that are made of words of pages, up to the story.

    Title, pitch and button of a box, on pages without blank lines between paragraphs. At a button
    that may also stand alone, only what calls out.
    """
    for seed in page.went:
        if page.takers[seed.i] not in CERTAIN:
            continue
        sure = page.offers(seed.i)
        played = page.takers[seed.i] in PLAYERS  # stories bid their readers to listen, too
        for step in (-1, 1):
            for i in range(seed.i + step, seed.i + step * (ATTACHED + 1), step):
                if not page.stands(i):
                    if page.taken_by(i):
                        continue
                    break
                line = page.lines[i]
                if played and not is_short(line):
                    break
                if not _hangs(page, line, sure) or (step > 0 and _may_head(page, line)):
                    break
                yield Found(line, "stands at an offer of the page", 0.6)


def _hangs(page: Surface, line: Line, sure: bool) -> bool:
    if line.phrase is not None or not QUOTED.isdisjoint(line.text):
        return False
    if line.text[-1] in QUESTIONS:
        return False  # the answer may stand below the box
    if sure and (is_machine(line) or (page.calls(line) and voices(line.text) >= OF_PAGES)):
        return True
    # most lines are paragraphs of the story, and to count shares takes the words of all of them
    if page.calls(line) or (line.words <= PITCH and line.text.isupper()):
        if page.share(line.text) < (SOME if sure else HALF):
            return False
        heard = voices(line.text)
        return "a call" in heard or heard >= OF_PAGES or not page.tells(line)
    if line.form is Form.PROSE:
        brief = sure and line.words <= BLURB and page.weighs(line.text, MOST) >= BLURBED
        # a story ends with when to listen, a box does not
        dense = brief and page.share(line.text) >= MOST and not any(map(str.isdigit, line.text))
        return dense and not page.tells(line)
    return sure and is_short(line) and page.share(line.text) >= MOST


def _may_head(page: Surface, line: Line) -> bool:
    """May a short line be the subhead of the paragraph below it, or one in capitals of a list?"""
    i = line.i + 1
    if not page.stands(i) or line.form is Form.PROSE:
        return False
    return page.lines[i].form is Form.PROSE or (line.text.isupper() and _heads_rows(page, line))


def _heads_rows(page: Surface, line: Line) -> bool:
    """Does another line in capitals stand over rows that begin as those below this one do?"""
    first = page.lines[line.i + 1].text.split(" ", 1)[0]
    return first[-1] == ":" and any(
        other.text.startswith(first) and page.lines[other.i - 1].text.isupper()
        for other in page.standing
        if other.i != line.i + 1
    )
