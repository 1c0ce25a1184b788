"""Photo credits at the end of a caption: in brackets, behind a lead word, behind its last stop."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.evidence.credits.barred import CAPTION_WORDS, barred, parted, stocked
from newsclean.evidence.credits.behind import LEAST, behind_stop, in_title_case
from newsclean.evidence.credits.ending import CLOSING, TAIL, may_end_in_credit
from newsclean.evidence.credits.forms import TAKERS, Credit, by_form
from newsclean.evidence.credits.glued import is_agency
from newsclean.evidence.credits.inner import is_inner_credit
from newsclean.evidence.credits.kinds import keeps_rights
from newsclean.evidence.credits.licensed import licensed
from newsclean.evidence.credits.line import (
    LATIN,
    clean_credit,
    is_sent,
)
from newsclean.evidence.credits.loose import doubled, is_given, loosely
from newsclean.evidence.credits.owners import (
    PAPERS,
    STOCK,
    is_labelled,
    is_somebody,
    is_sure_owner,
    may_own_picture,
)
from newsclean.evidence.credits.words import (
    BY,
    EDGE,
    LEAD,
    LEGAL,
    NOTED,
    PICTURED,
    SOURCED,
    STAGED,
    may_hold_lead,
)
from newsclean.evidence.names.looks import is_name, is_outlet, is_person
from newsclean.evidence.stops import SCRIPT_STOPS
from newsclean.late import regex

__all__ = ["TAIL", "TAKERS", "Credit", "may_end_in_credit", "trailing_credit"]


PARENS = regex(
    r"[ .]?[(\[（［〔【<〈]([^()\[\]（）［］〔〕【】<>〈〉]{2,80})[)\]）］〕】>〉]\s*\.?$"
)
"""A bracket at the very end of a line."""
CASELESS = regex("[\u0590-\u06ff]{3,15}(?: [\u0590-\u06ff]{2,15}){0,3}")
"""A few words of Hebrew or Arabic, which have no capitals: in a bracket behind words without a stop
they are whose picture it is."""
COLON = (
    rf"(?:{NOTED})(?: (?:photo|de la foto|image|illustration))?{EDGE}(?:\s?{BY}\b)?"
    r"\s?(?:[:：]|\.{3})\s?"
)
"""``Photo:``, ``Crédito de la foto:``, ``Photo by:``, ``Credit...``."""
TAKEN_BY = (
    rf"(?:(?:all|{STAGED}) )?(?:photograph(?:s|y)?|photos?|fotos?|pictures?|images?|video|"
    rf"illustrations?|photo illustration|graphic) {BY} |picha na "
    r"|(?<=[.!?”\"’»)] )(?:photos?|images?|pictures?|composite) / (?=\S)"
    r"|(?<=[.!?”\"’»)] )(?-i:[A-Z])[\w’'-]+ (?:photos?|pictures?|images?) by "
)
"""``Photo by``, ``Staff photo courtesy of``."""
LEADED = regex(
    rf"(?P<stop>[.!?…。{SCRIPT_STOPS}]?[”\"’»)\]]?)\s*(?P<bar>[|•·—–,/-]{{0,2}})\s*\(?(?<![^\W_])"
    rf"(?P<lead>{COLON}|{TAKEN_BY}|(?:fot|φωτ)\. |©\s*|(?P<weak>(?:{SOURCED})\s?[:：]\s?))"
    r"(?P<owner>[^|:：。]{2,80}?)\)?\.?$",
    re.I,
)
"""``… on Monday. Photograph: Gwen Quist/AP``, ``… terça-feira | Foto: Ana Teller/Sul21``."""
TAKEN_HERE = regex(rf"{TAKEN_BY}|(?:fot|φωτ)\. ", re.I)
"""What such a credit has that has neither a colon, nor three dots, nor a sign."""

NAMED = regex(
    rf"(?:(?P<stop>[.!?…{SCRIPT_STOPS}][”\"’»)]?)|\s[|–—-]|(?P<comma>,))\s+(?:{PICTURED}) "
    r"(?P<owner>[^|:.]{4,60})$",
    re.I,
)
"""``… esta mañana. Foto Ana Teller``, ``…, foto Ana Teller``: a picture's word and a name, behind a
stop or a comma."""

KIND = regex(
    r"(?P<stop>[.!?…][”\"’»)]?)\s+(?P<owner>(?:file|staff|submitted|contributed|courtesy|handout|"
    r"provided|archive|stock) (?:photo|image|picture)s?(?:\s?/\s?[^/.]{2,50})?"
    r"|(?:photos?|images?|pictures?) (?:supplied|provided|submitted|contributed|courtesy)"
    r"|screen(?:grab|shot)s?\b[^.]{0,50}|reproduç[ãa]o|divulgação|archivbild|symbolbild)\.?$",
    re.I,
)
"""``… on Route 9. File photo``."""


@lru_cache(maxsize=512)
def trailing_credit(text: str, *, loose: bool = False) -> Credit | None:
    """The credit at the end of a caption line, taken off its text.

    Remembered, for headline and captions both ask about each line of a page.

    Args:
        text: one line.
        loose: also accept a bare name, in a bracket (``(Farrow Police Department)``) or behind a
            stop; only where the line is known to be a caption, or looks like one.
    """
    if not may_end_in_credit(text[-TAIL:]):
        return None
    free = LICENCE.search(text) if " CC BY" in text[-LICENSED:] else None
    if free is not None:
        return trailing_credit(text[: free.start()], loose=True)
    if text[0] in "（(" and text[-1] in "）)" and text[1:-1].endswith(TAKERS):
        return trailing_credit(text[1:-1], loose=loose)  # a caption that is all in brackets
    if "*재판매" in text[-TAIL:]:
        text = RESOLD.sub("", text, count=1)
    # searches begin near the end of the line: a credit is never longer than TAIL
    near = max(0, len(text) - TAIL)
    found = (
        doubled(text, loose=loose)
        or (licensed(text, near) if "CC" in text[near:] else None)
        or (by_form(text, near) if " PHOTO: " in text else None)
        or _bracketed(text, near, loose)
        or _leaded(text, near, loose)
        or barred(text, loose)
        or by_form(text, near)
        or behind_stop(text, near, loose)
        or (stocked(text) if text[-1].isalpha() else None)
        or ((parted(text) or loosely(text)) if loose else None)
    )
    if found is None or REPORTED.search(text, near):
        return None
    return _without_lead(found)


LICENCE = regex(r"[,;|]? CC BY(?:-(?:SA|ND|NC)){0,2}\.?$")
"""``… (City of Salt Bay), CC BY-SA``: the terms behind a credit."""
RESOLD = regex(r"(?: \S+@\S+)? \*재판매.*$")
"""``… (사진=산하군) photo@salt.kr *재판매 및 DB 금지``: the terms of sale behind a credit."""
LICENSED = 18
"""Characters of these terms."""
REPORTED = regex(
    r"\b(?:with (?:an? )?(?:additional )?(?:reports?|reporting|inputs?|files|information)"
    r" (?:from|by|of)|con información de|com informações d[aeo]|avec des informations de"
    r"|mit material (?:von|der)) (?:the )?(?=(?-i:[^\W\d_a-z]))",
    re.I,
)
"""``… – with reports from Ana Teller/Salt News``: who helped to write a story; no picture's."""


HANGING = regex(
    r"(?:\s*[(\[（][^()\[\]（）]{0,12}"
    r"|(?:(?<=[.!?…”\"’»]) |\s[|–—-]\s)(?:photo|foto|fot\.|image|picture|bild|beeld)"
    r"|\s[|–—/-](?: (?:photo|foto|fot\.|image|picture|bild|beeld))?)$",
    re.I,
)
"""What opened a credit and stays behind: ``… at dusk (fot.``, ``… at dusk. Photo``."""


def _without_lead(found: Credit) -> Credit | None:
    """A caption without what opened its credit."""
    said = HANGING.sub("", found.text)
    return found._replace(text=said) if said else None


def _bracketed(text: str, near: int, loose: bool) -> Credit | None:
    if CLOSING.isdisjoint(text[-2:]):
        return _pressed(text) if text.rfind(")", near) > 0 else None
    found = PARENS.search(text, near)
    if not found or found.start() <= 3:
        return None
    inside = found[1].strip()
    at = found.start()
    said = text[:at].rstrip()
    if not inside or text[at - 1] == ",":
        return None  # "Ana Teller, SALT BAY, (AFP)": who wrote it, from where, for whom
    if said[-1:] in ASKED and not _is_house(inside):
        return None  # "Will prices rise? (Ana, Salt Bay)": who asks
    glued = text[at] == "." or (text[at] in "([" and text[at - 1] in '.!?”"’')
    named = is_name(WITH_HOUSE.sub(" ", inside)) or (
        glued and inside[0].isupper() and len(inside.split()) <= 9
    )
    sentence = said[-1:] in '.!?”"’。'
    passed = _passed_on(said, inside) if loose and is_agency(inside) else None
    if passed is not None:
        return passed
    agency = (
        inside.islower() and inside.isalpha() and (is_outlet(inside) or bool(STOCK.match(inside)))
    )
    timed = said[-1:].isdigit()
    if loose and not (sentence or timed) and (agency or CASELESS.fullmatch(inside)):
        return Credit(said, inside)
    if loose and inside[0] > LATIN and PAPERS.fullmatch(inside):
        return Credit(said, inside)
    if loose and not named:
        named = is_labelled(inside, sentence)
    sure = is_inner_credit(inside) or ((glued or (loose and sentence)) and named)
    if loose and sentence and keeps_rights(inside):
        return Credit(said, inside if LEGAL.search(inside) else clean_credit(inside))
    if loose and (is_agency(inside) or is_given(inside, sentence)):
        return Credit(said, clean_credit(inside) or inside)
    listed = OTHERS.search(said) is not None  # "(Team Salt)", "(SPD)": where somebody belongs
    loose = loose and not listed
    if sure or (loose and not in_title_case(said, CAPTION_WORDS) and is_somebody(inside, said)):
        stop = "." if text[at] == "." else ""
        return Credit(said + stop, clean_credit(inside))
    return None


ASKED = frozenset("?؟？")
"""Marks of a question."""


def _is_house(inside: str) -> bool:
    """Does a bracket say that it is a credit, or name a house: ``(WQRV)``, ``(The Ledger)``?"""
    sure = is_inner_credit(inside) or is_agency(inside) or STOCK.match(inside) is not None
    return sure or inside.isupper() or is_outlet(inside)


PRESSED = regex(
    r"(?<=[\w.!?…”\"’]) ?\((?P<inside>[^()]{4,80})\)\s?[A-Z][a-z]+(?: ?[A-Z]?[a-z]+){0,6}$"
)


def _pressed(text: str) -> Credit | None:
    """``… on Monday. (Ana Teller/AP) Buy a print``: a button behind a sure credit in a bracket."""
    found = PRESSED.search(text)
    if found is None:
        return None
    inside = found["inside"]
    return Credit(text[: found.start()], clean_credit(inside)) if is_inner_credit(inside) else None


WITH_HOUSE = regex(r" [–—-] ")
"""``(Ana Teller — Daily Ledger)``."""
OTHERS = regex(r"[^\W_] \([^\W\d_a-z][^()]+\)[^()]+[^\W_] \([^\W\d_a-z][^()]+\)")
"""Two other brackets with names in them."""
PASSED_ON = regex(r"(?P<stop>[.!?…][”\"’»)]?) |\s[|–—-] ")
"""What parts a caption from a name in front of a bracket."""


def _passed_on(said: str, agency: str) -> Credit | None:
    """``… on Route 9. ANA TELLER (EFE)``: a person, and the agency that passes the picture on."""
    for found in PASSED_ON.finditer(said, max(LEAST, len(said) - TAIL)):
        owner = said[found.end() :]
        if is_person(owner):
            kept = found.end("stop") if found["stop"] else found.start()
            return Credit(said[:kept], f"{clean_credit(owner)} ({agency})")
    return None


def _leaded(text: str, near: int, loose: bool) -> Credit | None:
    """A lead word and a name."""
    if not may_hold_lead(text[near:]) and "©" not in text and "PHOTO" not in text:
        return None
    rest = text[near:]
    led = ":" in rest or "：" in rest or "©" in rest or "..." in rest
    found = LEADED.search(text, near) if led or TAKEN_HERE.search(text, near) else None
    if found and "llustration" in found["lead"] and (not found["stop"] or ". " in found["owner"]):
        # "Illustration by The Ledger. Photo by Ana Teller"
        found = LEADED.search(text, found.start("owner")) or found
    if found and found.start("lead") > 3 and (loose or not found["weak"] or "© " in text[near:]):
        lead, owner = found["lead"], found["owner"].strip()
        drawn = "llustration" in lead or "raphic" in lead
        apart = found["stop"] or found["bar"] or ":" in lead or "：" in lead or lead[0] == "©"
        if lead[0] == "©" and (LEGAL.search(owner) or LEGAL.search(YEAR.sub("", text[near:]))):
            return None
        signed = text[: found.start("lead")].endswith("© ")
        if found["weak"] and not signed and not is_sure_owner(owner):
            return None  # figures of a story have a source, too
        if (apart or (lead[:1].isupper() and not drawn)) and may_own_picture(owner):
            said = text[: found.end("stop")].rstrip(" ©")
            sign = SIGN.search(said) if lead[0] != "©" else None
            if sign:
                return Credit(said[: sign.start()], f"{sign['by']} {lead}{owner}")
            whose = owner if lead.endswith(" by ") and not LEAD.match(lead) else lead + owner
            return Credit(said, clean_credit(whose))
    for pattern in (NAMED, KIND):
        found = pattern.search(text, near)
        if found and (pattern is KIND or _is_named(found)):
            said = text[: found.end("stop")] if found["stop"] else text[: found.start()]
            return Credit(said, clean_credit(found["owner"]))
    return None


def _is_named(found: re.Match[str]) -> bool:
    """A name behind a picture's word; behind no more than a comma it is a person's."""
    owner = found["owner"]
    if is_sent(owner):
        return True
    return is_person(owner.partition("/")[0].strip()) if found["comma"] else is_name(owner, 7)


SIGN = regex(r"\s*© ?(?P<by>[^\W\da-z_][\w.&-]*(?: [\w.&-]+){0,3})$")
"""``… at dusk. © NordFunk Foto: Ana Teller``: for whom, in front of who took it."""
YEAR = regex(r"\b\d{4}\b")
