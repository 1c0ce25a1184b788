"""Markdown: front matter, headline, and the flow of the body with its captions.

`newsclean.readers.markdown` reads it back. What is written for a text is settled in
`newsclean.writers.escape`; here is which block takes which form, and what stands between blocks.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import Caption, Kind
from newsclean.hints import Span
from newsclean.inline import moved, nested
from newsclean.writers.escape import flow_text, one_line, speakable
from newsclean.writers.lists import list_of

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


class Entry(NamedTuple):
    """A block or a caption as it is to be written."""

    kind: Kind
    text: str
    spans: tuple[Span, ...] = ()
    """The marks that are to be shown in it, nested."""
    level: int = 0


def to_markdown(
    article: Article, *, front_matter: bool = True, captions: bool = True, links: bool = False
) -> str:
    """The article as Markdown.

    Args:
        article: the article.
        front_matter: begin with a YAML block that holds the fields.
        captions: show each caption where it first stood.
        links: show the links of HTML pages; those that stand in Markdown are always kept.

    Returns:
        The text, ending in exactly one newline; ``""`` when the article has no body.
    """
    links = links or article.document.settled
    flow: list[Entry] = []
    for place, entry in enumerate(article.flow):
        if not isinstance(entry, Caption):
            flow.append(_entry(article, place, entry.kind, links=links))
        elif captions:
            flow.append(Entry(Kind.CAPTION, speakable(_caption(*entry))))
    if not any(entry.text and entry.kind is not Kind.CAPTION for entry in flow):
        return ""
    parts = [part for run in _runs(entry for entry in flow if entry.text) for part in run]
    headline = _heading("#", speakable(article.title or ""))
    text = "\n\n".join([headline, *parts] if headline else parts) + "\n"
    if not front_matter:
        return text
    from newsclean.writers.front_matter import front_matter as yaml_block

    block = yaml_block(article)
    return f"{block}\n{text}" if block else text


def _entry(article: Article, place: int, kind: Kind, *, links: bool) -> Entry:
    """The block at a place of the flow, with the marks that can be shown in it."""
    raw = article.flow[place].text or ""
    text = speakable(raw)
    inline = article.inline.get(place)
    if inline is None:
        return Entry(kind, text)
    spans = inline.spans
    if not spans or kind not in MARKABLE:
        return Entry(kind, text, (), inline.level)
    if links:
        from newsclean.writers.marked import addressed, base_of

        spans = addressed(spans, base_of(article))
    spans = moved(spans, len(raw.lstrip("\v")) - len(raw))
    return Entry(kind, text, _meant(kind, text, nested(text, spans, links=links)), inline.level)


MARKABLE = frozenset(set(Kind) - {Kind.CAPTION, Kind.CODE})
"""Kinds that are written with the marks inside them. A caption is told by a mark of its own around
all of it, in which another one could not be told apart, and code shows itself."""


def _meant(kind: Kind, text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The marks by which a paragraph is not taken for a caption or a turn, and a turn is one."""
    if kind is Kind.TURN:
        label, colon, words = text.partition(":")
        if not colon or words[:1] not in AFTER_LABEL:
            return _meant(Kind.PARAGRAPH, text, spans)
        behind = len(label) + 1
        said = tuple(span for span in spans if span.start >= behind)
        return (Span(0, behind, "strong"), *said) if said else ()
    if kind not in (Kind.PARAGRAPH, Kind.CUE, Kind.VERSE):
        return spans
    kept: list[Span] = []
    for span in spans:
        if span.tag == "em" and span.end - span.start == len(text):
            continue
        if span.tag == "strong" and span.start == 0 and text[span.end - 1] == ":":
            # **Note**: and not **NOTE:**, which speaks
            span = span._replace(end=len(text[: span.end].rstrip(":")))
            if not text[: span.end].strip() or text[span.end - 1].isspace():
                continue
        kept.append(span)
    return nested(text, kept, links=True)


def _runs(flow: Iterable[Entry]) -> Iterator[Iterable[str]]:
    """What a blank line goes between, run by run of one kind."""
    for kind, run in groupby(flow, attrgetter("kind")):
        if kind is Kind.LIST_ITEM:
            yield [list_of(run)]
        elif kind is Kind.TABLE:
            yield _tables(run)
        else:
            yield (_marked(entry) or _block(kind, entry.text) for entry in run)


def _marked(entry: Entry) -> str | None:
    """A block with its marks; ``None`` if it has none, or none of them can be written."""
    kind, text, spans, _ = entry
    if not spans or (kind is Kind.HEADING and ("#" in text or "\n" in text)):
        return None
    from newsclean.writers.marked import marked_text

    lead = "## " if kind is Kind.HEADING else ""
    newline = "\\\n" if kind is Kind.VERSE else "\n"
    quoted = kind is Kind.QUOTE

    def block(inner: str) -> str:
        return "> " + inner.replace("\n", "\n> ") if quoted else lead + inner

    shown = marked_text(text, spans, "", newline, block)
    if shown is None or (kind is Kind.TURN and spans[0].start == 0 and shown[:2] != "**"):
        return None  # without its label it would be no turn
    return block(shown)


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


def _code(text: str) -> str:
    """Fenced code; the fence is longer than any run of backticks inside."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _tables(rows: Iterable[Entry]) -> Iterator[str]:
    """GFM tables. The first row is the header, and a row wider than it begins a new table."""
    table: list[str] = []
    width = spare = 0
    for row in rows:
        cells = [_cell(*cell) for cell in _cells(row)]
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


def _cells(row: Entry) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The cells of a row, each with the marks in it."""
    at = 0
    for cell in row.text.split("\t"):
        end = at + len(cell)
        inside = tuple(span for span in row.spans if at <= span.start and span.end <= end)
        yield cell, moved(inside, -at)
        at = end + 1


def _cell(text: str, spans: tuple[Span, ...]) -> str:
    """A cell: on one line, its pipes escaped (which a table undoes before all else)."""
    shown = None
    if spans and "\n" not in text and speakable(text) == text:
        from newsclean.writers.marked import marked_text

        shown = marked_text(text, spans, "", "\n", str)
    text = speakable(text)
    return (shown or one_line(text)).replace("|", "\\|") if text else ""
