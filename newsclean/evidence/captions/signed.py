"""Is the line below a caption its credit? Told by its form, its marks, and what stands around."""

from __future__ import annotations

from newsclean.evidence.captions.again import is_named_again
from newsclean.evidence.captions.agencies import is_agency_below, is_call_sign
from newsclean.evidence.captions.looks import DATED, GLUED_WORDS, STOPS, is_scene, is_worded
from newsclean.evidence.captions.photographer import SIGNED, is_signed_above
from newsclean.evidence.captions.reach import is_of_page
from newsclean.evidence.captions.sure import is_counter, is_sure_credit
from newsclean.evidence.credits import is_agency, is_slashed, may_be_credit
from newsclean.evidence.credits.glued import names_photographer, names_source
from newsclean.evidence.credits.inner import is_inner_credit
from newsclean.evidence.credits.line import may_own
from newsclean.evidence.credits.owners import is_labelled
from newsclean.evidence.credits.words import LEAD, SUPPLIED
from newsclean.evidence.names.looks import is_name, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["credits_above", "in_marks", "is_marked"]


def in_marks(lines: list[Line], i: int) -> int | None:
    """How many lines hold a credit in marks of their own: ``(`` `NAME` ``)``, ``/`` `NAME`,
    ``Foto:`` `NAME`.
    """
    if i + 1 < len(lines) and lines[i + 1].text in BARS and not lines[i + 1].gap:
        inner = in_marks(lines, i + 1)
        return None if inner is None else inner + 1
    texts: list[str] = []
    for line in lines[i + 1 : i + 1 + BRACKETED]:
        if line.gap:
            break
        texts.append(line.text)
    if len(texts) >= 2 and texts[0][-1] == ":" and LEAD.fullmatch(texts[0]):
        owner = texts[1].partition("/")[0].strip()
        named = is_person(owner) or may_be_credit(texts[1])
        brief = texts[1][-1] not in ".!?:" and texts[1].count(" ") < OWNER
        return 2 if named or brief else None
    if len(texts) >= 3 and (texts[0], texts[2]) == ("(", ")"):
        inside = texts[1]
        if may_be_credit(inside) or is_inner_credit(inside) or is_labelled(inside, sentence=True):
            return 3
    if len(texts) == BRACKETED and (texts[0], texts[2], texts[4]) == ("(", "/", ")"):
        return BRACKETED if all(may_own(text) for text in texts[1:4:2]) else None
    texts = texts[:3]
    lost = len(texts) >= 2 and texts[0] == "/" and may_be_credit(texts[1])
    return 2 if lost and (len(texts) == 2 or lines[i].gap > 0) else None


BRACKETED = 5
"""Lines of ``(`` · `NAME` · ``/`` · `OWNER` · ``)``."""
BARS = frozenset("|•·")
"""What stands on a line of its own between a caption and its credit."""
OWNER = 4
"""Words of an owner below a line that is his label: ``Источник:``, ``a reader of salt.ru``."""


def credits_above(lines: list[Line], i: int, in_head: bool) -> bool:
    """Is the line below ``i`` a credit, by itself or because it stands below a caption?"""
    line, below = lines[i], lines[i + 1]
    after = lines[i + 2] if i + 2 < len(lines) else None
    if is_sure_credit(below):
        return True
    station = below.gap == 0 and is_call_sign(lines, i + 1)
    if station or (in_head and below.gap == 0 and is_agency(below.text)):
        return is_agency_below(lines, i) and (is_scene(line, GLUED_WORDS) or is_worded(line))
    if below.phrase is not None:
        return False
    if may_be_credit(below.text) and is_named_again(lines, i):
        return True
    if below.gap:
        return False
    if below.form is Form.CUE:
        return _is_bracketed(line, below.text[1:-1], in_head)
    if below.form in (Form.BYLINE, Form.DATE, Form.PROSE, Form.TURN):
        return False
    parted = line.gap > 0 and (after is None or after.gap > 0 or is_counter(after.text))
    if not in_head and _is_told_apart(line, below, after):
        return True
    if not in_head and not parted:
        return False
    if (
        in_head
        and after is not None
        and (_signs_picture(line, below, after) or _owns_picture(line, below, after))
    ):
        return True
    if line.form is Form.TITLE or line.text[-1] not in STOPS:
        return _is_below_words(lines, i, in_head)
    named = parted and is_person(below.text) and (in_head or below.text.isupper())
    return (named and is_scene(line, GLUED_WORDS)) or may_be_credit(below.text)


def _is_told_apart(line: Line, below: Line, after: Line | None) -> bool:
    """In the story: a credit that is marked, above a paragraph, below what a picture shows?"""
    if after is None or after.form is not Form.PROSE or not is_marked(below.text):
        return False
    if line.gap and after.gap and below.text.startswith(CYRILLIC) and line.form is Form.TITLE:
        return True
    sourced = names_source(below.text)  # stories have one, too
    shown = line.text[-1] in STOPS and not sourced and is_scene(line, GLUED_WORDS)
    return is_worded(line) or shown


CYRILLIC = ("Источник: ", "Джерело: ")
"""How Russian and Ukrainian pages open the credit below a picture or a chart, in its stanza."""


def _is_below_words(lines: list[Line], i: int, in_head: bool) -> bool:
    """Is the line below words without a stop a credit? Headings stand over names, too."""
    below = lines[i + 1].text
    if in_head and ": " in below:  # "Source: Ana Teller"
        return may_be_credit(below) or (is_of_page(lines[i - 1]) and names_source(below))
    if in_head and below.isupper() and is_name(below, OWNER_WORDS) and is_worded(lines[i]):
        # "SALT PARISH", in a stanza with its caption, below who wrote the story and when
        parted = i + 2 < len(lines) and lines[i + 2].gap > 0
        return parted and is_signed_above(lines, i)
    return names_photographer(below) or is_slashed(below)


SHOUTED = regex(r"[^\W\d_a-zß-öø-ÿ]{3,}(?:[ '’-][^\W\d_a-zß-öø-ÿ]{2,}){0,3}[.:] (?=[^\W_a-z])")
"""``FLOOD. Goats wade through …``, as some papers begin their captions."""
OWNER_WORDS = 7
"""Words of an institution's name."""


def _owns_picture(line: Line, below: Line, after: Line) -> bool:
    """Is a name of whatever kind below a dated caption, or one with a word in capitals, its owner?

    Whoever signs stands beside the date.
    """
    if after.form in SIGNED or line.text[-1] != "." or not is_name(below.text, OWNER_WORDS):
        return False
    if not is_scene(line, GLUED_WORDS) and SHOUTED.match(line.text) is None:
        return False
    return DATED.search(line.text) is not None or YEAR.search(line.text) is not None


YEAR = regex(r"\b(?:19|20)\d\d\.$")
"""A year at the end: ``… in May 2017.``"""


def is_marked(text: str) -> bool:
    """A credit by a slash and a person, a sign, a bar, or a word for pictures or their source?"""
    if names_photographer(text) or names_source(text):
        return True
    if text[0] == "©" or " | " in text or ", " in text:
        return may_be_credit(text)
    return is_slashed(text) and all(is_name(half.strip(), HALF) for half in text.split("/"))


HALF = 5
"""Words of a half of a credit with a slash."""


def _is_bracketed(line: Line, inside: str, in_head: bool) -> bool:
    """Is a line in brackets below a caption its credit, and no sound of a recording?"""
    if in_head and is_person(inside):
        return is_scene(line, GLUED_WORDS) or is_worded(line)
    if line.text[-1] != ".":
        return False
    if SUPPLIED.match(inside) or is_inner_credit(inside):
        return True
    return (": " in inside and is_labelled(inside, sentence=True)) or (
        in_head and _is_station(inside)
    )


def _is_station(inside: str) -> bool:
    """``(Kiln 5)``, ``(KQRX)``: a station in a bracket of its own below a caption."""
    return is_labelled(inside, sentence=True) or (inside.isupper() and inside.isalpha())


def _signs_picture(line: Line, below: Line, after: Line) -> bool:
    """Of two names below what a picture shows: is the first, in capitals, the photographer's?

    The writer's stands below it, in capitals no more.
    """
    if not below.text.isupper() or after.text.isupper() or after.gap:
        return False
    writes = after.form is Form.BYLINE or (after.form is Form.NAME and is_person(after.text))
    return writes and is_person(below.text) and is_scene(line, GLUED_WORDS)
