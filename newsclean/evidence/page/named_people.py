"""The names in what a page says of its authors, without lead words, degrees, roles and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.evidence.names.looks import PARTICLES, name_case
from newsclean.evidence.page.roles import is_role, without_role, without_roles
from newsclean.late import regex

__all__ = ["ONLY_LEAD", "names_in"]

BY = (
    r"(?:(?:written|posted|authored|published|created|contributed|submitted|reported|story|text|"
    r"words|article|post|recipe|report|analysis)\s+by|by|authors?|von|por|par|"
    r"(?:story|text|words|report(?:ing)?)\s+(?:and|&)\s+(?:photos?|pictures|video)\s+by|"
    r"(?:photos?|pictures|video)\s+(?:and|&)\s+(?:story|text|words|report(?:ing)?)\s+by|"
    r"(?:di|door|av|af)(?=(?-i:\s+[^\W\d_a-zß-ÿ]\S+\s+[^\W\d_a-zß-ÿ]))|"
    r"geschrieben von|verfasst von|escrito por|écrit par|scritto da|contributors?|"
    r"interview(?:ed)? by|th(?:is|e) (?:article|blog|guide|post|story)(?: post)?(?: was| is)? "
    r"(?:written|contributed) by)"
)
LEAD = regex(rf"(?:\W*\b{BY}\b\s*:?\s*)+(?=\S)", re.I)
"""What announces a name."""
NOT_BY = regex(
    r"\W*(?:(?:medically|expert|fact|last|first|also)[ -]+)?"
    r"(?:updated|reviewed|edited|checked|approved|translated|photos?|"
    r"photographed|illustrated|produced) by\b",
    re.I,
)
"""What announces somebody who is not the author."""
ONLY_LEAD = regex(
    r"[^|]{0,24}written by|(?:(?:posted|story|words|text|authored|reported)\s+)?(?:by|von|por|par)|"
    r"authors?(?:\(s\))?|autor(?:e|en|es|in|a)?|auteurs?",
    re.I,
)
"""A line that only announces the name in the next one."""
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
DATE_FIRST = regex(
    rf"\W*(?:{DAY}\W+)?(?:{MONTH}\s+\d[\d\w]*(?:\W+\d{{4}})?|\d\d?\s+{MONTH}\s+\d{{4}}|[\d/.-]{{8,10}})"
    r"[\s|•·,–—-]*",
    re.I,
)
"""A date in front of the name: ``Dec 17, 2025 · Ana Teller``."""
MARK = r"\s[\w.+-]{1,64}@\w|\s*[|•·▪⋅✉@\[<]|\s+[–—-]+(?=\s|\Z)|https?:|www\."
WORDS_BEHIND = (
    r"(?:last |first |originally )?(?:updated|published|posted|modified|reviewed|medically|edited|"
    r"sponsored|fact[- ]checked|verified)|photos?|photography|illustrat\w+|about|read|view|see all|"
    r"follow|on behalf|for the|is an?|min read|lesedauer|lesezeit|aktualisiert|veröffentlicht|"
    r"publié|mis à jour|temps de lecture|actualizado|publicado|atualizado|pubblicato|aggiornato"
)
END = regex(
    rf"{MARK}|(?<=\w)\s*[(]|\s\d|(?<=\w)\d+[/.]\d|(?<=[a-zß-ÿ])\d|\s*\b(?:{WORDS_BEHIND})\b"
    rf"|\s+(?:on|in|at)\s+|\s*\b(?:{DAY},|{MONTH}\s+\d)",
    re.I,
)
"""Where printed names end and something else begins."""
GLUED = regex(
    r"(?<=\bBy)(?=[A-Z][a-z])|(?<=\d{4})(?=[A-Z])|(?<=[a-z])(?=(?:Updated|Published|Posted|Last|"
    r"Reviewed|Edited|Written|Senior|Contributing|Staff|Founder|CEO|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b)"
)
"""Where a page prints a name and the next thing without a space: ``Ana TellerUpdated``."""
END_OF_SAID = regex(rf"{MARK}", re.I)
"""The same where nothing but names should be."""
PARTS = regex(r"\s*(?:,|;|/|\n|\+|&|\band\b|\bund\b|\bet\b|\by\b|\bwith\b)\s*")
DEGREE = regex(
    r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Z]?[a-z]?|[A-Z][A-Z-]{1,7}|Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|"
    r"Esq\.?|Ed\.?D\.?|PsyD|PharmD|MEd|RDN?|Jr\.?|Sr\.?|CFP®?|I{2,3}|IV"
)
"""A degree or the like behind a name: it belongs to nobody by itself."""
NOBODY = frozenset(
    "admin administrator editor editors editorial guest user root webmaster author "
    "authors undefined null none unknown moderator writer default test name login "
    "wordpress wpadmin siteadmin support info owner publisher developer the".split()
)
"""Words that, alone, name an account and not a person."""
BUTTONS = frozenset(
    "bio login log posts articles article view views read more learn follow subscribe share "
    "bluesky facebook twitter linkedin instagram youtube comments comment profile website "
    "biography page contact email reviewer".split()
)
"""Words of buttons beside names."""
LOGIN = regex(
    r"[^ A-Z]+(?:\.[^ A-Z]+){2,}\Z|[^A-Z ]*[\d_@][^A-Z ]*\Z|[^ ]*@[^ ]*\Z|[0-9a-f-]{12,}\Z"
)
"""An account's name, an address, a number."""
LONGEST, MOST_WORDS = 60, 6


def names_in(value: str, *, printed: bool = True, swapped: bool = False) -> tuple[list[str], bool]:
    """The names in a text, and whether a word such as "By" announces them.

    Args:
        value: such as ``By Ana Teller and Dova Renn, Reuters``.
        printed: other things may be printed behind the names, such as a date.
        swapped: ``Teller, Ana`` is one name, the family's first.
    """
    if ("@" in value and " " not in value) or NOT_BY.match(value):
        return [], False
    if swapped and value.count(",") == 1:
        value = " ".join(reversed(value.split(",")))
    if printed:
        value = GLUED.sub(" ", value)
    dated = DATE_FIRST.match(value) if printed else None
    text = value[dated.end() :] if dated else value
    lead = LEAD.match(text)
    text = text[lead.end() :] if lead else text
    end = (END if printed else END_OF_SAID).search(text)
    if end:
        text = text[: end.start()]
    return [*_names(text)], lead is not None


def _names(text: str) -> Iterator[str]:
    first = True
    parts = PARTS.split(without_roles(text))
    if "&" in text and len(parts) == 2 and all(len(p.split()) == 1 for p in parts):
        parts = [text]  # a firm
    for part in parts:
        if first and not part.strip():
            first = False  # ", The Salt Courier": the name was left empty
            continue
        lead = LEAD.match(part)
        part = part[lead.end() :] if lead else part
        name = _bare(part)
        if not name or (not first and DEGREE.fullmatch(part.strip())):
            continue
        name = without_role(name)
        if name and _may_be_name(name, first):
            yield name_case(name)
        first = False


def _bare(part: str) -> str:
    """A name without marks at its ends; the stop of an initial stays: ``Ana T.``."""
    name = part.strip(" .,:*–—-\"“”'")
    return f"{name}." if INITIAL.search(name) and f"{name}." in part else name


INITIAL = regex(r"\w [A-ZÀ-Þ]\Z")


def _may_be_name(name: str, first: bool) -> bool:
    words = name.split()
    lower = [w.lower() for w in words]
    if len(name) > LONGEST or not 1 <= len(words) <= MOST_WORDS or any(c in name for c in "{}<>=#"):
        return False
    if (
        ONLY_LEAD.fullmatch(name)
        or "©" in name
        or LOGIN.match(name)
        or all(w in NOBODY for w in lower)
        or not BUTTONS.isdisjoint(lower)
    ):
        return False
    if len(words) == 1:
        return first and len(name) > 2
    if first:
        return True
    if is_role(name):
        return False  # "Ana Teller, Harbour Reporter": what the first one is, or writes for
    return all(w[0].isupper() or w in PARTICLES or not w[0].isalpha() for w in words)
