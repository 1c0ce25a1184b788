"""The words that news pages write dates with, by language, from ``data/dates.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateutil.parser import parser

__all__ = ["LETTER", "Language", "Lead", "Words", "number_free", "parser_for", "words"]

SIGNS = (
    "\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09d7\u0bbe-\u0bcd"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
"""Vowel signs of Arabic, Devanagari, Bengali, Tamil and Thai, which Python takes for no letters."""
LETTER = rf"(?:[^\W\d_]|[{SIGNS}])"
"""What words are written with, as a regular expression."""

Lead: TypeAlias = Literal["published", "updated", "broadcast"]

LEADS: tuple[Lead, ...] = ("published", "updated", "broadcast")
"""What a date is the date of; the names of the tables in the data file."""


class Language(NamedTuple):
    """How one language writes dates. All words in lower case, without full stops at the end."""

    code: str
    months: Mapping[str, int]
    """Spelling → 1 to 12."""
    weekdays: Mapping[str, int]
    """Spelling → 0 (Monday) to 6."""
    joins: frozenset[str]
    """Words without a meaning of their own between the parts of a date."""
    articles: frozenset[str]
    """Those of ``joins`` that a date line may begin with (``le 3 mars``)."""
    clock: frozenset[str]
    """Words behind an hour."""
    days: frozenset[str]
    """``today``, ``yesterday``."""
    relative: frozenset[str]
    """Whole wordings for "some time ago", ``{N}`` for a number."""
    single: frozenset[str]
    """Every word above that stands alone, without those of ``relative``."""


class Words(NamedTuple):
    """Everything that the data file holds, arranged for look-up."""

    languages: tuple[Language, ...]
    """In the order in which they are tried."""
    leads: Mapping[str, tuple[Lead, tuple[str, ...]]]
    """Words before a date → what it is the date of, and the languages that say so."""
    lead: re.Pattern[str]
    """Finds one of ``leads``, and a colon behind it."""
    beside: re.Pattern[str]
    """Finds what stands beside a date without telling when (``4 min read``)."""
    relative: frozenset[str]
    """The wordings for "some time ago" of all languages."""
    names_of_days: frozenset[str]
    """The names of weekdays, ``today`` and ``yesterday``, of all languages."""
    zones: Mapping[str, str | float]
    """Printed zone → hours from UTC, or its name in the time zone database."""
    known: frozenset[str]
    """Every single word above: a line with another word is no date line."""
    starts: frozenset[str]
    """The first three characters of everything that a date line can begin with."""


@cache
def words() -> Words:
    """The vocabulary, read from the package once (about 3 ms)."""
    import pkgutil
    import tomllib

    data = tomllib.loads(
        (pkgutil.get_data("newsclean.evidence", "data/dates.toml") or b"").decode()
    )
    zones = data.pop("zones")
    beside = data.pop("beside")["wordings"]
    languages = tuple(_language(code, table) for code, table in data.items())
    leads: dict[str, tuple[Lead, tuple[str, ...]]] = {}
    for code, table in data.items():
        for kind in LEADS:
            for phrase in table[kind]:
                leads[phrase] = kind, (*leads.get(phrase, (kind, ()))[1], code)
    return Words(
        languages,
        leads,
        re.compile(rf"(?<![^\W\d_])({_any(leads)})(?![^\W\d_])\s?:?"),
        re.compile(rf"(?:^|[\s|•·,–-])(?:{_any(beside)})\s?(?=$|[|•·])".replace(r"\{N\}", r"\d+")),
        frozenset().union(*(language.relative for language in languages)),
        frozenset().union(*({*entry.weekdays, *entry.days} for entry in languages)),
        zones,
        _known(languages, leads, zones, beside),
        _starts(languages, leads),
    )


@cache
def parser_for(code: str) -> parser:
    """A dateutil parser that knows the months of one language."""
    from dateutil.parser import parser, parserinfo

    language = next(entry for entry in words().languages if entry.code == code)
    spellings = [[m for m, n in language.months.items() if n == i + 1] for i in range(12)]

    # weekdays are cut before parsing: "mar" is a day and a month in three languages
    tables = {"MONTHS": [tuple(names) for names in spellings], "WEEKDAYS": []}
    info: parserinfo = type("Info", (parserinfo,), tables)()
    return parser(info)


def number_free(text: str) -> str:
    """``text`` with ``{N}`` for each number: the form in which wordings are kept."""
    return re.sub(r"\d+", "{N}", text)


def _language(code: str, table: Mapping[str, Any]) -> Language:
    months = {name: i + 1 for i, names in enumerate(table["months"]) for name in names.split()}
    weekdays = {name: i for i, names in enumerate(table["weekdays"]) for name in names.split()}
    joins = frozenset(table["joins"].split() + table["articles"].split())
    clock, days = frozenset(table["clock"].split()), frozenset(table["days"].split())
    return Language(
        code,
        months,
        weekdays,
        joins,
        frozenset(table["articles"].split()),
        clock,
        days,
        frozenset(table["relative"]),
        frozenset({*months, *weekdays}) | joins | clock | days,
    )


def _any(phrases: Iterable[str]) -> str:
    """An alternation, longest first, so that ``last updated`` is not read as ``updated``."""
    return "|".join(map(re.escape, sorted(phrases, key=lambda p: (-len(p), p))))


def _known(
    languages: Iterable[Language],
    leads: Iterable[str],
    zones: Iterable[str],
    beside: Iterable[str],
) -> frozenset[str]:
    """Every word that may stand in a date line; ``N`` and punctuation are none."""
    found = {"a", "p", "m", "am", "pm", "t", "st", "nd", "rd", "th", "er", "º", "ª"}
    found |= {"noon", "midnight"}
    found |= {half + zone for half in ("am", "pm") for zone in zones}  # 7:31PMEST
    phrases = [*leads, *zones, *beside]
    for language in languages:
        phrases += language.months
        for group in language[2:-1]:
            phrases += group
    for phrase in phrases:
        found.update(re.findall(rf"{LETTER}+", phrase.replace("{N}", " ")))
    return frozenset(found)


def _starts(languages: Iterable[Language], leads: Iterable[str]) -> frozenset[str]:
    """First three characters; a shorter word is one followed by what may follow it."""
    found = set(leads)
    for language in languages:
        found.update(language.months, language.weekdays, language.days)
        found.update(wording for wording in language.relative if wording[0] != "{")
        found.update(language.articles)
    short = {word + mark for word in found if len(word) < 3 for mark in " .,:：12"}
    short |= {f"{word}. " for word in found if len(word) == 1}  # "d. 5. marts"
    return frozenset(word[:3] for word in found if len(word) >= 3) | short
