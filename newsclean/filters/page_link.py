"""Removes lines of an HTML page that are nothing but links to other stories.

Sees: between two paragraphs of the story a line that is one link and reads like a headline, maybe
after a few words that lead to it ("Also read | …", "[ Read more: … ]").

Why: sites set their other stories between the paragraphs, in words of their own that no list of
phrases knows.

Leaves alone: linked sentences with a stop; lists and what stands below a colon; headings; lines
between short ones, as in a list of events; pages with many such lines, which are lists of links.

Example: `<p><strong><a href="/creek">Creek cleanup put off to the fall</a></strong></p>` → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Kind
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.story.prose import STOPS, size

__all__ = ["page_link"]

NAME = "page-link"
WORDS = 3
"""Words of a headline that is a link."""
LEAD = 4
"""Words that lead to it, at the most."""
PARAGRAPH = 8
"""Words of the sentences above and below."""
MOST = 3
"""Such lines without a lead on one page; where there are more, they are what it lists."""
SIGNS = "|·•/›»–—- []()"
"""What stands around a link."""
NO_HEADLINE = frozenset(".:;,。")
"""How a headline does not end."""


def page_link(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the lines that are links."""
    left = [
        line for line in known.lines if line.block.id in doc.live and line.i not in known.captioned
    ]
    alone: list[Line] = []
    for above, line, below in zip(left, left[1:], left[2:], strict=False):
        lead = _lead(doc, line)
        if lead is None or not _is_between(above, below):
            continue
        if lead:
            yield Finding(NAME, line.block.id, Drop(), "leads to another story", 0.75)
        else:
            alone.append(line)
    if len(alone) <= MOST:
        for line in alone:
            reason = "is nothing but a link, and reads like a headline"
            yield Finding(NAME, line.block.id, Drop(), reason, 0.7)


def _is_between(above: Line, below: Line) -> bool:
    """Do two lines tell a story, as far as their form goes?"""
    return _is_paragraph(above) and _is_paragraph(below)


def _is_paragraph(line: Line) -> bool:
    told = line.text[-1] in STOPS and size(line) >= PARAGRAPH
    return told and line.block.kind is Kind.PARAGRAPH


def _lead(doc: Document, line: Line) -> str | None:
    """The words before the link that a line is but for them; ``None`` if it is more."""
    block = doc.live[line.block.id]
    hints = block.hints
    if hints is None or not hints.links or block.kind is not Kind.PARAGRAPH:
        return None
    if line.form is Form.CREDIT:
        return None
    links = [span for span in hints.spans if span.tag == "a"]
    if len(links) != 1:
        return None
    text, (start, end, _, _) = block.text, links[0]
    held = text[start:end].strip()
    if text[end:].strip(SIGNS) or not held or held[-1] in NO_HEADLINE or held[0].isdigit():
        return None
    lead = text[:start].strip(SIGNS)
    if lead.count(" ") >= LEAD or (lead and lead[-1] not in ":|" and not _is_marked(text[:start])):
        return None
    return lead if size(line) - lead.count(" ") >= WORDS else None


def _is_marked(lead: str) -> bool:
    """Does a sign part a lead from its link?"""
    return lead.rstrip()[-1:] in ":|›»–—"
