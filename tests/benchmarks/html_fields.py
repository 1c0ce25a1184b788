"""How often title, date and authors of HTML pages are right.

    python tests/benchmarks/html_fields.py GOLD PAGES [--every N] [--misses FIELD]

GOLD and PAGES are JSON Lines (also .gz) with one object a page and the same ``id`` in both: GOLD has
``title``, ``date`` (its day) and ``author`` where they are known, PAGES has ``html``. Only pages on
which the gold has a field count for it. Two figures a field:

strict
    Title: the same words in the same order; case, white space and punctuation do not count. Date:
    ``published`` (or ``updated``, where the page gives no other date) is that day. Authors: as many
    names as in the gold, and each of them one of the gold's.
fair
    Title: also one of them less whole segments at its end (what a parting mark such as ``|``, ``–``
    or ``:`` sets off, for annotators disagree on where a headline ends), or at least 80 in 100 of
    their words in common (twice the common words over the words of both, the usual F measure).
    Date: ``published`` or ``updated`` is that day, for the gold does not say which it took.
    Authors: at least one name in common.

A name is another one's if the words of one are all in the other and at least two; degrees
("MD", "Ph.D.") and titles ("Dr.") do not count.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newsclean import Article, clean

WORD = re.compile(r"\w+")
PARTING = re.compile(r"\s+[|•·»–—:~-]+\s+|\s*[|»]\s*|:\s+|\?\s+|\s+\(")
LIKE = 0.8
"""Share of words in common from which on two titles are one."""
BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b)\s*")
TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms"})
FIELDS = ("title", "date", "author")


def records(name: str) -> Iterator[dict[str, Any]]:
    opener = gzip.open if name.endswith(".gz") else open
    with opener(name, "rt", encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


def folded(text: str) -> list[str]:
    """The words of a text, without case and apostrophes."""
    text = unicodedata.normalize("NFKC", text).lower()
    return WORD.findall(text.replace("'", "").replace("’", ""))


def heads(title: str) -> list[list[str]]:
    """A title, and what is left of it without the segments at its end."""
    return [folded(title), *(folded(title[: m.start()]) for m in PARTING.finditer(title))]


def title_is(gold: str, ours: str) -> tuple[bool, bool]:
    """Strictly and fairly the same?"""
    one, two = folded(gold), folded(ours)
    common = sum((Counter(one) & Counter(two)).values())
    like = 2 * common >= LIKE * (len(one) + len(two))
    return one == two, like or one in heads(ours) or two in heads(gold)


def date_is(gold: str, published: str | None, updated: str | None) -> tuple[bool, bool]:
    days = [value[: len(gold)] for value in (published, updated) if value]
    return days[:1] == [gold], gold in days


def names(author: str) -> list[str]:
    """The names in the gold's line; a single word behind a name is a degree."""
    found: list[str] = []
    for part in BETWEEN.split(author):
        if part and (not found or " " in part):
            found.append(part)
    return found


def same(a: str, b: str) -> bool:
    one, two = set(folded(a)) - TITLES, set(folded(b)) - TITLES
    return one == two or (min(len(one), len(two)) >= 2 and (one <= two or two <= one))


def authors_are(gold: str, ours: tuple[str, ...]) -> tuple[bool, bool]:
    wanted = names(gold)
    hits = [name for name in wanted if any(same(name, own) for own in ours)]
    whole = any(folded(gold) == folded(own) for own in ours)
    return (whole and len(ours) == 1) or len(hits) == len(wanted) == len(ours), bool(hits) or whole


def judged(gold: dict[str, Any], article: Article) -> Iterator[tuple[str, bool, bool, object]]:
    """Field, strictly right, fairly right, and what we have."""
    if gold.get("title"):
        yield "title", *title_is(gold["title"], article.title or ""), article.title
    if gold.get("date"):
        own = (article.published, article.updated)
        yield "date", *date_is(gold["date"], *own), own
    if gold.get("author"):
        yield "author", *authors_are(gold["author"], article.authors), article.authors


def main() -> None:
    """Prints a line a field: pages, strict and fair accuracy in per cent; then the time a page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold")
    parser.add_argument("pages")
    parser.add_argument("--every", type=int, default=1, help="only every N-th page")
    parser.add_argument(
        "--misses", choices=FIELDS, help="print the pages that are not fairly right"
    )
    options = parser.parse_args()
    gold = {record["id"]: record for record in records(options.gold)}
    count: Counter[tuple[str, str]] = Counter()
    spent = 0.0
    for number, page in enumerate(records(options.pages)):
        if number % options.every or page["id"] not in gold:
            continue
        start = time.process_time()
        article = clean(page["html"], format="html")
        spent += time.process_time() - start
        count["page", "all"] += 1
        for field, strict, fair, ours in judged(gold[page["id"]], article):
            count[field, "all"] += 1
            count[field, "strict"] += strict
            count[field, "fair"] += fair
            if field == options.misses and not fair:
                print(page["id"], repr(gold[page["id"]][field]), ours)
    for field in FIELDS:
        total = max(1, count[field, "all"])
        strict, fair = (100 * count[field, kind] / total for kind in ("strict", "fair"))
        print(f"{field:7} {count[field, 'all']:5} pages   strict {strict:5.1f}   fair {fair:5.1f}")
    print(f"{spent / max(1, count['page', 'all']) * 1000:.1f} ms a page")


if __name__ == "__main__":
    main()
