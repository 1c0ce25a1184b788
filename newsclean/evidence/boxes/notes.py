"""Sentences that tell who wrote the story, as "Ana Tell covers schools." does."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from unicodedata import combining, normalize

from newsclean.evidence.asked import once
from newsclean.evidence.boxes.lines import is_paragraph
from newsclean.evidence.boxes.surface import Found, Surface
from newsclean.evidence.bylines.forms import read_byline
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line
from newsclean.evidence.wording import VERBS
from newsclean.late import regex

__all__ = ["Writers", "is_mail_of", "notes"]

NOTE = 60
"""Words of a note on the writer, at the most."""
PRESENT = VERBS - {"was"}
"""What somebody is or does at work."""
WORD = regex(r"[^\W\d_]{2,}")
ADDRESSED = regex(r" \S*@\S+$")
"""A mail address or a handle behind a name."""
NAMED = regex(r"[^,|·•–—/()]+")
"""What stands before a role or a house behind a name."""
PROVINCE = regex(r"\([^\W\d_a-z][^\W\d_A-Z]+\) ?[,–—-]")
"""``Salto del Río (Huesca) - 9 abr 2024``: behind a place, in front of the date."""


class Writers:
    """Who wrote a story, by the lines that say so; the names are read when a line may open so."""

    def __init__(self, texts: Sequence[str]) -> None:
        """``texts`` are the bylines, and the date lines that may hold one."""
        self._texts = texts

    @once
    def names(self) -> list[str]:
        """The people that the lines name."""
        return [name for text in self._texts for name in _people(text)]

    @once
    def _openings(self) -> tuple[str, ...]:
        words = WORD.findall(" ".join(self._texts))
        return (*words, *map(str.title, words), *map(str.upper, words))

    def may_open(self, text: str) -> bool:
        """May a line open with a name, or a part of one? Most do not."""
        return text.startswith(self._openings)

    def signed(self, line: Line) -> bool:
        """Is a line the writer's name, or a sentence in the present that opens with it?"""
        if not self.may_open(line.text):
            return False
        for name in self.names:
            if _is_signature(name, line):
                return True
            first, _, rest = name.partition(" ")
            parts = (name, first, rest.rpartition(" ")[2])
            if any(_opens_with(part, line.text) for part in parts):
                return True
        return False


def _people(text: str) -> list[str]:
    """The people that a byline names, or that a line begins with."""
    read = read_byline(text)
    if read is not None:
        return [name for name in read.names if is_person(name)]
    text = ADDRESSED.sub("", text).removeprefix("By ")
    first = NAMED.match(text)
    if first and PROVINCE.match(text, first.end()):
        return []
    return [name] if first and is_person(name := first[0].strip()) else []


def notes(page: Surface, writers: Writers, head: Sequence[Line]) -> Iterator[Found]:
    """Sentences anywhere that tell who wrote the story: no writer tells so of themself.

    ``head`` = what stands above the first paragraph.
    """
    standing = page.standing
    edge = {line.i for line in (*head, *standing[:1], *standing[-LAST:])}
    found: dict[int, str] = {}
    for line in (*head, *standing):
        at_edge = line.i in edge or page.is_moved(line.i - 1)
        named = _named(writers, line, at_edge=at_edge) or _called(page, writers, line)
        if named := named or _headed(page, line):
            found[line.i] = named
    for i, named in found.items():
        line = page.lines[i]
        if page.is_gone(i) or _tells_of(page, named, found):
            continue
        yield Found(line, "tells of the writer", 0.7)
        above = page.lines[line.i - 1]
        if page.stands(above.i) and above.text.casefold() == named.casefold():
            yield Found(above, "is the name over a note on the writer", 0.7)


def _called(page: Surface, writers: Writers, line: Line) -> str:
    """The writer with whose first name a sentence between two lines of the page opens.

    Or one below the story that says who they are, if no paragraph has that name.
    """
    if line.words > NOTE or not writers.may_open(line.text):
        return ""
    first, _, rest = line.text.partition(" ")
    name = next((name for name in writers.names if name.partition(" ")[0] == first), "")
    if not name or not rest[:1].islower():
        return ""
    if page.went_for_page(line.i - 1) and page.went_for_page(line.i + 1):
        return name
    says = rest.partition(" ")[0] in PRESENT | LIVES and _is_behind(page, line)
    return name if says and not _is_told_of(page, first, line) else ""


LIVES = frozenset({"has", "lives", "loves"})
"""What notes say of those whom they call by their first name, besides their work."""
BEHIND = 2
"""Paragraphs below a note on the writer, at the most: they are the page's."""


def _is_behind(page: Surface, line: Line) -> bool:
    """Stands a line below the story, with a paragraph or two of the page below it at the most?"""
    return sum(is_paragraph(other) for other in page.standing if other.i > line.i) <= BEHIND


def _is_told_of(page: Surface, name: str, note: Line) -> bool:
    """Has another paragraph a name?"""
    others = (line for line in page.standing if line.i != note.i and is_paragraph(line))
    return any(name in line.text for line in others)


def _headed(page: Surface, line: Line) -> str:
    """Who stands over a sentence below the story that opens with that name and says what they do.

    Lists of people in a story look so as well: they have more than one, and tell of them before.
    """
    above = page.lines[line.i - 1] if line.i > page.first else line
    if above.form is not Form.NAME or not page.stands(above.i) or line.words > NOTE:
        return ""
    if not _opens_with(above.text, line.text) or not _is_behind(page, line):
        return ""
    alike = [
        other
        for other in page.standing
        if other.form is Form.NAME and page.stands(other.i + 1) and other.i != above.i
        if is_paragraph(page.lines[other.i + 1])
    ]
    return "" if alike or _is_told_of(page, above.text, line) else above.text


LAST = 2
"""Lines at the end of a page that may tell of a writer in the past; others stand below a field."""
REACHED = 14
"""Words of a line with the writer's name and address, …"""
MAILED = 40
"""… and of sentences with a mail address in which that name stands."""
MAIL = regex(r"([\w.+-]+)@[\w-]+\.")


def _named(writers: Writers, line: Line, *, at_edge: bool) -> str:
    """The writer of whom a line tells what no writer tells: who they are, how to reach them."""
    text = line.text
    reached = line.words <= REACHED and ADDRESS.search(text) is not None
    mailed = MAIL.search(text) if "@" in text and line.words <= MAILED else None
    if line.form is not Form.PROSE and not reached:
        return ""
    opens = line.words <= NOTE and writers.may_open(text)
    if not (opens or reached or mailed or (at_edge and line.words <= NOTE)):
        return ""
    for name in writers.names:
        if opens and _opens_with(name, text):
            return name
        if at_edge and (_did(name, text) or _is_at_work(name, text)):
            return name
        if reached and " " in name and name.casefold() in text.casefold():
            return name
        if mailed is not None and is_mail_of(name, mailed[1]):
            return name
    return ""


ADDRESS = regex(r"\S@\w|(?<!\w)@\w{3}|\d{3}.\d{4}\b")
"""A mail address, a handle, a telephone number."""


def is_mail_of(name: str, local: str) -> bool:
    """Is the last name of a person in what stands before the ``@`` of a mail address?"""
    last = _plain(name.rpartition(" ")[2])
    return len(last) >= LETTERS and last in _plain(local)


LETTERS = 4
"""Letters of a last name that is looked for in an address."""


def _plain(text: str) -> str:
    """A text in small letters without accents, as names stand in addresses."""
    return "".join(c for c in normalize("NFD", text.casefold()) if not combining(c))


def _did(name: str, text: str) -> bool:
    """Does a sentence open with a whole name and go on with what they did?"""
    rest = text[len(name) :]
    return " " in name and text.startswith(name) and rest[:1] == " " and rest[1:2].islower()


def _is_at_work(name: str, text: str) -> bool:
    """Does what somebody does at work stand right behind their name?"""
    before, _, rest = text.partition(f" {name} ")
    return rest.partition(" ")[0] in PRESENT and ". " not in before


def _tells_of(page: Surface, name: str, notes: Container[int]) -> bool:
    """Does the story tell, but for the notes, of whom one names?"""
    last = name.rpartition(" ")[2]
    others = (line for line in page.standing if line.i not in notes and is_paragraph(line))
    return any(last in line.text for line in others)


BESIDE = 2
"""Words of a role or a house behind a name."""


def _is_signature(name: str, line: Line) -> bool:
    """Is a line a name, or a name and a role or a house behind a mark?"""
    if line.words > name.count(" ") + 1 + BESIDE:
        return False
    text, name = line.text.casefold(), name.casefold()
    return text.startswith(name) and (text == name or text[len(name) :].lstrip()[0] in "(,/|")


def _opens_with(name: str, text: str) -> bool:
    """Does a sentence open with a name and go on with what somebody is or does at work?"""
    start, rest = text[: len(name) + 1], text[len(name) + 1 :]
    return start.casefold() == f"{name} ".casefold() and rest.partition(" ")[0] in PRESENT
