"""Moves the page's section or programme label to the section field.

Sees: a label of up to three words right above the headline of a page with a player, in the player's
stanza or by itself ("News", "Lifestyle", "Connections").

Why: archives sort by section, and the label belongs to no sentence.

Leaves alone: labels on pages without a player, where a kicker may belong to the headline; controls,
and lines that a pack knows.

Example: `Available On Air Stations` `Lifestyle`, blank line, headline → section "Lifestyle".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Finding, Lift
from newsclean.evidence import Evidence, Form

__all__ = ["section_label"]

LABELS = frozenset({Form.LABEL, Form.NAME})
MAX_WORDS = 3


def section_label(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the label above the headline."""
    player, headline = known.player, known.zones.headline
    if player is None or headline is None or headline.main <= player.last + 1:
        return
    line = known.lines[headline.main - 1]
    if (
        line.i > player.last
        and line.form in LABELS
        and line.words <= MAX_WORDS
        and line.phrase is None
        and line.i not in known.captioned
    ):
        yield Finding("section-label", line.block.id, Lift("section", line.text), "is the section")
