"""Does a story go on below what looks like the heading of a box at its end?

A box is its heading and lines without a stop: headlines, labels, dates. The first sentence below
them is another story's teaser, a form's, a writer's, or the story's next paragraph. It is the
story's if the layout closed the box above it, or if it and those below speak of what the story
speaks of, and in no voice of a page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from newsclean.evidence.shape import Form, Line, Lines
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.evidence.story.texts import QUESTIONS
from newsclean.evidence.subject import stems
from newsclean.evidence.tail.last import is_ending, is_finished
from newsclean.evidence.voice import COMMON, begins_with_one, voices
from newsclean.late import regex

__all__ = ["continues_list", "goes_on_below", "kin", "said_resumed"]

BOX = 10
"""Lines of a box at the most, its heading not counted: in longer ones stands more than headlines.
Set by hand, as is all below."""
BUTTON = 2
"""Words of the button that ends a box, at the most."""
NAMED = frozenset({Form.NAME, Form.BYLINE, Form.DATE})
"""What stands right above a comment, a biography or another story's first paragraph."""
HEADED = frozenset({Form.TITLE, Form.ITEM, Form.NAME, Form.LABEL})
SEVERAL = 2
"""Paragraphs of which the box may not be closed by the layout, and the words that they share."""
FEW = 4
"""Telling words of the paragraphs of which one is enough: "Said" stands in other stories, too."""
SHARED = 0.15
"""Share of their telling words that the story has as well."""
STOPS = frozenset(".!?…。！？" + SCRIPT_ENDS)
SENTENCE = regex(r"[.!?…]['\"’”»]? |[。！？]\S")
"""The end of a sentence within a line."""
DENSE = 14
"""Characters a word from which on a text is in a script without spaces."""


def goes_on_below(
    lines: Sequence[Line],
    opener: int,
    above: Sequence[Line],
    is_story: Callable[[int], bool],
    words: Callable[[], Mapping[str, float]],
) -> bool:
    """Is the first sentence below a heading the story's next paragraph?

    Args:
        lines: the lines of the page.
        opener: the heading.
        above: the paragraphs of the story above it.
        is_story: whether a line is a sentence that may be told as part of a story.
        words: the words of pages, and how surely each is one.
    """
    end = _block_end(lines, opener)
    if end is not None and _resumes_at(lines, end, above, is_story, words):
        return True
    below = range(opener + 1, min(len(lines), opener + BOX + 2))
    first = next((i for i in below if _is_spoken(lines[i], opener)), None)
    if first is None or not is_story(first):
        return False
    box = lines[opener + 1 : first]
    if any(line.form in (Form.NOTICE, Form.BYLINE) for line in box):
        return False
    last = box[-1] if box else None
    if last is not None and _is_of(last, lines[first], words):
        return False
    run = list(takewhile(lambda line: is_story(line.i), lines[first:]))
    if is_ending(lines, run, _above_list(box), above, words()):
        return True
    if any(voices(line.text) - COMMON for line in run[:SEVERAL]):
        return False
    if _is_closed(lines[opener], box, lines[first]):
        return True
    shared, total = kin(run or lines[first : first + 1], above)
    if box:
        return len(run) >= SEVERAL and shared >= max(SEVERAL, SHARED * total)
    return shared >= max(1, SHARED * total)


def _above_list(box: Sequence[Line]) -> Sequence[Line]:
    """The lines of a box above a list of the story: its subhead, and items with bullets.

    The headlines of a box have bullets all of them, or none.
    """
    items = [k for k, line in enumerate(box) if line.form is Form.ITEM]
    if len(items) < SEVERAL or items[0] < SEVERAL or items[-1] != len(box) - 1:
        return box
    return box[: items[0] - 1]


def said_resumed(
    page: Lines, topics: Mapping[str, frozenset[str]], is_story: Callable[[int], bool]
) -> int:
    """The last line that says that the story goes on, right above a sentence of it; 0 = none.

    ``Story continues below advertisement``: so no page speaks behind the end of its story.
    """
    words = topics.get(ADVERTISED, frozenset())
    found = 0
    for line in (*page.said.get(ADVERTISED, ()), *page.said.get(FURNITURE, ())):
        if line.i <= found or line.i == len(page.all) - 1 or line.words < SAID_SO:
            continue
        if not words.isdisjoint(line.text.lower().split()) and is_story(line.i + 1):
            found = line.i
    return found


ADVERTISED, FURNITURE = "advertisement", "page-furniture"
"""Filters of whose phrases one may say that a story goes on."""
SAID_SO = 3
"""Words of such a line, at the least: ``Continue reading`` is a button."""


def _block_end(lines: Sequence[Line], heading: int) -> int | None:
    """The line below a block that begins with a heading, between two blank lines."""
    if heading == 0 or lines[heading].gap == 0:
        return None
    end = heading + 1
    while end < len(lines) and lines[end].gap == 0:
        end += 1
    return end if heading + 1 < end < len(lines) and end - heading <= BOX else None


def _resumes_at(
    lines: Sequence[Line],
    end: int,
    above: Sequence[Line],
    is_story: Callable[[int], bool],
    words: Callable[[], Mapping[str, float]],
) -> bool:
    """Does the story go on below a block, sentences of the box's in it or not?

    Below the button or the pitch of a box, what is told needs less of the story's words.
    """
    if continues_list(lines, end):
        return True
    if lines[end - 1].form in NAMED or not is_story(end):
        return False
    run = list(takewhile(lambda line: is_story(line.i), lines[end:]))
    if any(voices(line.text) - COMMON for line in run):
        return False
    shared, total = kin(run, above)
    if shared >= max(SEVERAL, SHARED * total):
        return True
    last = lines[end - 1]
    button = last.form is Form.LABEL and last.words <= BUTTON and lines[end - 2].gap == 0
    of_page = button or last.phrase is not None or "us" in voices(last.text)
    kindred = shared >= (1 if total <= FEW else SEVERAL)
    return of_page and kindred and len(run) <= SEVERAL and is_finished(run[0].text, words())


def continues_list(lines: Sequence[Line], i: int) -> bool:
    """Does a list of sentences above a block go on with this line below it?"""
    first = i
    while first and _go_together(lines[first - 1], lines[i]):
        first -= 1
    if not _is_listed(lines[i]) or lines[first].gap == 0:
        return False
    top = first - 1
    while top > 0 and lines[top].gap == 0 and first - top <= BOX:
        top -= 1
    return top > 0 and lines[top].gap > 0 and _go_together(lines[top - 1], lines[i])


def _go_together(above: Line, line: Line) -> bool:
    return _is_listed(above) and above.text[0] == line.text[0]


def _is_listed(line: Line) -> bool:
    """Is a line an item of a list of sentences?"""
    return line.form is Form.ITEM and line.phrase is None and line.text[-1] in STOPS


def _is_spoken(line: Line, opener: int) -> bool:
    """Is a line no headline, and no label over some?

    A headline may be a question. What ends in a colon right below a heading leads to a list of the
    story's, if it has the words of the story.
    """
    if line.form is Form.CUE:
        return line.words >= BRACKETED and line.text[-2] in STOPS
    if line.form not in (Form.PROSE, Form.TURN):
        return False
    last = line.text[-1]
    if last == ":":
        return line.i == opener + 1
    return last not in QUESTIONS or SENTENCE.search(line.text) is not None


BRACKETED = 8
"""Words of a sentence in brackets."""


def _is_of(name: Line, line: Line, words: Callable[[], Mapping[str, float]]) -> bool:
    """Does a sentence belong to the name or the date above it?

    ``Share The Mill Town Memo`` only looks like a name.
    """
    if name.form not in NAMED or (name.form is Form.NAME and begins_with_one(name.text, words())):
        return False
    return (
        line.gap == 0
        or name.form is not Form.NAME
        or line.text.startswith(name.text.split(" ", 1)[0])
    )


def _is_closed(heading: Line, box: Sequence[Line], below: Line) -> bool:
    """Does a blank line stand below a box, and none in it?"""
    return (
        below.gap > 0
        and heading.gap > 0
        and any(line.form in HEADED for line in box)
        and all(line.gap == 0 for line in box)
    )


def kin(run: Sequence[Line], above: Sequence[Line]) -> tuple[int, int]:
    """How many telling words of paragraphs stand above as well, and of how many."""
    own = frozenset[str]().union(*[terms(line.text) for line in run])
    return len(own & frozenset[str]().union(*[terms(line.text) for line in above])), len(own)


def terms(text: str) -> frozenset[str]:
    """The telling words of a text without their endings; of one without spaces, its pairs."""
    if not text.isascii() and len(text) > DENSE * (text.count(" ") + 1):
        return frozenset([text[k : k + 2] for k in range(len(text) - 1) if text[k].isalnum()])
    return stems(text)
