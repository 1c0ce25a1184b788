"""Works that a story tells of, each with its author: they are not the page's bylines.

The card that a review ends with (title, author, publisher and price), the books of a list, a poem.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.evidence.bylines.forms import read_byline
from newsclean.evidence.shape import Form, Line, Lines
from newsclean.late import regex

__all__ = ["mark_works"]

TITLES = frozenset({Form.TITLE, Form.NAME, Form.LABEL})
PUBLISHED = regex(
    r"[$€£¥] ?\d|\d ?(?:€|(?:pages|pp|seiten|páginas|pagine|sider|sidor|stron|pagini|pagina)\b)",
    re.I,
)
"""A price, or how many pages it has."""
STORY = 12
"""Words of a paragraph below which works may stand: above the story stands the story's byline."""


def mark_works(page: Lines) -> frozenset[int]:
    """Gives the bylines of works another form: they are not the page's.

    Returns:
        The indices of the works that the story lists: of each the title, the byline, and where
        there are several the line that tells of it.
    """
    bylines = page.formed.get(Form.BYLINE, ())
    listed = _listed(page.all, bylines) if len(bylines) > 1 else []
    cards = [line for line in bylines if _is_of_work(page.all, line.i) and line not in listed]
    if not listed and not cards:
        return frozenset()
    for line in cards:
        line.form = Form.TITLE
    for line in listed:
        line.form = Form.PROSE
    for form in (Form.BYLINE, Form.TITLE, Form.PROSE):
        page.formed[form] = [line for line in page.all if line.form is form]
    if not page.formed[Form.BYLINE]:
        del page.formed[Form.BYLINE]
    below = 1 if len(listed) >= ROW else 0
    return frozenset([i for line in listed for i in range(line.i - 1, line.i + 1 + below)])


def _is_of_work(lines: Sequence[Line], i: int) -> bool:
    """Does a byline stand below a title and over a publisher, below a story?"""
    if not 0 < i < len(lines) - 1:
        return False
    above, below = lines[i - 1], lines[i + 1]
    return (
        above.form in TITLES
        and above.phrase is None
        and below.form is not Form.PROSE
        and PUBLISHED.search(below.text) is not None
        and any(line.form is Form.PROSE and line.words >= STORY for line in lines[:i])
    )


WORDS = 6
"""Words of the title of a work in a list, at the most, …"""
BRIEF = 3.5
"""… and on average: the headlines of a digest's sections have more."""
ROW = 2
"""Works of a list on a signed page, at the least, …"""
UNSIGNED = 3
"""… and on another, where the titles must have capitals, too: digests are not signed, either."""
SMALL = 4
"""Letters of a small word that titles with capitals have, at the most: ``Turn over a Map``."""
QUOTES = frozenset('"“„«‘”»')
TOLD = 4
"""Words of a sentence below such a title, at the least."""
VERSES, VERSE = 3, 10
"""Lines of a poem that stand close, at the least, and words of each, at the most."""


def _listed(lines: Sequence[Line], bylines: Sequence[Line]) -> list[Line]:
    """The bylines of works that a story lists, each below its title and over what is told of it."""
    told = [line.i for line in lines if line.form is Form.PROSE and line.words >= STORY]
    if not told:
        return []
    head = {name for line in bylines if line.i < told[0] for name in _authors(line)}
    signed = any(line.i < told[0] for line in bylines)
    works = [line for line in bylines if line.i > told[0] + 1]
    authors = [name for line in works for name in _authors(line)]
    if len({*authors}) < len(authors) or not head.isdisjoint(authors):
        return []
    if not works or not all(_is_below_title(lines, line) for line in works):
        return []
    if len(works) < ROW:
        return works if signed and _is_poem(lines, works[0].i + 1) else []
    if not all(map(_is_told, [x for line in works for x in lines[line.i + 1 : line.i + 2]])):
        return []
    titles = [lines[line.i - 1] for line in works]
    if not _is_told(lines[titles[0].i - 1]):
        return []  # ``More stories``
    if sum(title.words for title in titles) > BRIEF * len(titles):
        return []
    return works if signed or (len(works) >= UNSIGNED and all(map(_is_titled, titles))) else []


def _is_told(line: Line) -> bool:
    """Is a line a sentence that no pack knows?"""
    return line.form is Form.PROSE and line.words >= TOLD and line.phrase is None


def _authors(line: Line) -> tuple[str, ...]:
    """Whom a byline names, and nothing else; none where it says more, as for whom they write."""
    read = read_byline(line.text)
    return () if read is None or read.dated or read.organisation else read.names


def _is_below_title(lines: Sequence[Line], line: Line) -> bool:
    """Does a byline that says no more than a name stand right below a short title?"""
    above = lines[line.i - 1]
    quoted = above.text[0] in QUOTES and above.text[-1] in QUOTES
    titled = (above.form in TITLES or quoted) and above.phrase is None and above.words <= WORDS
    return line.gap == 0 and titled and bool(_authors(line))


def _is_titled(line: Line) -> bool:
    """Have all words of a title capitals, but for small ones?"""
    return all(len(word) <= SMALL or not word[0].islower() for word in line.text.split())


def _is_poem(lines: Sequence[Line], i: int) -> bool:
    """Do short lines stand close from here on, apart from what is told above and below?"""
    verses = lines[i : i + VERSES]
    return (
        len(verses) == VERSES
        and verses[0].gap > 0
        and not any(line.gap for line in verses[1:])
        and all(x.words <= VERSE and x.phrase is None and x.form in VERSED for x in verses)
    )


VERSED = frozenset({Form.TITLE, Form.PROSE})
