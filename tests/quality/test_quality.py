"""The quality gate: how much of the story survives on whole pages, and how much else.

`corpus.jsonl` is what `make_corpus.py` writes; its digest is pinned, so that figures of two days
can be compared. `floors.toml` pins how bad each figure may be. Without an option nothing is written;
`pytest --lower-floors` lowers floors, `pytest --raise-floors` raises them, neither does the other.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tomllib
import warnings
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

import pytest

from newsclean import Settings, clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
CORPUS = HERE / "corpus.jsonl"
FLOORS = HERE / "floors.toml"
DIGEST = "00297fa138a8b5dea308b3948c2b66e99f9d1ba97d9e07bd03ba35ca598214bb"
"""SHA-256 of the corpus. A new one needs new floors: figures of two corpora do not compare."""

HAIR = 0.002
"""How far a floor is set from the figure, so that one word more or less is no alarm."""
CLEARLY = 0.01
"""How far a figure is better than its floor when the floor deserves to be raised."""

HEADER = """\
# What tests/quality/test_quality.py holds newsclean to, for each kind of dump. Written by
# `pytest --raise-floors` and `pytest --lower-floors` and by nothing else.
# f1: 4-gram shingles, mean over pages; at least this.
# lost: share of the story's words that are missing, mean over pages; at most this.
# exact: share of the story's lines given back as they are, mean over pages; at least this.
"""

WORD = re.compile(r"[^\W\u3040-\u30ff\u4e00-\u9fff]+|[\u3040-\u30ff\u4e00-\u9fff]")
"""A word, or one character of Japanese, where words are not parted."""
MARK = re.compile(r"^(?:- |\d+\. )")


class Figures(NamedTuple):
    """Each 0 to 1; `lost` is the one of which less is better."""

    f1: float
    lost: float
    exact: float


Table = dict[str, Figures]
"""Kind of dump → its figures, or its floors."""


def words(text: str) -> list[str]:
    return WORD.findall(text)


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Runs of ``size`` words; a shorter text is one run."""
    found = words(text)
    return Counter(tuple(found[i : i + size]) for i in range(max(1, len(found) - size + 1)))


def lines(text: str) -> Counter[str]:
    """Lines that are not empty, without list marks, white space as one space."""
    return Counter(" ".join(MARK.sub("", line).split()) for line in text.split("\n") if line)


def score(gold: str, given: str) -> Figures:
    """One page. The gold is not empty."""
    want, got = shingles(gold), shingles(given)
    spoken, kept = Counter(words(gold)), Counter(words(given))
    told, said = lines(gold), lines(given)
    return Figures(
        f1=2 * (want & got).total() / (want.total() + got.total()),
        lost=(spoken - kept).total() / spoken.total(),
        exact=(told & said).total() / told.total(),
    )


def measure(corpus: list[dict[str, str]], cleaner: Callable[[str], str | None]) -> Table:
    """The mean of each figure over the pages of a kind."""
    pages: dict[str, list[Figures]] = {}
    for record in corpus:
        found = score(record["text"], cleaner(record["raw"]) or "")
        pages.setdefault(record["kind"], []).append(found)
    return {kind: Figures(*map(mean, zip(*found, strict=True))) for kind, found in pages.items()}


def gain(name: str, figure: float, floor: float) -> float:
    """How much better than its floor; negative = under it."""
    return floor - figure if name == "lost" else figure - floor


def margins(figures: Table, floors: Table) -> Iterator[tuple[str, float]]:
    """Each figure in words, with its gain."""
    for kind, found in figures.items():
        for name, figure, floor in zip(Figures._fields, found, floors[kind], strict=True):
            yield f"{kind}: {name} {figure:.4f}, floor {floor:.3f}", gain(name, figure, floor)


def faults(figures: Table, floors: Table) -> list[str]:
    """What is under its floor."""
    return [said for said, gained in margins(figures, floors) if gained < 0]


def hints(figures: Table, floors: Table) -> list[str]:
    """What is clearly better than its floor."""
    return [said for said, gained in margins(figures, floors) if gained > CLEARLY]


def a_hair_below(figures: Figures) -> Figures:
    """Three digits, on the worse side of the figures."""

    def worse(name: str, figure: float) -> float:
        if name == "lost":
            return round(math.ceil((figure + HAIR) * 1000 - 1e-9) / 1000, 3)
        return round(max(0.0, math.floor((figure - HAIR) * 1000 + 1e-9) / 1000), 3)

    return Figures(*map(worse, Figures._fields, figures))


def lowered(figures: Table, floors: Table) -> Table:
    """Floors, those that a figure is under a hair below that figure."""
    return moved(figures, floors, lambda name, figure, floor: gain(name, figure, floor) < 0)


def raised(figures: Table, floors: Table) -> Table:
    """Floors, those that are more than a hair below their figure drawn up to it."""
    todays = {kind: a_hair_below(found) for kind, found in figures.items()}
    known = {kind: floors.get(kind, todays[kind]) for kind in figures}
    return moved(
        figures, known, lambda name, figure, floor: gain(name, figure, floor) > HAIR + 0.001
    )


def moved(figures: Table, floors: Table, moves: Callable[[str, float, float], bool]) -> Table:
    return {
        kind: Figures(
            *(
                new if moves(name, figure, floor) else floor
                for name, figure, floor, new in zip(
                    Figures._fields, found, floors[kind], a_hair_below(found), strict=True
                )
            )
        )
        for kind, found in figures.items()
    }


def read_floors(path: Path) -> Table:
    found = tomllib.loads(path.read_text("utf-8"))
    return {kind: Figures(**numbers) for kind, numbers in found.items()}


def write_floors(path: Path, floors: Table) -> None:
    rows = (
        f"\n[{kind}]\n"
        + "".join(f"{name} = {number:.3f}\n" for name, number in found._asdict().items())
        for kind, found in floors.items()
    )
    path.write_bytes((HEADER + "".join(rows)).encode())


@pytest.fixture(scope="module")
def corpus() -> list[dict[str, str]]:
    return [json.loads(line) for line in CORPUS.read_bytes().splitlines()]


@pytest.fixture(scope="module")
def figures(corpus) -> Table:
    return measure(corpus, lambda raw: clean(raw).text)


def test_no_figure_is_under_its_floor(figures, pytestconfig):
    floors = read_floors(FLOORS)
    new = floors
    if pytestconfig.getoption("raise_floors"):
        new = raised(figures, new)
    if pytestconfig.getoption("lower_floors"):
        new = lowered(figures, new)
    if new != floors:
        write_floors(FLOORS, new)
        warnings.warn(f"{FLOORS.name} is rewritten; say why in the commit", stacklevel=1)
    assert sorted(new) == sorted(figures), "a kind without floors: pytest --raise-floors"
    if better := hints(figures, new):
        told = "\n  ".join(["clearly better than the floors; pytest --raise-floors", *better])
        warnings.warn(told, stacklevel=1)
    assert faults(figures, new) == []


def test_the_corpus_is_the_pinned_one():
    assert hashlib.sha256(CORPUS.read_bytes()).hexdigest() == DIGEST


def test_the_generator_writes_the_corpus(tmp_path):
    written = tmp_path / "corpus.jsonl"
    command = [sys.executable, "-B", str(HERE / "make_corpus.py"), "-o", str(written)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert written.read_bytes() == CORPUS.read_bytes()


def test_every_kind_prints_the_same_stories(corpus):
    kinds: dict[str, dict[str, str]] = {}
    for record in corpus:
        story = record["id"].removesuffix("." + record["kind"])
        kinds.setdefault(record["kind"], {})[story] = record["text"]
    assert list(kinds) == ["layout", "inline", "indented", "wrapped", "cleaned", "html"]
    assert all(stories == kinds["layout"] for stories in kinds.values())
    assert len({record["id"] for record in corpus}) == len(corpus) == 6 * len(kinds["layout"])


def test_every_word_of_a_story_is_on_its_page(corpus):
    """A figure can reach 1: no dump has eaten what the gold asks for."""
    for record in corpus:
        missing = Counter(words(record["text"])) - Counter(words(record["raw"]))
        # the marks of a list that a dump prints without them
        assert [word for word in missing if not re.fullmatch(r"\d", word)] == [], record["id"]


def test_without_the_look_at_whole_pages_the_gate_closes(corpus):
    blind = Settings(disable=("page-line",))
    found = measure(corpus, lambda raw: clean(raw, blind).text)
    failed = {fault.split(":")[0] for fault in faults(found, read_floors(FLOORS))}
    assert failed >= {"layout", "inline", "indented", "wrapped"}


def test_a_cleaner_that_loses_a_paragraph_is_caught(corpus):
    short = {record["raw"]: record["text"].rpartition("\n\n")[0] for record in corpus}
    found = faults(measure(corpus, short.__getitem__), read_floors(FLOORS))
    assert [fault for fault in found if ": lost " in fault]


GOLD = "The goats shut the road.\n\n- one flag\n\nNobody was hurt at all."


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (GOLD, Figures(1.0, 0.0, 1.0)),
        ("The  goats shut the road.\none flag\nNobody was hurt at all.", Figures(1.0, 0.0, 1.0)),
        # 12 words, 9 runs of four; five words left are two of the runs
        ("The goats shut the road.", Figures(2 * 2 / (9 + 2), 7 / 12, 1 / 3)),
        # 14 words, 11 runs, all of the gold's among them
        ("Home News\n" + GOLD, Figures(2 * 9 / (9 + 11), 0.0, 1.0)),
        # a break inside a line costs that line and nothing else
        ("The goats\nshut the road.\none flag\nNobody was hurt at all.", Figures(1.0, 0.0, 2 / 3)),
        ("", Figures(0.0, 1.0, 0.0)),
    ],
)
def test_the_score_of_a_page(given, expected):
    assert score(GOLD, given) == pytest.approx(expected)


def test_words_of_japanese_are_characters():
    assert words("鐘が11回、The bell") == ["鐘", "が", "11", "回", "The", "bell"]


def test_floors_go_where_they_are_sent():
    floors = {"layout": Figures(0.9, 0.02, 0.8)}
    mixed = {"layout": Figures(0.95, 0.05, 0.7999)}
    assert faults(mixed, floors) == [
        "layout: lost 0.0500, floor 0.020",
        "layout: exact 0.7999, floor 0.800",
    ]
    assert hints(mixed, floors) == ["layout: f1 0.9500, floor 0.900"]
    # neither option does the work of the other
    assert lowered(mixed, floors) == {"layout": Figures(0.9, 0.052, 0.797)}
    assert raised(mixed, floors) == {"layout": Figures(0.948, 0.02, 0.8)}
    assert raised(mixed, {}) == {"layout": Figures(0.948, 0.052, 0.797)}
    assert faults(mixed, lowered(mixed, floors)) == []


@pytest.fixture
def checkout(tmp_path, corpus) -> Callable[..., tuple[int, Table]]:
    """A copy of the gate with a page of each kind; runs it and gives its exit code and floors."""
    root = HERE.parent.parent
    there = tmp_path / "tests" / "quality"
    there.mkdir(parents=True)
    shutil.copy(root / "pyproject.toml", tmp_path)
    shutil.copy(HERE.parent / "conftest.py", there.parent)
    shutil.copy(__file__, there)
    pages = "".join(json.dumps(record) + "\n" for record in corpus[:5])
    (there / "corpus.jsonl").write_text(pages, encoding="utf-8")
    environ = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}

    def run(floors: Table, *options: str) -> tuple[int, Table]:
        write_floors(there / "floors.toml", floors)
        command = [sys.executable, "-m", "pytest", "-k", "under_its_floor", *options]
        done = subprocess.run(
            command, cwd=tmp_path, env=environ, capture_output=True, timeout=120, check=False
        )
        return done.returncode, read_floors(there / "floors.toml")

    return run


def test_only_the_options_move_the_floors(checkout, corpus):
    todays = measure(corpus[:5], lambda raw: clean(raw).text)
    set_today = raised(todays, {})
    high = {**set_today, "layout": Figures(1.1, -0.1, 1.1)}
    low = {**set_today, "layout": Figures(0.1, 0.9, 0.1)}
    assert checkout(high) == (1, high)
    assert checkout(high, "--lower-floors") == (0, set_today)
    assert checkout(low) == (0, low)
    assert checkout(low, "--raise-floors") == (0, set_today)
