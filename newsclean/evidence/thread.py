"""The thread below a story: what readers remark, one after the other, each with a name and a time.

Programs print a remark as a name, when it was said, and what; in a dump that is all that parts it
from the story, of which readers speak as the story does. So neither words nor prose tell, but the
row of heads, or the button below each ("Reply"). A live blog has heads too, with few names; a
list of stories, without what is told; the dates of a timeline, without names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.page.date_lines import HEADS_COMMENTS
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.tail.signs import REMARKER, SAYS

__all__ = ["Thread", "find_thread"]

REMARKS = 3
"""Remarks of a thread, at the least; :data:`ANNOUNCED` where a heading such as "2 comments" is."""
ANNOUNCED = 2
SAYING = 5
"""Remarks where only "Ada Tarr says" parts them: stories too go round a table."""
APART = 30
"""Lines from one remark to the next, at the most."""
STORY = 2
"""Paragraphs of the story above, at the least."""
MANY = 0.6
"""Different names, for each remark: more than the reporters of a live blog have."""
TIMELY = 0.7
"""Share of the heads that say when."""
ANSWERED = 0.7
"""Share of the heads that prose stands below."""
LAST = 4
"""Paragraphs that may stand below the last head, or twice as many as the longest remark has."""
HEADING = 3
"""Lines above the first remark within which the heading stands."""
WHO = 40
"""Characters of a name."""
NAMED = frozenset({Form.NAME, Form.LABEL})
TIMED = re.compile(
    r"(?P<who>\D[^\d|·•:]{0,40}?)[\s|·•,(-]{1,4}(?:(?:on|am|le|el|il|op|den) )?"
    r"(?:[^.!?:]{0,20}\b(?:19|20)\d\d\b[^.!?:\d]{0,8}\d\d?[:.h]\d\d(?: ?[ap]\.?m\.?)?"
    r"|(?:\d{1,2}|an?|one) (?:minute|hour|day|week|month|year)s? ago)\W*",
    re.I,
)
"""A name and when, in one line: ``Ada Tarr May 2, 2024 at 5:12 pm``, ``tarr · 3 days ago``."""
TIME = re.compile(r"\d[:.h]\d\d|\bago\b", re.I)
"""What a line that :data:`TIMED` may match has."""
NUMBER = re.compile(r"(?:\d{1,4}[.)]|[*+•-]) +")
"""What layouts of text print before a remark that HTML has in a list."""
AGE = re.compile(r"\d{1,2}(?:mo|[smhdwy])")
"""How long ago, as short as can be: ``8d``."""
TO_THE_MINUTE = frozenset({"datetime", "relative"})
"""Forms of a date that a program prints; a time alone stands over the entries of a live blog."""


class Thread(NamedTuple):
    """What readers remark."""

    first: int
    """Index of its first line: of the heading, else of the first head."""
    remarks: int


class _Head(NamedTuple):
    """What stands over a remark."""

    first: int
    last: int
    who: str
    timed: bool
    """It says when, to the minute or by how long ago."""


def find_thread(lines: Sequence[Line], body: int) -> Thread | None:
    """The thread below the story whose first line is ``body``; ``None`` if there is none."""
    return _headed(lines, body) or _buttons(lines, body)


def _headed(lines: Sequence[Line], body: int) -> Thread | None:
    heads = _last_run(_heads(lines, body))
    said_only = not any(head.timed for head in heads)
    while heads and not (heads[0].timed or said_only):
        heads = heads[1:]  # another story, with the day it is of
    if len(heads) < ANNOUNCED or not _are_thread(lines, heads):
        return None
    first = heads[0].first
    if sum(line.form is Form.PROSE for line in lines[body:first]) < STORY:
        return None
    heading = _heading(lines, first)
    fewest = SAYING if said_only else REMARKS if heading is None else ANNOUNCED
    if len(heads) < fewest:
        return None
    return Thread(first if heading is None else heading, len(heads))


def _buttons(lines: Sequence[Line], body: int) -> Thread | None:
    """A thread without heads, told by the button below each remark: ``Reply``, ``ReplyDelete``."""
    found = [
        line.i
        for line in lines[body + 1 :]
        if line.words <= REMARKER and _is_button(line.text) and lines[line.i - 1].form is Form.PROSE
    ]
    while len(found) > 1 and found[1] - found[0] > APART:
        del found[0]
    far = any(b - a > APART for a, b in pairwise(found))
    if len(found) < REMARKS or far:
        return None
    first = found[0] - 1  # what else of the first remark stands above, nobody can tell
    if sum(line.form is Form.PROSE for line in lines[body:first]) < STORY:
        return None
    below = sum(line.form is Form.PROSE for line in lines[found[-1] :])
    if below > LAST:
        return None
    heading = _heading(lines, first)
    return Thread(first if heading is None else heading, len(found))


def _is_button(text: str) -> bool:
    words = GLUE.sub(" ", text).lower().split()
    return not REPLY.isdisjoint(words) and REPLY.union(BESIDE).issuperset(words)


GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])")
REPLY = frozenset(
    "reply antworten répondre responder rispondi svar svara vastaa beantwoorden odpowiedz "
    "răspunde ответить відповісти yanıtla 返信 回复 回覆 답글".split()
)
"""What the button of a remark says, by language, …"""
BESIDE = frozenset("delete like share report flag edit link permalink quote".split())
"""… and what stands beside it."""


def _last_run(heads: Sequence[_Head]) -> Sequence[_Head]:
    """The heads that stand near each other, up to the last one."""
    first = len(heads) - 1
    while first > 0 and heads[first].first - heads[first - 1].last <= APART:
        first -= 1
    return heads[max(0, first) :]


def _heads(lines: Sequence[Line], body: int) -> list[_Head]:
    heads: list[_Head] = []
    i = body + 1
    while i < len(lines) - 1:
        head = _head_at(lines, i)
        if head is None:
            i += 1
            continue
        heads.append(head)
        i = head.last + 1
    return heads


def _head_at(lines: Sequence[Line], i: int) -> _Head | None:
    line, below = lines[i], lines[i + 1]
    text = line.text
    if line.form is Form.PROSE or len(text) > 2 * WHO or line.phrase is not None:
        return None
    if line.form in NAMED or line.form is Form.ITEM:
        who = NUMBER.sub("", text)
        if len(who) <= WHO and (below.form is Form.DATE or AGE.fullmatch(below.text)):
            return _Head(i, i + 1, who, _is_timed(below.text))
    if line.words <= REMARKER and text.rstrip(":").rpartition(" ")[2] in SAYS:
        timed = below.form is Form.DATE and _is_timed(below.text)
        return _Head(i, i + timed, text, timed)
    if line.form is Form.DATE:
        dated = date_line(text)
        who = (dated and dated.beside) or ""
        return _Head(i, i, who, True) if who and _is_timed(text) else None
    found = TIMED.fullmatch(text) if TIME.search(text) else None
    return None if found is None else _Head(i, i, found["who"], True)


def _is_timed(text: str) -> bool:
    if AGE.fullmatch(text):
        return True
    dated = date_line(text)
    return dated is not None and any(part.form in TO_THE_MINUTE for part in dated.parts)


def _are_thread(lines: Sequence[Line], heads: Sequence[_Head]) -> bool:
    """Do remarks of several people stand below these heads, one below the other, to the end?"""
    ends = [*[head.first for head in heads[1:]], len(lines)]
    said = [
        sum(line.form is Form.PROSE for line in lines[head.last + 1 : end])
        for head, end in zip(heads, ends, strict=True)
    ]
    timed = sum(head.timed for head in heads)
    return (
        (timed == 0 or timed >= TIMELY * len(heads))
        and len({head.who for head in heads}) >= max(2, MANY * len(heads))
        and sum(map(bool, said)) >= ANSWERED * len(heads)
        and said[-1] <= max(LAST, 2 * max(said[:-1], default=0))
    )


def _heading(lines: Sequence[Line], first: int) -> int | None:
    """The line right above that counts or announces what readers say."""
    for line in reversed(lines[max(0, first - HEADING) : first]):
        if line.form is not Form.PROSE and HEADS_COMMENTS.match(GLUE.sub(" ", line.text)):
            return line.i
    return None
