"""The authors of a page: which of the sources that name them to believe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.document import PageSays, Said
from newsclean.evidence.names.looks import is_person
from newsclean.evidence.page.named_people import names_in
from newsclean.evidence.page.roles import is_role, without_role
from newsclean.evidence.page.sites import SiteNames
from newsclean.late import regex

__all__ = ["Authors", "is_sure", "page_authors"]

WORD = regex(r"[^\W\d_][\w.'’‘-]*")

TRUST = (
    "meta citation_author",
    "meta citation_authors",
    "meta dc.contributor",
    "json-ld author",
    "json-ld creator",
    "meta dc.creator",
    "meta parsely-author",
    "meta sailthru.author",
    "itemprop author",
    "rel author",
    "meta twitter:data1",
    "meta twitter:data2",
    "json-ld page author",
    "meta author",
    "class author",
    "author link",
    "line below",
)
"""Sources from the surest to the least sure (on 800 pages: the share of pages on which the names of
one are the names of the byline)."""
MOST_BYLINES = 2
"""With more names behind a "by", they are those of other stories, of books or of pictures."""
ACCOUNT = regex(r"\badmin\w*\b|^(?-i:[a-z.-]+)$", re.I)
"""An account of a content system: its word, or a name in small letters."""
LISTED = ("itemprop author",)
"""Sources that also name the authors of other stories on the page, and of comments."""
GUESSED = ("class author", "author link", "rel author")
"""Sources that may as well name the author of something else on the page."""


class Authors(NamedTuple):
    """The names, and the source that they are from."""

    names: tuple[str, ...]
    source: str


def page_authors(says: PageSays, printed: Sequence[str], site: SiteNames) -> Authors | None:
    """Who wrote the page.

    Args:
        says: what the page says.
        printed: the names of the byline that the text shows.
        site: the names of the site, which counts only where nobody else is named.
    """
    groups = _groups(says.authors)
    if printed:
        first = int(bool(groups) and groups[0].source == "byline")
        groups.insert(first, Authors(_cleared(printed), "text"))
    if not groups:
        return None
    best = max(groups, key=lambda g: _worth(g, site))  # the first of equals: the surest source
    for other in groups:
        more = len(other.names) > len(best.names) and _holds(other.names, best.names)
        if more and not other.source.startswith(LISTED):
            best = other
    people = tuple(name for name in best.names if not site.knows(name))
    return best._replace(names=people or best.names)


def _cleared(printed: Sequence[str]) -> tuple[str, ...]:
    """The names of a byline, each once and without what their bearers are."""
    first, *others = dict.fromkeys(map(without_role, printed))
    return (first, *(name for name in others if not is_role(name)))


def _worth(group: Authors, site: SiteNames) -> int:
    """2 for people and the like, 1 for the site and for accounts, 0 for what may be elsewhere."""
    if group.source.endswith(" far"):
        return 0
    if group.source == "line below":
        return 1
    return 1 + any(not site.knows(n) and not ACCOUNT.search(n) for n in group.names)


def is_sure(authors: Authors, site: SiteNames) -> bool:
    """Are they people, and not the site or an account of it?"""
    return _worth(authors, site) == SURE


SURE = 2


def _groups(said: Iterable[Said]) -> list[Authors]:
    """The names that each source gives, the surest source first."""
    by_source: dict[str, list[str]] = {}
    led_by: set[str] = set()
    for value, source in said:
        guessed = source.startswith(GUESSED)
        printed = source.startswith(("class", "line"))
        names, led = names_in(value, printed=printed, swapped="citation" in source)
        if source == "class author" and not led:
            names = [n for n in names if is_person(n) or n.count(" ") == 0]
        if source == "class author far":
            names = [n for n in names if is_person(n)]
        if led and guessed:
            names = [n for n in names if n != n.lower() or " " not in n]
        if names and led and guessed:
            led_by.add(names[0])
            source = "byline" + " far" * source.endswith(" far")
        if not names or (guessed and source in by_source):
            continue  # a second one is the author of something else, or the same once more
        kept = by_source.setdefault(source, [])
        for name in names:
            if not any(same_name(name, other) for other in kept):
                kept.append(name)
    ranks = {source: number for number, source in enumerate(TRUST)}
    if len(led_by) <= MOST_BYLINES:
        ranks["byline"] = -1
    sources = sorted(by_source, key=lambda s: ranks.get(s, len(ranks)))
    return [Authors(tuple(by_source[s]), s) for s in sources]


def same_name(a: str, b: str) -> bool:
    """Do two names mean one person? Middle names, initials and titles may be missing."""
    one, two = _key(a), _key(b)
    return one == two or (min(len(one), len(two)) >= 2 and (one <= two or two <= one))


def _key(name: str) -> frozenset[str]:
    return frozenset(
        w for w in (m[0].strip(".").lower() for m in WORD.finditer(name)) if len(w) > 1
    ) - {"dr", "prof", "mr", "mrs", "ms"}


def _holds(many: Sequence[str], few: Sequence[str]) -> bool:
    return all(any(same_name(a, b) for b in many) for a in few)
