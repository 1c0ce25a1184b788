"""Credits at the end of a caption that need no word before them: slashes, capitals, "taken by"."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.evidence.credits.line import clean_credit, is_slashed
from newsclean.evidence.credits.words import PAPER
from newsclean.evidence.names.looks import is_name
from newsclean.late import regex

__all__ = ["TAKERS", "Credit", "by_form"]


class Credit(NamedTuple):
    """A caption text and the credit that was found behind it."""

    text: str
    credit: str


PHOTO_TAIL = regex(r"([.!?])\s+(?:([A-Z][A-Z.'’ -]{4,40}) PHOTO|PHOTO BY ([A-Z][A-Z.'’ -]{4,40}))$")
"""``… on Aug. 15, 2022. HOLLIS OAKE PHOTO``, ``… on Monday. PHOTO BY HOLLIS OAKE``."""

PAPER_TAIL = regex(rf"([.!?]) ({PAPER} PHOTO: [A-Z][A-Z.'’ -]{{3,40}})$")
"""``… since 1979. SALT TIMES PHOTO: ANA TELLER``: for which paper stays, as those print it."""

LAST_SLASH = regex(
    r"([.!?”\"’])\s*([A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|del|la)){1,4}"
    r"\s?/\s?[A-Z][\w.' ]{1,40})$"
)
"""``… April 2016. Odile Calloway/Getty Images``."""

LONE_SLASH = regex(
    r"([.!?”\"’]) / ([A-ZÀ-Þ][\w.'’À-ÿ-]+(?: (?:[A-ZÀ-Þ][\w.'’À-ÿ-]*|de|del|la|van|von)){1,4})$"
)
"""``… este miércoles. / JUAN OHM``, as Spanish newspapers print it."""

BACKSLASH = regex(r"(?<=\S) \\ (?P<owner>[^\W\d_a-z][^\\|/:]{3,50})$")
"""``… at Carn Mart. \\ Ana Teller``, as farming papers print it."""

SENT = regex(r"(?<=\w[\w.!?»”\"]) @ ?(?P<owner>[^\W\d_a-z][^@|:]{3,60})$")
"""``… on the roof @Ana Teller/Salt News``: the sign of an address in front of an owner."""

TAKEN = regex(
    r"(?:(?<=[。！？])[ \u3000]?|[、，=＝]\s*)"
    r"((?:[^\s。、，=＝]| ){2,16}(?:撮影|[摄攝]|提供|供[图圖])"
    r"|(?:[^\s。、，=＝]| ){0,10}[记記]者[ \u3000]?[\u3400-\u9fff]{2,4}[ \u3000/／]{1,3}[图圖])"
    r"(?:\s?\d{2,4}年\d\d?月\d\d?日)?$"
)
"""``…。记者 陆明 摄``, ``…。记者 陆明 图``, ``…、大森花撮影``."""
TAKERS = ("撮影", "攝", "摄", "提供", "供图", "供圖")


def by_form(text: str, near: int) -> Credit | None:
    """The credit at the end of a caption that only its form tells; searched from ``near`` on."""
    if "\\" in text[near:] or " @" in text[near:]:
        signed = _behind_sign(text, near)
        if signed is not None:
            return signed
    paper = PAPER_TAIL.search(text, near) if " PHOTO: " in text else None
    if paper is not None:
        return Credit(text[: paper.end(1)], paper[2])
    for pattern in (LAST_SLASH, LONE_SLASH, PHOTO_TAIL):
        found = pattern.search(text, near)
        if found and found.start() > 3:
            return Credit(text[: found.end(1)], clean_credit(found[found.lastindex or 1]))
    found = TAKEN.search(text, near)
    if found:
        return Credit(text[: found.start()], clean_credit(found[1]))
    return None


LEAST_SAID = 4
"""Words of a caption in front of such a sign, at the least."""


def _behind_sign(text: str, near: int) -> Credit | None:
    """A name behind a backslash; a person and an owner behind the sign of an address."""
    for pattern in (BACKSLASH, SENT):
        found = pattern.search(text, near)
        if found is None or text[: found.start()].count(" ") < LEAST_SAID - 1:
            continue
        owner = found["owner"].strip()
        if is_name(owner, 6) if pattern is BACKSLASH else is_slashed(owner):
            return Credit(text[: found.start()], owner)
    return None
