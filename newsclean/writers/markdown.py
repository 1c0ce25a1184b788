"""Markdown: front matter, headline, and the flow of the body with its captions.

`newsclean.readers.markdown` reads it back. What is written for a text is settled in
`newsclean.writers.escape`; here is which block takes which form, and what stands between blocks.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from newsclean.document import Caption, Kind
from newsclean.writers.escape import flow_text, one_line, speakable
from newsclean.writers.text import is_numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.article import Article

__all__ = ["to_markdown"]

AFTER_LABEL = ("", " ", "\n", "\t", "\xa0")
"""What may follow the colon of a speaker's label: without white space there (``10:30``, ``Q:Why``)
Markdown would not close the bold label, so such a turn stands as a paragraph."""

SPARE_CELLS = 50_000
"""Cells that rows may be short of their header's, summed over a table; markdown-it ends a table at
65 536 (a guard against blow-up), and the rows after that would not be read as rows."""


def to_markdown(article: Article, *, front_matter: bool = True, captions: bool = True) -> str:
    """The article as Markdown.

    Args:
        article: the article.
        front_matter: begin with a YAML block that holds the fields.
        captions: show each caption where it first stood.

    Returns:
        The text, ending in exactly one newline; ``""`` when the article has no body.
    """
    flow: list[tuple[Kind, str]] = []
    for entry in article.flow:
        if not isinstance(entry, Caption):
            flow.append((entry.kind, speakable(entry.text)))
        elif captions:
            flow.append((Kind.CAPTION, speakable(_caption(*entry))))
    if not any(text and kind is not Kind.CAPTION for kind, text in flow):
        return ""
    parts = [part for run in _runs((kind, text) for kind, text in flow if text) for part in run]
    headline = _heading("#", speakable(article.title or ""))
    text = "\n\n".join([headline, *parts] if headline else parts) + "\n"
    if not front_matter:
        return text
    from newsclean.writers.front_matter import front_matter as yaml_block

    block = yaml_block(article)
    return f"{block}\n{text}" if block else text


def _runs(flow: Iterable[tuple[Kind, str]]) -> Iterator[Iterable[str]]:
    """What a blank line goes between, run by run of one kind."""
    for kind, run in groupby(flow, itemgetter(0)):
        texts = [text for _, text in run]
        if kind is Kind.LIST_ITEM:
            yield ["\n".join(map(_item, texts))]
        elif kind is Kind.TABLE:
            yield _tables(texts)
        else:
            yield (_block(kind, text) for text in texts)


def _block(kind: Kind, text: str) -> str:
    """A block that stands alone."""
    if kind is Kind.HEADING:
        return _heading("##", text)
    if kind is Kind.QUOTE:
        return "> " + flow_text(text).replace("\n", "\n> ")
    if kind is Kind.TURN:
        return _turn(text)
    if kind is Kind.VERSE:
        return flow_text(text, newline="\\\n")
    if kind is Kind.CODE:
        return _code(text)
    if kind is Kind.CAPTION:
        return flow_text(text, wraps={0: "*", len(text): "*"})
    return flow_text(text)


def _heading(mark: str, text: str) -> str:
    """``# text``; a run of ``#`` at its end would be taken for a closing mark."""
    if not text:
        return ""
    shown = one_line(text)
    bare = shown.rstrip("#")
    if bare != shown and bare[-1:] in ("", " ", "\t"):
        shown = f"{bare}\\{shown[len(bare) :]}"
    return f"{mark} {shown}"


def _caption(text: str | None, credit: str | None) -> str:
    """``text (credit)``, or either of them alone, or nothing."""
    return " ".join(filter(None, (text, f"({credit})" if credit else None)))


def _turn(text: str) -> str:
    """A turn with its speaker in bold; without a label it is a paragraph."""
    label, colon, words = text.partition(":")
    if not colon or words[:1] not in AFTER_LABEL:
        return flow_text(text)
    return flow_text(text, wraps={0: "**", len(label) + 1: "**"})


def _item(text: str) -> str:
    """``- item``, or ``1. item`` for one that brings its number; further lines are indented."""
    lead = "- "
    if is_numbered(text):
        number, _, words = text.partition(" ")
        if words := speakable(words):
            lead, text = f"{number} ", words
    return lead + flow_text(text, lead=lead).replace("\n", "\n" + " " * len(lead))


def _code(text: str) -> str:
    """Fenced code; the fence is longer than any run of backticks inside."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _tables(rows: Iterable[str]) -> Iterator[str]:
    """GFM tables. The first row is the header, and a row wider than it begins a new table."""
    table: list[str] = []
    width = spare = 0
    for row in rows:
        cells = [_cell(cell) for cell in row.split("\t")]
        spare += width - len(cells)
        line = f"| {' | '.join(cells)} |"
        if len(cells) > width or spare > SPARE_CELLS:
            if table:
                yield "\n".join(table)
            width, spare = len(cells), 0
            table = [line, "|" + " --- |" * width]
        else:
            table.append(line)
    if table:
        yield "\n".join(table)


def _cell(text: str) -> str:
    """A cell: on one line, its pipes escaped (which a table undoes before all else)."""
    text = speakable(text)
    return one_line(text).replace("|", "\\|") if text else ""
