"""Labels that a dump of a page cut from their text.

Sees: On a page that was printed node by node (`newsclean filters broken-sentence`): rows of three
or more labels with a colon, each with one line below it. Label and text become one line.

Why: A label in bold and the text behind it are one item of a list, and half of one says nothing.

Leaves alone: A label that stands alone: it may be a headline, or announce a list. Rows in which a
label has no text, or more than one line; rows of bullets; pages with blank lines.

Example: ``Fare:`` / ``Four dollars.`` / ``Crossing:`` / ``Nine minutes.`` / ``Crew:`` / ``Two.`` →
three lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Document, Finding, Join
from newsclean.evidence.damage.dumps import is_dump
from newsclean.evidence.damage.labels import cut_labels
from newsclean.evidence.damage.layout import SPACELESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["cut_label"]


def cut_label(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Join labels and their texts."""
    pairs = list(cut_labels(doc.blocks))
    if pairs and is_dump(doc.origin):  # as it was before its sentences were joined
        for label, text in pairs:
            glue = "" if SPACELESS.match(text.text) else " "
            yield Finding("cut-label", text.id, Join(label.id, glue), "the text of the label above")
