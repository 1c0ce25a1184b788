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

from newsclean.evidence.bylines import Byline, read_signature
from newsclean.evidence.names import (
    CASELESS,
    ROLE,
    is_caseless_person,
    is_name,
    is_outlet,
    is_person,
    name_case,
)
from newsclean.evidence.names_stacked import over_date, tops_stack
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.signed import Signed

__all__ = ["Signature", "signatures"]

NAMED = frozenset({Form.NAME, Form.TITLE, Form.LABEL})
"""Shapes that a line of names, roles or outlets may have."""
POST_WORDS = 9
"""Words of a line that says as what somebody works: ``CTV News London Multi-Media Journalist``."""
BELOW = 3
"""Lines below a name that may say whom and as what its bearer works."""
SKIPPED = 4
"""Lines that readers press or that say nothing, which may stand between a name and a date."""
CONTACT = re.compile(
    r"^(?:@\w{2,30}|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}|follow(?: \| contact)?|contact|"
    r"bio|email|e-mail|twitter|x|suivre|seguir|ver perfil|folgen|view profile|기자 페이지)$",
    re.I,
)
"""How to reach somebody, on a line of its own."""
NEWSROOM = re.compile(
    r" (?:Bureau|Desk|Newsroom|News Service)$"
    r"|^(?:[Rr]edazione|[Rr]edacción|[Rr]edação|[Rr]édaction) [^\W\da-z]"
)
"""``The Salt Bureau``, ``Redazione Salt``: a newsroom by name, which stands as a byline."""
ANYBODY = frozenset("the our web digital online city national local state sports world".split())
SPECIAL = re.compile(
    r"^(?:[Ss]pecial to|SPECIAL TO|For|Spécial pour|Para|Do|Da|Dal|Vom) (?:[Tt]he )?[^\W\da-z_]"
)
"""``Special to the Courier``, ``For The Daily Register``."""
JOB = re.compile(
    r"\b(?:reporter|correspondent|journalist|journaliste|giornalista|periodista|jornalista|editor|"
    r"staff writer|special to|columnist|redakteur|redakteurin|reportera?|repórter|redactora?)\b",
    re.I,
)
PRESSED = frozenset(
    {"share-bar", "page-furniture", "advertisement", "listen-line", "newsletter", "paywall-line"}
)
"""Filters whose phrases say nothing of who wrote it."""


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
        proved = _is_beside_date(lines, line, after, dated) or _is_alone_over_story(
            lines, line, dated
        )
        proved = proved or (line.i == first and _is_below_dated(lines, line.i, dated))
        proved = proved or _is_over_place(lines, line.i, dated)
        if not proved:
            proved = _has_post(read, posts) if line.i < body else _has_job(posts)
        if not (proved or found) and line.i < body:
            proved = _over_buttons(lines, after) or (i - 1 == first and tops_stack(lines, line.i))
        if proved and (not found or again):
            found.append(Signature(line, read, tuple(posts)))
            i = after
    return found


def _has_post(read: Byline, posts: Sequence[Line]) -> bool:
    """Is it said as what, or for whom, she works, or how to write to her?"""
    if read.organisation is not None and ROLE.search(read.organisation) is not None:
        return True
    return any(_is_post(post) or "@" in post.text for post in posts)


def _has_job(posts: Sequence[Line]) -> bool:
    """Is a journalist's job named? Below the first sentence of a page nothing less will do."""
    return any(_is_post(post) and JOB.search(post.text) is not None for post in posts)


def _ends(lines: Sequence[Line], i: int) -> bool:
    """Does a blank line follow?"""
    return i + 1 < len(lines) and lines[i + 1].gap > 0


def _names(lines: Sequence[Line], line: Line) -> Byline | None:
    short = line.form is Form.PROSE and line.words <= POST_WORDS
    if line.form is Form.CREDIT and " / " in line.text:
        short = line.i + 1 < len(lines) and lines[line.i + 1].form is Form.DATE
    if not (line.form in NAMED or short) or line.phrase is not None:
        return None
    if line.i and line.gap == 0 and lines[line.i - 1].form is Form.PROSE and _ends(lines, line.i):
        return None  # who took the picture of which the sentence above tells
    text = line.text
    if is_caseless_person(text):
        return Byline(tuple(CASELESS.split(text)) if "\u3000" in text else (text,), None)
    if line.form is Form.NAME and NEWSROOM.search(text) and not _is_any_newsroom(text):
        return Byline((text,), None)
    return _before_dash(text) or read_signature(text)


def _is_any_newsroom(text: str) -> bool:
    """``Web Desk``, ``Staff Report``: nobody's newsroom by name."""
    return all(ROLE.search(word) or word in ANYBODY for word in text.lower().split())


def _before_dash(text: str) -> Byline | None:
    """``Ana Teller - saltnews``: a name and a site, or a place where nothing has capitals."""
    for mark in MARKS:
        name, found, where = text.partition(mark)
        if not found:
            continue
        if where.count(" ") >= COUNTED:
            return None
        site = mark == MARKS[0] and where.islower() and where.isalpha() and is_person(name)
        if site or is_caseless_person(name):
            return Byline((name,), where)
        placed = " " not in name and not name.isascii() and is_caseless_person(where)
        return Byline((where,), name) if placed else None
    return None


MARKS = (" - ", "، ", ", ", " / ")
"""Between a name and a site or a place."""


def _follows(last: Signature, line: Line) -> bool:
    return line.i == last.posts[-1].i + 1


def _posts(lines: Sequence[Line], i: int, taken: frozenset[int]) -> list[Line]:
    """The lines below a name that say whom and as what its bearer works, or how to reach her."""
    found: list[Line] = []
    for line in lines[i + 1 : i + 1 + BELOW]:
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
    if not (text[0].isupper() or text[0].isdigit()):
        return False
    return ROLE.search(text) is not None or is_outlet(text)


def _is_contact(line: Line) -> bool:
    return CONTACT.match(line.text) is not None


def _may_be_outlet(line: Line) -> bool:
    """A paper or a place between a name and its date or role."""
    if line.phrase is not None:
        return False
    return (line.form in NAMED and is_name(line.text)) or PLACE.match(line.text) is not None


def _is_beside_date(lines: Sequence[Line], line: Line, after: int, dated: frozenset[int]) -> bool:
    """Does a date stand right above or below the name, but for what readers press?"""
    for other in lines[after : after + SKIPPED]:
        if other.i in dated:
            return True
        if not _says_nothing(other):
            break
    if line.gap and _is_subhead(lines, line):
        return False
    above = line.i - 1
    while above >= 0 and line.i - above <= SKIPPED and _says_nothing(lines[above]):
        above -= 1
    return above in dated and above >= line.i - SKIPPED


def _is_over_place(lines: Sequence[Line], i: int, dated: frozenset[int]) -> bool:
    """A name right above a place and its state, with the date not far above."""
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    if below[-1:] != ")" or STATED.fullmatch(below) is None:
        return False
    return any(above in dated for above in range(i - FAR, i))


STATED = re.compile(r"[^\W\da-z_][\w.'’ -]{1,40} \([A-Z]{2}\)")
"""``Salto do Oeste (SP)``."""


def _says_nothing(line: Line) -> bool:
    count = line.words <= COUNTED and line.text[0].isdigit()
    return line.form is Form.MARK or count or line.said_by(*PRESSED)


def _is_alone_over_story(lines: Sequence[Line], line: Line, dated: frozenset[int]) -> bool:
    """A name between blank lines over a long paragraph, with the date not far above."""
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    if below is None or line.gap == 0 or below.gap == 0 or len(below.text) < PARAGRAPH:
        return False
    if _is_subhead(lines, line):
        return False
    return any(i in dated for i in range(line.i - FAR, line.i))


def _is_below_dated(lines: Sequence[Line], i: int, dated: frozenset[int]) -> bool:
    """A name between the headline and a long paragraph, with the date right above the headline."""
    below = lines[i + 1] if i + 1 < len(lines) else None
    if below is None or below.form is not Form.PROSE or len(below.text) < LEAD:
        return False
    return i - HEADED in dated and lines[i].form is Form.NAME


LEAD = 60
"""Characters of the first paragraph below a name, where headline and date stand right above it."""
HEADED = 2
"""Lines from a date to the name below the headline that stands between."""


def _is_subhead(lines: Sequence[Line], line: Line) -> bool:
    """May the name head the paragraph below it: in capitals, or as other lines further down do?"""
    if not _stands_over_prose(lines, line):
        return False
    if line.text.isupper():
        return True
    return any(
        other.form is Form.NAME and not other.text.isupper() and _stands_over_prose(lines, other)
        for other in lines[line.i + 1 :]
    )


def _stands_over_prose(lines: Sequence[Line], line: Line) -> bool:
    below = lines[line.i + 1] if line.i + 1 < len(lines) else None
    return below is not None and below.form is Form.PROSE and line.gap > 0 and below.gap > 0


PARAGRAPH = 100
"""Characters of the first paragraph below a name that stands alone, at the least."""
FAR = 6
"""Lines above it within which the date stands."""
PLACE = re.compile(r"[^\W\da-z_][\w.'’ -]{1,30}, [^\W\da-z_][\w.'’ -]{1,15}\.?$")
"""``Lake Osage, Minn.``: where somebody wrote it."""


COUNTED = 3
"""Words of a line that counts something: ``5 minutes``, ``12 comments``."""


def _over_buttons(lines: Sequence[Line], after: int) -> bool:
    """A name right below the headline or its dek, over a row of buttons."""
    row = lines[after : after + 2]
    return len(row) == 2 and all(other.said_by("share-bar") for other in row)
