"""How would pages of unknown shape fare? Scores station pages, each without the wording of its own.

    python tests/benchmarks/unseen_wording.py SCORE_STATIONS.py GOLD.jsonl.gz [--failures]

SCORE_STATIONS.py is the scorer (a module with ``score_doc``, ``totals``, ``table`` and ``show``),
GOLD the pages with their gold, one JSON record a line; ``template`` names the shape of a page. Each
page is cleaned without the phrases that match on no other shape. What a phrase brings to the shape
that it was written for is thus left out; what is left is wording that shapes have in common, and
structure. Prints a row for all pages, one for each family; ``--failures`` prints what went wrong on
the first page of each shape.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from scorer_file import load

from newsclean.article import build
from newsclean.document import Document
from newsclean.evidence import Evidence
from newsclean.packs import Phrases, read_builtin
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings

SETTINGS = Settings()
Page = dict[str, Any]


def cleaned(page: Page, phrases: Phrases) -> tuple[Document, Evidence]:
    return run(read_text(page["raw"]), plan(SETTINGS), phrases, SETTINGS.threshold)


def shapes_of_phrases(pages: Iterable[Page], phrases: Phrases) -> dict[str, set[str]]:
    """Key of a phrase → the shapes of the pages on which it matches a line."""
    found = defaultdict(set)
    for page in pages:
        _, known = cleaned(page, phrases)
        for line in known.lines:
            if line.phrase:
                found[line.phrase.key].add(page["template"])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer")
    parser.add_argument("gold")
    parser.add_argument("--failures", action="store_true")
    args = parser.parse_args()
    scorer = load(args.scorer)
    with gzip.open(args.gold, "rt", encoding="utf8") as lines:
        pages = [json.loads(line) for line in lines]
    packs = list(read_builtin())
    shapes = shapes_of_phrases(pages, Phrases(packs))
    by_shape: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_shape[page["template"]].append(page)
    families: dict[str, list[Any]] = defaultdict(list)
    for shape, group in by_shape.items():
        own = {key for key, where in shapes.items() if where == {shape}}
        left = Phrases(
            replace(pack, phrases=tuple(p for p in pack.phrases if p.key not in own))
            for pack in packs
        )
        for k, page in enumerate(group):
            doc, known = cleaned(page, left)
            article = build(
                doc, version="", settings="", confidence=known.confidence(doc)
            ).to_dict()
            row = scorer.score_doc(page["gold"], article)
            families[page["family"]].append((page, row))
            if args.failures and k == 0 and not (row["body exact"] and row.get("title", True)):
                scorer.show(page, article, row)
    every = [row for rows in families.values() for row in rows]
    one_shape = sum(len(where) == 1 for where in shapes.values())
    print(
        f"{len(by_shape)} shapes, {len(shapes)} phrases that match, {one_shape} on one shape only"
    )
    groups = [(name, scorer.totals(rows)) for name, rows in sorted(families.items())]
    scorer.table([("all pages", scorer.totals(every)), *groups])


if __name__ == "__main__":
    main()
