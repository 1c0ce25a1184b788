r"""Markdown that another program made of a page.

Sees: Links and pictures (``[text](address)``, ``![words](address)``), and in a text with such: bold
and slanted words, rules (``* * *``), escapes (``\_``), the addresses of links below the text
(``[1]: https://…``). In a text without them: bold words, if there are two or more. The words stay,
the marks and the addresses go; a line of nothing but a picture is dropped.

Why: Many scrapers hand on a page as Markdown. Its addresses hide what a line is: a menu, a byline,
a caption.

Leaves alone: Markdown that newsclean wrote, which is read by its own reader; pages as HTML;
brackets with anything but an address behind them (``f[i](x)``); stars and underscores that stand
alone or inside a word; the marks of headings, items and quotes, which later filters read.

Example: ``By **[Dova Renn](/staff/dova-renn)**, who saw [the goats](https://goats.example).`` →
``By Dova Renn, who saw the goats.``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Document, Drop, Finding, Kind, Relabel, Rewrite
from newsclean.late import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from newsclean.document import Block
    from newsclean.evidence import Evidence

__all__ = ["leftover_markdown"]

NAME = "leftover-markdown"

BOLD_PAIRS = 2
"""Bold words from which on a text without links is Markdown: one may be a star of a footnote."""

_ADDRESS = (
    r"(?:<[^<>\n]{0,2000}>|(?:https?:|mailto:|tel:|javascript:|data:|\.{0,2}/|[#?])[^\s()]{0,2000}"
    r"(?:\([^\s()]{0,200}\)[^\s()]{0,500})?|[\w.-]{1,200}/[^\s()]{0,500}|[\w%-]{1,200}\.[a-z]{3,5}|)"
)
"""What a link leads to: an address, a path, a place on the page; nothing, for a button."""
_TITLE = r"""(?:\s{1,3}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?"""
LINK = regex(
    r"(!?)\[((?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,200}\]){0,2000})\]\(" + _ADDRESS + _TITLE + r"\)"
)
REFERENCE = regex(r"\[[^\[\]\n]{1,80}\]:\s{1,8}<?(?:https?://|/|#)\S{0,2000}")
RULE = regex(r"([*_-])(?: ?\1){2,80}|={3,200}|!?\[")
"""A line of marks: parts the text, underlines a heading, begins a link of several lines."""
UNDERLINE = regex(r"-{3,200}")
HEADING = 15
"""Words of a heading that a line of dashes underlines, at the most."""
BOLD = regex(
    r"(\*{2,3})(?=[^\s*])((?:(?!\*\*).){1,1000})(?<=[^\s\\])\1(?!\*)"
    r"|(?<!\w)__(?=[^\s_])([^_\n]{1,200}\s[^_\n]{1,300})(?<=[^\s\\])__(?!\w)"
)
"""Two underscores mark a name in programs, too: ``__init__``."""
SLANTED = regex(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,500})(?<=[^\s\\])\*(?![\w*])"
    r"|(?<![\w\\])_(?=[^\s_])([^_\n]{1,500})(?<=[^\s\\])_(?!\w)"
)
REFERRED = regex(r"(?<!\])\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,80}\]")
"""``[the list][1]``, whose address stands below."""
OPENED = regex(r"^((?:[*+-] )?)!?\[(?=[^\]\n]{1,2000}$)")
CLOSED = regex(r"^([^\[\n]{0,2000})\]\(" + _ADDRESS + _TITLE + r"\)$")
"""A link around several lines: its first one, its last one."""
ESCAPED = regex(r"\\([\\`*_{}\[\]()#+.!>|~-])")


def leftover_markdown(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Rewrite lines with marks of Markdown as what they say."""
    if known.tagged:
        return
    linked = _is_linked(doc.blocks)
    if not linked and not _is_bold(doc.blocks):
        return
    above: Block | None = None
    for block in doc.blocks:
        text = _plain(block.text, linked)
        if not text and above is not None and not block.gap and UNDERLINE.fullmatch(block.text):
            yield Finding(NAME, above.id, Relabel(Kind.HEADING), "is underlined as a heading")
        above = block if text and text.count(" ") < HEADING else None
        if text == block.text:
            continue
        if any(map(str.isalnum, text)):
            yield Finding(NAME, block.id, Rewrite(text), "marks of Markdown")
        else:
            yield Finding(NAME, block.id, Drop(), "nothing but marks of Markdown")


def _is_linked(blocks: Sequence[Block]) -> bool:
    """Does a text hold a link or a picture?"""
    return any(
        "](" in block.text and any(found[0][-2:] != "()" for found in LINK.finditer(block.text))
        for block in blocks
    )


def _is_bold(blocks: Sequence[Block]) -> bool:
    """Does a text without links hold bold words, again and again?"""
    marked = (block.text for block in blocks if "**" in block.text)
    return sum(len(BOLD.findall(text)) for text in marked) >= BOLD_PAIRS


def _plain(text: str, linked: bool) -> str:
    """What a line says."""
    if linked:
        if RULE.fullmatch(text) or REFERENCE.fullmatch(text):
            return ""
        if "](" in text:
            text = REFERRED.sub(r"\1", text)
            text = LINK.sub(_said, LINK.sub(_said, text))  # a picture may be a link's text
            text = CLOSED.sub(r"\1", text)
        elif "[" in text:
            text = REFERRED.sub(r"\1", text)
            text = OPENED.sub(r"\1", text)
    if "**" in text or "__" in text:
        text = BOLD.sub(_marked, text)
    if linked:
        if "*" in text or "_" in text:
            text = SLANTED.sub(_marked, text)
        if "\\" in text:
            text = ESCAPED.sub(r"\1", text.rstrip("\\"))
    return " ".join(text.split())


def _marked(found: re.Match[str]) -> str:
    """The words between two marks."""
    return next(words for words in reversed(found.groups()) if words is not None)


def _said(found: re.Match[str]) -> str:
    """The words of a link; a picture has none."""
    return "" if found[1] else found[2]
