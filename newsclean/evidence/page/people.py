"""The authors of a page: the names in what its sources say, and which source to believe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclean.document import PageSays, Said
from newsclean.evidence.names import PARTICLES, is_person, name_case
from newsclean.evidence.page.roles import is_role, without_role, without_roles
from newsclean.evidence.page.sites import SiteNames

__all__ = ["Authors", "is_sure", "names_in", "page_authors"]

BY = (
    r"(?:(?:written|posted|authored|published|created|contributed|submitted|reported|story|text|"
    r"words|article|post|recipe|report|analysis)\s+by|by|authors?|von|por|par|"
    r"(?:story|text|words|report(?:ing)?)\s+(?:and|&)\s+(?:photos?|pictures|video)\s+by|"
    r"(?:photos?|pictures|video)\s+(?:and|&)\s+(?:story|text|words|report(?:ing)?)\s+by|"
    r"(?:di|door|av|af)(?=(?-i:\s+[^\W\d_a-zß-ÿ]\S+\s+[^\W\d_a-zß-ÿ]))|"
    r"geschrieben von|verfasst von|escrito por|écrit par|scritto da|contributors?|"
    r"interview(?:ed)? by|th(?:is|e) (?:article|blog|guide|post|story)(?: post)?(?: was| is)? "
    r"(?:written|contributed) by)"
)
LEAD = re.compile(rf"(?:\W*\b{BY}\b\s*:?\s*)+(?=\S)", re.I)
"""What announces a name."""
NOT_BY = re.compile(
    r"\W*(?:(?:medically|expert|fact|last|first|also)[ -]+)?"
    r"(?:updated|reviewed|edited|checked|approved|translated|photos?|"
    r"photographed|illustrated|produced) by\b",
    re.I,
)
"""What announces somebody who is not the author."""
ONLY_LEAD = re.compile(
    r"[^|]{0,24}written by|(?:(?:posted|story|words|text|authored|reported)\s+)?(?:by|von|por|par)|"
    r"authors?(?:\(s\))?|autor(?:e|en|es|in|a)?|auteurs?",
    re.I,
)
"""A line that only announces the name in the next one."""
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
DATE_FIRST = re.compile(
    rf"\W*(?:{DAY}\W+)?(?:{MONTH}\s+\d[\d\w]*(?:\W+\d{{4}})?|\d\d?\s+{MONTH}\s+\d{{4}}|[\d/.-]{{8,10}})"
    r"[\s|•·,–—-]*",
    re.I,
)
"""A date in front of the name: ``Dec 17, 2025 · Ana Teller``."""
MARK = r"\s[\w.+-]{1,64}@\w|\s*[|•·▪⋅✉@\[<]|\s+[–—-]+(?=\s|\Z)|https?:|www\."
WORDS_BEHIND = (
    r"(?:last |first |originally )?(?:updated|published|posted|modified|reviewed|medically|edited|"
    r"sponsored|fact[- ]checked|verified)|photos?|photography|illustrat\w+|about|read|view|see all|"
    r"follow|on behalf|for the|is an?|min read|lesedauer|lesezeit|aktualisiert|veröffentlicht|"
    r"publié|mis à jour|temps de lecture|actualizado|publicado|atualizado|pubblicato|aggiornato"
)
END = re.compile(
    rf"{MARK}|(?<=\w)\s*[(]|\s\d|(?<=\w)\d+[/.]\d|(?<=[a-zß-ÿ])\d|\s*\b(?:{WORDS_BEHIND})\b"
    rf"|\s+(?:on|in|at)\s+|\s*\b(?:{DAY},|{MONTH}\s+\d)",
    re.I,
)
"""Where printed names end and something else begins."""
GLUED = re.compile(
    r"(?<=\bBy)(?=[A-Z][a-z])|(?<=\d{4})(?=[A-Z])|(?<=[a-z])(?=(?:Updated|Published|Posted|Last|"
    r"Reviewed|Edited|Written|Senior|Contributing|Staff|Founder|CEO|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b)"
)
"""Where a page prints a name and the next thing without a space: ``Ana TellerUpdated``."""
END_OF_SAID = re.compile(rf"{MARK}", re.I)
"""The same where nothing but names should be."""
PARTS = re.compile(r"\s*(?:,|;|/|\n|\+|&|\band\b|\bund\b|\bet\b|\by\b|\bwith\b)\s*")
DEGREE = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Z]?[a-z]?|[A-Z][A-Z-]{1,7}|Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|"
    r"Esq\.?|Ed\.?D\.?|PsyD|PharmD|MEd|RDN?|Jr\.?|Sr\.?|CFP®?|I{2,3}|IV"
)
"""A degree or the like behind a name: it belongs to nobody by itself."""
NOBODY = frozenset(
    "admin administrator editor editors editorial guest user root webmaster author "
    "authors undefined null none unknown moderator writer default test name login "
    "wordpress wpadmin siteadmin support info owner publisher developer the".split()
)
"""Words that, alone, name an account and not a person."""
BUTTONS = frozenset(
    "bio login log posts articles article view views read more learn follow subscribe share "
    "bluesky facebook twitter linkedin instagram youtube comments comment profile website "
    "biography page contact email reviewer".split()
)
"""Words of buttons beside names."""
WORD = re.compile(r"[^\W\d_][\w.'’‘-]*")
LOGIN = re.compile(
    r"[^ A-Z]+(?:\.[^ A-Z]+){2,}\Z|[^A-Z ]*[\d_@][^A-Z ]*\Z|[^ ]*@[^ ]*\Z|[0-9a-f-]{12,}\Z"
)
"""An account's name, an address, a number."""
LONGEST, MOST_WORDS = 60, 6

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
ACCOUNT = re.compile(r"\badmin\w*\b|^(?-i:[a-z.-]+)$", re.I)
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


def names_in(value: str, *, printed: bool = True, swapped: bool = False) -> tuple[list[str], bool]:
    """The names in a text, and whether a word such as "By" announces them.

    Args:
        value: such as ``By Ana Teller and Dova Renn, Reuters``.
        printed: other things may be printed behind the names, such as a date.
        swapped: ``Teller, Ana`` is one name, the family's first.
    """
    if ("@" in value and " " not in value) or NOT_BY.match(value):
        return [], False
    if swapped and value.count(",") == 1:
        value = " ".join(reversed(value.split(",")))
    if printed:
        value = GLUED.sub(" ", value)
    dated = DATE_FIRST.match(value) if printed else None
    text = value[dated.end() :] if dated else value
    lead = LEAD.match(text)
    text = text[lead.end() :] if lead else text
    end = (END if printed else END_OF_SAID).search(text)
    if end:
        text = text[: end.start()]
    return [*_names(text)], lead is not None


def _names(text: str) -> Iterator[str]:
    first = True
    parts = PARTS.split(without_roles(text))
    if "&" in text and len(parts) == 2 and all(len(p.split()) == 1 for p in parts):
        parts = [text]  # a firm
    for part in parts:
        if first and not part.strip():
            first = False  # ", The Salt Courier": the name was left empty
            continue
        lead = LEAD.match(part)
        part = part[lead.end() :] if lead else part
        name = _bare(part)
        if not name or (not first and DEGREE.fullmatch(part.strip())):
            continue
        name = without_role(name)
        if name and _may_be_name(name, first):
            yield name_case(name)
        first = False


def _bare(part: str) -> str:
    """A name without marks at its ends; the stop of an initial stays: ``Ana T.``."""
    name = part.strip(" .,:*–—-\"“”'")
    return f"{name}." if INITIAL.search(name) and f"{name}." in part else name


INITIAL = re.compile(r"\w [A-ZÀ-Þ]\Z")


def _may_be_name(name: str, first: bool) -> bool:
    words = name.split()
    lower = [w.lower() for w in words]
    if len(name) > LONGEST or not 1 <= len(words) <= MOST_WORDS or any(c in name for c in "{}<>=#"):
        return False
    if (
        ONLY_LEAD.fullmatch(name)
        or "©" in name
        or LOGIN.match(name)
        or all(w in NOBODY for w in lower)
        or not BUTTONS.isdisjoint(lower)
    ):
        return False
    if len(words) == 1:
        return first and len(name) > 2
    if first:
        return True
    if is_role(name):
        return False  # "Ana Teller, Harbour Reporter": what the first one is, or writes for
    return all(w[0].isupper() or w in PARTICLES or not w[0].isalpha() for w in words)


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
