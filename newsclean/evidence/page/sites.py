"""The site that a page belongs to: its name, and whether some words are just that name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newsclean.document import PageSays, Said
from newsclean.late import regex

__all__ = ["SiteNames", "page_url", "partings", "site_name", "site_shown"]

WORD = regex(r"\w+")
PARTING = regex(r"\s+(?:[|•·»«~/\\]+|::|[-–—]+)\s+|\s*[|»]\s*|:\s+")
"""What parts a headline from the name of its site, its section or its kicker."""
QUOTED = regex(r"\s+(?:[|•·~/\\]+|::|[-–—]+)\s+|\s*\|\s*|:\s+")
"""The same in a title whose « and » stand around what somebody said."""
LONGER = 3
"""Words of a headline at least; with fewer it is not clear which half of a title is the site."""
SHORTEST = 3
"""Letters of a domain's label that says anything of the name of its site."""
SUFFIXES = frozenset(
    "www com org net co uk ac gov edu blog blogs news the shop store m en us de".split()
)
"""Labels of domain names that are nobody's name."""
LONGEST = 60
"""Characters of a site's name; what is longer is its slogan."""
HANDLE = regex(r"https?:|www\.|@|©|\b(?:19|20)\d\d\b|all rights", re.I)


class SiteNames:
    """All names that a page gives its site, for telling whether some words are one of them."""

    def __init__(self, says: PageSays) -> None:
        self.compact = {
            compact(part)
            for said in says.sites
            for part in (said.value, said.value.removeprefix("The "))
        }
        self.hosts = {compact(label) for said in says.urls for label in labels(said.value)}
        self.initials = {
            "".join(word[0] for word in words)
            for said in says.sites
            if len(words := WORD.findall(said.value.lower())) > 2
        }
        self.compact |= {compact(name) for name in _left_over(says)}
        self.compact.discard("")

    def knows(self, words: str) -> bool:
        """Are these words nothing but the site's name, or the name with a little beside it?"""
        own = compact(words)
        if not own:
            return True
        if own in self.compact or own in self.hosts or own in self.initials:
            return True
        if any(len(host) >= SHORTEST and own in (host, f"the{host}") for host in self.hosts):
            return True
        number = re.sub(r"\D", "", own)  # an issue of a magazine is no name of it
        return any(
            len(name) >= 4
            and number in name
            and (own.startswith(name) or own.endswith(name) or name.startswith(own))
            and min(len(name), len(own)) * 2 >= max(len(name), len(own))
            for name in (*self.compact, *(h for h in self.hosts if len(h) > 4))
        )


def _left_over(says: PageSays) -> Iterator[str]:
    """What ``<title>`` has more than another title, or more than a name printed as a heading."""
    wholes = [s.value for s in says.titles if s.source == "title"]
    others = {compact(s.value) for s in says.titles if s.source not in ("title", "h1")}
    banners = {compact(s.value) for s in says.titles if s.source == "h1"}
    for whole in wholes:
        for parting in partings(whole):
            head, tail = whole[: parting.start()], whole[parting.end() :]
            if compact(tail) in others:
                yield head
            elif compact(head) in others or (
                compact(tail) in banners and len(WORD.findall(head)) >= LONGER
            ):
                yield tail


def partings(title: str) -> list[re.Match[str]]:
    """The places at which a site's name, a section or a kicker may be parted from a headline."""
    quoted = "«" in title and "»" in title
    return list((QUOTED if quoted else PARTING).finditer(title))


def compact(words: str) -> str:
    """Letters and digits only, in lower case: ``The Salt Courier`` and ``thesaltcourier``."""
    return "".join(WORD.findall(words.lower()))


def labels(url: str) -> Iterable[str]:
    """The parts of a domain name that may be a name: ``www.saltcourier.co.uk`` → saltcourier."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ()
    parts = [part for part in host.split(".") if part not in SUFFIXES]
    # the last label is a country or the like, unless nothing else is left
    return (*(parts[:-1] or parts), host.removeprefix("www."))


def site_name(says: PageSays) -> Said | None:
    """The name of the site, in the words of the surest source."""
    for said in says.sites:
        if len(said.value) <= LONGEST and not HANDLE.search(said.value):
            return said
    return None


def site_shown(says: PageSays, shown: Iterable[str]) -> Said | None:
    """The part of the page's ``title`` that a line of its header repeats."""
    lines = {compact(text) for text in shown if len(text) <= LONGEST} - {""}
    for said in says.titles:
        if said.source == "title":
            for parting in partings(said.value):
                for part in (said.value[parting.end() :], said.value[: parting.start()]):
                    if compact(part) in lines and not HANDLE.search(part):
                        return Said(part.strip(), "title")
    return None


def page_url(says: PageSays) -> Said | None:
    """The first whole address, one with a path before the site's own."""
    whole = [said for said in says.urls if WHOLE.match(said.value)]
    deeper = [said for said in whole if PATH.match(said.value)]
    return next(iter(deeper or whole), None)


WHOLE = regex(r"https?://[^\s/?#]+(?:[/?#]\S*)?\Z", re.I)
PATH = regex(r"https?://[^/]+/.", re.I)
