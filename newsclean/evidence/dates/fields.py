"""A date expression, word by word: what is printed, not yet what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsclean.evidence.dates.words import LETTER, Language, words
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NAMED_HOURS", "Fields", "Token", "fields_of", "tokens_of"]

TOKEN = regex(
    # "10:15:00-05:00", "T10:15-05:00", "10:15+01:00", "10:15 -0500", "UTC-5"; not "8:00-10:00"
    r"(?P<offset>(?:(?<=:\d\d:\d\d)|(?<=t\d\d:\d\d)|(?<=\.\d\d\d)|(?<=\d)(?=\+)"
    r"|(?<=\d\s)(?=\+|-\d{4}(?!\d))|(?:utc|gmt)\s?)[+-]\d\d?(?::?[0-5]\d)?(?!\d|[-/]\d))"
    r"|(?P<numeric>(?P<a>\d{4}|\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<c>\d{4}|\d\d?)(?!\d))"
    r"|(?P<clock>(?P<hour>\d\d?)(?:[:.]|:\s|\s?h\s?)(?P<minute>[0-5]\d)"
    r"(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?:\s?min\b)?(?!\d))"
    r"|(?P<short>\d\d?/\d\d?(?![/\d]))"
    r"|(?P<number>\d{1,4})(?:(?:st|nd|rd|th|er)\b|[º°ª])?(?!\d)"
    r"|(?P<half>[ap])\.?\s?m(?:\b|(?=[a-z]{1,4}\b))"
    rf"|(?P<word>{LETTER}+(?:['-]{LETTER}+)*)"
    r"|(?P<mark>\s|[,;:/|•·@()\[\].–—-])"
)
"""One piece of a date in lower case. Linear: each repetition is bounded, or is of letters, which no
other alternative takes up where it ends."""

NAMED_HOURS = {"noon": "12:00:00", "midnight": "0:00:00"}


class Token(NamedTuple):
    """A piece of an expression: the name of its group in :data:`TOKEN`, and its match."""

    kind: str
    match: re.Match[str]


@dataclass(slots=True)
class Fields:
    """What an expression prints, so far. ``None`` = not printed."""

    month: str | None = None
    month_may_be_weekday: bool = False
    numbers_before_month: int = 0
    numbers: tuple[int, ...] = ()
    numeric: re.Match[str] | None = None
    short: bool = False
    clock: str | None = None
    half: str | None = None
    zone: str | float | None = None
    weekday: int | None = None
    """0 = Monday."""
    day_word: bool = False


def tokens_of(line: str) -> list[Token] | None:
    """The pieces of ``line`` without punctuation; ``None`` if something is left over."""
    found: list[Token] = []
    at = 0
    while at < len(line):
        match = TOKEN.match(line, at)
        if match is None:
            return None
        if match.lastgroup != "mark":
            found.append(Token(match.lastgroup or "", match))
        at = match.end()
    return found


def fields_of(tokens: Sequence[Token], language: Language) -> Fields | None:
    """The tokens as fields of a date; ``None`` if a word or a second value does not fit."""
    fields = Fields()
    skip = 0
    for i, (kind, match) in enumerate(tokens):
        if skip:
            skip -= 1
        elif kind == "word" or (kind == "half" and fields.half is None and not _is_half(fields)):
            skip = _word(fields, tokens, i, language)
            if skip < 0:
                return None
        elif not _number(fields, kind, match):
            return None
    return fields


def _is_half(fields: Fields) -> bool:
    """May ``am`` or ``pm`` follow? A time or a bare hour must stand before it."""
    return fields.clock is not None or bool(fields.numbers)


def _number(fields: Fields, kind: str, match: re.Match[str]) -> bool:
    """Takes a token that is no word; ``False`` if there is no room for it."""
    if kind == "numeric":
        free, fields.numeric = fields.numeric is None, match
    elif kind == "clock":
        free = fields.clock is None
        fields.clock = f"{match['hour']}:{match['minute']}:{match['second'] or '00'}"
    elif kind == "half":
        free = fields.half is None and _hour(fields)
        fields.half = match["half"] + "m"
    elif kind == "offset":
        free = fields.clock is not None and not isinstance(fields.zone, float)
        fields.zone = _hours(match[0])
    elif kind == "short":
        free, fields.short = not fields.short, True
    else:
        free = len(fields.numbers) < 3
        fields.numbers += (int(match["number"]),)
    return free


def _hour(fields: Fields) -> bool:
    """Takes the last number as the hour if there is no time yet (``7 p.m.``, ``14 Uhr``)."""
    if fields.clock is None and fields.numbers:
        *rest, hour = fields.numbers
        fields.numbers, fields.clock = tuple(rest), f"{hour}:00:00"
        fields.numbers_before_month = min(fields.numbers_before_month, len(rest))
    return fields.clock is not None


def _word(fields: Fields, tokens: Sequence[Token], i: int, language: Language) -> int:
    """Takes the word at ``i``; returns how many tokens behind it belong to it, -1 = no date."""
    word = tokens[i].match[0].rstrip(".")
    if word in language.months or word in language.weekdays:
        return _name(fields, word, language)
    below = tokens[i + 1].kind if i + 1 < len(tokens) else ""
    if word in language.joins and below == "clock":
        return 0  # "ore 8:00", not "8 ore"
    if word in language.clock and _hour(fields):
        return 0
    if word in language.joins or (word == "t" and fields.numeric):
        return 0
    if word in language.days:
        fields.day_word = True
        return 0
    if word in NAMED_HOURS and fields.clock is None:
        fields.clock = NAMED_HOURS[word]
        return 0
    return _zone(fields, tokens, i)


def _zone(fields: Fields, tokens: Sequence[Token], i: int) -> int:
    """Takes the zone that begins at ``i``; as :func:`_word`."""
    zones = words().zones
    if fields.clock is None and 0 < i == len(tokens) - 1 and _is_day(fields):
        word = tokens[i].match[0]
        return 0 if len(word) >= ZONE and word in zones else -1  # "4 Mar, 2024 CET"
    if fields.clock is not None and fields.zone is None:
        for length in (3, 2, 1):  # "eastern standard time" before "eastern"
            name = [token.match[0] for token in tokens[i : i + length]]
            if " ".join(name) in zones:
                fields.zone = zones[" ".join(name)]
                return len(name) - 1
    return -1


ZONE = 3
"""Letters of a zone that no time stands before; two may be anything."""


def _is_day(fields: Fields) -> bool:
    """Is a whole day printed?"""
    return fields.numeric is not None or (fields.month is not None and len(fields.numbers) > 1)


def _name(fields: Fields, word: str, language: Language) -> int:
    """Takes the name of a month or weekday; -1 if there is one already."""
    both = word in language.months and word in language.weekdays
    if word in language.months and fields.month is None:
        fields.month, fields.month_may_be_weekday = word, both
        fields.numbers_before_month = len(fields.numbers)
        return 0
    day = word
    if word in language.months and fields.month_may_be_weekday and not fields.numbers_before_month:
        day = fields.month or word  # "mar. 3 abr."
        fields.month, fields.month_may_be_weekday = word, False
        fields.numbers_before_month = len(fields.numbers)
    elif word not in language.weekdays:
        return -1
    if fields.weekday is not None:
        return -1
    fields.weekday = language.weekdays[day]
    return 0


def _hours(offset: str) -> float:
    """``+05:30``, ``-0500`` or ``gmt+1`` in hours."""
    digits = re.sub(r"\D", "", offset)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    return (int(hours) + int(minutes) / 60) * (-1.0 if "-" in offset else 1.0)
