"""Learns which lines of a whole-page dump are the story; writes ``data/story_weights.toml``.

    python tests/benchmarks/train_story.py SCORE_PAGES.py GOLD.jsonl.gz TEXT.jsonl.gz [--write]

SCORE_PAGES.py is the scorer (a module with ``score`` and ``summary``), GOLD the articles (``id``,
``url``, ``text``), TEXT the same pages as dumps, one field for each kind of dump. Needs numpy and
scikit-learn. A line is story if most of its words stand in runs of four that the article has.

What is printed is cross-validated: the sites are dealt into five folds, and a page goes through the
whole pipeline with weights (of both looks) that were learned without its site. What ships is
learned from all pages. Nothing is drawn at random, so that the same pages give the same file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlparse

import numpy as np
from scorer_file import load
from sklearn.linear_model import LogisticRegression

import newsclean
from newsclean.evidence import story
from newsclean.evidence.shape import Line
from newsclean.evidence.story.columns import Columns, Dump, read_dump
from newsclean.evidence.story.second import second_look
from newsclean.evidence.story.weights import Factor, Model, Weights
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import PRESETS, Settings

TARGET = Path(story.__file__).parents[1] / "data" / "story_weights.toml"
TRAINED_ON = ("htmltext", "inscriptis", "bs4", "w3m")
"""Kinds of dump that weights are learned from; the other shows how far they carry."""
SCORED = ("htmltext", "inscriptis", "bs4", "w3m", "trafilatura")
FOLDS = 5
RUN = 4
"""Words in a row that must be the article's."""
MOST_WORDS, FEW_WORDS = 60, 2
"""A line weighs as many words as it has, between these, over the root of its page's sum: pages with
many lines do not count for more than they should."""
PENALTY = 0.1
"""Inverse strength of the ridge (``C``); 0.05 to 1 give the same figures."""
WORD = re.compile(r"\w+")


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


def labels(article: str, lines: list[Line]) -> list[bool]:
    """Is each line the article's? Runs of words may go on from one line to the next."""
    words = WORD.findall(article.lower())
    runs = {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    whole = {" ".join(WORD.findall(line.lower())) for line in article.split("\n")}
    spoken = [WORD.findall(line.text.lower()) for line in lines]
    flat = [word for line in spoken for word in line]
    hit = [False] * len(flat)
    for i in range(len(flat) - RUN + 1):
        if tuple(flat[i : i + RUN]) in runs:
            hit[i : i + RUN] = [True] * RUN
    found, k = [], 0
    for line in spoken:
        hits = hit[k : k + len(line)]
        k += len(line)
        found.append(bool(line) and (" ".join(line) in whole or 2 * sum(hits) > len(line)))
    return found


def read(gold: dict[str, Any], text: str) -> Page | None:
    """The lines of a dump as the filters see them; ``None`` if it is too short for one."""
    steps = [step for step in plan(Settings()) if step.repairs]
    _, known = run(read_text(text), steps, phrases_for(()), 0.5)
    if len(known.lines) < story.DUMP_LINES:
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
        np.array(labels(gold["text"] or "", known.lines)),
        weight / np.sqrt(weight.sum()),
    )


def fit(pages: list[Page]) -> Model:
    """A logistic regression of the lines on their features."""
    x = np.concatenate([page.look for page in pages])
    weight = np.concatenate([page.weight for page in pages])
    mean, scale = x.mean(0, dtype=np.float64), x.std(0, dtype=np.float64)
    scale[scale == 0] = 1
    model = LogisticRegression(C=PENALTY, solver="newton-cholesky", max_iter=100)
    model.fit(
        ((x - mean) / scale).astype(np.float32),
        np.concatenate([page.told for page in pages]),
        sample_weight=weight / weight.mean(),
    )
    found = zip(model.coef_[0], mean, scale, strict=True)
    factors = [Factor(*(round(float(number), 4) for number in three)) for three in found]
    factors = [factor._replace(scale=factor.scale or 1.0) for factor in factors]
    names = pages[0].names
    return Model(round(float(model.intercept_[0]), 3), dict(zip(names, factors, strict=True)))


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
    firsts = [fit([page for page in pages if page.fold != fold]) for fold in range(FOLDS)]
    seconds = [page.also(second_look(page.dump, odds(firsts[page.fold], page))) for page in pages]
    without = [
        Weights(firsts[fold], fit([page for page in seconds if page.fold != fold]))
        for fold in range(FOLDS)
    ]
    return without, Weights(fit(pages), fit(seconds))


def write(model: Weights, kinds: tuple[str, ...], pages: int) -> None:
    lines = [
        "# Which lines of a whole-page dump belong to the story: two logistic regressions. Written by",
        "# tests/benchmarks/train_story.py; change nothing by hand. Odds (natural logarithm) of a line",
        "# are the intercept and the sum of weight * (value - mean) / scale over its features, which",
        "# newsclean/evidence/story/ defines: name = [weight, mean, scale].",
        f"# Trained on {pages} dumps of pages ({', '.join(kinds)}), no sites left out.",
    ]
    for name, look in model._asdict().items():
        lines += ["", f"[{name}]", f"intercept = {look.intercept}", "", f"[{name}.feature]"]
        lines += [f'"{feature}" = {list(factor)}' for feature, factor in look.factors.items()]
    TARGET.write_text("\n".join(lines) + "\n", "utf8")


def doubtful(scores: list[dict[str, Any]], trust: list[float]) -> float:
    """Share of the pages with word_f1 < 0.8 that the tenth with the lowest confidence holds."""
    bad = [s["word_f1"] < 0.8 for s in scores]
    lowest = sorted(range(len(bad)), key=lambda i: trust[i])[: len(bad) // 10]
    return sum(bad[i] for i in lowest) / max(1, sum(bad))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("scorer", "gold", "text"):
        parser.add_argument(name)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--kinds", default=",".join(TRAINED_ON))
    parser.add_argument("--score", default=",".join(SCORED))
    parser.add_argument("--presets", default="balanced")
    args = parser.parse_args()
    scorer = load(args.scorer)
    gold = {record["id"]: record for record in records(args.gold)}
    kinds = tuple(args.kinds.split(","))
    texts = list(records(args.text))
    pages = [page for kind in kinds for r in texts if (page := read(gold[r["id"]], r[kind]))]
    models, shipped = fit_folds(pages)
    if args.write:
        write(shipped, kinds, len(pages))
    for preset in args.presets.split(","):
        assert preset in PRESETS
        for kind in args.score.split(","):
            scores, trust = [], []
            for record in texts:
                model = models[fold_of(gold[record["id"]])]
                story.weights = lambda model=model: model
                article = newsclean.clean(record[kind], Settings(preset=preset))
                scores.append(scorer.score(gold[record["id"]], article.text or ""))
                trust.append(article.confidence)
            total = scorer.summary(scores)
            shown = ("f1", "p", "r", "word_f1", "par_rec", "par_prec", "lost")
            figures = "  ".join(f"{key} {total[key]:.3f}" for key in shown)
            print(
                f"{kind:12}{preset:10}  {figures}  doubtful {doubtful(scores, trust):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
