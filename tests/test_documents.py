"""The longer documents say what is so: the reference of commands, the tutorial of plug-ins."""

from __future__ import annotations

import importlib.util
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean import clean
from newsclean.document import Action, Block

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


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The reader's new folder, with the two files that the tutorial tells to write."""
    folder = tmp_path_factory.mktemp("tutorial")
    (folder / "star_line.py").write_text(blocks("python")[0], "utf8")
    (folder / "pyproject.toml").write_text(blocks("toml")[0], "utf8")
    return folder


@pytest.fixture(scope="module")
def site(folder, tmp_path_factory) -> Path:
    """Where `pip` installed them; the tutorial installs them where newsclean is."""
    if not (importlib.util.find_spec("pip") and importlib.util.find_spec("hatchling")):
        pytest.skip("needs pip and hatchling: pip install -e '.[test]'")
    site = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-build-isolation", "--no-deps", "--no-index", "--target", str(site)]
    done = subprocess.run([*command, str(folder)], capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return site


@pytest.mark.skipif(os.name == "nt" or not shutil.which("bash"), reason="needs bash")
def test_the_tutorial_can_be_followed(folder, site, tmp_path):
    (tmp_path / "newsclean").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsclean "$@"\n')
    (tmp_path / "newsclean").chmod(0o755)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("NEWSCLEAN_")}
    environ |= {"PYTHONPATH": str(site), "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    page, use, batch = blocks("sh")[:3]
    install, *use = use.splitlines()
    assert install == "python3 -m pip install -e ."

    def follow(script: str) -> str:
        done = subprocess.run(
            ["bash", "-eu", "-c", script], cwd=folder, env=environ, stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf8", timeout=120, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert "\n\\* * *\n" in follow(page)
    shown, explained, cleaned = map(follow, use)
    assert shown.startswith("Removes lines of stars.\n\nSees: ")
    assert "Status: stable, star-line 1.0.0, off." in shown
    assert "5\tremoved\t0.90\tstar-line\tis a line of stars\t* * *\n" in explained
    assert cleaned.endswith(" * for nine hours *.\n\nThey went home by themselves at dusk.\n")
    follow(batch)
    assert (folder / "clean/page.md").read_text("utf8") == cleaned


def test_what_a_module_may_say_is_what_the_example_says():
    exec(blocks("python")[1], declared := {})
    example = (ROOT / "examples/plugin/newsclean_quay/tide_table.py").read_text("utf8")
    assert f'AFTER = "{declared["AFTER"]}"' in example
    assert 'PACKS = ("tide_table.toml",)' in example
    assert declared["PACKS"] == ("tide_table.toml",)
    assert declared["STAGE"] in ("preview", "stable")


def test_the_entry_point_is_that_of_the_example():
    example = (ROOT / "examples/plugin/pyproject.toml").read_text("utf8")
    heading = '[project.entry-points."newsclean.filters"]\n'
    assert heading in blocks("toml")[0]
    assert heading + 'tide-table = "newsclean_quay.tide_table:tide_table"\n' in example


def test_every_action_is_told():
    told = re.findall(r"^\| `(\w+)\(", TUTORIAL, re.M)
    assert set(told) == {action.__name__ for action in Action.__args__}
    assert all(name in Block._fields for name in ("id", "text", "line", "gap", "kind"))


def test_the_files_that_it_lists_are_there():
    listed = [line.split("  ")[0] for line in blocks("text")[1].splitlines()]
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
