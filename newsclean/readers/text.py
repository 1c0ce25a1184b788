"""Plain text → document: one block a line, white space around it left outside."""

from __future__ import annotations

import re

from newsclean.document import Block, Document, Kind

__all__ = ["read_text"]

BREAK = re.compile("\r\n|[\n\r\v\f\u2028\u2029]")
"""What ends a line. U+0085 does not: in UTF-8 read as Latin-1 it is half of a character."""

BLANK = " \t"
"""Stripped around a line. Not NBSP: it may be the second half of a mis-decoded character."""


def read_text(source: str) -> Document:
    """The raw document of a text; lines that hold only white space become gaps."""
    if any(mark in source for mark in "\r\v\f\u2028\u2029"):
        breaks = [m.span() for m in BREAK.finditer(source)]
        begins = [0, *(end for _, end in breaks)]
        ends = [*(start for start, _ in breaks), len(source)]
        lines = [source[a:b] for a, b in zip(begins, ends, strict=True)]
    else:
        begins = []
        lines = source.split("\n")
    blocks: list[Block] = []
    gap = at = 0
    for number, line in enumerate(lines):
        if begins:
            at = begins[number]
        if line and not line.isspace():
            text = line.strip(BLANK)
            if len(text) == len(line):
                indent, start = 0, at
            else:
                indent = len(line) - len(line.lstrip(BLANK))
                start = at + indent
                if "\t" in line:
                    indent = len(line[:indent].expandtabs(8))
            blocks.append(
                Block(
                    len(blocks), start, start + len(text), text, number + 1,
                    gap if blocks else 0, indent, Kind.PARAGRAPH, None, 1,
                )
            )  # fmt: skip
            gap = 0
        else:
            gap += 1
        at += len(line) + 1
    return Document.of(source, tuple(blocks))
