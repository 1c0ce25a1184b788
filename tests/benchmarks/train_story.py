"""Learns which lines of a whole-page dump are the story.

    python tests/benchmarks/train_story.py SCORE_PAGES.py GOLD.jsonl.gz TEXT.jsonl.gz [--write]
        [--stations PAGES.jsonl[.gz] ...]

SCORE_PAGES.py is the scorer (a module with ``score`` and ``summary``), GOLD the articles (``id``,
``url``, ``text``), TEXT the same pages as dumps, one field for each kind of dump. Needs numpy, scipy
and scikit-learn. Written are ``data/story_weights.toml`` (two looks), ``data/story_trees.toml`` and
``data/story_lexicon.toml`` (the third). Which lines are story is told by ``story_labels.py``. Those of
the dumps speak mostly of how to do things; PAGES hold news, as ``station_pages.py`` reads it, of
which the longer pages are learned from, too: with all phrases, and with some forgotten, as on a page
of tomorrow.

What is printed is cross-validated: the sites are dealt into five folds, and a page goes through the
whole pipeline with weights, words and trees that were learned without its site. What ships is
learned from all pages; ``--shipped`` scores the weights in the package, on the pages that they were
learned from. Nothing is drawn at random, so that the same pages give the same file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from collections.abc import Iterator
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlparse

import numpy as np
from boosting import Growth, data_of, trees_text
from data_file import write
from forgetful import Forgetful
from learned_words import Said, learned, words_text
from scorer_file import load
from station_pages import shape_of, station_pages
from story_labels import WORD, labels

import newsclean
from newsclean.evidence import story
from newsclean.evidence.learned.lexicons import Lexicon, as_lexicon
from newsclean.evidence.learned.trees import as_trees
from newsclean.evidence.story.columns import Columns, Dump, read_dump
from newsclean.evidence.story.second import second_look
from newsclean.evidence.story.third import CLEAR, ODDS, with_odds, with_words
from newsclean.evidence.story.weights import Factor, Model, Weights
from newsclean.packs import Phrases, phrases_for
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import PRESETS, Settings

DATA = Path(story.__file__).parents[1] / "data"
WEIGHTS_FILE, TREES_FILE = DATA / "story_weights.toml", DATA / "story_trees.toml"
WORDS_FILE = DATA / "story_lexicon.toml"
KINDS = ("htmltext", "inscriptis", "bs4", "w3m", "trafilatura")
FOLDS = 5
MOST_WORDS, FEW_WORDS = 60, 2
"""A line weighs as many words as it has, between these, over the root of its page's sum: pages with
many lines do not count for more than they should."""
STATION = 12.0
"""What a page of PAGES weighs, all times together: each of the others comes as five kinds of dump.
Of 4, 12 and 30 the more is the better for news and the worse for dumps, by little."""
FORGET = (0.0, 0.5, 0.9)
"""Share of the phrases that are forgotten, each time that a page of PAGES is read."""
PENALTY = 0.1
"""Inverse strength of the ridge (``C``); 0.05 to 1 give the same figures."""
STEPS = 12
"""Steps of Newton's method, at the most, …"""
NEAR = 1e-3
"""… and the change of a weight below which no further one is taken."""
GROWTH = Growth(trees=60, leaves=15, rate=0.15, fewest=60)
"""Trees of the third look. 120 of them are no better on pages of other writers."""


class Page(NamedTuple):
    """One dump: its features, whether each line is story, and how much it weighs."""

    site: str
    fold: int
    dump: Dump
    names: list[str]
    look: np.ndarray
    """A row for each line, a column for each of the names."""
    told: np.ndarray
    weight: np.ndarray

    def also(self, columns: Columns) -> Page:
        """The page with further columns."""
        look = np.hstack([self.look, rows(columns)])
        return self._replace(names=[*self.names, *columns], look=look)


def rows(columns: Columns) -> np.ndarray:
    return np.array(list(columns.values()), dtype=np.float32).T


def records(path: str) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf8") as lines:
        yield from map(json.loads, lines)


def site_of(gold: dict[str, Any]) -> str:
    return urlparse(gold["url"] or "").netloc or str(gold["id"])


def fold_of(gold: dict[str, Any]) -> int:
    return zlib.crc32(site_of(gold).encode()) % FOLDS


def read(gold: dict[str, Any], text: str, phrases: Phrases) -> Page | None:
    """The lines of a dump as the filters see them; ``None`` if it is none."""
    steps = [step for step in plan(Settings()) if step.repairs]
    _, known = run(read_text(text), steps, phrases, 0.5)
    if len(known.lines) < story.DUMP_LINES or known.transcript:
        return None
    dump = read_dump(known.lines, known.zones)
    columns = story.first_look(dump)
    counts = [len(WORD.findall(line.text)) for line in known.lines]
    weight = np.minimum(MOST_WORDS, counts) + FEW_WORDS
    return Page(
        site_of(gold),
        fold_of(gold),
        dump,
        list(columns),
        rows(columns),
        np.array(labels(gold["text"] or "", [line.text for line in known.lines])),
        weight / np.sqrt(weight.sum()),
    )


class Reading(NamedTuple):
    """A page to be read."""

    gold: dict[str, Any]
    text: str
    forgets: float | None = None
    """Share of the phrases that are forgotten; none = the page is a dump."""


@cache
def forgetful(share: float) -> Forgetful:
    """What is known when some is forgotten."""
    return Forgetful(share, str(share))


def read_one(page: Reading) -> Page | None:
    """The lines of a dump or of a page of news."""
    if page.forgets is None:
        return read(page.gold, page.text, phrases_for(()))
    found = read(page.gold, page.text, forgetful(page.forgets))
    return found and found._replace(weight=found.weight * STATION / len(FORGET))


def news(page: dict[str, Any]) -> dict[str, Any]:
    """A page of news as the gold of dumps tells of one."""
    return {"id": shape_of(page), "url": None, "text": "\n".join(page["paragraphs"])}


def read_all(readings: list[Reading]) -> list[Page]:
    """Those of the pages that can be dumps, in their order."""
    with Pool() as pool:
        return [page for page in pool.imap(read_one, readings, chunksize=32) if page]


def fit(pages: list[Page], near: Model | None = None) -> Model:
    """A logistic regression of the lines on their features, with a ridge, by Newton's method.

    Args:
        near: a model of nearly the same pages; the first step starts from it.
    """
    x = np.concatenate([page.look for page in pages])
    told = np.concatenate([page.told for page in pages]).astype(np.float32)
    weight = np.concatenate([page.weight for page in pages]).astype(np.float32)
    weight /= weight.mean()
    mean, scale = x.mean(0, dtype=np.float64), x.std(0, dtype=np.float64)
    scale[scale == 0] = 1
    x -= mean.astype(np.float32)
    x /= scale.astype(np.float32)
    beta, intercept = np.zeros(x.shape[1]), 0.0
    if near is not None:
        beta = np.array([factor.slope for factor in near.factors.values()]) * scale
        intercept = near.intercept
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-(x @ beta.astype(np.float32) + np.float32(intercept))))
        wrong = weight * (told - p)
        doubt = weight * p * (1 - p)
        slope = np.append(x.T @ wrong - beta / PENALTY, wrong.sum())
        bend = np.diag(np.append(np.full(len(beta), 1 / PENALTY), 0.0))
        bend[:-1, :-1] += x.T @ (x * doubt[:, None])
        bend[-1, :-1] = bend[:-1, -1] = x.T @ doubt
        bend[-1, -1] += doubt.sum()
        step = np.linalg.solve(bend, slope)
        beta, intercept = beta + step[:-1], intercept + step[-1]
        if abs(step).max() < NEAR:
            break
    found = zip(beta, mean, scale, strict=True)
    factors = [Factor(*(round(float(number), 4) for number in three)) for three in found]
    factors = [factor._replace(scale=factor.scale or 1.0) for factor in factors]
    return Model(round(float(intercept), 3), dict(zip(pages[0].names, factors, strict=True)))


def odds(model: Model, page: Page) -> list[float]:
    """The odds of each line of a page, as :func:`weighed` adds them up, faster."""
    factors = np.array(list(model.factors.values()))
    scaled = (page.look - factors[:, 1]) / factors[:, 2]
    return list(map(float, model.intercept + scaled @ factors[:, 0]))


class Looks(NamedTuple):
    """All that is learned: weights of two looks, and trees and words of the third, as written."""

    weights: Weights
    trees: dict[str, Any]
    words: dict[str, Any]


def fit_folds(pages: list[Page]) -> tuple[list[Looks], Looks]:
    """What is learned without each fold, and of all pages.

    A later look of a page builds on earlier ones that did not know its fold; the earlier looks of
    the pages that it learns from knew all other folds.
    """
    first = fit(pages)
    firsts = [fit(without(pages, fold), first) for fold in range(FOLDS)]
    seconds = [page.also(second_look(page.dump, odds(firsts[page.fold], page))) for page in pages]
    second = fit(seconds)
    weights = [Weights(firsts[n], fit(without(seconds, n), second)) for n in range(FOLDS)]
    thirds = [page.also(with_odds({}, odds(weights[page.fold].second, page))) for page in seconds]
    words = [learned(said(without(thirds, n))) for n in range(FOLDS)]
    lexicons = list(map(as_lexicon, words))
    thirds = [also_worded(page, lexicons[page.fold]) for page in thirds]
    folds = [Looks(weights[n], grow(without(thirds, n)), words[n]) for n in range(FOLDS)]
    return folds, Looks(Weights(first, second), grow(thirds), learned(said(thirds)))


def in_doubt(page: Page) -> np.ndarray:
    """Whether the second look leaves each line in doubt."""
    return np.abs(page.look[:, page.names.index(ODDS)]) < CLEAR


def said(pages: list[Page]) -> Iterator[Said]:
    """The lines that words are learned from: those that the second look leaves in doubt."""
    for page in pages:
        for line, told, asked in zip(page.dump.lines, page.told, in_doubt(page), strict=True):
            if asked:
                yield Said(page.site, bool(told), line.text)


def also_worded(page: Page, words: Lexicon) -> Page:
    """The page with the columns on words."""
    found = page.look[:, page.names.index(ODDS)].tolist()
    return page.also(with_words([line.text for line in page.dump.lines], found, words))


def grow(pages: list[Page]) -> dict[str, Any]:
    """Trees for the lines that the second look leaves in doubt."""
    names = pages[0].names
    doubted = list(map(in_doubt, pages))
    x, told, weight = (
        np.concatenate([page[field][these] for page, these in zip(pages, doubted, strict=True)])
        for field in map(Page._fields.index, ("look", "told", "weight"))
    )
    return data_of(GROWTH.grow(x, told, weight), names)


def without(pages: list[Page], fold: int) -> list[Page]:
    return [page for page in pages if page.fold != fold]


WRITTEN = "Written by tests/benchmarks/train_story.py; change nothing by hand."
ABOUT_WEIGHTS = f"""Which lines of a whole-page dump belong to the story: two logistic
regressions. {WRITTEN}
Odds (natural logarithm) of a line are the intercept and the sum of weight * (value - mean) / scale
over its features, which newsclean/evidence/story/ defines: name = [weight, mean, scale]."""
ABOUT_TREES = f"""Which lines of a whole-page dump belong to the story, where weights leave doubt: decision
trees. {WRITTEN} A node is a feature, a bound, the odds (natural logarithm, that a line is the
story's) of all lines that come to it, and what follows up to the bound and above it; a number is a
leaf. The odds of a line are the base and the leaves that it comes to."""


ABOUT_WORDS = f"""How words and pairs of words speak for a line of a whole-page dump to be the story's
(above 0) or the page's own, where weights leave doubt: odds (natural logarithm), each with its
words. {WRITTEN} newsclean/evidence/learned/lexicons.py adds them up."""


def ship(looks: Looks, source: str) -> None:
    """Writes what was learned into the package."""
    lines = []
    for name, look in (("first", looks.weights.first), ("second", looks.weights.second)):
        lines += [f"[{name}]", f"intercept = {look.intercept}", "", f"[{name}.feature]"]
        lines += [f'"{feature}" = {list(factor)}' for feature, factor in look.factors.items()]
        lines += [""]
    write(WEIGHTS_FILE, f"{ABOUT_WEIGHTS} {source}", "\n".join(lines[:-1]) + "\n")
    write(TREES_FILE, f"{ABOUT_TREES} {source}", trees_text(looks.trees))
    write(WORDS_FILE, f"{ABOUT_WORDS} {source}", words_text(looks.words))


def doubtful(scores: list[dict[str, Any]], trust: list[float]) -> float:
    """Share of the pages with word_f1 < 0.8 that the tenth with the lowest confidence holds."""
    bad = [s["word_f1"] < 0.8 for s in scores]
    lowest = sorted(range(len(bad)), key=lambda i: trust[i])[: len(bad) // 10]
    return sum(bad[i] for i in lowest) / max(1, sum(bad))


def show(args: argparse.Namespace, gold: dict[str, Any], folds: list[Looks]) -> None:
    """Prints the figures of each preset and kind of dump."""
    scorer = load(args.scorer)
    texts = list(records(args.text))[:: args.every]
    grown = [as_trees(fold.trees) for fold in folds]
    words = [as_lexicon(fold.words) for fold in folds]
    for preset in args.presets.split(","):
        assert preset in PRESETS
        for kind in args.score.split(","):
            scores, trust = [], []
            for record in texts:
                if folds:
                    fold = fold_of(gold[record["id"]])
                    story.weights = lambda fold=fold: folds[fold].weights
                    story.trees = lambda fold=fold: grown[fold]
                    story.words = lambda fold=fold: words[fold]
                article = newsclean.clean(record[kind], Settings(preset=preset))
                scores.append(scorer.score(gold[record["id"]], article.text or ""))
                trust.append(article.confidence)
            total = scorer.summary(scores)
            shown = ("f1", "p", "r", "word_f1", "par_rec", "par_prec", "lost")
            figures = "  ".join(f"{key} {total[key]:.4f}" for key in shown)
            last = f"doubtful {doubtful(scores, trust):.2f}"
            print(f"{kind:12}{preset:10}  {figures}  {last}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("scorer", "gold", "text"):
        parser.add_argument(name)
    parser.add_argument("--write", action="store_true", help="write what was learned")
    parser.add_argument("--shipped", action="store_true", help="learn nothing")
    parser.add_argument("--stations", nargs="*", type=Path, default=[], help="pages of news")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--score", default=",".join(KINDS))
    parser.add_argument("--presets", default="balanced")
    parser.add_argument("--every", type=int, default=1, help="score every Nth page only")
    args = parser.parse_args()
    gold = {record["id"]: record for record in records(args.gold)}
    folds: list[Looks] = []
    if not args.shipped:
        kinds = tuple(args.kinds.split(","))
        dumps = [Reading(gold[r["id"]], r[kind]) for r in records(args.text) for kind in kinds]
        stations = [page for path in args.stations for page in station_pages(path)]
        told = [Reading(news(s), s["raw"], share) for share in FORGET for s in stations]
        pages, others = read_all(dumps), read_all(told)
        folds, shipped = fit_folds(pages + others)
        if args.write:
            source = f"{len(pages)} dumps of pages ({', '.join(kinds)}) and {len(others)} readings"
            ship(shipped, f"Learned from {source} of pages of news, no sites left out.")
    show(args, gold, folds)


if __name__ == "__main__":
    main()
