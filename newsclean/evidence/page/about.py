"""What several filters ask of a page: its site, its headline, and which lines are near that."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.document import Kind, PageSays, Said
from newsclean.evidence.asked import once
from newsclean.evidence.damage.encoding import gate
from newsclean.evidence.headlines.found import Headline
from newsclean.evidence.page.printed import blocks_near, headline_line
from newsclean.evidence.page.sites import SiteNames, partings
from newsclean.evidence.page.titles import page_title
from newsclean.evidence.shape import Line
from newsclean.hints import Inside
from newsclean.late import regex

__all__ = ["About", "shown_title"]


LEAST = 3
"""Words of a part of a title that may be the headline: names of sites may stand alone, too."""


def _level(line: Line) -> int:
    hints = line.block.hints
    return hints.level if hints is not None and hints.inside & Inside.HEADING else 0


def shown_title(says: PageSays, lines: Sequence[Line]) -> int | None:
    """The heading whose words are those of the title that the page gives itself."""
    title = page_title(says, None, SiteNames(says))
    words = WORD.findall(title.value.lower()) if title is not None else []
    if len(words) < LEAST:
        return None
    for line in lines:
        shown = line.block.kind is Kind.HEADING and not line.stands_in(NOT_SHOWN)
        if shown and WORD.findall(line.text.lower()) == words:
            return line.i
    return None


WORD = regex(r"\w+")
NOT_SHOWN = Inside.NAV | Inside.FOOTER | Inside.ASIDE | Inside.LINK


class About:
    """What is known of the page around a text."""

    def __init__(self, says: PageSays, lines: Sequence[Line], headline: Headline | None) -> None:
        self.says = says
        self.lines = lines
        self.headline = headline

    @once
    def site(self) -> SiteNames:
        """The names of the site."""
        return SiteNames(self.says)

    @once
    def title(self) -> Said | None:
        """The headline, as the best of all sources words it."""
        printed = self.headline
        if printed is not None and self._tag(printed.main) != "title":
            return page_title(self.says, printed.text, self.site)
        return page_title(self.says, self._shown_part(), self.site)

    def _shown_part(self) -> str | None:
        """The part of the page's ``title`` that a line of the page repeats: ``Site - Headline``."""
        if any(said.source != "title" for said in self.says.titles):
            return None
        parts = {
            part
            for said in self.says.titles
            for at in partings(said.value)
            for part in (said.value[: at.start()], said.value[at.end() :])
            if len(part.split()) >= LEAST
        }
        return next((line.text for line in self.lines if parts and line.text in parts), None)

    def _tag(self, line: int) -> str | None:
        hints = self.lines[line].block.hints
        return hints.tag if hints else None

    @once
    def main(self) -> int:
        """The number of the line that shows the headline."""
        shown = headline_line(self.lines, self.title.value if self.title else "")
        return shown if shown is not None else self.headline.main if self.headline else 0

    @once
    def heads(self) -> tuple[int, ...]:
        """The line that shows the headline and the only heading of the first level, as numbers.

        They are two where the page's title is the one for machines.
        """
        first = [line.i for line in self.lines if _level(line) == 1]
        return (self.main, *(i for i in first if len(first) == 1 and i != self.main))

    @once
    def headlined(self) -> Said | None:
        """The title; where the page was decoded wrongly, as the repaired line has it."""
        title = self.title
        if title is None or title.value.isascii() or not gate(title.value):
            return title
        shown = self.lines[self.main].text if self.lines else ""
        return Said(shown, title.source) if shown and not gate(shown) else title

    @once
    def near(self) -> frozenset[int]:
        """The ids of the blocks near the headline."""
        return frozenset().union(*(blocks_near(self.lines, head) for head in self.heads))
