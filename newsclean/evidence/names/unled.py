"""The names that no lead word announces, on a page: below its headline, or above with a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsclean.evidence.bylines.people import Byline
from newsclean.evidence.names.beside import Signature, signatures
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.names.told_below import told_below
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["DATED_ABOVE", "unled_signatures"]

DATED_ABOVE = 2
"""Lines above a headline on pages that print a name and a date there."""
CUT = regex(r"(?:\.\.\.|…)$")
"""The end of a headline that a path through the site has cut."""


def unled_signatures(known: Evidence) -> list[Signature]:
    """The names at the top that no lead word announces."""
    if known.transcript:
        return []
    headline = known.zones.headline
    first = headline.last + 1 if headline else known.zones.head
    taken = known.captioned
    if headline is not None:
        between = known.lines[headline.main + 1 : headline.last]
        if any(line.form is Form.NAME and is_person(line.text) for line in between):
            first = headline.main + 1
            taken |= {headline.last, *headline.copies}
        if headline.main >= DATED_ABOVE:
            first = min([first, *_signed_above(known.lines, headline.main)])
    found = signatures(known.lines, first, known.zones.body, known.signed, taken)
    if not found and headline is not None:
        told = told_below(known.lines, headline.last + 1, known.zones.body, known.captioned)
        if told is not None:
            found = [Signature(told[0], Byline((told[1],), None), ())]
    main = headline.main if headline is not None else 0
    above = {line.text for line in known.lines[:main] if line.form is Form.TITLE}
    return [one for one in found if one.line.text not in above]  # the sender


def _signed_above(lines: Sequence[Line], main: int) -> Iterator[int]:
    """Names beside a date above a headline, with a cut printing of it between at the most."""
    above = main - 1 if CUT.search(lines[main - 1].text) else main
    if above < DATED_ABOVE:
        return
    for top in range(above - DATED_ABOVE, max(-1, above - DATED_ABOVE - LINKS), -1):
        pair = lines[top : top + DATED_ABOVE]
        for name, date in (pair, pair[::-1]):
            if name.form is Form.NAME and date.form is Form.DATE and is_person(name.text):
                yield name.i
                return
        if pair[-1].words > LINK or pair[-1].form is Form.DATE:
            return


LINKS, LINK = 5, 4
"""Links that may stand between the two and the headline (``Box Score``), and the words of each."""
