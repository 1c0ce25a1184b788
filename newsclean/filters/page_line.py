"""Removes what a page prints around its story, where the whole page was printed.

Sees: the lines of a page on which most of what was visible has been printed: menus, teasers of
other stories, buttons, comments, boxes of authors, footers. Each line is weighed by its own form,
what its words speak of, its place, its neighbours and the words that it shares with the story.

Why: much scraped text is everything that was visible.

Leaves alone: pages that hold little but a story (fewer than 30 lines, or a radio player, or a
transcript, or fewer than 24 lines of page matter); the headline, its copies, captions.

Example: `Home` `News` `Sport` … `Goats close Route 9` and its story … `Most viewed` `Terms of use`
→ the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence
from newsclean.evidence.marks import Marked
from newsclean.evidence.story import Story
from newsclean.evidence.story.reasons import said

__all__ = ["page_line"]

NAME = "page-line"
LEAST = 0.3
"""Probability of page matter below which no preset removes a line, and nothing is proposed."""
REASONS = 3
"""Facts that a reason names, …"""
FEATURES = 8
"""… and features that it looks at: some say the same."""


def page_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are page matter."""
    story = known.marked or known.story
    if story is None:
        return
    headline = known.zones.headline
    spared = known.captioned
    if headline is not None:
        spared = spared | {headline.main, *headline.copies}
    for line in known.lines:
        page = story.page(line.i)
        if page >= LEAST and line.i not in spared and line.block.id in doc.live:
            tipped = story.tipped(line.i) if isinstance(story, Marked) else _tipped(story, line.i)
            reason = "; ".join(tipped) or "stands among page matter"
            yield Finding(NAME, line.block.id, Drop(), reason, round(page, 3), tipped)


def _tipped(story: Story, i: int) -> dict[str, float]:
    """What tipped it, in plain words, with the odds (natural logarithm) that it added."""
    tipped: dict[str, float] = {}
    for name, high, odds in story.tipped(i, FEATURES):
        words = said(name, high=high)
        if words in tipped or len(tipped) < REASONS:
            tipped[words] = round(tipped.get(words, 0.0) + odds, 2)
    return tipped
