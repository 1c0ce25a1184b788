"""What a dump's weights are too quick to take at the edges of its story.

The weights were learned of lines among their neighbours, so that a short last paragraph above a
long footer looks like the footer. It is a sentence, parted from what stands above as paragraphs
are, and nothing stands between: for such a line the weights must be surer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclean.evidence.greetings import is_greeting
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SIGNED
from newsclean.evidence.story.prose import STOPS
from newsclean.evidence.subject import stems, stems_of
from newsclean.evidence.told import ends_told
from newsclean.evidence.voice import voices

__all__ = ["blocks_begun", "edge_paragraphs", "listed"]

SURE = 0.85
"""Probability of page matter from which on such a sentence goes: last paragraphs of pages that were
looked at had 0.5 to 0.8, and sentences of the page that touched the story 0.87 and more."""
BOX = 4
"""Lines of a box in the story, at the most, …"""
BOXED = frozenset({Form.TITLE, Form.LABEL, Form.NAME, Form.ITEM})
FEWEST = 3
"""Words of such a sentence: in scripts without spaces captions and comments look like it."""
LIKELY = 0.7
"""Probability of page matter below which such a sentence stands, whatever it speaks of. Set by
hand: stories lose less with it, for a little less purity."""
SHARED, SHARE = 2, 0.15
"""… and how many of its telling words, and which share, a sentence below it has from the story."""
INTRO = 4
"""Words of a line whose colon leads to a list; ``Follow us:`` has fewer."""
LISTED = 12
"""Lines of such a list, at the most."""
HEADING = 8
"""Words of a subhead, at the most."""
HEADS = frozenset({Form.TITLE, Form.LABEL})
COLONS = ":："
BEGINS = frozenset({Form.DATE, Form.BYLINE})
SIGNED_BY = BEGINS | {Form.NAME}


def edge_paragraphs(
    page: Sequence[Line], lines: Sequence[Line], pages: Sequence[float], stands: Sequence[bool]
) -> list[int]:
    """Places of the sentences that touch the story, end it or open it, and may be its own.

    Args:
        page: all lines of the page. Below a date or a byline another story begins, and a sentence
            above a line that another filter took may be a caption over its credit.
        lines: those that other filters left.
        pages: how sure it is that each is page matter.
        stands: whether each of them stands.
    """
    there = [here and not _is_alone(stands, k) for k, here in enumerate(stands)]
    parted = _is_parted(lines, stands)
    _spare_below(page, lines, pages, there, parted=parted)
    for k in range(len(lines) - 2, -1, -1):
        told = there[k + 1] and (
            _is_told(lines[k + 1]) or (lines[k].words >= FEWEST and _heads(lines, there, k + 1))
        )
        if there[k] or not told or lines[k + 1].i > lines[k].i + 1:
            continue
        close = parted and lines[k + 1].gap == 0
        if is_greeting(lines[k].text):
            there[k] = lines[k].gap >= lines[k + 1].gap
        else:
            there[k] = pages[k] < SURE and not close and _is_paragraph(lines[k], parted)
    for k in range(len(lines) - 1):
        if not there[k] and there[k + 1] and not stands[k + 1]:
            there[k] = pages[k] < SURE and _heads(lines, there, k)
    return [k for k, here in enumerate(there) if here and not stands[k]]


def _spare_below(
    page: Sequence[Line],
    lines: Sequence[Line],
    pages: Sequence[float],
    there: list[bool],
    *,
    parted: bool,
) -> None:
    """Notes which sentences stand below a paragraph of the story, or below a box in it."""
    for k in range(1, len(lines)):
        if there[k] or pages[k] >= SURE or not _is_paragraph(lines[k], parted):
            continue
        if there[k - 1] and _is_told(lines[k - 1]):
            between = page[lines[k - 1].i + 1 : lines[k].i]
            there[k] = not any(line.form in BEGINS for line in between)
        elif _goes_on(page, lines, there, k):
            there[k] = pages[k] < LIKELY or _is_kin(lines, there, k)


def _goes_on(page: Sequence[Line], lines: Sequence[Line], there: Sequence[bool], k: int) -> bool:
    """Does a sentence stand below a box in the story: a few lines without a stop?"""
    above = _above_box(lines, k)
    if not 0 <= above < k - 1 or not there[above] or not _is_told(lines[above]):
        return False
    if lines[k].words < FEWEST or _is_on_writer(page, lines[k]):
        return False
    between = page[lines[above].i + 1 : lines[k].i]
    return not any(line.form in BEGINS for line in between)


def _is_on_writer(page: Sequence[Line], line: Line) -> bool:
    """Does a sentence open with the name of one who signed, as notes on writers do?"""
    name = " ".join(line.text.split(" ", 2)[:2])
    return any(name in other.text for other in page if other.form in SIGNED_BY)


def _above_box(lines: Sequence[Line], k: int) -> int:
    above = k - 1
    while above >= 0 and k - above <= BOX and lines[above].form in BOXED:
        above -= 1
    return above


def _is_kin(lines: Sequence[Line], there: Sequence[bool], k: int) -> bool:
    """Does a sentence below a box that went speak of what the story speaks of, and the box not?"""
    above = _above_box(lines, k)
    if any(there[above + 1 : k]):
        return False
    own = stems(lines[k].text)
    told = (lines[n].text for n in range(above + 1) if there[n] and _is_told(lines[n]))
    shared = own & stems_of(told)
    boxed = stems_of(line.text for line in lines[above + 1 : k])
    return len(shared - boxed) >= SHARED and len(shared) >= SHARE * len(own)


def _heads(lines: Sequence[Line], there: Sequence[bool], k: int) -> bool:
    """Is a line a subhead, right over a paragraph that stands?"""
    line = lines[k]
    if line.form not in HEADS or line.words > HEADING or line.phrase is not None:
        return False
    if k + 1 == len(lines) or not there[k + 1] or lines[k + 1].i > line.i + 1:
        return False
    return _is_told(lines[k + 1]) and line.gap >= lines[k + 1].gap


def _is_alone(stands: Sequence[bool], k: int) -> bool:
    """Does a line stand with none beside it? What goes around it may be another story."""
    return not any(stands[n] for n in (k - 1, k + 1) if 0 <= n < len(stands))


def listed(lines: Sequence[Line], pages: Sequence[float], stands: Sequence[bool]) -> list[int]:
    """Places of the lines of lists whose intros stand."""
    found: list[int] = []
    for k, line in enumerate(lines):
        if not stands[k] or line.text[-1] not in COLONS or line.words < INTRO or line.phrase:
            continue
        for n in range(k + 1, min(len(lines), k + 1 + LISTED)):
            ends = lines[n].text[-1] in STOPS and not (stands[n] and lines[n].words <= TITLE)
            if lines[n].phrase is not None or ends or pages[n] >= SURE:
                break
            found.append(n)
    return [*found, *_items(lines, pages, stands)]


TITLE = 5
"""Words of a title that ends as a sentence does (``Who let the goats?``), at the most."""


def _items(lines: Sequence[Line], pages: Sequence[float], stands: Sequence[bool]) -> Iterator[int]:
    """Places of the items of lists of which most stand; told ones end in a stop, links do not."""
    for is_item, group in groupby(range(len(lines)), lambda k: lines[k].form is Form.ITEM):
        items = [*group]
        there = sum(stands[k] for k in items)
        told = sum(lines[k].text[-1] in STOPS for k in items)
        most = is_item and min(2 * there, 2 * told) > len(items) > there
        if most and all(pages[k] < SURE and lines[k].phrase is None for k in items):
            yield from (k for k in items if not stands[k])


def blocks_begun(
    page: Sequence[Line], lines: Sequence[Line], pages: Sequence[float], stands: Sequence[bool]
) -> list[int]:
    """Places of the lines of lists, between two blank lines, that have begun in the story.

    Short lines without a stop, of which the first ones stand: what hangs together with them is no
    footer, for pages that print their whole without blank lines have no such blocks.
    """
    found: list[int] = []
    start = 0
    for k in range(1, len(lines) + 1):
        if k < len(lines) and lines[k].gap == 0:
            continue
        block, start = range(start, k), k
        if LIST <= len(block) <= LONGEST and _is_list(page, [lines[n] for n in block]):
            here = [stands[n] for n in block]
            begun = here.index(False) if False in here else 0
            if begun >= BEGUN and all(pages[n] < CERTAIN for n in block):
                found += [n for n in block if not stands[n]]
    return found


LIST, LONGEST = 6, 60
"""Lines of such a list, at the least and at the most."""
BEGUN = 4
"""Lines of it that stand on top, at the least."""
CERTAIN = 0.95
"""Probability of page matter from which on one of its lines ends it."""


def _is_list(page: Sequence[Line], block: Sequence[Line]) -> bool:
    """Is a block nothing but short lines that no pack knows, and none of it gone already?"""
    first, last = block[0].i, block[-1].i
    whole = last - first == len(block) - 1 and (last + 1 == len(page) or page[last + 1].gap > 0)
    return bool(whole and block[0].gap) and all(
        line.words <= LISTED and line.phrase is None and line.form not in BEGINS for line in block
    )


def _is_parted(lines: Sequence[Line], stands: Sequence[bool]) -> bool:
    """Are the paragraphs of the story parted by blank lines?"""
    gaps = [
        line.gap > 0 for line, here in zip(lines, stands, strict=True) if here and _is_told(line)
    ]
    return 2 * sum(gaps) > len(gaps)


def _is_told(line: Line) -> bool:
    return line.form in (Form.PROSE, Form.TURN)


def _is_paragraph(line: Line, parted: bool) -> bool:
    """Is a line a sentence as the story's are, in no voice of a page?"""
    return (
        line.form is Form.PROSE
        and line.phrase is None
        and (line.text[-1] in STOPS or ends_told(SIGNED.sub("", line.text)))
        and (line.gap > 0 or not parted)
        and not voices(line.text)
    )
