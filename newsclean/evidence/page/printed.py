"""What the lines around the headline of a page name: authors by class, by link and by "By"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.document import Block, Kind, Said
from newsclean.evidence.names.looks import ROLE, is_name, is_person
from newsclean.evidence.page.dates import DATE
from newsclean.evidence.page.named_people import ONLY_LEAD, names_in
from newsclean.evidence.page.titles import likeness
from newsclean.evidence.shape import Form, Line
from newsclean.hints import Inside
from newsclean.late import regex

__all__ = ["blocks_near", "headline_line", "lines_near", "named_anywhere", "named_near"]

ABOVE, BELOW = 4, 12
"""Lines above and below the headline that are near it (on 800 pages nine in ten of the dates and
bylines that only the text shows stand there)."""
LONGEST = 140
"""Characters of a line that names somebody or tells a date beside little else."""
SENTENCE = 16
"""Words of a line that is prose even though it is short."""
NOT_SHOWN = Inside.TITLE | Inside.NAV | Inside.FOOTER | Inside.LINK
"""Where a line with the words of the headline is another one, or leads to it."""
LIKE = 0.6
"""Share of common words from which on a line may be the headline."""
WORD = regex(r"\w+")

NAMED = frozenset(
    "author authors authorname byline bylines writer reporter autor autora autore autrice auteur "
    "verfasser redattore redactor".split()
)
"""Words of the class of an element that holds who wrote it."""
BESIDE = frozenset(
    "avatar image img photo bio biography description desc about social title job role followers "
    "count form comment comments position credentials reviewer editor related card cards".split()
)
"""Words of the class of what stands beside an author's name, or names another author."""
UP = 3
"""Elements around a line whose classes are asked."""
PERSON_PAGE = regex(
    r"/(?:authors?|writers?|contributors?|producers?|columnists?|reporters?|journalists?|staff|"
    r"byline|team)/[^/?#]+/?(?:[?#]|\Z)",
    re.I,
)
"""The address of a page about one person."""


def headline_line(lines: Sequence[Line], title: str) -> int | None:
    """The number of the line that shows the headline, by its words and its being a heading.

    ``None`` if no line is like it and there is no heading of the first level.
    """
    wanted = WORD.findall(title.lower())
    initial, size = title[:1].lower(), len(title)
    best, most = None, 0.0
    for line in lines:
        hints = line.block.hints
        if hints is None or hints.inside & NOT_SHOWN:
            continue
        text = line.text
        like = size <= 2 * len(text) <= 4 * size and text[0].lower() == initial
        if not (like or hints.level == 1):
            continue
        share = likeness(WORD.findall(text.lower()), wanted) if like else 0.0
        worth = 4 * share * (share >= LIKE) + 2 * (hints.level == 1) + (hints.level > 0)
        if worth > most:
            best, most = line.i, worth
    return best


def lines_near(lines: Sequence[Line], main: int) -> Iterator[Line]:
    """The short lines below and above the headline, which is line ``main``; the nearest first."""
    below, above = lines[main + 1 : main + 1 + BELOW], lines[max(0, main - ABOVE) : main][::-1]
    for line in (*below, *above):
        if len(line.text) <= LONGEST and (line.form is not Form.PROSE or line.words < SENTENCE):
            yield line


def blocks_near(lines: Sequence[Line], main: int) -> frozenset[int]:
    """The ids of the blocks that are near the headline."""
    return frozenset(line.block.id for line in lines[max(0, main - ABOVE) : main + 1 + BELOW])


def named_near(lines: Sequence[Line], main: int) -> Iterator[tuple[int, Said]]:
    """Who is named near the headline, in the words of the page, and in which block."""
    for line in lines_near(lines, main):
        hints = line.block.hints
        if hints is None:
            continue
        if ONLY_LEAD.fullmatch(line.text.strip(" :")) and line.i + 1 < len(lines):
            below = [other.block for other in lines[line.i + 1 : line.i + 1 + MOST_LISTED]]
            named = ", ".join(other.text for other in _alike(below))
            names = names_in(named)[0]
            if names and (names[0].count(" ") < LONG_NAME or is_person(names[0])):
                yield below[0].id, Said(f"By {named}", "class author")
        elif _is_marked(line.block) or _is_led(line.text):
            yield line.block.id, Said(_linked(line) or line.text, "class author")
        elif _is_name(lines, line):
            yield line.block.id, Said(line.text, "line below")
        elif (led := LED.search(line.text)) and DATE.search(line.text):
            named = line.text[led.start(1) :]
            names = names_in(named)[0]
            if 0 < len(names) <= MOST_LED and all(map(is_person, names)):
                yield line.block.id, Said(named, "class author")
        for span in hints.spans:
            if span.tag == "a" and PERSON_PAGE.search(span.value):
                name = line.text[span.start : span.end]
                yield line.block.id, Said(name, "author link")


def _linked(line: Line) -> str | None:
    """``By Ana TellerDova Renn``, ``Ana Teller Email the author``: the links that are people.

    Only where nothing but links stands behind the word that announces them.
    """
    hints, text = line.block.hints, line.text
    links = [span for span in hints.spans if span.tag == "a"] if hints is not None else []
    if len(links) < PAIR or line.block.text != text:
        return None
    lead, at = text[: links[0].start].strip(" :"), links[0].start
    if lead and not ONLY_LEAD.fullmatch(lead):
        return None
    people: list[str] = []
    for link in (*links, None):
        if text[at : link.start if link else None].strip():
            return None  # words beside the links: they part names, or are some themselves
        if link:
            at = link.end
            people += [name for name in [text[link.start : at].strip()] if is_person(name)]
    return f"{lead} {', '.join(people)}".strip() if people else None


PAIR = 2
"""Links of which one may be a button."""


def named_anywhere(blocks: Sequence[Block]) -> Iterator[Said]:
    """Who is named elsewhere, such as in a box below the story."""
    marked: dict[int, bool] = {}  # by element: several lines stand in one
    for number, block in enumerate(blocks):
        text, hints = block.text, block.hints
        if len(text) > LONGEST:
            continue
        if ONLY_LEAD.fullmatch(text.strip(" :")):
            below = blocks[number + 1 : number + 1 + MOST_LISTED]
            names = [other.text for other in _alike(below) if is_person(other.text)]
            text = f"By {', '.join(names)}" if names else text
            yield Said(text, "class author far")
            continue
        at = hints.at if hints else -1
        if at not in marked:
            marked[at] = _is_marked(block)
        if marked[at] or _is_led(text):
            yield Said(text, "class author far")


def _alike(blocks: Sequence[Block]) -> Iterator[Block]:
    """The first block, and those right behind it if they are items of a list."""
    for number, block in enumerate(blocks):
        if number and block.kind is not Kind.LIST_ITEM:
            return
        yield block
        if block.kind is not Kind.LIST_ITEM or block.hints is None:
            return


def _is_led(text: str) -> bool:
    """Does a word such as "By" announce a name, at the start or behind a date?"""
    return BY.search(text[:LEAD_WITHIN]) is not None and names_in(text)[1]


LED = regex(r"[\s|·•,](By|Von|Par|Por|Door|Av|Af|Di) (?=[A-ZÀ-Þ])")
"""A word that announces a name, behind a date in the same line."""
MOST_LED = 3
"""Names behind such a word; more are no byline, or not only one."""
BY = regex(r"\b(?:by|von|por|par|di|door|av|authors?|contributors?)\b|\bBy(?=[A-Z])", re.I)
MOST_LISTED = 12
"""Items of a list of authors."""
LONG_NAME = 4
"""Words from which on the next line names somebody only if it has the form of a person's name."""
LEAD_WITHIN = 40
"""Characters within which the word stands that announces a name."""


def _is_name(lines: Sequence[Line], line: Line) -> bool:
    """Is it a name alone, with a role or a date beside it or in the lines around it?"""
    hints = line.block.hints
    if hints is None or (hints.level == 1 and line.block.kind is Kind.HEADING):
        return False
    name, *rest = BESIDE_NAME.split(line.text, 1)
    if not is_person(name) or ":" in name or ROLE.search(name):
        return False
    if rest and _goes_on_as_sentence(line.text, rest[0]):
        return False
    around = [*rest, *(other.text for other in lines[line.i + 1 : line.i + 2])]
    beside = lines[max(0, line.i - 1) : line.i + 2]
    if line.block.kind is Kind.LIST_ITEM:  # a list of facts, not a menu beside a date
        return any(x.block.kind is Kind.LIST_ITEM and _is_dated(x) for x in beside)
    dated = any(_is_dated(other) for other in beside if other is not line)
    return dated or any(len(text) < ROLE_LENGTH and ROLE.search(text) for text in around)


def _is_dated(line: Line) -> bool:
    """Does a line tell a date, and nothing else but the place that the story is from?"""
    if line.form is Form.DATE:
        return True
    place, dash, date = line.text.partition(" - ")
    return bool(dash) and is_name(place, 3) and DATE.match(date) is not None


def _goes_on_as_sentence(text: str, rest: str) -> bool:
    """``Ana Teller, 84, died on Monday.``: is what stands behind a name no role, place or date?

    An age, a question, or words in small letters up to a stop; a role of a few words may have one.
    """
    if text[-1] in "?!" or AGED.match(rest):
        return True
    if text[-1] not in ".…":
        return False
    words = rest.split()
    told = any(word.islower() for word in words)
    return told and not (len(words) <= ROLE_WORDS and ROLE.search(rest))


AGED = regex(r"\d{1,3}(?:,|\Z)")
"""An age behind a name."""
ROLE_WORDS = 4
"""Words of a role that ends in a stop: ``senior reporter for sports.``"""
BESIDE_NAME = regex(r"\s*[|•·,]\s*|\s+[–—-]+\s+")
ROLE_LENGTH = 60
"""Characters of a line that tells a role and no more."""


def _is_marked(block: Block) -> bool:
    """Does an element around the block say that it holds an author's name?"""
    hints = block.hints
    if hints is None:
        return False
    for _, element in zip(range(UP), hints.around(), strict=False):
        words = element.words
        if not NAMED.isdisjoint(words):
            return BESIDE.isdisjoint(words)
    return False
