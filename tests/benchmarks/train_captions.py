"""Learns the words and grows the trees that tell captions without a credit.

    python tests/benchmarks/train_captions.py [PAGES.jsonl[.gz] ...] [--dumps GOLD TEXT] [--write]

PAGES hold pages with their gold, as `station_pages.py` reads them. Without PAGES the project's own
are read (``tests/quality/stations.jsonl``). GOLD and TEXT are whole pages as `train_story.py` reads
them (``text`` and ``url`` of the gold, ``htmltext`` of the text); they have no gold of captions, so
that only the lines of their stories are learned from. Written are ``data/caption_lexicon.toml`` and
``data/caption_trees.toml``. Needs numpy, scipy and scikit-learn; the seed is fixed.

Captions that no filter finds are few. So those that are found by their credit are shown once more
as they would stand without it: the line of the caption alone, the credit nowhere.

Printed is, cross-validated by the shape of pages (``template``; without one, by page), how many of
the captions that other filters leave would go, and how many other lines, for several bounds.
"""

from __future__ import annotations

import copy
import zlib
from collections.abc import Iterator
from multiprocessing import Pool
from typing import Any, NamedTuple

import numpy as np
from boosting import Growth, data_of, trees_text
from data_file import write
from learned_words import Said, learned, words_text
from station_pages import shape_of
from train_leftover import DATA, DUMP, SETTINGS, Story, asked, folded, forgetful

from newsclean.evidence.captions import bare
from newsclean.evidence.captions.bare.traits import Page, traits
from newsclean.evidence.captions.unit import NEVER
from newsclean.evidence.learned.lexicons import as_lexicon
from newsclean.evidence.leftover import Fate, Left
from newsclean.evidence.shape import Line
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan

TREES_FILE, WORDS_FILE = DATA / "caption_trees.toml", DATA / "caption_lexicon.toml"
FOLDS = 5
ROUNDS = (0, 3)
"""Rounds of forgetting (``train_leftover.FORGET``); the first forgets nothing."""
FEWEST, MOST = 2, 60
"""Words of a line that is learned from."""
NEARLY, CREDITED = 0.6, 60
"""Share of a caption's characters that a line has to be it, and characters that it may have more."""
MISSED, OF_STORY, OPTIONAL = 3.0, 2.0, 0.5
"""What a caption that no other filter finds weighs, a line of a story (both are what counts), and
one that may stand or go."""
BOUNDS = (0.5, 0.7, 0.8, 0.85, bare.LEAST, 0.9, 0.95, bare.STOPPED)
"""Probabilities of being a caption, from which on a line would go."""
GROWTH = Growth(trees=150, leaves=16, rate=0.1, fewest=30)


class Sample(NamedTuple):
    """One line."""

    page: str
    """Its kind of page: pages of one are held out together."""
    forgot: int
    missed: bool
    """No other filter takes it for a caption."""
    asked: bool
    """`bare-caption` would ask for it."""
    caption: bool
    told: bool | None
    """Is it the story's? ``None`` = it may stand or go, as a dek may."""
    text: str
    row: dict[str, float]

    @property
    def fold(self) -> int:
        return zlib.crc32(self.page.encode()) % FOLDS


def before(page: dict[str, Any], number: int) -> Left | None:
    """What is left of a page as `bare-caption` finds it; ``None`` if nothing is asked there."""
    steps = plan(SETTINGS)
    at = [step.name for step in steps].index("bare-caption")
    read = read_text(page["raw"])
    doc, known = run(read, steps[:at], forgetful(number), SETTINGS.threshold)
    if known.transcript or known.wording.is_digest or len(known.lines) > bare.MOST_LINES:
        return None
    return known.left(doc)


def samples(page: dict[str, Any], number: int) -> Iterator[Sample]:
    """The lines of a page that may be captions, and those that are."""
    left = before(page, number)
    if left is None:
        return
    captions = [text for text in map(_text, page.get("captions") or ()) if text]
    story, seen, may_go = Story(page), Page(left), set(bare.asked(left))
    for i, line in enumerate(left.lines):
        said = [text for text in captions if _is_caption(line.text, text)]
        told = story.has(line.text)
        if left.fates[i] == Fate.LIFTED and said:
            texts, missed = {line.text, *[text for text in said if text in line.text]}, False
        elif left.fates[i] == Fate.STANDS and i != left.known.headline and _is_asked(left, i):
            if page.get("kind") == DUMP and not told:
                continue
            texts, missed = {line.text}, True
        else:
            continue
        for text in sorted(texts):
            shown = seen if missed else Page(_shown(left, i, text))
            row = traits(shown, i, 0.0)
            yield Sample(shape_of(page), number, missed, i in may_go, bool(said), told, text, row)


def _text(caption: Any) -> str | None:
    """The words of a caption, of either way in which gold is written."""
    return caption["text"] if isinstance(caption, dict) else caption[0]


def _is_caption(line: str, caption: str) -> bool:
    line, caption = folded(line), folded(caption)
    if not line or not caption:
        return False
    if caption in line:
        return len(line) - len(caption) < CREDITED
    return line in caption and len(line) >= NEARLY * len(caption)


def _is_asked(left: Left, i: int) -> bool:
    return FEWEST <= left.sizes[i] <= MOST and left.lines[i].form not in NEVER


def _shown(left: Left, i: int, text: str) -> Left:
    """The page as if a line that went to a field stood there, and said ``text``."""
    fates, lines = list(left.fates), list(left.lines)
    fates[i], lines[i] = Fate.STANDS, _saying(left.lines[i], text)
    return Left(lines, fates, left.known)


def _saying(line: Line, text: str) -> Line:
    line = copy.copy(line)
    line.text, line.words = text, text.count(" ") + 1
    return line


def read(job: tuple[int, dict[str, Any]]) -> list[Sample]:
    """The lines of a page in one round."""
    number, page = job
    return list(samples(page, number))


def said(found: list[Sample]) -> Iterator[Said]:
    """What words are learned from."""
    return (Said(s.page, s.caption, s.text) for s in found if s.forgot == ROUNDS[0])


def word(found: list[Sample]) -> None:
    """Lines are worded by what was learned without their fold."""
    for fold in range(FOLDS):
        words = as_lexicon(learned(said([s for s in found if s.fold != fold])))
        for sample in found:
            if sample.fold == fold:
                sample.row["worded like a caption"] = words.odds(sample.text)


def grow(chosen: list[Sample], names: list[str]) -> Any:
    """Trees for some lines."""
    told = np.array([s.caption for s in chosen])
    return GROWTH.grow(rows(chosen, names), told, np.array(list(map(weight, chosen))))


def weight(sample: Sample) -> float:
    """What a line weighs."""
    if sample.caption:
        return MISSED if sample.missed else 1.0
    return OPTIONAL if sample.told is None else OF_STORY if sample.told else 1.0


def rows(found: list[Sample], names: list[str]) -> np.ndarray:
    return np.array([[s.row[name] for name in names] for s in found], dtype=np.float32)


def validate(found: list[Sample], names: list[str]) -> None:
    """Prints figures of lines that the trees did not see."""
    shares = np.zeros(len(found))
    for fold in range(FOLDS):
        held = np.array([s.fold == fold for s in found])
        model = grow([s for s in found if s.fold != fold], names)
        shares[held] = model.predict_proba(rows([s for s in found if s.fold == fold], names))[:, 1]
    for ends, stop in (("with", 1.0), ("without", 0.0)):
        print(f"lines that end {ends} a stop:")
        show(
            [
                (float(share), s)
                for share, s in zip(shares, found, strict=True)
                if s.asked and s.forgot == ROUNDS[0] and s.row["stop"] == stop
            ]
        )


def show(pairs: list[tuple[float, Sample]]) -> None:
    """How many lines go at which bound, of those that would be asked."""
    captions = sum(s.caption for _, s in pairs)
    told = sum(s.told is True for _, s in pairs if not s.caption)
    print(f"{captions} captions that no other filter finds, {told} lines of stories")
    for bound in BOUNDS:
        gone = [s for share, s in pairs if share >= bound]
        wrong = [s.told for s in gone if not s.caption]
        print(
            f"  from {bound:.2f} go {len(gone) - len(wrong)} captions, {wrong.count(True)} of"
            f" stories, {wrong.count(None)} that may, {wrong.count(False)} others"
        )
    worded = [s.row["worded like a caption"] for share, s in pairs if share >= bare.LEAST]
    print(f"  of those from {bare.LEAST}, words alone give odds of {min(worded, default=0):.1f} up")


WRITTEN = "Written by tests/benchmarks/train_captions.py; change nothing by hand."
ABOUT_TREES = f"""Which lines are captions without a credit: decision trees. {WRITTEN} A node is a
feature, a bound, the odds (natural logarithm, that a line is a caption) of all lines that come to
it, and what follows up to the bound and above it; a number is a leaf. The odds of a line are the
base and the leaves that it comes to; newsclean/evidence/captions/bare/ defines the features."""
ABOUT_WORDS = f"""How words and pairs of words speak for a line to be a caption (above 0) or not:
odds (natural logarithm), each with its words. {WRITTEN} newsclean/evidence/learned/lexicons.py adds
them up."""


def main() -> None:
    pages, whole, writes = asked(__doc__)
    jobs = [(number, page) for number in ROUNDS for page in pages]
    jobs += [(ROUNDS[0], page) for page in whole]
    with Pool() as pool:
        found = [sample for some in pool.imap(read, jobs, chunksize=32) for sample in some]
    names = list(found[0].row)
    word(found)
    validate(found, names)
    if writes:
        source = f"Learned from {len(found)} lines of {len(pages + whole)} pages."
        trees = data_of(grow(found, names), names)
        words = learned(said(found))
        write(TREES_FILE, f"{ABOUT_TREES} {source}", trees_text(trees))
        write(WORDS_FILE, f"{ABOUT_WORDS} {source}", words_text(words))


if __name__ == "__main__":
    main()
