"""An expression that is told as a date → what it tells; behind a lead word, or bare."""

from __future__ import annotations

from newsclean.evidence.dates import twice
from newsclean.evidence.dates.parts import DatePart, Kind
from newsclean.evidence.dates.values import DAY, YEAR, DateRead, read_expression
from newsclean.evidence.dates.words import number_free, words
from newsclean.evidence.names.looks import DIGIT
from newsclean.late import regex

__all__ = ["ENDS", "bare", "expression", "later", "told"]

STAMP = regex(r"\d\d?\s?[./]\s?\d\d?\.?,? \d\d?[:.]\d\d|\d{1,2}\.? [^\W\da-z_]{3,12},? \d\d?:\d\d")
"""A day without its year, and a time, as pages in many languages print them: ``10.6. 10:00``, ``10
червня, 10:00``. In plain form; the name of a month in other letters than Latin ones."""

TIME_MARK = regex(r"\d\s?[ap]\.?\s?m\b|\d\s?uhr\b")
"""What makes a time alone one that pages print; ``12:30`` may be a score or a length."""

ENDS = " \t.,;:|•·/()[]–—-*_"
"""Cut around a part of a line: separators, brackets, bullets."""


def bare(line: str, text: str, language: str | None, day: str | None) -> list[DatePart]:
    """A date that no lead word announces; it must be whole, or a form that only pages write."""
    read = expression(line, language, ())
    if text.rstrip().endswith(":"):
        return []  # "2020-05-27:" is the head of an entry
    if read is None:
        return _doubled("bare", line, language, ())
    if read.form == "partial" and not STAMP.fullmatch(line.strip(ENDS)):
        return []
    if read.form == "relative" and text[:1].isupper() and not DIGIT.search(line):
        return []  # "A year ago" may be a line of a poem; pages write "1 year ago"
    if read.form == "time" and day:
        read = expression(f"{day} {line}", language, ()) or read
    if read.form == "time" and not TIME_MARK.search(line):
        return []
    return [DatePart("bare", *read)]


def told(lead: str, rest: str, language: str | None) -> list[DatePart]:
    """What a lead word and the text up to the next one tell; nothing if that is no date."""
    kind, codes = words().leads[lead]
    read = expression(rest, language, codes)
    return [DatePart(kind, *read)] if read else _doubled(kind, rest, language, codes)


def _doubled(kind: Kind, line: str, language: str | None, codes: tuple[str, ...]) -> list[DatePart]:
    """The dates of an expression that holds two."""

    def read(part: str) -> DateRead | None:
        return expression(part, language, codes)

    both = twice.glued(line, read)
    if both is not None:
        parts = [DatePart(kind, *both[0])]
        if both[1] is not None:
            parts.append(DatePart("updated", *both[1]))
        return parts if both[1] is None or kind in ("bare", "published") else []
    one = twice.said_twice(line, read) or twice.behind_relative(line, read)
    return [DatePart(kind, *one)] if one is not None else []


def later(lead: str, rest: str, language: str | None, day: str) -> list[DatePart]:
    """What a lead word tells of a time alone, or of a day without its year, behind a whole date."""
    first = told(lead, rest, language)
    if not first or first[0].form not in ("time", "partial"):
        return first
    if first[0].form == "time":
        return told(lead, f"{day} {rest}", language) or first
    year = day[:YEAR]
    for whole in (f"{year}/{rest.strip(ENDS)}", f"{rest.strip(ENDS)} {year}"):
        then = told(lead, whole, language)
        value = then[0].value if then else None
        if value is not None and value[:DAY] >= day:
            return then
    return first


def expression(line: str, language: str | None, codes: tuple[str, ...]) -> DateRead | None:
    """A date in plain form; ``codes`` are the languages of its lead word."""
    known = words()
    text = line.strip(ENDS)
    if number_free(text) not in known.relative:
        if known.beside.search(line):
            text = known.beside.sub(" ", line).strip(ENDS)
        if number_free(text) not in known.relative:
            return read_expression(text, language, codes) if text else None
    return DateRead(None, "relative")
