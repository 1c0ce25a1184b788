"""Photo credits that are a line of their own, and what a credit says without its lead words."""

from __future__ import annotations

import re

from newsclean.evidence.credits.kinds import ASKED, LABEL, by_kind, may_be_labelled
from newsclean.evidence.credits.leads import LEADED_LINE, SHORT_LEAD, is_led
from newsclean.evidence.credits.words import (
    AGENCIES,
    ARCHIVES,
    CAPITALS,
    LEAD,
    OWNER,
    PAPER,
    PICTURED,
    STAGED,
    TAKEN,
    TAKEN_FIRST,
)
from newsclean.evidence.names.looks import OUTLET_WORDS, ROLE, is_name, is_person
from newsclean.late import regex

__all__ = [
    "LATIN",
    "clean_credit",
    "is_credit",
    "is_employer",
    "is_owner",
    "is_passed_on",
    "is_sent",
    "is_slashed",
    "may_own",
    "may_own_part",
    "slash_credit",
]


def is_passed_on(text: str) -> bool:
    """``NAME via AGENCY``: pictures of people and agencies are passed on, other things are not."""
    owner, via, by = text.partition(" via ")
    words = set(owner.split())
    if not words.isdisjoint(ASKED) or by in words:
        return False  # "Donate via …", and its logo
    return (
        bool(via) and is_name(text, 9) and (is_person(owner) or AGENCIES.search(text) is not None)
    )


FOR = regex(r" (?:for|pour|para|für) (?:the )?(?=[A-Z«\"“])", re.I)


def is_sent(text: str) -> bool:
    """``NAME for The Ledger``: a person who took a picture for somebody."""
    owner, *rest = FOR.split(text, maxsplit=1)
    if not rest or not is_person(owner):
        return False
    return is_name(rest[0].split(";")[0].strip('«»"“” ').replace(" & ", " "), 7)


KEPT = regex(rf"\s+(?:{ARCHIVES}|file(?: photo)?)$", re.I)
"""Where an old picture was kept: ``Tribune archive``."""


def is_owner(text: str) -> bool:
    """``Gwen Quist, The Ledger``: a person, and for whom."""
    name, comma, owner = text.partition(", ")
    return is_person(name) and (not comma or is_name(owner, 7))


def is_slashed(text: str) -> bool:
    """``Ana Teller/Sul21``, ``KEYSTONE / Ana Teller``: a person and an owner, in any order."""
    halves = [half.strip() for half in text.split("/")]
    if not 2 <= len(halves) <= 3 or not all(halves) or "//" in text or text[:3] == "By ":
        return False
    return any(is_person(half) for half in halves) and all(may_own(half) for half in halves)


def may_own(text: str) -> bool:
    """May this be who owns a picture: a name, or an owner with a figure or small words in it?"""
    text = KEPT.sub("", text)
    words = text.split()
    first = words[0] if words else ""
    numbered = first[:1].isdigit() and (first[-1].isalpha() or is_name(text[len(first) + 1 :]))
    return len(words) <= 6 and (is_name(text, 7) or numbered or any(c.isupper() for c in first))


def clean_credit(text: str) -> str:
    """A credit without lead words, brackets and marks at its ends."""
    text = text.strip()
    if "tyling by " in text and text[:5].lower() == "photo":
        text = STYLED.sub("", text)
    if text[-1:] != ")" or "(" not in text[1:]:  # "ANA TELLER (EFE)" keeps its own
        text = text.strip("()[]（）【】〔〕［］ ")
    if text[-5:-1].isdigit() and text[-1] == ")":
        text = WHERE_WHEN.sub("", text)
    text = POST.sub("", text)
    if text[-1:] in "影摄攝":
        text = TAKEN.sub(r"\1", text)
    if text[:1] > LATIN:
        text = TAKEN_FIRST.sub("", text, count=1)
    if PHOTOGRAPHER.search(text):
        text = PHOTOGRAPHER.split(text, maxsplit=1)[-1] or text
    given = STAGED_LEAD.sub("", DRAWN.sub("", RESOLD.sub("", text), count=1), count=1)
    given = LABEL.sub("", given, count=1) if may_be_labelled(given) else given
    text = LEAD.sub("", given, count=1) or given
    return text.strip(" /|.,;:–—-").strip()


WHERE_WHEN = regex(r"(?<=\w) \([^\W\d_a-z][^()\d]{2,40}, \d{1,2}\.? [^\W\d_]{3,10}\.? \d{4}\)$")
"""``Ana Teller (Salt Bay, 3. Mai 2024)``: where and when the picture was taken."""
DRAWN = regex(r"^illustrations? by (?=\S)", re.I)
"""``Illustration by Ana Teller``; behind a word for the credit it says what of it is hers."""
STAGED_LEAD = regex(rf"^(?:{STAGED}) (?:photos?|pics?|picture|image)\s?:\s*(?=\S)", re.I)
"""``Express Photo: Ana Teller``, ``File pic: PA``."""
RESOLD = regex(r"\s*(?:Purchase Licensing Rights\b.*|\. 재판매.*)$")
"""Terms of sale behind a credit."""


def slash_credit(parts: list[str]) -> str:
    """The lines of a ``NAME`` · ``/`` · ``AGENCY`` credit as one: ``NAME / AGENCY``.

    A doubled agency is written once, a lone stop or an empty half is left out.
    """
    halves = [clean_credit(p) for p in " / ".join(parts).split(" / ")]
    halves = [h for h in halves if h]
    out: list[str] = []
    for half in halves:
        if half.casefold() not in (o.casefold() for o in out):
            out.append(half)
    return " / ".join(out)


CREDIT_LINE = regex(
    r"^(?:(?:(?:AP|AFP|staff|file|submitted|contributed|courtesy|pool|handout|archive|top) )?"
    r"(?:photo|photograph|foto|image|picture|illustration|video)s?"
    r"(?:\s*(?::|by\b|via\b|courtesy(?: of)?\b|provided by\b|credit\b\s*:?|source\b\s*:?"
    r"|copyright\b|(?<=^AP Photo)/))+"
    r"|credit\.{3}|credits?\b:?|courtesy(?: of)?\b:?|provided(?: by)?\b"
    r"|cr[ée]dito(?: de la foto)?:?|crédit(?: photo)?\s?:?|©|\(c\))\s*(?=\S)",
    re.I,
)
STYLED = regex(r"(?:[,;•|]| and| &) ?(?:\w+ ){0,2}styling by .*$", re.I)
"""``…, Food Styling by Dova Renn``: who else worked for the picture."""
"""How a line that is only a credit begins. "Photo" alone does not do: "Photo Sources" is none."""


def _in_capitals(text: str) -> bool:
    """``ANA TELLER, THE LEDGER``, ``ANA TELLER, The Salt Bay Sentinel``: how many newspapers print
    the credit below a picture.
    """
    name, _, owner = text.partition(", ")
    if not name.isupper() or not is_person(name) or not is_name(owner):
        return False
    return ROLE.search(owner) is not None if owner.isupper() else is_employer(owner)


def is_employer(owner: str) -> bool:
    """Is it the name of a paper or a station?"""
    last = owner[owner.rfind(" ") + 1 :].lower()
    return ":" not in owner and (OWNER.search(owner) is not None or last in OUTLET_WORDS)


FREELANCE = regex(r"^(?:special (?:to|for)|for) (?:the )?(?=[A-Z])", re.I)
"""``Ana Teller / Special to The Ledger``."""

PHOTOGRAPHER = regex(r"\bphotographer\b", re.I)
"""``TIMES PHOTOGRAPHER GWEN PELLING``."""
POST = regex(r"\s*[/,|]\s*(?:(?:staff|freelance|chief) )?photographer$", re.I)
"""``Ana Teller/Photographer``: as what she works says nothing of the owner."""
LATIN = "\u2fff"
"""The last character in front of the scripts of East Asia."""
WRITES = regex(r"\b(?:writer|reporter|correspondent|columnist|contributor|editor)$", re.I)
"""``Ana Teller/Courier Writer``: the name of who wrote it."""


def _bare(text: str) -> str:
    """A line without a bar or a dash before it, and without who else worked for the picture."""
    if "tyling by " in text:
        text = STYLED.sub("", text)
    return (text.lstrip("|—– ") or text) if text[0] in "|—–" else text


def is_credit(text: str) -> bool:
    """Could this whole short line be a photo credit and nothing else?"""
    text = _bare(text)
    if len(text) > 90 or text[-1] in "!?:;":
        return False
    if text[0] in "([" and text[-1] in ")]":
        return _is_bracketed(text[1:-1].strip())
    if text.isupper() and CAPITAL_LEAD.match(text):
        return len(text.split()) <= MOST and text[-1].isalpha()
    if text.isupper() and PHOTOGRAPHER.search(text) and len(text.split()) <= 7:
        return text[-1].isalpha()
    if ". " in text and ":" in text and NESTED.search(text):
        return False
    kind = by_kind(text)
    if kind is not None:
        return kind
    lead = CREDIT_LINE.match(text)
    if lead:
        rest = text[lead.end() :].strip(" :")
        named = is_name(ON.sub("", rest, count=1).replace("/", " ").replace(" | ", " "), 9)
        if lead[0][:5].lower() == "video":
            return is_person(rest.split("/")[0]) or is_sent(rest)
        return bool(rest) and (":" in lead[0] or lead[0].endswith("...") or named)
    if "»" in text and QUOTED_SOURCE.match(text):
        return is_person(QUOTED_SOURCE.sub("", text).partition(" / ")[0])
    if is_led(text) or PAPER_PHOTO.match(text):
        return len(text.split()) <= MOST
    barred = BARRED_LEAD.match(text)
    if barred:
        return is_owner(text[barred.end() :])
    if "," in text:
        return _in_capitals(text)
    if "/" in text and "//" not in text:
        return _is_slashed_line(text)
    return is_passed_on(text)


QUOTED_SOURCE = regex(r"(?:Источник|Джерело): (?=[^\n]+ / «[^»]+»$)")
"""``Источник: Name / «Paper»``: whose picture it is; figures have a source that is no person."""
NESTED = regex(rf"[.!?] (?:{PICTURED}|credit)\s?[:：]", re.I)
"""``Image: The mill at dawn. Pic: AP``: the first word stands before the caption."""
MOST = 8
"""Words of a credit behind a picture's word and a colon."""
CAPITAL_LEAD = regex(r"(?:PHOTO|FOTO) [^\W\d_]+ [^\W\d_]+, ")
"""``PHOTO ANA TELLER, ARCHIVES LA TRIBUNE``."""
PAPER_PHOTO = regex(rf"{PAPER} (?:FILE )?PHOTO: (?=[A-Z])|{CAPITALS} (?:FILE|STAFF) PHOTO$")
"""``ST PHOTO: ANA TELLER``, ``SALT HERALD FILE PHOTO``: for which paper the picture was taken."""
BARRED_LEAD = regex(r"(?:photo|foto|image|picture|फोटो|фото)(?: ?\| ?|- )(?=\S)", re.I)
"""``Photo | Ana Teller``, ``Foto- Ana Teller``. With "Photos" galleries begin."""
ON = regex(
    r" (?:on|/|via) (?:Unsplash|Pexels|Pixabay|Flickr|Facebook|FB|Instagram|X|i?Stock|Shutterstock"
    r"|Getty Images|Alamy|Wikimedia Commons)$"
)
"""``Ana Teller on Unsplash``, ``Teller via iStock``."""


def _is_bracketed(inside: str) -> bool:
    """Is a whole line in brackets a credit: ``(Photo: X)``, ``(Department of Forestry Photo)``?"""
    if not 1 < len(inside) <= 80 or any(c in inside for c in "()[]"):
        return False
    named = inside.endswith((" Photo", " photo")) and is_name(inside, 8)
    if (
        named
        or "제공" in inside
        or "촬영" in inside
        or (bool(COLON_LINE.match(inside)) and is_credit(inside))
    ):
        return True
    lead = LEADED_LINE.match(inside) or SHORT_LEAD.match(inside)
    named = lead is not None and is_name(inside[lead.end() :].replace("/", " "), 7)
    return named or (lead is not None and (inside > LATIN or _is_caseless(inside[lead.end() :])))


def _is_caseless(text: str) -> bool:
    """``(צילום: …)``: a few words of a script that has no capitals."""
    return text.upper() == text.lower() and text.count(" ") < MOST and text[-1:].isalpha()


COLON_LINE = regex(r"^(?:[a-z]+ )?(?:photos?|image|video|courtesy|credit)\b\s?(?::|by\b)", re.I)


SITED = regex(r"[\w-]+\.[A-Za-z]{2,4}(?:/[A-ZČ]{2,5})+")
"""``TELLER.PL/PAP``: a site and its agency, as they stand below a story."""


def _is_slashed_line(text: str) -> bool:
    halves = [half.strip() for half in text.split("/")]
    if len(halves) > MOST_HALVES:
        return False  # a menu
    if SITED.fullmatch(text) or WRITES.search(text):
        return False
    if not halves[0]:  # "/ AP": the photographer's name was lost
        return len(halves) == 2 and is_name(halves[1], 7)
    if POST.search(text):
        return len(halves) == 2 and is_person(halves[0])
    halves = [FREELANCE.sub("", half, count=1) for half in halves]
    named = AGENCIES.search(text) is not None or (
        is_person(halves[0])
        and (" / " in text or halves[-1].isupper() or ROLE.search(halves[-1]) is not None)
    )
    return named and all(may_own_part(half) for half in halves if half)


MOST_HALVES = 3
"""Parts of a credit between slashes."""


def may_own_part(text: str) -> bool:
    """A name, or an agency that writes itself small: ``dpa``."""
    return is_name(text, 7) or AGENCIES.fullmatch(text) is not None
