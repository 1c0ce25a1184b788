"""Learns how words and pairs of words speak for a story; the scripts ``train_*.py`` ask for it.

Logistic regression on the words of lines; only words of several pages count, and of those the ones
that say most. A line of training pages is worded by what was learned without its fold, else trees
would trust words more than pages of tomorrow let them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from math import sqrt
from textwrap import wrap
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsclean.evidence.learned.lexicons import grams, parts

PAGES = 3
"""Kinds of pages that must have a word."""
MOST = 20000
"""Words, pairs and parts that are kept. Of the lines that filters leave over, words and pairs alone
order 86.7 % of the pairs of a page's line and a story's, 12,000 with parts of words 87.2, 20,000
of them 87.7 (on the one of six folds that was held out)."""
LOOSE = 10.0
"""How little weights are drawn to 0 (``C``). With 1 and 3 less is caught, with 20 no more."""
LOUDEST = 6.0
"""Weight of a word, either way, at the most: more have only words of what single sites write about."""
ROUND = 10
"""Steps of a weight, to 1."""
HARD = "\N{NO-BREAK SPACE}"
"""Keeps pairs of words on one line."""


class Said(NamedTuple):
    """A line for words to be learned from."""

    page: str
    """Its kind of page."""
    told: bool
    text: str


def learned(lines: Iterable[Said]) -> dict[str, Any]:
    """A lexicon as `newsclean.evidence.learned.lexicons` reads it."""
    lines = list(lines)
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        for gram in _known(line.text):
            pages[gram].add(line.page)
    rows = sorted({(line.text, line.told) for line in lines})
    texts = [_known(text) for text, _ in rows]
    told = np.array([told for _, told in rows])
    known = sorted(gram for gram, found in pages.items() if len(found) >= PAGES)
    weights = _model(texts, told, known).coef_[0]
    says = [
        abs(weight) * sqrt(len(pages[gram])) for gram, weight in zip(known, weights, strict=True)
    ]
    kept = sorted(known[k] for k in np.argsort(says, kind="stable")[::-1][:MOST])
    model = _model(texts, told, kept)
    by_weight: defaultdict[float, list[str]] = defaultdict(list)
    for gram, weight in zip(kept, model.coef_[0], strict=True):
        heard = min(LOUDEST, max(-LOUDEST, weight))
        by_weight[round(ROUND * heard) / ROUND].append(gram)
    by_weight.pop(0.0, None)
    return {
        "base": round(float(model.intercept_[0]), 3),
        "parts": True,
        "weights": {f"{weight:+.1f}": ", ".join(by_weight[weight]) for weight in sorted(by_weight)},
    }


def words_text(data: dict[str, Any]) -> str:
    """A lexicon as it is written."""
    rows = [f"base = {data['base']}", f"parts = {json.dumps(data['parts'])}", "", "[weights]"]
    for weight, found in data["weights"].items():
        whole = found.replace(" ", HARD).replace(f",{HARD}", ", ")
        lines = wrap(whole, 98, break_long_words=False, break_on_hyphens=False)
        rows += [f"\"{weight}\" = '''", *[line.replace(HARD, " ") for line in lines], "'''"]
    return "\n".join(rows) + "\n"


def _known(text: str) -> set[str]:
    """All of a line that may have a weight."""
    return grams(text) | parts(text)


def _model(texts: list[set[str]], told: np.ndarray, known: list[str]) -> LogisticRegression:
    places = {gram: k for k, gram in enumerate(known)}
    rows, columns, values = [], [], []
    for row, found in enumerate(texts):
        for gram in found:
            if gram in places:
                rows.append(row)
                columns.append(places[gram])
                values.append(1 / sqrt(len(found)))
    table = csr_matrix((values, (rows, columns)), shape=(len(texts), len(known)))
    return LogisticRegression(C=LOOSE, max_iter=400, class_weight="balanced").fit(table, told)
