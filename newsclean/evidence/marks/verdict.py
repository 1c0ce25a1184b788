"""What is known of the lines of a page, and how it is said."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.evidence.marks.first import First
from newsclean.evidence.marks.page import Page
from newsclean.hints import Inside

__all__ = ["Marked"]

TINY = 1e-6
SPOKEN = 0.7
"""Odds that a reason is worth."""

REGIONS = (
    (Inside.HIDDEN, "is hidden"), (Inside.DIALOG, "stands in a dialog"),
    (Inside.NAV, "stands in the navigation"), (Inside.FOOTER, "stands in the footer"),
    (Inside.FORM, "stands in a form"), (Inside.ASIDE, "stands in an aside"),
    (Inside.CAPTION, "stands in a caption"), (Inside.HEADER, "stands in the header"),
    (Inside.BUTTON, "is a button"), (Inside.TITLE, "is the page's title"),
)  # fmt: skip


class Marked(NamedTuple):
    """What is known of the lines of a page, by index."""

    told: tuple[float, ...]
    """Probability that the line belongs to the story."""
    odds: tuple[float, ...]
    """Its odds (natural logarithm), before its neighbours were asked."""
    seen: Page
    first: First
    least: float
    """Probability from which on a line stands."""

    def page(self, i: int) -> float:
        """How sure it is that a line is page matter; from one half on it is to go."""
        told = min(1 - TINY, max(TINY, self.told[i]))
        return 1 / (1 + told / (1 - told) * (1 - self.least) / self.least)

    def tipped(self, i: int) -> dict[str, float]:
        """What tipped it, in plain words, with the odds (natural logarithm) that it added."""
        found: dict[str, float] = {}
        named, among = -self.first.named[i], -self.first.among[i]
        hints = self.seen.hints[i]
        if named > SPOKEN:
            inside = hints.inside
            region = next((words for bit, words in REGIONS if inside & bit), None)
            found[region or "its element's name is one of page matter"] = round(named, 2)
        if among > SPOKEN:
            linked = self.seen.sums.linked[self.seen.container[i]]
            words = self.seen.sums.words[self.seen.container[i]]
            found["stands among links" if 2 * linked > words else "stands apart from prose"] = (
                round(among, 2)
            )
        if hints.links > 0.5:
            found["is a link"] = round(-self.first.odds[i], 2)
        return found
