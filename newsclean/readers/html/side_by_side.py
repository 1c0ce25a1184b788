"""Elements in running text that pages set side by side, and part by their style alone.

``<span>2 p.m.</span><span>By Ann</span>`` is shown as two words, and so is a quotation with its
speaker below it (``“They left.”<cite>Ann Teller</cite>``); the page has no space between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.late import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["names_the_speaker", "parted"]

DEEP = 5
"""Elements in one another that begin where an element in running text does, at the most."""
ROW = 160
"""Characters of a row of small things (writer, day, source), at the most; longer text is prose."""
LABEL = 2
"""Letters of a word, at the least: ``5`` and ``月`` are one date."""
JOINTS = frozenset(
    "and und et y e og och en i и ja ve dan és si και a و 及 و и та ir un und & + |".split()
)
"""Words between two names of a byline."""
ENDS = "”“\"»’'.!?…。」』"
"""Marks that a quotation ends with."""
DASHES = "—–―-"
SPACED = regex("[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufefc]")
"""Scripts without great letters whose words are parted by spaces: Hebrew, Arabic, Indian ones."""
RUNNING = frozenset({"p", "td", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"})
"""Elements of running text, of whose words a style may mark some letters."""


def parted(above: str, node: LexborNode) -> bool:
    """Is an element a word of its own, though no space parts it from ``above``, the character that
    the element right before it ends with?

    Letters of one word are set in small and great ones, too, but the one that ends in small letters
    is not followed by one that begins with a great one. Scripts without small and great letters are
    parted where the elements are of different classes, or all of a row of small things.
    """
    first = _first_in(node)
    if _is_caseless(above):
        if SPACED.match(above) and _is_word(first) and _is_row(node):
            return True
        return _differs(node) and _is_word(first)
    if above.isdigit() and _is_caseless(first):
        return _is_label(node) and (_differs(node) or (bool(SPACED.match(first)) and _is_row(node)))
    if above == ":":
        return first.isalpha()
    if above.isalnum() and first == "(":
        return _differs(node)
    if node.tag == "time" and (above.isalnum() and first.isalnum()):
        return True
    if not (above.islower() or above.isdigit() or above in ".)"):
        return False
    return first.isupper() or (above.islower() and _joins(node))


def names_the_speaker(above: str, node: LexborNode) -> bool:
    """Is an element the one who said what stands right before it, as in a quotation set apart?

    Args:
        above: the character before the element, with no space between.
        node: the element, ``cite`` or one that begins with a dash and ends what it stands in.
    """
    if above not in ENDS:
        return False
    if node.tag == "cite":
        return _first_in(node).isalpha() or _first_in(node) in DASHES
    return node.next is None and _first_in(node) in DASHES


def _first_in(node: LexborNode) -> str:
    """The first character in an element; ``""`` if there is none, or too deep."""
    within: LexborNode | None = node
    for _ in range(DEEP):
        within = within.first_child if within is not None else None
        text = within.text_content if within is not None else None
        if text:
            return text[0]
    return ""


def _is_caseless(character: str) -> bool:
    return character.isalpha() and character.lower() == character.upper()


def _is_word(character: str) -> bool:
    return _is_caseless(character) or character.isdigit()


def _is_label(node: LexborNode) -> bool:
    return len((node.text() or "").strip()) > LABEL


def _joins(node: LexborNode) -> bool:
    """Is an element the word between two names, of which the second stands in the next?"""
    text = (node.text() or "").strip()
    behind = node.next
    return text in JOINTS and behind is not None and _first_in(behind).isupper()


def _is_row(node: LexborNode) -> bool:
    """Does an element stand in a row of small things, each a word or more, and no bare text?"""
    around, before = node.parent, node.prev
    if around is None or around.tag in RUNNING or before is None or not _is_label(before):
        return False
    if len(around.text() or "") > ROW:
        return False
    child = around.first_child
    while child is not None:
        if child.tag == "-text" and (child.text() or "").strip():
            return False
        child = child.next
    return True


def _differs(node: LexborNode) -> bool:
    """Has an element another class than the one before it, or is it a time?"""
    before = node.prev
    if before is None or not before.attributes.get("class"):
        return False
    if node.tag == "time":
        return True
    own = node.attributes.get("class")
    return bool(own) and own != before.attributes.get("class")
