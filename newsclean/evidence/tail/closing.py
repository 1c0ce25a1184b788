"""Who else worked on a story, as its last lines say it: agencies, credits in brackets, trades.

``(ANI)`` ``-- PTI`` ``– with AFP`` ``(APA, red, 14.5.2024)`` ``(ha collaborato Ada Tarr)``
``Audio produced by Sal Tarr.``
Below the last paragraph no story is told so; between paragraphs such lines are not looked at.
"""

from __future__ import annotations

import re

from newsclean.evidence.credits.words import AGENCY, SOURCED
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["closes", "credits_others"]

CLOSERS = "()[]"
LONGEST = 14
"""Words of such a line, at the most."""
LEAD = regex(r"(?:[-–—]{1,2} ?)?[(\[]?(?:(?:with|mit|avec|con|com|met|med|z) )?", re.I)
"""What may stand before an agency."""
CODE = regex(r"[A-ZČ]{2,6}|[a-z]{3}")
"""An agency in brackets: capitals, or three small letters as German and Danish ones have."""
AGENCIES = frozenset(AGENCY.split("|")) | frozenset(
    "IANS UNI AAP UPI epd KNA SID SDA AGI ANTARA STT Ritzau LUSA TASR Agerpres TASS Interfax "
    "Bernama BERNAMA NAN GNA CMC RTÉ WAM SPA".split()
)
"""Those that print pictures, and others."""
WIRES = frozenset(map(str.casefold, AGENCIES)) | frozenset(
    "rtr tass sputnik efe ef agenturen agence agences agencia agencias agências agencies agenzie "
    "agenzia agentschappen nyhetsbyråer agencje agentury agentúry ügynökség agenții "
    "ajanslar агентства "
    "агенции агенције агенції وكالات الوكالات".split()
)
"""The same in small letters, as they stand among initials, and what several are called."""
SIGNED = regex(
    rf"(?:{SOURCED}|quellen|sources|fuentes|fontes|fonti|kilder|källor|bronnen|źródła|zdroje|"
    rf"források?|lähde|lähteet|surse|πηγή|kaynaklar|источники|извор|извори|источник|sumber|nguồn)"
    r"\s?[:：]\s?",
    re.I,
)
"""What stands before them."""
PARTED = regex(r"\s*[,;/|+()\[\]]\s*| (?:und|and|et|y|e|en|og|och|oraz|a|i|и|та|ve|και) | & ")
INITIALS = regex(r"[^\W\d_]{1,6}|\w[\w-]{1,20}(?:\.[A-Za-z]{2,6}){1,2}")
"""Who wrote it, an agency that is not known, a site."""
SIGNATURE = 60
"""Characters of a line with such, at the most."""
TRADES = frozenset(
    "reporting research data photos photographs photography video audio graphics illustration "
    "illustrations translation produced edited mixed translated filmed illustrated "
    "collaborato collaborazione colaboración colaboração collaboration mitarbeit recherche "
    "colaborou colaboró contribué bijdrage medewerking medarbejde".split()
)
"""What somebody else did for a story."""
BY = regex(r"(?:\bby|\bdi|\bde|\bvon|\bdoor|\bpor|\bpar|\bav|\baf|:) ")
MOST_BEFORE = 4
"""Words of the trade before the names."""
CITED = regex(r"Cit(?:ation|e this)[^:]{0,20}: .{20,300}\bhttps?:")
"""How the page itself is to be cited."""
TELLING = frozenset("the a an was were is are been had has".split())
"""Words with which such a line would tell: ``The page was edited by …``."""
GAVE = regex(r"(?P<who>.{4,60}?) contributed (?P<what>[a-z]+(?: [a-z]+){0,3})\.?")
"""``Kit Tarr contributed research.``"""
AND = regex(r", (?:and )?| and | und | et | y | e | en | og | och | & ")
NAME = regex(r"[^\W\d_a-z]")


def closes(line: Line) -> bool:
    """Does a line close a story: an agency, or in brackets who else worked on it?"""
    text = line.text
    if text[:3] == "Cit" and CITED.match(text):
        return True
    if line.words > LONGEST or line.form is Form.TURN:
        return False
    if line.said_by("agency") and line.form is not Form.PROSE:
        return True
    if _signs(text):
        return True
    bracketed = text[0] in "([" and text[-1] in ")]"
    rest = LEAD.sub("", text, count=1).rstrip(CLOSERS)
    if len(rest) < len(text) and (rest in AGENCIES or (bracketed and CODE.fullmatch(rest))):
        return True
    return bracketed and _credits(text[1:-1], of_trade=False)


def _signs(text: str) -> bool:
    """Is a line a list of agencies, initials, sites and days, with nothing else in it?

    Example:
        >>> _signs("(APA, red, 14.5.2024)"), _signs("Quelle: dpa, ZDF"), _signs("AFP, the agency")
        (True, True, False)
    """
    if len(text) > SIGNATURE:
        return False
    bare = text.strip("()[]- –—.")
    label = SIGNED.match(bare)
    parts = [part for part in PARTED.split(bare[label.end() :] if label else bare) if part]
    known = [part for part in parts if part.casefold() in WIRES]
    if not known or (len(parts) == 1 and label is None):
        return False
    return all(
        part in known or _is_initials(part) or is_person(part) or date_line(part) is not None
        for part in parts
    )


def _is_initials(part: str) -> bool:
    return INITIALS.fullmatch(part) is not None and (
        part.islower() or part.isupper() or "." in part
    )


def credits_others(line: Line) -> bool:
    """Does a short line say who did what for a story: ``Audio produced by Sal Tarr.``?"""
    text = line.text
    if line.words > LONGEST or line.form is Form.TURN or text[0] in CLOSERS:
        return False
    gave = GAVE.fullmatch(text) if " contributed " in text else None
    if gave is not None:
        return not TRADES.isdisjoint(gave["what"].split()) and _are_people(gave["who"])
    return _credits(text, of_trade=True)


def _credits(text: str, *, of_trade: bool) -> bool:
    """A few words, one of a trade or behind a small first one, and then nothing but people."""
    by = BY.search(text)
    if by is not None:
        words, names = text[: by.start()], text[by.end() :]
    else:
        first, _, rest = text.partition(" ")
        found = NAME.search(rest)
        if found is None:
            return False
        cut = len(first) + 1 + found.start()
        words, names = text[:cut], text[cut:]
    before = words.lower().split()
    if not 0 < len(before) <= MOST_BEFORE or not TELLING.isdisjoint(before):
        return False
    if (of_trade or words[0].isupper()) and TRADES.isdisjoint(before):
        return False
    return _are_people(names.rstrip("."))


def _are_people(text: str) -> bool:
    return all(is_person(name.strip()) for name in AND.split(text))
