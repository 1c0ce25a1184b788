"""Removes appeals to give, join, subscribe or sign up.

Sees: lines that a pack knows, and paragraphs that speak to the reader ("you", "we", an imperative)
with enough cue words ("donate", "gift", "member", "newsletter" …, weighted in the packs). In the
middle of a story the bar is higher than behind it.

Why: stations and papers set them between the paragraphs of a story.

Leaves alone: quotations, long paragraphs, service news ("Donate blood at the armoury").

Example: `Public media runs on gifts from listeners like you. Give now.` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form
from newsclean.evidence.saying import is_quoted
from newsclean.evidence.told_behind import goes_on_telling
from newsclean.evidence.wording import APPEAL_BAR, MAX_APPEAL, is_talk
from newsclean.filters.phrases import said_lines

__all__ = ["appeal"]

NAME = "appeal"
FORMS = frozenset({Form.PROSE, Form.TITLE, Form.LABEL})
INSIDE_BAR = 3.0
"""Cue weights asked of a paragraph inside the story; :data:`APPEAL_BAR` elsewhere."""

INSIDE_WORDS = 45
"""Words. Appeals between the paragraphs of a story are short."""


def appeal(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops appeals."""
    yield from said_lines(doc, known, NAME, "asks the reader to give or subscribe")
    zones = known.zones
    taken = known.captioned
    for line in known.lines[zones.head :]:
        if line.words > INSIDE_WORDS and (
            line.words > MAX_APPEAL or zones.body <= line.i < zones.tail
        ):
            continue
        if line.form not in FORMS or line.i in taken or is_quoted(line.text):
            continue
        if zones.headline and line.i == zones.headline.main:
            continue
        inside = zones.body <= line.i < zones.tail
        score = known.wording.appeal(line)
        bar = INSIDE_BAR if inside else APPEAL_BAR
        if score < bar or goes_on_telling(known, line):
            continue
        # "members will donate breakfast to you" has no word of "us" or of the press
        if not inside or is_talk(line.text) or known.wording.on_the_press(line):
            yield Finding(
                NAME, line.block.id, Drop(), "asks the reader to give or subscribe",
                min(1.0, 0.4 + 0.1 * score), {"cues": score},
            )  # fmt: skip
