r"""Characters that are written out as JSON escapes.

Sees: ``\u2019`` and its kin (also as pairs, ``\ud83d\ude00``, and as ``\xa0``) in place of a
character; in a text that surely went through JSON also ``\"``, ``\/`` and ``\t``.

Why: A crawler stored the page as a JSON string and another one read the string as plain text.

Leaves alone: A path such as ``C:\new\notes``, a single ``\"`` in prose, an escape that stands
alone in quotes or between spaces because the story is about it. The whole page decides: an escape
inside a word or at the start of a line is damage, one that stands apart is not until others prove
it.

Example: ``It\u2019s a soft\u00adware-free life`` → ``It’s a soft\xadware-free life`` (the soft
hyphen is left to ``invisible-characters``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.document import Document, Finding, Rewrite, Split
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.evidence import Evidence

__all__ = ["escaped_text"]

NAME = "escaped-text"

CODE = regex(r"(?:\\{1,2}u[0-9a-fA-F]{4})+|\\{1,2}x[89a-fA-F][0-9a-fA-F]")
"""One or more UTF-16 units, or a Latin-1 character as Python prints it. A backslash may be doubled
(JSON in JSON)."""

UNIT = regex(r"\\[ux]([0-9a-fA-F]+)")

MARK = regex(r'\\+(["/])')
TAB = regex(r"(?<!\\)\\t")
PATH = regex(r"(?<!\w)(?:[A-Za-z]:|\\)\\\w")

SURE = 3
"""So many code escapes in a page are damage wherever they stand. In stories about escapes the ones
shown stand in quotes, and those are not counted."""

SURE_MARKS = 2
"""Fewest ``\\"`` for a page to count as escaped, if it has no bare quotation mark at all."""

BREAKS = "\n\r\v\f\x85\u2028\u2029"
"""Would break a line; a block is one line, so they become spaces."""


def escaped_text(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Rewrite blocks that hold escapes."""
    if "\\" not in doc.source:
        return
    texts = [b.text for b in doc.blocks if "\\" in b.text]
    if not texts:
        return
    whole = "\n".join(texts)
    split = _was_split(doc)
    # a page whose line breaks were written out has its other escapes from there as well
    codes = split or _codes_are_damage(whole, doc.source)
    json = split or (codes and len(CODE.findall(whole)) >= SURE)
    marks = json or _marks_are_damage(whole, doc.source)
    if not (codes or marks):
        return
    for block in doc.blocks:
        text = block.text
        if "\\" not in text:
            continue
        if codes:
            text = CODE.sub(_decoded, text)
        if marks and not PATH.search(text):
            text = MARK.sub(r"\1", text)
            if json:
                text = TAB.sub("\t", text)
        if text != block.text:
            yield Finding(NAME, block.id, Rewrite(text), "characters written out as JSON escapes")


def _codes_are_damage(whole: str, source: str) -> bool:
    """Do the code escapes stand for characters, or does the text talk about them?"""
    apart = inside = 0
    single = ""
    for match in CODE.finditer(whole):
        start, end = match.span()
        before, after = whole[start - 1 : start] or "\n", whole[end : end + 1] or "\n"
        if (before == after and before in "\"'`") or before + after in ("“”", "‘’", "()"):
            continue
        if before == "\n" or before.isalnum() or after.isalnum() or before in ".,!?;€":
            inside += 1
            single = _decoded(match)
        else:
            apart += 1
    if inside + apart >= SURE or inside > 1:
        return inside > 0 or apart >= SURE
    # one alone: where the same character also stands as itself, the text shows an escape
    return inside == 1 and single not in source


def _marks_are_damage(whole: str, source: str) -> bool:
    """Is every quotation mark of the page escaped, or its closing tags and addresses?"""
    escaped = whole.count('\\"')
    every = escaped >= SURE_MARKS and source.count('"') == escaped
    return every or "<\\/" in whole or ":\\/\\/" in whole


def _was_split(doc: Document) -> bool:
    """Did the page have written-out line breaks?"""
    return any(isinstance(f.action, Split) and f.filter == "escaped-newlines" for f in doc.ledger)


def _decoded(match: re.Match[str]) -> str:
    """The characters of a run of escapes; half a surrogate pair becomes U+FFFD."""
    units = "".join(chr(int(code, 16)) for code in UNIT.findall(match[0]))
    if any("\ud800" <= unit <= "\udfff" for unit in units):
        units = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(" " if unit in BREAKS else unit for unit in units)
