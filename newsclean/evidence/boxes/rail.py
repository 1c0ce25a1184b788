"""Headlines of other stories: below a label that went or a lead, or beside the time of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from newsclean.evidence.boxes.headlines import HEADED, MOST, SUBHEAD, SUBTITLE, TELLING, headlines
from newsclean.evidence.boxes.lead_words import is_whole
from newsclean.evidence.boxes.lines import is_headline, is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["closed", "led", "timed", "under"]

RUN = 14
"""Lines of a rail at the most."""


def timed(page: Surface) -> Iterator[Found]:
    """Lines between two paragraphs that hold how long ago each story was.

    Headlines stand above their times or below them; of the first kind what stands below the last
    time is the subhead of what follows.
    """
    below = page.lines[page.first :]
    if not [line for line in below if line.form is Form.DATE]:
        return
    run: list[Line] = []
    for line in below:
        if is_headline(line) and (page.stands(line.i) or page.taken_by(line.i)):
            run.append(line)
            continue
        yield from _rail(page, run)
        run = []
    yield from _rail(page, run)


def _rail(page: Surface, run: Sequence[Line]) -> Iterator[Found]:
    times = [k for k, line in enumerate(run) if page.is_time(line)]
    if not times or len(run) < 2 or len(run) > RUN:
        return
    over = times[0] > 1 or (times[0] == 1 and run[0].words > 2)
    last = times[-1] if over else min(times[-1] + 1, len(run) - 1)
    for line in run[: last + 1]:
        if page.stands(line.i):
            yield Found(line, "stands in a list of other stories with their times", 0.6)


FEWEST = 2
"""Headlines below a label that may head anything, at the least: one may be a subhead."""


def under(page: Surface) -> Iterator[Found]:
    """Headlines below a label of the page that went, where a story has one subhead at the most."""
    for label in page.went:
        if label.words > SUBHEAD or page.takers[label.i] not in HEADING:
            continue
        found = headlines(page.lines, label.i + 1)
        titles = [line for line in found if page.stands(line.i)]
        if len(titles) < FEWEST or titles != found or not all(map(_is_title, titles)):
            continue
        if titles[-1].words <= SUBTITLE:
            titles.pop()
        for line in titles:
            yield Found(line, "is a headline below a label of the page", 0.6)


def closed(page: Surface) -> Iterator[Found]:
    """What stands right below a heading of a box that went, if blank lines close the box.

    No subhead stands right below a label and has a blank line behind it.
    """
    if not page.went or not page.gapped:
        return
    lines = page.lines
    for label in page.went:
        if label.gap == 0 or page.takers[label.i] not in OVER_BOX or not is_short(label):
            continue
        block = list(takewhile(lambda line: line.gap == 0, lines[label.i + 1 :]))
        left = [line for line in block if page.stands(line.i)]
        if len(block) <= RUN and all(_may_be_boxed(page, line) for line in left):
            for line in left:
                yield Found(line, "stands in one block with the heading of a box", 0.7)


def _may_be_boxed(page: Surface, line: Line) -> bool:
    """Is a line in a closed box a headline, also in quotation marks, or one to the reader?"""
    if is_short(line) or page.calls(line):
        return True
    text = line.text
    quoted = text[0] in "'‘\"“„«" and text[-1] in "'’\"”“»" and text[-2] not in ".,…"
    return quoted and line.words <= RUN


def led(page: Surface) -> Iterator[Found]:
    """What stands below a lead to another story that is alone on its line, and such a lead itself.

    The lead of a pack is the same without its colon. A subhead that reads like one has a paragraph
    below it and no headline.
    """
    alone = [lead for lead in page.standing if lead.words <= ALONE and page.is_bare_lead(lead)]
    gone = [lead for lead in page.went if lead.words <= ALONE and _leads_alone(page, lead)]
    for lead in sorted([*gone, *alone], key=INDEX):
        below = _led(page, lead)
        if below and page.stands(lead.i):
            yield Found(lead, "leads to another story, alone on its line", 0.6)
        for line in below:
            yield Found(line, "is the headline below a lead to another story", 0.6)


INDEX = attrgetter("i")
LEADS = frozenset({"advertisement", "page-furniture", "stray-line"})
"""Filters whose labels may also lead to other stories: ``Read more``, ``Recommended``."""
ALONE = 5
"""Words of a lead alone on its line."""


def _leads_alone(page: Surface, line: Line) -> bool:
    """Is a line that went a lead to other stories and nothing more?

    A label below a headline may be the button of that one; below a paragraph it leads on.
    """
    name = page.takers[line.i]
    if name == "teaser":
        return is_whole(line)
    if name not in LEADS or not page.is_leading(line.text):
        return False
    above = page.lines[line.i - 1]
    return above.form in TELLING if page.stands(above.i) else page.takers[above.i] == ADVERTISED


ADVERTISED = "advertisement"


def _led(page: Surface, lead: Line) -> list[Line]:
    """The headlines that a lead has below it: one, or a list of them."""
    i = lead.i + 1
    if not page.stands(i) or not is_headline(page.lines[i]):
        return []
    line = page.lines[i]
    if line.form is Form.ITEM or NUMBERED.match(line.text):
        items = takewhile(lambda item: _is_listed(page, item), page.lines[i : i + MOST])
        return [*items]
    if line.words > SUBTITLE or _is_boxed(page, lead, line):
        return [line]
    below = page.lines[i + 1] if page.stands(i + 1) else None
    alone = below is not None and below.form in TELLING and not page.has_subheads(line.i)
    return [line] if line.words > SUBHEAD and alone else []


def _is_listed(page: Surface, line: Line) -> bool:
    """Is a line a headline in a list that has bullets or numbers?"""
    if not page.stands(line.i) or line.words < HEADED or not is_short(line):
        return False
    return line.form is Form.ITEM or NUMBERED.match(line.text) is not None


NUMBERED = regex(r"\d{1,2} [^\W\d_a-z]")
"""``2 Ferry sails at dawn``: the place of a headline among the most read."""


def _is_boxed(page: Surface, lead: Line, line: Line) -> bool:
    """Does a line stand right below a lead, and is it parted from what follows?

    Where paragraphs are not parted by blank lines, the lead must be.
    """
    below = line.i + 1
    if line.gap or not (page.gapped or lead.gap):
        return False
    return below >= len(page.lines) or page.lines[below].gap > 0


HEADING = frozenset({"advertisement", "page-furniture", "stray-line", "teaser"})
"""Filters whose labels may head a box, …"""
OVER_BOX = HEADING - {"advertisement"}
"""… and hang together with what stands right below them."""


def _is_title(line: Line) -> bool:
    return line.words >= HEADED and line.form is not Form.ITEM and not line.text[0].isdigit()
