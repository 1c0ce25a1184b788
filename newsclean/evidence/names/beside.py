"""Evidence: names of writers that no lead word announces, told by what stands beside them.

``Ana Teller`` / ``Salt News`` / ``Staff Writer`` / ``May 2, 2024``: a person, whom and as what she
works, and when, each on a line of its own, in any order and with any of them left out. A name alone
may be anything; a date, a role, an address of the newsroom or a row of share buttons beside it
makes it a byline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.evidence.bylines.forms import Byline, read_signature
from newsclean.evidence.bylines.posts import JOB
from newsclean.evidence.bylines.signed import Signed
from newsclean.evidence.greetings import is_greeting
from newsclean.evidence.names.dated import is_by_dek, is_dated
from newsclean.evidence.names.looks import (
    CASELESS,
    ROLE,
    is_caseless_person,
    is_name,
    is_outlet,
    name_case,
)
from newsclean.evidence.names.placed import before_dash, is_filed, is_placed
from newsclean.evidence.names.stacked import (
    joined,
    joint,
    over_date,
    stacked_below,
    tops_stack,
    writers_among,
)
from newsclean.evidence.results import is_result
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

__all__ = ["Signature", "signatures"]

NAMED = frozenset({Form.NAME, Form.TITLE, Form.LABEL})
"""Shapes that a line of names, roles or outlets may have."""
POST_WORDS = 9
"""Words of a line that says as what somebody works: ``CTV News London Multi-Media Journalist``."""
LOW_POST = 3
"""The same of one that begins small; the captions and subheads that do so have more."""
BELOW = 3
"""Lines below a name that may say whom and as what its bearer works."""
CONTACT = regex(
    r"^(?:@\w{2,30}|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}|follow(?: \| contact)?|contact|"
    r"bio|email|e-mail|twitter|x|suivre|seguir|ver perfil|folgen|view profile|기자 페이지)$",
    re.I,
)
"""How to reach somebody, on a line of its own."""
NEWSROOM = regex(
    r" (?:Bureau|Desk|Newsroom|News Service)$"
    r"|^(?:[Rr]edazione|[Rr]edacción|[Rr]edação|[Rr]édaction) [^\W\da-z]"
)
"""``The Salt Bureau``, ``Redazione Salt``: a newsroom by name, which stands as a byline."""
ANYBODY = frozenset("the our web digital online city national local state sports world".split())
SPECIAL = regex(
    r"^(?:[Ss]pecial to|SPECIAL TO|For|Spécial pour|Para|Do|Da|Dal|Vom) (?:[Tt]he )?[^\W\da-z_]"
)
"""``Special to the Courier``, ``For The Daily Register``."""


FAR = 3
"""Lines from a date to a place and a writer below it, with a caption between."""


class Signature(NamedTuple):
    """The line of a name, what it says, and the lines below that say as what somebody works."""

    line: Line
    read: Byline
    posts: tuple[Line, ...]


def signatures(
    lines: Sequence[Line], first: int, body: int, top: Signed, taken: frozenset[int]
) -> list[Signature]:
    """The names at the top of a page that stand beside what makes them bylines.

    Args:
        lines: all lines of the page.
        first: the first line below the headline.
        body: the line that was taken for the first of the story; from there on a name needs a date
            of the page or a journalist's post beside it.
        top: what else says who wrote the story and when, and where the top of the page ends.
        taken: the lines of captions.
    """
    dated = frozenset(line.i for line in lines[:body] if line.form is Form.DATE) | top.lines
    found: list[Signature] = []
    i = first
    while i < top.end:
        stack = over_date(lines, i, first, taken)
        if stack:
            return [Signature(line, Byline((name_case(line.text),), None), ()) for line in stack]
        line = lines[i]
        read = None if line.i in taken else _names(lines, line)
        i += 1
        if read is None:
            continue
        posts = _posts(lines, line.i, taken)
        after = posts[-1].i + 1 if posts else line.i + 1
        again = bool(found) and found[-1].posts and _follows(found[-1], line)
        top_line = line.i == first
        proved = is_dated(lines, line, after, dated, taken if top_line else None)
        proved = proved or is_filed(lines, line, read)
        if not proved and is_placed([line]):
            proved = any(j in dated for j in range(line.i - FAR, line.i))
        if not proved and line.form is Form.NAME:
            proved = is_by_dek(lines, line.i, first, dated, taken)
        if not proved:
            proved = _has_post(line, read, posts) if line.i < body else _has_job(posts)
        if not (proved or found) and line.i < body:
            proved = _over_buttons(lines, after) or (i - 1 == first and tops_stack(lines, line.i))
        if proved and (not found or again):
            more = writers_among(lines, posts, after)
            if not found:
                found += _joined(lines, line, -1)
            found.append(Signature(line, read, tuple(x for x in posts if x not in more)))
            found += [Signature(x, Byline((name_case(x.text),), None), ()) for x in more]
            i = after
            if not posts:
                more = stacked_below(lines, line, taken)
                found += [Signature(x, Byline((name_case(x.text),), None), ()) for x in more]
                i += len(more)
                found += _joined(lines, line, 1)
    return found


def _joined(lines: Sequence[Line], line: Line, step: int) -> list[Signature]:
    """Those whom a word on a line of its own joins to a writer, above her or below."""
    both = joined(lines, line, step)
    return [
        Signature(who, Byline((name_case(joint(who.text) or who.text),), None), (by,) if by else ())
        for who, by in both
    ]


def _has_post(line: Line, read: Byline, posts: Sequence[Line]) -> bool:
    """Is it said as what, or for whom, she works, or how to write to her?"""
    if any("@" in other.text for other in (line, *posts)):
        return True
    if read.organisation is not None and ROLE.search(read.organisation) is not None:
        return True
    return any(map(_is_post, posts))


def _has_job(posts: Sequence[Line]) -> bool:
    """Is a journalist's job named? Below the first sentence of a page nothing less will do."""
    return any(_is_post(post) and JOB.search(post.text) is not None for post in posts)


def _ends(lines: Sequence[Line], i: int) -> bool:
    """Does a blank line follow?"""
    return i + 1 < len(lines) and lines[i + 1].gap > 0


def _names(lines: Sequence[Line], line: Line) -> Byline | None:
    short = line.form is Form.PROSE and line.words <= POST_WORDS
    if line.form is Form.CREDIT and " / " in line.text:
        around = lines[line.i - 1 : line.i + 2 : 2] if line.i else lines[1:2]
        short = any(other.form is Form.DATE for other in around)
    if not (line.form in NAMED or short) or line.phrase is not None:
        return None
    if line.form is Form.NAME and _heads_rows(lines, line.i):
        return None
    if line.i and lines[line.i - 1].text.lower() in PUBLISHED_IN:
        return None
    if line.i and line.gap == 0 and lines[line.i - 1].form is Form.PROSE and _ends(lines, line.i):
        return None  # who took the picture of which the sentence above tells
    text = line.text.rstrip(" ·|•")
    if is_greeting(text) or is_result(text):
        return None
    if is_caseless_person(text):
        if is_placed(lines[line.i + 1 : line.i + 2]):
            return None  # what the picture shows, above the place and the writer
        return Byline(tuple(CASELESS.split(text)) if SEVERAL.search(text) else (text,), None)
    if line.form is Form.NAME and NEWSROOM.search(text) and not _is_any_newsroom(text):
        return Byline((text,), None)
    return before_dash(text) or read_signature(text)


SEVERAL = regex("[\u3000、・]")
PUBLISHED_IN = frozenset({"published in", "posted in", "from", "in", "filed under", "topics"})
"""What stands above the name of a publication or a section."""


def _heads_rows(lines: Sequence[Line], i: int) -> bool:
    """Do two rows of data stand below a line: ``Where: The old mill`` ``When: Friday``?

    So events, works and places are listed under their names.
    """
    rows = lines[i + 1 : i + 1 + ROWS]
    return len(rows) == ROWS and all(
        line.form is not Form.DATE and ROW.match(line.text) and not _is_contact(line)
        for line in rows
    )


ROW = regex(r"[^\W\d_][^\W\d_ ]{2,11}: [^@]+$")
ROWS = 2


def _is_any_newsroom(text: str) -> bool:
    """``Web Desk``, ``Staff Report``: nobody's newsroom by name."""
    return all(ROLE.search(word) or word in ANYBODY for word in text.lower().split())


def _follows(last: Signature, line: Line) -> bool:
    return line.i == last.posts[-1].i + 1


def _posts(lines: Sequence[Line], i: int, taken: frozenset[int]) -> list[Line]:
    """The lines below a name that say whom and as what its bearer works, or how to reach her."""
    found: list[Line] = []
    for line in lines[i + 1 : i + 1 + BELOW] if joint(lines[i].text) is None else ():
        stands = line.i not in taken and line.gap <= 1
        if any(map(_is_post, found)) and read_signature(line.text) is not None:
            break  # the next writer
        if not stands or not (_is_post(line) or _is_contact(line) or _may_be_outlet(line)):
            break
        found.append(line)
    while found and not (_is_post(found[-1]) or _is_contact(found[-1])):
        below = lines[found[-1].i + 1] if found[-1].i + 1 < len(lines) else None
        if below is not None and below.form is Form.DATE:
            break
        found.pop()
    return found


def _is_post(line: Line) -> bool:
    """Does this line say as what somebody works, or for whom?"""
    text = line.text
    if line.form not in NAMED or line.words > POST_WORDS:
        return False
    if not text[0].isalnum() or text[-1] in ":?!":
        return False
    if line.phrase is not None and line.phrase.filter not in ("byline-lead", "agency"):
        return False
    if SPECIAL.match(text):
        return True
    if not (text[0].isupper() or text[0].isdigit()):  # "verslaggever Regio", "politisk reporter"
        return line.words <= LOW_POST and JOB.search(text) is not None
    return ROLE.search(text) is not None or is_outlet(text)


def _is_contact(line: Line) -> bool:
    return CONTACT.match(line.text) is not None


def _may_be_outlet(line: Line) -> bool:
    """A paper or a place between a name and its date or role."""
    if line.phrase is not None:
        return False
    text = line.text.strip(" -–/")  # "/ DPX /"
    if line.form in NAMED and is_name(text):
        return True
    if " / " in text and line.form in (*NAMED, Form.CREDIT):
        return all(map(is_name, text.split(" / ")))  # "Salzried / Madrid -", "SALZRIED / LA VOZ"
    return PLACE.match(text) is not None


PLACE = regex(r"[^\W\da-z_][\w.'’ -]{1,30}, [^\W\da-z_][\w.'’ -]{1,15}\.?$")
"""``Lake Osage, Minn.``: where somebody wrote it."""


def _over_buttons(lines: Sequence[Line], after: int) -> bool:
    """A name right below the headline or its dek, over a row of buttons."""
    row = lines[after : after + 2]
    return len(row) == 2 and all(other.said_by("share-bar") for other in row)
