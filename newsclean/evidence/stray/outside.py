"""Strays above the first paragraph and below the last one, where much less must be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsclean.evidence.headlines.glued import GLUE
from newsclean.evidence.saying import SAID as SAID_BY
from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import COMMAS
from newsclean.evidence.stray.between import judged
from newsclean.evidence.stray.block import below_in_block, goes_on_list
from newsclean.evidence.stray.kept import gives_address, heads_told, is_kept, is_labelled
from newsclean.evidence.stray.page import (
    ADDRESS,
    BRIEF,
    EDGE,
    LABELLED,
    LED,
    QUOTES,
    SAID,
    Page,
    Stray,
    is_open,
    is_sentence,
    is_told,
)
from newsclean.evidence.stray.runs import PARTED
from newsclean.evidence.voice import COMMON, OF_PAGES, voices
from newsclean.late import regex

__all__ = ["above", "below"]

HALF = 0.5
"""Share of the words that are the page's own: of a line without a stop, …"""
SPOKEN = 0.34
"""… of a sentence that speaks to the reader as the story does not, …"""
ALL = 0.75
"""… of a sentence in no such voice, …"""
MOST = 0.66
"""… of a sentence in a voice that the story has too, or in one that reporters have as well,
of a heading with short lines below it, …"""
SOME = 0.2
"""… and of a sentence that ends a box. All were set by hand, on pages written for it."""

Printed = Mapping[int, tuple[str, float]]


def above(page: Page, printed: Printed) -> tuple[int, list[Stray]]:
    """Where the story begins, as a place in the rest, and the strays above it."""
    found: list[Stray] = []
    for k, line in enumerate(page.rest):
        stray = _outside(page, printed, line) if k < EDGE or not is_told(line) else None
        if stray is not None and _may_head(page, line):
            stray = judged(page, line, page.standing(line.i + 1))
        if stray is None and found and line.i == found[-1].line.i + 1 and page.hugs(line):
            stray = _hangs(page, line)
        if stray is not None:
            found.append(stray)
        elif is_told(line) or (is_sentence(line) and not _is_dek(page, line)):
            return k, found
    return len(page.rest), found


LABELLED_SO = regex(r"\d[^\W\d_]|[^\W\d_]\d| [-–—|] ")
"""A number glued to letters, as in a channel (``CBS4``) or a length (``3min``); what parts a label
of the page from what it leads to."""


def _may_head(page: Page, line: Line) -> bool:
    """May a line above the first paragraph be its subhead?"""
    text = line.text
    if line.gap == 0 or not is_open(line) or page.opens(text) or LABELLED_SO.search(text):
        return False
    below = page.standing(line.i + 1)
    if below is not None and below.gap > 0:
        return is_told(below)
    return any(map(is_told, below_in_block(page, line)))


def _hangs(page: Page, line: Line) -> Stray | None:
    """A line close below a stray, that is not much of the page's by itself."""
    if line.words <= SAID and page.own(line.text, SOME)[0] >= SOME:
        return Stray(line, "hangs on a line of the page", 0.6)
    return None


SIZE = regex(r"\(\d+(?:[.,]\d+)? ?[KMG]B\)$")
MUTE = 20
"""Words of a sentence in no voice that may be the page's."""
MANY = 2
"""Sentences of a paragraph, one less, from which on most of it must be the page's: columns and
quizzes open with a word to their reader."""
DEK_REACH = 4
"""Lines from a dek to the byline or the date."""


def _is_dek(page: Page, line: Line) -> bool:
    """Does a byline or a date stand below a sentence?"""
    below = (page.chrome(line.i + n) for n in range(1, DEK_REACH + 1))
    return any(other and other.form in (Form.BYLINE, Form.DATE) for other in below)


def _outside(page: Page, printed: Printed, line: Line) -> Stray | None:
    """A line above or below the story that is the page's by itself."""
    if line.i in printed:
        return Stray(line, *printed[line.i])
    if page.labels and line.i == page.clock:
        return Stray(line, "is a button with its length", 0.6)
    text = line.text
    if line.words > SAID or text[0] in QUOTES or text[-1] in COMMAS:
        return None
    if text[-2:] == "B)" and SIZE.search(text):
        return Stray(line, "ends with the size of a file", 0.8)
    if is_open(line):
        share, count = page.own(text, HALF)
        leads = text[-1] != ":" or (
            (count > 1 or page.opens(text)) and not _leads_to_address(page, line)
        )
        if share >= HALF and leads and not (page.is_data(line) or is_kept(page, line)):
            return Stray(line, "names a part of the page, outside the story", 0.7)
        return None
    if line.form is not Form.PROSE or line.said_by("note"):
        return None
    heard = voices(text)
    if not (heard or line.words <= MUTE) or not page.may_own(text) or gives_address(page, text):
        return None
    least = MOST if len(PARTED.findall(text)) >= MANY and "us" not in heard else SPOKEN
    share, count = page.own(text, least)
    if count < 2 or share < least or _is_storys(page, text, heard):
        return None
    strange = page.strange_voices(line) if heard else heard
    if strange - COMMON or (strange and share >= MOST):
        return Stray(line, "speaks in a voice that the story has not, outside of it", 0.7)
    if count > 2 and share >= MOST and heard:
        return Stray(line, "speaks of the page to its reader, outside the story", 0.6)
    if count > 3 and share >= ALL:
        return Stray(line, "speaks of the page, outside the story", 0.6)
    return None


def _is_storys(page: Page, text: str, heard: frozenset[str]) -> bool:
    """Does a sentence of words of pages tell of what the story tells, or is it said by somebody?"""
    if told_of_speech(text) is not None:
        return True
    return not heard >= OF_PAGES and LABELLED_SO.search(text) is None and page.tells(text)


def _leads_to_address(page: Page, line: Line) -> bool:
    """Does nothing but an address stand below a colon: ``To complain, write to:``?"""
    other = page.standing(line.i + 1)
    return other is not None and " " not in other.text and ADDRESS.search(other.text) is not None


def below(page: Page, printed: Printed, first: int) -> tuple[int, list[Stray]]:
    """Where the story ends, as a place in the rest, and the strays below it.

    From the end up to the first line that is no stray. What stands in a box goes with its heading,
    what follows a sentence of the page with it, if it is a little of the page's by itself.
    """
    found: list[Stray] = []
    box: list[Line] = []
    for k in range(len(page.rest) - 1, first, -1):
        line = page.rest[k]
        stray = _outside(page, printed, line) or _heads_labels(line, box)
        if stray is not None and (_is_in_story_list(page, printed, k) or goes_on_list(page, line)):
            stray = None
        if stray is None and is_labelled(page, line) and page.is_listed(line):
            return k, found  # a row of the story's data
        heads = is_open(line)
        if heads and box and is_sentence(box[-1]) and not _heads_box(page, k, box):
            return k + len(box), found  # a subhead, and what is told below it
        if stray is None and not heads and not _may_follow(page, k, box):
            return k, found
        if stray is None or (heads and box and not _heads_box(page, k, box)):
            box.append(line)
            continue
        found += [
            Stray(other, "stands in a box of the page", 0.6)
            for other in box
            if heads or _has_some(page, other)
        ]
        box.clear()
        found.append(stray)
    return first, found


def _is_in_story_list(page: Page, printed: Printed, k: int) -> bool:
    """Is a line an item of a list of which most are not the page's by themselves?

    Items have bullets, or stand below a sentence that ends in a colon.
    """
    rest = page.rest
    bullets = rest[k].form is Form.ITEM
    if not bullets and not is_open(rest[k]):
        return False
    first = last = k
    while first > 0 and _is_item(rest[first - 1], bullets):
        first -= 1
    while last + 1 < len(rest) and _is_item(rest[last + 1], bullets):
        last += 1
    if not bullets and not (first and _introduces(page, rest[first - 1])):
        return False
    items = rest[first : last + 1]
    return 2 * sum(_outside(page, printed, item) is not None for item in items) < len(items)


def _is_item(line: Line, bullets: bool) -> bool:
    return line.form is Form.ITEM if bullets else is_open(line) and line.text[-1] != ":"


def _introduces(page: Page, line: Line) -> bool:
    """Is a line the story's, and leads to a list?"""
    return line.text[-1] == ":" and line.words >= INTRO and page.own(line.text, HALF)[0] < HALF


INTRO = 4
"""Words of a sentence that leads to a list of the story."""
FOLLOW = 2
"""Sentences that may follow another of the page, or headlines, …"""
LONG = 25
"""… and the words of each."""
ROW = 3
"""Labels and headlines below which a last sentence needs nothing of the page's."""


def _may_follow(page: Page, k: int, box: Sequence[Line]) -> bool:
    """May a sentence at the end go with what stands above it?"""
    line = page.rest[k]
    if line.form is not Form.PROSE or line.words > LONG or line.text[0] in QUOTES:
        return False
    if page.rest[k - 1].words > SAID:
        return False  # nothing that it could follow
    if not box and line.words <= BRIEF and all(map(is_open, page.rest[max(0, k - ROW) : k])):
        return True
    return sum(map(is_sentence, box)) < FOLLOW and _has_some(page, line)


def _has_some(page: Page, line: Line) -> bool:
    """Is a line a little of the page's by itself, and no sentence that a story may tell?"""
    if page.own(line.text, SOME)[0] >= SOME:
        told = page.may_tell(line.text) or _names_speech(line.text)
        return not (is_sentence(line) and told)
    return voices(line.text) >= OF_PAGES and page.strange_voices(line) >= OF_PAGES


def _names_speech(text: str) -> bool:
    """Does a sentence tell what somebody said?"""
    return not SAID_WORDS.isdisjoint(text.split())


SAID_WORDS = SAID_BY | frozenset(word + "," for word in SAID_BY)


def _heads_box(page: Page, k: int, box: Sequence[Line]) -> bool:
    """Is it surely a heading of the page's, for what stands below it to go with it?

    Headlines of other stories, and tags that ran together, may stand below many a heading; below
    that of a list of the story stand short lines, and below a subhead sentences. ``box`` is read
    from the end of the page.
    """
    heading, ended = page.rest[k], is_sentence(box[0])
    if heads_told(page, heading):
        return False
    if heading.text[-1] == ":" and not ended:
        return True
    inside = box[1:] if ended else box
    if any(map(is_sentence, inside)) or (not inside and not is_open(page.rest[k - 1])):
        return False
    short = sum(line.words <= LED for line in inside) > len(inside) / 2
    glued = any(GLUE.search(line.text) for line in inside)
    least = MOST if short and not glued else HALF
    share, count = page.own(heading.text, least)
    return share >= least and (count > 1 or not ended)


def _heads_labels(line: Line, box: Sequence[Line]) -> Stray | None:
    """A colon below the story with nothing but labels to the end: ``More about:`` ``Water``.

    A list of the story has a sentence above it, numbers or commas.
    """
    if line.text[-1] != ":" or line.words > LABELLED or not box:
        return None
    if all(_is_label(other) for other in box):
        return Stray(line, "heads the labels at the end", 0.6)
    return None


def _is_label(line: Line) -> bool:
    text = line.text
    if line.words > LABELLED or line.form is Form.ITEM or not text[0].isupper():
        return False
    return not any(c.isdigit() or c == "," for c in text)
