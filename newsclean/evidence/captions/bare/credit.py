"""The credit of a line that is known to be a caption: forms too weak to show that it is one.

A bracket, a bar, a picture's word or a stop with a few capitalized words behind it ends many lines.
Behind the words of a picture it is whose picture it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.evidence.credits import clean_credit, trailing_credit
from newsclean.evidence.credits.words import BY, NOTED
from newsclean.evidence.stops import SCRIPT_STOPS
from newsclean.late import regex

__all__ = ["is_rank", "parted"]

MOST = 8
"""Words of such a credit."""
BRACKET = regex(r"\s?[(\[（【]([^()\[\]（）【】]+)[)\]）】]\.?$")
BAR = regex(r"\s+(?:\||//?|[–—•·-])\s+")
STOP = regex(rf"(?<=[.!?…。{SCRIPT_STOPS}])\s+|(?<=[!?…。{SCRIPT_STOPS}])(?=\S)")
PICTURE = regex(rf"(?:\s+[|/–—-])?\s\(?(?:{NOTED})\s?[:：]\s?", re.I)
GIVEN = regex(rf"(?:(?:{NOTED})\s{BY}\b\s?[:：]?|courtesy of(?: the)?\b)\s*(?=\S)", re.I)
"""``Image courtesy of the``, ``Photo by``: it begins a credit that may end with a stop."""
LENT = regex(r"courtesy of the \w+\.?$", re.I)
"""``courtesy of the artist``: nobody is named, so that the words stand for the name."""
ADDRESS = regex(r"\s*(?:[|,–—-]\s*)?\S+@\S+$")
"""An address behind a name."""
FILED = regex(r"[^\W\d_a-z][\w.&’'-]*(?: [\w.&’'-]+){0,3} (?:files?|handout|archives?)\.?$")
"""``KQRX file.``, ``Port Museum archives``."""
LABEL = regex(rf"(?:©|(?:[^\W\d]+|{NOTED})\s?[:：])\s*|(?:{NOTED})\s(?=(?-i:[^\W\d_a-z]))", re.I)
"""What stands before the name behind a bar: ``Foto:``, in any language."""
KANA = regex("[\u3041-\u309f]")
"""Signs that Japanese writes sentences with, and hardly a name."""
WHERE = regex(r"で$|にて$|\d日|[市町村県区]$")
"""What Japanese papers print in a bracket behind a caption: where and when it was taken."""
SHORT = 4
"""Characters of a short form that a name ends with: ``Co.``, ``Inc.``."""
FEW = 2
"""Words of a credit of which one may begin small: ``Šeimos archyvas``."""
ELIDED = regex(r"[dl]['’][^\W\d_]")
"""``d'Estaing``, ``l'Estuaire``."""
SMALL = frozenset(
    "of the and for de del di da do dos la le du von van der den y e et und i a".split()
)
"""Words of a name that begin small."""


def parted(text: str) -> tuple[str, str | None]:
    """The caption and its credit, if it has one.

    Example:
        >>> parted("The line to Abercwm is famous for its viaduct (Network Railways)")
        ('The line to Abercwm is famous for its viaduct', 'Network Railways')
    """
    # of what is lent, nobody's name is the credit
    found = trailing_credit(text, loose=True) if LENT.search(text) is None else None
    if found is not None:
        return found.text, found.credit
    for caption, tail in _cuts(text):
        if not caption or not _is_closed(caption):
            continue
        given = _given(tail)
        if given is not None:
            return caption, given
        credit = tail[label.end() :] if (label := LABEL.match(tail)) else tail
        if not credit and label:
            return caption, None
        if _names(ADDRESS.sub("", credit), labelled=label is not None):
            return caption, credit
    return text, None


def is_rank(said: str) -> bool:
    """``Dr.``, ``Prof. Dr.``, ``د.``: are these short forms, and no words with a stop?"""
    words = said.split()
    return bool(words) and all(len(w) <= RANK and w[-1] == "." for w in words)


RANK = 5
"""Characters of such a form: ``Prof.``."""


def _given(tail: str) -> str | None:
    """``Image courtesy of Port Museum.``, ``KQRX file.``: whose it is, without its last stop."""
    if FILED.match(tail) is not None:
        return tail.removesuffix(".")
    lead = GIVEN.match(tail)
    owner = tail[lead.end() :].removesuffix(".") if lead is not None else ""
    if not owner or len(owner.split()) > MOST or ". " in owner:
        return None
    if owner[0].islower():
        lent = LENT.search(tail)
        return lent[0].removesuffix(".") if lent is not None else None
    return clean_credit(owner)


def _is_closed(caption: str) -> bool:
    """Does no bracket that opens in a caption close behind it?"""
    return caption.count("(") <= caption.count(")")


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """Where the credit may begin, the surest place first."""
    # a picture's word has a colon
    for mark in (PICTURE, BAR) if ":" in text or "：" in text else (BAR,):
        cut = mark.search(text)
        if cut is not None:
            yield text[: cut.start()], text[cut.end() :]
    bracket = BRACKET.search(text)
    if bracket is not None:
        yield text[: bracket.start()], bracket[1].strip()
    *_, last = [None, *STOP.finditer(text)]
    if last is not None:
        yield text[: last.start()], text[last.end() :]


def _names(credit: str, *, labelled: bool) -> bool:
    """Are these a few words that name somebody? In scripts without capitals a few words.

    Behind a picture's word one of them may begin small (``Foto Ufficio stampa Salt``).
    """
    if WHERE.search(credit) is not None or KANA.search(credit) is not None:
        return False
    words = credit.split()
    if words and credit[-1] in ".!?" and len(words[-1]) > SHORT:
        return False  # one more sentence: "Reader photo."
    small = [word for word in words[1:] if word[0].islower() and word.strip(".,") not in SMALL]
    return (
        0 < len(words) <= MOST
        and not words[0][0].islower()
        and any(map(str.isalpha, words[0]))
        and (
            len(small) <= labelled or len(words) <= FEW or all(ELIDED.match(word) for word in small)
        )
    )
