"""A bare name below a caption: who took the picture, or somebody else?"""

from __future__ import annotations

import re

from newsclean.evidence.captions.again import is_named_again, is_stranger
from newsclean.evidence.captions.looks import (
    DATED,
    GLUED_WORDS,
    SPEECH,
    STOPS,
    goes_on,
    is_scene,
    is_worded,
    sentences,
)
from newsclean.evidence.captions.reach import is_of_page
from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["SIGNED", "is_photographer", "is_signed_above"]

SIGNED = (Form.BYLINE, Form.DATE)
"""Shapes of lines that say who wrote it, and when."""


def is_photographer(lines: list[Line], k: int, in_head: bool) -> bool:
    """Is line ``k``, a name below a line that may be a caption, who took the picture?

    No story speaks of him. Above it somebody has signed before, or two more sign below.
    """
    name, caption = lines[k], lines[k - 1]
    after = lines[k + 1] if k + 1 < len(lines) else None
    if name.phrase is not None or after is None:
        return False
    if _signs_again(lines, k):
        return True
    if in_head and is_signed_above(lines, k - 1) and _is_paragraph(after):
        apart = name.gap == 0 and (caption.gap > 0 or after.gap > 0)
        shown = is_worded(caption) or (apart and is_scene(caption, GLUED_WORDS))
        if shown and is_person(name.text) and not ROLE.search(name.text):
            return is_stranger(lines, k)
    if caption.text[-1] not in STOPS:
        return False  # headings stand over names, too
    if not is_person(name.text) or ":" in name.text or ROLE.search(name.text):
        return False
    scene = is_scene(caption, GLUED_WORDS)
    if in_head and scene and (_more_sign(lines, k) or GALLERY.fullmatch(after.text)):
        return is_stranger(lines, k)
    dated = in_head and scene and DATED.search(caption.text) is not None
    near = slice(k + 1, k + 1 + LEAD) if in_head else slice(k - 1)
    if not dated and not is_named_again(lines, k - 1, near):
        return False  # a paragraph, and a subhead in capitals
    if in_head:
        above = lines[max(0, k - 1 - SIGNED_ABOVE) : k - 1]
        if after.form is Form.DATE or not any(line.form in SIGNED for line in above):
            return False
    elif after.form is not Form.PROSE or not goes_on(lines, k + 1):
        return False
    return is_stranger(lines, k)


def _signs_again(lines: list[Line], k: int) -> bool:
    """Does the person in line ``k`` sign another line, too, at the end of a stanza of two lines?

    Whom a page quotes or what takes place has another name each time.
    """
    name = lines[k]
    if not is_person(name.text) or ROLE.search(name.text) or not is_stranger(lines, k):
        return False
    same = [line.i for line in lines if line.text == name.text and line.form is Form.NAME]
    return len(same) > 1 and all(_ends_stanza(lines, i) for i in same)


def _ends_stanza(lines: list[Line], i: int) -> bool:
    """Is line ``i`` the second of a stanza, below one sentence that is nobody's speech?"""
    if not 1 < i < len(lines) - 1 or lines[i].gap or not lines[i + 1].gap:
        return False
    said = lines[i - 1]
    if not (said.gap or is_of_page(lines[i - 2])) or said.words > GLUED_WORDS:
        return False
    return said.form is Form.PROSE and SPEECH.isdisjoint(said.text) and sentences(said.text) == 1


def is_signed_above(lines: list[Line], i: int) -> bool:
    """Has the page said above line ``i`` who wrote it, and when?"""
    above = lines[max(0, i - SIGNED_ABOVE) : i]
    dated = [line.i for line in above if line.form is Form.DATE]
    return bool(dated) and any(
        line.form is Form.BYLINE
        or (line.form is Form.NAME and is_person(line.text) and line.i + 1 in dated)
        for line in above
    )


def _is_paragraph(line: Line) -> bool:
    return line.form is Form.PROSE and line.words >= PARAGRAPH and line.phrase is None


PARAGRAPH = 12
"""Words of the first paragraph of a story."""
LEAD = 3
"""Lines below a picture in the head within which the story brings in who is on it. In the story he
has been brought in above."""
SIGNED_ABOVE = 12
"""Lines above a picture within which the page has said who wrote it, and when."""
GALLERY = regex(
    r"(?:\w+ ){0,3}(?:galer\w+|gallery|galleri\w*)(?: (?:\w+ ){0,2}\(?\d{0,3}(?: \w+)?\)?)?", re.I
)
"""``View gallery``, ``Zobacz galerię (8 zdjęć)``: where the other pictures of a page are."""
STAMP = regex(r"\b20\d\d\b.*\d:\d\d")
"""A year and a time, in whatever form."""
SIGNERS = 3
"""Names of writers below that of a photographer, at the most."""


def _more_sign(lines: list[Line], k: int) -> bool:
    """Do other names and then a byline or a date stand right below the name in line ``k``?"""
    for line in lines[k + 1 : k + 2 + SIGNERS]:
        if line.form is Form.BYLINE:
            return True
        if line.form is Form.DATE or STAMP.search(line.text):
            return line.i > k + 1
        if line.form is not Form.NAME or not is_person(line.text):
            return False
    return False
