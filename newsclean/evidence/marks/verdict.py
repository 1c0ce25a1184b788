"""What is known of the lines of a page, and how it is said."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from newsclean.evidence.marks.first import First
from newsclean.evidence.marks.page import Page
from newsclean.evidence.story.expected import page_matter
from newsclean.evidence.story.smooth import smooth
from newsclean.hints import Inside

__all__ = ["Marked", "Marks", "probabilities"]

SPOKEN = 0.7
"""Odds that a reason is worth."""

REGIONS = (
    (Inside.HIDDEN, "is hidden"), (Inside.DIALOG, "stands in a dialog"),
    (Inside.NAV, "stands in the navigation"), (Inside.FOOTER, "stands in the footer"),
    (Inside.FORM, "stands in a form"), (Inside.ASIDE, "stands in an aside"),
    (Inside.CAPTION, "stands in a caption"), (Inside.HEADER, "stands in the header"),
    (Inside.BUTTON, "is a button"), (Inside.TITLE, "is the page's title"),
)  # fmt: skip


SWITCH = 0.6
"""See `newsclean.evidence.story.smooth`; the second look has seen the neighbours already. On every
third page, by site: 0.1 to 0.8 give F1 0.949, 1.5 gives 0.948, 2.2 gives 0.945."""
CALM = 0.8
"""What smoothed odds are worth: neighbours say much the same, and their sum promises too much."""


def probabilities(odds: Sequence[float], switch: float) -> tuple[float, ...]:
    """The probabilities of lines, each with its neighbours."""
    return tuple([1 / (1 + exp(-CALM * value)) for value in smooth(odds, switch)])


class Marks(NamedTuple):
    """What the tags of a page say of its lines, by index."""

    odds: list[float]
    """The odds (natural logarithm) of each line, before its neighbours were asked."""
    seen: Page
    first: First

    def told(self) -> tuple[float, ...]:
        """Probability that each line belongs to the story, by its tags alone."""
        return probabilities(self.odds, SWITCH)


class Marked(NamedTuple):
    """What is known of the lines of a page, by index."""

    told: tuple[float, ...]
    """Probability that the line belongs to the story."""
    least: float
    """Probability from which on a line stands."""
    marks: Marks
    """What its tags said."""

    def page(self, i: int) -> float:
        """How sure it is that a line is page matter (`expected.page_matter`)."""
        return page_matter(self.told[i], self.least)

    def tipped(self, i: int) -> dict[str, float]:
        """What tipped it, in plain words, with the odds (natural logarithm) that it added."""
        found: dict[str, float] = {}
        _, page, first = self.marks
        named, among = -first.named[i], -first.among[i]
        hints = page.hints[i]
        if named > SPOKEN:
            inside = hints.inside
            region = next((words for bit, words in REGIONS if inside & bit), None)
            found[region or "its element's name is one of page matter"] = round(named, 2)
        if among > SPOKEN:
            linked = page.sums.linked[page.container[i]]
            words = page.sums.words[page.container[i]]
            found["stands among links" if 2 * linked > words else "stands apart from prose"] = (
                round(among, 2)
            )
        if hints.links > 0.5:
            found["is a link"] = round(-first.odds[i], 2)
        return found
