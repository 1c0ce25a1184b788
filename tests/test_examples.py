"""The examples: every input gives exactly the output that lies beside it. Nothing here writes."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import newsclean
from newsclean.packs import Phrases, load_pack

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
PACK = EXAMPLES / "custom-pack.toml"
CASES: list[Any] = list(runpy.run_path(str(ROOT / "tests/smoke/wheel.py"))["cases"](EXAMPLES))
OUTPUTS = {".md", ".json", ".jsonl"}


def run(*args: str) -> subprocess.CompletedProcess[bytes]:
    """The command in ``examples/``, without the settings of whoever runs the tests."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("NEWSCLEAN_")}
    return subprocess.run(
        [sys.executable, "-m", "newsclean", *args],
        cwd=EXAMPLES,
        env=environ,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_there_are_examples() -> None:
    assert len(CASES) >= 12
    assert any(case.expected.suffix == ".json" for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.expected.name)
def test_output_is_the_expected_one(case: Any) -> None:
    assert case.expected.is_file(), "write the expected output by hand; no test creates it"
    done = run(*case.args)
    assert done.stderr == b""
    assert done.stdout.decode() == case.expected.read_bytes().decode()
    assert done.returncode == 0


def test_every_output_has_an_input() -> None:
    outputs = {p.stem for p in EXAMPLES.iterdir() if p.suffix in OUTPUTS}
    outputs -= {"README", "REFERENCE", "records"}  # records.jsonl is an input
    assert outputs == {p.stem for kind in ("txt", "html") for p in EXAMPLES.glob(f"*.{kind}")}


def test_the_example_of_records() -> None:
    done = run("records.jsonl", "-t", "jsonl", "--isolated")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["id"], r["title"], r["extra"]) for r in records] == [
        ("ferry-17", "Ferry bell rings again", {"crawled": "2024-05-03"}),
        ("goats-9", "Goats close Route 9", {"crawled": "2024-05-03"}),
    ]
    assert (done.returncode, done.stderr) == (0, b"")


def test_inputs_are_as_they_were_scraped() -> None:
    for path in EXAMPLES.glob("*.txt"):
        raw = path.read_bytes()
        assert not raw.endswith(b"\n"), f"{path.name}: an editor added a final newline"
        assert b"\r" not in raw, f"{path.name}: line ends were changed"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.name)
def test_input_comes_back(path: Path) -> None:
    article = newsclean.clean(path.read_bytes())
    assert newsclean.restore(article.to_dict(ledger=True)) == path.read_bytes().decode()


@pytest.mark.parametrize(
    "path",
    sorted(set(EXAMPLES.glob("*.md")) - {EXAMPLES / "README.md", EXAMPLES / "REFERENCE.md"}),
    ids=lambda path: path.name,
)
def test_output_is_settled(path: Path) -> None:
    """Cleaning the clean Markdown changes nothing."""
    text = path.read_bytes().decode()
    assert newsclean.clean(text, format="md").to_markdown() == text


def test_records_hold_to_the_schema() -> None:
    schema = json.loads((ROOT / "newsclean/writers/schema.json").read_bytes())
    for path in EXAMPLES.glob("*.json"):
        Draft202012Validator(schema).validate(json.loads(path.read_bytes()))


def test_page_names_every_file() -> None:
    page = (EXAMPLES / "README.md").read_text("utf8")
    for path in EXAMPLES.iterdir():
        if path.name != "README.md" and not path.name.startswith("."):
            assert path.stem in page


class TestCustomPack:
    def test_it_proves_its_phrases(self) -> None:
        pack = load_pack(PACK)
        phrases = Phrases([pack])
        for phrase in pack.phrases:
            for line in phrase.hit:
                assert phrases.match(line) == phrase
            for line in phrase.miss:
                assert phrases.match(line) is None

    def test_without_it_the_lines_stay(self) -> None:
        """An unknown line is left standing; the pack alone tells that it is none of the story."""
        done = run("harbour-fm.txt", "-t", "txt", "--isolated")
        expected = (EXAMPLES / "harbour-fm.md").read_text("utf8")
        for phrase in ("the voice of the quay\n", "Ellery Rope Works", "High water at"):
            assert phrase in done.stdout.decode()
            assert phrase not in expected

    def test_explain_says_that_the_pack_did_it(self) -> None:
        done = run("explain", "harbour-fm.txt", "--pack", PACK.name, "--show", "removed")
        lines = done.stdout.decode().splitlines()
        assert len(lines) == 3
        assert all("custom-phrase" in line for line in lines)
