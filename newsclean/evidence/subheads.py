"""Subheads in a row: short lines of one shape, each over what is told, and no two alike.

What the words of one of them are, ``Up next`` or ``Front page``, says nothing: a page prints its
own labels between boxes, and not over one paragraph of the story after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set

from newsclean.evidence.shape import Form, Line
from newsclean.evidence.stops import SCRIPT_ENDS
from newsclean.evidence.voice import OF_PAGES, begins_with_one, voices
from newsclean.evidence.wording import opening_name
from newsclean.late import regex

__all__ = ["common_subheads", "find_subheads", "part_heads", "shouted_labels"]

WORDS = 8
"""Words of a subhead, at the most."""
ROW = 3
"""Subheads of a row with different words, at the least, …"""
PLAIN = 2
"""… and those of them that no pack knows. Both were set by hand."""
BELOW = 4
"""Words of the line below a subhead, at the least."""
ABOVE = 2
"""Lines above a subhead of which one is told: a letter is signed."""
SUBHEADS = frozenset({Form.TITLE, Form.LABEL, Form.NAME, Form.CREDIT, Form.DATE})
TOLD = frozenset({Form.PROSE, Form.TURN, Form.ITEM})
LAST = frozenset('.!?…,;:"”»。' + SCRIPT_ENDS)
"""How a subhead does not end, …"""
ASKS = frozenset("?؟？")
"""… but for questions that have answers below them."""

LABELLED = regex(r"[A-Z][^:.!?]{1,24}: \S")
"""``Otters: Host Penrose on Tuesday.``"""

Shape = tuple[bool, bool, bool]


def find_subheads(lines: Sequence[Line], first: int, taken: Set[int]) -> frozenset[int]:
    """The indices of the subheads that stand in rows, from a line on; ``taken`` are captions'."""
    rows: dict[Shape, list[Line]] = {}
    for line in lines[first : len(lines) - 1]:
        if line.words <= WORDS and _may_head(line) and line.i not in taken:
            below = lines[line.i + 1]
            if _heads(line, below) and below.i not in taken:
                rows.setdefault(_shape(line, below), []).append(line)
    return shouted_labels(lines, first, taken) | frozenset(
        line.i
        for row in rows.values()
        for whole in (_is_row(lines, row),)
        for line in row
        if (whole or _heads_labelled(lines, line.i)) and line.text[-1] not in ASKS
    )


COMMON = frozenset(
    (
        "what's next",
        "what happens next",
        "what happens now",
        "what comes next",
        "up next",
        "what we know",
        "what to know",
        "why it matters",
        "how we got here",
        "the big picture",
        "the bottom line",
        "wie es weitergeht",
        "wie geht es weiter",
        "so geht es weiter",
        "was jetzt passiert",
        "et maintenant",
        "et après",
        "ce que l'on sait",
        "y ahora qué",
        "qué sigue",
        "qué pasa ahora",
        "lo que se sabe",
        "e agora",
        "o que se sabe",
        "cosa succede ora",
        "che cosa sappiamo",
        "hoe nu verder",
        "vad händer nu",
        "hva skjer nå",
        "co dalej",
        "что дальше",
        "що далі",
    )
)
"""Subheads that stories in many papers have, and whose words are those of buttons."""
ABOUT = "?!:¿¡ "
SENTENCE = 8
"""Words of the paragraph below such a subhead."""


def common_subheads(lines: Sequence[Line], first: int, taken: Set[int]) -> frozenset[int]:
    """The indices of such subheads, from a line on, with a paragraph right below."""
    return frozenset(
        line.i
        for line in lines[first : len(lines) - 1]
        if line.words <= COMMON_WORDS
        and line.text.strip(ABOUT).lower().replace("’", "'") in COMMON
        and line.i not in taken
        and line.text[-1] != ":"
        and lines[line.i + 1].form in TOLD
        and lines[line.i + 1].words >= SENTENCE
    )


COMMON_WORDS = 5
SHOUTED = regex(r"(?P<label>[^\W\d_]{2,14}): [^\W_]")
"""``SEE: Slow Water``"""


def shouted_labels(lines: Sequence[Line], first: int, taken: Set[int]) -> frozenset[int]:
    """The headings of a list of things to do: a word in capitals and a title, over a paragraph.

    ``READ: …`` and ``WATCH: …`` lead to other stories; among ``GO: …`` and ``EAT: …`` they do not.
    """
    row: dict[int, str] = {}
    known = set[str]()
    for line in lines[first : len(lines) - 1]:
        if line.words > WORDS or ":" not in line.text[:16] or line.i in taken:
            continue
        found = SHOUTED.match(line.text)
        if found and found["label"].isupper() and line.text[-1] not in LAST:
            below = lines[line.i + 1]
            if below.form in TOLD and below.words >= BELOW and below.phrase is None:
                row[line.i] = found["label"]
                known.update([found["label"]] if line.phrase else ())
    plain = set(row.values()) - known
    return frozenset(row if len(set(row.values())) >= ROW and len(plain) >= PLAIN else ())


def part_heads(
    lines: Sequence[Line], first: int, taken: Set[int], known: Callable[[], Mapping[str, float]]
) -> frozenset[int]:
    """The indices of the headings of the short parts that a story is made of, from a line on.

    Advice is told so: ``Sign up for alerts`` and ``Get help``, each over a paragraph or a few, and
    nothing of the page between them. What such a heading says is no sign of a box then. A heading
    with a number (``Hear the piece 3:58``) or one of "us" is none, and one that packs know is one
    only where several more bid the reader to do something. ``known`` gives word → how surely it is
    one of pages.
    """
    found: set[int] = set()
    row: list[Line] = []
    told = 0
    for line, below in zip(lines[first:], lines[first + 1 :], strict=False):
        heads = line.i not in taken and _is_part_head(line, below)
        told = 0 if heads else told + 1
        if heads and row and _shape(row[-1], lines[row[-1].i + 1]) == _shape(line, below):
            row.append(line)
        elif heads or told > PART or line.i in taken or not _is_of_part(line):
            found |= _parts(lines, row, known)
            row = [line] if heads and line.i and _is_of_part(lines[line.i - 1]) else []
    return frozenset(found | _parts(lines, row, known))


PARTS = 4
"""Parts of such a story, at the least, …"""
BIDDING = 3
"""… headings that open with a word of pages, for one that packs know to be the story's, …"""
PART = 3
"""… paragraphs of each, at the most: a button between the paragraphs of a story with subheads
parts more of them, …"""
BRIEF = 5.0
"""… and words of a heading, on average: headlines of other stories over their teasers have more.
Set by hand."""


MARKED = frozenset("|+/:")
"""What parts the words of buttons and labels."""


def _is_part_head(line: Line, below: Line) -> bool:
    """May a line head a part of a story?"""
    return (
        line.words <= WORDS
        and _may_head(line)
        and _heads(line, below)
        and line.form is not Form.NAME
        and not any(c.isdigit() or c in MARKED for c in line.text)
        and "us" not in voices(line.text)
    )


def _is_of_part(line: Line) -> bool:
    """Is a line told, in no voice of pages?"""
    return line.form in TOLD and line.phrase is None and not voices(line.text) >= OF_PAGES


def _parts(
    lines: Sequence[Line], row: Sequence[Line], known: Callable[[], Mapping[str, float]]
) -> set[int]:
    """The indices of headings of parts, if there are enough of them right below what is told."""
    if len({line.text for line in row}) < PARTS or not _is_row(lines, row):
        return set()
    if sum(line.words for line in row) > BRIEF * len(row):
        return set()
    if any(line.phrase for line in row):
        words = known()
        if sum(begins_with_one(line.text, words) for line in row) < BIDDING:
            return {line.i for line in row if line.phrase is None}
    return {line.i for line in row}


def _may_head(line: Line) -> bool:
    """May a line be a subhead by its shape? Questions make a row whole that others began."""
    return line.form in SUBHEADS or (line.form is Form.PROSE and line.text[-1] in ASKS)


def _heads_labelled(lines: Sequence[Line], i: int) -> bool:
    """Do two sentences with labels stand below a line?"""
    below = lines[i + 1 : i + 3]
    return len(below) > 1 and all(
        line.form is Form.PROSE and LABELLED.match(line.text) for line in below
    )


def _heads(line: Line, below: Line) -> bool:
    """Does a short line head what is told below it? A name does not head its biography,
    and what packs know does not head that of a writer.

    Below a line in capitals may stand a list, too.
    """
    return (
        (line.text[-1] not in LAST or line.text[-1] in ASKS)
        and any(map(str.isalpha, line.text))
        and (below.form in TOLD or (line.text.isupper() and not below.text.isupper()))
        and below.phrase is None
        and (line.phrase is None or opening_name(below.text) is None)
        and below.words >= BELOW
        and not (line.form is Form.NAME and below.text.startswith(line.text.split(" ", 1)[0]))
    )


def _shape(line: Line, below: Line) -> Shape:
    return line.gap > 0, below.gap > 0, line.text.isupper()


def _is_row(lines: Sequence[Line], row: Sequence[Line]) -> bool:
    """Are these lines subheads of a story: most below paragraphs, and different?"""
    inside = [
        line
        for line in row
        if any(other.form in TOLD for other in lines[max(0, line.i - ABOVE) : line.i])
    ]
    plain = {line.text for line in inside if line.phrase is None and line.text[-1] not in ASKS}
    return len({line.text for line in row}) >= ROW and len(plain) >= PLAIN
