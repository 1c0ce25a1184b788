"""A caption and whose picture it is, in a stanza of their own.

On a page that parts its paragraphs by blank lines, two lines without one are one thing. Below a
sentence that tells what a picture shows, a name says whose the picture is, whatever the name.
"""

from __future__ import annotations

from newsclean.evidence.captions.looks import GLUED_WORDS, is_scene, is_worded, may_be_caption
from newsclean.evidence.captions.sure import is_sure_credit
from newsclean.evidence.captions.unit import COPY_WORDS, CaptionUnit
from newsclean.evidence.captions.unpictured import writes_from
from newsclean.evidence.credits import clean_credit, is_slashed, may_be_credit
from newsclean.evidence.credits.glued import names_source
from newsclean.evidence.credits.words import LEAD, SUPPLIED
from newsclean.evidence.names.looks import ROLE, is_name, is_person
from newsclean.evidence.shape import Form, Line

__all__ = [
    "is_brief_stanza",
    "named_and_taken",
    "owned_apart",
    "owned_by_pair",
    "owned_twice",
    "slashed_alone",
]

OWNER = 6
"""Words of an owner, at the most."""
PARAGRAPH = 12
"""Words of the paragraph below such a stanza, at the least."""
NAMED = (Form.NAME, Form.LABEL, Form.TITLE)
WHY = "a name below it, in a stanza of their own"
BARRED = "a name and an owner below it"
SOURCED = "a source and a credit below it"


def owned_apart(lines: list[Line], i: int) -> CaptionUnit | None:
    """A caption in line ``i`` and its owner below, in a stanza above the story's first paragraph.

    Further down such a pair may as well be an event and where it takes place.
    """
    if i + 3 >= len(lines):
        return None
    line, below, after, later = lines[i : i + 4]
    if not (line.gap and not below.gap and after.gap and later.gap):
        return None  # the page's other lines must stand apart
    if below.form not in NAMED or below.phrase is not None or not _may_own(below.text):
        return None
    told = after.form is Form.PROSE and after.phrase is None and after.words >= PARAGRAPH
    if not told or not (is_scene(line, GLUED_WORDS) or is_worded(line)):
        return None
    return _unit(line, below, WHY)


def _may_own(text: str) -> bool:
    """A name with or without a comma; somebody who gave the picture."""
    if text[-1] in ".!?:;…" or any(map(str.isdigit, text)) or text[0].islower():
        return SUPPLIED.match(text) is not None and text.count(" ") < OWNER
    bare = text.replace(" & ", " ").replace(",", "")
    return is_name(bare, OWNER)


def owned_by_pair(lines: list[Line], i: int) -> CaptionUnit | None:
    """A caption above ``Ana Teller | Salt News``; an alt text may stand above it."""
    if i + 2 >= len(lines):
        return None
    line, below, after = lines[i : i + 3]
    if below.gap or " | " not in below.text or below.phrase is not None:
        return None
    if not may_be_credit(below.text) or not may_be_caption(line) or is_sure_credit(line):
        return None
    if line.form is not Form.PROSE or line.words > GLUED_WORDS:
        return None
    if not after.gap and is_scene(after, GLUED_WORDS):
        return None  # its caption stands below it
    above = lines[i - 1] if i else None
    unit = _unit(line, below, BARRED)
    if above is not None and not line.gap and _is_alt(above):
        return unit._replace(lines=(i - 1, *unit.lines), copies=frozenset({i - 1}))
    return unit


def _is_alt(above: Line) -> bool:
    """Does a line above a caption say without a name what the picture shows?"""
    if above.form is not Form.PROSE or above.phrase is not None or above.words > GLUED_WORDS:
        return False
    words = above.text.split()
    return words[0] in ALT and not any(word[0].isupper() for word in words[1:])


ALT = frozenset("A An Two Three Several People Un Una Une Uma Ein Eine Een En Et Ett".split())
"""How alt texts begin."""


def owned_twice(lines: list[Line], i: int) -> CaptionUnit | None:
    """A caption above ``Forrás: Salt Hírlap`` and ``Fotó: Teller Ana``, as Hungarian papers do."""
    if i + 2 >= len(lines):
        return None
    line, source, credit = lines[i : i + 3]
    if source.gap or credit.gap or ": " not in source.text or not names_source(source.text):
        return None
    if not may_be_caption(line) and (line.form is not Form.TITLE or line.phrase is not None):
        return None
    used: tuple[int, ...] = (i, i + 1, i + 2)
    if LEAD.fullmatch(credit.text) and i + 3 < len(lines) and is_person(lines[i + 3].text):
        credit, used = lines[i + 3], (*used, i + 3)  # "Fotó:", and the name below it
    elif not is_sure_credit(credit):
        return None
    unit = _unit(line, credit, SOURCED)
    return unit._replace(lines=used, copies=frozenset({i + 1}))


def slashed_alone(lines: list[Line], i: int) -> CaptionUnit | None:
    """``Ana Teller/Salt Standard`` between lines of the page above the story: a credit alone."""
    line = lines[i]
    if "/" not in line.text or line.phrase is not None or line.form not in NAMED:
        return None
    if not 0 < i < len(lines) - 1 or not is_slashed(line.text) or writes_from(lines, i):
        return None
    above, below = lines[i - 1], lines[i + 1]
    if above.form not in STAMPS and not above.said_by("share-bar", "listen-line"):
        return None
    if below.form is not Form.CLOCK and not below.said_by("share-bar", "listen-line"):
        return None
    why = "a photo credit without a caption"
    return CaptionUnit(None, clean_credit(line.text), i, (i,), frozenset(), why)


STAMPS = (Form.BYLINE, Form.DATE)


def named_and_taken(lines: list[Line], i: int) -> CaptionUnit | None:
    """``Ana Teller (Dova Renn)`` below the headline that names the first: she is on the picture."""
    text = lines[i].text
    if not i or text[-1] != ")" or lines[i].phrase is not None or len(text) > BRACKETED:
        return None
    name, bracket, taker = text[:-1].partition(" (")
    if not bracket or name not in lines[i - 1].text or lines[i - 1].words <= OWNER:
        return None
    if not (is_person(name) and is_person(taker)) or ROLE.search(taker):
        return None
    return CaptionUnit(name, taker, i, (i,), frozenset(), "a person and who took the picture")


BRACKETED = 60
"""Characters of two names, one of them in brackets."""


def _unit(caption: Line, credit: Line, why: str) -> CaptionUnit:
    said = clean_credit(credit.text)
    return CaptionUnit(caption.text, said, caption.i, (caption.i, credit.i), frozenset(), why)


OF_STANZA = (Form.TITLE, Form.LABEL, Form.NAME)


def is_brief_stanza(lines: list[Line], i: int) -> bool:
    """``The old kiln`` above its credit, the two in a stanza of their own in the story."""
    line, credit = lines[i], lines[i + 1]
    if not line.gap or line.form not in OF_STANZA or not 1 < line.words < COPY_WORDS:
        return False
    parted = i + 2 < len(lines) and lines[i + 2].gap > 0
    return parted and line.phrase is None and line.text[-1] not in ":?!" and is_sure_credit(credit)
