"""Removes what is left between the headline and the story.

Sees: short lines below the headline that belong to no picture, date or byline: section labels,
halves of bylines, alt texts, buttons without a name that a pack knows.

Why: the story begins with its first sentence, list, turn or subhead; what stands above is the page's.

Leaves alone: sentences (a dek stays), and a line of its own right above the first paragraph, which
may be a subhead.

Example: headline, `For the Courier`, date, story → the second line goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form

__all__ = ["head_matter"]

SHORT = frozenset({Form.LABEL, Form.NAME, Form.MARK, Form.TITLE, Form.ITEM, Form.CREDIT})


def head_matter(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops short lines between headline and story."""
    zones = known.zones
    if zones.headline is None:
        return
    for line in known.lines[zones.headline.main + 1 : zones.body]:
        if line.form not in SHORT or line.i in known.captioned:
            continue
        last = line.i == zones.body - 1 and zones.body < len(known.lines)
        if last and line.gap > 0 and known.lines[zones.body].gap > 0 and line.text[0].isupper():
            continue
        yield Finding(
            "head-matter", line.block.id, Drop(), "stands between the headline and the story", 0.7
        )
