"""The thread below a story: what readers remark, one after the other, each with a name and a time.

Programs print a remark as a name, when it was said, and what; in a dump that is all that parts it
from the story, of which readers speak as the story does. So neither words nor prose tell, but the
row of heads, or the button below each ("Reply"). A live blog has heads too, with few names; a
list of stories, without what is told; the dates of a timeline, without names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.tail.signs import REMARKER, SAYS
from newsclean.late import regex

__all__ = ["HEADS_COMMENTS", "Thread", "find_thread"]

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
TIMED = regex(
    r"(?P<who>\D[^\d|·•:]{0,40}?)[\s|·•,(-]{1,4}(?:(?:on|am|le|el|il|op|den) )?"
    r"(?:[^.!?:]{0,20}\b(?:19|20)\d\d\b[^.!?:\d]{0,8}\d\d?[:.h]\d\d(?: ?[ap]\.?m\.?)?"
    r"|(?:\d{1,2}|an?|one) (?:minute|hour|day|week|month|year)s? ago)\W*",
    re.I,
)
"""A name and when, in one line: ``Ada Tarr May 2, 2024 at 5:12 pm``, ``tarr · 3 days ago``."""
TIME = regex(r"\d[:.h]\d\d|\bago\b", re.I)
"""What a line that :data:`TIMED` may match has."""
NUMBER = regex(r"(?:\d{1,4}[.)]|[*+•-]) +")
"""What layouts of text print before a remark that HTML has in a list."""
AGE = regex(r"\d{1,2}(?:mo|[smhdwy])")
"""How long ago, as short as can be: ``8d``."""
TO_THE_MINUTE = frozenset({"datetime", "relative"})
"""Forms of a date that a program prints; a time alone stands over the entries of a live blog."""


HEADS_COMMENTS = regex(
    r"\W*(?:\d+ (?:comment|reply|response|kommentar|commentaire|comentario|commento)|(?:\d+ )?"
    r"(?:comments|replies|responses|kommentare|commentaires|comentarios|commenti|reacties))\b"
    r"(?: \(?\d+\)?)?\W*",
    re.I,
)
"""A line above what readers say: ``2 comments``."""


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
    """A thread of which each remark stands below a head."""
    heads = _last_run(_heads(lines, body))
    said_only = not any(head.timed for head in heads)
    while heads and not (heads[0].timed or said_only):
        heads = heads[1:]  # another story, with the day it is of
    if not heads or not _are_thread(lines, heads):
        return None
    thread = _thread(lines, body, heads)
    announced = thread is not None and thread.first < heads[0].first
    fewest = SAYING if said_only else ANNOUNCED if announced else REMARKS
    return thread if len(heads) >= fewest else None


def _buttons(lines: Sequence[Line], body: int) -> Thread | None:
    """A thread without heads, told by the button below each remark: ``Reply``, ``ReplyDelete``."""
    found = _last_run(
        [
            # what else of a remark stands above its last paragraph, nobody can tell
            _Head(line.i - 1, line.i, "", timed=False)
            for line in lines[body + 1 :]
            if line.words <= REMARKER and _is_button(line.text)
            if lines[line.i - 1].form is Form.PROSE
        ]
    )
    if len(found) < REMARKS or _paragraphs(lines[found[-1].last :]) > LAST:
        return None
    return _thread(lines, body, found)


def _thread(lines: Sequence[Line], body: int, heads: Sequence[_Head]) -> Thread | None:
    """The thread with these heads and the heading above them, if a story stands above."""
    first = heads[0].first
    if _paragraphs(lines[body:first]) < STORY:
        return None
    heading = _heading(lines, first)
    return Thread(first if heading is None else heading, len(heads))


def _paragraphs(lines: Sequence[Line]) -> int:
    return sum(line.form is Form.PROSE for line in lines)


def _is_button(text: str) -> bool:
    words = GLUE.sub(" ", text).lower().split()
    return not REPLY.isdisjoint(words) and REPLY.union(BESIDE).issuperset(words)


GLUE = regex(r"(?<=[a-z])(?=[A-Z])")
REPLY = frozenset(
    "reply antworten répondre responder rispondi svar svara vastaa beantwoorden odpowiedz "
    "răspunde ответить відповісти yanıtla 返信 回复 回覆 답글".split()
)
"""What the button of a remark says, by language, …"""
BESIDE = frozenset("delete like share report flag edit link permalink quote".split())
"""… and what stands beside it."""


def _last_run(heads: Sequence[_Head]) -> Sequence[_Head]:
    """The heads that stand near each other, up to the last one."""
    far = [k for k in range(1, len(heads)) if heads[k].first - heads[k - 1].last > APART]
    return heads[far[-1] if far else 0 :]


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
    said = [_paragraphs(lines[head.last + 1 : end]) for head, end in zip(heads, ends, strict=True)]
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
