"""What the filters before left standing and what they took, seen line by line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from newsclean.evidence.asked import once
from newsclean.evidence.dates import date_line
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces
from newsclean.evidence.voice import COMMON, begins_with_one, page_share, page_words, voices
from newsclean.packs import Phrases

__all__ = [
    "ASKS",
    "CHROME",
    "MACHINE_CHARACTERS",
    "Found",
    "Surface",
    "is_brief",
    "is_headline",
    "is_machine",
    "is_paragraph",
    "is_short",
    "speaks",
]


class Found(NamedTuple):
    """A line of a box."""

    line: Line
    reason: str
    sure: float


OFFERS = frozenset(
    {
        "appeal",
        "contact-line",
        "custom-phrase",
        "listen-line",
        "newsletter",
        "paywall-line",
        "player-block",
        "share-bar",
    }
)
"""Filters of whose lines a whole block is the page's: they speak to the reader of the page."""

HALF = FILTER = "half-box"
SURE = OFFERS | {"advertisement", "stray-line"}
"""Filters whose lines are the page's wherever they stand once more."""
CHROME = OFFERS | {
    "advertisement",
    "disclaimer",
    "page-furniture",
    "page-line",
    "story-tail",
    "stray-line",
    "tags",
    "teaser",
}
"""Filters that take lines of the page and no fields of the article."""

TOLD = 12
"""Words of a sentence from which on it is a paragraph of a story."""
TOLD_CHARACTERS = 90
"""Characters of such a sentence, in scripts that part no words."""
DENSE, DENSE_TOLD = 14, 18
"""Characters a word from which on a script parts none, and of a paragraph there."""
HEADLINE = 24
"""Words of a headline of another story, at the most, …"""
HEADLINE_CHARACTERS = 140
"""… and characters."""
BRIEF = 6
"""Words of a button, a title of a box."""
SPOKEN = 45
"""Words of the longest sentence of a box that speaks to the reader."""
FOREIGN = 0.34
"""Share of page words of a sentence to the reader from which on it is no advice of the story."""
ADVICE = 2
"""Such sentences below it, of a story that speaks to its reader."""
STOPS = frozenset(".。।؟…;，")
CLOSING = "\"'”’“‘»)"
SENTENCE = re.compile(r"\w{5}[.。] \W*\w|\d\. [–—]")
"""A stop inside of a line, behind no abbreviation."""
QUOTES = frozenset("\"“'‘«„>”’»")
DASHES = frozenset("–—")
"""What opens a turn of a conversation."""
OPENING = frozenset("\"“„«‘'-–—")
ASKS = frozenset("?!？！")

MACHINE = re.compile(
    r"\(?\d{1,4}\)?|[·•|/]|[\[(]?(?:\d{1,3} ?[a-z]{1,7}\.? ?){1,3}[\])]?|\d?\d:\d\d"
    r"|\d{3,4}p \| [\d.,]+ ?[KMG]B|or|[A-Z][a-z]{3,11}(?:\.\.\.|…)"
)
"""What a program prints beside its buttons: a counter, a length, a size, dots while it works."""


def is_paragraph(line: Line) -> bool:
    """Is a line a sentence long enough to be told as part of a story?"""
    if line.form is not Form.PROSE and line.form is not Form.TURN:
        return False
    return line.words >= TOLD or len(line.text) >= TOLD_CHARACTERS


def _is_dense(line: Line) -> bool:
    """Is a line a sentence in a script that parts no words?"""
    size = len(line.text)
    return line.form is Form.PROSE and size >= DENSE_TOLD and size > DENSE * line.words


def is_short(line: Line) -> bool:
    """Does a line end without a stop, as labels and headlines do, and is it as short?"""
    text = line.text
    if line.words > HEADLINE or len(text) > HEADLINE_CHARACTERS:
        return False
    if text[-1] in STOPS or text.rstrip(CLOSING)[-1:] in STOPS or SENTENCE.search(text):
        return False
    return text[0] not in OPENING or text[-1] not in QUOTES


def is_brief(line: Line) -> bool:
    """Is a line as short as a button, and no sentence?"""
    return line.words <= BRIEF and is_short(line) and line.form is not Form.PROSE


def is_headline(line: Line) -> bool:
    """May a line be a headline, or the writer or the time that a list of headlines has for each?"""
    if not is_short(line) or line.form is Form.CUE or line.text[0] in DASHES:
        return False
    return line.form is not Form.PROSE or line.text[-1] in ASKS or line.text[-1] in QUOTES


def is_machine(line: Line) -> bool:
    """Is a line a counter, a length, a size, dots while a player loads?"""
    return len(line.text) <= MACHINE_CHARACTERS and MACHINE.fullmatch(line.text) is not None


MACHINE_CHARACTERS = 24
WORD = re.compile(r"[^\W\d_]+")


def speaks(line: Line) -> bool:
    """Does a line speak to the reader, or call out, outside of quotations?"""
    if line.words > SPOKEN or line.text[0] in QUOTES or line.form is Form.TURN:
        return False
    return bool(voices(line.text) - COMMON)


class Surface:
    """The lines of a page below its headline; ``gone`` = block → the filter that dropped it."""

    def __init__(
        self,
        lines: Sequence[Line],
        first: int,
        gone: Mapping[int, str],
        lifted: Set[int],
        phrases: Phrases,
    ) -> None:
        """``first`` = the first line looked at; ``lifted`` = blocks that went to a field."""
        self._words = page_words(phrases)
        self._openers, self._leading = leading_words(phrases)
        self._bare = bare_leads(phrases)
        self.channels = phrases.cues.get(FILTER, {})
        """Name of what pages send their readers to → how surely a line with it is the page's."""
        self.lines = lines
        self.first = first
        ids = [line.block.id for line in lines]
        self._taken = [gone.get(block, "") for block in ids]
        self.takers = [
            name if name in CHROME and i >= first else "" for i, name in enumerate(self._taken)
        ]
        """Index → the filter of the page's matter that took a line; empty = none."""
        self.went = [line for line, name in zip(lines, self.takers, strict=True) if name]
        """The lines that filters of the page's matter took; rules of boxes add none."""
        self._stands = [
            i >= first and not taken and block not in lifted
            for i, (block, taken) in enumerate(zip(ids, self._taken, strict=True))
        ]

    def stands(self, i: int) -> bool:
        """Does a line of this index still stand?"""
        return 0 <= i < len(self._stands) and self._stands[i]

    def taken_by(self, i: int) -> str:
        """The filter of the page's matter that took a line; empty = none."""
        return self.takers[i] if 0 <= i < len(self.takers) else ""

    def is_gone(self, i: int) -> bool:
        """Did any filter drop a line, also above the story?"""
        return bool(self._taken[i])

    def went_surely(self, i: int) -> bool:
        """Went this line for what it says itself?"""
        return self.taken_by(i) in SURE

    def offers(self, i: int) -> bool:
        """Went this line because it speaks for the page?"""
        return self.taken_by(i) in OFFERS

    def drop(self, line: Line) -> None:
        """Note that a line went, for the rules that follow."""
        self._taken[line.i] = self._taken[line.i] or HALF
        self._stands[line.i] = False

    @once
    def standing(self) -> list[Line]:
        """The lines that stood when the page was first asked, in order."""
        return [line for line in self.lines[self.first :] if self.stands(line.i)]

    @once
    def gapped(self) -> bool:
        """Are the paragraphs parted by blank lines? Those of some scripts have no stops."""
        told = [
            line
            for line in self.standing
            if is_paragraph(line) or len(line.text) >= TOLD_CHARACTERS or _is_dense(line)
        ]
        return sum(line.gap > 0 for line in told) > len(told) / 2

    def is_time(self, line: Line) -> bool:
        """Does a line say how long ago something was, and nothing else?"""
        if line.form is not Form.DATE:
            return False
        said = date_line(line.text)
        return said is not None and any(part.form == "relative" for part in said.parts)

    def calls(self, line: Line) -> bool:
        """Does a line speak to the reader, on a page whose story does not?"""
        return speaks(line) and not self._advises  # few lines do; the other asks the whole story

    @once
    def _advises(self) -> bool:
        """Does the story itself speak to its reader, more than once?"""
        told = [line for line in self.standing if is_paragraph(line) and speaks(line)]
        return sum(self.share(line.text) < FOREIGN for line in told) >= ADVICE

    def share(self, text: str) -> float:
        """The share of the telling words of a line that are the page's, and not the story's."""
        found, count = page_share(text, self._words, 0.0)
        return sum(self._words[word] for word in found if word not in self._told) / (count or 1)

    def owns(self, text: str, least: float) -> bool:
        """Is a share of the telling words of a line the page's? Cheap where few could be."""
        return bool(page_share(text, self._words, least)[0]) and self.share(text) >= least

    def weighs(self, text: str, least: float) -> bool:
        """The same of a line that has no word of the story."""
        return bool(page_share(text, self._words, least)[0])

    def may_weigh(self, lines: Sequence[Line], one_in: int) -> list[Line]:
        """The lines of which one in so many words is of pages. Cheap; few are."""
        known = self._words.__contains__
        return [
            line
            for line in lines
            if sum(map(known, line.text.lower().split())) * one_in >= line.words
        ]

    def opens(self, text: str) -> bool:
        """Is the first word of a line one of pages?"""
        return begins_with_one(text, self._words)

    @once
    def story(self) -> frozenset[str]:
        """What the paragraphs that stand and speak to nobody speak of."""
        told = [line for line in self.standing if is_paragraph(line) and not speaks(line)]
        return frozenset().union(*[pieces(line.text) for line in told])

    @once
    def _told(self) -> frozenset[str]:
        """The words of paragraphs that speak to nobody and lead to nothing."""
        told = [
            line
            for line in self.standing
            if is_paragraph(line) and line.text[-1] != ":" and not speaks(line)
        ]
        return frozenset(WORD.findall("\n".join([line.text for line in told]).lower()))

    def leads_alone(self, line: Line) -> bool:
        """Is a line that went a lead to other stories and nothing more?"""
        if line.words > ALONE:
            return False
        name = self.takers[line.i]
        if name == "teaser":
            return is_whole(line)
        return name in LEADS and self.is_leading(line.text) and self._is_below_story(line)

    def _is_below_story(self, line: Line) -> bool:
        """Stands a label right below a paragraph, and not below the headline it is a button of?"""
        above = self.lines[line.i - 1]
        return above.form in SAID if self.stands(above.i) else self.takers[above.i] == ADVERTISED

    def is_bare_lead(self, line: Line) -> bool:
        """Is a line a lead of packs without the mark that parts it from its headline?"""
        if line.words > ALONE or not self.stands(line.i):
            return False
        return line.text.lower().rstrip(MARKS) in self._bare

    def is_leading(self, text: str) -> bool:
        """Is a label made of words that packs lead to other stories with, as their leads begin?"""
        words = WORD.findall(text.lower())
        return bool(words) and words[0] in self._openers and self._leading.issuperset(words)


LEADS = frozenset({"advertisement", "page-furniture", "stray-line"})
"""Filters whose labels may also lead to other stories: ``Read more``, ``Recommended``."""
SAID = frozenset({Form.PROSE, Form.TURN})
ADVERTISED = "advertisement"
ALONE = 5
"""Words of a lead alone on its line."""
MARKS = " .:|…»"
"""What stands behind a lead."""


def is_whole(line: Line) -> bool:
    """Is all of a line the phrase that a pack has?"""
    phrase = line.phrase
    if phrase is None or phrase.form == "whole":
        return phrase is not None
    return len(line.text.rstrip(MARKS)) <= len(phrase.text.rstrip(MARKS))


@lru_cache(maxsize=8)
def bare_leads(phrases: Phrases) -> frozenset[str]:
    """The leads of packs that end in a mark, in small letters without it: ``read also``."""
    return frozenset(
        phrase.text.lower().rstrip(MARKS)
        for pack in phrases.packs
        if pack.filter == "teaser"
        for phrase in pack.phrases
        if phrase.form == "start" and phrase.text[-1] in MARKS and phrase.text.isprintable()
    )


TO_STORIES = frozenset({"teaser", "tail-heading"})
LEAD_WORDS = 3
"""Words of a phrase that leads to other stories; longer ones have words of all kinds."""


@lru_cache(maxsize=8)
def leading_words(phrases: Phrases) -> tuple[frozenset[str], frozenset[str]]:
    """The first words and all words of the short leads of packs: ``Read also:``, ``Trending``."""
    texts = [
        WORD.findall(phrase.text.lower())
        for pack in phrases.packs
        if pack.filter in TO_STORIES
        for phrase in pack.phrases
        if phrase.text.count(" ") < LEAD_WORDS
    ]
    openers = frozenset(words[0] for words in texts if words and len(words[0]) > SHORT_WORD)
    return openers, frozenset(word for words in texts for word in words)


SHORT_WORD = 3
"""Letters of words that may be articles; no lead is known by them."""
