"""The title of a page: which of those that it gives itself is the headline, without the site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.document import PageSays, Said
from newsclean.evidence.page.dates import iso_date
from newsclean.evidence.page.sites import SiteNames, partings
from newsclean.late import regex

__all__ = ["page_title"]

WORD = regex(r"\w+")
STRONG = regex(r"\s*[|•·»«]\s*|\s+::\s+")
"""Signs that hardly any headline holds itself."""
PATH = regex(r"\S*\w[./_]\w\S*")
"""``herd/notes.md``, ``courier.example``: what repositories and banners print as a heading."""
TAIL_WORDS = 4
"""Words of a last segment that is taken for a site nobody named: the longest usual names."""
HEAD_WORDS = 3
"""Words that must be left of a title when a segment is cut that no source names as the site."""

PRINTED = ("itemprop headline", "h1", "text")
"""Sources that are printed on the page for its readers. All others are written for machines, mostly
by one hand: that four of them say the same is one voice."""

ORDER = {
    name: number
    for number, name in enumerate(
        (
            "meta citation_title",
            "json-ld headline",
            "meta headline",
            "meta og:title",
            "json-ld page headline",
            "title",
        )
    )
}
"""What is written for machines, from what is most to what is least to be believed."""

RELATED = 0.3
"""Share of words that a printed line has in common with what is written for machines, or with the
words of the address, from which on it is the page's headline and not that of a part or a banner
(on 791 pages this gave 94.8 % of the titles; 0.2 and 0.35 gave 94.6, 0.5 gave 93.8)."""

RENAMED = 0.5
"""By so much more the address must resemble what is written for machines than what is printed, for
the printed line to be a later wording or the headline of a part."""


def page_title(says: PageSays, printed: str | None, site: SiteNames) -> Said | None:
    """The headline, as the best of the sources words it.

    Args:
        says: what the page says.
        printed: the headline that the text shows, if it was found.
        site: the names of the site.
    """
    said = [*says.titles]
    if printed and not any(s.source in PRINTED for s in said):
        said.append(Said(printed, "text"))  # without tags that say so, what looks like a headline
    shown = {_words(s.value) for s in said if s.source in PRINTED}
    cut = [Said(without_site(value, site, shown), source) for value, source in said]
    titles = [t for t in cut if _is_headline(t.value, site)] or cut
    written = [t for t in titles if t.source not in PRINTED]
    written.sort(key=lambda t: ORDER.get(t.source, len(ORDER)))
    slugs = [_slug(url.value) for url in says.urls]
    best, most = _most_related(titles, [_words(t.value) for t in written] + slugs)
    if not written:
        return best
    if best is None or most < RELATED:
        # other words altogether: unless the text, too, shows it as its headline, it is no headline
        own = [t for t in titles if t.source == "h1" and printed and t.value == printed.strip()]
        return own[0] if own else written[0]
    if any(_words(t.value) == _words(best.value) for t in written):
        return best  # an editor's second wording, such as that of the address, is for machines
    named = _named(best, slugs)
    better = [t for t in written if _named(t, slugs) - named >= RENAMED]
    return better[0] if better else _undated(best, written)


def _is_headline(title: str, site: SiteNames) -> bool:
    """Is it more than the name of the site, of a file or of an address?"""
    return bool(_words(title)) and not site.knows(title) and not PATH.fullmatch(title)


def _undated(printed: Said, written: Sequence[Said]) -> Said:
    """A printed title less the date before it, if one written for machines has none."""
    for title in written:
        date = printed.value.removesuffix(title.value)
        if date != printed.value and iso_date(date):
            return Said(title.value, printed.source)
    return printed


def _most_related(
    titles: Sequence[Said], witnesses: Sequence[tuple[str, ...]]
) -> tuple[Said | None, float]:
    """The printed title that has most in common with some witness, the first of equals."""
    best, most = None, 0.0
    for title in titles:
        if title.source in PRINTED:
            words = _words(title.value)
            share = max((likeness(words, w) for w in witnesses), default=RELATED)
            if share > most:
                best, most = title, share
    return best, most


def _named(title: Said, slugs: Sequence[tuple[str, ...]]) -> float:
    """How much of the page's address a title is, 0 to 1."""
    words = _words(title.value)
    return max((likeness(words, slug) for slug in slugs), default=0.0)


def _slug(url: str) -> tuple[str, ...]:
    """The words of the longest part of an address's path."""
    return max((_words(part) for part in url.split("/")[3:]), key=len, default=())


def likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """The share of words that two titles have in common, 0 to 1."""
    if not a or not b:
        return 0.0
    rest = list(b)
    common = 0
    for word in a:
        if word in rest:
            rest.remove(word)
            common += 1
    return 2 * common / (len(a) + len(b))


def without_site(title: str, site: SiteNames, wholes: set[tuple[str, ...]]) -> str:
    """``title`` less the segments at its ends that are the site's name.

    ``wholes`` are the words of titles that are printed without a site: a title that is one of them
    once a segment is cut is cut there.
    """
    while True:
        found = partings(title)
        if not found:
            return title
        last, first = found[-1], found[0]
        tail, head = title[last.end() :], title[: first.start()]
        if site.knows(tail):
            title = title[: last.start()]
        elif site.knows(head) and not (first[0][0] == ":" and _words(title) in wholes):
            title = title[first.end() :]  # a site's name with a colon is printed as a kicker only
        elif _is_tail(title, last):
            title = title[: last.start()]
        elif _words(title) in wholes:
            return title
        elif any(_words(title[: p.start()]) in wholes for p in found):
            return next(title[: p.start()] for p in found if _words(title[: p.start()]) in wholes)
        elif any(_words(title[p.end() :]) in wholes for p in found):
            return next(title[p.end() :] for p in found if _words(title[p.end() :]) in wholes)
        else:
            return title


def _is_tail(title: str, parting: re.Match[str]) -> bool:
    """May what stands behind a parting be a site's or section's name that no source gives?"""
    if not STRONG.fullmatch(parting[0]):
        return False
    tail, head = _words(title[parting.end() :]), _words(title[: parting.start()])
    return len(tail) <= TAIL_WORDS and len(head) >= HEAD_WORDS


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text.lower().replace("’", "").replace("'", "")))
