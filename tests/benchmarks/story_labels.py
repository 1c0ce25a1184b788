"""Which lines of a page are the article's, told by the words that both have."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["WORD", "labels"]

RUN = 4
"""Words in a row that must be the article's."""
PLACES = 8
"""Places of the article at which a run of words is looked up, …"""
STARTS = 4
"""… and places where a line may begin, at the most."""
WORD = re.compile(r"\w+")

Words = Sequence[str]


def labels(article: str, lines: Sequence[str]) -> list[bool]:
    """Is each line the article's?

    It is if most of its words stand in runs of :data:`RUN` that the article has. What the page says
    more often than the article (lists of contents, teasers of the story itself, a second copy for
    small screens) is the article's only where it stands in the order of the article.
    """
    words = spoken(article)
    lined = [spoken(line) for line in lines]
    found = _shared(article, words, lined)
    chain = _in_order(words, lined, found)
    return _without_copies(words, lined, found, chain)


def spoken(text: str) -> list[str]:
    return WORD.findall(text.lower())


def runs(words: Words) -> list[tuple[str, ...]]:
    return [tuple(words[k : k + RUN]) for k in range(len(words) - RUN + 1)]


def _shared(article: str, words: Words, lined: Sequence[Words]) -> list[bool]:
    """Lines whose words the article has; runs may go on from one line to the next."""
    there = set(runs(words))
    whole = {" ".join(spoken(line)) for line in article.split("\n")}
    flat = [word for line in lined for word in line]
    hit = [False] * len(flat)
    for k, run in enumerate(runs(flat)):
        if run in there:
            hit[k : k + RUN] = [True] * RUN
    found, k = [], 0
    for line in lined:
        hits = sum(hit[k : k + len(line)])
        k += len(line)
        found.append(bool(line) and (" ".join(line) in whole or 2 * hits > len(line)))
    return found


class Link(NamedTuple):
    """A line at a place in the article, and the best chain of lines before it."""

    line: int
    weight: int
    before: Link | None


def _in_order(words: Words, lined: Sequence[Words], found: Sequence[bool]) -> set[int]:
    """The lines that together follow the order of the article and have most of its runs."""
    places = defaultdict(list)
    for k, run in enumerate(runs(words)):
        places[run].append(k)
    ends: list[int] = []  # where chains end in the article; heavier the farther on
    chains: list[Link] = []
    for i, line in enumerate(lined):
        if not found[i]:
            continue
        starts: Counter[int] = Counter()
        for k, run in enumerate(runs(line)):
            starts.update(max(0, place - k) for place in places[run][:PLACES])
        fresh = []
        for start, hits in starts.most_common(STARTS):
            k = bisect_right(ends, start)
            before = chains[k - 1] if k else None
            link = Link(i, hits + (before.weight if before else 0), before)
            fresh.append((start + max(1, len(line) - RUN), link))
        for end, link in fresh:
            _add(ends, chains, end, link)
    chain, last = set(), chains[-1] if chains else None
    while last:
        chain.add(last.line)
        last = last.before
    return chain


def _add(ends: list[int], chains: list[Link], end: int, link: Link) -> None:
    """Keeps a chain unless one that is as heavy ends before it; drops those it outdoes."""
    k = bisect_right(ends, end)
    if k and chains[k - 1].weight >= link.weight:
        return
    last = k
    while last < len(ends) and chains[last].weight <= link.weight:
        last += 1
    first = k - 1 if k and ends[k - 1] == end else k
    ends[first:last] = [end]
    chains[first:last] = [link]


def _without_copies(
    words: Words, lined: Sequence[Words], found: Sequence[bool], chain: set[int]
) -> list[bool]:
    """The lines of the chain, and others if most of their runs are not told by then."""
    wanted = Counter(runs(words))
    told = Counter(run for i in chain for run in runs(lined[i]))
    kept = list(found)
    for i, line in enumerate(lined):
        own = runs(line)
        if not found[i] or i in chain or not own:
            continue
        kept[i] = 2 * sum(told[run] < wanted[run] for run in own) >= len(own)
        if kept[i]:
            told.update(own)
    return kept
