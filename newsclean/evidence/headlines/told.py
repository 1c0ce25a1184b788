"""The headline by what it says: the line above the story that speaks of what the story tells.

Menus, slogans, appeals, buttons and headlines of other stories stand above a story as well and look
like its headline; of them its paragraphs say nothing. Of a headline and its dek, which both speak
of it, the first one is the headline.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsclean.evidence.credits import names_photographer, trailing_credit
from newsclean.evidence.credits.words import AGENCIES
from newsclean.evidence.headlines.rows import has_topic, is_menu, is_row
from newsclean.evidence.page_shapes import is_day, is_page_shape
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.subject import extent
from newsclean.evidence.told import NEAR, TOLD, Told, ends_told, is_signed, is_signed_by
from newsclean.evidence.voice import OF_PAGES, voices
from newsclean.late import regex

__all__ = [
    "GLUE",
    "TWO_SENTENCES",
    "is_kicker",
    "is_over_credit",
    "may_head",
    "no_headline",
    "speaks",
    "told_headline",
]

SHARED = 2
SHARE = 0.2
"""Words, and share of its words, that a headline has in common with its story, at the least."""
FAIR = 6
"""Words of a line over a byline or date that is the headline if it has one word of the story."""
CLEAR = 0.5
"""Share of the words of a line that is the headline rather than one above it with a single word."""
MORE = 2
"""Words more in common with the story, for which a later line is the headline after all."""
HEAD = 3
"""Words of a headline, at the least; …"""
NAMED = 5
"""… of one that may be a name or a label."""
KICKER = 6
"""Words of a kicker above a headline, at the most."""
UNSTOPPED = 25
"""Words of a dek or paragraph that ends in no stop."""
WHOLE = 7
"""Words of a headline that stands above its dek, at the least: labels and slogans have fewer."""
GLUE = frozenset({" |", " -", " –", " —", " •", " ·"})
"""Between a headline and the name of its site."""
QUOTE = regex(r"[,.!?][\"”’»] [^\W\dA-Z_]|[\"”»], [^\W\dA-Z_]|」[，,]?[^\W\d_]{1,6}[說说]")
"""A quotation and who said it: ``"We kept it," she said``."""
QUESTION = frozenset({"a question"})
ROW = 5
"""Words of a headline in a menu, at the least; two such lines one below the other are headline and
dek, more are a menu."""

TWO_SENTENCES = regex(r"[^\W\d_]{3}\. [^\W_a-z]")
"""The stop of a first sentence, or of a dateline."""


def told_headline(lines: Sequence[Line], told: Told, titles: Collection[int]) -> int | None:
    """The line among ``titles`` that speaks most plainly of the story; ``None`` if none does."""
    if told.first is None:
        return None
    best: int | None = None
    labelled = opened = None
    most, sure, plainly = 0, False, False
    for i in sorted(titles):
        if i >= told.first:
            break
        if _opens_story(lines[i], lines[told.first]):
            opened = i
        if not may_head(lines, lines[i]):
            continue
        shared, share = told.shared(lines[i])
        signed = is_signed(lines, i)
        plain = shared >= SHARED and share >= SHARE
        clear = shared >= SHARED and share >= CLEAR
        part = best is not None and _is_part(lines[best].text, lines[i].text)
        fair = shared and signed and extent(lines[i].text) >= FAIR
        if not (plain or fair or part):
            continue
        stops = lines[i].text[-1] == "."
        topic = plain and signed and shared >= most + MORE and has_topic(lines, best, i)
        if topic:
            labelled = i
        if best is not None and not (
            part
            or is_kicker(lines, best, i)
            or topic
            or (plain and shared >= most and _is_below_slogan(lines, best, i))
            or (clear and signed and not plainly)
            or (i > best + 1 and not sure and signed and shared >= most and _is_one(lines[i].text))
            or (i > best + NEAR and not sure and shared >= most + MORE and not (plainly and stops))
        ):
            continue
        best, most, sure, plainly = i, shared, signed, plain
    if opened is not None and told.shared(lines[opened])[0] >= most:
        return opened
    return best if best is None or best == labelled else _over_dek(lines, told, titles, best)


def _opens_story(line: Line, told: Line) -> bool:
    """Is a name what the story opens with: the dish or the work of which it tells?"""
    if line.form is not Form.NAME or line.words < HEAD or line.phrase is not None:
        return False
    if "," in line.text:
        return False  # who somebody is
    return told.text.lstrip(OPENS).lower().startswith(line.text.lower())


OPENS = "\"'“‘«„「《 "


def _is_below_slogan(lines: Sequence[Line], slogan: int, i: int) -> bool:
    """Is a line the headline right over its byline or date, and one above it a kicker or a slogan?

    A dek stands there as well, below a headline that may be short; it is longer.
    """
    line, above = lines[i], extent(lines[slogan].text)
    if line.form is not Form.TITLE or not is_signed_by(lines[i + 1]):
        return False
    words = extent(line.text)
    if i > slogan + 1 and lines[i - 1].phrase is None and not is_signed_by(lines[i - 1]):
        return words < PARTED_DEK
    return above <= WHOLE and above < words < (
        PARTED_DEK if A_YEAR.search(lines[slogan].text) else DEK
    )


DEK, PARTED_DEK = 10, 13
"""Words from which on a line over a byline may as well be a dek: right below a short headline, and
parted from it by another line; so may one be below ``Serving Tarn Quay since 1889``."""
A_YEAR = regex(r"\b1[6-9]\d\d$")
LONG_DEK = 16
"""Words from which on it is one, if another line that may be a headline stands right above it."""


def no_headline(text: str) -> bool:
    """Is a line a part of the page by its form, a single word, or a quotation and who said it?"""
    return extent(text) < 2 or is_page_shape(text) or is_day(text) or _quotes(text)


def is_over_credit(lines: list[Line], i: int) -> bool:
    """Is a sentence with its stop, and who took the picture glued below it, no headline?"""
    if lines[i].text[-1] != "." or i + 1 >= len(lines) or lines[i + 1].gap:
        return False
    below = lines[i + 1]
    return below.form is Form.CREDIT or names_photographer(below.text)


def _quotes(text: str) -> bool:
    """Is a line a sentence that quotes somebody? A headline that does so has no stop."""
    return ends_told(text) and QUOTE.search(text) is not None


def _is_one(text: str) -> bool:
    """Is a line no dek: a single sentence without a stop?"""
    return text[-1] != "." and TWO_SENTENCES.search(text) is None


def may_head(lines: Sequence[Line], line: Line) -> bool:
    """Is a line long enough for a headline, no part of the page and no picture's words?"""
    size = extent(line.text)
    if size < HEAD or (size < NAMED and (_is_called(line) or _is_row(line))):
        return False
    if is_page_shape(line.text) or trailing_credit(line.text, loose=True) is not None:
        return False
    if voices(line.text) >= OF_PAGES or _quotes(line.text) or AGENCIES.search(line.text):
        return False
    if line.i and lines[line.i - 1].text == "/":
        return False
    if line.i + 1 == len(lines):
        return True
    below = lines[line.i + 1]
    pictured = line.i > 0 and line.gap == 0 and lines[line.i - 1].form in PICTURES
    return below.text != "/" and (not pictured or is_signed_by(below))


PICTURES = frozenset({Form.CREDIT, Form.NOTICE})
"""Shapes of a credit: ``© Ana Teller`` may be a notice as well."""


def _is_row(line: Line) -> bool:
    """Is a line a field of the page: ``Category: Salt Bay``, and packs know what is before it?"""
    phrase = line.phrase
    return phrase is not None and phrase.form == "start" and phrase.text[-1:] in FIELD


FIELD = frozenset(":：}")
"""How the wording of a field ends: in a colon, or in a number behind one."""


LASTS = regex(r"\d\d?:[0-5]\d")
"""How long a recording lasts, behind a button: ``Hear the story 4:12``."""


def _is_called(line: Line) -> bool:
    """Is a line a name or a label, be it with a number: ``Radio Salt 91.3``?"""
    if line.form in (Form.NAME, Form.LABEL):
        return line.words > 1 or extent(line.text) < HEAD + 1  # some scripts part no words
    words = line.text.split()
    if LASTS.fullmatch(words[-1]):
        return True
    return words[-1][0].isdigit() and all(word[0].isupper() for word in words[:-1])


def _over_dek(lines: Sequence[Line], told: Told, titles: Collection[int], dek: int) -> int:
    """The headline right above a line, if that line is its dek."""
    above = dek - 1
    if lines[above].phrase is not None:
        return _over_buttons(lines, told, titles, dek)
    if above not in titles or is_kicker(lines, above, dek):
        return dek
    if is_menu(lines, told, above, dek):
        return dek
    if _is_part(lines[above].text, lines[dek].text):
        return dek
    long = extent(lines[dek].text) >= LONG_DEK and extent(lines[above].text) > WHOLE
    tells = (long or bool(TWO_SENTENCES.search(lines[dek].text))) and may_head(lines, lines[above])
    if not speaks(lines, told, above) and not (
        (tells and above and extent(lines[above].text) >= ROW) or _is_below_label(lines, above)
    ):
        return dek
    over = lines[above - 1]
    in_menu = over.i in titles and extent(over.text) >= ROW and not is_page_shape(over.text)
    return dek if in_menu else above


def _is_below_label(lines: Sequence[Line], i: int) -> bool:
    """Does the name of a section stand above a line, and hardly anything above that?

    Slogans stand at the very top, and the headlines of other stories below each other.
    """
    line = lines[i]
    if line.form is not Form.TITLE or not i or is_row(line.text):
        return False
    if extent(line.text) >= ROW and any(x.text == lines[i - 1].text for x in lines[: i - 1]):
        return may_head(lines, line)  # the section is printed in the menu as well
    if i > TOP or extent(line.text) < WHOLE:
        return False
    return lines[i - 1].form is Form.LABEL and may_head(lines, line)


TOP = 5
"""Lines of a page above such a headline, at the most."""


def _over_buttons(lines: Sequence[Line], told: Told, titles: Collection[int], dek: int) -> int:
    """The headline above a row of buttons over a dek, if the story says several words of it."""
    above = dek - 1
    while above > max(0, dek - BUTTONS) and lines[above].phrase is not None:
        above -= 1
    plain = above in titles and told.shared(lines[above])[0] >= SHARED
    return above if plain and speaks(lines, told, above) else dek


BUTTONS = 6
"""Buttons between a headline and its dek, at the most."""


def speaks(lines: Sequence[Line], told: Told, i: int) -> bool:
    """Is a line long enough for a headline, and has it a word in common with the story?"""
    line = lines[i]
    if extent(line.text) < WHOLE or not may_head(lines, line) or voices(line.text) - QUESTION:
        return False
    return told.shared(line)[0] > 0


def _is_part(whole: str, part: str) -> bool:
    """Is a headline printed again, with the site's name or a path glued to it?"""
    if whole == part:
        return False
    return whole.endswith(part) or (whole.startswith(part) and whole[len(part) :][:2] in GLUE)


def is_kicker(lines: Sequence[Line], kicker: int, i: int) -> bool:
    """Is a line right above the headline its kicker?"""
    above, line = lines[kicker], lines[i]
    if i > kicker + NEAR:
        return False
    if line.text.startswith(above.text + ":"):
        return True
    if (
        above.words > KICKER
        or i != kicker + 1
        or i + 1 == len(lines)
        or line.form is not Form.TITLE
    ):
        return False
    below = lines[i + 1]
    return (below.form is Form.PROSE and below.words >= TOLD) or below.words >= UNSTOPPED
