"""Removes what is left between the headline and the story.

Sees: short lines below the headline that belong to no picture, date or byline: section labels,
halves of bylines, alt texts, buttons without a name that a pack knows.

Why: the story begins with its first sentence, list, turn or subhead; what stands above is the
page's.

Leaves alone: sentences, a dek between the headline and a byline, and a line of its own right above
the first paragraph, which may be a subhead.

Example: headline, `For the Courier`, date, story → the second line goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.headline_points import stands_over_dek

__all__ = ["head_matter"]

SHORT = frozenset({Form.LABEL, Form.NAME, Form.MARK, Form.CREDIT})


def _is_alt(known: Evidence, line: Line) -> bool:
    """A title-like line that begins small, or hugs a date, a byline or a credit."""
    around = known.lines[max(0, line.i - 1) : line.i + 2]
    return line.text[0].islower() or any(
        other.form in HUGGED and (other if other.i > line.i else line).gap == 0
        for other in around
        if other.i != line.i
    )


HUGGED = frozenset({Form.DATE, Form.BYLINE, Form.CREDIT})


def head_matter(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops short lines between headline and story."""
    zones = known.zones
    if zones.headline is None:
        return
    sure = _sure_head_matter(known)
    last = max(sure, default=-1)
    dek = zones.headline.main + 1
    for line in known.lines[dek : zones.body]:
        if line.i in known.captioned:
            continue
        if line.i == dek and line.text[0].isupper() and stands_over_dek(known.lines, dek - 1):
            continue
        title = line.form == Form.TITLE and line.i <= last + 1 and _is_alt(known, line)
        hugs = line.gap == 0 and line.i - 1 in sure
        if (line.form in SHORT and (line.i < last or hugs)) or title:
            sure.add(line.i)
            yield Finding(
                "head-matter",
                line.block.id,
                Drop(),
                "stands between the headline and the story",
                0.7,
            )


def _sure_head_matter(known: Evidence) -> set[int]:
    """Lines above the story that surely are head matter: dates, bylines, pictures' words."""
    zones = known.zones
    return {
        line.i
        for line in known.lines[zones.head + 1 : zones.body]
        if line.form in HUGGED or line.i in known.captioned or line.phrase is not None
    }
