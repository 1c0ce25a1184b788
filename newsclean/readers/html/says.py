"""What a page says of itself: title, authors, dates, site and more, each with its source.

Candidates only, as the page words them, in the order in which the sources are to be trusted; which
of them holds is decided where the text is known (`newsclean.evidence.page`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING

from newsclean.document import PageSays, Said
from newsclean.late import regex
from newsclean.readers.html.addresses import resolved
from newsclean.readers.html.json_ld import read_json_ld
from newsclean.readers.html.meta_names import field_of
from newsclean.readers.html.says_elements import read_elements

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["page_says"]

HEAD = (
    "meta,title,base,link[rel=canonical],script[type*=json],time,abbr[title],h1,[itemprop],a[rel~=author],"
    "span[rel~=author],link[rel~=author],a[rel~=tag],a[rel~=category]"
)
"""All elements that may tell something, for one walk over the page."""

KEYS = ("property", "name", "itemprop", "http-equiv")
"""Attributes of a ``meta`` that may name what it tells; the first with a known name counts."""
LONGEST = 1000
"""Characters of a value; what is longer is no field of an article."""
MOST = 64
"""Candidates of a field that are kept."""

WRITTEN_BY = frozenset(
    "written by,author,posted by,by,verfasst von,geschrieben von,écrit par,escrito por,scritto da,"
    "geschreven door,napisane przez,skrevet av,skriven av,interview by,words by,story by".split(",")
)
"""What the first label of a Twitter card says where its datum is the author (WordPress)."""

TAG = regex(r"</?(?:em|i|b|strong|span|sup|sub|small|p)\b[^<>]{0,200}>", re.I)


def page_says(tree: LexborHTMLParser) -> PageSays:
    """What the page says of itself.

    Args:
        tree: the page as parsed, with its scripts still in it.
    """
    scripts: list[str] = []
    metas: list[Mapping[str, str | None]] = []
    links: list[Mapping[str, str | None]] = []
    others: list[LexborNode] = []
    title = base = ""
    for node in tree.css(HEAD):
        tag = node.tag
        if tag == "meta":
            attributes = node.attributes
            held = attributes.get("content") or ""
            if held[:1] == "{" and "schema.org" in held:
                scripts.append(held)  # a script that the page's framework took for a meta
            metas.append(attributes)
        elif tag == "script":
            if "ld+json" in (node.attributes.get("type") or ""):
                scripts.append(node.text())
        elif tag == "link":
            links.append(node.attributes)
        elif tag == "base":
            base = base or (node.attributes.get("href") or "").strip()
        elif tag == "title":
            title = title or node.text()
        else:
            others.append(node)
    found = read_json_ld(scripts)
    for more in (_metas(metas), _links(links), read_elements(others, title)):
        for field, said in more.items():
            found.setdefault(field, []).extend(said)
    if title.strip():
        found.setdefault("titles", []).append(Said(title, "title"))
    root = tree.root
    lang = root.attributes.get("lang") or root.attributes.get("xml:lang") if root else None
    if lang:
        found.setdefault("languages", []).insert(0, Said(lang, "html lang"))
    if base:
        found["bases"] = [Said(base, "base href")]
    says = PageSays(**{field: _tidy(said) for field, said in found.items()})
    return says._replace(urls=resolved(says.urls, base))


def _metas(metas: Sequence[Mapping[str, str | None]]) -> dict[str, list[Said]]:
    ranked: dict[str, list[tuple[int, int, Said]]] = {}
    listed = _listed(metas)
    labels: dict[str, str] = {}
    for number, attributes in enumerate(metas):
        value = attributes.get("content")
        if not value:
            continue
        for key in KEYS:
            name = attributes.get(key)
            if not name:
                continue
            name = name.lower()
            told = field_of(name)
            if told and not (key == "itemprop" and name in listed):
                said = Said(value, f"meta {name}")
                ranked.setdefault(told[0], []).append((told[1], number, said))
                break
            if name.startswith("twitter:") and name[8:-1] in ("label", "data"):
                labels[name[8:]] = value
    found = {field: [said for _, _, said in sorted(rows)] for field, rows in ranked.items()}
    for row in "12":
        if labels.get(f"label{row}", "").strip(" :").lower() in WRITTEN_BY:
            said = Said(labels.get(f"data{row}", ""), f"meta twitter:data{row}")
            found.setdefault("authors", []).append(said)
    return found


def _listed(metas: Iterable[Mapping[str, str | None]]) -> set[str]:
    """The properties of microdata that have several values: those of a list of other stories."""
    values: dict[str, set[str | None]] = {}
    for attributes in metas:
        if name := attributes.get("itemprop"):
            values.setdefault(name.lower(), set()).add(attributes.get("content"))
    return {name for name, own in values.items() if len(own) > 1}


def _links(links: Iterable[Mapping[str, str | None]]) -> dict[str, list[Said]]:
    urls = [
        Said(attributes.get("href") or "", "link canonical")
        for attributes in links
        if (attributes.get("rel") or "").lower() == "canonical"
    ]
    return {"urls": urls} if urls else {}


def _tidy(said: Iterable[Said]) -> tuple[Said, ...]:
    """Each value once a source, as plain text on one line."""
    kept: dict[Said, None] = {}
    for value, source in said:
        text = plain(value)
        if text:
            kept[Said(text, source)] = None
            if len(kept) == MOST:
                break
    return tuple(kept)


def plain(value: str) -> str:
    """A value without entities (some are escaped twice), inline tags and needless white space."""
    if len(value) > LONGEST:
        return ""
    for _ in range(2):
        if "&" not in value:
            break
        value = unescape(value)
    if "<" in value:
        value = TAG.sub("", value)
    return " ".join(value.split())
