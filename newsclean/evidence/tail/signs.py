"""Signs of the end of a story that need no wording: codes, tags, sources, addresses of the writer.

A page prints below a story what no story is told with: the initials of those who wrote it
(``kko/dpa``), its tags with a mark before each, the agency behind a label of one word
(``Källa: TT``), the writer's name with an address, the headline once more in a row of buttons.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.tail.closing import closes, credits_others
from newsclean.evidence.tail.printed import prints_page_matter
from newsclean.late import regex

__all__ = ["QUOTED", "ends_story", "surely_ends_story"]

CODE = regex(
    r"[(\[/]?[A-Za-zÄÖÜäöüß.]{1,10}(?:(?:[/-]| // )[A-Za-zÄÖÜäöüß.]{1,10}){1,3}"
    r"(?: ?\([A-Za-z, ]{2,20}\))?[)\]/]?"
    r"|/[a-z]{3,8}/"
    r"|[a-z]{2,5}, ?[a-z][\w-]{1,20}(?:\.[A-Za-z]{2,12}){1,2}"  # "red, tell.example"
)
"""Initials and agencies with strokes between."""
CODE_CHARACTERS = 30
SIGNED_OFF = regex(r"(?:--|[–—]) ?[A-Z]{3,10}(?:/[A-Z]{2,10})?\.?")
"""``-- TARNPRESS``: the agency behind the end; one dash is the mark of an item."""
SIGNED_DENSE = regex(r"（[^（）。、]{1,8}）")
"""The writer's name or "the end" in the brackets of scripts that part no words."""

HASHTAG = regex(r"#[^\W_][^#.!?]{1,40}")
"""A tag with its mark; it may have several words."""

SOURCE = regex(r"(?P<label>[^\W\d_]{4,16}(?: [^\W\d_]{3,16})?) ?: (?P<who>[^\d:]{2,60})")
"""``Label: who``; …"""
WHO = regex(r"(?:[^\W\d_]\.){2,3}|[A-Za-z][\w-]{1,20}(?:\.[a-z]{2,6}){1,2}")
"""… a site, initials or an agency in capitals are among what is named behind the label."""
AGENCY = range(2, 7)
"""Letters of an agency."""
PARTS = regex(r" ?[,/+|] ?| [a-z&] ")

ADDRESS = regex(r"\S@\w|(?<!\w)@\w{3}")
"""A mail address or a handle, …"""
TELEPHONE = regex(r"\d{3}.\d{4}\b")
"""… a telephone number."""
WRITER_WORDS = 40
"""Words of a note that begins with the writer's name and gives an address."""
SIGNED = 12
"""Lines below the headline within which a name alone is the writer's."""
DATED = regex(r"[A-Z][\w-]{3,14}(?: [A-Z][\w-]{2,12})?: (?P<date>.{8,40})")
"""``Load-Date: October 7, 2019``, as data bases end an article."""
LATE = 2
"""Lines from the end within which such a line stands."""
TITLED = 4
"""Words of a headline that is looked for in other lines."""
GLUE = regex(r"[a-z)][A-Z][a-z]")
GLUED = 2
"""Words in which tags ran together, of a line of :data:`GLUED_WORDS` words at the most."""
GLUED_WORDS = 12


def ends_story(lines: Sequence[Line], i: int, head: int) -> bool:
    """Is a line below a story one with which no story is told? ``head`` = the headline's index."""
    line = lines[i]
    text = line.text
    if closes(line):
        return True
    if line.form in (Form.TURN, Form.CUE) and not CODE.fullmatch(text):
        return False
    return (
        surely_ends_story(lines, i, head)
        or (text[0] == "（" and SIGNED_DENSE.fullmatch(text) is not None)
        or _is_source(lines, i)
        or _is_dated(lines, line)
        or _names_headline(lines, line, head)
        or _is_glued(line)
        or credits_others(line)
        or prints_page_matter(lines, i)
    )


def surely_ends_story(lines: Sequence[Line], i: int, head: int) -> bool:
    """Does a line end the story even if a little prose follows?"""
    line = lines[i]
    text = line.text
    if line.form is Form.TURN or (line.words > WRITER_WORDS and text[0] != "#"):
        return False  # most lines are paragraphs
    return (
        (("/" in text or ", " in text) and _is_code(text))
        or (text[0] in "-–—" and SIGNED_OFF.fullmatch(text) is not None)
        or (text[0] == "#" and _is_tags(text))
        or (text[-1] == ":" and _heads_comment(lines, line))
        or (text[-1] in QUOTED and text[0].isdigit() and lines[head].text in text)
        or _is_by_writer(lines, line, head)
    )


def _heads_comment(lines: Sequence[Line], line: Line) -> bool:
    """``Ada Tarr says:`` and below it when, to the minute: a reader's remark, as programs print it.

    No story gives the minute of what somebody says on a line of its own.
    """
    if line.words > REMARKER or line.text[:-1].rpartition(" ")[2] not in SAYS:
        return False
    below = lines[line.i + 1 : line.i + 2]
    return bool(below) and below[0].form is Form.DATE and CLOCK.search(below[0].text) is not None


QUOTED = frozenset('"”»“')
"""What ends ``2 thoughts on “Goats close Route 9”``."""
SAYS = frozenset("says said wrote writes sagt schreibt meint dice dijo dit diz disse zegt".split())
REMARKER = 5
"""Words of a line with who remarks something, at the most."""
CLOCK = regex(r"\d[:.h]\d\d")


def _is_code(text: str) -> bool:
    if len(text) > CODE_CHARACTERS or not CODE.fullmatch(text):
        return False
    if (text[0] in "([" and "/" in text) or " // " in text or ", " in text:
        return True  # "(Tel/Adn)": no story puts two names in brackets on a line of their own
    return any(part.islower() for part in text.strip("()[]/").split("/"))


def _is_tags(text: str) -> bool:
    return text[-1] not in ".!?" and not HASHTAG.sub("", text).strip(" ,")


def _is_source(lines: Sequence[Line], i: int) -> bool:
    """A label and an agency or a site; two such lines in a row, or of one label, are data."""
    found = SOURCE.fullmatch(lines[i].text)
    if found is None or not _names_source(found["who"]):
        return False
    near = [*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]]
    if any(": " in other.text and other.form is not Form.PROSE for other in near):
        return False
    label, text = found["label"] + ":", lines[i].text
    others = [o.text for o in lines if o.text.startswith(label) and o.text != text]
    return all(_names_source(other[len(label) :]) for other in others)  # of pictures


def _names_source(who: str) -> bool:
    return any(map(_is_who, PARTS.split(who)))


def _is_who(name: str) -> bool:
    name = name.strip()
    if len(name.rstrip(".")) in AGENCY and name.rstrip(".").isupper():
        return True
    return WHO.fullmatch(name) is not None or WHO.fullmatch(name.rstrip(".")) is not None


def _is_by_writer(lines: Sequence[Line], line: Line, head: int) -> bool:
    """Does a short note begin with a name of the byline, and give an address?"""
    if line.words > WRITER_WORDS:
        return False
    if not ("@" in line.text and ADDRESS.search(line.text)) and not TELEPHONE.search(line.text):
        return False
    first = " ".join(line.text.split()[:2]).rstrip(",:")
    return " " in first and any(
        first.lower() in other.text.lower()
        for other in lines[head : line.i]
        if other.form is Form.BYLINE or (other.form is Form.NAME and other.i <= head + SIGNED)
    )


def _is_dated(lines: Sequence[Line], line: Line) -> bool:
    if line.i < len(lines) - LATE:
        return False
    found = DATED.fullmatch(line.text)
    return found is not None and date_line(found["date"]) is not None


def _names_headline(lines: Sequence[Line], line: Line, head: int) -> bool:
    """Does a line hold the whole headline with words before it or behind?"""
    title = lines[head].text
    return (
        lines[head].words >= TITLED
        and line.form is not Form.PROSE
        and title in line.text
        and len(line.text) > len(title)
    )


def _is_glued(line: Line) -> bool:
    if line.words > GLUED_WORDS or line.form not in (Form.TITLE, Form.NAME, Form.LABEL):
        return False
    # a brand may hold two ("GetYourGuide")
    return sum(GLUE.search(word) is not None for word in line.text.split()) >= GLUED
