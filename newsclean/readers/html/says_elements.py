"""What elements of the body say of the page: headlines, times, and what microdata marks.

An element near the headline speaks of the page; one in a list of other stories, a comment or a
sidebar speaks of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import Said
from newsclean.late import regex
from newsclean.readers.html.rel_authors import is_of_one_byline
from newsclean.readers.html.times import is_below_story, is_told, label_before

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["read_elements"]

WORDS = regex(r"[A-Za-z][a-z]*|[A-Z]+(?![a-z])")
"""Words of a class name: ``post-author``, ``post__author``, ``postAuthor``."""

ELSEWHERE = frozenset(
    "comment comments commentlist respond reply replies related recommended recirc testimonial "
    "testimonials carousel slider popular trending".split()
)
"""Words of classes of what tells of something else than this page, wherever it stands."""
ASIDE = frozenset(
    "sidebar widget aside footer nav menu navigation card cards teaser teasers promo listing "
    "archive latest more newsletter grid".split()
)
"""The same, unless the headline stands right before it."""
DATED = frozenset("published updated modified date dtstart timestamp time".split())
"""What ``abbr`` is called that holds a date (the microformat hAtom)."""
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
DATES = ("published", "updated")

MOST_TEXT = 160
"""Characters of an element that holds a name or a date and little else."""
MOST_TITLE = 400
"""Characters of a headline that are looked at."""
BREAK = regex(r"<(?:br|p|div|small|li|section)\b", re.I)
EDGE = "\x1f"
"""Where an element in a headline begins or ends."""
GLUED = regex(r"(?<=[a-zß-ÿ\d])\x1f(?=[A-ZÀ-Þ][a-zß-ÿ])")
"""Between words that a style sets on two lines: ``<span>Goats</span><span>They eat</span>``."""
MOST = 16
"""Elements of each sort that are read."""
UP = 8
"""Ancestors that are asked whether the element tells of something else."""
BEFORE, BEHIND = 5, 10
"""Telling elements before and behind the headline that are near it."""


class _Found(NamedTuple):
    rank: int
    field: str
    said: Said


def read_elements(nodes: Sequence[LexborNode], title: str) -> dict[str, list[Said]]:
    """The candidates that elements of the body hold, by field: the marked and the near ones first.

    Args:
        nodes: the elements that may tell something, in the order of the page.
        title: the text of ``<title>``, by which the headline is known among several.
    """
    told = [(node, *_told(node)) for node in nodes]
    main = _headline([(node, field) for node, field, _, _ in told], title)
    asked: dict[str, int] = {}
    found: list[_Found] = []
    below = False  # all that comes stands below the story
    writer: LexborNode | None = None  # the author's link, if that was found last
    for number, (node, field, source, marked) in enumerate(told):
        near = main is not None and -BEFORE <= number - main <= BEHIND
        if field in ("", "home") or asked.get(source, 0) >= MOST:
            continue
        behind = main is not None and near and number > main
        if field != "titles" and (_elsewhere(node, behind) or is_told(node, source)):
            continue
        asked[source] = asked.get(source, 0) + 1
        label = label_before(node) if source == "time" else ""
        if source == "time" and not label and behind and main is not None:
            below = below or is_below_story(node, nodes[main])
            near = not below
        far = "" if near or marked else " far"
        source += " labelled" * bool(label) + far
        values = [*_values(node, field, title)]
        if not values:
            continue
        if writer is not None and source == "rel author" and is_of_one_byline(writer, node):
            values = [", ".join((found.pop().said.value, values[-1]))]
        writer = node if source == "rel author" else None
        rank = 0 if marked else 1 if near else 2
        found += [_Found(rank, field, Said(label + value, source)) for value in values]
    found.sort(key=lambda f: f.rank)
    fields: dict[str, list[Said]] = {}
    for _, field, said in found:
        fields.setdefault(field, []).append(said)
    return fields


def _headline(told: Sequence[tuple[LexborNode, str]], title: str) -> int | None:
    """Where the headline stands: the ``h1`` that the page's title holds, else the first one."""
    heads = [i for i, (_, field) in enumerate(told) if field == "titles"]
    heads = heads or [i for i, (_, field) in enumerate(told) if field == "home"]
    whole = "".join(title.lower().split())
    for i in heads if len(heads) > 1 else ():
        text = "".join(told[i][0].text().lower().split())
        if len(text) > 8 and (text in whole or whole in text):
            return i
    return heads[0] if heads else None


def _told(node: LexborNode) -> tuple[str, str, bool]:
    """Which field an element tells (or none), the name of the source, whether it is marked so."""
    attributes = node.attributes
    tag = node.tag or ""
    for word in (attributes.get("itemprop") or "").lower().split():
        if word in PROPERTIES:
            return PROPERTIES[word], f"itemprop {word}", True
    if tag == "h1":
        return ("home" if _leads_home(node) else "titles"), "h1", True
    if tag in ("time", "abbr"):
        words = {w.lower() for w in WORDS.findall(attributes.get("class") or "")}
        if tag == "abbr" and words.isdisjoint(DATED):
            return "", "", False
        changed = words & CHANGED and not words & {"published", "posted"}
        return "updated" if changed else "published", "time", False
    rel = (attributes.get("rel") or "").split()
    if "category" in rel:
        return "sections", "rel category", True
    if "tag" in rel:
        return "tags", "rel tag", True
    if "author" in (attributes.get("rel") or ""):
        return "authors", "rel author", False
    return "", "", False


def _leads_home(node: LexborNode) -> bool:
    """Is a heading the name of the site: all of it one link to the site's first page?"""
    link = node.css_first("a")
    if link is None or (link.text() or "").strip() != (node.text() or "").strip():
        return False
    path = HOST.sub("", (link.attributes.get("href") or "#").strip(), count=1)
    return path in HOME and bool(path or link.attributes.get("href"))


HOST = regex(r"^(?:https?:)?//[^/?#]{1,200}")
HOME = ("", "/", "./", "index.html", "/index.html", "index.php", "/index.php")


def _elsewhere(node: LexborNode, behind: bool) -> bool:
    """Does the element stand in a part of the page that tells of something else?"""
    up: LexborNode | None = node
    for _ in range(UP):
        if up is None or (tag := up.tag) in ("body", "html", "article", "main"):
            return False
        if tag in ("aside", "nav", "footer") and not behind:
            return True
        attributes = up.attributes
        classes = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if len(classes) > 1:
            words = {w.lower() for w in WORDS.findall(classes)}
            if not ELSEWHERE.isdisjoint(words) or not (behind or ASIDE.isdisjoint(words)):
                return True
        up = up.parent
    return False


def _headline_part(node: LexborNode, title: str) -> str | None:
    """The part of a heading that the page's title holds: without the kicker or dek beside it.

    Parts are what elements of their own hold; emphasis is none, and a part that goes on behind it
    in small letters or with a colon is not whole.
    """
    while (child := node.first_child) is not None and child.next is None and child.tag in PARTS:
        node = child
    parts: list[str] = []
    child = node.first_child
    while child is not None:
        text = " ".join((child.text() or "").split())
        if text and child.tag not in (*PARTS, "-text", "br"):
            return None
        if text:
            parts.append(text)
        child = child.next
    if not 1 < len(parts) <= MOST_PARTS or not all(part[0].isupper() for part in parts):
        return None
    whole = " ".join(title.split())
    held = [part for part in parts if part in whole]
    if len(held) != 1:
        return None
    if held[0] == parts[0] and _is_whole_title(held[0], whole):
        return held[0]
    if held[0].count(" ") < MOST_NAME:
        return None
    most = 2 * len(held[0]) > sum(map(len, parts))
    return held[0] if most and (whole.startswith(held[0]) or whole.endswith(held[0])) else None


def _is_whole_title(part: str, title: str) -> bool:
    """Is a part all that a page's title has, but for the site behind it?"""
    behind = title[len(part) :].lstrip()
    return " " in part and title.startswith(part) and (not behind or behind[0] in SITE_MARKS)


SITE_MARKS = "|-–—·•»:"
PARTS = ("span", "small", "div", "p")
MOST_NAME = 2
"""Words of a part that is a name or a label rather than a headline."""
MOST_PARTS = 4
"""Parts of a heading: kicker, headline, dek, and one to spare."""


def _values(node: LexborNode, field: str, title: str) -> Iterator[str]:
    """What the element says of the field."""
    if field == "titles":
        if part := _headline_part(node, title):
            yield part
            return
        # letters may be marked up singly; a line break or a block parts words
        parted = BREAK.search(node.html or "")
        text = node.text(separator=" ") if parted else GLUED.sub(" ", node.text(separator=EDGE))
        yield " ".join(text.replace(EDGE, "").split())[:MOST_TITLE]
        return
    attributes = node.attributes
    for name in ("datetime", "content", "title") if field in DATES else ("content",):
        if value := attributes.get(name):
            yield value
    text = " ".join(node.text(separator=" ").split())
    if 0 < len(text) <= MOST_TEXT:
        yield text
