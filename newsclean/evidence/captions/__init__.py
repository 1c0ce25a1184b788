"""Caption units: an image's caption, its credit, its second copy, its alt text.

Scrapers print a picture's words in a stanza of their own. What a unit may look like is told by
structure: the same sentence twice with credit lines between, a lone slash between two names, a
bracketed credit at the end, a lead word ("Image caption,"). A unit never takes a line that stands
among paragraphs without one of these witnesses.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from newsclean.evidence.captions.agencies import CALLED
from newsclean.evidence.captions.beside import beside, in_one_line
from newsclean.evidence.captions.doubled import alt_between
from newsclean.evidence.captions.eastern import POINTS, pointed, unclosed
from newsclean.evidence.captions.lone import lone_picture, mug_shots
from newsclean.evidence.captions.marked import marked
from newsclean.evidence.captions.named import (
    LABELS,
    announced,
    barred_first,
    of_photographer,
    photographers,
    slashed_first,
)
from newsclean.evidence.captions.paired import shouted
from newsclean.evidence.captions.reach import head_reach
from newsclean.evidence.captions.repeated import repeated
from newsclean.evidence.captions.sign_off import without_sign_offs
from newsclean.evidence.captions.slashed import slash_is_near, slashed
from newsclean.evidence.captions.stanza import (
    named_and_taken,
    owned_apart,
    owned_by_pair,
    owned_twice,
    slashed_alone,
)
from newsclean.evidence.captions.sure import uncounted
from newsclean.evidence.captions.unit import (
    CREDITS,
    IN_FIGURE,
    MARKS,
    MAX_CAPTION,
    NEAR,
    NEVER,
    CaptionUnit,
)
from newsclean.evidence.captions.unmarked import may_end_in_name
from newsclean.evidence.credits import TAIL, is_sign_credit, may_end_in_credit
from newsclean.evidence.credits.glued import names_source
from newsclean.evidence.credits.words import LEAD, SUPPLIED
from newsclean.evidence.names.looks import is_site
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.hints import Inside

__all__ = ["CaptionUnit", "find_captions"]


def find_captions(
    lines: list[Line], first: int, stop: int, opens: Opens
) -> tuple[list[CaptionUnit], int]:
    """The caption units from line ``first`` up to ``stop``, and where the story begins.

    Args:
        lines: the page.
        first: where the article's own lines begin (behind the player, at the headline).
        stop: the line before which the search ends.
        opens: does the story begin with this line, if it is not a picture's?

    Returns:
        The units in order, no line in two; and the index of the story's first line (``stop`` if
        there is none). Above that line single credits are expected, below it they need a witness.
    """
    near = _near_witnesses(lines, first, stop)
    names = photographers(lines[first : min(stop, first + SIGNED_WITHIN)])
    if names:
        near |= {i for i in range(first, stop) if lines[i].text.endswith(names)}
    units: list[CaptionUnit] = []
    behind = first
    body = stop
    for i in range(first, stop):
        if i < behind:
            continue
        if i in near:
            unit = of_photographer(lines, i, names) or _unit_at(lines, i, stop)
            if unit is not None:
                units.append(unit)
                behind = max(unit.lines) + 1
                continue
        if opens(lines[i]):
            body = i
            break
    reach = head_reach(lines, body, stop)
    for i in sorted(near):
        if i >= body and i >= behind:
            unit = of_photographer(lines, i, names) or _unit_at(lines, i, reach)
            if unit is not None:
                units.append(unit)
                behind = max(unit.lines) + 1
    others = mug_shots(lines, body, stop)
    if not any(unit.main <= reach + 1 for unit in units):
        others += lone_picture(lines, first, reach)
    taken = {i for unit in units for i in unit.lines}
    units += [unit for unit in others if unit.main not in taken]
    units = sorted(map(uncounted, units), key=lambda unit: unit.main)
    return list(without_sign_offs(units, lines, body, stop)), body


SIGNED_WITHIN = 20
"""Lines below the headline within which a byline names the photographer."""
LEAN = 3
"""Lines above a witness where its unit may begin: alt text, caption, name."""


def _near_witnesses(lines: list[Line], first: int, stop: int) -> set[int]:
    """Indices at which a unit may begin: only lines near a witness are worth a closer look."""
    near: set[int] = set()
    seen: dict[str, int] = {}
    above = ""
    for i in range(first, stop):
        line = lines[i]
        text, phrase = line.text, line.phrase
        if line.form in WITNESSES or (phrase is not None and phrase.filter in WITNESS_FILTERS):
            near.update(range(max(first, i - LEAN), i + 1))
        elif len(text) <= MAX_CAPTION:
            if _may_sign(line):
                near.update(range(max(first, i - 1), i + 1))
            before = seen.get(text)
            if before is not None and i - before <= NEAR:
                near.add(before)
            elif above[-12:] == text[-12:]:
                near.add(i - 1)
            seen[text] = i
            if text[0] in POINTS or "。" in text[:-1] or _may_be_led(text):
                near.add(i)
            if text[-1] not in STOPS and not line.gap and i > first and lines[i - 1].gap:
                near.add(i - 1)  # two lines in a stanza
            if text[-1] not in STOPS and (
                text[:3] in text[-MOST_OWNER:]
                or "＝" in text
                or "=" in text
                or may_end_in_name(line)
            ):
                near.add(i)
            # most lines are paragraphs, and a sentence's end is no credit's end
            last = text[-1]
            if last in '.?!”"' and text[-2:] != ").":
                signed = "/" in text[-MOST_OWNER:] or text[:5] in LEADS
                if signed or (last == "." and may_end_in_credit(text[-TAIL:])):
                    near.add(i)
            elif may_end_in_credit(text[-TAIL:]) or text[-7:] == "caption" or text[:5] in LEADS:
                near.add(i)
                if above and text.startswith(above):
                    near.add(i - 1)  # the caption alone, then with its credit
        above = text
    return near


STOPS = frozenset('.!?…”"’»' + SCRIPT_ENDS)
MOST_OWNER = 50
"""Characters of the name of a picture's owner."""
LED = 80
"""Characters within which a credit in front of its caption and a slash end."""
STATION = 16
"""Characters of a station in a bracket of its own."""
SIGNERS = frozenset({Form.NOTICE, Form.TITLE, Form.LABEL, Form.ITEM})


SIGN_LEADS = frozenset({"fot.", "foto", "beel"})


def _may_be_led(text: str) -> bool:
    """May a caption stand behind its credit and a slash?"""
    return " / " in text[:LED] and "hoto" in text[:LED]


def _may_sign(line: Line) -> bool:
    """May a short line be a credit that only its place gives away: slash, bar, comma, sign?"""
    text = line.text
    if line.form is Form.CUE:
        inside = text[1:-1]
        return len(text) <= STATION or ": " in inside or SUPPLIED.match(inside) is not None
    if text[-1] == ":" and line.form is Form.LABEL:
        return LEAD.fullmatch(text) is not None
    if line.form not in SIGNERS or len(text) > 70 or line.phrase is not None:
        return False
    if line.form is Form.LABEL and CALLED.fullmatch(text):
        return True
    if text[0] in "CSPHGAZRcsp" and SUPPLIED.match(text):
        return True
    if text.lower() in LABELS:
        return True
    if text[:4] in SIGN_LEADS or (line.form is Form.LABEL and (": " in text or is_site(text))):
        return True
    if ": " in text and names_source(text):
        return True
    return "/" in text or " | " in text or ", " in text or text[0] == "©"


WITNESSES = frozenset({Form.CREDIT, Form.FILE, Form.MARK, Form.NAME})
WITNESS_FILTERS = frozenset({CREDITS, MARKS, "agency"})
LEADS = frozenset(
    "Staff Image Media Bildq Capti image media capti Banne Heade Cover Featu Legen Didas".split()
) | {"Main ", "Lead ", "Hero ", "Top i", "Top p"}
Opens: TypeAlias = Callable[[Line], bool]


def _unit_at(lines: list[Line], i: int, head_end: int) -> CaptionUnit | None:
    line = lines[i]
    if line.text[0] in "©(PpFI" and " | " in line.text:
        unit = barred_first(lines, i)
        if unit is not None:
            return unit
    if _may_be_led(line.text):
        unit = slashed_first(line)
        if unit is not None:
            return unit
    if line.text[0] == "/" and i and lines[i - 1].form is Form.DATE:
        return None  # "/ KTRN", for whom it was written
    if line.form is Form.TURN:
        alone = i < head_end or (line.gap > 0 and i + 2 < len(lines) and lines[i + 2].gap > 0)
        alone = alone or _is_only_shout(lines, i)
        return in_one_line(lines, i, head_end) or (shouted(lines, i) if alone else None)
    if (line.form in NEVER and not is_sign_credit(line.text)) or line.stands_in(
        Inside.TITLE | Inside.HEADING
    ):
        return None
    if line.stands_in(Inside.FOOTER) and not line.stands_in(IN_FIGURE | Inside.ARTICLE):
        return None  # "(c) The Ledger" of the page's own footer
    return (
        marked(lines, i)
        or announced(lines, i)
        or alt_between(lines, i)
        or (slash_is_near(lines, i) and slashed(lines, i, head_end))
        or (_may_have_copy(line) and repeated(lines, i, head_end))
        or (i < head_end and (named_and_taken(lines, i) or pointed(lines, i)))
        or owned_by_pair(lines, i)
        or owned_twice(lines, i)
        or beside(lines, i, head_end)
        or unclosed(lines, i)
        or (i < head_end and (owned_apart(lines, i) or slashed_alone(lines, i)))
        or None
    )


def _is_only_shout(lines: list[Line], i: int) -> bool:
    """Is the word in capitals in front of a line said so once, so that it names no speaker?"""
    label = lines[i].text.partition(":")[0]
    return label.isupper() and sum(line.text.startswith(f"{label}:") for line in lines) == 1


def _may_have_copy(line: Line) -> bool:
    """May a line be printed twice because it is a picture's?

    Text has the alt text of a picture and its caption; what an HTML page shows has no alt text.
    """
    return line.block.hints is None or line.stands_in(IN_FIGURE)
