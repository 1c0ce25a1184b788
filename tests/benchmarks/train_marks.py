"""Learns which lines of an HTML page are the story; writes ``data/mark_weights.toml``.

    python tests/benchmarks/train_marks.py SCORE_PAGES.py GOLD.jsonl.gz HTML.jsonl.gz [--write]
    python tests/benchmarks/train_marks.py SCORE_PAGES.py GOLD HTML --words TEXT.jsonl.gz

As ``train_story.py``, with its labels, its folds and its figures, for pages as HTML (the field
``html``). Each value of each family (`newsclean.evidence.marks`) is a feature that a line has or has
not. Words that elements are called by count if :data:`SITES` sites have them, so that what ships
knows no site by its class names. Needs numpy, scipy and scikit-learn.

What is printed is cross-validated: a page is cleaned with weights of tags that were learned without
its site. With ``--words``, the same pages as dumps, so are the weights of words that are added to
them (`train_story.py`); without it those are the ones that ship, and if they were learned from the
same pages, the figure is flattered.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlparse

import numpy as np
import train_story
from scipy.sparse import csr_matrix
from scorer_file import load
from sklearn.linear_model import LogisticRegression
from story_labels import WORD, labels
from train_story import FEW_WORDS, FOLDS, MOST_WORDS, fold_of, records

import newsclean
from newsclean import evidence
from newsclean.evidence import marks, story
from newsclean.evidence.marks.first import Answers, ask_first
from newsclean.evidence.marks.page import Page, read_page
from newsclean.evidence.marks.second import ask_second
from newsclean.evidence.marks.weights import Look, Weights
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.html import read_html
from newsclean.registry import plan
from newsclean.settings import Settings

TARGET = Path(evidence.__file__).parent / "data" / "mark_weights.toml"
SITES = 10
"""Sites that must have a word in the names of elements …"""
FEW_SITES = 3
"""… and any other answer."""
NAMED = ("called", "called near")
PENALTY = 0.05
"""Inverse strength of the ridge (``C``)."""
SMALLEST = 0.02
"""Weights below this are left out of what ships."""

Feature = tuple[str, str]


class Sample(NamedTuple):
    """One page: what its lines answered, whether each is story, and how much it weighs."""

    fold: int
    site: str
    page: Page
    answers: list[list[Feature]]
    told: list[bool]
    weight: np.ndarray


def sample(gold: dict[str, Any], html: str) -> Sample | None:
    """The lines of a page as the filters see them."""
    steps = [step for step in plan(Settings()) if step.repairs]
    _, known = run(read_html(html), steps, phrases_for(()), 0.5)
    if len(known.lines) < marks.FEWEST:
        return None
    page = read_page(known.lines)
    asked, elements, containers = ask_first(page)
    columns = spread(asked, len(page.lines))
    answers = [
        [*own, *elements[h.at], *containers[c]]
        for own, h, c in zip(zip(*columns, strict=True), page.hints, page.container, strict=True)
    ]
    counts = [len(WORD.findall(line.text)) for line in known.lines]
    weight = np.minimum(MOST_WORDS, counts) + FEW_WORDS
    site = urlparse(gold["url"] or "").netloc or gold["id"]
    told = labels(gold["text"] or "", [line.text for line in known.lines])
    return Sample(fold_of(gold), site, page, answers, told, weight / np.sqrt(weight.sum()))


def spread(asked: Answers, lines: int) -> list[list[Feature]]:
    """A column for each family; what is said of the page is said of each line."""
    return [
        [(name, answer) for answer in (column if len(column) > 1 else column * lines)]
        for name, column in asked.items()
    ]


def vocabulary(samples: list[Sample]) -> dict[Feature, int]:
    """The features that enough sites have."""
    sites: dict[Feature, set[str]] = defaultdict(set)
    for one in samples:
        for features in one.answers:
            for feature in features:
                sites[feature].add(one.site)
    least = {feature: SITES if feature[0] in NAMED else FEW_SITES for feature in sites}
    known = sorted(feature for feature, found in sites.items() if len(found) >= least[feature])
    return {feature: k for k, feature in enumerate(known)}


def matrix(answers: list[list[Feature]], known: dict[Feature, int]) -> csr_matrix:
    """A row for each line, a column for each feature; what is said twice counts twice."""
    rows = [[known[f] for f in features if f in known] for features in answers]
    ends = np.cumsum([0, *map(len, rows)])
    cells = np.concatenate([np.array(row, dtype=np.int32) for row in rows])
    found = csr_matrix(
        (np.ones(len(cells), np.float32), cells, ends), shape=(len(rows), len(known))
    )
    found.sum_duplicates()
    return found


def fit(samples: list[Sample]) -> Look:
    """A logistic regression of the lines on what they answered."""
    known = vocabulary(samples)
    weight = np.concatenate([one.weight for one in samples])
    model = LogisticRegression(C=PENALTY, solver="lbfgs", max_iter=120)
    model.fit(
        matrix([row for one in samples for row in one.answers], known),
        np.concatenate([one.told for one in samples]),
        sample_weight=weight / weight.mean(),
    )
    families: dict[str, dict[str, float]] = defaultdict(dict)
    for (name, answer), k in known.items():
        number = round(float(model.coef_[0][k]), 3)
        if abs(number) >= SMALLEST:
            families[name][answer] = number
    return Look(round(float(model.intercept_[0]), 3), dict(families))


def odds(look: Look, one: Sample) -> list[float]:
    """What :func:`newsclean.evidence.marks.first.first_look` gives."""
    return [look.base + look.sum(row) for row in one.answers]


def second(one: Sample, look: Look) -> Sample:
    """The page with what the second look asks; ``look`` = the first one, that did not know it."""
    asked = ask_second(one.page, odds(look, one))
    columns = spread(asked, len(one.page.lines))
    return one._replace(answers=[list(row) for row in zip(*columns, strict=True)])


def fit_folds(samples: list[Sample]) -> tuple[list[Weights], Weights]:
    """The weights without each fold, and those of all pages."""
    firsts = [fit([one for one in samples if one.fold != fold]) for fold in range(FOLDS)]
    seconds = [second(one, firsts[one.fold]) for one in samples]
    without = [
        Weights(firsts[fold], fit([one for one in seconds if one.fold != fold]))
        for fold in range(FOLDS)
    ]
    return without, Weights(fit(samples), fit(seconds))


def write(model: Weights, pages: int) -> None:
    lines = [
        "# Which lines of an HTML page belong to the story: two logistic regressions. Written by",
        "# tests/benchmarks/train_marks.py; change nothing by hand. Odds (natural logarithm) of a line",
        "# are the base and the weights of its answers, which newsclean/evidence/marks/ defines.",
        f"# Trained on {pages} pages, no sites left out.",
    ]
    for name, look in model._asdict().items():
        lines += ["", f"[{name}]", f"base = {look.base}"]
        for family, answers in sorted(look.families.items()):
            lines += ["", f'[{name}.family."{family}"]']
            lines += [f"{json.dumps(answer)} = {weight}" for answer, weight in answers.items()]
    TARGET.write_text("\n".join(lines) + "\n", "utf8")


def words(gold: dict[str, Any], texts: str) -> list[train_story.Weights]:
    """The weights of words without each fold."""
    pages = [
        page
        for record in records(texts)
        for kind in train_story.KINDS
        if (page := train_story.read(gold[record["id"]], record[kind]))
    ]
    return train_story.fit_folds(pages)[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("scorer", "gold", "html"):
        parser.add_argument(name)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--words", metavar="TEXT", help="learn the weights of words anew, too")
    parser.add_argument("--every", type=int, default=1, help="score every Nth page only")
    args = parser.parse_args()
    scorer = load(args.scorer)
    gold = {record["id"]: record for record in records(args.gold)}
    pages = list(records(args.html))
    samples = [one for r in pages if (one := sample(gold[r["id"]], r["html"]))]
    without, shipped = fit_folds(samples)
    if args.write:
        write(shipped, len(samples))
    said = words(gold, args.words) if args.words else []
    scores = []
    for record in pages[:: args.every]:
        fold = fold_of(gold[record["id"]])
        marks.weights = lambda model=without[fold]: model
        if said:
            story.weights = lambda model=said[fold]: model
        article = newsclean.clean(record["html"], format="html")
        scores.append(scorer.score(gold[record["id"]], article.text or ""))
    total = scorer.summary(scores)
    shown = ("f1", "p", "r", "word_f1", "with", "without", "par_rec", "par_prec", "lost")
    print("  ".join(f"{key} {total[key]:.4f}" for key in shown))


if __name__ == "__main__":
    main()
