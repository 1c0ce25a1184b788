"""Evidence: what is known of the whole document, gathered once and asked by filters.

Everything here is worked out when it is first asked for, from the document as it stood when its
text had been repaired. Line indices count the blocks of that document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsclean.document import Document, PageSays
from newsclean.evidence.asked import once
from newsclean.evidence.bylines.signed import Signed, signed
from newsclean.evidence.captions.bare import Bare, find_bare
from newsclean.evidence.captions.figures import find_figures
from newsclean.evidence.damage.suspects import is_undamaged
from newsclean.evidence.doubt import confidence
from newsclean.evidence.language import detect
from newsclean.evidence.leftover import Left, Leftover, find_leftovers, left_of
from newsclean.evidence.marks import Marked, Marks, find_marked, with_words
from newsclean.evidence.marks.boxes import Boxes, find_boxes
from newsclean.evidence.match_reports import report_results
from newsclean.evidence.misread import unread_sentences
from newsclean.evidence.player import Player, find_player
from newsclean.evidence.rows import find_rows
from newsclean.evidence.shape import Form, Line, Lines, read_lines
from newsclean.evidence.speech import mark_speech
from newsclean.evidence.stanzas import stanza_lines
from newsclean.evidence.story import Story, find_story
from newsclean.evidence.subheads import (
    common_subheads,
    find_subheads,
    part_heads,
    shouted_labels,
)
from newsclean.evidence.thread import Thread, find_thread
from newsclean.evidence.ticker import ticker, times_over_prose
from newsclean.evidence.transcript import below_turns, is_transcript, mark_mixed_turns
from newsclean.evidence.voice import page_words
from newsclean.evidence.wording import Wording
from newsclean.evidence.works import mark_works
from newsclean.evidence.zones import Zones, find_zones
from newsclean.packs import Phrases

if TYPE_CHECKING:
    from newsclean.evidence.page.about import About

__all__ = ["Evidence", "Form", "Line"]


TOLD = 6
"""Longest lines of a page that are asked for its language: they are sentences, most others not."""


def _bytes(text: str) -> int:
    """Bytes of a text: pages in other scripts have long lines in English below the story."""
    return len(text.encode("utf8", "surrogatepass"))


class Evidence:
    """What is known of one document."""

    def __init__(self, doc: Document, phrases: Phrases) -> None:
        self.doc = doc
        self.phrases = phrases
        self.doubted: Sequence[Leftover] = ()
        """What was found to be :meth:`left_over`; nothing before that was asked."""
        self.left_open: Mapping[int, float] = {}
        """Lines that the weight of a whole page is against, but not surely: how sure it is."""

    def lacks(self, needs: frozenset[str]) -> bool:
        """Does the page show nothing of what a filter needs (`FilterSpec.needs`)?"""
        if "html" in needs:
            return not self.tagged
        if "damage" in needs:  # asked while text is repaired, when there are no lines yet
            return self.undamaged
        return needs.isdisjoint(self.traits)

    @once
    def traits(self) -> frozenset[str]:
        """The shapes and phrases that lines of the page have, and the parts that it has."""
        zones = self.zones
        parts = {
            "player": self.player is not None,
            "headline": zones.headline is not None,
            "captions": bool(zones.captions),
            "tail": zones.tail < len(self.lines),
            "transcript": self.transcript,
            "page": self.doc.page is not None,
        }
        return frozenset(
            [*self.page.formed, *self.page.said, *(name for name, there in parts.items() if there)]
        )

    @once
    def tagged(self) -> bool:
        """Is the document an HTML page, whose tags say something of its lines?"""
        return bool(self.doc.origin) and self.doc.origin[0].hints is not None

    @once
    def marked(self) -> Marks | None:
        """What the tags of an HTML page say of its lines."""
        return find_marked(self.lines) if self.tagged else None

    @once
    def boxes(self) -> Boxes | None:
        """The parts of an HTML page beside its story."""
        headline = self.zones.headline
        return find_boxes(self.lines, headline.main if headline else None) if self.tagged else None

    @once
    def undamaged(self) -> bool:
        """Is there no character in the raw text that any repair looks at?"""
        return is_undamaged(self.doc)

    @once
    def page(self) -> Lines:
        """Each block with its shape, and the indexes by shape and by wording."""
        page = read_lines(self.doc.live.values(), self.phrases.spoken_in(self.language))
        unread_sentences(page)
        mark_mixed_turns(page)
        mark_speech(page)
        return page._replace(works=mark_works(page))

    @once
    def language(self) -> str | None:
        """Which language the longest lines are in, as far as their function words tell."""
        texts = [block.text for block in self.doc.live.values()]
        size = len if self.doc.source.isascii() else _bytes
        return detect(sorted(texts, key=size, reverse=True)[:TOLD])

    @once
    def lines(self) -> list[Line]:
        """Each block with its shape."""
        return self.page.all

    @once
    def transcript(self) -> bool:
        """Is the page a transcript of speakers' turns?"""
        return is_transcript(self.page)

    @once
    def wording(self) -> Wording:
        """What single lines speak of."""
        return Wording(self.page, self.phrases, self.transcript)

    @once
    def player(self) -> Player | None:
        """The radio player's block."""
        return find_player(self.page)

    @once
    def zones(self) -> Zones:
        """Headline, head, body, tail, and the caption units."""
        figures = find_figures(self.lines, self.marked)
        return find_zones(self.page, self.player, self.wording, figures, self.shown)

    @once
    def shown(self) -> int | None:
        """The line that shows the title that an HTML page gives itself, if one surely does."""
        if self.doc.page is None or self.marked is None:
            return None
        from newsclean.evidence.page.about import shown_title

        return shown_title(self.doc.page, self.lines)

    @once
    def thread(self) -> Thread | None:
        """What readers remark below the story, if they do."""
        return None if self.transcript else find_thread(self.lines, self.zones.body)

    @once
    def story(self) -> Story | None:
        """Which lines are the story, on a text that is a whole page; ``None`` on others."""
        if self.marked is not None:
            return None  # what tags say is more than what can be seen of the words alone
        return find_story(self.lines, self.zones, self.player, self.transcript)

    @once
    def told(self) -> Marked | Story | None:
        """Which lines are the story: of a page by its tags and words, of a text by its words."""
        if self.marked is not None:
            return with_words(self.marked, self.lines, self.zones)
        return self.story

    @once
    def signed(self) -> Signed:
        """The bylines and date lines below the first sentence that are no story's."""
        if self.transcript or self.tagged or self.wording.is_digest:
            return Signed(end=self.zones.body)
        return signed(self.lines, self.zones)

    @once
    def ticker(self) -> frozenset[int]:
        """Indices of the time stamps of a ticker, on a page."""
        return ticker(self.lines)

    @once
    def subheads(self) -> frozenset[int]:
        """Indices of the subheads that stand in rows."""
        return find_subheads(self.lines, self.zones.head + 1, self.captioned)

    @once
    def rows(self) -> frozenset[int]:
        """Indices of lines that stand for their make, whatever they say.

        Rows of results right beside the story, with their labels; the headings of a list of things
        to do; those of the short parts of a story; subheads that many stories have; stanzas;
        the works of a list.
        """
        known, first = partial(page_words, self.phrases), self.zones.head + 1
        found = find_rows(self.lines, first, self.captioned, known) | self.page.works
        for find in (shouted_labels, common_subheads, stanza_lines, report_results):
            found |= find(self.lines, first, self.captioned)
        if self.told is None:  # menus of pages that were printed whole look like that
            found |= part_heads(self.lines, first, self.captioned, known)
        return found

    @once
    def stamps(self) -> frozenset[int]:
        """Indices of the time stamps of a ticker, or of times over the paragraphs of a text."""
        return self.ticker or times_over_prose(self.lines)

    @once
    def captioned(self) -> frozenset[int]:
        """Indices of all lines that caption units take."""
        return frozenset(i for unit in self.zones.captions for i in unit.lines)

    def formed(self, form: str) -> Sequence[Line]:
        """The lines of one shape, pictures' words left out."""
        return self._shown(self.page.formed.get(form))

    def said(self, filter: str) -> Sequence[Line]:
        """The lines that are phrases of packs for ``filter``, pictures' words left out."""
        return self._shown(self.page.said.get(filter))

    def _shown(self, lines: Sequence[Line] | None) -> Sequence[Line]:
        """Some lines without those of pictures; none if there are none."""
        if not lines:
            return ()
        taken = self.captioned
        return [line for line in lines if line.i not in taken] if taken else lines

    @once
    def about(self) -> About:
        """What the page says of itself; of plain text nothing."""
        from newsclean.evidence.page.about import About

        return About(self.doc.page or PageSays(), self.lines, self.zones.headline)

    @once
    def by_block(self) -> dict[int, Line]:
        """Block id → line, for the blocks that there were when the lines were read."""
        return dict(zip(self.doc.live, self.lines, strict=True))

    def line(self, block: int) -> Line | None:
        """The line of a block id; ``None`` for blocks that did not exist then."""
        return self.by_block.get(block)

    def left_over(self, doc: Document) -> Sequence[Leftover]:
        """The lines that may be left over when the other filters are done, as ``doc`` is now."""
        if self.tagged or self.wording.is_digest:
            return ()
        among = below_turns(self.page) if self.transcript else None
        self.doubted = find_leftovers(self.left(doc), among)
        return self.doubted

    def bare(self, doc: Document) -> Iterator[Bare]:
        """The lines that may be captions without a credit, as ``doc`` is now."""
        if self.tagged or self.transcript or self.wording.is_digest:
            return
        headline = self.zones.headline
        spared = self.rows | self.captioned | self.subheads
        spared = spared.union(headline.copies if headline else (), [n.i for n in self.said("note")])
        for bare in find_bare(self.left(doc)):
            if bare.line not in spared:
                yield bare

    def left(self, doc: Document) -> Left:
        """What the other filters have left of a text, as ``doc`` is now."""
        return left_of(doc, self)

    def confidence(self, doc: Document) -> float:
        """How far to trust the body, 0 to 1 (`newsclean.evidence.doubt`)."""
        return confidence(doc, self)
