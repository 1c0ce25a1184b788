"""What the filters before left standing and what they took, seen line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from newsclean.evidence.asked import once
from newsclean.evidence.boxes.lead_words import MARKS, bare_leads, leading_words
from newsclean.evidence.boxes.lines import TOLD_CHARACTERS, is_dense, is_paragraph, speaks
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.saying import told_of_speech
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import pieces_of, telling_small
from newsclean.evidence.voice import (
    begins_with_one,
    only_begins_formally,
    page_share,
    page_words,
)
from newsclean.late import regex
from newsclean.packs import Phrases

__all__ = ["CHROME", "PLAYERS", "Found", "Surface"]


class Found(NamedTuple):
    """A line of a box."""

    line: Line
    reason: str
    sure: float


LED, RUN = 5, 3
"""Words of a line that are looked at for a lead, and of the headline behind it, at the least."""
DASHED = MARKS + "-–—"
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

HALF = "half-box"
SURE = OFFERS | {"advertisement", "stray-line"}
"""Filters whose lines are the page's wherever they stand once more."""
PLAYERS = frozenset({"listen-line", "player-block"})
"""Filters that take the labels of films and recordings, and what stands for them."""
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

TELLING = frozenset({Form.PROSE, Form.TURN, Form.ITEM})
"""Shapes of lines that tell something."""
FOREIGN = 0.34
"""Share of page words of a sentence to the reader from which on it is no advice of the story."""
ADVICE = 2
"""Such sentences below it, of a story that speaks to its reader."""
BIDDING, BIDDEN = 0.45, 4
"""Share of words of pages, and their number, of a sentence that bids the reader to do something."""
WORD = regex(r"[^\W\d_]+")


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
        self.channels = phrases.cues.get(HALF, {})
        """Name of what pages send their readers to → how surely a line with it is the page's."""
        self.appeals = phrases.cues.get("appeal", {})
        """Word of appeals → its weight."""
        self.heads = phrases.cues.get("button", {})
        """Labels that may head other stories, in small letters."""
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
        self._moved = frozenset([i for i, block in enumerate(ids) if block in lifted])
        self._left = [
            not taken and block not in lifted for block, taken in zip(ids, self._taken, strict=True)
        ]
        self._stands = [i >= first and left for i, left in enumerate(self._left)]

    def stands(self, i: int) -> bool:
        """Does a line of this index still stand?"""
        return 0 <= i < len(self._stands) and self._stands[i]

    def is_left(self, i: int) -> bool:
        """Does a line stand, wherever it is?"""
        return self._left[i]

    def taken_by(self, i: int) -> str:
        """The filter of the page's matter that took a line; empty = none."""
        return self.takers[i] if 0 <= i < len(self.takers) else ""

    def went_for_page(self, i: int) -> bool:
        """Went a line as one of the page, and as no mark of an advertisement?"""
        name = self._taken[i] if self.first <= i < len(self._taken) else ""
        return name == HALF or (name in CHROME and name != "advertisement")

    def is_gone(self, i: int) -> bool:
        """Did any filter drop a line, also above the story?"""
        return bool(self._taken[i])

    def is_moved(self, i: int) -> bool:
        """Went a line, or a part of it, to a field?"""
        return i in self._moved

    def went_surely(self, i: int) -> bool:
        """Went this line for what it says itself?"""
        return self.taken_by(i) in SURE

    def offers(self, i: int) -> bool:
        """Went this line because it speaks for the page?"""
        return self.taken_by(i) in OFFERS

    def drop(self, line: Line) -> None:
        """Note that a line went, for the rules that follow."""
        self._taken[line.i] = self._taken[line.i] or HALF
        self._stands[line.i] = self._left[line.i] = False

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
            if is_paragraph(line) or len(line.text) >= TOLD_CHARACTERS or is_dense(line)
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
        told = [line for line in told if not only_begins_formally(line.text)]
        return sum(self.share(line.text) < FOREIGN for line in told) >= ADVICE

    def share(self, text: str) -> float:
        """The share of the telling words of a line that are the page's, and not the story's."""
        found, count = page_share(text, self._words, 0.0)
        return sum(self._words[word] for word in found if word not in self._told) / (count or 1)

    def owns(self, text: str, least: float) -> bool:
        """Is a share of the telling words of a line the page's? Cheap where few could be."""
        return bool(page_share(text, self._words, least)[0]) and self.share(text) >= least

    def weighs(self, text: str, least: float) -> int:
        """How many words of a line are of pages, if they are such a share of it."""
        return len(page_share(text, self._words, least)[0])

    def may_weigh(self, lines: Sequence[Line], one_in: int) -> list[Line]:
        """The lines of which one in so many words is of pages. Cheap; few are."""
        known = self._words.__contains__
        return [
            line
            for line in lines
            if sum(map(known, line.text.lower().split())) * one_in >= line.words
        ]

    def has_word(self, word: str) -> bool:
        """Is a word in small letters one of pages?"""
        return word in self._words

    def names_channel(self, text: str) -> bool:
        """Does a line name what pages ask their readers to follow?"""
        return not self.channels.keys().isdisjoint(WORD.findall(text.lower()))

    def opens(self, text: str) -> bool:
        """Is the first word of a line one of pages?"""
        return begins_with_one(text, self._words)

    def bids(self, text: str) -> bool:
        """Does a sentence open with a word of pages, and is much of it words of pages?"""
        if not self.opens(text) or self.weighs(text, BIDDING) < BIDDEN:
            return False
        first = WORD.search(text.lower())
        return first is not None and first[0] not in self.channels

    @once
    def _told(self) -> frozenset[str]:
        """The words of paragraphs that speak to nobody and lead to nothing."""
        told = [
            line
            for line in self.standing
            if is_paragraph(line)
            and line.text[-1] != ":"
            and not (speaks(line) or self.bids(line.text))
        ]
        return frozenset(WORD.findall("\n".join([line.text for line in told]).lower()))

    def tells(self, line: Line, most: int = 0) -> bool:
        """Is a line said by somebody, or has it a small word of a paragraph, none of pages?

        ``most`` = so many such words it may have all the same.
        """
        if told_of_speech(line.text) is not None:
            return True
        words = [f" {word}" for word in telling_small(line.text) if word not in self._words]
        if not words:
            return False
        told = "\n".join([text for i, text in self._tellers if i != line.i])
        return sum(word in told for word in words) > most

    @once
    def _tellers(self) -> list[tuple[int, str]]:
        """Index and small letters of the paragraphs that speak to nobody."""
        told = (line for line in self.standing if is_paragraph(line) and not speaks(line))
        return [(line.i, line.text.lower()) for line in told]

    @once
    def told_pieces(self) -> frozenset[str]:
        """What the paragraphs, the items and all that stands above the story speak of."""
        lines = [line for line in self.standing if line.form in TELLING]
        texts = [line.text for line in (*self.lines[: self.first], *lines)]
        return pieces_of(texts)

    def has_subheads(self, but: int) -> bool:
        """Stands another line without a stop right above a paragraph of the story?"""
        return any(
            line.form is Form.TITLE
            and line.i != but
            and line.i + 1 < len(self.lines)
            and is_paragraph(self.lines[line.i + 1])
            for line in self.standing
        )

    def is_bare_lead(self, line: Line) -> bool:
        """Is a line a lead of packs without the mark that parts it from its headline?"""
        return self.stands(line.i) and line.text.lower().rstrip(MARKS) in self._bare

    def leads_without_mark(self, text: str) -> bool:
        """Does a line open with a lead of packs that has no mark, and go on like a headline?

        Such leads are two words or three: ``Read also Ferry sails at dawn``.
        """
        words = text.split(None, LED)
        for n in (2, 3):
            rest = words[n:]
            if len(rest) < RUN or " ".join(words[:n]).lower().rstrip(DASHED) not in self._bare:
                continue
            return not rest[0][0].islower()
        return False

    def is_leading(self, text: str) -> bool:
        """Is a label made of words that packs lead to other stories with, as their leads begin?"""
        words = WORD.findall(text.lower())
        return bool(words) and words[0] in self._openers and self._leading.issuperset(words)
