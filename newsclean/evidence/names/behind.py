"""Names of writers behind the last paragraph: alone, beside their job, or over their address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from newsclean.evidence.bylines.posts import JOB
from newsclean.evidence.names.looks import ROLE, is_person
from newsclean.evidence.shape import Form, Line
from newsclean.late import regex

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["named_by_biography", "named_by_job", "named_by_mail", "names_of", "signed_behind"]

PARAGRAPH = 8
"""Words of the paragraph above such a name, at the least."""
ENDS = frozenset('.!?…”"»')


def _name_behind(
    lines: Sequence[Line], body: int, tail: int, captioned: frozenset[int]
) -> Line | None:
    """The line of a name that ends a story, if it is the only one of its kind.

    A name that the story tells of may sign a letter, and names one below the other are a list.

    Args:
        lines: all lines of the page.
        body: the first line of the story.
        tail: the first line behind it.
        captioned: the lines of captions, which may name her as well.
    """
    last = min(tail, len(lines) - 1)
    while last > body and (lines[last].phrase is not None or last >= tail):
        if lines[last].phrase is None and names_of(lines[last]):
            break
        last -= 1
    if not names_of(lines[last]):
        last = _below_prose(lines, body, last)
    line, above = lines[last], lines[last - 1]
    if last <= body + 1 or not names_of(line):
        return None
    if ":" in line.text or ROLE.search(line.text) is not None or line.text.isupper():
        return None
    if above.form is not Form.PROSE or above.words < PARAGRAPH or above.text[-1] not in ENDS:
        return None
    told = [other for other in lines[body:last] if other.i not in captioned]
    if any(other.form is Form.NAME or line.text in other.text for other in told):
        return None
    return line


def _below_prose(lines: Sequence[Line], body: int, last: int) -> int:
    """The line right below the last paragraph, where lines of the page stand at the end."""
    for i in range(last, max(body, last - REST), -1):
        if lines[i].form is Form.PROSE:
            return i if i == last else i + 1
    return last


REST = 16
"""Lines of the page below a signature that were not told from the story."""


def names_of(line: Line) -> tuple[str, ...]:
    """The persons of a line that holds nothing else: one, or two with a dash between."""
    if line.form is Form.NAME or (line.words <= PAIR_WORDS and ", «" in line.text):
        name, comma, place = line.text.partition(", ")
        if comma:
            paper = QUOTED.fullmatch(place) is not None
            placed = paper or (place.isalpha() and place[:1].isupper())
            return (name,) if placed and is_person(name) else ()
        return (line.text,) if is_person(line.text) else ()
    if line.form is not Form.TITLE or line.words > PAIR_WORDS or not DASH.search(line.text):
        return ()
    names = tuple(DASH.split(line.text))
    return names if len(names) == PAIR and all(map(is_person, names)) else ()


QUOTED = regex(r"«[^«»]{2,30}»")
"""A paper's name in quotes: ``Анна Теллер, «Соль»``."""
DASH = regex(r" [-–/] ")
PAIR, PAIR_WORDS = 2, 9
"""Two writers, and the words of their line."""
AROUND, OVER = 4, 6
"""Lines below the end of a story and above it, among which such a pair stands; and above it, if an
address follows."""
JOB_WORDS = 4
"""Words of a job: ``Reporter``, ``Utrikeskorrespondent``, ``Journalist og redaktør``."""


def named_by_job(lines: Sequence[Line], body: int, tail: int) -> tuple[Line, Line] | None:
    """A name and a journalist's job on lines of their own, where a story ends: ``Reporter`` / name.

    In either order; below the headline of another story they are its writer's.

    Returns:
        The line of the name and that of the job.
    """
    first = max(body + 1, tail - OVER)
    for upper, lower in pairwise(lines[first : tail + AROUND]):
        above = lines[upper.i - 1]
        if upper.i < tail - AROUND and not any("@" in x.text for x in lines[lower.i + 1 :][:1]):
            continue
        if upper.gap == 0 and above.form is not Form.PROSE and above.phrase is None:
            continue
        for name, job in ((lower, upper), (upper, lower)):
            if lower.gap <= upper.gap and _is_job(job) and _is_writer(name):
                surname = name.text.rsplit(None, 1)[-1]
                story = lines[body : min(upper.i, max(body + 1, tail - AROUND))]
                told = any(surname in line.text for line in story)
                return None if told else (name, job)
    return None


def named_by_biography(known: Evidence) -> Line | None:
    """A name over the biography that begins with it: ``Ana Teller`` / ``Ana Teller is a critic …``.

    Nobody else may stand so on the page.
    """
    found = [
        name
        for name, told in pairwise(known.lines[known.zones.body + 1 :])
        if name.form is Form.NAME and told.text.startswith(name.text + " ")
        if told.form is Form.PROSE and _is_writer(name) and WRITES.search(told.text, 0, FIRST)
    ]
    return found[0] if len({name.text for name in found}) == 1 else None


FIRST = 120
"""Characters of a biography that say what somebody is."""
WRITES = regex(
    r"\b(?:is|was) (?:an? |the |our |\w+['’]s )?[^.]{0,60}\b(?:writer|author|critic|editor|"
    r"reporter|journalist|correspondent|columnist|historian|professor|lecturer|novelist)\b"
    r"|\b(?:writes|reports) (?:for|about|on)\b| covers "
)
"""What the biography of a writer says that she is; hosts also stand below what others wrote."""
MAIL = regex(r"(?:e-?mail:? ?)?(?P<local>[\w.+-]{3,40})@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}", re.I)
"""An address alone."""
SHARED = 3
"""Letters that an address has in common with a name, at the least."""


def named_by_mail(lines: Sequence[Line], body: int, tail: int) -> list[tuple[Line, Line]]:
    """Names below a story, each over the address that is made of it: reporters of a newsroom.

    Returns:
        The lines of each name and its address; none if the story tells of one of them.
    """
    found: list[tuple[Line, Line]] = []
    for name, mail in pairwise(lines[body + 1 : tail + BELOW]):
        if found and name.i != found[-1][1].i + 1:
            if name.i > found[-1][1].i:
                break
            continue
        address = MAIL.fullmatch(mail.text) if "@" in mail.text and not mail.gap else None
        if address is None or not _is_writer(name):
            continue
        if any(_is_made_of(address["local"].lower(), part) for part in name.text.split()):
            found.append((name, mail))
    told = "\n".join(line.text for line in lines[body : found[0][0].i]) if found else ""
    return [] if any(name.text.rsplit(None, 1)[-1] in told for name, _ in found) else found


BELOW = 12
"""Lines below the end of a story among which its reporters are named."""


def _is_made_of(local: str, name: str) -> bool:
    """Is a part of an address a name without its accents?"""
    plain = normalize("NFD", name.lower()).encode("ascii", "ignore").decode()
    return len(plain) >= SHARED and plain in local


def _is_job(line: Line) -> bool:
    short = line.words <= JOB_WORDS and line.text[-1] not in ENDS
    return short and JOB.search(line.text) is not None


def _is_writer(line: Line) -> bool:
    named = line.form is Form.NAME and line.phrase is None and ROLE.search(line.text) is None
    return named and is_person(line.text)


SIGNS_BEHIND = frozenset("vi it pl cs sk hu ro el sr hr bg uk ru".split())
"""Languages whose papers sign there. In English it would be the name of a letter or of a poem, and
where all nouns have capitals other words look like a name."""


def signed_behind(known: Evidence) -> Line | None:
    """The name below the last paragraph."""
    zones = known.zones
    if known.language not in SIGNS_BEHIND or known.transcript or zones.headline is None:
        return None
    found = _name_behind(known.lines, zones.body, zones.tail, known.captioned)
    return None if found is None or found.i in known.captioned else found
