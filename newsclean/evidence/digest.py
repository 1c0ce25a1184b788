"""Digests: pages of several short stories, each with its subhead and its byline."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.bylines.forms import read_byline, read_signature
from newsclean.evidence.player import is_flat
from newsclean.evidence.shape import Line

__all__ = ["is_digest"]

WORDS = 8
"""Words of a digest's subhead."""
TWO = 2
"""Bylines under such lines, from which a page is a digest, if they name two writers; one that comes
again below the story stands in the box of its writer."""


def is_digest(lines: list[Line], bylines: Sequence[Line]) -> bool:
    """Do bylines stand right below short lines, of two writers or more than twice?"""
    flat = is_flat(lines)
    headed = []
    for byline in bylines:
        above = lines[byline.i - 1] if byline.i and byline.gap == 0 else None
        if above is not None and above.words <= WORDS and (flat or above.gap > 0):
            headed.append(byline.text)
    return len(headed) > TWO or (len(headed) == TWO and not _same_writer(*headed))


def _same_writer(one: str, other: str) -> bool:
    """Do two bylines name the same person?"""
    first, second = (read_byline(text) or read_signature(text) for text in (one, other))
    return first is not None and second is not None and bool(set(first.names) & set(second.names))
