"""Photo credits behind a bar or a dash at the end of a caption."""

from __future__ import annotations

from newsclean.evidence.credits.forms import Credit
from newsclean.evidence.credits.line import clean_credit, is_owner, is_slashed
from newsclean.evidence.credits.words import AGENCIES, LEGAL
from newsclean.evidence.names import ROLE, is_name, is_person

__all__ = ["CAPTION_WORDS", "barred", "parted"]

CAPTION_WORDS = 4
"""Words in front of a lone name behind a bar, at the least."""


def barred(text: str, loose: bool) -> Credit | None:
    """``… dry dock | Ana Teller``."""
    said, bar, owner = text.rpartition(" | ")
    if not bar or not said.strip() or len(owner) > 70 or LEGAL.search(owner):
        return None
    told = said[-1] in '.!?”"’»' or sum(w.isalpha() for w in said.split()) >= CAPTION_WORDS
    alone = is_person(owner) and ROLE.search(owner) is None
    if "©" in owner:
        return None
    sure = AGENCIES.search(owner) or is_slashed(owner) or (alone and " | " not in said)
    owns = is_owner(owner) or (is_name(owner) and said[-1] in '.!?”"’»') or "/" in owner
    owns = owns and " | " not in said and ":" not in owner
    if told and (sure or (loose and owns)):
        halves = said.rpartition(". ")  # "… on the lake. Ana Teller | MPR": both are the credit
        if halves[1] and is_person(halves[2]):
            return Credit(halves[0] + ".", clean_credit(halves[2] + bar + owner))
        return Credit(said.rstrip(), clean_credit(owner))
    return None


def parted(text: str) -> Credit | None:
    """``The ferry at dawn - Ana Teller / AFP``, ``… at its dock / ANA TELLER``: no stop before."""
    for mark in (" - ", " – ", " — ", " / "):
        said, found, owner = text.rpartition(mark)
        if mark == " / " and not owner.isupper():
            said, found, name = said.rpartition(" - ")
            owner = f"{name} / {owner}"
        if not found or sum(w.isalpha() for w in said.split()) < CAPTION_WORDS - 1:
            continue
        if LEGAL.search(owner):
            return None
        shouted = owner.isupper() and is_person(owner)
        if shouted or (mark != " / " and is_slashed(owner)):
            return Credit(said.rstrip(), clean_credit(owner))
    return None
