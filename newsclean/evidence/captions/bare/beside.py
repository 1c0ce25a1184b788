"""Whose picture a caption shows that has its credit on the line below, or above, and no lead word.

``Otis Hale``, ``KQRX file``, ``SALT DIOCESE``: by itself such a line may be anybody's.
Beside a line that is known to be a caption it is the credit, unless it is who wrote the story.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from newsclean.document import Document, Lift, Record
from newsclean.evidence.credits import clean_credit
from newsclean.evidence.credits.owners import is_alone, is_owned
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.shape import Form, Line

if TYPE_CHECKING:
    from newsclean.evidence import Evidence

__all__ = ["credit_beside"]

MOST = 7
"""Words of such a credit."""
NAMED = frozenset({Form.NAME, Form.LABEL, Form.TITLE, Form.CREDIT})
"""Shapes of a line that is one."""


def credit_beside(doc: Document, known: Evidence, i: int) -> tuple[Line, str] | None:
    """The line right below caption ``i``, or right above it, that says whose picture it is.

    Returns:
        The line and the credit in it; ``None`` if there is none. The line may have been lifted as
        a credit without a caption.
    """
    authors = _authors(doc)
    lines = known.lines
    below, above = lines[i + 1 : i + 2], lines[max(0, i - 1) : i]
    for line in (*below, *above):
        credit = _lone(doc, line)
        if credit is not None:
            return line, credit
    for line in below:
        if _may_be(doc, known, line, authors) and _is_apart(lines, line):
            return line, clean_credit(line.text)
    for line in above:
        if _may_be(doc, known, line, authors) and (line.text.isupper() or is_owned(line.text)):
            return line, clean_credit(line.text)
    return None


def _authors(doc: Document) -> frozenset[str]:
    """The writers that are known."""
    recorded = (f.action for f in doc.ledger if type(f.action) is Record)
    return frozenset(n for r in recorded if r.field == "authors" for n in r.value)


def _lone(doc: Document, line: Line) -> str | None:
    """The credit of a line that was lifted as one without its caption."""
    for found in doc.ledger:
        if found.block == line.block.id and type(found.action) is Lift:
            value = found.action.value
            if found.action.field == "captions" and value is not None and value.text is None:
                return str(value.credit)
    return None


def _may_be(doc: Document, known: Evidence, line: Line, authors: Collection[str]) -> bool:
    """May a line that still stands be whose picture it is?"""
    text = line.text
    if line.block.id not in doc.live or line.words > MOST or line.form not in NAMED:
        return False
    if line.phrase is not None or line.i in known.captioned or line.i in known.subheads:
        return False
    if is_person(text):
        # in the head of a page it may be who wrote it
        return text not in authors and bool(authors or line.i >= known.zones.body)
    return is_alone(text)


def _is_apart(lines: list[Line], line: Line) -> bool:
    """Does no row of names follow, and no line that goes on with it?"""
    return not any(x.form is line.form for x in lines[line.i + 1 : line.i + 2])
