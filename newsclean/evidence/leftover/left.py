"""What the filters have left of a page."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from itertools import accumulate, groupby
from typing import NamedTuple

from newsclean.evidence.asked import once
from newsclean.evidence.leftover.candidates import is_candidate, may_be_left
from newsclean.evidence.leftover.listed import is_listed
from newsclean.evidence.leftover.went import TOOK, Fate, Taker
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.story.ends import is_begun
from newsclean.evidence.story.prose import STOPS, size

__all__ = ["Known", "Left"]

MOST_WORDS = 120
"""Words of a line, more than which change nothing."""
SHORT = 12
"""Words of a line, fewer than which, without a stop, it may be a label, a headline or an item."""
PARAGRAPH = 15
"""Words of a line that is a paragraph."""
WENT = 2
"""Lines that were dropped, at the least, …"""
FRAME = 0.2
"""… and share of the lines that were dropped or lifted, on pages on which some may be left over.
Set by hand: next to all pages as scrapers leave them have that, and few texts that another
extractor had cleaned, of which as many lines of the story would go as others."""
MOST_TEXT = 2000
"""Characters of a line that are looked at: both bound the time that a page can take."""
COLONS = frozenset(":：")
BRIEF = 3
"""Words of a sentence that is no more than a word or two: ``We waited.``"""
BLANK = 3
"""Blank lines, more than which change nothing."""
LIKE = (1, 3, 7, 15)
"""Words from which on a line is one size longer than others of its shape."""


class Known(NamedTuple):
    """What else is known of a page."""

    headline: int | None
    """Index of the headline."""
    subheads: frozenset[int]
    """Indices of the subheads that stand in rows."""
    page_words: Mapping[str, float]
    """The words of `newsclean.evidence.voice`."""
    told: Sequence[float] | None = None
    """How likely each line is the story's, where a whole page was printed and weighed
    (`newsclean.evidence.story`); ``None`` on other pages."""
    captioned: Set[int] = frozenset()
    """Indices of the lines of captions that print a credit or a mark."""
    left_open: Mapping[int, float] = {}
    """Indices of the lines that the weight of a whole page is against, but not surely, and how sure
    it is."""


class Run(NamedTuple):
    """Lines that stand in a row, and where in it one is."""

    first: int
    size: int


class Left:
    """A page of which filters have taken what they know."""

    def __init__(
        self, lines: Sequence[Line], fates: Sequence[str], known: Known, took: Sequence[str] = ()
    ) -> None:
        self.lines = lines
        self.fates = fates
        self.known = known
        self.took = took or [TOOK.get(fate, Taker.NOBODY) for fate in fates]
        """Who took each line."""
        self.stands = [fate is Fate.STANDS for fate in fates]
        self.standing = [i for i, stands in enumerate(self.stands) if stands]
        """Indices of the lines that stand."""
        self.looks: dict[int, dict[str, float]] = {}
        """How lines look by themselves, as far as anybody asked: the same in every look."""

    def without(self, lines: Container[int]) -> Left:
        """The page after these lines have gone, too."""
        fates = [Fate.GONE if i in lines else fate for i, fate in enumerate(self.fates)]
        took = [Taker.PAGE if i in lines else taker for i, taker in enumerate(self.took)]
        left = Left(self.lines, fates, self.known, took)
        for same in ("sizes", "small", "stops", "colons", "shorts", "title", "copies", "looks"):
            setattr(left, same, getattr(self, same))
        return left

    def fate(self, i: int) -> str:
        """What became of a line; there is none outside of the page."""
        return self.fates[i] if 0 <= i < len(self.fates) else Fate.OUTSIDE

    @once
    def sizes(self) -> list[int]:
        """Words of each line."""
        return [min(MOST_WORDS, size(line)) for line in self.lines]

    @once
    def small(self) -> list[str]:
        """The lines in small letters."""
        return [line.text[:MOST_TEXT].lower() for line in self.lines]

    @once
    def stops(self) -> list[float]:
        """1 = a line ends as a sentence does, else 0."""
        return [1.0 if line.text[-1] in STOPS else 0.0 for line in self.lines]

    @once
    def colons(self) -> list[float]:
        """1 = a line ends with a colon, else 0."""
        return [1.0 if line.text[-1] in COLONS else 0.0 for line in self.lines]

    def blanks(self, i: int) -> tuple[float, float]:
        """Blank lines above and below a line; more than `BLANK` change nothing."""
        below = self.lines[i + 1].gap if i + 1 < len(self.lines) else BLANK
        return float(min(BLANK, self.lines[i].gap)), float(min(BLANK, below))

    @once
    def gap(self) -> int:
        """Blank lines above most of its paragraphs."""
        found = Counter(
            self.lines[i].gap for i in self.standing if self.lines[i].form is Form.PROSE
        )
        return found.most_common(1)[0][0] if found else 1

    @once
    def shorts(self) -> list[bool]:
        """Is a line short and no sentence?"""
        pairs = zip(self.sizes, self.stops, strict=True)
        return [words < SHORT and not stops for words, stops in pairs]

    @once
    def short(self) -> int:
        """How many short lines stand."""
        return sum([self.shorts[i] for i in self.standing])

    @once
    def story(self) -> str:
        """The lines that stand, in small letters, together."""
        return "\n".join([self.small[i] for i in self.standing])

    @once
    def begins(self) -> dict[int, int]:
        """Where each of them begins in :attr:`story`, as an offset; by index."""
        sizes = [len(self.small[i]) + 1 for i in self.standing]
        return dict(zip(self.standing, accumulate([0, *sizes]), strict=False))

    def tells(self, word: str, i: int) -> bool:
        """Does a line that stands have a word, other than line ``i`` that it is from?"""
        story, begin = self.story, self.begins[i]
        return story.find(word, 0, begin) >= 0 or story.find(word, begin + len(self.small[i])) >= 0

    @once
    def page(self) -> str:
        """Those that were dropped."""
        gone = [i for i, fate in enumerate(self.fates) if fate is Fate.GONE]
        return "\n".join([self.small[i] for i in gone])

    @once
    def title(self) -> str:
        """The headline, in small letters; empty = none was found."""
        headline = self.known.headline
        return "" if headline is None else self.small[headline]

    @once
    def copies(self) -> Counter[str]:
        """How often the page has a line."""
        return Counter(self.small)

    @once
    def above(self) -> list[int]:
        """Words of the lines that stand above each line; the last number is that of all."""
        pairs = zip(self.sizes, self.stands, strict=True)
        return [0, *accumulate(words if stands else 0 for words, stands in pairs)]

    @once
    def told(self) -> list[int]:
        """Paragraphs that stand above each line; the last number is that of all."""
        pairs = zip(self.sizes, self.stands, strict=True)
        return [0, *accumulate(stands and words >= PARAGRAPH for words, stands in pairs)]

    @once
    def gone(self) -> list[int]:
        """Lines above each line that do not stand; the last number is that of all."""
        return [0, *accumulate(not stands for stands in self.stands)]

    @once
    def row(self) -> list[Run]:
        """The lines in a row that stand with each line; none of the others."""
        return _rows(self.stands)

    @once
    def short_row(self) -> list[Run]:
        """The short lines in a row that stand with each short line; none of the others."""
        pairs = zip(self.stands, self.shorts, strict=True)
        return _rows([stands and short for stands, short in pairs])

    @once
    def heads(self) -> list[bool]:
        """Does a short line stand over a paragraph?"""
        told = [*self.told, self.told[-1]]
        return [
            stands and short and told[i + 2] > told[i + 1]
            for i, (stands, short) in enumerate(zip(self.stands, self.shorts, strict=True))
        ]

    @once
    def all_heads(self) -> int:
        """How many do."""
        return sum(self.heads)

    @once
    def rank(self) -> list[int]:
        """Lines that stand above each line."""
        return [i - gone for i, gone in enumerate(self.gone)]

    @once
    def alike(self) -> Counter[tuple[str, int, float]]:
        """How many of the lines that stand have a shape."""
        return Counter(map(self.shape, self.standing))

    def shape(self, i: int) -> tuple[str, int, float]:
        """Form, size and end of a line."""
        words = self.sizes[i]
        return self.lines[i].form, bisect_right(LIKE, words), self.stops[i]

    def is_framed(self) -> bool:
        """Is it a page on which enough shows that there is more than the story?

        On a text that another extractor cleaned hardly anything goes, and what is left is the
        story's, however it looks.
        """
        if not may_be_left(self.lines):
            return False
        went = self.fates.count(Fate.GONE)
        return went >= WENT and self.gone[-1] >= FRAME * len(self.lines)

    def candidates(self) -> Iterator[int]:
        """Indices of the lines that may be left over."""
        if not self.is_framed():
            return
        for i in self.standing:
            if not is_candidate(self.lines[i]) or self.is_listed(i) or self._is_brief(i):
                continue
            if not (self._is_begun(i) or self._is_begun(i - 1)):
                yield i

    def _is_brief(self, i: int) -> bool:
        """Is a line a sentence of a few words between two that tell? Buttons end without a stop."""
        return (
            self.sizes[i] <= BRIEF
            and self.stops[i] > 0
            and all(
                self.fate(k) is Fate.STANDS and self.lines[k].form is Form.PROSE
                for k in (i - 1, i + 1)
            )
        )

    def _is_begun(self, i: int) -> bool:
        """Does a line stand whose sentence goes on in the next one?"""
        return self.fate(i) is Fate.STANDS and is_begun(self.lines, self.stands, i)

    def is_listed(self, i: int) -> bool:
        """Is a line one of several of one make: numbered, labelled, or with a number at the end?"""
        return is_listed(self.lines, self.stands, i, ends=self.told[-1] == self.told[i + 1])


def _rows(there: Sequence[bool]) -> list[Run]:
    """For each place, the row of places around it that are there; 0 long for those that are not."""
    found: list[Run] = []
    for is_there, places in groupby(there):
        count = len(list(places))
        found += [Run(len(found), count if is_there else 0)] * count
    return found
