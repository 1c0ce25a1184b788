"""Removes what a page prints around its story, where the whole page was printed.

Sees: the lines of a page on which most of what was visible has been printed: menus, teasers of
other stories, buttons, comments, boxes of authors, footers. Each line is weighed by its own form,
what its words speak of, its place, its neighbours and the words that it shares with the story.
Also stretches of lines that say again, word for word, what stands above, and headings at the end of
which nothing stands below.

Why: much scraped text is everything that was visible.

Leaves alone: short lines of which that is less than sure (`leftover-line` looks at them once the
other filters are done); pages that hold little but a story (fewer than 30 lines, or a radio player,
or a transcript, or fewer than 24 lines of page matter); the headline, its copies, captions; the
last question of an interview and its answer; a sentence that touches the story, unless its weight
is very sure; a list whose intro stands; rows of results, of labels with their values and of one
make beside a paragraph; lists and tables that are children of the element whose children the
paragraphs are, and headings right above one of these; notes on the text; how letters greet.

Example: `Home` `News` `Sport` … `Goats close Route 9` and its story … `Most viewed` `Terms of use`
→ the story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial
from itertools import compress
from math import log

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.leftover.candidates import is_candidate, may_be_left
from newsclean.evidence.marks import Marked
from newsclean.evidence.marks.ends import emptied_headings
from newsclean.evidence.marks.heads import headings_of_story
from newsclean.evidence.marks.kin import lists_of_story
from newsclean.evidence.marks.twice import told_twice
from newsclean.evidence.story import Story
from newsclean.evidence.story.edges import blocks_begun, edge_paragraphs, listed
from newsclean.evidence.story.ends import bare_headings, half_answered, is_begun
from newsclean.evidence.story.expected import GOES
from newsclean.evidence.story.prose import is_dense, size
from newsclean.evidence.story.reasons import said
from newsclean.evidence.story.repeats import STRETCH, said_again
from newsclean.evidence.voice import voices

__all__ = ["page_line"]

NAME = "page-line"
LEAST = 0.3
"""Probability of page matter below which no preset removes a line, and nothing is proposed."""
BEGUN = 0.97
"""Probability of page matter up to which a line stands if it begins a sentence that stands, or asks
the last question of an interview, or answers it, or is told of at a ticker's stamp, or is a note on
the text."""
PARAGRAPH, SURE = 14, 0.63
"""Words of a paragraph, at the least, and how sure it must be that one is page matter for it to go:
to lose one is worse than to lose a label. By site (``train_story.py``), htmltext loses 0.0223 of
its words instead of 0.0228, inscriptis 0.0215 instead of 0.0222, at the same F1."""
OPEN = 0.9
"""How sure it must be that a line is page matter for it to go at once. What is less sure, and short
enough for `leftover-line`, is left to it, which also knows what others took beside it
(``train_leftover.py`` prints how many of such lines stand, of stories and of pages)."""
NOT_YET = 0.49
"""How sure that counts for: a preset that takes more takes such a line at once."""
SHORT_PARAGRAPH = 8
"""Words of a paragraph in a script without spaces, of which three characters count as a word and
say more."""
DOUBTED = 0.4
"""How sure it must be that a line is page matter, at the least, to go as a heading of which all
lines below went. Of those on the pages of ``tests/quality/stations.jsonl``, 32 of 73 below it are
lines of stories, and 13 of 39 above it."""
BARE = 0.7
"""How sure it is that such a heading is page matter."""
HEADED = 0.97
"""Probability of page matter up to which the heading right above a paragraph stands: on 102 pages
all seven such headings were of the story, of 0.51 to 0.93."""
AGAIN = 0.7
"""How sure it is that a stretch that stands above word for word is no part of the story."""
COPY = 120
"""Words of such a stretch on a page with tags, at the least: they tell of most copies."""
BELOW = 2
"""Lines below a ticker's stamp of which one must stand for it to stand."""
REASONS = 3
"""Facts that a reason names, …"""
FEATURES = 8
"""… and features that it looks at: some say the same."""


def page_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are page matter."""
    story = known.told
    if story is None:
        return
    headline = known.zones.headline
    spared = known.captioned | known.rows
    if headline is not None:
        spared = spared | {headline.main, *headline.copies}
    why = _reasons(story)
    lines = [line for line in known.lines if line.block.id in doc.live]
    pages = _pages(known, story, lines, spared)
    if isinstance(story, Story) and may_be_left(known.lines) and not known.wording.is_digest:
        pages = _left_open(known, lines, pages)
    for line, page in zip(lines, pages, strict=True):
        if page >= LEAST:
            tipped = why(line.i)
            reason = "; ".join(tipped) or "stands among page matter"
            yield Finding(NAME, line.block.id, Drop(), reason, round(page, 3), tipped)
    yield from _by_rules(known, lines, pages, spared)


def _left_open(known: Evidence, lines: Sequence[Line], pages: Sequence[float]) -> list[float]:
    """How sure it is, where what is less than :data:`OPEN` is just not sure enough to go."""
    is_open = [
        GOES <= page < OPEN and is_candidate(line) for line, page in zip(lines, pages, strict=True)
    ]
    known.left_open = {
        line.i: page for line, page, left in zip(lines, pages, is_open, strict=True) if left
    }
    return [NOT_YET if left else page for page, left in zip(pages, is_open, strict=True)]


def _by_rules(
    known: Evidence, lines: Sequence[Line], pages: Sequence[float], spared: Set[int]
) -> Iterator[Finding]:
    """Lines that their weight leaves, and that go for what stands elsewhere on the page."""
    by_tags = isinstance(known.told, Marked)
    # of what a preset may still remove from a text nothing is a copy
    sure = [page < (GOES if by_tags else LEAST) for page in pages]
    begun = told_twice(lines, sure) if by_tags else range(0)
    left = [k for k, page in enumerate(pages) if page < GOES and k not in begun]
    again = said_again(
        [lines[k] for k in left], [sure[k] for k in left], COPY if by_tags else STRETCH
    )
    copies = {line.i for line in again} - spared
    stands = [page < GOES and line.i not in copies for line, page in zip(lines, pages, strict=True)]
    if by_tags:
        there = known.captioned.union([line.i for line in compress(lines, stands)])
        bare = set(emptied_headings(known.lines, [line.i in there for line in known.lines]))
    else:
        items = {lines[k].i for k in listed(lines, pages, stands)}
        doubted = {
            line.i
            for k, (line, page) in enumerate(zip(lines, pages, strict=True))
            if page >= DOUBTED or (k + 1 < len(lines) and lines[k + 1].i in copies)
        }
        bare = {line for line in bare_headings(lines, stands) if line.i in doubted - items}
    for k, line in enumerate(lines):
        if k in begun and stands[k] and (line.i not in spared or line.i in known.rows):
            yield _by_rule(line, "is told again in full below", AGAIN)
        elif line.i in spared:
            continue
        elif line.i in copies:
            yield _by_rule(line, "says again what stands above", AGAIN)
        elif line in bare:
            yield _by_rule(line, "heads nothing that stands", BARE)


def _by_rule(line: Line, reason: str, sure: float) -> Finding:
    """A finding of one fact, with its odds (natural logarithm) as those of features."""
    odds = round(log(sure / (1 - sure)), 2)
    return Finding(NAME, line.block.id, Drop(), reason, sure, {reason: odds})


def _reasons(story: Story | Marked) -> Callable[[int], dict[str, float]]:
    """What tells why a line is page matter."""
    return story.tipped if isinstance(story, Marked) else partial(_tipped, story, story.telling())


def _pages(
    known: Evidence, story: Story | Marked, lines: Sequence[Line], spared: Set[int]
) -> list[float]:
    """How sure it is that each line is page matter, by its weight and what it begins or dates."""
    pages = [0.0 if line.i in spared else _page(story, line) for line in lines]
    stands = [page < GOES for page in pages]
    _stamped(known, lines, pages, stands)
    noted = {line.i for line in known.said("note")}
    for k, line in enumerate(lines):
        if line.i in noted and pages[k] < BEGUN:
            pages[k], stands[k] = 0.0, True
    if known.wording.posted:
        for k in _entries(known, lines, pages):
            pages[k], stands[k] = 0.0, True
    for k in range(len(lines) - 1, -1, -1):
        if not stands[k] and pages[k] < BEGUN and is_begun(lines, stands, k):
            pages[k], stands[k] = 0.0, True
    if isinstance(story, Story):
        for k in (
            *listed(lines, pages, stands),
            *blocks_begun(known.lines, lines, pages, stands),
            *edge_paragraphs(known.lines, lines, pages, stands),
        ):
            pages[k], stands[k] = 0.0, True
    else:
        _listed_among(known, story, lines, pages)
    for k in half_answered(lines, stands):
        if pages[k] < BEGUN and pages[k + 1] < BEGUN:
            pages[k] = pages[k + 1] = 0.0
    return pages


def _listed_among(
    known: Evidence, story: Marked, lines: Sequence[Line], pages: list[float]
) -> None:
    """Spares the lists and tables that are children of the element with the story, and the headings
    right above its paragraphs.
    """
    place = {line.i: k for k, line in enumerate(lines)}
    sure = [pages[place[i]] if i in place else 1.0 for i in range(len(known.lines))]
    there = [page < GOES for page in sure]
    for i in lists_of_story(known.lines, there, story.marks.first.named, sure):
        pages[place[i]] = 0.0
    for i in headings_of_story(known.lines, there, sure, HEADED):
        pages[place[i]] = 0.0


def _page(story: Story | Marked, line: Line) -> float:
    """How sure it is that a line is page matter; of a paragraph in plain text it must be surer."""
    page = story.page(line.i)
    if isinstance(story, Marked) or not _is_paragraph(line):
        return page
    if page <= SURE:
        return page * GOES / SURE
    return GOES + (page - SURE) * (1 - GOES) / (1 - SURE)


def _is_paragraph(line: Line) -> bool:
    """Does a line tell something, and speaks neither to the reader nor of the page's makers?"""
    least = SHORT_PARAGRAPH if is_dense(line) else PARAGRAPH
    return line.form is Form.PROSE and size(line) >= least and not voices(line.text)


def _stamped(
    known: Evidence, lines: Sequence[Line], pages: list[float], stands: list[bool]
) -> None:
    """Spares the stamps of a ticker, and what it tells at its last ones."""
    told = False
    for k, line in enumerate(lines):
        if line.i not in known.stamps:
            continue
        below = range(k + 1, min(k + 1 + BELOW, len(lines)))
        if told and below and all(pages[j] < BEGUN for j in below):
            for j in below:  # the last of a ticker, or one behind an advertisement
                pages[j], stands[j] = 0.0, True
        if any(stands[j] for j in below):
            pages[k], stands[k], told = 0.0, True, True


def _entries(known: Evidence, lines: Sequence[Line], pages: Sequence[float]) -> Iterator[int]:
    """Places of the lines right below the times over the entries of a live page."""
    posted = known.wording.posted
    for k, line in enumerate(lines):
        above = next((n for n in range(1, BELOW + 1) if line.i - n in posted), 0)
        if above and pages[k] < BEGUN:
            yield k


def _tipped(
    story: Story, telling: Sequence[tuple[str, float, float, Sequence[float]]], i: int
) -> dict[str, float]:
    """What tipped line ``i``, in plain words, with the odds (natural logarithm) that it added."""
    parts = [
        (slope * (column[i] - mean), name, column[i] > mean)
        for name, slope, mean, column in telling
    ]
    parts += [(part, *key) for key, part in story.turned(i).items()]
    parts.sort()
    tipped: dict[str, float] = {}
    for part, name, high in parts[:FEATURES]:
        if part >= 0:
            break
        words = said(name, high=high)
        if words in tipped or len(tipped) < REASONS:
            tipped[words] = round(tipped.get(words, 0.0) - part, 2)
    return tipped
