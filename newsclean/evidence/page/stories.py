"""Other whole stories on a page: below the one that it is about, for readers who scroll on."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.document import Block, PageSays
from newsclean.evidence.page.titles import likeness
from newsclean.hints import Hints, Inside
from newsclean.late import regex

__all__ = ["article_of", "other_stories"]

WORD = regex(r"\w+")
LIKE = 0.6
"""Share of words in common from which on a heading is the title of the page."""
FOR_MACHINES = ("json-ld headline", "meta og:title", "meta citation_title", "title")
"""Sources of a title that tell of one story only, whatever else the page prints."""


def other_stories(blocks: Sequence[tuple[Block, Hints]], says: PageSays) -> frozenset[int]:
    """The articles (as numbers of elements) with headlines of their own beside that of the page.

    None unless one article has the page's: the chapters of a story may be articles, too.
    """
    heads: dict[int, str] = {}
    for block, hints in blocks:
        if hints.tag == "h1" and hints.inside & Inside.ARTICLE:
            heads.setdefault(article_of(hints), block.text)
    if len(heads) == 1:
        return frozenset()
    titles = [_words(said.value) for said in says.titles if said.source in FOR_MACHINES]
    own = {at for at, head in heads.items() if _is_title(head, titles)}
    return frozenset(heads) - own if own else frozenset()


def article_of(hints: Hints) -> int:
    """The number of the outermost ``article`` around a line; -1 = none."""
    found, at = -1, hints.at
    while at >= 0:
        element = hints.page[at]
        if element.tag == "article":
            found = at
        at = element.parent
    return found


def _is_title(head: str, titles: Sequence[list[str]]) -> bool:
    words = _words(head)
    return any(likeness(words, title) >= LIKE for title in titles)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())
