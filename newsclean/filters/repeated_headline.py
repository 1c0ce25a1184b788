"""Removes further printings of the headline.

Sees: a line above the story that says the headline again, or that begins with it (page titles with
the site's name, share bars, a headline with its summary glued on), or ends with it and is the way
to the page (`Home » News » Goats close Route 9`).

Why: pages print their headline up to four times; the title field holds it once.

Leaves alone: the headline's words inside a paragraph of the story, and a repeat inside the body
that is not the page's `h1`.

Example: the second of two lines `Goats close Route 9` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding
from newsclean.evidence import Evidence, Form
from newsclean.evidence.rows import is_row
from newsclean.evidence.subject import UNPARTED
from newsclean.late import regex
from newsclean.packs import fold

__all__ = ["repeated_headline"]


def repeated_headline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops lines outside the body that say the headline again, and the headline of a page."""
    zones = known.zones
    if zones.headline is None:
        return
    main = zones.headline.main
    copies = set(zones.headline.copies)
    title = fold(zones.headline.text)
    own = _own(doc, known, title)
    opening = title.partition(" ")[0]
    taken = known.captioned
    for line in known.lines:
        if line.i in taken or line.i == main or zones.body < line.i != own:
            continue
        if line.i == zones.body != own and not _is_path(line.text, title):
            continue
        if line.i in copies:
            reason = f"says the headline again (line {known.lines[main].block.line})"
        elif line.i == own:
            reason = "is the headline of the page"
        elif (
            len(title) > LONG
            and line.text[: len(opening)].lower() == opening
            and _begins(fold(line.text), title)
        ):
            reason = "begins with the headline"
        elif _is_path(line.text, title):
            reason = "is the way to the page, with its headline"
        else:
            continue
        yield Finding("repeated-headline", line.block.id, Drop(), reason)
    for i in copies - {own}:
        if i >= zones.tail and not _heads_data(known, i):
            block = known.lines[i].block.id
            yield Finding("repeated-headline", block, Drop(), "says the headline again")


def _begins(text: str, title: str) -> bool:
    """Does a line begin with the headline, and does no sentence go on there without a space?"""
    return text.startswith(title) and UNPARTED.match(text, len(title)) is None


def _is_path(text: str, title: str) -> bool:
    """``Home » News » Goats close Route 9``: parts of the site, the headline or its beginning."""
    if len(text) > LONGEST or MARKS.isdisjoint(text):
        return False
    path, _, last = MARK.sub("\n", text).rpartition("\n")
    named = fold(last.rstrip(" .…"))
    if not path or path.count(" ") > PATH or not named:
        return False
    return named == title or (last[-1] in ".…" and len(named) > LONG and title.startswith(named))


def _heads_data(known: Evidence, i: int) -> bool:
    """Does a line behind a review name the work once more, over what it costs and who sells it?

    Then it has a title in quotation marks, and the line below two numbers.
    """
    below = known.lines[i + 1 : i + 2]
    if not below or below[0].phrase is not None or below[0].form in DATED:
        return False
    return TITLED.search(known.lines[i].text) is not None and is_row(below[0], NUMBERS)


TITLED = regex(r"[\"“„«»”‘][^\"“”„«»]{3,80}[\"”“»«’][.]?$")
NUMBERS = 2
"""Numbers of the data of a work, at the least: pages and price."""
DATED = frozenset({Form.DATE, Form.BYLINE, Form.NOTICE, Form.CREDIT})
LONG = 20
"""Characters from which on the beginning of a line tells that it is the headline. Chosen."""
LONGEST = 300
"""Characters of such a line."""
PATH = 8
"""Words before the last mark, at the most."""
MARKS = frozenset("»>›/|→")
MARK = regex(r"\s*[»>›/|→]\s*")


def _own(doc: Document, known: Evidence, title: str) -> int | None:
    """The first ``h1`` that says what became the title, in place of the page's ``title``."""
    if doc.page is None or known.zones.headline is None:
        return None
    shown = {title, fold(known.lines[known.zones.headline.main].text)}
    if known.about.title is not None:
        shown.add(fold(known.about.title.value))
    for line in known.lines:
        hints = line.block.hints
        if hints is not None and hints.tag == "h1" and fold(line.text) in shown:
            return line.i
    return None
