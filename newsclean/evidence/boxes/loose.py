"""Headlines of other stories by themselves between paragraphs, and what a player prints there.

No label says what they are. A headline has no word of the story, and no page with subheads looks
like it: its only lines without a stop between paragraphs are these. Two headlines, one right below
the other, are none of a story's subheads even if they have a word of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.lines import ASKS, is_headline, is_machine, is_short
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, telling_small
from newsclean.late import regex

__all__ = ["arrowed", "loose", "played"]

ARROW = frozenset(">►▶▸➤→")
ARROWS = ">>"
"""What a lead to another story may open with; two lines of a transcript may, too."""
ARROWED = 3
"""Lines with arrows, at the most: more of them are turns of speakers."""
WORDS = 6
"""Words of a headline by itself, at the least: subheads have seldom more."""
LONG = 10
"""Words of one that may have a word of the story: no subhead is so long."""
STACKED = 6
"""Words of one above another: what a list without bullets has is shorter; …"""
STACK = 4
"""… and how many there may be: more are a list or a song."""
TELLING = 4
"""Words of it that say something, at the least."""
PAIR = 2
SHARED = 0.34
"""Share of such words that two of them may have in common with the story; three may be a list."""
TITLE = 4
"""Words of the title of a film below its length, at the least."""
CLOCK_ENDS = frozenset("0123456789)")
TOLD = frozenset({Form.PROSE, Form.TURN})
NOT_FIRST = frozenset("\"“„«'‘»>-–—•*#([")
STEP = regex(r"\d[:.)] |^(?:\S+ ){0,2}\S+: ")
"""``Step 3: File the claim``, ``Pie, rhubarb: Leo Kamp``: what a list has."""
INNER_STOP = regex(r"[.!?][\"”’»]? [^\W\d_a-z]")
"""Where a sentence ends within a line."""
NUMBER = regex(r"\d")


def arrowed(page: Surface) -> Iterator[Found]:
    """``>> Ferry sails at dawn``: lines that open with two arrows, or with one and stand alone."""
    found = [line for line in page.standing if line.text[0] in ARROW]
    if len(found) > ARROWED:
        return
    short = [line for line in found if is_short(line)]
    quoted = len(short) < len(found)  # one arrow is the mark of a quotation as well
    for line in short:
        alone = not quoted and line.words > WORDS and _is_between(page, line)
        if line.text[:2] == ARROWS or alone:
            yield Found(line, "opens with arrows to another story", 0.7)


def _is_between(page: Surface, line: Line) -> bool:
    """Do paragraphs stand on both sides of a line, the one above leading to nothing?"""
    above, below = line.i - 1, line.i + 1
    if not (_is_edge(page, above) and _is_edge(page, below)):
        return False
    return page.stands(above) and page.lines[above].text[-1] != ":"


def played(page: Surface) -> Iterator[Found]:
    """The only clock or counter between paragraphs, and the title of the film above or below it.

    Of a recording that another filter took, the title may be left as well.
    """
    clocks = [line for line in page.standing if line.text[-1] in CLOCK_ENDS and is_machine(line)]
    clocks = [line for line in clocks if not line.text.isdigit()]
    if len(clocks) != 1:
        return
    clock = clocks[0]
    above, below = clock.i - 1, clock.i + 1
    if _is_edge(page, above) and (_is_edge(page, below) or _is_title_over(page, below)):
        yield Found(clock, "is the length of a recording between paragraphs", 0.6)
        if not _is_edge(page, below):
            yield Found(page.lines[below], "is the title below the length of a recording", 0.6)


def _is_title_over(page: Surface, i: int) -> bool:
    """Is a line the title of a film, with a paragraph right below?"""
    if i >= len(page.lines):
        return False
    line = page.lines[i]
    return line.words >= TITLE and is_headline(line) and _is_edge(page, i + 1)


def _is_edge(page: Surface, i: int) -> bool:
    """Does a paragraph stand here, or what went?"""
    if not page.first <= i < len(page.lines):
        return False
    return not page.stands(i) or page.lines[i].form in TOLD


def loose(page: Surface) -> Iterator[Found]:
    """Headlines between paragraphs: two or more together, or one in a story without subheads."""
    runs = _runs(page)
    if not runs:
        return
    told = page.told_pieces
    for run in runs:
        if len(run) > 1:
            heads = run if _may_head(run[-1], STACKED) else run[:-1]  # above a subhead
            found = heads if _are_stacked(heads, told) else []
        else:
            found = run if len(runs) == 1 and _is_foreign(run[0], told) else []
        for line in found:
            yield Found(line, "is a headline that shares nothing with the story", 0.6)


def _runs(page: Surface) -> list[list[Line]]:
    """The lines without a stop between two paragraphs, one or a few at a time."""
    runs: list[list[Line]] = []
    above: Line | None = None
    run: list[Line] = []
    for line in page.lines[page.first :]:
        if not page.stands(line.i):
            above, run = None, []  # what went has rules of its own
        elif line.form in TOLD:
            if run and above is not None and above.text[-1] != ":":
                runs.append(run)
            above, run = line, []
        else:
            run.append(line)
    return runs


def _is_foreign(line: Line, told: frozenset[str]) -> bool:
    """Is a line a headline, and speaks of something else than the story?"""
    if not _may_head(line, WORDS):
        return False
    own = pieces(line.text)
    if len(own) >= TELLING and len(own & told) <= (line.words >= LONG):
        return True
    # of the same town, and of nothing else of the story: "Salt Bay library to open on Sundays"
    small = pieces(" ".join(telling_small(line.text)))
    return len(small) >= PAIR and len(own - told) >= TELLING and small.isdisjoint(told)


def _are_stacked(run: Sequence[Line], told: frozenset[str]) -> bool:
    """Are two lines or more headlines, with few words of the story?

    Results of games and what a table has in a row hold numbers and labels.
    """
    if not 1 < len(run) <= STACK or not all(_may_head(line, STACKED) for line in run):
        return False
    openings = {line.text.split(" ", 1)[0] for line in run}  # lists have one of their items' make
    sized = len(openings) == len(run) > PAIR and all(line.words > STACKED for line in run)
    if not sized and any(NUMBER.search(line.text) or ": " in line.text for line in run):
        return False
    own = [pieces(line.text) for line in run]
    if any(len(words) < TELLING - 1 for words in own):
        return False
    shared = sum(len(words & told) for words in own)
    return shared <= (SHARED * sum(map(len, own)) if sized or len(run) == PAIR else 0)


def _may_head(line: Line, least: int) -> bool:
    text = line.text
    if line.form is not Form.TITLE or line.words < least or text[-1] in ASKS or text[-1] == ":":
        return False
    if STEP.search(text) or INNER_STOP.search(text):
        return False
    opens = text[0] not in NOT_FIRST or SAYING.match(text) is not None
    return opens and not text[0].islower() and is_headline(line)


SAYING = regex('["“\'‘«„][^"”’»“:]{4,60}["”\'’»“]: [^\\W\\d_a-z][^:]+$')
"""``"It just stared": Goat found in sacristy``: quotations of stories have no more behind them."""
