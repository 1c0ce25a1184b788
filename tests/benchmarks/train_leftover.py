"""Learns the words and grows the trees that tell what filters left over.

    python tests/benchmarks/train_leftover.py [PAGES.jsonl[.gz] ...] [--dumps GOLD TEXT] [--write]

PAGES hold pages with their gold, as `station_pages.py` reads them. Without PAGES the project's own are read (``tests/quality/stations.jsonl``). GOLD and TEXT are whole
pages as `train_story.py` reads them (``text`` and ``url`` of the gold, ``htmltext`` of the text).
Written are ``data/leftover_lexicon.toml`` and ``data/leftover_trees.toml``. Needs numpy, scipy and
scikit-learn; the seed is fixed.

Pages whose wording is known have hardly a line left over, and pages of tomorrow have many. So each
page is cleaned again and again, each time with another part of the phrases forgotten, and what is
then left over is what a new site would leave.

Printed is, cross-validated by the shape of pages (``template``; without one, by page; of whole pages
by site), how many of the lines left over go and how many of the story's, for several bounds of how
sure a filter must be; lines as all phrases leave them, and as half of them do; on pages that were
weighed as a whole, and on others. Also how often, where half of the phrases
are forgotten, a body that is not exact has less `confidence` than one that is, with the trees and
without.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import zlib
from collections.abc import Iterator
from functools import cache
from math import inf
from multiprocessing import Pool
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np
from boosting import Growth, data_of, trees_text
from data_file import write
from forgetful import Forgetful
from learned_words import Said, learned, words_text
from sklearn.metrics import roc_auc_score
from station_pages import shape_of, station_pages

from newsclean import evidence
from newsclean.document import Document
from newsclean.evidence import Evidence, leftover
from newsclean.evidence.learned.lexicons import as_lexicon
from newsclean.evidence.learned.trees import as_trees
from newsclean.evidence.leftover import features, own
from newsclean.packs import Phrases
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier

CORPUS = Path(__file__).parents[1] / "quality" / "stations.jsonl"
DATA = Path(evidence.__file__).parent / "data"
TREES_FILE, WORDS_FILE = DATA / "leftover_trees.toml", DATA / "leftover_lexicon.toml"
SETTINGS = Settings()
FOLDS = 8
FORGET = (0.0, 0.3, 0.4, 0.5, 0.5, 0.6, 0.75, 0.9, 1.0)
"""Share of the phrases that are forgotten, each time."""
SHOWN = (0.0, 0.5)
"""Those that figures are printed for."""
OF_DUMPS = (0, 3)
"""Rounds of forgetting for whole pages, of which there are many lines."""
BOUNDS = (0.03, 0.05, 0.08, 0.12, 0.2, leftover.LEFT_OPEN, 0.35, 0.5)
"""Probabilities of being the story's, below which a line would go."""
DOUBTED = 0.2
"""The highest of those from which on a line goes on any page but where `page-line` is against it."""
LEFTOVER = 3.0
"""What a line left over weighs: they are few. 1 and 10 were tried, and caught no more."""
GROWTH = Growth(trees=150, leaves=16, rate=0.1, fewest=30)
"""250 trees, or 24 leaves, catch no more that counts; 100 trees of 12 leaves catch a tenth less."""

WORD = re.compile(r"\w+")
RUN = 4
"""Words in a row by which a line is found in the story."""
MOST, LEAST = 0.7, 0.2
"""Share of such rows from which on a line is the story's, and down to which it is not; between them
it is not asked."""
BRIEF = 3
"""Words of a line, fewer than which it must be a paragraph for itself to be the story's."""


def _fold(shape: str) -> int:
    return zlib.crc32(shape.encode()) % FOLDS


OTHER, WHOLE, DUMP = "pages", "pages weighed as a whole", "dumps"
LEFT_OPEN = ", lines that `page-line` left open"
KINDS = (OTHER, WHOLE, WHOLE + LEFT_OPEN, DUMP, DUMP + LEFT_OPEN)


class Sample(NamedTuple):
    """One line."""

    page: str
    """Its kind of page: pages of one are held out together."""
    kind: str
    forgot: float
    told: bool
    text: str
    around: list[str]
    """It and the lines near, as `newsclean.evidence.leftover.own` gives them."""
    row: dict[str, float]

    @property
    def fold(self) -> int:
        return _fold(self.page)


def dumps(gold: Path, text: Path) -> Iterator[dict[str, Any]]:
    """Whole pages with their gold."""
    known = {}
    with gzip.open(gold, "rt", encoding="utf8") as lines:
        for record in map(json.loads, lines):
            known[record["id"]] = record
    with gzip.open(text, "rt", encoding="utf8") as lines:
        for record in map(json.loads, lines):
            told = known[record["id"]]
            yield {
                "id": record["id"],
                "kind": DUMP,
                "template": urlsplit(told["url"]).netloc,
                "raw": record["htmltext"],
                "paragraphs": [line for line in told["text"].split("\n") if line.strip()],
            }


def before(page: dict[str, Any], phrases: Phrases) -> tuple[Document, Evidence]:
    """A page as `leftover-line` finds it."""
    steps = plan(SETTINGS)
    at = [step.name for step in steps].index("leftover-line")
    return run(read_text(page["raw"]), steps[:at], phrases, SETTINGS.threshold)


def samples(page: dict[str, Any], phrases: Forgetful) -> Iterator[Sample]:
    """The lines of a page that may be left over."""
    doc, known = before(page, phrases)
    if known.transcript or known.wording.is_digest:
        return
    left, story = known.left(doc), Story(page)
    kind = WHOLE if known.story else OTHER
    if page.get("kind") == DUMP:
        kind = DUMP
    for i in left.candidates():
        told = story.has(known.lines[i].text)
        if told is not None:
            text, near = known.lines[i].text, own.around(left, i)
            of = kind + LEFT_OPEN * (i in known.left_open)
            yield Sample(shape_of(page), of, phrases.share, told, text, near, features(left, i))


@cache
def forgetful(number: int) -> Forgetful:
    """What is known in one of the rounds of forgetting."""
    return Forgetful(FORGET[number], str(number))


def read(job: tuple[int, dict[str, Any]]) -> list[Sample]:
    """The lines of a page in one round."""
    number, page = job
    return list(samples(page, forgetful(number)))


def lexicons(found: list[Sample]) -> list[dict[str, Any]]:
    """What is learned of words without each fold; each line is worded by that of its own."""
    grown = []
    for fold in range(FOLDS):
        lines = [Said(s.page, s.told, s.text) for s in found if s.fold != fold]
        grown.append(learned(lines))
        odds = cache(as_lexicon(grown[-1]).odds)
        for sample in found:
            if sample.fold == fold:
                sample.row.update(own.wordings(sample.around, odds))
    return grown


def folded(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


class Story:
    """The story of a page, to look lines up in."""

    def __init__(self, page: dict[str, Any]) -> None:
        self.order = [folded(text) for text in page["paragraphs"]]
        self.paragraphs = set(self.order)
        self.optional = [folded(text) for text in page.get("optional", ())]
        self.captions = [
            folded(text)
            for caption in page.get("captions") or ()
            if (text := caption["text"] if isinstance(caption, dict) else caption[0])
        ]
        self.whole = f" {' '.join(map(folded, page['paragraphs']))} "

    def has(self, text: str) -> bool | None:
        """Is a line the story's? ``None`` = it may stand or go, or it is hard to say."""
        line = folded(text)
        if not line or any(line in other for other in self.optional):
            return None
        words = line.split()
        if line in self.paragraphs or (len(words) >= BRIEF and f" {line} " in self.whole):
            return True
        if len(words) == 1 and line in self.whole.replace(" ", ""):
            return None if line.isascii() else True  # a script without spaces
        if any(line in caption for caption in self.captions):
            return None  # a leftover, but one that is worth more than that
        rows = [" ".join(words[k : k + RUN]) for k in range(len(words) - RUN + 1)]
        share = sum(row in self.whole for row in rows) / len(rows) if rows else 0.0
        return None if LEAST < share <= MOST else share > MOST


def grow(chosen: list[Sample], names: list[str]) -> HistGradientBoostingClassifier:
    """Trees for some lines; what several rounds say alike counts once."""
    rows = {(tuple(map(s.row.__getitem__, names)), s.told) for s in chosen}
    ordered = sorted(rows)
    told = np.array([row[1] for row in ordered])
    weights = np.where(told, 1.0, LEFTOVER)
    return GROWTH.grow(np.array([row[0] for row in ordered]), told, weights)


def validate(
    found: list[Sample], names: list[str], pages: list[dict[str, Any]], words: list[dict[str, Any]]
) -> None:
    """Prints figures of lines and pages that the trees did not see."""
    story: list[np.ndarray] = []
    kept: list[Sample] = []
    early: list[bool] = []
    trusted: list[tuple[float, float, bool]] = []
    shipped, worded = leftover.trees, own.worded
    for fold in range(FOLDS):
        held = [s for s in found if s.fold == fold and s.forgot in SHOWN]
        if not held:
            continue
        model = grow([s for s in found if s.fold != fold], names)
        grown = as_trees(data_of(model, names))
        leftover.trees = lambda grown=grown: grown
        own.worded = as_lexicon(words[fold]).odds
        phrases = Forgetful(SHOWN[-1], str(fold))
        trusted += [trust(page, phrases) for page in pages if _fold(shape_of(page)) == fold]
        leftover.trees, own.worded = shipped, worded
        early += [
            grown.odds_if_unclear(sample.row, leftover.FIRST, leftover.CLEAR) == inf
            for sample in held
        ]
        rows = np.array([[s.row[name] for name in names] for s in held])
        story.append(model.predict_proba(rows)[:, 1])
        kept += held
    shares = np.concatenate(story)
    told = np.array([s.told for s in kept])
    for kind in KINDS:
        for forgot in SHOWN:
            here = np.array([s.forgot == forgot and s.kind == kind for s in kept])
            if here.any():
                print(f"{kind}, {forgot:.0%} of the phrases forgotten:")
                figures(shares, here & ~told, here & told)
    ended, doubted = np.array(early), shares < DOUBTED
    print(
        f"after the first trees end {ended.mean():.0%} of these lines,"
        f" {(ended & doubted).sum() / doubted.sum():.1%} of those below {DOUBTED}"
    )
    *trust_in, exact = zip(*trusted, strict=True)
    ranks = [roc_auc_score(exact, confidences) for confidences in trust_in]
    print(
        f"confidence: {ranks[0]:.1%} of the pairs in order; without what trees doubt {ranks[1]:.1%}"
    )


def figures(shares: np.ndarray, left_over: np.ndarray, of_story: np.ndarray) -> None:
    """Prints what goes, for each bound."""
    print(f"  {left_over.sum()} left over, {of_story.sum()} of the story")
    for bound in BOUNDS:
        goes = shares < bound
        wrong, right = (goes & of_story).sum(), (goes & left_over).sum()
        print(
            f"  below {bound:.2f} go {right:5} left over ({right / left_over.sum():.1%}),"
            f" {wrong:4} of the story ({wrong / of_story.sum():.2%})"
        )


def trust(page: dict[str, Any], phrases: Forgetful) -> tuple[float, float, bool]:
    """The confidence of a page, the same without what the trees doubt, and whether it is exact."""
    doc, known = run(read_text(page["raw"]), plan(SETTINGS), phrases, SETTINGS.threshold)
    story = Story(page)
    body = [line for block in doc.live.values() if (line := folded(block.text))]
    told = [line for line in body if line not in story.optional]
    exact = told == [line for line in story.order if line not in story.optional]
    doubting = known.confidence(doc)
    known.doubted = ()
    return doubting, known.confidence(doc), exact


WRITTEN = "Written by tests/benchmarks/train_leftover.py; change nothing by hand."
ABOUT_TREES = f"""Which lines that filters left are not the story's: decision trees. {WRITTEN} A node is a
feature, a bound, the odds (natural logarithm, that a line is the story's) of all lines that come to
it, and what follows up to the bound and above it; a number is a leaf. The odds of a line are the
base and the leaves that it comes to; newsclean/evidence/leftover/ defines the features."""
ABOUT_WORDS = f"""How words and pairs of words speak for a line to be the story's (above 0) or the
page's own: odds (natural logarithm), each with its words. {WRITTEN}
newsclean/evidence/learned/lexicons.py adds them up."""


def asked(about: str | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]], bool]:
    """The pages and the whole pages that the command line names, and whether to write."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("pages", nargs="*", type=Path, default=[CORPUS])
    parser.add_argument("--dumps", nargs=2, type=Path, metavar=("GOLD", "TEXT"), help="whole pages")
    parser.add_argument("--write", action="store_true", help="write what was learned")
    args = parser.parse_args()
    pages = [page for path in args.pages for page in station_pages(path)]
    return pages, list(dumps(*args.dumps)) if args.dumps else [], args.write


def main() -> None:
    pages, whole, writes = asked(__doc__)
    jobs = [
        (number, page)
        for number in range(len(FORGET))
        for page in pages + whole * (number in OF_DUMPS)
    ]
    with Pool() as pool:
        found = [sample for some in pool.imap(read, jobs, chunksize=32) for sample in some]
    names = list(found[0].row)
    validate(found, names, pages, lexicons(found))
    if writes:
        learned_from = f"Learned from {len(found)} lines of {len(pages + whole)} pages."
        trees = data_of(grow(found, names), names)
        words = learned(Said(s.page, s.told, s.text) for s in found)
        write(TREES_FILE, f"{ABOUT_TREES} {learned_from}", trees_text(trees))
        write(WORDS_FILE, f"{ABOUT_WORDS} {learned_from}", words_text(words))


if __name__ == "__main__":
    main()
