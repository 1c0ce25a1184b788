"""What elements of the body say of the page: headlines, times, authors, marked or by their class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from newsclean.document import Said

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["read_elements"]

WORDS = re.compile(r"[A-Za-z][a-z]*|[A-Z]+(?![a-z])")
"""Words of a class name: ``post-author``, ``post__author``, ``postAuthor``."""

ELSEWHERE = frozenset(
    "comment comments commentlist respond reply related recommended recirc sidebar widget aside "
    "footer nav menu testimonial quote card cards teaser teasers promo listing archive "
    "carousel slider popular trending latest latests more newsletter hidden".split()
)
"""Words of classes of what tells of something else than this page."""
BESIDE = frozenset(
    "avatar image img photo pic picture bio biography description desc about social link links "
    "icon box role title job followers meta-title container count form comment comments".split()
)
"""Words of classes of what stands beside an author's name and does not hold it alone."""
NAMED = frozenset({"author", "authors", "byline", "bylines"})
DATED = frozenset({"date", "datetime", "pubdate", "published", "posted", "publish", "timestamp"})
CHANGED = frozenset({"updated", "modified", "update", "lastmod"})

PROPERTIES = {
    "headline": "titles",
    "author": "authors",
    "datepublished": "published",
    "datemodified": "updated",
    "articlesection": "sections",
    "keywords": "tags",
    "inlanguage": "languages",
}

MOST_TEXT = 160
"""Characters of an element that holds a name or a date and nothing else."""
MOST = 12
"""Elements of each sort that are read; those of this page come first."""
UP = 12
"""Ancestors that are asked whether the element tells of something else."""


def read_elements(nodes: Iterable[LexborNode]) -> dict[str, list[Said]]:
    """The candidates that elements of the body hold, by field; marked ones before guessed ones."""
    marked: dict[str, list[Said]] = {}
    guessed: dict[str, list[Said]] = {}
    asked: dict[str, int] = {}
    for node in nodes:
        attributes = node.attributes
        told = _told(node.tag or "", attributes)
        if told is None:
            continue
        field, source, sure = told
        if asked.get(source, 0) >= MOST:
            continue
        asked[source] = asked.get(source, 0) + 1
        if _elsewhere(node):
            continue
        value = _value(node, attributes, field)
        if value:
            (marked if sure else guessed).setdefault(field, []).append(Said(value, source))
    for field, said in guessed.items():
        marked.setdefault(field, []).extend(said)
    return marked


def _told(tag: str, attributes: Mapping[str, str | None]) -> tuple[str, str, bool] | None:
    """Which field an element tells, the name of the source, and whether it is marked as such."""
    for word in (attributes.get("itemprop") or "").lower().split():
        if word in PROPERTIES and tag != "a":
            return PROPERTIES[word], f"itemprop {word}", True
    if tag == "h1":
        return "titles", "h1", True
    if "author" in (attributes.get("rel") or ""):
        return "authors", "rel author", True
    classes = attributes.get("class") or ""
    words = {w.lower() for w in WORDS.findall(classes)} if classes else frozenset[str]()
    if tag == "time":
        if words & CHANGED and not words & DATED - {"date", "datetime"}:
            return "updated", "time", True
        return "published", "time", True
    if words & NAMED and not words & BESIDE:
        return "authors", "class author", False
    if words & CHANGED and words & {"date", "time", "on"}:
        return "updated", "class date", False
    if words & DATED:
        return "published", "class date", False
    return None


def _elsewhere(node: LexborNode) -> bool:
    """Does the element stand in a part of the page that tells of something else?"""
    for _ in range(UP):
        tag = node.tag
        if tag in ("aside", "nav", "footer"):
            return True
        if tag in ("body", "html"):
            return False
        classes = node.attributes.get("class")
        if classes and not ELSEWHERE.isdisjoint(w.lower() for w in WORDS.findall(classes)):
            return True
        parent = node.parent
        if parent is None:
            return False
        node = parent
    return False


def _value(node: LexborNode, attributes: Mapping[str, str | None], field: str) -> str:
    if field in ("published", "updated"):
        value = attributes.get("datetime") or attributes.get("content")
        if value:
            return value
    text = " ".join(node.text(separator=" ").split())
    return text if len(text) <= (400 if field == "titles" else MOST_TEXT) else ""
