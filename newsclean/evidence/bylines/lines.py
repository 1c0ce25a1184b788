"""The lines of bylines on a page: what goes on in the next one, and which are no writer's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclean.evidence.bylines.forms import Byline, read_byline, read_signature
from newsclean.evidence.bylines.han import names_in_script
from newsclean.evidence.bylines.leads import in_slug, led
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.announced import JOINS
from newsclean.evidence.names.looks import is_name, is_outlet, is_person
from newsclean.evidence.names.unled import DATED_ABOVE
from newsclean.evidence.shape import Form, Line

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = [
    "Written",
    "above_headline",
    "ends_story",
    "is_signed_below",
    "is_signed_beside",
    "read_written",
    "writer_beside",
]

BULLETS = "-*•–· "
PAIR = 2
OPENING = 8
"""Lines of the story that may name the place at which a writer works."""
CODE = 3
"""Letters of a code, at the least; fewer are somebody's initials."""


class Written(NamedTuple):
    """A byline as it was read."""

    line: Line
    below: Line | None
    """The next line, if the byline goes on there."""
    text: str
    read: Byline
    led: bool
    """Does a lead word announce the names?"""

    @property
    def names_more(self) -> bool:
        """Does it name more than a code such as ``WXYZ``, as players print it?"""
        names = self.read.names
        return not all(len(x) >= CODE and x.isupper() and x.isalpha() for x in names)


def read_written(known: Evidence, line: Line) -> Written | None:
    """What a byline and the line that goes on with it say; ``None`` if it is none."""
    below = _second_line(known.lines, line)
    own = line.text.lstrip(BULLETS)
    text = own + (" " + below.text if below else "")
    read = read_byline(text) or read_byline(own) or read_signature(own)
    if read is None:
        return None
    return Written(line, below, text, _without_place(known, read, text), led(own) is not None)


def _without_place(known: Evidence, read: Byline, text: str) -> Byline:
    """``By Ana Teller, Marlow Bay``: what headline and story name is no second writer."""
    if len(read.names) == 1:
        return _without_dateline(known, read)
    if len(read.names) != PAIR or f", {read.names[1]}" not in text:
        return read
    place = read.names[1]
    if not _is_told(known, place):
        return read
    return read._replace(names=read.names[:1], organisation=place)


def _without_dateline(known: Evidence, read: Byline) -> Byline:
    """``By Ana Teller Marlow Bay`` over ``MARLOW BAY, Ore. — …``."""
    words = read.names[0].split()
    if len(words) <= PAIR:
        return read
    opening = known.lines[known.zones.body : known.zones.body + OPENING]
    found = next(filter(None, (find_dateline(line.text) for line in opening)), None)
    filed = found.place.casefold() if found is not None else ""
    for last in range(PAIR, len(words)):
        place = " ".join(words[last:])
        if filed == place.casefold() or filed.startswith(place.casefold() + ","):
            return read._replace(names=(" ".join(words[:last]),), organisation=place)
    return read


LABELLED = 24
"""Characters among which the colon of a label stands."""


def ends_story(known: Evidence, found: Written) -> bool:
    """Does a label and a name sign the story below its last paragraph: ``Autor: Ana Teller``?"""
    line, lines = found.line, known.lines
    if known.wording.is_digest or known.transcript or line.i <= known.zones.body:
        return False
    if in_slug(line.text) or names_in_script(line.text):
        return True
    labelled = ":" in line.text[:LABELLED] or line.text[:3] == "By "
    named = found.read.names and all(map(is_person, found.read.names))
    labelled = bool(labelled and found.led and named)
    told = lines[line.i - 1].form is Form.PROSE
    below = lines[line.i + 1 : line.i + 2]
    return labelled and told and not any(x.form in (Form.PROSE, Form.TURN) for x in below)


def is_signed_beside(known: Evidence) -> bool:
    """Does a date line of the head name its writer: ``Ana Teller / SNN / Updated: …``?"""
    zones = known.zones
    for line in known.formed(Form.DATE):
        if zones.head <= line.i < zones.body or line.i in known.signed.lines:
            read = date_line(line.text)
            who = writer_beside(known, read.beside) if read is not None else None
            if who is not None and any(map(is_person, who.names)):
                return True
    return False


def writer_beside(known: Evidence, beside: str | None) -> Byline | None:
    """Whom the words beside a date name as the writer.

    ``None`` for a place, which is in capitals (but where writers are) or which the story names.
    """
    if not beside or (beside.isupper() and known.language not in SHOUTED_WRITERS):
        return None
    who = read_byline(beside) or read_signature(beside)
    if who is None or not who.names:
        return None
    if led(beside) is None and (is_outlet(beside) or _is_told(known, who.names[0])):
        return None
    return who


SHOUTED_WRITERS = frozenset({"vi"})
"""Languages whose papers print their writers in capitals."""


def _is_told(known: Evidence, name: str) -> bool:
    headline = known.zones.headline
    told = [line.text for line in known.lines[known.zones.body : known.zones.body + OPENING]]
    return any(name in said for said in (headline.text if headline else "", *told))


def is_signed_below(known: Evidence, line: Line) -> bool:
    """Does a byline stand below a line, above the story?"""
    top = known.signed.lines
    below = (x.i for x in known.formed(Form.BYLINE) if x.i > line.i)
    return any(i < known.zones.body or i in top for i in below)


def above_headline(known: Evidence, written: Sequence[int]) -> int:
    """The lines up to here stand above a headline that has a byline below it; 0 if it has none."""
    headline = known.zones.headline
    if headline is None or not any(headline.main < i < known.zones.body for i in written):
        return 0
    return headline.main - DATED_ABOVE


def _second_line(lines: list[Line], line: Line) -> Line | None:
    """``By A,`` goes on with ``B`` in the next line, or ``By A`` with ``and B``."""
    if line.i + 1 >= len(lines):
        return None
    below = lines[line.i + 1]
    if below.gap:
        return None
    first, _, rest = below.text.partition(" ")
    if first in JOINS and is_person(rest):
        return below
    return below if line.text[-1] == "," and is_name(below.text, 8) else None
