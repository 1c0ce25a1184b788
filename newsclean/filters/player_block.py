"""Removes the radio player and whatever the station prints above it and in the same breath below.

Sees: the stream controls on top of a member station's page ("Play Live Radio", "Next Up:", clocks
at zero, "Available On Air Stations", lists of streams), by their wording or by form alone: clocks
at 0:00 among short lines. Lines above the block go too (slogan, copyright sign, address, file
names, menus), and so do the lines that follow it without a blank line (fund drives, outages,
section labels). Where a page has no such controls, three or more short lines on top, one below the
other and then a headline by itself, are its masthead and go as well.

Why: on 101 of 102 station pages the block comes first and nothing of the article stands above it.

Leaves alone: a headline above the block that is not said again below (pages made from Markdown),
the same words in a sentence, a clock in a story.

Example: `Smooth Jazz · Play Live Radio · Next Up: · 0:00 0:00 · Available On Air Stations` →
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form

__all__ = ["player_block"]

NAME = "player-block"


def player_block(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the block, what stands above it, and the rest of its stanza."""
    player = known.player
    if player is None:
        return
    headline = known.zones.headline
    spare = {headline.main, *headline.copies} if headline else set()
    for line in known.lines[: player.end]:
        if line.i in spare or line.form is Form.NOTICE:
            continue
        if player.masthead:
            reason = "is part of the short lines on top of the page"
        elif line.i < player.first:
            reason = "stands above the radio player"
        elif line.i <= player.last:
            reason = "is part of the radio player"
        else:
            reason = "follows the radio player without a blank line"
        yield Finding(NAME, line.block.id, Drop(), reason)
