"""README, guide and the page for contributors say what is so: commands run, options exist."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

import newsclean
from newsclean.article import Article
from newsclean.document import Kind
from newsclean.packs import load_pack
from newsclean.registry import table
from newsclean.settings_sources import keys
from newsclean.writers.front_matter import KEYS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf8")
GUIDE = (ROOT / "examples/GUIDE.md").read_text("utf8")
CONTRIBUTE = (ROOT / "tests/README.md").read_text("utf8")
PAGES = (README, GUIDE, CONTRIBUTE)
SHORT = 260
"""Lines of the README at most: what a reader needs in the first five minutes."""
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
COMMANDS = (
    "clean", "explain", "report", "filters", "packs", "restore", "config", "completion",
)  # fmt: skip
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def blocks(language: str, page: str = README) -> list[str]:
    """The code blocks in one language."""
    return [text for kind, text in BLOCK.findall(page) if kind == language]


def recipes() -> list[str]:
    """What the pages tell a reader to type, without what installs."""
    found = [block for page in PAGES for block in blocks("sh", page)]
    return [block for block in found if "pip install" not in block]


def section(heading: str, page: str) -> str:
    """The text below a heading, up to the next of its level."""
    return page.partition(f"\n{heading}\n")[2].partition("\n## ")[0]


def first_cells(text: str) -> list[str]:
    """What stands in backquotes in the first column of a table."""
    cells = (line.split("|")[1] for line in text.splitlines() if line.startswith("|"))
    return [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]


@cache
def help_of(command: str) -> frozenset[str]:
    """All options in the help of a command."""
    done = subprocess.run(
        [sys.executable, "-m", "newsclean", command, "--help"],
        capture_output=True,
        encoding="utf8",
        check=True,
    )
    page = re.sub(r"--\[no-\]([a-z-]+)", r"--\1, --no-\1", done.stdout)
    return frozenset(OPTION.findall(page))


def calls() -> list[str]:
    """Every call of newsclean in a recipe, without what stands before and after it."""
    lines = "\n".join(recipes()).splitlines()
    found = [re.search(r"(?:^|[ /])newsclean (.*)", line) for line in lines]
    return [re.split(r" [|>#]|; | < ", match[1])[0] for match in found if match]


class TestFirstBlocks:
    """What a new user and a contributor copy into a shell on a fresh machine."""

    def test_the_first_installs_and_cleans_an_example(self) -> None:
        lines = blocks("sh")[0].splitlines()
        assert lines[:2] == ["python3 -m venv .venv", ".venv/bin/pip install ."]
        match = re.fullmatch(r"\.venv/bin/newsclean (examples/\S+\.txt) -o (\S+)", lines[2])
        assert match
        assert (ROOT / match[1]).is_file()

    def test_the_second_installs_and_runs_the_tests(self) -> None:
        first, second, third = blocks("sh")[1].splitlines()
        assert first == "python3 -m venv .venv"
        assert second == ".venv/bin/pip install -e '.[test]'"
        assert third.startswith(".venv/bin/python -m pytest")

    def test_both_stand_on_their_own(self) -> None:
        for block in blocks("sh")[:2]:
            assert "../" not in block
            assert "activate" not in block


@pytest.mark.parametrize("call", calls())
def test_options_of_a_call_exist(call: str) -> None:
    first = call.split()[0]
    command = first if first in COMMANDS else "clean"
    assert set(OPTION.findall(call)) <= help_of(command)


def test_options_in_the_text_exist() -> None:
    of_the_tests = {"--lower-floors", "--raise-floors"}
    known = frozenset().union(of_the_tests, *map(help_of, COMMANDS))
    spans = re.findall(r"`([^`\n]+)`", BLOCK.sub("", "\n".join(PAGES)))
    named = {option for span in spans for option in OPTION.findall(span)}
    assert len(named) > 20
    assert named <= known


def test_table_of_commands_is_that_of_the_command() -> None:
    from newsclean.cli.main import COMMANDS as OURS

    named = {cell.split()[1] for cell in first_cells(section("## Use", README))}
    assert named - {"INPUT..."} | {"clean"} == set(OURS) == set(COMMANDS)


def test_filters_exist() -> None:
    names = {spec.name for spec in table()}
    text = "\n".join(recipes())
    named = re.findall(r"--(?:disable|enable|only) (\S+)|newsclean filters (\S+)", text)
    assert {a or b for a, b in named} <= names


def test_table_of_the_record_is_the_record() -> None:
    record = newsclean.clean("A headline here\n\nA story in one sentence.").to_dict(ledger=True)
    assert first_cells(section("## The record", GUIDE))[: len(record)] == list(record)


def test_kinds_and_front_matter_are_all_there() -> None:
    text = section("## The record", GUIDE)
    for kind in set(Kind) - {Kind.CAPTION}:
        assert f"`{kind.value}`" in text
    assert ", ".join(KEYS) in text.replace("\n", " ")


def test_places_exist() -> None:
    for place in first_cells(section("## Where things are", CONTRIBUTE)):
        assert (ROOT / place).exists(), place


PLACES = ("README.md", "examples/GUIDE.md", "examples/README.md", "tests/README.md", "CHANGELOG.md")


@pytest.mark.parametrize("page", PLACES)
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    text = path.read_text("utf8")
    headings = {re.sub(r"\W+", "-", h.lower()) for h in re.findall(r"^#+ (.+)$", text, re.M)}
    for target, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]+))?\)", text):
        if not target:
            assert anchor in headings
        elif not target.startswith("https://"):
            assert (path.parent / target).exists(), target


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= SHORT


def test_all_that_a_pack_may_say_is_told() -> None:
    from newsclean.packs import loader

    told = set(first_cells(section("## Phrase packs", GUIDE)))
    ours = {"cues", "topics"}  # weights of our own packs; what they mean may change
    assert told - {"[[phrase]]"} | {"phrase"} | ours == loader.PACK_KEYS | loader.PHRASE_KEYS


def test_before_becomes_after() -> None:
    (before,), (after,) = blocks("text"), blocks("markdown")
    assert newsclean.clean(before).to_markdown() == after


def test_settings_are_settings() -> None:
    settings = tomllib.loads(blocks("toml")[0])
    assert settings.keys() <= keys().keys()
    newsclean.Settings(**{keys()[key].field: value for key, value in settings.items()})


def test_pack_is_a_pack(tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(blocks("toml")[1], "utf8")
    (phrase,) = load_pack(path).phrases
    assert phrase in load_pack(ROOT / "examples/custom-pack.toml").phrases


def test_library_example_runs() -> None:
    source = "\n".join([*blocks("python"), *blocks("python", GUIDE)])
    test = doctest.DocTestParser().get_doctest(source, {}, "README", "README.md", 0)
    assert len(test.examples) > 10
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


def test_article_has_what_the_text_names() -> None:
    named = set(re.findall(r"`(to_\w+)\(\)`", README + GUIDE))
    assert named == {name for name in vars(Article) if name.startswith("to_")}


@pytest.mark.skipif(os.name == "nt" or not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize("recipe", recipes())
def test_recipe_runs(recipe: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    command = tmp_path / "bin" / "newsclean"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsclean "$@"\n')
    command.chmod(0o755)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("NEWSCLEAN_")}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", recipe],
        cwd=tmp_path,
        env={**environ, "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    if " -v" not in recipe:
        assert done.stderr == ""
