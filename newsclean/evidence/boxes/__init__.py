"""Boxes of the page between the paragraphs of a story, of which other filters took a part.

A box has more lines than a pack knows: its offer goes, and its title, its second sentence and its
button stay. What still stands is told by what went (`surface`): lines of one block with it, and
lines between two such removals (`rest`); headlines below the heading of a box or beside the time
of a rail (`rail`); a label and a headline in one line (`leads`); lines that say what one of the
page beside them says (`together`).
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.evidence.boxes.asked import asked
from newsclean.evidence.boxes.channels import channels
from newsclean.evidence.boxes.contents import contents
from newsclean.evidence.boxes.foot import Foot, foot
from newsclean.evidence.boxes.footer import footer
from newsclean.evidence.boxes.headed import headed
from newsclean.evidence.boxes.leads import leads
from newsclean.evidence.boxes.loose import arrowed, loose, played
from newsclean.evidence.boxes.middle import enclosed, pressed
from newsclean.evidence.boxes.notes import Writers, notes
from newsclean.evidence.boxes.over import over_story
from newsclean.evidence.boxes.pitches import pitches
from newsclean.evidence.boxes.press import press
from newsclean.evidence.boxes.rail import closed, led, timed, under
from newsclean.evidence.boxes.rest import advertised, attached, beside, inside
from newsclean.evidence.boxes.surface import CHROME, Found, Surface
from newsclean.evidence.boxes.teased import counted, named_again, pictured, with_button
from newsclean.evidence.boxes.together import together

__all__ = [
    "CHROME",
    "Foot",
    "Found",
    "Surface",
    "Writers",
    "foot",
    "footer",
    "headed",
    "named_again",
    "notes",
    "over_story",
    "pressed",
    "rest_of_boxes",
]


def rest_of_boxes(page: Surface, *, live: bool) -> Iterator[Found]:
    """What still stands of boxes, each line once or more, the surest rule first.

    On a ``live`` page times stand above what is told, and lines between two of the page are short.
    """
    for rule in (channels, inside, under, leads, attached) if live else RULES:
        for found in rule(page):
            page.drop(found.line)
            yield found


RULES = (
    advertised,
    contents,
    counted,
    pictured,
    with_button,
    asked,
    channels,
    pitches,
    press,
    inside,
    closed,
    timed,
    under,
    led,
    leads,
    arrowed,
    attached,
    beside,
    enclosed,
    together,
    played,
    loose,
)
