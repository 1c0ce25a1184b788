"""The boxes of a page: small parts of it beside its story, told by their names.

Site builders call a part what it is (``newsletter-signup``, ``related-posts``, ``#comments``). A
name alone proves little: a story may stand in ``newsletter-post``, a column in ``comment__body``.
So a name counts where the part is no more than a small share of the page's prose, holds no
headline, and prose stands outside of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsclean.document import Kind
from newsclean.evidence.shape import Line
from newsclean.evidence.story.prose import STOPS, size
from newsclean.hints import Element, Inside, words_in

__all__ = ["Box", "Boxes", "find_boxes"]

MOST = 0.3
"""Share of the page's prose that a box holds at most, by itself and with all of its name. What
boxes take, ``tests/benchmarks/taken_words.py GOLD HTML html`` counts as `page-box`: 9,901 lines
with 100,107 words of pages, and 95 lines with 1,233 words of their articles."""
PROSE = 8
"""Words of a sentence that counts as prose."""
ABOVE = 20
"""Words of prose above a thread of comments, below the headline: then it may be longer than the
story."""
LINKED = 0.5
"""Share of a line in links from which on it is no prose."""

NAMED = frozenset(
    "newsletter newsletters subscribe subscription signup optin paywall regwall cookie cookies "
    "consent gdpr onetrust didomi usercentrics privacy modal lightbox login signin donate donation "
    "donations sponsor sponsors sponsored advert adverts advertisement advertising taboola "
    "outbrain sharedaddy share sharing breadcrumb breadcrumbs pagination colophon footer promo "
    "promos richlink bookmark inread interstitial bio biography authors authorbio aboutauthor "
    "relatedposts player".split()
)
"""Words of names that say that a part is none of the story."""
ENDS = frozenset({"footer"})
"""Of these, those that a story may have itself: in an article they say nothing."""
LINKS = frozenset(
    "related recirc recommended recommendations trending similar posts readmore readnext mostread "
    "teasers tags catcher leggi lesen lire leer leia seealso relacionadas relacionados".split()
)
"""Words of names of parts that hold links; one without a link is another thing."""
THREADS = frozenset(
    "comments commentlist disqus respond replies responses discussion reactions kommentare "
    "commentaires comentarios commenti comentários".split()
)
"""Words of names of parts where readers write."""
PAIRS = {
    "author": frozenset({"bio", "box", "card", "about", "profile", "description"}),
    "ad": frozenset({"slot", "unit", "label", "placeholder"}),
    "ads": frozenset({"slot", "unit", "label", "placeholder"}),
}
"""Words that say so beside one of some others: an ``author`` alone may be the byline's."""
BODY = "body"
"""``newsletter-body`` and ``sponsored-body`` name the body of something, maybe of the story."""
SUBHEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "em", "strong", "b", "i"})
"""Elements that are no parts. The ids of headings are the words that they head."""
SIMPLE = frozenset({"body", "html", "main"})
"""Elements whose names tell of the page: ``<body class="has-newsletter">``."""


class Box(NamedTuple):
    """A part of the page: its lines are those from ``first`` to ``last``."""

    at: int
    first: int
    last: int
    called: str
    """The word of its name that tells."""


class Boxes(NamedTuple):
    """The parts of a page that could be boxes."""

    elements: Sequence[Element]
    spans: dict[int, tuple[int, int]]
    """Element → its first and its last line; in the order of the page."""
    prose: list[int]
    """Words of prose in each element, with all that is in it."""
    titled: frozenset[int]
    """Elements that hold the headline."""
    total: int

    def is_small(self, at: int) -> bool:
        """Is an element a part beside the story, as far as its size goes?"""
        return at not in self.titled and self.prose[at] <= MOST * self.total

    def named(self, lines: Sequence[Line]) -> Iterator[Box]:
        """The outermost boxes that are called so, in order."""
        elements = self.elements
        said = [(at, word) for at in self.spans if (word := called(elements[at]))]
        sizes = self._sizes(said)
        end = -1
        for at, word in said:
            first, last = self.spans[at]
            if first <= end or at in self.titled:
                continue
            if word in THREADS:
                there = self._is_below(lines, first)
            else:
                there = self.prose[at] <= MOST * self.total >= sizes[word]
            if there and (word not in LINKS or _has_link(lines[first : last + 1])):
                yield Box(at, first, last, word)
                end = last

    def _sizes(self, said: Sequence[tuple[int, str]]) -> dict[str, int]:
        """Words of prose in all parts that are called by the same word."""
        sizes: dict[str, int] = {}
        end: dict[str, int] = {}
        for at, word in said:
            first, last = self.spans[at]
            if first > end.get(word, -1):
                sizes[word] = sizes.get(word, 0) + self.prose[at]
                end[word] = last
        return sizes

    def _is_below(self, lines: Sequence[Line], first: int) -> bool:
        """Does a part begin below the headline and some of the story?"""
        titles = [self.spans[at][0] for at in self.titled]
        if not titles:
            return False
        told = 0
        for line in lines[max(titles) : first]:
            told += _prose(line)
            if told >= ABOVE:
                return True
        return False


def find_boxes(lines: Sequence[Line], headline: int | None) -> Boxes | None:
    """What can be asked of the parts of a page; ``None`` of a text without tags.

    Args:
        lines: the lines of the page.
        headline: the index of its headline, if it has one.
    """
    if not lines or lines[0].block.hints is None:
        return None
    elements = lines[0].block.hints.page
    n = len(elements)
    above = [element.parent for element in elements]
    first, last, prose = [-1] * n, [-1] * n, [0] * n
    titled: set[int] = set()
    total = 0
    for i, line in enumerate(lines):
        h = line.block.hints
        if h is None:
            return None
        at, words = h.at, _prose(line)
        if words:
            total += words
            prose[at] += words
        last[at] = i
        if first[at] < 0:
            first[at] = i
        if i == headline or (h.level == 1 and line.block.kind is Kind.HEADING):
            while at >= 0:
                titled.add(at)
                at = above[at]
    for at in range(n - 1, 0, -1):  # parents have smaller numbers than their children
        parent = above[at]
        if parent >= 0 and first[at] >= 0:
            prose[parent] += prose[at]
            last[parent] = max(last[parent], last[at])
            if first[parent] < 0 or first[at] < first[parent]:
                first[parent] = first[at]
    spans = {at: (first[at], last[at]) for at in range(n) if first[at] >= 0}
    return Boxes(elements, spans, prose, frozenset(titled), total)


def called(element: Element) -> str:
    """The word of an element's name that says that it is a box; ``""`` if none does."""
    if not element.names or element.tag in SUBHEADS or element.tag in SIMPLE:
        return ""
    word = _called(element.names)
    return "" if word in ENDS and element.inside & Inside.ARTICLE else word


@lru_cache(maxsize=4096)
def _called(names: str) -> str:
    for name in names.split():
        words = words_in(name)
        if BODY in words:
            continue
        for word in words:
            if word in NAMED or word in LINKS or word in THREADS:
                return word
        for word, beside in PAIRS.items():
            if word in words and not beside.isdisjoint(words):
                return word
    return ""


def _has_link(lines: Sequence[Line]) -> bool:
    return any(line.block.hints is not None and line.block.hints.links > 0 for line in lines)


def _prose(line: Line) -> int:
    """The words of a line that is a sentence, else 0."""
    block, hints = line.block, line.block.hints
    if hints is None or block.kind is Kind.HEADING or hints.links >= LINKED:
        return 0
    if block.text[-1] not in STOPS:
        return 0
    words = size(line)
    return words if words >= PROSE else 0
