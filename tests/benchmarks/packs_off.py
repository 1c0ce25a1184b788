"""How far does structure carry? Scores station pages with each family of packs switched off.

    python tests/benchmarks/packs_off.py SCORE_STATIONS.py GOLD.jsonl.gz

SCORE_STATIONS.py is the scorer (a module with ``score_doc``, ``totals`` and ``table``), GOLD the
pages with their gold, one JSON record a line. Prints a row for all packs, one for each filter whose
packs are left out, one without any pack, and the last by family.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from types import ModuleType
from typing import Any

from scorer_file import load

from newsclean.article import build
from newsclean.packs import Phrases, read_builtin
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings

RADIO = ("radio", "transcript", "traps", "npr", "kqed")


def rows(docs: list[dict[str, Any]], phrases: Phrases, scorer: ModuleType) -> list[Any]:
    settings = Settings()
    found = []
    for page in docs:
        doc, known = run(read_text(page["raw"]), plan(settings), phrases, settings.threshold)
        article = build(doc, version="", settings="", confidence=known.confidence(doc))
        found.append((page, scorer.score_doc(page["gold"], article.to_dict())))
    return found


def main(scorer_path: str, gold_path: str) -> None:
    scorer = load(scorer_path)
    with gzip.open(gold_path, "rt", encoding="utf8") as lines:
        docs = [json.loads(line) for line in lines]
    docs = [page for page in docs if page["family"].startswith(RADIO)]
    packs = list(read_builtin())
    groups = [("all packs", scorer.totals(rows(docs, Phrases(packs), scorer)))]
    for name in sorted({pack.filter for pack in packs}):
        left = Phrases(pack for pack in packs if pack.filter != name)
        groups.append((f"- {name}", scorer.totals(rows(docs, left, scorer))))
    bare = rows(docs, Phrases([]), scorer)
    groups.append(("no packs", scorer.totals(bare)))
    families: dict[str, list[Any]] = defaultdict(list)
    for page, row in bare:
        families[page["family"]].append((page, row))
    groups += [(f"  {name}", scorer.totals(found)) for name, found in sorted(families.items())]
    scorer.table(groups)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python tests/benchmarks/packs_off.py SCORE_STATIONS.py GOLD.jsonl.gz")
    main(*sys.argv[1:])
