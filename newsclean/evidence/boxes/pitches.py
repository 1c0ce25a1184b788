"""Sentences between paragraphs in which the page speaks of itself: the pitch of a box without one.

Such a sentence is made of words of pages, speaks to the reader or of "us", and has at most one word
that the story has as well; or next to all of it is words of pages that the story has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.evidence.boxes.lines import is_paragraph
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces, pieces_of, telling
from newsclean.evidence.voice import OF_PAGES, voices

__all__ = ["head_of", "pitches"]

HALF = 0.5
"""Share of words of pages of such a sentence, …"""
BOTH = 0.3
"""… and of one that speaks to the reader and of "us" and names a channel, …"""
ONE_IN = 5
"""… so many words of it for one of pages: about half of the words of a sentence tell something …"""
TELLING = 8
"""… its telling words, at the least, …"""
SHARED = 1
"""… and how many of them the story has, at the most."""
ALL = 0.75
"""Share of words of pages of a sentence that need not speak to anybody, …"""
FEWEST = 4
"""… its telling words, at the least, …"""
BRIEF = 20
"""… and its words, at the most. All were set by hand."""
LONGEST = 100
"""Words of a pitch, at the most."""
QUOTES = frozenset("\"“'‘«„–—-")
NOT_SAID = QUOTES | frozenset("0123456789”’»@")
"""What a sentence of a page about itself is without: quotations, what a reader may call."""
SPOKEN = frozenset({Form.PROSE, Form.TURN, Form.ITEM})


def pitches(page: Surface) -> Iterator[Found]:
    """The sentences that speak for the page."""
    lines = [
        line
        for line in page.standing
        if line.form is Form.PROSE
        and FEWEST <= line.words <= LONGEST
        and line.text[0] not in QUOTES
    ]
    found: list[Line] = []
    for line in page.may_weigh(lines, ONE_IN):
        if not page.stands(line.i):
            continue
        if line.words <= BRIEF and _is_made_of_it(page, line):
            yield Found(line, "is made of words of pages", 0.6)
        elif line.words >= TELLING and _speaks_for_it(page, line) and not _ends_block(page, line):
            found.append(line)
    if not found:
        return
    told = pieces_of(other.text for other in page.standing if _tells(page, other, found))
    head = pieces_of(head_of(page))
    for line in found:
        own = pieces(line.text)
        if len(own & head) > SHARED or _answers(page, line):
            continue  # a headline says less than a story: what shares two words with it opens it
        if len(own) >= TELLING and len(own & told) <= SHARED:
            yield Found(line, "speaks for the page, and of nothing that the story speaks of", 0.6)


def _answers(page: Surface, line: Line) -> bool:
    """Does a line stand right below one of several questions that stand, as answers do?"""
    above = page.lines[line.i - 1]
    return page.stands(above.i) and _asks(above) and sum(map(_asks, page.standing)) >= QUESTIONS


def _asks(line: Line) -> bool:
    return line.text[-1] in "?？" and line.words <= BRIEF


QUESTIONS = 2
"""Questions of a story that is made of them, at the least."""


def head_of(page: Surface) -> list[str]:
    """The headline, the first line of the head that went to a field, and a dek right below it."""
    i = next((line.i for line in page.lines[: page.first] if _is_title(page, line)), page.first)
    dek = page.lines[i + 1 : min(i + 2, page.first)]
    return [line.text for line in (*page.lines[i : page.first][:1], *dek) if line.form in SAYING]


def _is_title(page: Surface, line: Line) -> bool:
    return page.is_moved(line.i) and line.form in SAYING


SAYING = frozenset({Form.TITLE, Form.PROSE, Form.TURN})
"""Shapes of headlines and deks."""


def _ends_block(page: Surface, line: Line) -> bool:
    """Is a line the last of a block that a paragraph of the story stands in, right above it?

    Blank lines part the page's own from the story then.
    """
    below = line.i + 1
    if line.gap or below == len(page.lines) or not page.lines[below].gap:
        return False
    above = page.lines[line.i - 1]
    return page.stands(above.i) and above.words >= PARAGRAPH and is_paragraph(above)


PARAGRAPH = 25
"""Words of a paragraph of the story: no sentence of a box is so long, or few."""


def _tells(page: Surface, line: Line, found: Sequence[Line]) -> bool:
    """Is a line the story's? Boxes often have a second sentence, that speaks to nobody."""
    if line.form not in SPOKEN or line in found:
        return False
    return line.words > BRIEF + TELLING or not page.weighs(line.text, BOTH)


def _is_made_of_it(page: Surface, line: Line) -> bool:
    """Is all that a sentence says in words of pages and in names, none of them the story's?

    Signs and voices in a story speak so, too: ``Join us, the sign says.``
    """
    text = line.text
    if text[-1] == ":" or not NOT_SAID.isdisjoint(text) or not page.weighs(text, ALL):
        return False
    if "us" in voices(text):
        return False  # so reporters speak as well
    words = telling(text)
    strange = [word for word in words if not page.has_word(word)]
    if len(words) < FEWEST or any(word in text for word in strange):
        return False  # only names are written otherwise
    if page.share(text) < ALL:
        return False
    told = pieces_of(other.text for other in page.standing if other.i != line.i)
    return told.isdisjoint(pieces(text))


def _speaks_for_it(page: Surface, line: Line) -> bool:
    text = line.text
    heard = voices(text)
    both = heard >= OF_PAGES and page.names_channel(text)
    if not heard or not page.weighs(text, BOTH if both else HALF):
        return False
    if heard <= ADVISING and not page.names_channel(text) and not _is_beside_page(page, line):
        return bool(page.weighs(text, ALL))  # stories advise, and letters speak to their reader
    return True


ADVISING = frozenset({"the reader", "a question"})
"""Voices of advice and of letters, which have no "us" and no call."""


def _is_beside_page(page: Surface, line: Line) -> bool:
    """Went the line above or the one below as the page's?"""
    return bool(page.taken_by(line.i - 1) or page.taken_by(line.i + 1))
