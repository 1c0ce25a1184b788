"""Evidence: what is known of the whole document, gathered once and asked by filters.

Everything here is worked out when it is first asked for, from the document as it stood when its
text had been repaired. Line indices count the blocks of that document.
"""

from __future__ import annotations

from functools import cached_property

from newsclean.document import Document
from newsclean.evidence.player import Player, find_player
from newsclean.evidence.shape import Form, Line, read_lines
from newsclean.evidence.transcript import is_transcript, mark_mixed_turns
from newsclean.evidence.wording import Wording
from newsclean.evidence.zones import Zones, find_zones
from newsclean.packs import Phrases

__all__ = ["Evidence", "Form", "Line"]


class Evidence:
    """What is known of one document."""

    def __init__(self, doc: Document, phrases: Phrases) -> None:
        self.doc = doc
        self.phrases = phrases

    @cached_property
    def lines(self) -> list[Line]:
        """Each block with its shape."""
        lines = read_lines(self.doc.blocks, self.phrases)
        mark_mixed_turns(lines)
        return lines

    @cached_property
    def transcript(self) -> bool:
        """Is the page a transcript of speakers' turns?"""
        return is_transcript(self.lines)

    @cached_property
    def wording(self) -> Wording:
        """What single lines speak of."""
        return Wording(self.phrases.cues, self.transcript)

    @cached_property
    def player(self) -> Player | None:
        """The radio player's block."""
        return find_player(self.lines)

    @cached_property
    def zones(self) -> Zones:
        """Headline, head, body, tail, and the caption units."""
        return find_zones(self.lines, self.player, self.wording)

    @cached_property
    def captioned(self) -> frozenset[int]:
        """Indices of all lines that caption units take."""
        return frozenset(i for unit in self.zones.captions for i in unit.lines)

    @cached_property
    def _formed(self) -> dict[str, list[Line]]:
        formed: dict[str, list[Line]] = {}
        for line in self.lines:
            formed.setdefault(line.form, []).append(line)
        return formed

    def formed(self, form: Form) -> list[Line]:
        """The lines of one shape, pictures' words left out."""
        lines = self._formed.get(form)
        return [line for line in lines if line.i not in self.captioned] if lines else []

    @cached_property
    def _said(self) -> dict[str, list[Line]]:
        said: dict[str, list[Line]] = {}
        for line in self.lines:
            if line.phrase is not None:
                said.setdefault(line.phrase.filter, []).append(line)
        return said

    def said(self, filter: str) -> list[Line]:
        """The lines that are phrases of packs for ``filter``, pictures' words left out."""
        lines = self._said.get(filter)
        return [line for line in lines if line.i not in self.captioned] if lines else []

    @cached_property
    def _index(self) -> dict[int, int]:
        return {line.block.id: line.i for line in self.lines}

    def line(self, block: int) -> Line | None:
        """The line of a block id; ``None`` for blocks that did not exist then."""
        i = self._index.get(block)
        return None if i is None else self.lines[i]

    def confidence(self, doc: Document) -> float:
        """How far to trust the body, 0 to 1."""
        return 0.5
