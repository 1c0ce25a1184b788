"""The headline below notices, menus and mastheads, where a line of those was found.

A path through the site ends in it; or it stands over its writer or its day, and the story below
them speaks of it, while the line that was found has no signature and no word of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclean.evidence.headlines.told import may_head
from newsclean.evidence.page_shapes import is_page_shape
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent, pieces, pieces_of
from newsclean.evidence.told import Told, is_signed, is_told
from newsclean.evidence.wording import Wording
from newsclean.late import regex

__all__ = ["below_notices", "is_masthead", "of_path"]

PART = regex(r"\S ?[/>›»→] ?$")
"""What stands in a path before its last part."""
PARTS = regex(r" [/>›»→] ")
PATH, NEAR = 80, 5
"""Lines of a page among which a path stands; and lines from there to the headline."""
HEAD = 4
"""Words of the headline, at the least; labels have fewer."""
REACH = 120
"""Lines of a page's top that are looked at: menus may be long."""
NOTICES = 3
"""Sentences of notices and captions above the headline, at the most."""
STORY, OPENING = 24, 12
"""Lines below the headline among which its story stands, and sentences of it that are compared."""
GOES_ON = 3
"""Sentences of the story below the signature, at the least."""
MASTHEAD = 3
"""Lines of a page above the last one of its name and slogan, at the most."""
SPOKEN, MOST = 3, 0.5
"""Words of a headline below a masthead that its story says, and their share, at the least."""
STOPS = frozenset(".,:;")


def of_path(lines: Sequence[Line], is_title: Callable[[Line], bool]) -> int | None:
    """The headline that a path through the site ends in: ``Home / Farms / Goats at large``."""
    for path in lines[:PATH]:
        if path.words <= HEAD or not PARTS.search(path.text):
            continue
        for line in lines[path.i + 1 : path.i + 1 + NEAR]:
            front = path.text.removesuffix(line.text)
            if line.words >= HEAD and front != path.text and PART.search(front.rstrip()):
                return line.i if is_title(line) or line.form is Form.PROSE else None
    return None


def below_notices(
    lines: Sequence[Line], best: int | None, wording: Wording, is_title: Callable[[Line], bool]
) -> int | None:
    """The headline over its signature, if the line that was found has none, nor any of its words.

    Appeals, consents and captions above it are sentences as well, so that the story seemed to begin
    there.
    """
    if wording.transcript or wording.is_digest or wording.is_live:
        return None
    if best is not None and (lines[best].text[0] == "#" or is_signed(lines, best)):
        return None
    notices = 0
    for line in lines[0 if best is None else best + 1 : REACH]:
        if _may_be(lines, line, is_title):
            below = lines[line.i + 1 : line.i + 1 + STORY]
            told = [x.text for x in below if is_told(x) and x.phrase is None]
            said = pieces_of(told[:OPENING])
            here = len(pieces(line.text) & said)
            above = len(pieces(lines[best].text) & said) if best is not None else 0
            if above:
                return None
            if here and len(told) >= GOES_ON:
                return line.i
        notices += is_told(line)
        if notices > NOTICES:
            return None
    return None


def _may_be(lines: Sequence[Line], line: Line, is_title: Callable[[Line], bool]) -> bool:
    if line.phrase is not None or extent(line.text) < HEAD or line.text[-1] in STOPS:
        return False
    labelled = line.form is Form.TURN
    return (labelled or is_title(line)) and is_signed(lines, line.i) and may_head(lines, line)


def is_masthead(lines: Sequence[Line], told: Told, best: int, found: int) -> bool:
    """Is a line over a menu in one row, ``News | Farms | Ferries``, the name of the site?

    The story says much more of the headline, which has its own signature.
    """
    if best >= MASTHEAD or found == best + 1 or not is_page_shape(lines[best + 1].text):
        return False
    if lines[found].text[-1] in STOPS or not is_signed(lines, found):
        return False
    shared, share = told.shared(lines[found])
    return shared >= SPOKEN and share >= MOST and shared > told.shared(lines[best])[0] + 1
