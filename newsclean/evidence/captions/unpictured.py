"""Lines above a credit, or like one, that are no picture's: deks, and who wrote it from where."""

from __future__ import annotations

import re

from newsclean.evidence.captions.looks import GLUED_WORDS, is_scene
from newsclean.evidence.captions.sure import is_sure_credit
from newsclean.evidence.captions.unit import CREDITS
from newsclean.evidence.credits import clean_credit
from newsclean.evidence.credits.leads import LEADED_LINE
from newsclean.evidence.credits.owners import STOCK
from newsclean.evidence.credits.words import AGENCIES, OWNER
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line

__all__ = ["is_dek", "writes_from"]


def writes_from(lines: list[Line], i: int) -> bool:
    """Who wrote it: ``Ana Teller / Salt Bay`` right above the date, below a line without a stop, or
    ``Ana Teller / SALT BAY`` right below it.
    """
    line, above = lines[i], lines[i - 1] if i else None
    name, slash, place = line.text.partition("/")
    if not slash or above is None or line.said_by(CREDITS):
        return False
    place = place.strip()
    if not is_person(name.strip()) or is_person(above.text):
        return _is_filed_below(lines, i)
    if above.form is Form.DATE:
        town = re.split("[,(]", place, maxsplit=1)[0].strip()
        return town.isupper() and len(town) >= TOWN and not AGENCIES.search(town.title())
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is None or after.form is not Form.DATE or above.form is not Form.TITLE:
        return False  # below a sentence it is the owner of a picture
    return " / " in line.text and place.istitle() and not OWNER.search(place)


def _is_filed_below(lines: list[Line], i: int) -> bool:
    """``SALT BAY / THE VOICE`` between the name of the writer and the date."""
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is None or after.form is not Form.DATE or lines[i - 1].form is not Form.NAME:
        return False
    return is_person(lines[i - 1].text) and " / " in lines[i].text


TOWN = 5
"""Letters of a town in capitals, at the least: shorter ones are stations and agencies."""


def is_dek(lines: list[Line], i: int) -> bool:
    """Is a sentence right below the headline a dek, though a credit stands below it?

    It is no picture's if nobody by name took the picture, and nobody by name is on it.
    """
    line, above = lines[i], lines[i - 1] if i else None
    if above is None or above.words < HEADLINE:
        return False
    if above.form is not Form.TITLE and above.text[-1] not in '?!”"':
        return False
    below = lines[i + 1] if i + 1 < len(lines) else None
    if line.form is not Form.PROSE or below is None or not is_sure_credit(below):
        return False
    owner = LEADED_LINE.sub("", below.text, count=1)
    if line.gap > 0 and below.gap == 0 and owner != below.text and owner.count(" ") >= OWNED:
        return False  # caption and credit, by themselves
    if any(is_person(half) and not STOCK.match(half) for half in _halves(below.text)):
        return False
    named = any(word[0].isupper() for word in line.text.split()[1:])
    return not (named and is_scene(line, GLUED_WORDS))


OWNED = 2
"""Words of an owner behind the word for a picture, one less: "Foto: Especial" stands below deks."""
HEADLINE = 5
"""Words of a line that is more than the label above a caption."""


def _halves(text: str) -> list[str]:
    return [half.strip() for half in clean_credit(text).replace("|", "/").split("/")]
