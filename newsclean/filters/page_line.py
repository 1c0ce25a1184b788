"""Removes what a page prints around its story, where the whole page was printed.

Sees: the lines of a page with many short lines outside its densest prose: menus, teasers of other
stories, buttons, comments, boxes of authors, footers. Each line is weighed by its own form, its
place, its neighbours and the words that it shares with the story.

Why: much scraped text is everything that was visible.

Leaves alone: pages that hold little but a story (fewer than 30 lines, or a radio player, or a
transcript, or few short lines outside the prose); the headline, its copies, captions.

Example: `Home` `News` `Sport` … `Goats close Route 9` and its story … `Most viewed` `Terms of use`
→ the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence
from newsclean.evidence.story import Story

__all__ = ["page_line"]

NAME = "page-line"
LEAST = 0.3
"""Probability of page matter below which no preset removes a line, and nothing is proposed."""
REASONS = 3
"""Features that a reason names."""

WORDS = {
    "words": ("is short", "is long"),
    "words of its sentence": ("a short sentence", "part of a long sentence"),
    "word length": ("short words", "long words"),
    "ends a sentence": ("no stop at its end", "ends a sentence"),
    "ends with a colon": ("no colon at its end", "ends with a colon"),
    "begins small": ("begins with a capital", "begins small"),
    "small letters share": ("few small words", "many small words"),
    "capitals share": ("few capitals", "many capitals"),
    "digit share": ("few numbers", "many numbers"),
    "prose": ("is no prose", "is prose"),
    "title": ("is not like a title", "is like a title"),
    "label": ("is no label", "is a label"),
    "name": ("is no name", "is a name"),
    "item": ("is no list item", "is a list item"),
    "mark": ("has words", "has no words"),
    "known wording": ("is no known wording", "is known wording"),
    "tail heading": ("is no heading of a tail", "is the heading of a tail"),
    "share button": ("is no share button", "is a share button"),
    "furniture": ("is no furniture of a page", "is furniture of a page"),
    "talk of readers": ("does not speak of readers", "speaks of readers or years"),
    "date": ("is no date", "is a date"),
    "page share above": ("near the top of the page", "far down the page"),
    "prose share above": ("little prose above", "most of the prose above"),
    "in the heart": ("outside the densest prose", "inside the densest prose"),
    "behind the heart": ("not behind the densest prose", "behind the densest prose"),
    "lines behind the heart": ("not far behind the prose", "far behind the last paragraph"),
    "behind the tail": ("before the end of the story", "behind the end of the story"),
    "lines below the headline": ("above the headline or close", "far below the headline"),
    "tail headings above": ("no tail heading above", "a tail heading above"),
    "page prose": ("little prose on the page", "much prose on the page"),
    "page short lines outside the heart": ("a page of few short lines", "a page of menus"),
    "page broken sentences share": ("few broken sentences", "many broken sentences"),
    "prose in 15 above": ("no prose above it", "prose above it"),
    "prose in 15 below": ("no prose below it", "prose below it"),
    "lines since prose": ("close below prose", "far below prose"),
    "lines until prose": ("close above prose", "far above prose"),
    "run of short lines": ("few short lines around it", "short lines around it"),
    "words of the heart share": ("words that the story has not", "words of the story"),
    "copies": ("stands here only", "stands here more than once"),
    "talk of readers near": ("no comments or years near", "comments or years near"),
    "dates near": ("no dates near", "dates near"),
    "known wording near": ("no known wording near", "known wording near"),
    "capitals in the line above": ("small words above it", "capitals above it"),
    "capitals in the line below": ("small words below it", "capitals below it"),
    "line below begins small": ("a capital begins the next line", "the next line begins small"),
}
"""Feature → how a reason says that there is less of it than usual, and more."""


def page_line(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are page matter."""
    story = known.story
    if story is None:
        return
    headline = known.zones.headline
    spared = known.captioned
    if headline is not None:
        spared = spared | {headline.main, *headline.copies}
    for line in known.lines:
        page = story.page(line.i)
        if page >= LEAST and line.i not in spared and line.block.id in doc.live:
            tipped = _tipped(story, line.i)
            reason = "; ".join(tipped) or "stands among page matter"
            yield Finding(NAME, line.block.id, Drop(), reason, round(page, 3), tipped)


def _tipped(story: Story, i: int) -> dict[str, float]:
    """What tipped it, in plain words, with the odds (natural logarithm) that it added."""
    said: dict[str, float] = {}
    for name, high, odds in story.tipped(i, REASONS):
        first, _, second = name.partition(" × ")
        words = WORDS[second or first][high]
        said[words] = round(said.get(words, 0.0) + odds, 2)
    return said
