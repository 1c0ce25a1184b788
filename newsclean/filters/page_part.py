"""Removes what an HTML page itself marks as a part of the page and not of its story.

Sees: lines in the navigation, the header and the footer of the page, in forms and dialogs, and what
is hidden; links outside of the page's article, where the page has one, links and buttons in an
aside; articles with another headline, where one has that of the page.

Why: the page says so. It is asked first, for the evidence about a page is dear to gather, and half
of its lines are menus.

Leaves alone: copyright notices, which are a field of the record; a part that holds much of the
page's prose (pages wrap their story in a form or in a header, or hide it until a script shows it);
what is hidden where a story goes on, until its reader asks for more; navigation and footers inside
an article; the main headline, and what stands with it in a header; pages without tags.

Example: `<nav><a href="/">Home</a> …</nav>` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from newsclean.document import Block, Document, Drop, Finding, Kind
from newsclean.evidence import Evidence
from newsclean.evidence.marks.folds import folds
from newsclean.evidence.page.stories import article_of, other_stories
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.hints import Hints, Inside
from newsclean.late import regex

__all__ = ["page_part"]

NAME = "page-part"
OWN = Inside.MAIN | Inside.ARTICLE
PARTS = (
    (Inside.HIDDEN, 0, "is hidden on the page"),
    (Inside.DIALOG, 0, "stands in a dialog of the page"),
    (Inside.NAV, Inside.ARTICLE, "stands in the page's navigation"),
    (Inside.FOOTER, Inside.ARTICLE, "stands in the page's footer"),
    (Inside.HEADER, OWN, "stands in the page's header"),
    (Inside.FORM, 0, "stands in a form"),
)
"""A part, where it is none of the page's, and how it is called."""
ANY = sum(part for part, _, _ in PARTS)
PLAYER = Inside.BUTTON | Inside.ASIDE
"""What starts a film beside the story."""
MOST = 0.3
"""Share of the page's prose that a part holds, from which on it may hold the story."""
ARTICLE = 0.7
"""Share of the page's prose that stands in ``main`` and ``article``, from which on links elsewhere
are the page's. On 791 pages this filter took 42 % of the lines and 0.4 % of the story's words, half
of them words of headings that are said again in a menu."""
LINKED = 0.8
"""Share of a line in links."""
WORDS = 10
"""Words of a line of prose."""
TITLE_WORDS = 4
"""Words of a headline."""
NOTICE = regex(r"(?:©|\(c\)|copyright\b)", re.I)
STOPS = frozenset('.!?…"”»。！？' + SCRIPT_ENDS)


def page_part(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines of the page's own parts."""
    blocks = [(block, block.hints) for block in doc.live.values() if block.hints is not None]
    if not blocks:
        return
    folded = folds(blocks)
    parts, has_article = _parts(blocks, folded)
    spared = _spared(blocks)
    others = other_stories(blocks, doc.page) if doc.page else frozenset()
    for block, hints in blocks:
        inside = hints.page[hints.at].inside
        if others and inside & Inside.ARTICLE and article_of(hints) in others:
            yield Finding(NAME, block.id, Drop(), "stands in the article of another story", 0.9)
            continue
        if inside & PLAYER == PLAYER and block.kind is not Kind.HEADING and not inside & ANY:
            yield Finding(NAME, block.id, Drop(), "is a button in an aside", 0.95)
            continue
        if not inside & ANY and hints.links < LINKED:
            continue
        if NOTICE.match(block.text) and not inside & Inside.HIDDEN:
            continue
        if inside & ANY:
            for part, unless, reason in parts:
                if part == Inside.HIDDEN and block.id in folded:
                    continue
                if inside & part and not inside & unless:
                    if not (part == Inside.HEADER and _is_spared(hints, spared)):
                        yield Finding(NAME, block.id, Drop(), reason, 0.97)
                    break
        else:
            if has_article and not inside & OWN:
                yield Finding(NAME, block.id, Drop(), "is a link outside of the article", 0.95)
            elif inside & Inside.ASIDE and block.kind is not Kind.HEADING:
                yield Finding(NAME, block.id, Drop(), "is a link in an aside", 0.95)


def _parts(
    blocks: Sequence[tuple[Block, Hints]], folded: Set[int]
) -> tuple[list[tuple[int, int, str]], bool]:
    """The parts that do not hold the story, and whether the page has an article that does.

    What is ``folded`` is the story's, whatever else is hidden.
    """
    total = own = 0
    told = dict.fromkeys([part for part, _, _ in PARTS], 0)
    for block, hints in blocks:
        if hints.links >= 0.5 or block.text[-1] not in STOPS:
            continue
        words = block.text.count(" ") + 1
        if words < WORDS:
            continue
        inside = hints.page[hints.at].inside
        total += words
        if inside & OWN:
            own += words
        if inside & ANY:
            for part in told:
                if inside & part and not (part == Inside.HIDDEN and block.id in folded):
                    told[part] += words
    parts = [row for row in PARTS if told[row[0]] <= MOST * total]
    return parts, total > 0 and own >= ARTICLE * total


def _spared(blocks: Sequence[tuple[Block, Hints]]) -> frozenset[int]:
    """Headers (as numbers of elements) in which the headline of the page stands."""
    return frozenset(
        _header(hints)
        for block, hints in blocks
        if block.kind is Kind.HEADING
        and hints.level == 1
        and block.text.count(" ") + 1 >= TITLE_WORDS
        and hints.inside & Inside.HEADER
        and not hints.inside & (OWN | Inside.NAV)
    )


def _is_spared(hints: Hints, spared: frozenset[int]) -> bool:
    """Does a line stand with the headline? Links there are the page's all the same."""
    return bool(spared) and hints.links < LINKED and _header(hints) in spared


def _header(hints: Hints) -> int:
    """The number of the outermost element of the header around a line."""
    at, page = hints.at, hints.page
    while at >= 0:
        element = page[at]
        above = element.parent
        if above < 0 or not page[above].inside & Inside.HEADER:
            return at
        at = above
    return at
