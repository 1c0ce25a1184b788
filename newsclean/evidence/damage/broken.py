r"""Evidence: sentences that a dump broke into several lines.

``BeautifulSoup.get_text("\n", strip=True)`` and its like put each link and each bold word on a
line of its own, and the rest of the sentence below it. What is left of the sentence shows at the
breaks: a line that begins with a small letter or with the comma of the sentence above it goes on,
and so does a name between an unfinished line and one that goes on.

Three questions, from the page to the line. *Is the page such a dump?*
(`newsclean.evidence.damage.dumps`) *Which breaks may be inside a
sentence?* They make runs of lines. *Is the run prose?* A run is taken whole or left whole, but for
a loose end. Shares were measured on 791 whole pages, as BeautifulSoup dumps them and as three other
programs do, by the place that each line has in the page's blocks of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from newsclean.evidence.damage.dumps import CLOSING, CODE, is_dump, is_small
from newsclean.evidence.damage.layout import SPACELESS, ends_sentence, is_item
from newsclean.evidence.language import detect, function_words
from newsclean.evidence.stops import HALF_ENDS
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.document import Block

__all__ = ["ELIDED", "Run", "Seam", "broken_sentences", "words"]

LONG = 8
"""Words of a line that a list or a menu seldom has. Of the breaks in runs that end in a stop and
hold such a line, 96 in 100 are inside a paragraph of the page; of those in other runs 82, before
anything else is asked."""

LONG_ABOVE = 12
"""Words of a line that no headline has and that a name may therefore go on. From 8 on, 91 of 100
such breaks are inside a paragraph; the others have a headline or an item above."""

SHORT = 6
"""Words of a link or a bold name in mid-sentence, …"""
LONGEST = 15
"""… and of the longest, below a line that ends in a function word."""

EVEN_LINES, EVEN_WORDS = 4, 10
"""A run of so many lines, none with more words and none with a mark or a name that belongs between
its neighbours, is verse or a list."""

MOST_LINES = 500
"""Lines of a run beyond which it is no paragraph; that also bounds the work of joining it."""

DENSE_WORD = 3
"""Characters that count as a word in a script without spaces."""

OPENING = regex(r"(?:^|\s)[\"'“„‘«‹]$|[(\[（「『¿¡]$")
"""Marks that belong to the word after them. A quotation mark opens in some languages and closes in
others; one with a space before it opens."""

DASH = regex(r"[-–—]\s")

ELIDED = regex(
    r"(?:^|\s)(?:[cdjlmnst]|qu|(?:jus|lors|puis)qu|un|(?:d|n|s)?[ae]ll|coll|quell)['’]$", re.I
)
"""French and Italian articles and pronouns before a vowel, which belong to the word after them."""

ARTICLES = {"en": frozenset({"a"})}
"""Function words that the lexicon of languages lacks, because several share them."""

OPEN_ENDS = HALF_ENDS | set(",，،—–")
"""How a line ends that something must follow."""

WORD_MARKS = ".,;:!?\"'“”’‘()[]«»"


class Seam(IntEnum):
    """What the break between a line and the next one is."""

    NONE = 0
    SMALL = 1
    """The line below begins with a small letter, the one above does not end its sentence."""
    FUNCTION = 2
    """So it does, and a function word or a comma stands at the break."""
    MARK = 3
    """The line below begins with a mark that closes, or the one above ends with one that opens."""
    INSET = 4
    """The line below begins as a name does, between an unfinished line and one that goes on."""
    INSET_FUNCTION = 5
    """So it does, and the line above ends in a function word."""


SURE = frozenset({Seam.FUNCTION, Seam.MARK, Seam.INSET_FUNCTION})


class Run(NamedTuple):
    """The lines of a broken sentence, or of several that one link joined."""

    blocks: tuple[Block, ...]
    seams: tuple[Seam, ...]
    """Between each block and the next; one less than blocks, none of them ``NONE``."""


def broken_sentences(blocks: Sequence[Block]) -> Iterator[Run]:
    """The sentences of a page that a dump broke; nothing on a page that is no such dump."""
    if not is_dump(blocks):
        return
    longest = sorted((b.text for b in blocks), key=len, reverse=True)[:LONG]
    language = detect(longest)
    small = function_words(language) | ARTICLES.get(language or "", frozenset())
    breaks = _Breaks(blocks, small)
    for first, last in _runs(breaks.seams()):
        last = _firm_end(breaks, first, last)
        run = Run(tuple(blocks[first : last + 1]), tuple(breaks.found[first:last]))
        if last > first and _is_prose(run):
            yield run


def words(text: str) -> int:
    """Words of a line, also in a script without spaces."""
    if not text.isascii() and SPACELESS.search(text):
        return max(len(text) // DENSE_WORD, 1)
    return text.count(" ") + 1


def _runs(seams: Sequence[Seam]) -> Iterator[tuple[int, int]]:
    """First and last line of each run of lines that seams hold together."""
    first = 0
    for i, seam in enumerate((*seams, Seam.NONE)):
        if seam is Seam.NONE:
            if i > first:
                yield first, i
            first = i + 1


class _Breaks:
    """The breaks of one page."""

    def __init__(self, blocks: Sequence[Block], function: frozenset[str]) -> None:
        self.blocks = blocks
        self.texts = [block.text for block in blocks]
        self.function = function
        self.found: list[Seam] = []

    def seams(self) -> list[Seam]:
        """What each break is; the last line has one too, which is ``NONE``."""
        plain = [self._plain(i) for i in range(len(self.texts))]
        found: list[Seam] = []
        self.found = found
        for i, seam in enumerate(plain):
            if seam is Seam.NONE and self._may_join(i):
                on = plain[i + 1] if i + 2 < len(plain) else Seam.NONE
                held = i > 0 and found[i - 1] is not Seam.NONE
                seam = self._inset(i, held, on is not Seam.NONE)
            found.append(seam)
        return found

    def ends_open(self, text: str) -> bool:
        """Does a line end in a word or a comma that something must follow?"""
        last = text.rsplit(None, 1)[-1]
        return text[-1] in OPEN_ENDS or (last.lower() if last == text else last) in self.function

    def _may_join(self, i: int) -> bool:
        """Do a line and the next stand together, neither of them code nor the next an item?"""
        if i + 1 >= len(self.texts):
            return False
        above, below = self.blocks[i], self.blocks[i + 1]
        return (
            not below.gap
            and above.line + above.size == below.line
            and CODE.search(above.text) is None
            and CODE.search(below.text) is None
        )

    def _plain(self, i: int) -> Seam:
        """What a break is by the two lines at it alone."""
        if not self._may_join(i):
            return Seam.NONE
        above, below = self.texts[i], self.texts[i + 1]
        if CLOSING.match(below):
            return Seam.NONE if ends_sentence(above) and below[0] not in ",;)”’" else Seam.MARK
        if OPENING.search(above) or ELIDED.search(above):
            return Seam.MARK
        if ends_sentence(above):
            return Seam.NONE
        if is_small(below):
            first = below.split(None, 1)[0]
            if above.startswith(first):  # a name in small letters, and its text below it
                return Seam.NONE
            sure = self.ends_open(above) or first.strip(WORD_MARKS) in self.function
            return Seam.FUNCTION if sure else Seam.SMALL
        return Seam.SMALL if self._is_gloss(i) else Seam.NONE

    def _is_gloss(self, i: int) -> bool:
        """Does the next line go on behind a dash, and is it no item of a list?"""
        if not DASH.match(self.texts[i + 1]):
            return False
        around = (self.texts[i], self.texts[i + 2] if i + 2 < len(self.texts) else "")
        return not any(map(DASH.match, around)) and not is_item(around[0])

    def _inset(self, i: int, held: bool, goes_on: bool) -> Seam:
        """What the break above a line is that begins as a name does.

        Args:
            held: the line above it goes on a sentence itself.
            goes_on: the line below it goes on.
        """
        above, below = self.texts[i], self.texts[i + 1]
        size = words(below)
        if size > LONGEST or ends_sentence(above) or is_item(below):
            return Seam.NONE
        if self.ends_open(above) and (goes_on or (held and size <= SHORT)):
            return Seam.INSET_FUNCTION
        if not goes_on or size > SHORT or self.texts[i + 2][0] in ":：":
            return Seam.NONE
        if above[-1].isupper() or not _last_is_small(above):
            return Seam.NONE
        longest = max(words(self.texts[i - 1]), words(above)) if held else 0
        if longest >= LONG or words(above) >= LONG_ABOVE:
            return Seam.INSET
        return Seam.NONE


def _last_is_small(text: str) -> bool:
    """Is the last word of a line no name? Also true of scripts without capitals."""
    word = text.rsplit(None, 1)[-1].lstrip(WORD_MARKS)
    return bool(word) and (word[0].islower() or SPACELESS.match(word) is not None)


def _firm_end(breaks: _Breaks, first: int, last: int) -> int:
    """The last line of a run without what hangs loose below it, such as the "by" of a byline."""
    if ends_sentence(breaks.texts[last]):
        return last
    if Seam.INSET in breaks.found[first:last]:  # a name below, of which nothing proves it belongs
        last = breaks.found.index(Seam.INSET, first, last)
    while last > first and breaks.texts[last].lower() in breaks.function:
        last -= 1
    return last


def _is_prose(run: Run) -> bool:
    """Are the lines of a run running text, and no menu, list, verse, or headline and byline?"""
    if len(run.blocks) > MOST_LINES:
        return False
    texts = [block.text for block in run.blocks]
    sizes = [words(text) for text in texts]
    if len(texts) >= EVEN_LINES and max(sizes) <= EVEN_WORDS and max(run.seams) < Seam.MARK:
        return False
    sure = sum(seam in SURE for seam in run.seams)
    if ends_sentence(texts[-1]):
        return max(sizes) >= LONG or 2 * sure >= len(run.seams)
    if len(texts) == 2 and run.seams[0] is not Seam.MARK:
        return False
    if max(sizes) >= LONG:
        return 2 * sure >= len(run.seams)
    return Seam.MARK in run.seams and sure == len(run.seams)
