"""What a page says of itself in JSON-LD (schema.org), as candidates by field.

Sites write it by hand and by plug-in, so nothing is taken for granted: entities stand alone, in
lists, in ``@graph`` or inside one another; authors are names, objects, lists of them or references;
the JSON is wrapped in comments, followed by more JSON, holds raw line breaks, or is broken.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from newsclean.document import Said
from newsclean.late import regex

__all__ = ["read_json_ld"]

Entity: TypeAlias = Mapping[str, Any]

LONGEST = 2_000_000
"""Characters of a script that is read; the longest seen on 800 pages has 80,000."""
DEEPEST = 8
"""Levels below which no entity is looked for."""
MOST = 2000
"""Entities of a page that are looked at; catalogues list thousands of offers."""

ARTICLES = ("article", "posting", "report", "review", "newsstory", "analysis", "opinion")
"""Ends of the names of types that are articles (``NewsArticle``, ``BlogPosting`` …)."""
STORIES = frozenset({"recipe", "howto", "claimreview", "creativework", "course", "podcastepisode"})
"""Types that stand for the page's own subject where there is no article."""
PAGES = frozenset({"webpage", "itempage", "medicalwebpage", "aboutpage", "collectionpage"})
OWNERS = frozenset({"website", "newsmediaorganization"})

FIELDS = {
    "titles": ("headline", "name"),
    "authors": ("author", "creator"),
    "published": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "sections": ("articleSection",),
    "tags": ("keywords",),
    "languages": ("inLanguage",),
    "urls": ("url", "mainEntityOfPage"),
    "sites": ("publisher",),
}
"""Field → the properties that may hold it; the first that is there counts."""

OPENINGS = ("<!--", "/*<![CDATA[*/", "//<![CDATA[", "// <![CDATA[", "<![CDATA[")
CLOSINGS = ("-->", "//]]>", "// ]]>", "/*]]>*/", "]]>")
"""Comments and CDATA marks around a script."""
SPARE_COMMA = regex(r",(?=\s*[}\]])")
LOOSE = regex(
    r'"(headline|datePublished|dateModified|dateCreated)"\s*:\s*"((?:[^"\\\n]|\\.){1,300})"'
)
"""What can still be told from JSON that is broken beyond reading. Linear: one class, bounded."""


def read_json_ld(scripts: Iterable[str]) -> dict[str, list[Said]]:
    """The candidates for each field of :class:`~newsclean.document.PageSays`.

    Args:
        scripts: the texts of the ``application/ld+json`` scripts of a page, in order.
    """
    found: dict[str, list[Said]] = {}
    entities: list[Entity] = []
    for script in scripts:
        if len(script) <= LONGEST:
            for value in _values(script):
                entities += _entities(value, 0)
    by_id = {e["@id"]: e for e in entities if isinstance(e.get("@id"), str) and len(e) > 2}
    for rank, source in enumerate(("json-ld", "json-ld page", "json-ld site")):
        chosen = [e for e in entities[:MOST] if _rank(e) == rank]
        if chosen:
            _take(_best(chosen), source, by_id, found)
    section = next(filter(None, map(_crumb, entities[:MOST])), None)
    if section is not None:
        found.setdefault("sections", []).append(Said(section, "json-ld breadcrumb"))
    return found


def _crumb(entity: Entity) -> str | None:
    """The innermost section that a trail of breadcrumbs names: neither the start nor the page."""
    if "breadcrumblist" not in _types(entity):
        return None
    items = entity.get("itemListElement")
    names: list[str] = []
    for item in items[:DEEPEST] if isinstance(items, list) else ():
        if isinstance(item, dict):
            held = item.get("item")
            name = item.get("name") or (held.get("name") if isinstance(held, dict) else None)
            if isinstance(name, str) and name.strip():
                names.append(name)
    sections = [name for name in names[1:] if name.count(" ") < CRUMB]
    return sections[-1] if sections else None


CRUMB = 3
"""Spaces in the name of a section; what has more of them is the page's own headline."""


def _values(script: str) -> Iterator[Any]:
    """The JSON values of one script: one, or several one after the other."""
    text = script.strip()
    for opening in OPENINGS:
        text = text.removeprefix(opening)
    for closing in CLOSINGS:
        text = text.removesuffix(closing)
    text = text.strip().rstrip(";")
    decoder = json.JSONDecoder(strict=False)
    at = 0
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield from _repaired(text[at:])
            return
        yield value
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1


def _repaired(text: str) -> Iterator[Any]:
    """What can be read of broken JSON: without spare commas, else its plainest properties."""
    try:
        yield json.loads(SPARE_COMMA.sub("", text), strict=False)
    except (ValueError, RecursionError):
        loose: dict[str, Any] = {}
        for name, value in LOOSE.findall(text):
            loose.setdefault(name, value.replace('\\"', '"').replace("\\/", "/"))
        if "datePublished" in loose or "headline" in loose:
            yield {"@type": "Article", **loose}


def _entities(value: Any, depth: int) -> Iterator[Entity]:
    """All objects in a value, outer before inner; of lists in lists too."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _entities(entry, depth)
    elif isinstance(value, dict):
        yield value
        for name, entry in value.items():
            if isinstance(entry, dict | list) and name not in ASIDE:
                yield from _entities(entry, depth + 1)


ASIDE = frozenset(
    {"comment", "hasPart", "itemListElement", "review", "citation", "mentions", "about"}
)
"""Properties whose entities are other things than the page's article."""


def _types(entity: Entity) -> list[str]:
    kinds = entity.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [k.rpartition("/")[2].lower() for k in kinds if isinstance(k, str)]


def _rank(entity: Entity) -> int:
    """0 an article, 1 a page, 2 a site, 3 anything else."""
    best = 3
    for kind in _types(entity):
        if kind.endswith(ARTICLES) or kind in STORIES:
            best = 0
        elif kind in PAGES:
            best = min(best, 1)
        elif kind in OWNERS:
            best = min(best, 2)
    return best


def _best(entities: list[Entity]) -> Entity:
    """The one that tells most of headline, author and date; the first of equals."""
    tells = ("headline", "author", "datePublished")
    return max(entities, key=lambda e: sum(name in e for name in tells))


def _take(
    entity: Entity, source: str, by_id: Mapping[str, Entity], found: dict[str, list[Said]]
) -> None:
    for field, names in FIELDS.items():
        if source == "json-ld site":
            if field == "sites":
                names = ("name", "alternateName")
            elif field != "languages":
                continue
        for name in names:
            keys = ADDRESS if field == "urls" else NAME
            texts = [*_texts(entity.get(name), by_id, keys)]
            if texts:
                found.setdefault(field, []).extend(Said(t, f"{source} {name}") for t in texts)
                break


NAME = ("name", "@value", "alternateName", "url", "@id")
ADDRESS = ("@id", "url")
"""Which property of a thing stands for it."""
PERSON = ("givenName", "familyName")
"""The properties that name a person who has no ``name``."""


def _texts(
    value: Any, by_id: Mapping[str, Entity], keys: Sequence[str], depth: int = 0
) -> Iterator[str]:
    """The texts that a property holds: itself, or the names of the things in it."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, list):
        for entry in value[:50]:
            yield from _texts(entry, by_id, keys, depth)
    elif isinstance(value, dict) and depth < 4:
        reference = value.get("@id")
        if (
            keys is NAME
            and "name" not in value
            and isinstance(reference, str)
            and reference in by_id
        ):
            value = by_id[reference]
        if keys is NAME and not value.get("name"):
            parts = [value[part] for part in PERSON if isinstance(value.get(part), str)]
            if len(parts) == len(PERSON) and all(map(str.strip, parts)):
                yield " ".join(map(str.strip, parts))
                return
        for name in keys:
            if value.get(name):
                yield from _texts(value[name], by_id, keys, depth + 1)
                return
