"""Credits at the end of a caption that nothing but the form of the owner marks off.

No stop stands before them and no word for a picture: ``The quay at dusk Ana Teller for The
Ledger``. They are asked for only where a line is likely to be a caption.
"""

from __future__ import annotations

import re

from newsclean.evidence.credits.barred import CAPTION_WORDS
from newsclean.evidence.credits.forms import Credit
from newsclean.evidence.credits.line import LATIN, clean_credit, is_slashed
from newsclean.evidence.credits.owners import STOCK
from newsclean.evidence.credits.words import AGENCIES, AGENCY, SUPPLIED
from newsclean.evidence.names.looks import ROLE, is_name, is_outlet, is_person
from newsclean.late import regex

__all__ = ["doubled", "is_given", "loosely"]

NAMES = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|da|do|dos|del|la|van|von|der) )*[^\W\d_a-z][\w.'’-]*)"
"""The names of one person, first and last."""
SENT = regex(
    rf"(?P<name>{NAMES}{{1,2}})(?P<whom>(?:, special (?:to|for)| with permission for| FOR| for"
    r"| pour| para| für| per) (?:The |the )?[^\W\d_a-z][\w.&'’ -]{1,40})$"
)
"""``… in the yard Ana Teller, special to The Ledger``, ``… Ana Teller for The Ledger``."""
FIRST_AND_LAST, NOUN = 2, 4
"""Words of a name, and letters of the word in front of it: shorter ones ("de", "at") go with it."""
DATED = regex(
    rf" [–—-] (?P<owner>(?:{NAMES}{{1,3}} ?[–—-] ?)?\d{{1,2}}\.[^\W\d_]{{3,4}}\.\d{{2,4}}"
    r" ?/ ?[^/]{2,40})$"
)
"""``… in May - Ana Teller - 7.ago.14/The Ledger``: the day on which the picture was taken in it."""
DASHED = regex(
    rf" [–—-] (?P<owner>(?:divulgação|reprodução|arquivo pessoal|acervo pessoal|{AGENCY})"
    r"(?: ?/ ?[^/]{2,40})?)$",
    re.I,
)
"""``… at dusk - Divulgação``, ``… at dusk - ANSA``: who gave the picture, behind a dash."""
PICTURED = regex(
    r"(?<=\w) (?:Beeld|Fotos?|Photos?|Bild|Immagine|Zdjęcie) (?P<owner>[^|:.,]{4,50})$"
)
"""``… at dusk Beeld Ana Teller/ANP``."""
INITIALS = regex(r"(?<=[a-zß-öø-ÿ][.!?]) (?P<owner>(?:[^\W\d_a-z]\. ?){2,3})$")
"""``… at dusk. A. T.``: the writer took the picture himself."""
GIVEN = regex(r"(?<=[.!?다]) (?P<owner>[^\s.]{2,20} (?:제공|촬영))$")
"""``…다. 산하군 제공``: "given by", "taken by" in Korean."""
MOST_DOUBLED = 4
"""Words of an owner that is printed twice, …"""
LEAST_DOUBLED = 4
"""… and its characters, at the least."""


def is_given(inside: str, sentence: bool) -> bool:
    """Is the content of a bracket who gave the picture: ``Alamy``, ``privat``, ``The Ledger``?"""
    if STOCK.fullmatch(inside) or (sentence and SUPPLIED.fullmatch(inside)):
        return True
    if inside.startswith("The "):
        return is_name(inside[4:], 4) and is_outlet(inside[4:])
    halves = [half.strip() for half in inside.split("/")]
    return len(halves) > 1 and any(STOCK.match(half) or AGENCIES.search(half) for half in halves)


def loosely(text: str) -> Credit | None:
    """The credit at the end of a line that is likely to be a caption."""
    for pattern in (SHOUTED, DATED, DASHED, INITIALS, GIVEN):
        found = pattern.search(text)
        if found is not None and _shows(text[: found.start()]):
            return Credit(text[: found.start()], found["owner"].strip())
    return _sent(text) or _pictured(text) or _shouted(text)


SHOUTED = regex(
    r"(?<=[a-zß-öø-ÿ\d.]) (?P<owner>[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]+"
    r"(?: [^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]*){1,3} ?/ ?[^\W\d_a-zß-öø-ÿ][^\Wa-zß-öø-ÿ .'’&-]*"
    r"(?: [^\Wa-zß-öø-ÿ .'’&-]+){0,4})$"
)
"""``… at dusk ANA TELLER/THE LEDGER``."""


CAPITALS = regex(
    r"(?<=[a-zß-öø-ÿ\d»”]) (?P<owner>[^\W\d_a-zß-öø-ÿ]{3,}(?: [^\W\d_a-zß-öø-ÿ]{3,}){1,2})$"
)
NAMED = 7
"""Words of a caption before a lone name in capitals, at the least."""


def _shouted(text: str) -> Credit | None:
    """``The ferry at its dock on the north bank ANA TELLER``: a name in capitals, and no stop."""
    found = CAPITALS.search(text) if text[-3:].isupper() else None
    if found is None or not is_person(found["owner"].title()):
        return None
    said = text[: found.start()]
    return Credit(said, found["owner"]) if _shows(said) and said.count(" ") >= NAMED - 1 else None


def _shows(said: str) -> bool:
    """Are these the words of a caption, most of them in small letters?"""
    words = said.split()
    small = sum(not word[0].isupper() for word in words)
    return said > LATIN or (len(words) >= CAPTION_WORDS and 2 * small >= len(words))


TWICE = regex(r"(?<=[.!?…] )(?P<owner>[^\W\d_][^.!?]{3,40}) [-–—] (?i:(?P=owner))$")
"""``… on Monday. CONTRIBUTED - Contributed``."""


def doubled(text: str, *, loose: bool) -> Credit | None:
    """``The old kiln Re-kiln Re-kiln``: the owner, once in the text of the picture."""
    twice = TWICE.search(text)
    if twice is not None and loose:
        return Credit(text[: twice.start()].rstrip(), twice["owner"])
    front, slash, last = text.rpartition(" / ")
    words = (front if slash and front.endswith(last) else text).split()
    for count in range(min(MOST_DOUBLED, (len(words) - 2) // 2), 0, -1):
        owner, said = words[-count:], words[: -2 * count]
        if words[-2 * count : -count] != owner:
            continue
        name = " ".join(owner)
        if len(name) < LEAST_DOUBLED or not name[0].isupper() or said[-1] in owner:
            return None  # "Yes Yes Yes" is a row of a table
        known = (
            STOCK.match(name) is not None
            or is_slashed(name)
            or (loose and _may_be_doubled(owner, said))
        )
        return Credit(" ".join(said), name) if known else None
    return None


def _may_be_doubled(owner: list[str], said: list[str]) -> bool:
    """Is what stands twice behind some words a name, and no cell of a table?

    So it is if the caption speaks of it, or if it has two words, a stop, a hyphen or capitals.
    """
    last = owner[-1]
    if not (is_name(" ".join(owner), MOST_DOUBLED) or "." in last[1:-1]):
        return False
    cells = sum(word[0].isupper() for word in said if word not in owner)
    if len(set(owner)) < len(owner) or 2 * cells > len(said) or said[-1][0].isupper():
        return False
    if owner[0] in said:
        return True
    named = len(owner) > 1 or "." in last[1:-1] or "-" in last or last.isupper()
    return named and len(said) > TABLED


TABLED = 3
"""Words of a row of a table in front of its cells, or of a button."""


def _sent(text: str) -> Credit | None:
    found = SENT.search(text)
    if found is None:
        return None
    name, for_whom = found["name"].split(), found["whom"]
    said = text[: found.start()].rstrip()
    if len(name) > FIRST_AND_LAST and not _ends_in_noun(said):
        said, name = f"{said} {' '.join(name[:-2])}", name[-2:]  # a place, and the name behind it
    owner = " ".join(name)
    if not is_person(owner) or ROLE.search(owner) or not (_shows(said) and _ends_in_noun(said)):
        return None
    if said[-1] in ":;,":
        return None
    cased = all(map(str.istitle, name)) or owner.isupper()
    return Credit(said, owner + for_whom) if cased else None


def _ends_in_noun(said: str) -> bool:
    """Does a name begin behind these words, and not among them?"""
    last = said[said.rfind(" ") + 1 :]
    return not last.isalpha() or (last.islower() and len(last) >= NOUN)


def _pictured(text: str) -> Credit | None:
    found = PICTURED.search(text)
    if found is None or not _shows(text[: found.start()]):
        return None
    owner = found["owner"]
    if not (is_person(owner) or is_slashed(owner)) or ROLE.search(owner.split("/")[0]):
        return None
    return Credit(text[: found.start()], clean_credit(owner))
