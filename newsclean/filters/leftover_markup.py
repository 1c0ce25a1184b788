"""HTML tags and entities that were left in the text.

Sees: Entities (``&rsquo;``, ``&#8217;``, ``&nbsp;``), once decoded where they were encoded twice
(``&amp;rsquo;``); tags, comments, scripts and styles; the remains of a ``srcset``. A line that
holds nothing else is dropped, in other lines the words around a tag stay.

Why: Feeds and careless extractors hand on markup as if it were words.

Leaves alone: What only looks like it: ``AT&T; BP``, ``?a=1&copy=2``, ``a < b``, ``<3``,
``<grin>``, ``<name@example.org>``; an entity in quotes of its own; a bare tag in a text that has
no other markup ("the <b> key").

Example: ``<p>Neighbours call it <b>the&nbsp;bank</b>.</p>`` → ``Neighbours call it the bank.``
(with the no-break space, which is left to ``spacing``).
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING

from newsclean.document import Block, Document, Drop, Finding, Kind, Relabel, Rewrite
from newsclean.evidence.damage.markup import (
    comment_pattern,
    is_left_over,
    open_end_pattern,
    tag_pattern,
)
from newsclean.late import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsclean.evidence import Evidence

__all__ = ["leftover_markup"]

NAME = "leftover-markup"

ENTITY = regex(r"&(?:amp;)?(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

SHOWN = frozenset({"amp", "lt", "gt", "quot", "#38", "#60", "#62", "#34", "#39"})
"""Behind ``&amp;`` these are decoded once only, unless others prove that the page was encoded
twice: ``&amp;lt;`` shows how ``&lt;`` is written."""

SHORT = frozenset({"lt", "gt", "LT", "GT"})
"""Names of one or two letters that are decoded even behind a letter; ``R&DD;`` is no entity."""

HEADING = regex(r"<h[2-6][\s>]", re.IGNORECASE)
ITEM = regex(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
HIDDEN = regex(r"<(script|style)\b", re.IGNORECASE)

MARKS_ONLY = frozenset("•*-–—|·.,;:/ \t\xa0")
"""A line with only these left held nothing but markup: a bullet before an ``<iframe>``."""

SRCSET_PART = regex(r"\d{2,5}w|\d(?:\.\d+)?x|(?:https?:)?/{1,2}\S+")
"""One word of a ``srcset``: a width, a density, an address."""

BREAKS = regex("[\n\r\v\f\x85\u2028\u2029]")


def leftover_markup(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drop lines of markup, rewrite lines with some."""
    source = doc.source
    fresh = not doc.ledger
    entities = ("&" in source and ";" in source) or not fresh
    tags = "<" in source or entities
    srcset = "w,http" in source
    if not (entities or tags or srcset):
        return
    changed: dict[int, str] = {}
    if srcset:
        changed |= {b.id: "" for b in doc.blocks if "w,http" in b.text and _is_srcset(b.text)}
    if tags or entities:
        changed |= _changed(doc, changed)
    for block in doc.blocks:
        text = changed.get(block.id, block.text)
        if text != block.text:
            yield from _findings(block, text)


def _changed(doc: Document, done: Mapping[int, str]) -> dict[int, str]:
    """Block id → text without tags and entities, for blocks that hold any."""
    twice = _is_encoded_twice(doc)
    changed: dict[int, str] = {}
    marked: dict[int, str] = {}
    for block in doc.blocks:
        text = block.text
        if block.id in done:
            continue
        if "&" in text and "<" not in text:
            changed[block.id] = text = _decoded(text, twice)
        if "<" in text:
            marked[block.id] = text
    if marked and is_left_over(marked.values()):
        marked = _without_tags(doc.blocks, marked)
    for id_, text in marked.items():
        # an entity is decoded once: not again where it was decoded to find escaped tags
        changed[id_] = text if id_ in changed else _decoded(text, twice)
    return changed


def _findings(block: Block, text: str) -> Iterator[Finding]:
    """What to do with a block whose text without markup is ``text``."""
    if not text or (set(text) <= MARKS_ONLY and ("<" in block.text or "w,http" in block.text)):
        yield Finding(NAME, block.id, Drop(), "nothing but markup")
        return
    yield Finding(NAME, block.id, Rewrite(text), "HTML left in the text")
    if block.kind is Kind.PARAGRAPH and HEADING.match(block.text):
        yield Finding(NAME, block.id, Relabel(Kind.HEADING), "marked up as a heading")


# ------------------------------------------------------------------ entities


def _is_encoded_twice(doc: Document) -> bool:
    """Does the page hold ``&amp;rsquo;`` or the like, which nobody writes on purpose?"""
    return any(
        (match[0].startswith("&amp;") and match[1] not in SHOWN and f"{match[1]};" in html5)
        or match[0].startswith(("&amp;#8", "&amp;#x20"))
        for block in doc.blocks
        if "&amp;" in block.text
        for match in ENTITY.finditer(block.text)
    )


def _decoded(text: str, twice: bool) -> str:
    """``text`` with its entities decoded once; those encoded twice, twice."""
    if "&" not in text:
        return text
    return ENTITY.sub(lambda match: _character(match, twice), text)


def _character(match: re.Match[str], twice: bool) -> str:
    """What one entity stands for, or itself if it is shown or is none."""
    written, name = match[0], match[1]
    text = match.string
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if before and ((before == after and before in "\"'`") or before + after in ("“”", "‘’")):
        return written
    doubled = (written.startswith("&amp;") and name != "amp") or written == "&amp;amp;"
    if name[0] != "#" and f"{name};" not in html5:
        return f"&{name};" if doubled else written
    if before.isalnum() and len(name) <= 2 and name not in SHORT:
        return written
    if doubled and not twice and name in SHOWN:
        return f"&{name};"
    return BREAKS.sub(" ", unescape(f"&{name};"))


# ------------------------------------------------------------------ tags


def _without_tags(blocks: tuple[Block, ...], marked: dict[int, str]) -> dict[int, str]:
    """Block id → text without markup, for the blocks that ``marked`` has and hidden ones between.

    A script, style or comment that is not closed in its line hides the lines up to its end, if the
    end is there at all.
    """
    out: dict[int, str] = {}
    hidden_by = ""
    ends = {end: max((b.id for b in blocks if end in b.text.lower()), default=-1)
            for end in ("</script>", "</style>", "-->")}  # fmt: skip
    order = {b.id: i for i, b in enumerate(blocks)}
    for block in blocks:
        text = marked.get(block.id, block.text)
        if hidden_by:
            at = text.lower().find(hidden_by)
            if at < 0:
                out[block.id] = ""
                continue
            text = text[at + len(hidden_by) :].strip()
            hidden_by = ""
            out[block.id] = text
        if "<" not in text:
            continue
        text, hidden_by = _stripped(text)
        if hidden_by and order.get(ends[hidden_by], -1) <= order[block.id]:
            hidden_by = ""
        out[block.id] = text
    return out


def _stripped(text: str) -> tuple[str, str]:
    """``text`` without markup, and the end mark of what it leaves open (a script, a comment)."""
    hidden_by = ""
    if comment_pattern().search(text) or HIDDEN.search(text):
        text, hidden_by = _without_hidden(text)
    if ITEM.match(text):
        text = "- " + text
    text = tag_pattern().sub(_gap, text)
    text = open_end_pattern().sub("", text)
    if "<" in text and any(mark in text for mark in ('="', "='", "=“", "=”")):
        text = _parsed(text)
    return text.strip(), hidden_by


def _gap(match: re.Match[str]) -> str:
    """What stands in place of a tag: nothing, or a space for one that parts words."""
    name = match[2].lower()
    if name in ("td", "th"):
        return "\t" if match[1] else ""
    return " " if name in ("br", "hr", "option", "img", "iframe") else ""


def _without_hidden(text: str) -> tuple[str, str]:
    """``text`` without comments, scripts and styles; and the mark that would end an open one."""
    kept: list[str] = []
    at = 0
    lowered = text.lower()
    opening = [
        *((m.start(), f"</{m[1].lower()}>") for m in HIDDEN.finditer(text)),
        *((m.start(), "-->" if m[0] == "<!--" else ">") for m in comment_pattern().finditer(text)),
    ]
    for start, mark in sorted(opening):
        if start < at:
            continue
        kept.append(text[at:start])
        end = lowered.find(mark, start)
        if end < 0:
            return "".join(kept), mark if mark != ">" else ""
        at = end + len(mark)
    return "".join(kept) + text[at:], ""


def _parsed(text: str) -> str:
    """The words of a line whose tags no simple pattern fits (``>`` inside an attribute)."""
    import warnings

    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():  # a library prints nothing
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        # entities are decoded by the caller, once; the parser would do it too
        return BeautifulSoup(text.replace("&", "&amp;"), "html.parser").get_text()


def _is_srcset(text: str) -> bool:
    """Is the line nothing but the widths and addresses of a ``srcset``?"""
    words = text.replace(",", " ").split()
    return len(words) > 1 and all(SRCSET_PART.fullmatch(word) for word in words)
