"""What stands around a ``time`` element: a label, a sentence that tells of its day, the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["is_below_story", "is_told", "label_before"]

LABEL_WORDS = 4
"""Words of a label, at the most: ``This page was updated``."""
PARTED = regex(r"[|•·,;.]")
INLINE = ("span", "b", "strong", "em", "i", "small", "dt", "label", "a")
"""Elements that hold the label of a date and stand in its line."""
SENTENCE = 8
"""Words beside a day in a paragraph that tells of it, and does not say when it was written."""
PARAGRAPH = 80
"""Characters from which on a paragraph is of the story."""
STORY = 2
"""Such paragraphs from which on a date stands below the story, and not below its dek."""


def label_before(node: LexborNode) -> str:
    """``Last updated `` right before the element in its line, with a space behind; else nothing."""
    before = node.prev
    text = ""
    while before is not None and not text:
        if before.tag not in ("-text", *INLINE):
            return ""
        text = " ".join((before.text() or "").split())
        before = before.prev
    label = PARTED.split(text)[-1].strip(" :–—-")
    if not label or any(letter.isdigit() for letter in label):
        return ""
    return f"{label} " if label.count(" ") < LABEL_WORDS else ""


def is_told(node: LexborNode, source: str) -> bool:
    """Does a ``time`` stand in a sentence of the text, or in a quotation such as a post?"""
    if source != "time":
        return False
    up = node.parent
    while up is not None and up.tag in INLINE:
        up = up.parent
    if up is None or up.tag not in ("p", "blockquote"):
        return False
    if up.tag == "blockquote":
        return True
    own = (node.text() or "").strip()
    text = " ".join((up.text() or "").split())
    return text[-1:] in ".!?" and len(text.split()) - len(own.split()) >= SENTENCE


def is_below_story(node: LexborNode, headline: LexborNode) -> bool:
    """Does the story stand between the headline and an element behind it, as before a teaser?"""
    around: dict[int, LexborNode] = {}  # what the headline stands in, and its child around it
    up: LexborNode | None = headline
    while up is not None and up.parent is not None:
        around[up.parent.mem_id] = up
        up = up.parent
    paragraphs = 0
    up = node
    while up is not None:
        meets = around.get(up.parent.mem_id) if up.parent is not None else None
        before = up.prev
        while before is not None and (meets is None or before.mem_id != meets.mem_id):
            paragraphs += _paragraphs(before)
            if paragraphs >= STORY:
                return True
            before = before.prev
        if meets is not None:
            return _behind(headline, meets, STORY - paragraphs)
        up = up.parent
    return False


def _behind(headline: LexborNode, around: LexborNode, wanted: int) -> bool:
    """Are there as many paragraphs behind the headline in the element ``around`` it?"""
    up: LexborNode | None = headline
    while up is not None and up.mem_id != around.mem_id:
        after = up.next
        while after is not None:
            wanted -= _paragraphs(after)
            if wanted <= 0:
                return True
            after = after.next
        up = up.parent
    return False


def _paragraphs(node: LexborNode) -> int:
    """The paragraphs of the story in an element, counted no further than needed."""
    if node.tag == "-text":
        return 0
    found = [node] if node.tag == "p" else node.css("p")
    count = 0
    for paragraph in found:
        count += len((paragraph.text() or "").strip()) >= PARAGRAPH
        if count >= STORY:
            break
    return count
