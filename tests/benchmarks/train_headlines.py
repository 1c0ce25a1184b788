"""Learns the words and grows the trees that tell the headline among the lines above a story.

    python tests/benchmarks/train_headlines.py [PAGES.jsonl[.gz] ...] [--write]

PAGES hold pages with their gold, as `station_pages.py` reads them. Without PAGES the project's own
are read (``tests/quality/stations.jsonl``). Written are ``data/headline_lexicon.toml`` and
``data/headline_trees.toml``. Needs numpy, scipy and scikit-learn; the seed is fixed.

Printed is, cross-validated by the shape of pages (``template``; without one, by page), how many
headlines the rules find, how many of them get wrong and how many others get right, for several odds
that the line has which the rules chose. Rules were made for the pages at hand, so that the figure
of pages of tomorrow is better: ``--last N`` prints that of the last N pages only.
"""

from __future__ import annotations

import argparse
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from boosting import Growth, data_of, trees_text
from data_file import write
from learned_words import Said, learned, words_text
from station_pages import shape_of, station_pages
from train_leftover import CORPUS, DATA, SETTINGS, folded

from newsclean.evidence.headlines import found
from newsclean.evidence.headlines.weighed import Head, traits
from newsclean.evidence.learned.lexicons import Lexicon, as_lexicon
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan

TREES_FILE, WORDS_FILE = DATA / "headline_trees.toml", DATA / "headline_lexicon.toml"
FOLDS, PARTS = 5, 3
"""Parts into which pages are dealt to be scored, and those of a part to be worded."""
CHOSEN = (1.5, 2.0, 2.5, 3.0, 4.0)
"""Odds that the line has which the rules chose."""
GROWTH = Growth(trees=120, leaves=12, rate=0.1, fewest=20)


class Title(NamedTuple):
    """One line that may be the headline."""

    text: str
    told: bool
    row: dict[str, float]


class Sample(NamedTuple):
    """One page."""

    page: str
    """Its kind of page: pages of one are held out together."""
    chosen: int | None
    """The line that the rules chose; ``None`` = none of these."""
    right: bool
    """Is it the headline?"""
    titles: dict[int, Title]


def read(page: dict[str, Any]) -> Sample | None:
    """The lines of a page that may be the headline; ``None`` of a page without one."""
    title = folded(page.get("title") or "")
    _, known = run(
        read_text(page["raw"]),
        [step for step in plan(SETTINGS) if step.repairs],
        phrases_for(()),
        SETTINGS.threshold,
    )
    start = known.player.end if known.player else 0
    head = Head(known.lines, start)
    if not title or not head.asked:
        return None
    headline = found.find_headline(known.lines, known.player, known.wording)
    titles = {
        k + start: Title(text, folded(text) == title, traits(head, k, 0.0))
        for k in head.asked
        for text in [head.lines[k].text]
    }
    chosen = headline.main if headline is not None and headline.main in titles else None
    right = headline is not None and folded(headline.text) == title
    return Sample(shape_of(page), chosen, right, titles)


def said(samples: Iterable[Sample]) -> Iterator[Said]:
    """What words are learned from."""
    for sample in samples:
        for title in sample.titles.values():
            yield Said(sample.page, title.told, title.text)


def deal(samples: list[Sample], parts: int, salt: str) -> list[list[Sample]]:
    """The samples, dealt by the shape of their pages."""
    dealt: defaultdict[int, list[Sample]] = defaultdict(list)
    for sample in samples:
        dealt[zlib.crc32((sample.page + salt).encode()) % parts].append(sample)
    return [dealt[part] for part in range(parts)]


def rows(samples: list[Sample], words: Lexicon) -> Iterator[tuple[list[float], bool]]:
    """What the trees see of each line."""
    for sample in samples:
        for title in sample.titles.values():
            row = title.row | {"worded like a headline": words.odds(title.text)}
            yield list(row.values()), title.told


def grow(samples: list[Sample]) -> Any:
    """Trees for some pages; each line is worded by what was learned without its part."""
    dealt = deal(samples, PARTS, "words")
    found: list[tuple[list[float], bool]] = []
    for part in dealt:
        others = [s for other in dealt if other is not part for s in other]
        found += rows(part, as_lexicon(learned(said(others))))
    told = np.array([told for _, told in found])
    return GROWTH.grow(np.array([row for row, _ in found], np.float32), told, np.ones(len(told)))


def validate(samples: list[Sample], last: int) -> None:
    """Prints figures of pages that the trees did not see."""
    weighed_by: dict[int, dict[int, float]] = {}
    dealt = deal(samples, FOLDS, "")
    for part in dealt:
        others = [s for other in dealt if other is not part for s in other]
        model, words = grow(others), as_lexicon(learned(said(others)))
        for sample in part:
            seen = np.array([row for row, _ in rows([sample], words)], np.float32)
            odds = model.decision_function(seen)
            weighed_by[id(sample)] = dict(zip(sample.titles, odds, strict=True))
    shown = samples[-last:] if last else samples
    print(f"{len(shown)} pages, the rules are right on {sum(s.right for s in shown)}")
    for before in CHOSEN:
        right = wrong = 0
        for sample in shown:
            odds = weighed_by[id(sample)]
            if sample.chosen is None:
                continue
            odds = {i: value + before * (i == sample.chosen) for i, value in odds.items()}
            best = max(odds, key=odds.__getitem__)
            told = sample.right if best == sample.chosen else sample.titles[best].told
            right += told and not sample.right
            wrong += sample.right and not told
        print(f"  {before:.1f} before others: {right} get right, {wrong} wrong")


WRITTEN = "Written by tests/benchmarks/train_headlines.py; change nothing by hand."
ABOUT_TREES = f"""Which line above a story is its headline: decision trees. {WRITTEN} A node is a
feature, a bound, the odds (natural logarithm, that a line is the headline) of all lines that come
to it, and what follows up to the bound and above it; a number is a leaf. The odds of a line are the
base and the leaves that it comes to; newsclean/evidence/headlines/weighed.py defines the features."""
ABOUT_WORDS = f"""How words and pairs of words speak for a line to be a headline (above 0) or not:
odds (natural logarithm), each with its words. {WRITTEN} newsclean/evidence/learned/lexicons.py adds
them up."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path, default=[CORPUS])
    parser.add_argument("--last", type=int, default=0, help="print figures of the last N pages")
    parser.add_argument("--write", action="store_true", help="write what was learned")
    args = parser.parse_args()
    found.reconsidered = lambda lines, chosen, start: chosen
    pages = [page for path in args.pages for page in station_pages(path)]
    with Pool() as pool:
        samples = [sample for sample in pool.imap(read, pages, chunksize=16) if sample]
    names = list(next(iter(samples[0].titles.values())).row)
    validate(samples, args.last)
    if args.write:
        source = f"Learned from {len(samples)} pages of news."
        write(TREES_FILE, f"{ABOUT_TREES} {source}", trees_text(data_of(grow(samples), names)))
        write(WORDS_FILE, f"{ABOUT_WORDS} {source}", words_text(learned(said(samples))))


if __name__ == "__main__":
    main()
