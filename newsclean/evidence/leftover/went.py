"""What became of each line, and which filter took it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from newsclean.document import Block, Drop, Finding, Lift
from newsclean.evidence.shape import Line

__all__ = ["BOXES", "BUTTONS", "TOOK", "Fate", "Taker", "fates", "takers"]


class Fate:
    """What became of a line (strings, as with `Form`)."""

    STANDS = "stands"
    GONE = "gone"
    """It was dropped."""
    LIFTED = "lifted"
    """It went to a field: a caption, a byline, a date …"""
    OUTSIDE = "outside"
    """There is no line: above the first one, or below the last."""


class Taker:
    """Who took a line that does not stand (strings, as with `Form`)."""

    NOBODY = ""
    BOX = "box"
    """A filter of boxes, of tails or of what readers say."""
    BUTTON = "button"
    """A filter of buttons, players, notices and offers."""
    PAGE = "page"
    """Any other filter that drops lines."""
    CAPTION = "caption"
    FIELD = "field"
    """Any field but that of captions."""


BOXES = frozenset("teaser half-box page-box story-tail page-part remarks biography".split())
BUTTONS = frozenset(
    "share-bar listen-line player-block one-line-player advertisement paywall-line newsletter "
    "appeal shortcode".split()
)
"""Names of filters; they tell what stands beside what they took."""
TOOK = {Fate.GONE: Taker.PAGE, Fate.LIFTED: Taker.FIELD}
"""Who took lines, where no more is known."""


def fates(lines: Sequence[Line], live: Mapping[int, Block], ledger: Sequence[Finding]) -> list[str]:
    """What became of each line so far; what was joined to another line counts as standing."""
    ended = _ended(ledger)
    return [
        Fate.STANDS if line.block.id in live else _fate(ended.get(line.block.id)) for line in lines
    ]


def takers(
    lines: Sequence[Line], ledger: Sequence[Finding], captioned: Set[int] = frozenset()
) -> list[str]:
    """Who took each line; where several would, the last one."""
    ended = _ended(ledger)
    return [
        Taker.CAPTION if line.i in captioned else _taker(ended.get(line.block.id)) for line in lines
    ]


def _ended(ledger: Sequence[Finding]) -> dict[int, Finding]:
    """The last finding that took each block out of the text."""
    return {found.block: found for found in ledger if type(found.action) in (Drop, Lift)}


def _fate(found: Finding | None) -> str:
    if found is None:
        return Fate.STANDS
    return Fate.LIFTED if isinstance(found.action, Lift) else Fate.GONE


def _taker(found: Finding | None) -> str:
    if found is None:
        return Taker.NOBODY
    if isinstance(found.action, Lift):
        return Taker.CAPTION if found.action.field == "captions" else Taker.FIELD
    if found.filter in BOXES:
        return Taker.BOX
    return Taker.BUTTON if found.filter in BUTTONS else Taker.PAGE
