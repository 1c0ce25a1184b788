"""Photo credits: by themselves, at the end of a caption, on several lines."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.evidence.names import ROLE, is_name, is_person

__all__ = [
    "TAIL",
    "Credit",
    "clean_credit",
    "is_credit",
    "may_end_in_credit",
    "slash_credit",
    "trailing_credit",
]


class Credit(NamedTuple):
    """A caption text and the credit that was found behind it."""

    text: str
    credit: str


PARENS = re.compile(r"[ .]?[(\[]([^()\[\]]{2,80})[)\]]\s*\.?$")
"""A bracket at the very end of a line."""

CREDIT_WORD = re.compile(
    r"^(?:photo|foto|image|images|picture|credit|courtesy|via|file photo|ap photo|illustration|"
    r"bild)\b"
    r"|\b(?:photo|photos|images)$",
    re.I,
)
"""Makes the content of a bracket a credit: a lead word, or what pictures are called."""

AGENCIES = re.compile(
    r"(?:^|[/ ])(?:AP|AFP|Reuters|EPA|EFE|dpa|Getty|Getty Images|AP Photo|NPR|PA|Anadolu|Xinhua|"
    r"Bloomberg)$"
)
"""Agencies that end a credit. They are few, and the same in all languages."""


def is_passed_on(text: str) -> bool:
    """``NAME via AGENCY``: pictures of people and agencies are passed on, other things are not."""
    owner, via, _ = text.partition(" via ")
    return (
        bool(via) and is_name(text, 9) and (is_person(owner) or AGENCIES.search(text) is not None)
    )


def is_inner_credit(inside: str) -> bool:
    """Is the content of a bracket a photo credit by its own form?"""
    words = inside.split()
    if len(words) > 10 or inside[0].islower() or "," in inside:
        return False
    if CREDIT_WORD.search(inside) or AGENCIES.search(inside):
        return True
    if "/" in inside or " | " in inside:
        halves = [half.strip() for half in re.split("/| [|] ", inside)]
        return all(halves) and is_name(halves[0]) and is_name(halves[-1], 7) and len(words) > 1
    return is_passed_on(inside)


LEAD = re.compile(
    r"^(?:\W*(?:photographs?|photos?|fotos?|image|images|picture|credits?|crédito|crédit|bild|grafik|"
    r"source|quelle|imagen?)\b\s*(?:credits?|source|copyright)?\s*(?:by\b|von\b|par\b|por\b)?\s*[:,]?\s*|©\s*|\(c\)\s*)+",
    re.I,
)
"""Lead words in front of a credit, none of them part of it."""

GLUED_LEAD = re.compile(
    r"(?:\s*[|•·–-]\s*|[.!?”\"’'\])]\s*|\s+)(?:\(|)"
    r"((?:photographs?|photos?|fotos?|image|credits?|bild|grafik|crédito|crédit)"
    r"(?: credit| by)?\s*:\s*|©\s*)"
    r"([^|.:]{3,70}?)\)?\.?$",
    re.I,
)
"""``… on Monday. Photograph: Gwen Quist/AP``, ``… terça-feira | Foto: Ana Teller/Sul21``."""

PHOTO_TAIL = re.compile(
    r"([.!?])\s+(?:([A-Z][A-Z.'’ -]{4,40}) PHOTO|PHOTO BY ([A-Z][A-Z.'’ -]{4,40}))$"
)
"""``… on Aug. 15, 2022. HOLLIS OAKE PHOTO``, ``… on Monday. PHOTO BY HOLLIS OAKE``."""

LAST_SLASH = re.compile(
    r"([.!?”\"’])\s*([A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|del|la)){1,4}"
    r"\s?/\s?[A-Z][\w.' ]{1,40})$"
)
"""``… April 2016. Odile Calloway/Getty Images``."""

LONE_SLASH = re.compile(
    r"([.!?”\"’]) / ([A-ZÀ-Þ][\w.'’À-ÿ-]+(?: (?:[A-ZÀ-Þ][\w.'’À-ÿ-]*|de|del|la|van|von)){1,4})$"
)
"""``… este miércoles. / JUAN OHM``, as Spanish newspapers print it."""


LEAD_WORD = re.compile(r"hoto|oto:|mage|redit|rédit|Bild|Grafik")
TAIL = 100
"""Characters at the end of a line in which its credit stands."""


def may_end_in_credit(end: str) -> bool:
    """The cheap question before :func:`trailing_credit`: brackets, slash, colon, ©, PHOTO?"""
    return (
        end[-1:] in ")]"
        or end[-2:] in (").", "].")
        or " | " in end
        or "/" in end
        or "©" in end
        or (":" in end and LEAD_WORD.search(end) is not None)
        or "PHOTO" in end
    )


def trailing_credit(text: str, *, loose: bool = False) -> Credit | None:
    """The credit at the end of a caption line, taken off its text.

    Args:
        text: one line.
        loose: also accept a bracket that holds nothing but a name (``(Farrow Police Department)``);
            only where the line is known to be a caption.
    """
    end = text[-TAIL:]
    if not may_end_in_credit(end):
        return None
    # searches begin near the end of the line: a credit is never longer than TAIL
    near = max(0, len(text) - TAIL)
    found = PARENS.search(text, near) if ")" in end[-2:] or "]" in end[-2:] else None
    if found and found.start() > 3:
        inside = found[1].strip()
        at = found.start()
        glued = text[at] == "." or (text[at] in "([" and text[at - 1] in '.!?”"’')
        named = is_name(inside) or (glued and inside[0].isupper() and len(inside.split()) <= 9)
        sentence = text[:at].rstrip()[-1:] in '.!?”"’'
        if is_inner_credit(inside) or ((glued or (loose and sentence)) and named):
            before = text[:at].rstrip()
            stop = "." if text[at] == "." else ""
            return Credit(before + stop, clean_credit(inside))
    found = GLUED_LEAD.search(text, near)
    if found and found.start() > 3:
        cut = found.start() + (1 if text[found.start()] in ".!?”\"’'])" else 0)
        return Credit(text[:cut].rstrip(" ©"), clean_credit(found[2]))
    said, bar, owner = text.rpartition(" | ")
    if loose and bar and said[-1] in '.!?”"’' and _is_owner(owner):
        return Credit(said, clean_credit(owner))
    for pattern in (LAST_SLASH, LONE_SLASH, PHOTO_TAIL):
        found = pattern.search(text, near)
        if found and found.start() > 3:
            return Credit(text[: found.end(1)], clean_credit(found[found.lastindex or 1]))
    return None


def _is_owner(text: str) -> bool:
    """``Gwen Quist, The Ledger``: a person, and for whom."""
    name, comma, owner = text.partition(", ")
    return is_person(name) and (not comma or is_name(owner, 7))


def clean_credit(text: str) -> str:
    """A credit without lead words, brackets and marks at its ends."""
    text = text.strip().strip("()[] ")
    if PHOTOGRAPHER.search(text):
        text = PHOTOGRAPHER.split(text, maxsplit=1)[-1] or text
    text = LEAD.sub("", text, count=1)
    return text.strip(" /|.,;:–—-").strip()


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


CREDIT_LINE = re.compile(
    r"^(?:(?:(?:AP|AFP|staff|file|submitted|contributed|courtesy|pool|handout|archive) )?"
    r"(?:photo|photograph|foto|image|picture|illustration)s?"
    r"(?:\s*(?::|by\b|courtesy(?: of)?\b|provided by\b|credit\b\s*:?|source\b\s*:?|copyright\b"
    r"|(?<=^AP Photo)/))+"
    r"|credits?\b:?|courtesy(?: of)?\b:?|provided(?: by)?\b|cr[ée]dito(?: de la foto)?:?"
    r"|crédit(?: photo)?\s?:?|©|\(c\))\s*(?=\S)",
    re.I,
)
"""How a line that is only a credit begins. "Photo" alone does not do: "Photo Sources" is none."""


def _in_capitals(text: str) -> bool:
    """``ANA TELLER, THE LEDGER``: how many newspapers print the credit below a picture."""
    name, _, owner = text.partition(", ")
    return text.isupper() and is_person(name) and is_name(owner) and ROLE.search(owner) is not None


FREELANCE = re.compile(r"^(?:special (?:to|for)|for) (?:the )?(?=[A-Z])", re.I)
"""``Ana Teller / Special to The Ledger``."""

PHOTOGRAPHER = re.compile(r"\bphotographer\b", re.I)
"""``TIMES PHOTOGRAPHER GWEN PELLING``."""


def is_credit(text: str) -> bool:
    """Could this whole short line be a photo credit and nothing else?"""
    if len(text) > 90 or text[-1] in "!?:;":
        return False
    if text.isupper() and PHOTOGRAPHER.search(text) and len(text.split()) <= 7:
        return text[-1].isalpha()
    lead = CREDIT_LINE.match(text)
    if lead:
        rest = text[lead.end() :].strip(" :")
        return bool(rest) and (":" in lead[0] or is_name(rest.replace("/", " "), 9))
    if "," in text:
        return _in_capitals(text)
    if "/" in text and "//" not in text:
        halves = [half.strip() for half in text.split("/")]
        if not halves[0]:  # "/ AP": the photographer's name was lost
            return len(halves) == 2 and is_name(halves[1], 7)
        halves = [FREELANCE.sub("", half, count=1) for half in halves]
        named = AGENCIES.search(text) is not None or (
            is_person(halves[0])
            and (" / " in text or halves[-1].isupper() or ROLE.search(halves[-1]) is not None)
        )
        return named and all(is_name(half, 7) for half in halves if half)
    return is_passed_on(text)
