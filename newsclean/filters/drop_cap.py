"""Large first letters that stand apart from their words.

Sees: A line that begins with one capital letter and a space, or a capital letter on a line of its
own above the rest of its sentence, where the letter and what follows are one word: a word that
stands elsewhere in the text, or one of the small words of its language. The word is made whole.

Why: A first letter three lines high is an element of its own on the page, and many programs print a
space or a line break between elements.

Leaves alone: ``T cells``, ``E coli``, ``A head``, ``H is for hawk``; a letter that makes no word
that the text knows. ``A part`` and ``A long``, which may be two words.

Example: ``T he goats were found on Friday, behind the mill.`` → ``The goats were found on Friday,
behind the mill.``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Document, Finding, Join, Rewrite
from newsclean.evidence.damage.initials import cut_initials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["drop_cap"]

NAME = "drop-cap"


def drop_cap(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Make words whole whose first letter stands apart."""
    for found in cut_initials(doc.blocks):
        block, rest, glue, word = found
        if rest is not None:
            yield Finding(NAME, rest.id, Join(block.id, glue), f"goes on “{block.text}” above")
        else:
            yield Finding(
                NAME, block.id, Rewrite(block.text.replace(" ", "", 1)), f"“{word}” is one word"
            )
