"""A line that may be a date, brought into the form in which dates are read.

Small letters, single spaces, digits for the signs of other scripts, spaces where a dump lost them;
and told from all other lines by its words, each of which must be one that dates are written with.
"""

from __future__ import annotations

from newsclean.evidence.dates.scripts import in_digits
from newsclean.evidence.dates.words import LETTER, words
from newsclean.late import regex

__all__ = ["WORD", "plain", "plain_or_head"]

WORD = regex(rf"{LETTER}+")
ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

SPACED = regex(r"\b(\d{1,2})\. ?(\d{1,2})\. (?=\d{4}\b)|\b(\d{4})\. (\d\d?)\. (?=\d\d?\b)")
"""``6. 5. 2024``, ``2024. 05. 06.``, ``2024. 5. 6.``, as Czech, Hungarian and Korean pages write a
date in numbers."""
NORDIC = regex(r"\b(\d{1,2})/(\d{1,2})[ -](?=(?:19|20)\d\d\b)")
"""``5/3 2024``, as Danish and Swedish pages write the day, then the month."""
DOTTED = regex(r"(?<=\d)[·‧](?=\d)")
"""``09·02·24``, as some Spanish and Catalan pages print the stops of a date."""
OTHER_DIGIT = regex(r"(?![0-9])\d")
"""A digit of Arabic, Bengali and other scripts."""
RUN_TOGETHER = regex(
    r"(?<=[A-Z]{2})(?=[A-Z][a-z]{3})|(?<=\b(?:19|20)\d\d)(?=\d\d?:\d\d)"
    r"|(?<=[a-z])(?=[A-Z][a-z]{2,5}day\b)"
    r"|(?<=\b20\d\d)(?=\d\d? ?[AaPp]\.?[Mm]\b)|(?<=\d[ap]m)(?=first|last|updated)"
    r"|(?<=\d[AaPp][Mm])(?=[A-Z\d])|(?<=\d [AaPp][Mm])(?=[A-Z][a-z]|\d)"
    r"|(?<=\d[AaPp]\.[Mm]\.)(?=[A-Z][a-z])|(?<=\d [AaPp]\.[Mm]\.)(?=[A-Z][a-z])"
    r"|(?<=\d:\d\d)(?=[A-Z][a-z]{2})"
)
"""Where a dump lost a space: ``UTCUpdated``, ``20162:47 PM``, ``5:31amThursday``, ``5:00 PM3 min
read``."""


MAY_RUN = regex(r"[A-Za-z.\d][A-Z][a-z]|\d{5}|[mM][A-Z\dflu]")
"""What stands at each such place, told in a third of the time."""


HOURS = regex(r"(?<=\d[:.]\d\d) h(?= )")
"""``06:48 h COT``."""
MINUTES = regex(r"(?<=\d) ?h ?(\d\d) ?min\b")
"""``10 h 15 min``: a time of the day, and not how long it takes to read."""
OFFSET = regex(r"\((?:utc|gmt) ?(?=[+-])([^()]{2,6})\)|\((?=[+-]\d)([^()]{2,6})\)")
"""The zone in brackets: ``09:55 (GMT-4)``, ``19:04 (+01:00)``."""
YEAR_APART = regex(r"\W*((?:19|20)\d\d) (\d\d)[/.-](\d\d)(?= )")
"""``2024 03/12 09:14:07``: the year in small letters above the day."""


def plain(text: str) -> str | None:
    """``text`` in lower case with single spaces; ``None`` when a word in it is not one of dates."""
    return plain_or_head(text)[0]


def plain_or_head(text: str) -> tuple[str | None, str]:
    """:func:`plain`; and if a word is not one of dates, the text up to that word, and it."""
    if not text.isascii():
        from unicodedata import normalize

        for mark in ZERO_WIDTH:  # str.translate takes ten times as long
            if mark in text:
                text = text.replace(mark, "")
        text = in_digits(normalize("NFC", text).replace("−", "-").replace("’", "'"))
        text = DOTTED.sub(".", text)
        if OTHER_DIGIT.search(text):
            text = OTHER_DIGIT.sub(lambda m: str(int(m[0])), text)
    line = (RUN_TOGETHER.sub(" ", text) if MAY_RUN.search(text) else text).lower()
    if " h " in line or "min" in line:
        line = MINUTES.sub(r":\1", HOURS.sub("", line))
    if "(" in line:
        line = OFFSET.sub(r"utc\1\2", line)
    if YEAR_APART.match(line):
        line = YEAR_APART.sub(r"\1/\2/\3", line)
    if ". " in line:
        line = SPACED.sub(r"\1\3.\2\4.", line)
    if "/" in line:
        line = NORDIC.sub(r"\1.\2.", line)
    if " d'" in line:
        line = line.replace(" d'", " d ")  # "20 d'octubre"
    known = words().known
    for word in WORD.finditer(line):
        if word[0] not in known:
            return None, line[: word.end()]
    return " ".join(line.split()).strip("-–•*·|/ "), ""
