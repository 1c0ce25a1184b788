"""Which lines beside a story are the page's, as far as form, place and voice tell, not wording.

Looked at is what other filters left of a text that is no dump and no transcript. Three places are
told apart, because what a line proves depends on them: above the first paragraph and below the last
one (``outside``), and between paragraphs (``between``). What a program prints is the page's
wherever it stands (``printed``).
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.stray.between import between
from newsclean.evidence.stray.outside import above, below
from newsclean.evidence.stray.page import Page, Stray
from newsclean.evidence.stray.printed import printed

__all__ = ["Page", "Stray", "find_strays"]


def find_strays(page: Page) -> Iterator[Stray]:
    """The strays of a page, each once."""
    known = printed(page)
    first, over = above(page, known)
    if first == len(page.rest):
        return  # no sentence: a poem, a table, a list
    last, under = below(page, known, first)
    yield from over
    yield from between(page, known, first, last)
    yield from under
