"""Names: what looks like a person or an organisation, and the forms of credits and bylines.

Nothing here knows a name. A name is told by its form: a few capitalised words, particles between
them, no verb, no stop at the end.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Byline", "Credit", "clean_credit", "is_name", "name_case", "read_byline", "trailing_credit"]

PARTICLES = frozenset(
    "de del della der den di da das do dos du la las le les el al bin ibn ben van von zu zur "
    "ter ten af av y e i und and et of for the via".split()
)
"""Lower-case words that stand inside names of people and organisations."""

PERSON_PARTICLES = PARTICLES - {"and", "of", "for", "the", "und", "et", "via"}

MAX_NAME = 6
"""Words. "Maria del Carmen Vega Ortiz Luna" has six."""

STOPS = ".!?:;…,\"”'’)"


def is_name(text: str, most: int = MAX_NAME) -> bool:
    """Could this whole line be the name of a person or an organisation?"""
    if not text or len(text) > 70 or text[-1] in "!?:;,…" or not text[0].isalpha():
        return False
    words = text.split()
    if len(words) > most:
        return False
    if text[-1] == "." and len(words[-1]) > 4:  # "Jr." and initials end names, words do not
        return False
    capitals = 0
    for word in words:
        first = word[0]
        if first.isupper():
            capitals += 1
        elif word not in PARTICLES and not (first in "(‘'“\"" and word[1:2].isupper()):
            return False
        if any(c.isdigit() for c in word):
            return False
    return capitals > 0


def is_person(text: str) -> bool:
    """A name of two to five words that could be a person's."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and is_name(text)
        and all(w[0].isupper() or w in PERSON_PARTICLES for w in words)
        and words[0].rstrip(".").lower() not in NOT_FIRST
    )


NOT_FIRST = frozenset("the a an my our your this that all more why how what when".split())
"""Words that begin titles and labels in title case, never a person's name."""


def name_case(name: str) -> str:
    """``DARIA McPELLING`` → ``Daria McPelling``; names that are not all capitals stay."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 4 or not all(c.isupper() for c in letters if c.lower() != c.upper()):
        return name
    if len(name.split()) < 2:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), name)


# ---------------------------------------------------------------------------------- credits


class Credit(NamedTuple):
    """A caption text and the credit that was found behind it."""

    text: str
    credit: str


PARENS = re.compile(r"[ .]?\(([^()]{2,80})\)\s*\.?$")
"""A bracket at the very end of a line."""

CREDIT_WORD = re.compile(
    r"^(?:photo|foto|image|images|picture|credit|courtesy|via|file photo|ap photo|illustration|bild)\b"
    r"|\b(?:photo|photos|images)$",
    re.I,
)
"""Makes the content of a bracket a credit: a lead word, or what pictures are called."""

AGENCIES = re.compile(
    r"(?:^|[/ ])(?:AP|AFP|Reuters|EPA|EFE|dpa|Getty|Getty Images|AP Photo|NPR|PA|Anadolu|Xinhua|Bloomberg)$"
)
"""Agencies that end a credit. They are few, and the same in all languages."""


def is_passed_on(text: str) -> bool:
    """``NAME via AGENCY``: the pictures of people and agencies are passed on, other things are not."""
    owner, via, _ = text.partition(" via ")
    return bool(via) and is_name(text, 9) and (is_person(owner) or AGENCIES.search(text) is not None)


def is_inner_credit(inside: str) -> bool:
    """Is the content of a bracket a photo credit by its own form?"""
    words = inside.split()
    if len(words) > 10 or inside[0].islower() or "," in inside:
        return False
    if CREDIT_WORD.search(inside) or AGENCIES.search(inside):
        return True
    if "/" in inside:
        halves = [half.strip() for half in inside.split("/")]
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
    r"((?:photographs?|photos?|fotos?|image|credits?|bild|grafik|crédito|crédit)(?: credit| by)?\s*:\s*|©\s*)"
    r"([^|.:]{3,70}?)\)?\.?$",
    re.I,
)
"""``… on Monday. Photograph: Gwen Quist/AP``, ``… terça-feira | Foto: Ana Teller/Sul21``."""

PHOTO_TAIL = re.compile(r"[.!?]\s+([A-Z][A-Z.'’ -]{4,40}) PHOTO$")
"""``… on Aug. 15, 2022. HOLLIS OAKE PHOTO``."""

LAST_SLASH = re.compile(
    r"([.!?”\"’])\s*([A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|del|la)){1,4}\s?/\s?[A-Z][\w.' ]{1,40})$"
)
"""``… April 2016. Odile Calloway/Getty Images``."""


LEAD_WORD = re.compile(r"hoto|oto:|mage|redit|rédit|Bild|Grafik")
TAIL = 100
"""Characters at the end of a line in which its credit stands."""


def may_end_in_credit(end: str) -> bool:
    """The cheap question before :func:`trailing_credit`: brackets, slash, colon, ©, PHOTO?"""
    return (
        end[-1:] == ")"
        or end[-2:] == ")."
        or "/" in end
        or "©" in end
        or (":" in end and LEAD_WORD.search(end) is not None)
        or end[-5:] == "PHOTO"
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
    found = PARENS.search(text, near) if ")" in end[-2:] else None
    if found and found.start() > 3:
        inside = found[1].strip()
        at = found.start()
        glued = text[at] == "." or (text[at] == "(" and text[at - 1] in ".!?”\"’")
        named = is_name(inside) or (glued and inside[0].isupper() and len(inside.split()) <= 9)
        sentence = text[:at].rstrip()[-1:] in ".!?”\"’"
        if is_inner_credit(inside) or ((glued or (loose and sentence)) and named):
            before = text[:at].rstrip()
            stop = "." if text[at] == "." else ""
            return Credit(before + stop, clean_credit(inside))
    found = GLUED_LEAD.search(text, near)
    if found and found.start() > 3:
        cut = found.start() + (1 if text[found.start()] in ".!?”\"’'])" else 0)
        return Credit(text[:cut].rstrip(), clean_credit(found[2]))
    for pattern in (LAST_SLASH, PHOTO_TAIL):
        found = pattern.search(text, near)
        if found and found.start() > 3:
            at = found.start(found.lastindex or 1)
            return Credit(text[:at].rstrip(), clean_credit(found[found.lastindex or 1]))
    return None


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
    r"^(?:(?:photo|photograph|foto|image|picture|illustration)s?"
    r"(?:\s*(?::|by\b|courtesy(?: of)?\b|credit\b\s*:?|source\b\s*:?|copyright\b))+"
    r"|credits?\b:?|courtesy(?: of)?\b:?|provided(?: by)?\b|crédito:?|crédit:?|©|\(c\))\s*(?=\S)",
    re.I,
)
"""How a line that is only a credit begins. "Photo" alone does not do: "Photo Sources" is a subhead."""


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
        return False
    if "/" in text and "//" not in text:
        halves = [half.strip() for half in text.split("/")]
        if not halves[0]:  # "/ AP": the photographer's name was lost
            return len(halves) == 2 and is_name(halves[1], 7)
        named = AGENCIES.search(text) is not None or (
            is_person(halves[0])
            and (" / " in text or halves[-1].isupper() or ROLE.search(halves[-1]) is not None)
        )
        return named and all(is_name(half, 7) for half in halves if half)
    return is_passed_on(text)


# ---------------------------------------------------------------------------------- bylines


class Byline(NamedTuple):
    """The people (or the agency) that a byline names, and the organisation beside them."""

    names: tuple[str, ...]
    organisation: str | None


BY = re.compile(
    r"^(?:(?P<org>[^|]{2,60}?)\s*\|\s*)?"
    r"(?:by|von|por|par|di|door|av|written by|story by|reported by|report by|words by|posted by|text by|text:|"
    r"article rédigé par|escrito por|redacción|author|autor|autora|autore)\s*:?\s+(?P<who>\S.*)$",
    re.I,
)
BY_WORDS = frozenset(
    "by von por par di door av written story reported report words posted text article escrito "
    "redacción author autor autora autore".split()
)
"""First words of what :data:`BY` matches."""
SEPARATORS = re.compile(r"\s*(?:,| and | und | et | y | e | & |;|\bwith\b)\s*")
BULLET_PARTS = re.compile(r"\s*(?:\||•|·|—|–)\s*")
ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|staff|news|desk|bureau|producer|host|anchor|press|radio|"
    r"media|times|post|journal|courier|magazine|network|agency|service|team|contributor|intern|fellow|"
    r"meteorologist|redakteur|redaktion|redacción|journalist)\b",
    re.I,
)
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]+ [A-Z])|(?<=[a-z])(?=(?:BBC|CNN|CBC|NPR|ABC|NBC|CBS|AP)\b)")
"""Where two names run together: ``Marla InnesCora Nakano``, ``Pash|BBC News``."""

AGENCY = re.compile(r"^(?:the )?associated press$|^reuters$|^afp$|^agence france-presse$", re.I)


LOGIN = re.compile(r"^[a-z]+[._][a-z]+\d*$")
"""A login that content systems print for a name: ``cadu.bruno``."""
DOTS = re.compile(r"\s*[·•|]\s*")


def is_dotted_byline(text: str) -> bool:
    """``Ansel Tudge · CBC News ·``: a person and an organisation, parted by dots."""
    if "·" not in text and "•" not in text:
        return False
    parts = [p for p in DOTS.split(text) if p]
    return len(parts) == 2 and is_person(parts[0]) and bool(ROLE.search(parts[1])) and is_name(parts[1])


def read_byline(text: str, *, lead: bool = True) -> Byline | None:
    """What a byline line says.

    Args:
        text: the line.
        lead: a lead word ("By", "Von" …) is required.

    Returns:
        ``None`` when the line is no byline; names may be empty ("by (WMFE)").
    """
    if len(text) > 140:
        return None
    # most lines are told by their first word
    led = "|" in text or text.partition(" ")[0].rstrip(":").lower() in BY_WORDS
    found = BY.match(text) if led else None
    if found is None and is_dotted_byline(text):
        name, org = (p for p in DOTS.split(text) if p)
        return Byline((name_case(name),), org)
    if found:
        who, org = found["who"], found["org"]
        if org is not None and not is_name(org, 7):
            return None
    elif lead:
        return None
    else:
        who, org = text, None
    if who[-1] in "!?:" or (who[-1] == "." and len(who.rsplit(None, 1)[-1]) > 4):
        return None
    names: list[str] = []
    first, *others = BULLET_PARTS.split(who.strip(" ,|•·"))
    for part in SEPARATORS.split(first):
        for piece in GLUED.split(part):
            piece = piece.strip(" ,")
            if not piece or piece.startswith("("):
                continue
            if LOGIN.match(piece):
                continue
            if not is_name(piece):
                return None
            if names and ROLE.search(piece):
                org = org or piece
            elif names and org is not None and found and found["org"] is None:
                continue  # the place behind the organisation
            elif names and not is_person(piece) and org is None:
                org = piece
            else:
                names.append(name_case(piece))
    for other in others:
        if other and not ("@" in other or is_name(other, 7)):
            return None
        org = org or (other if other and "@" not in other else None)
    return Byline(tuple(names), org)
