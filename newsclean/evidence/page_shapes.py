"""Lines that no headline looks like, whatever their words: where a page is, when, for how long."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from newsclean.evidence.bylines.leads import FIRST
from newsclean.evidence.dates.words import words as date_words
from newsclean.evidence.names.looks import DIGIT, PARTICLES, ROLE, is_name, is_person
from newsclean.evidence.subject import DENSE
from newsclean.late import regex

__all__ = ["BYWORDS", "is_day", "is_page_shape", "is_time", "lasts", "signs"]

PARTED = regex(r"\s+[/›»>→•·▸]\s+|\s+\|\s+")
"""Between the parts of a path through a site: ``Home / News / Sports``."""
PART = 3
"""Words of a part of such a path, at the most; the last one may be the headline itself."""
DEEP = 6
"""The same between arrows, which part no headline three times: an office and its departments."""
POINTED = regex(r" [›»>→] .* [›»>→] ")
PAIR = 3
"""Words of each part, where there are only two."""
STAMP = 0.6
"""Share of the words of a time stamp that tell when; a section may stand beside."""
STAMPED = 16
"""Words of a time stamp, at the most."""
COUNTS = 0.5
"""Share of numbers among the words of a line of results."""
BY = 10
"""Words behind the lead word of a byline, at the most."""
RESULTS = 4
"""Words of such a line, at the least."""
CLOCK = regex(
    r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,2}\s?(?:h|Uhr)\b", re.I
)
YEAR = regex(r"(?<!\d)(?:19|20|2[45])\d\d(?!\d)|\d+[./-]\d+[./-]\d+")
DAY = regex(r"\d+[./-]\d+[./-]\d+|\d[年月년월]")
"""A day in numbers."""
WORD = regex(r"[^\W\d_]+|\d+")
LASTS = regex(r"(?<![\w$€£])\d{1,2}(?::\d\d)?\s?(?:mins?|мин)(?!\w)", re.I)
"""How long it takes to read: ``4 min read``, ``Listen to this article · 7:04 min``."""
BRIEF = 9
"""Words of a line that tells so and nothing else."""
MINUTES = regex(
    r"(?:^|:\s*)\d{1,2} [mM][^\W\d_]{5,7}(?:$| [^\W\d_]+['’]?| [^\W\d_]{2,3} [^\W\d_]+['’]?)$"
    r"|\b\d{1,2} minutes \d{1,2} seconds$"
)
"""The same with the whole word: ``Lesezeit: 3 Minuten``, ``3 minuti di lettura``."""
PLAYED = regex(r"\w\s?[·•]\s?\d{1,2}:\d\d(?: \d{1,2}:\d\d)?$")
"""``Listen · 3:48 3:48``, as players print it."""
SITE = regex(r"(?:www\.)?[\w-]+\.(?:com|org|net|de|at|ch|fr|es|it|nl|pl|ru|tv|news|co\.uk)\b")
"""A line that opens with the address of its site is the site's name or slogan."""
SECTIONS = regex(
    r"(?:Posted|Filed|Published) (?:in|under)(?::\s?|(?=[A-Z])| (?:[A-Z][^,.]{2,28}, ){2})"
    r"|(?:Publié dans|Classé dans|"
    r"Veröffentlicht in|Publicado en|Publicado em|Pubblicato in|Geplaatst in|Publicerat i)"
    r"(?:\s?:\s?|(?=[A-ZÀ-Þ]))"
)
"""What blogs print before the sections of a story, often glued to them: ``Posted inNews``."""
SLOGAN = regex(
    r"(?:proudly )?(?:serving|informing|connecting|au service de|al servicio de|al servizio|"
    r"a serviço de|im dienst)\b.{3,60} (?:since|depuis|seit|desde|dal) 1\d{3}",
    re.I,
)
"""``Serving Tarn Quay since 1889``: what papers print below their name."""
CREDITED = regex(r"[\w.!?”\"’']\s?cr[eé]dit(?:\.\.\.|…|:)", re.I)
"""A caption with its credit glued on."""

BUTTON = regex(
    r"(?:home|about(?: us)?|contact(?: us)?|archives?|(?:sign|log)[ -]?(?:in|up|out)|register"
    r"|search|subscribe(?: now)?|donate(?: now)?|join(?: now| us)?|become a (?:member|subscriber)"
    r"|e-edition|newsletters?|my account|classifieds|advertise(?: with us)?|menu|news|shop|store"
    r"|podcasts?)"
    r"(?: +(?:\| +)?|$)",
    re.I,
)
BUTTONS = 2
"""Buttons and sections that are a row of a menu by themselves: ``Sign in Become a member``."""
PAIRED, IN_ROW = 2, 8
"""Sections of two words, at the least, and words in capitals of them all: ``Boats & Ports``."""
NAMED_SECTIONS, SECTION = 5, 4
"""Sections of a menu in ideograms, at the least, and characters of each, at the most: no headline
is parted so often and into parts so short."""
SECTIONED = regex(f"[{DENSE}]+(?:[·・][{DENSE}]+)?")
FIELD = regex(rf"(?:^|\s)[{DENSE}]{{2,5}}：(?=\S)")
FIELDS = 2
"""Fields beside a day that sign a story: ``作者：… 来源：… 2023-11-22``."""
CODED = regex(r"[^\W\d_][^\d:]{1,20}\s?:\s?\d{5,20}")
"""The number under which a story is kept: ``Article ID: 1234567``."""


def is_page_shape(text: str) -> bool:
    """Is a line a path through the site, a time stamp, a reading time, an address, a signature?

    Also results, and a caption with its credit.

    Example:
        >>> is_page_shape("Home › Local › Farms"), is_page_shape("Goats close Route 9")
        (True, False)
    """
    numbered = DIGIT.search(text) is not None
    return (
        signs(text)
        or _is_path(text)
        or (numbered and (lasts(text) or _counts(text) or CODED.fullmatch(text) is not None))
        or SITE.match(text) is not None
        or SECTIONS.match(text) is not None
        or SLOGAN.fullmatch(text) is not None
        or CREDITED.search(text) is not None
        or _is_row(text)
    )


def signs(text: str) -> bool:
    """Does a line tell who wrote a story or when, in a form that is no byline or date by itself?

    Example:
        >>> signs("Nation Aug 16, 2023 3:04 PM EDT"), signs("Ana Teller, Features Editor")
        (True, True)
    """
    return _remembered(text) if len(text) <= SHORT else _is_stamp(text) or _names(text)


SHORT = 48
"""Characters of a line that is remembered: chrome is the same on every page of a site."""


@lru_cache(maxsize=16384)
def _remembered(text: str) -> bool:
    return _is_stamp(text) or _names(text)


def is_time(text: str) -> bool:
    """Is a line nothing but a time of the day, as entries of a ticker have it?"""
    return not CLOCK.sub("", text).removesuffix(" Uhr").strip(" .,:–-|")


def _is_path(text: str) -> bool:
    """``Home / Sports / Prep``, ``首頁 > 生活``."""
    if text.startswith("Home/") and text.count("/") > 1:
        return True
    parts = [part for part in PARTED.split(text.strip("/›»>→•·| ")) if part]
    if len(parts) < 2:
        return False
    sizes = [part.count(" ") + 1 - part.count(" & ") for part in parts]
    if len(parts) == 2:
        dated = any(YEAR.search(part) and _told(part) >= STAMP for part in parts)
        return dated or max(sizes) <= PAIR
    return max(sizes[:-1]) <= (DEEP if parts[0].count(" ") and POINTED.search(text) else PART)


def _is_row(text: str) -> bool:
    """``Home About Archive Sign in``, ``首頁 報導 評論 社區 文化``: a menu in one row."""
    if text.count(" & ") >= PAIRED:
        words = text.replace(" & ", " ").split(" ")
        return len(words) >= IN_ROW and all(word[0].isupper() for word in words)
    if text.isascii():
        buttons = at = 0
        while found := BUTTON.match(text, at):
            buttons, at = buttons + 1, found.end()
        return buttons >= BUTTONS and at == len(text)
    parts = text.split()
    return len(parts) >= NAMED_SECTIONS and all(
        len(part) <= SECTION and SECTIONED.fullmatch(part) for part in parts
    )


UNTIL = 6
"""Characters between two times of opening hours, at the most: ``5.30pm to 9pm``."""


def _is_stamp(text: str) -> bool:
    """``Nation Aug 16, 2023 3:04 PM EDT``: mostly words and numbers of a time."""
    if "：" in text and len(FIELD.findall(text)) >= FIELDS:
        return YEAR.search(text) is not None
    if text.count(" ") >= STAMPED or not DIGIT.search(text) or not CLOCK.search(text):
        return False
    if _told(text) < STAMP:
        return False
    times = [*CLOCK.finditer(text)]
    if any(two.start() - one.end() <= UNTIL for one, two in pairwise(times)):
        return False  # from when to when something is open
    return DAY.search(text) is not None or not _days().isdisjoint(WORD.findall(text.lower()))


WEEKDAY = 4
"""Gaps between words of a day without a year, at the most: ``December 8., péntek``."""


def is_day(text: str) -> bool:
    """Is a line a day of the week with its month, and no year: what papers print over a page?

    Example:
        >>> is_day("December 8., péntek"), is_day("Goats on Friday")
        (True, False)
    """
    if text.count(" ") > WEEKDAY or not DIGIT.search(text):
        return False
    found = WORD.findall(text.lower())
    if _weekdays().isdisjoint(found) or (_days() - _weekdays()).isdisjoint(found):
        return False
    return _told(text) == 1.0


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(name for one in date_words().languages for name in one.weekdays)


@cache
def _days() -> frozenset[str]:
    """The names of months and days, in all languages that are known."""
    languages = date_words().languages
    return frozenset(name for one in languages for name in (*one.months, *one.weekdays))


def _told(text: str) -> float:
    """The share of a line's words that dates are written with."""
    found = WORD.findall(text.lower())
    known = date_words().known
    told: int = sum(word in known or word.isdigit() for word in found)
    return told / (len(found) or 1)


def lasts(text: str) -> bool:
    """Does a line tell how long it takes to read or to hear the story?"""
    if text.count(" ") >= BRIEF:
        return False
    if text[-1].isdigit() and PLAYED.search(text):
        return True
    return LASTS.search(text) is not None or MINUTES.search(text) is not None


def _counts(text: str) -> bool:
    """``Salt Bay 212 & 188-8 (61 overs), Quill 240 & 201``."""
    found = WORD.findall(text)
    return len(found) >= RESULTS and sum(map(str.isdigit, found)) > COUNTS * len(found)


BYWORDS = frozenset("by von por par di door av af oleh".split())
"""Words that open bylines and hardly a headline; ``A Salt Bay man …`` and ``Report: Salt Bay to …``
begin with words of bylines as well."""


def _is_word(word: str) -> bool:
    """Is a word one of a sentence, and no part of names and posts?"""
    return word[0].islower() and word not in PARTICLES and ROLE.search(word) is None


def _names(text: str) -> bool:
    """``Ana Teller, Features Editor``; ``Por Ana Teller e Salt Radio, da redação``."""
    lead, _, who = text.partition(" ")
    if lead != "A" and lead.rstrip(":").lower() in FIRST and who[:1].isupper():
        named = who.split(" ")
        if len(named) > BY or not is_person(" ".join(named[:2]).rstrip(",")):
            return False
        return lead.lower() in BYWORDS or not any(map(_is_word, named[2:]))
    name, comma, role = text.partition(", ")
    return bool(comma) and is_person(name) and is_name(role, 5) and ROLE.search(role) is not None
