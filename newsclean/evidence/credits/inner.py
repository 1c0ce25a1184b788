"""Photo credits by what stands in their bracket: ``(Ana Teller/AP)``, ``(9News)``."""

from __future__ import annotations

import re

from newsclean.evidence.credits.leads import LEADED_LINE, SHORT_LEAD
from newsclean.evidence.credits.line import KEPT, is_passed_on, is_sent, is_slashed
from newsclean.evidence.credits.words import AGENCIES, BY, PICTURED, SUPPLIED
from newsclean.evidence.names.looks import DIGIT, is_name, is_person, is_site
from newsclean.late import regex

__all__ = ["is_inner_credit"]

CREDIT_WORD = regex(
    r"^(?:photo|foto|image|images|picture|pic|credit|courtesy|via|video|illustration|bild|"
    r"(?:file|ap|express|staff) photo)\b"
    rf"|^(?:{PICTURED})\s*[:：=]"
    rf"|^(?:{PICTURED}) {BY} (?-i:[^\W\d_a-z])"
    r"|\b(?:photo|photos|images)$"
    r"|写真|撮影|[攝摄]$|提供|제공|^사진|^(?:[图圖資资]|[攝摄]影)[／/]|^資料|^资料|翻攝|社发$",
    re.I,
)
"""Makes the content of a bracket a credit: a lead word, or what pictures are called."""


def is_inner_credit(inside: str) -> bool:
    """Is the content of a bracket a photo credit by its own form?"""
    words = inside.split()
    if len(words) > 12:
        return False
    if PHOTO_BY.match(inside) is not None:
        return True
    if is_sent(inside) or _is_on_site(inside) or GIVEN.match(inside) is not None:
        return True
    lead = SHORT_LEAD.match(inside) if inside[0].islower() else None
    if lead is not None and len(words) > 2 and inside[lead.end()].isupper():
        return DIGIT.search(inside) is None  # "foto Soccorso alpino di Salt"
    if len(words) > 10 or inside[0].islower() or "," in inside:
        named = SHORT_LEAD.match(inside)
        return len(words) <= 10 and (
            bool(LEADED_LINE.match(inside))
            or (named is not None and is_name(inside[named.end() :].replace("/", " ")))
        )
    if (
        SHOT.match(inside)
        or CREDIT_WORD.search(inside)
        or AGENCIES.search(inside)
        or SUPPLIED.match(inside)
    ):
        return True
    if "/" in inside or " | " in inside:
        halves = [half.strip() for half in re.split("/| [|] ", inside)]
        halves[-1] = KEPT.sub("", halves[-1])
        if all(half.endswith(("'s", "’s")) for half in halves):
            return False  # whose something is: "(Men's / Women's)"
        if is_slashed(inside):
            return True
        return all(halves) and is_name(halves[0]) and is_name(halves[-1], 7) and len(words) > 1
    return is_passed_on(inside)


PHOTO_BY = regex(
    r"(?:[^\s,.:]+ ){0,5}(?:photo|picture|image)s? (?:by|courtesy(?: of)?|provided by|supplied by) "
    r"(?:the )?[^\W\d_a-z]|all (?:photos|photographs|pictures|images) (?:by )?[^\W\d_a-z]"
)
"""``Ledger photo by Ana Teller``, ``all photos Ana Teller/Salt News``."""


def _is_on_site(inside: str) -> bool:
    """``Ana Teller, saltnews.com``, ``Teller - Salt.it``: a person, and the site she works for."""
    name, comma, site = inside.partition(", ")
    if not comma:
        name, comma, site = inside.partition(" - ")
        return bool(comma) and is_site(site) and is_name(name, 3)
    return SITE.fullmatch(site) is not None and is_person(name)


GIVEN = regex(
    r"courtesy (?:of )?(?:the |an? )?"
    r"(?:[^\W\d_a-z]|artist|author|photographer|gallery|estate|family)"
)
"""``courtesy the artist's estate``."""


SITE = regex(r"[a-z][\w-]+\.[a-z]{2,7}")
SHOT = regex(r"screen(?:grab|shot)\b|google (?:maps|earth|street view)$|facebook$|instagram$", re.I)
