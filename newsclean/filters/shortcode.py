"""Removes what a program was to read: short codes of a blog system, lines of JSON.

Sees: lines that are a code in brackets with settings (`[aside postid='118']`), or one that wraps a
text (`[pullquote size='medium']…[/pullquote]`); rows of lines that are parts of JSON.

Why: where the program is missing, the page prints them.

Leaves alone: words in brackets without a setting ("[Laughter]"), a single brace or bracket. What a
code wraps stands, unless it stands in the story as well.

Example: `[aside postid='118']` → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.document import Document, Drop, Finding, Rewrite
from newsclean.evidence import Evidence, Line
from newsclean.late import regex

__all__ = ["shortcode"]

NAME = "shortcode"
CODE = regex(r"\[[a-z][\w-]{2,24} [a-z][\w-]{1,24}=[^\[\]]{1,200}\]|\[/[a-z][\w-]{2,24}\]")
WRAPPED = regex(
    r"\[(?P<name>[a-z][\w-]{2,24})(?: [^\[\]]{1,200})?\](?P<text>.+)\[/(?P=name)\]", re.S
)
JSON = regex(r"[\[\]{}]+,?|\"[\w-]{1,40}\": ?(?:\"[^\"]{0,200}\"|[\w.-]{1,40}|[\[{]),?")
ROW = 3
"""Lines of JSON in a row; fewer may be brackets of a text."""
EDGES = " \"'“”‘’"


def shortcode(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops codes and JSON, and frees what a code wraps."""
    if "[" not in doc.source and "{" not in doc.source:
        return
    lines = [line for line in known.lines if line.block.id in doc.live]
    row: list[Line] = []
    for line in lines:
        text = line.text
        if JSON.fullmatch(text):
            row.append(line)
            continue
        yield from _json(row)
        row = []
        if text[0] != "[":
            continue
        if CODE.fullmatch(text):
            yield Finding(NAME, line.block.id, Drop(), "is a code of the page's program", 0.9)
        elif (wrapped := WRAPPED.fullmatch(text)) is not None:
            yield _freed(lines, line, wrapped["text"].strip())
    yield from _json(row)


def _json(row: Sequence[Line]) -> Iterator[Finding]:
    if len(row) >= ROW:
        for line in row:
            yield Finding(NAME, line.block.id, Drop(), "is a part of JSON", 0.9)


def _freed(lines: Sequence[Line], line: Line, inside: str) -> Finding:
    """What a code wraps stands once."""
    bare = inside.strip(EDGES)
    if not bare or any(bare in other.text for other in lines if other is not line):
        return Finding(NAME, line.block.id, Drop(), "wraps what the story says as well", 0.9)
    return Finding(NAME, line.block.id, Rewrite(inside), "a code of the page's program", 0.9)
