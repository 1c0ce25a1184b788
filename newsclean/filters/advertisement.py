"""Removes advertising and sponsor lines.

Sees: lines that the packs for this filter know, standing by themselves, also with a dash and a few
words of pages behind such a label.

Why: they belong to the page, not to the story.

Leaves alone: the same words inside a sentence, a label with words of a story behind it (`Anzeige -
Nachbar klagt`).

Example: `Story continues below advertisement` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Line
from newsclean.evidence.voice import page_share, page_words
from newsclean.filters.phrases import said_lines
from newsclean.late import regex

__all__ = ["advertisement"]

NAME = "advertisement"
REASON = "marks an advertisement"
LABELLED = regex(r"([^\W\d_]{2,16}) ?[-–—|:•] ?([^\W\d_][^\d]{3,60})")
"""A label of one word, a mark, a few words."""
WORDS = 8
"""Words of such a line, at the most."""
OWN = 0.6
"""Share of the telling words behind the mark that are of pages."""


def advertisement(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are phrases of this filter, or begin with one that is a label."""
    yield from said_lines(doc, known, NAME, REASON)
    for line in known.lines[known.zones.head :]:
        if line.words <= WORDS and line.phrase is None and _is_labelled(line, known):
            yield Finding(NAME, line.block.id, Drop(), REASON, 0.8)


def _is_labelled(line: Line, known: Evidence) -> bool:
    """``Advertisement - Scroll to continue``: a label of packs, and words of pages behind it."""
    found = LABELLED.fullmatch(line.text)
    if found is None:
        return False
    phrase = known.phrases.match(found[1])
    if phrase is None or phrase.filter != NAME:
        return False
    words = page_words(known.phrases)
    own, count = page_share(found[2], words, 0.0)
    return bool(own) and sum(words[word] for word in own) >= OWN * count
