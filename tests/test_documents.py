"""The longer documents say what is so: the reference of commands, the tutorial of plug-ins."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from newsclean import Settings, clean
from newsclean.document import Action, Block
from newsclean.packs import phrases_for
from newsclean.pipeline import Step, run
from newsclean.readers.text import read_text

ROOT = Path(__file__).parents[1]
TUTORIAL = (ROOT / "examples/plugin/README.md").read_text("utf8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def blocks(language: str) -> list[str]:
    return [text for kind, text in BLOCK.findall(TUTORIAL) if kind == language]


def test_the_reference_is_that_of_the_program():
    written = runpy.run_path(str(ROOT / "tests/reference.py"))["reference"]()
    found = (ROOT / "examples/REFERENCE.md").read_text("utf8")
    assert found == written, "run: python tests/reference.py > examples/REFERENCE.md"


def test_the_reference_names_every_option_of_every_command():
    from importlib import import_module

    from newsclean.cli.main import COMMANDS

    page = (ROOT / "examples/REFERENCE.md").read_text("utf8")
    for name in COMMANDS:
        section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        params = import_module(f"newsclean.cli.{name}").COMMAND.params
        for option in (o for p in params for o in (*p.opts, *p.secondary_opts) if o[0] == "-"):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", section), f"{name} {option}"


# ------------------------------------------------------------------ the tutorial


def test_the_filter_of_the_tutorial_works():
    names: dict[str, object] = {}
    exec(blocks("python")[0], names)
    settings = Settings()
    doc = read_text("Goats close Route 9\n\n* * *\n\nThey came * at dawn *.\n\n***\n")
    step = Step("star-line", names["star_line"], False)
    doc, _ = run(doc, [step], phrases_for(()), settings.threshold)
    assert [b.text for b in doc.blocks] == ["Goats close Route 9", "They came * at dawn *."]
    assert {f.reason for f in doc.ledger} == {"is a line of stars"}
    page = names["__doc__"] if "__doc__" in names else blocks("python")[0]
    assert [part in str(page) for part in ("Sees:", "Why:", "Leaves alone:", "Example:")]


def test_what_a_module_may_say_is_what_the_example_says():
    exec(blocks("python")[1], declared := {})
    example = (ROOT / "examples/plugin/newsclean_quay/tide_table.py").read_text("utf8")
    assert f'AFTER = "{declared["AFTER"]}"' in example
    assert 'PACKS = ("tide_table.toml",)' in example
    assert declared["PACKS"] == ("tide_table.toml",)
    assert declared["STAGE"] in ("preview", "stable")


def test_the_entry_point_is_that_of_the_example():
    assert blocks("toml")[0] in (ROOT / "examples/plugin/pyproject.toml").read_text("utf8")


def test_every_action_is_told():
    told = re.findall(r"^\| `(\w+)\(", TUTORIAL, re.M)
    assert set(told) == {action.__name__ for action in Action.__args__}
    assert all(name in Block._fields for name in ("id", "text", "line", "gap", "kind"))


def test_the_files_that_it_lists_are_there():
    listed = [line.split("  ")[0] for line in blocks("text")[0].splitlines()]
    for name in (name for entry in listed for name in entry.split(", ")):
        assert (ROOT / "examples/plugin" / name).is_file(), name


@pytest.mark.parametrize("line", [line for b in blocks("sh") for line in b.splitlines()])
def test_its_options_exist(line):
    reference = (ROOT / "examples/REFERENCE.md").read_text("utf8")
    if line.startswith("newsclean "):
        for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", line):
            assert option in reference, option


def test_the_page_that_it_begins_with_is_left_standing():
    text = clean((ROOT / "examples/plugin/sample.txt").read_bytes()).text
    assert "Low 12:30 0.6 m" in text
