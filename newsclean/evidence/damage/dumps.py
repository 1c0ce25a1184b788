"""Evidence: was a page printed node by node, so that links break its sentences?

Lines that begin in mid-sentence tell: with the comma of the sentence above them, or small.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newsclean.evidence.damage.layout import ends_sentence, is_item
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.document import Block

__all__ = ["CLOSING", "CODE", "is_dump", "is_small"]

BLANK = 0.1
"""Share of lines below a blank line, up to which a page is such a dump. 790 of the 791 dumps have
less; of the same pages printed by html-text 3, inscriptis 11, w3m 12, and trafilatura 778."""

BROKEN = 2
"""Lines that visibly go on a sentence, at the least, …"""
CLOSED = 1
"""… and how many of them begin with a mark that closes (a comma, a stop, a bracket). Hardly any
program and no author begins a line so, but a link in mid-sentence leaves one behind. With
:data:`BLANK` and :data:`BROKEN`: 698 of 791 dumps pass; of the same pages none from html-text and
inscriptis, 1 from w3m, 7 from trafilatura (most of them show code); none of 600 station pages."""

PARTED, PARTED_SHARE = 2, 0.03
"""Lines that begin with such a mark, and their share of all, by which a page is such a dump even if
blank lines part its paragraphs. None of 2,373 dumps with blank lines has as many."""

CLOSING = regex(
    r"""(?:[,.;:!?)\]”’»…%，。、；：！？）」』،؛؟।۔]+|["“‘](?=[\s,.;:!?)])|«(?=[,.;:!?)]))(?:\s|$|[,.;:!?)—–-])"""
)
"""Marks that belong to the word before them. What follows shows that they are no part of a number
(``.5``), a file's name or a program; German closes with what English opens with."""

CODE = regex(r"[{}=<>|\\_`#]|\(\)|;$|//")
"""What lines of programs, shells, tables and addresses hold, and lines of prose hardly ever."""

PARTICLE = regex("[をがにの](?![\u3041-\u309f])")
"""How a Japanese line begins that goes on a sentence: a particle, and no kana that would make a
word of it (``はじめに``). Japanese has no small letters."""


def is_dump(blocks: Sequence[Block]) -> bool:
    """Was the page printed node by node, so that links break its sentences?"""
    closed, small = _begun_inside(blocks)
    if sum(b.gap > 0 for b in blocks) <= BLANK * len(blocks):
        return small >= BROKEN and closed >= CLOSED
    closed -= sum(b.text[0] in ":：" for b in blocks)  # some programs begin items so
    return closed >= max(PARTED, PARTED_SHARE * len(blocks))


def is_small(text: str) -> bool:
    """Does a line begin with a word in small letters, and not with an address or a ``iName``?"""
    if not text[0].islower():
        return PARTICLE.match(text) is not None
    word = text.split(None, 1)[0]
    return word.islower() and "@" not in word and "." not in word[:-1] and not is_item(text)


def _begun_inside(blocks: Sequence[Block]) -> tuple[int, int]:
    """How many lines begin in mid-sentence: with a mark that closes, and with either."""
    closed = small = 0
    for above, below in pairwise(blocks):
        text = below.text
        if below.gap or not (is_small(text) or CLOSING.match(text)):
            continue
        if ends_sentence(above.text) or CODE.search(text) or CODE.search(above.text):
            continue
        small += 1
        closed += CLOSING.match(text) is not None
    return closed, small
