"""Photo credits behind a bar, a dash, or words without a stop at the end of a caption."""

from __future__ import annotations

import re

from newsclean.evidence.credits.forms import Credit
from newsclean.evidence.credits.line import clean_credit, is_owner, is_slashed
from newsclean.evidence.credits.words import AGENCIES, LEGAL, PICTURED
from newsclean.evidence.names.looks import ROLE, is_name, is_person
from newsclean.late import regex

__all__ = ["CAPTION_WORDS", "barred", "parted", "stocked"]

SHOUTED = 3
"""Words of an owner in capitals behind a bar: ``… at its dock | FIRE SERVICE``."""
CAPTION_WORDS = 4
"""Words in front of a lone name behind a bar, at the least."""


def barred(text: str, loose: bool) -> Credit | None:
    """``… dry dock | Ana Teller``."""
    said, bar, owner = text.rpartition(" | ")
    if not bar or not said.strip() or len(owner) > 70 or LEGAL.search(owner):
        return None
    if said.isupper() and owner.isupper():
        return None  # two buttons
    sold = SOLD.search(said)
    if sold is not None and is_name(owner):
        stop = said[: sold.end("stop")]
        return Credit(stop, f"{sold['owner']}{bar}{owner}")
    led = LED.search(said)
    if led is not None and is_person(led["owner"]) and is_name(owner):
        return Credit(said[: led.start()], f"{led['owner']}{bar}{owner}")
    halves = said.rpartition(". ")
    if loose and halves[1] and is_person(clean_credit(halves[2])) and is_name(owner, 7):
        return Credit(halves[0] + ".", clean_credit(halves[2] + bar + owner))
    told = said[-1] in '.!?”"’»' or sum(w.isalpha() for w in said.split()) >= CAPTION_WORDS
    alone = is_person(owner.removesuffix(" photo")) and ROLE.search(owner) is None
    if "©" in owner:
        return None
    sure = AGENCIES.search(owner) or is_slashed(owner) or (alone and " | " not in said)
    shouted = loose and owner.isupper() and is_name(owner, SHOUTED)
    owns = shouted or is_owner(owner) or (is_name(owner) and said[-1] in '.!?”"’»') or "/" in owner
    owns = owns and " | " not in said and ":" not in owner
    if told and (sure or (loose and owns)):
        halves = said.rpartition(". ")  # "… on the lake. Ana Teller | MPR": both are the credit
        if halves[1] and is_person(halves[2]):
            return Credit(halves[0] + ".", clean_credit(halves[2] + bar + owner))
        return Credit(said.rstrip(), clean_credit(owner))
    return None


LED = regex(rf"(?:(?<=[.!?…])|\s[–—-])\s(?:{PICTURED})\s?:\s(?P<owner>[^|:]{{3,40}})$", re.I)
"""``… at dusk – Foto: Ana Teller | Salt News``: who took it, before the bar."""
SOLD = regex(
    r"(?P<stop>[.!?…][”\"’»)]?) (?:photos?|fotos?|bild|image|picture|credit): "
    r"(?P<owner>picture alliance[^|:.]{0,40})$",
    re.I,
)
"""``… at dusk. Foto: picture alliance/dpa | Ana Teller``: who sells a picture writes the bar."""


def parted(text: str) -> Credit | None:
    """``The ferry at dawn - Ana Teller / AFP``, ``… at its dock / ANA TELLER``: no stop before."""
    said, bar, owner = text.partition(" /")
    if (
        bar
        and owner[:1] not in ("", " ")
        and len(said.split()) >= CAPTION_WORDS
        and is_slashed(owner)
    ):
        return Credit(said, clean_credit(owner))  # "The ferry at dawn /Ana Teller /Salt News"
    for mark in (" - ", " – ", " — ", " / "):
        said, found, owner = text.rpartition(mark)
        # "… at its dock / Ana Teller/Salt News" has its owners behind one mark
        whole = owner.isupper() or ("/" in owner and " / " not in said and is_slashed(owner))
        if mark == " / " and not whole:
            said, found, name = said.rpartition(" - ")
            owner = f"{name} / {owner}"
        if not found or sum(w.isalpha() for w in said.split()) < CAPTION_WORDS - 1:
            continue
        if LEGAL.search(owner):
            return None
        shouted = owner.isupper() and is_person(owner)
        if shouted or is_slashed(owner):
            return Credit(said.rstrip(), clean_credit(owner))
    return None


STOCKED = regex(
    r" (?P<owner>(?:[A-Z][\w'’-]{1,20} )?[A-Z][\w.'’-]{1,20} ?/ ?)?"
    r"(?:Alamy(?: Stock Photo)?|Shutterstock|Getty Images|i ?Stock|Adobe Stock|"
    r"[A-Z][A-Za-z\d]{2,24}\.(?:com|net|org|[a-z]{2}))$"
)
"""Stocks of pictures, and the sites of photographers, which write their names in capitals."""
KINDS = regex(r"(?:file|stock|library|archive|generic|sample) (?:photo|image|picture)s?\b", re.I)
"""What opens a caption of a picture that was not taken for the story."""


def stocked(text: str) -> Credit | None:
    """``File photo of a quay RollingNews.ie``, ``A quay in Salt Bay Alamy Stock Photo``.

    Headlines are about such sites as well; theirs stand behind a verb or a small word.
    """
    found = STOCKED.search(text)
    if found is None:
        return None
    said = text[: found.start()]
    words = said.split()
    if len(words) < CAPTION_WORDS or not words[-1][-1].isalnum():
        return None
    small = sum(word[0].islower() for word in words)
    known = bool(found["owner"]) or KINDS.match(said) is not None or words[-1][0].isupper()
    return Credit(said, found[0].strip()) if known and 2 * small >= len(words) else None
