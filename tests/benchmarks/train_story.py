"""Learns which lines of a whole-page dump are the story; writes ``data/story_weights.toml``.

    python tests/benchmarks/train_story.py SCORE_PAGES.py GOLD.jsonl.gz TEXT.jsonl.gz [--write]
        [--stations PAGES.jsonl[.gz] ...]

SCORE_PAGES.py is the scorer (a module with ``score`` and ``summary``), GOLD the articles (``id``,
``url``, ``text``), TEXT the same pages as dumps, one field for each kind of dump. Needs numpy.
Which lines are story is told by ``story_labels.py``. Those of the dumps speak mostly of how to do
things; PAGES hold news, as ``station_pages.py`` reads it, of which the longer pages are learned
from, too.

What is printed is cross-validated: the sites are dealt into five folds, and a page goes through the
whole pipeline with weights (of both looks) that were learned without its site. What ships is
learned from all pages; ``--shipped`` scores the weights in the package, on the pages that they were
learned from. Nothing is drawn at random, so that the same pages give the same file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlparse

import numpy as np
from scorer_file import load
from station_pages import shape_of, station_pages
from story_labels import WORD, labels

import newsclean
from newsclean.evidence import story
from newsclean.evidence.story.columns import Columns, Dump, read_dump
from newsclean.evidence.story.second import second_look
from newsclean.evidence.story.weights import Factor, Model, Weights
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import PRESETS, Settings

TARGET = Path(story.__file__).parents[1] / "data" / "story_weights.toml"
KINDS = ("htmltext", "inscriptis", "bs4", "w3m", "trafilatura")
FOLDS = 5
MOST_WORDS, FEW_WORDS = 60, 2
"""A line weighs as many words as it has, between these, over the root of its page's sum: pages with
many lines do not count for more than they should."""
STATION = 4.0
"""What a page of PAGES weighs: each of the others comes as five kinds of dump."""
PENALTY = 0.1
"""Inverse strength of the ridge (``C``); 0.05 to 1 give the same figures."""
STEPS = 12
"""Steps of Newton's method, at the most, …"""
NEAR = 1e-3
"""… and the change of a weight below which no further one is taken."""


class Page(NamedTuple):
    """One dump: its features, whether each line is story, and how much it weighs."""

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


def fold_of(gold: dict[str, Any]) -> int:
    site = urlparse(gold["url"] or "").netloc or gold["id"]
    return zlib.crc32(site.encode()) % FOLDS


def read(gold: dict[str, Any], text: str) -> Page | None:
    """The lines of a dump as the filters see them; ``None`` if it is none."""
    steps = [step for step in plan(Settings()) if step.repairs]
    _, known = run(read_text(text), steps, phrases_for(()), 0.5)
    if len(known.lines) < story.DUMP_LINES or known.transcript:
        return None
    dump = read_dump(known.lines, known.zones)
    columns = story.first_look(dump)
    counts = [len(WORD.findall(line.text)) for line in known.lines]
    weight = np.minimum(MOST_WORDS, counts) + FEW_WORDS
    return Page(
        fold_of(gold),
        dump,
        list(columns),
        rows(columns),
        np.array(labels(gold["text"] or "", [line.text for line in known.lines])),
        weight / np.sqrt(weight.sum()),
    )


def read_station(page: dict[str, Any]) -> Page | None:
    """The same of a page of news."""
    gold = {"id": shape_of(page), "url": None, "text": "\n".join(page["paragraphs"])}
    found = read(gold, page["raw"])
    return found and found._replace(weight=found.weight * STATION)


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
    """:meth:`Model.odds`, faster."""
    factors = np.array(list(model.factors.values()))
    scaled = (page.look - factors[:, 1]) / factors[:, 2]
    return list(map(float, model.intercept + scaled @ factors[:, 0]))


def fit_folds(pages: list[Page]) -> tuple[list[Weights], Weights]:
    """The weights without each fold, and those of all pages.

    The second look of a page builds on a first look that did not know its fold; the first looks of
    the pages that it learns from knew all other folds.
    """
    first = fit(pages)
    firsts = [fit(without(pages, fold), first) for fold in range(FOLDS)]
    seconds = [page.also(second_look(page.dump, odds(firsts[page.fold], page))) for page in pages]
    second = fit(seconds)
    folds = [Weights(firsts[n], fit(without(seconds, n), second)) for n in range(FOLDS)]
    return folds, Weights(first, second)


def without(pages: list[Page], fold: int) -> list[Page]:
    return [page for page in pages if page.fold != fold]


def write(model: Weights, kinds: tuple[str, ...], pages: int, news: int) -> None:
    lines = [
        "# Which lines of a whole-page dump belong to the story: two logistic regressions. Written by",
        "# tests/benchmarks/train_story.py; change nothing by hand. Odds (natural logarithm) of a line",
        "# are the intercept and the sum of weight * (value - mean) / scale over its features, which",
        "# newsclean/evidence/story/ defines: name = [weight, mean, scale].",
        f"# Trained on {pages} dumps of pages ({', '.join(kinds)}) and {news} pages of news,",
        "# no sites left out.",
    ]
    for name, look in (("first", model.first), ("second", model.second)):
        lines += ["", f"[{name}]", f"intercept = {look.intercept}", "", f"[{name}.feature]"]
        lines += [f'"{feature}" = {list(factor)}' for feature, factor in look.factors.items()]
    TARGET.write_text("\n".join(lines) + "\n", "utf8")


def doubtful(scores: list[dict[str, Any]], trust: list[float]) -> float:
    """Share of the pages with word_f1 < 0.8 that the tenth with the lowest confidence holds."""
    bad = [s["word_f1"] < 0.8 for s in scores]
    lowest = sorted(range(len(bad)), key=lambda i: trust[i])[: len(bad) // 10]
    return sum(bad[i] for i in lowest) / max(1, sum(bad))


def show(args: argparse.Namespace, gold: dict[str, Any], folds: list[Weights]) -> None:
    """Prints the figures of each preset and kind of dump."""
    scorer = load(args.scorer)
    texts = list(records(args.text))[:: args.every]
    for preset in args.presets.split(","):
        assert preset in PRESETS
        for kind in args.score.split(","):
            scores, trust = [], []
            for record in texts:
                if folds:
                    model = folds[fold_of(gold[record["id"]])]
                    story.weights = lambda model=model: model
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
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--shipped", action="store_true", help="learn nothing")
    parser.add_argument("--stations", nargs="*", type=Path, default=[], help="pages of news")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--score", default=",".join(KINDS))
    parser.add_argument("--presets", default="balanced")
    parser.add_argument("--every", type=int, default=1, help="score every Nth page only")
    args = parser.parse_args()
    gold = {record["id"]: record for record in records(args.gold)}
    folds: list[Weights] = []
    if not args.shipped:
        kinds = tuple(args.kinds.split(","))
        texts = records(args.text)
        pages = [page for r in texts for kind in kinds if (page := read(gold[r["id"]], r[kind]))]
        stations = [page for path in args.stations for page in station_pages(path)]
        news = [page for station in stations if (page := read_station(station))]
        folds, shipped = fit_folds(pages + news)
        if args.write:
            write(shipped, kinds, len(pages), len(news))
    show(args, gold, folds)


if __name__ == "__main__":
    main()
