"""Removes what the site prints above the headline and around it.

Sees: every line between the player (or the top) and the headline that is neither a picture's words
nor a date nor a byline; elsewhere only lines that a pack knows ("Skip to content", "Open Modal").

Why: menus, slogans, section and programme labels, appeals and notices of the station stand there.

Leaves alone: lines below the headline that no pack knows.

Example: `Local News` above the headline → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form

__all__ = ["page_furniture"]

NAME = "page-furniture"
SENTENCE = 8
"""Words of a sentence above the headline that stays where no player proves it chrome."""
FURNITURE = frozenset({NAME, "caption-mark"})
"""Filters whose packs hold the wording of furniture."""


def page_furniture(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops lines above the headline, and known furniture anywhere outside prose."""
    zones = known.zones
    start = known.player.end if known.player else 0
    taken = known.captioned
    for line in known.lines:
        phrase = line.phrase
        if phrase is None and line.i >= zones.head:
            continue
        if line.i in taken:
            continue
        if phrase is not None and phrase.filter in FURNITURE:
            evidence = {"phrase": phrase.key}
            yield Finding(NAME, line.block.id, Drop(), "is page furniture", 1.0, evidence)
        elif start <= line.i < zones.head and zones.headline is not None:
            if (
                line.form in (Form.DATE, Form.BYLINE, Form.NOTICE)
                or line.i in zones.headline.copies
            ):
                continue
            if phrase is None or phrase.filter != "note":
                yield Finding(NAME, line.block.id, Drop(), "stands above the headline", 0.9)
